//! Categories: the canonical kinds of sub-project across years, under umbrellas.
//!
//! Titles drift from year to year; a category does not. The rows are those of the notices
//! (product.md A4); a site adds its own.

use crate::finding::{Code, Finding, Findings, Lang};
use crate::id::CategoryKey;
use crate::shape;
use crate::source::shape::suggest;
use crate::span::Spanned;
use std::collections::BTreeMap;

shape! {
    /// `categories.yaml` as written.
    pub(super) struct RawCategories {
        many categories: RawCategory = "补充的类别", "categories to add";
    }
}

shape! {
    /// A category as written.
    pub(super) struct RawCategory {
        required id: Spanned<String> = "编号", "key";
        required zh: String = "中文名称", "Chinese name";
        optional en: String = "英文名称", "English name";
        optional umbrella: Spanned<String> = "上级类别", "category above";
    }
}

/// A category.
#[derive(Clone, Debug)]
pub struct Category {
    /// Key.
    pub key: CategoryKey,
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
    /// Category above it.
    pub umbrella: Option<CategoryKey>,
}

impl Category {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.zh, &self.en)
    }
}

/// The category table.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    rows: BTreeMap<CategoryKey, Category>,
    /// Keys in the order of the table, the site's own last.
    order: Vec<CategoryKey>,
}

impl Categories {
    /// The built-in table.
    #[must_use]
    pub fn built_in() -> Self {
        let rows = super::rows(include_str!("data/categories.tsv"));
        let row = |[key, zh, en, umbrella, _kinds]: [&str; 5]| {
            category(key, zh, en, (umbrella != "-").then_some(umbrella))
        };
        let mut table = Self::default();
        rows.map(row).for_each(|row| table.put(row));
        table
    }

    fn put(&mut self, row: Category) {
        if !self.order.contains(&row.key) {
            self.order.push(row.key.clone());
        }
        self.rows.insert(row.key.clone(), row);
    }

    /// All categories in the order of the table, each right before what lies under it.
    #[must_use]
    pub fn tree(&self) -> Vec<&Category> {
        let place = |key: &CategoryKey| self.order.iter().position(|other| other == key);
        let line = |category: &&Category| {
            let line = self.lineage(&category.key);
            line.iter().rev().map(place).collect::<Vec<_>>()
        };
        let mut all: Vec<&Category> = self.rows.values().collect();
        all.sort_by_cached_key(line);
        all
    }

    pub(super) fn add(&mut self, rows: Vec<RawCategory>, findings: &mut Findings) {
        for RawCategory { id, zh, en, umbrella } in rows {
            if !super::usable(&id, findings) {
                continue;
            }
            let above = umbrella.as_ref().and_then(|written| self.resolve(written, findings));
            let en = en.unwrap_or_else(|| zh.clone());
            let row = category(&id, &zh, &en, above.as_ref().map(CategoryKey::as_str));
            self.put(self.without_circle(row, umbrella.as_ref(), findings));
        }
    }

    /// The row, its umbrella taken off and reported where that lies under the row itself.
    fn without_circle(
        &self,
        row: Category,
        umbrella: Option<&Spanned<String>>,
        findings: &mut Findings,
    ) -> Category {
        let above = row.umbrella.as_ref().map(|above| self.lineage(above)).unwrap_or_default();
        let Some(written) = umbrella.filter(|_| above.contains(&row.key)) else { return row };
        findings.push(Finding::new(Code::ParentCircle, written.span).with("id", &row.key));
        Category { umbrella: None, ..row }
    }

    /// The category of a key.
    #[must_use]
    pub fn get(&self, key: &CategoryKey) -> Option<&Category> {
        self.rows.get(key)
    }

    /// Whether works of a category show people as themselves.
    #[must_use]
    pub fn is_portrait(&self, key: &CategoryKey) -> bool {
        let line = self.lineage(key);
        let mut portraits = super::rows(include_str!("data/portraits.tsv"));
        portraits.any(|[portrait]: [&str; 1]| line.iter().any(|key| key.as_str() == portrait))
    }

    /// The category and all above it, nearest first; a circle of a site's own making ends it.
    #[must_use]
    pub fn lineage(&self, key: &CategoryKey) -> Vec<CategoryKey> {
        let mut line = vec![key.clone()];
        while let Some(above) = line.last().and_then(|key| self.rows.get(key)?.umbrella.clone()) {
            if line.contains(&above) {
                break;
            }
            line.push(above);
        }
        line
    }

    /// Resolves what an entry wrote.
    pub fn resolve(
        &self,
        written: &Spanned<String>,
        findings: &mut Findings,
    ) -> Option<CategoryKey> {
        let key = CategoryKey::new(written.as_str());
        if self.rows.contains_key(&key) {
            return Some(key);
        }
        let known: Vec<&str> = self.rows.keys().map(CategoryKey::as_str).collect();
        let finding =
            Finding::new(Code::UnknownCategory, written.span).with("value", &written.value);
        findings.push(suggest(finding, written, &known));
        None
    }
}

/// The kinds of entry a built-in category takes, the usual one first: none for an umbrella heading,
/// `None` for a category of a site's own.
#[must_use]
pub fn kinds(key: &CategoryKey) -> Option<Vec<&'static str>> {
    let mut rows = super::rows(include_str!("data/categories.tsv"));
    let [.., kinds] = rows.find(|row: &[&str; 5]| row[0] == key.as_str())?;
    Some(kinds.split(',').filter(|kind| *kind != "-").collect())
}

fn category(key: &str, zh: &str, en: &str, umbrella: Option<&str>) -> Category {
    let (key, umbrella) = (CategoryKey::new(key), umbrella.map(CategoryKey::new));
    Category { key, zh: zh.to_owned(), en: en.to_owned(), umbrella }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{SourceMap, Span};

    #[test]
    fn a_circle_of_a_sites_own_making_is_reported_and_undone() {
        let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
        let file = sources.add("categories.yaml", "song");
        let written = |text: &str| Spanned::new(text.to_owned(), Span::new(file, 0, 4));
        let row = |id: &str, above: &str| RawCategory {
            id: written(id),
            zh: "x".to_owned(),
            en: None,
            umbrella: Some(written(above)),
        };
        let mut categories = Categories::built_in();
        categories.add(vec![row("audio", "song"), row("solo", "solo")], &mut findings);
        assert!(findings.any_error());
        let audio = categories.get(&CategoryKey::new("audio")).expect("it stays");
        assert_eq!(audio.umbrella, None);
    }

    #[test]
    fn every_umbrella_exists_and_ends() {
        let categories = Categories::built_in();
        for category in categories.rows.values() {
            let line = categories.lineage(&category.key);
            assert!(line.iter().all(|key| categories.rows.contains_key(key)), "{line:?}");
        }
        let line = categories.lineage(&CategoryKey::new("motherland-video"));
        let keys: Vec<_> = line.iter().map(CategoryKey::as_str).collect();
        assert_eq!(keys, ["motherland-video", "micro-video", "video"]);
        let tree: Vec<_> = categories.tree().iter().map(|one| one.key.as_str()).collect();
        assert_eq!(tree[..4], ["video", "micro-video", "motherland-video", "model-worker-video"]);
        assert_eq!(tree.len(), categories.rows.len());
    }
}
