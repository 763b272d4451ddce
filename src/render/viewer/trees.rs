//! The pages that index a whole axis: provinces, umbrellas, sectors, organisers, authors.

use super::Viewer;
use crate::catalogue::author::Author;
use crate::catalogue::vocabulary::OrganiserKind;
use crate::id::CategoryKey;
use crate::plan::{Facets, PageId};
use crate::render::view::{GroupView, LinkView};

impl Viewer<'_> {
    /// Provinces with what lies in each.
    pub(super) fn region_tree(&self) -> Vec<GroupView> {
        let home = PageId::Home;
        let provinces = self.regions(&Facets::default());
        let tree = provinces.into_iter().filter_map(|province| {
            let page = province.page();
            self.plan.link(&page)?;
            let whole = self.facet_link(&province, &Facets::default());
            let below = self.narrowed(&home, String::new(), self.regions(&province));
            let links = std::iter::once(whole).chain(below.links).collect();
            Some(GroupView { title: self.facets_name(&province), links })
        });
        tree.collect()
    }

    /// Umbrella categories with what lies under each.
    pub(super) fn category_tree(&self) -> Vec<GroupView> {
        let home = PageId::Home;
        let tree = self.categories_under(None).into_iter().filter_map(|top| {
            self.plan.link(&top.page())?;
            let whole = self.facet_link(&top, &Facets::default());
            let below = self.all_below(top.category.as_ref()?);
            let links = self.narrowed(&home, String::new(), below).links;
            let links = std::iter::once(whole).chain(links).collect();
            Some(GroupView { title: self.facets_name(&top), links })
        });
        tree.collect()
    }

    fn all_below(&self, key: &CategoryKey) -> Vec<Facets> {
        let table = &self.catalogue.tables.categories;
        self.categories_where(|one| one.key != *key && table.lineage(&one.key).contains(key))
    }

    /// Links to all planned pages that `pick` names, in the order of the plan.
    fn planned(&self, pick: impl Fn(&PageId) -> Option<String>) -> Vec<LinkView> {
        let pages = self.plan.pages().map(|(page, _)| page);
        pages.filter_map(|page| Some(self.counted(pick(page)?, page))).collect()
    }

    pub(super) fn sectors(&self) -> GroupView {
        let links = self.planned(|page| match page {
            PageId::Sector(key) => Some(self.sector_name(key)),
            _ => None,
        });
        GroupView { title: self.text("index-sectors"), links }
    }

    /// Authors by name; those of one name are told apart by their unit.
    pub(super) fn authors(&self) -> GroupView {
        let all = self.catalogue.authors.values();
        let named = |name: &str| all.clone().filter(|one| one.name.value == *name).count();
        let title = |one: &Author| match &one.unit {
            Some(unit) if named(&one.name.value) > 1 => self.of_unit(&one.name.value, &unit.name),
            _ => one.name.value.clone(),
        };
        let links = self.planned(|page| match page {
            PageId::Author(id) => self.catalogue.authors.get(id).map(title),
            _ => None,
        });
        GroupView { title: self.text("index-authors"), links }
    }

    pub(super) fn organisers(&self) -> Vec<GroupView> {
        let group = |&kind: &OrganiserKind| {
            let own = self.catalogue.organisers.values().filter(|one| one.kind == kind);
            let links = own.map(|one| {
                self.counted(one.name.value.clone(), &PageId::Organiser(one.id.clone()))
            });
            GroupView { title: kind.label(self.lang()).to_owned(), links: links.collect() }
        };
        OrganiserKind::ALL.iter().map(group).collect()
    }
}
