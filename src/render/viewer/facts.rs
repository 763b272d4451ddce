//! What a listing page is about.

use super::Viewer;
use crate::id::{CategoryKey, RegionCode};
use crate::plan::PageId;
use crate::plan::facets::{Axis, Facets};
use crate::render::view::{FactView, LinkView, SubjectView};

impl Viewer<'_> {
    /// The subject of a region, sector, category or crossed page.
    #[must_use]
    pub fn subject(&self, page: &PageId) -> Option<SubjectView> {
        let (label, facts) = match page {
            PageId::Region(code) => (self.text("label-region"), self.region_facts(code)),
            PageId::Crossed(facets) => (self.text("label-crossed"), self.axes(facets)),
            PageId::Honour(_) => (self.text("label-honour"), Vec::new()),
            PageId::Sector(_) => (self.text("label-sector"), Vec::new()),
            PageId::Category(key) => (self.text("label-category"), self.category_facts(key)),
            _ => return None,
        };
        let runs = match page {
            PageId::Category(key) => self.runs(key),
            _ => Vec::new(),
        };
        Some(SubjectView { title: self.title(page), label, facts, runs })
    }

    fn region_facts(&self, code: &RegionCode) -> Vec<FactView> {
        let coded = code.as_str().bytes().all(|byte| byte.is_ascii_digit());
        let number = coded.then(|| fact(self.text("label-region-code"), code.as_str()));
        number.into_iter().collect()
    }

    /// Each axis of a crossed page with its own page.
    fn axes(&self, facets: &Facets) -> Vec<FactView> {
        let alone = |axis: Axis| {
            let others = facets.axes().filter(|other| *other != axis);
            let only = others.fold(facets.clone(), |wider, other| wider.without(other));
            let link = self.link(self.facets_name(&only), &only.page());
            let label = match axis {
                Axis::Region => self.text("label-region"),
                Axis::Category => self.text("label-category"),
                Axis::Honour => self.text("label-honour"),
                Axis::Year => self.text("label-year"),
            };
            linked(label, link)
        };
        facets.axes().map(alone).collect()
    }

    fn category_facts(&self, key: &CategoryKey) -> Vec<FactView> {
        let lineage = self.catalogue.tables.categories.lineage(key);
        let above = lineage.get(1).map(|above| {
            let link = self.link(self.category_name(above), &PageId::Category(above.clone()));
            linked(self.text("label-category-above"), link)
        });
        above.into_iter().collect()
    }
}

/// A line of facts.
pub(super) fn fact(label: impl Into<String>, value: impl Into<String>) -> FactView {
    FactView { label: label.into(), value: value.into(), path: None, more: Vec::new() }
}

/// A line of facts whose value leads to a page.
pub(super) fn linked(label: String, link: LinkView) -> FactView {
    FactView { path: link.path, ..fact(label, link.title) }
}

/// Facts of one name in one line each: the values of later ones join those of the first.
pub(super) fn together(facts: Vec<FactView>) -> Vec<FactView> {
    let mut joined: Vec<FactView> = Vec::new();
    for one in facts {
        match joined.iter_mut().find(|other| other.label == one.label) {
            Some(first) => {
                first.more.push(LinkView { title: one.value, path: one.path, count: None });
            }
            None => joined.push(one),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{fact, together};

    #[test]
    fn facts_of_one_name_are_told_in_one_line() {
        let facts = together(vec![fact("作词", "甲"), fact("地区", "安徽"), fact("作词", "乙")]);
        assert_eq!(facts.len(), 2);
        let more: Vec<_> = facts[0].more.iter().map(|link| link.title.as_str()).collect();
        assert_eq!((facts[0].value.as_str(), more), ("甲", vec!["乙"]));
    }
}
