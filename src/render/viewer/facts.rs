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
    FactView { label: label.into(), value: value.into(), path: None }
}

/// A line of facts whose value leads to a page.
pub(super) fn linked(label: String, link: LinkView) -> FactView {
    FactView { path: link.path, ..fact(label, link.title) }
}
