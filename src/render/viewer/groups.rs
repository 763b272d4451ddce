//! The links with counts beside lists: each narrows what the page shows by one more axis.

use super::Viewer;
use crate::id::{CategoryKey, HonourKey, RegionCode};
use crate::plan::{Facets, PageId};
use crate::reference::Category;
use crate::render::view::{GroupView, LinkView};

impl Viewer<'_> {
    /// What stands beside the list of a page.
    #[must_use]
    pub fn groups(&self, page: &PageId) -> Vec<GroupView> {
        let groups = match page {
            PageId::Home => {
                let mut groups = self.beside_map(page);
                groups.push(self.sectors());
                groups
            }
            PageId::Year(_) => {
                let siblings = self.narrowed(&PageId::Home, self.text("index-years"), self.years());
                std::iter::once(siblings).chain(self.beside_map(page)).collect()
            }
            PageId::Region(_) | PageId::Category(_) | PageId::Honour(_) | PageId::Crossed(_) => {
                self.narrowings(page).into_iter().flatten().collect()
            }
            PageId::Regions => self.region_tree(),
            PageId::Sectors | PageId::Sector(_) => vec![self.sectors()],
            PageId::Categories => self.category_tree(),
            PageId::Honours => {
                vec![self.narrowed(page, self.text("index-honours"), self.all_honours())]
            }
            PageId::Organisers => self.organisers(),
            PageId::Authors => vec![self.authors()],
            PageId::Campaign(_)
            | PageId::SubProject(_)
            | PageId::Winner(_)
            | PageId::Organiser(_)
            | PageId::Author(_)
            | PageId::Statistics(_)
            | PageId::Roster(_)
            | PageId::Labels(_)
            | PageId::Slides(_)
            | PageId::Certificate(..)
            | PageId::Decisions
            | PageId::NotFound => Vec::new(),
        };
        groups.into_iter().filter(|group| !group.links.is_empty()).collect()
    }

    /// What narrows a page's list; its provinces are left to the tiles, where there are some.
    fn beside_map(&self, page: &PageId) -> Vec<GroupView> {
        let Some([years, regions, categories, honours]) = self.narrowings(page) else {
            return Vec::new();
        };
        let regions = self.map(page).is_none().then_some(regions);
        std::iter::once(years).chain(regions).chain([categories, honours]).collect()
    }

    /// What narrows a page's list: each axis that is open, and what lies below one that is set.
    fn narrowings(&self, page: &PageId) -> Option<[GroupView; 4]> {
        let facets = Facets::of(page)?;
        let region = if facets.region.is_some() {
            self.text("regions-within")
        } else {
            self.text("index-regions")
        };
        let category = if facets.category.is_some() {
            self.text("categories-within")
        } else {
            self.text("index-categories")
        };
        let honours = if facets.honour.is_some() { Vec::new() } else { self.all_honours() };
        let years = if facets.year.is_some() { Vec::new() } else { self.years() };
        Some([
            self.narrowed(page, self.text("index-years"), years),
            self.narrowed(page, region, self.regions(&facets)),
            self.narrowed(page, category, self.categories_in(&facets)),
            self.narrowed(page, self.text("index-honours"), honours),
        ])
    }

    /// Links to the page's list narrowed by each of some facets; those that narrow nothing are left
    /// out.
    pub(super) fn narrowed(&self, page: &PageId, title: String, by: Vec<Facets>) -> GroupView {
        let base = Facets::of(page).unwrap_or_default();
        let whole = self.plan.list(&base.page()).len();
        let links = by.into_iter().map(|facets| facets.within(&base)).filter_map(|facets| {
            let narrower = facets.page();
            let count = self.plan.list(&narrower).len();
            let tells = count < whole || self.plan.has(&narrower);
            (count > 0 && tells).then(|| self.facet_link(&facets, &base))
        });
        GroupView { title, links: links.collect() }
    }

    /// A link to facets, named by what they have more than the page they are shown on.
    pub(super) fn facet_link(&self, facets: &Facets, base: &Facets) -> LinkView {
        let named = facets.beyond(base);
        let name = if named.axes().count() == 1 {
            self.short_name(&named)
        } else {
            self.facets_name(facets)
        };
        self.counted(name, &facets.page())
    }

    fn short_name(&self, facets: &Facets) -> String {
        let short = |code| self.catalogue.tables.regions.get(code).map(|one| one.short.clone());
        facets.region.as_ref().and_then(short).unwrap_or_else(|| self.facets_name(facets))
    }

    /// Years that have a page, newest first.
    pub(super) fn years(&self) -> Vec<Facets> {
        let year = |year| Facets { year: Some(year), ..Facets::default() };
        self.plan.years().into_iter().map(year).collect()
    }

    /// The regions right below that of some facets, or the provinces.
    pub(super) fn regions(&self, facets: &Facets) -> Vec<Facets> {
        let children = self.catalogue.tables.regions.children(facets.region.as_ref());
        let region = |code: &RegionCode| Facets { region: Some(code.clone()), ..Facets::default() };
        children.map(|region_row| region(&region_row.code)).collect()
    }

    /// The categories right below that of some facets, or the umbrellas. One that holds all there is
    /// tells nothing: what lies below it stands in its place.
    fn categories_in(&self, facets: &Facets) -> Vec<Facets> {
        let whole = self.plan.list(&facets.page()).len();
        let mut open = self.categories_under(facets.category.as_ref());
        let mut found = Vec::new();
        while let Some(one) = (!open.is_empty()).then(|| open.remove(0)) {
            let narrower = one.within(facets).page();
            match self.plan.list(&narrower).len() {
                count if count == whole && !self.plan.has(&narrower) => {
                    open.extend(self.categories_under(one.category.as_ref()));
                }
                _ => found.push(one),
            }
        }
        found
    }

    /// Every category, what lies under one right after it.
    pub(super) fn all_categories(&self) -> Vec<Facets> {
        self.categories_where(|_| true)
    }

    /// Categories right below one, or those above which nothing stands.
    pub(super) fn categories_under(&self, above: Option<&CategoryKey>) -> Vec<Facets> {
        self.categories_where(|category| category.umbrella.as_ref() == above)
    }

    pub(super) fn categories_where(&self, wanted: impl Fn(&Category) -> bool) -> Vec<Facets> {
        let category =
            |one: &Category| Facets { category: Some(one.key.clone()), ..Facets::default() };
        let all = self.catalogue.tables.categories.tree().into_iter();
        all.filter(|one| wanted(one)).map(category).collect()
    }

    /// Honours that were given, in the order of the table, the others by id after them.
    pub(super) fn all_honours(&self) -> Vec<Facets> {
        let given = self.plan.pages().filter_map(|(page, _)| match page {
            PageId::Honour(key) => Some(key.clone()),
            _ => None,
        });
        let mut given: Vec<HonourKey> = given.collect();
        let order = |key: &HonourKey| self.catalogue.tables.honours.get(key).map(|one| one.order);
        given.sort_by_key(|key| (order(key).unwrap_or(usize::MAX), key.clone()));
        given.into_iter().map(|key| Facets { honour: Some(key), ..Facets::default() }).collect()
    }
}
