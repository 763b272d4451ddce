//! What a listing page is about.

use super::Viewer;
use crate::id::{CategoryKey, RegionCode};
use crate::plan::PageId;
use crate::render::view::{FactView, SubjectView};

impl Viewer<'_> {
    /// The subject of a region, sector, category or crossed page.
    #[must_use]
    pub fn subject(&self, page: &PageId) -> Option<SubjectView> {
        let (label, facts) = match page {
            PageId::Region(code) => (self.say("地区", "Region"), self.region_facts(code)),
            PageId::RegionCategory(code, key) => (
                self.say("地区 · 类别", "Region · category"),
                vec![self.region_fact(code), self.category_fact(key)],
            ),
            PageId::RegionYear(code, year) => {
                let year = self.link(year.to_string(), &PageId::Year(*year));
                let facts = vec![self.region_fact(code), self.linked("年度", "Year", year)];
                (self.say("地区 · 年度", "Region · year"), facts)
            }
            PageId::Sector(_) => (self.say("行业", "Sector"), Vec::new()),
            PageId::Category(key) => (self.say("类别", "Category"), self.category_facts(key)),
            _ => return None,
        };
        Some(SubjectView { title: self.title(page), label: label.to_owned(), facts })
    }

    fn region_facts(&self, code: &RegionCode) -> Vec<FactView> {
        let coded = code.as_str().bytes().all(|byte| byte.is_ascii_digit());
        let number = coded.then(|| self.fact("行政区划代码", "GB/T 2260 code", code.as_str()));
        number.into_iter().collect()
    }

    fn region_fact(&self, code: &RegionCode) -> FactView {
        let link = self.link(self.region_name(code), &PageId::Region(code.clone()));
        self.linked("地区", "Region", link)
    }

    fn category_fact(&self, key: &CategoryKey) -> FactView {
        let link = self.link(self.category_name(key), &PageId::Category(key.clone()));
        self.linked("类别", "Category", link)
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
