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
pub struct Categories(BTreeMap<CategoryKey, Category>);

impl Categories {
    /// The built-in table.
    #[must_use]
    pub fn built_in() -> Self {
        let rows = super::rows(include_str!("data/categories.tsv"));
        let row = |[key, zh, en, umbrella, _kinds]: [&str; 5]| {
            category(key, zh, en, (umbrella != "-").then_some(umbrella))
        };
        Self(rows.map(row).collect())
    }

    pub(super) fn add(&mut self, rows: Vec<RawCategory>, findings: &mut Findings) {
        for RawCategory { id, zh, en, umbrella } in rows {
            if !super::usable(&id, findings) {
                continue;
            }
            let above = umbrella.as_ref().and_then(|written| self.resolve(written, findings));
            let en = en.unwrap_or_else(|| zh.clone());
            let (key, row) = category(&id, &zh, &en, above.as_ref().map(CategoryKey::as_str));
            self.0.insert(key, row);
        }
    }

    /// The category of a key.
    #[must_use]
    pub fn get(&self, key: &CategoryKey) -> Option<&Category> {
        self.0.get(key)
    }

    /// The category and all above it, nearest first; a circle of a site's own making ends it.
    #[must_use]
    pub fn lineage(&self, key: &CategoryKey) -> Vec<CategoryKey> {
        let mut line = vec![key.clone()];
        while let Some(above) = line.last().and_then(|key| self.0.get(key)?.umbrella.clone()) {
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
        if self.0.contains_key(&key) {
            return Some(key);
        }
        let known: Vec<&str> = self.0.keys().map(CategoryKey::as_str).collect();
        let finding =
            Finding::new(Code::UnknownCategory, written.span).with("value", &written.value);
        findings.push(suggest(finding, written, &known));
        None
    }
}

fn category(key: &str, zh: &str, en: &str, umbrella: Option<&str>) -> (CategoryKey, Category) {
    let key = CategoryKey::new(key);
    let umbrella = umbrella.map(CategoryKey::new);
    (key.clone(), Category { key, zh: zh.to_owned(), en: en.to_owned(), umbrella })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_umbrella_exists_and_ends() {
        let categories = Categories::built_in();
        for category in categories.0.values() {
            let line = categories.lineage(&category.key);
            assert!(line.iter().all(|key| categories.0.contains_key(key)), "{line:?}");
        }
        let line = categories.lineage(&CategoryKey::new("motherland-video"));
        let keys: Vec<_> = line.iter().map(CategoryKey::as_str).collect();
        assert_eq!(keys, ["motherland-video", "micro-video", "video"]);
    }
}
