//! What a listing page is about.

use super::Viewer;
use crate::id::{CategoryKey, RegionCode};
use crate::plan::PageId;
use crate::plan::facets::{Axis, Facets};
use crate::render::view::{FactView, SubjectView};

impl Viewer<'_> {
    /// The subject of a region, sector, category or crossed page.
    #[must_use]
    pub fn subject(&self, page: &PageId) -> Option<SubjectView> {
        let (label, facts) = match page {
            PageId::Region(code) => (self.say("地区", "Region"), self.region_facts(code)),
            PageId::Crossed(facets) => (self.say("交叉索引", "Crossed index"), self.axes(facets)),
            PageId::Honour(_) => (self.say("奖项", "Honour"), Vec::new()),
            PageId::Sector(_) => (self.say("行业", "Sector"), Vec::new()),
            PageId::Category(key) => (self.say("类别", "Category"), self.category_facts(key)),
            _ => return None,
        };
        let runs = match page {
            PageId::Category(key) => self.runs(key),
            _ => Vec::new(),
        };
        Some(SubjectView { title: self.title(page), label: label.to_owned(), facts, runs })
    }

    fn region_facts(&self, code: &RegionCode) -> Vec<FactView> {
        let coded = code.as_str().bytes().all(|byte| byte.is_ascii_digit());
        let number = coded.then(|| self.fact("行政区划代码", "GB/T 2260 code", code.as_str()));
        number.into_iter().collect()
    }

    /// Each axis of a crossed page with its own page.
    fn axes(&self, facets: &Facets) -> Vec<FactView> {
        let alone = |axis: Axis| {
            let others = facets.axes().filter(|other| *other != axis);
            let only = others.fold(facets.clone(), |wider, other| wider.without(other));
            let link = self.link(self.facets_name(&only), &only.page());
            let (zh, en) = match axis {
                Axis::Region => ("地区", "Region"),
                Axis::Category => ("类别", "Category"),
                Axis::Honour => ("奖项", "Honour"),
                Axis::Year => ("年度", "Year"),
            };
            self.linked(zh, en, link)
        };
        facets.axes().map(alone).collect()
    }

    fn category_facts(&self, key: &CategoryKey) -> Vec<FactView> {
        let lineage = self.catalogue.tables.categories.lineage(key);
        let above = lineage.get(1).map(|above| {
            let link = self.link(self.category_name(above), &PageId::Category(above.clone()));
            self.linked("上级类别", "Category above", link)
        });
        above.into_iter().collect()
    }
}
