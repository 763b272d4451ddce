//! The links with counts beside lists: years, regions, sectors, categories.

use super::Viewer;
use crate::catalogue::vocabulary::OrganiserKind;
use crate::id::{CategoryKey, RegionCode, Year};
use crate::plan::PageId;
use crate::reference::Region;
use crate::render::view::{GroupView, LinkView};

impl Viewer<'_> {
    /// What stands beside the list of a page.
    #[must_use]
    pub fn groups(&self, page: &PageId) -> Vec<GroupView> {
        let groups = match page {
            PageId::Home => vec![self.years(), self.provinces(), self.categories(), self.sectors()],
            PageId::Year(_) => {
                vec![self.years()].into_iter().filter(|own| own.links.len() > 1).collect()
            }
            PageId::Region(code) => {
                vec![self.regions_in(code), self.crossed_categories(code), self.crossed_years(code)]
            }
            PageId::RegionCategory(code, _) => vec![self.crossed_categories(code)],
            PageId::RegionYear(code, _) => vec![self.crossed_years(code)],
            PageId::Category(key) => vec![self.under(key), self.running(key)],
            PageId::Regions => self.region_tree(),
            PageId::Sectors | PageId::Sector(_) => vec![self.sectors()],
            PageId::Categories => self.category_tree(),
            PageId::Organisers => self.organisers(),
            PageId::Campaign(_)
            | PageId::SubProject(_)
            | PageId::Winner(_)
            | PageId::Organiser(_)
            | PageId::NotFound => Vec::new(),
        };
        groups.into_iter().filter(|group| !group.links.is_empty()).collect()
    }

    fn group(&self, zh: &str, en: &str, links: Vec<LinkView>) -> GroupView {
        GroupView { title: self.say(zh, en).to_owned(), links }
    }

    fn years(&self) -> GroupView {
        let years = self.plan.years();
        let links = years.iter().map(|year| self.counted(year.to_string(), &PageId::Year(*year)));
        self.group("年度", "Years", links.collect())
    }

    /// Links to all planned pages that `pick` names, in the order of the plan.
    fn planned(&self, pick: impl Fn(&PageId) -> Option<String>) -> Vec<LinkView> {
        let pages = self.plan.pages().map(|(page, _)| page);
        pages.filter_map(|page| Some(self.counted(pick(page)?, page))).collect()
    }

    fn provinces(&self) -> GroupView {
        self.group("地区", "Regions", self.children(None))
    }

    fn regions_in(&self, above: &RegionCode) -> GroupView {
        self.group("下级地区", "Regions within", self.children(Some(above)))
    }

    /// Regions right below one that have a page, by code.
    fn children(&self, above: Option<&RegionCode>) -> Vec<LinkView> {
        let children = self.catalogue.tables.regions.children(above);
        let link = |region: &Region| {
            let page = PageId::Region(region.code.clone());
            self.plan.link(&page).map(|_| self.counted(region.short.clone(), &page))
        };
        children.filter_map(link).collect()
    }

    /// Provinces with what lies in each.
    fn region_tree(&self) -> Vec<GroupView> {
        let regions = self.catalogue.tables.regions.iter();
        let provinces = regions.filter(|region| region.parent.is_none());
        let group = |code: &RegionCode, name: &str| {
            let page = PageId::Region(code.clone());
            self.plan.link(&page)?;
            let whole = self.counted(name, &page);
            let links = std::iter::once(whole).chain(self.children(Some(code))).collect();
            Some(GroupView { title: name.to_owned(), links })
        };
        provinces.filter_map(|region| group(&region.code, &region.name)).collect()
    }

    fn crossed_categories(&self, code: &RegionCode) -> GroupView {
        let first = PageId::RegionCategory(code.clone(), CategoryKey::new(""));
        let own = self.plan.pages_from(&first).map_while(|page| match page {
            PageId::RegionCategory(own, key) if own == code => {
                Some((page, self.category_name(key), key))
            }
            _ => None,
        });
        // Umbrellas stand before what they hold.
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|(.., key)| self.catalogue.tables.categories.lineage(key).len());
        let links = own.into_iter().map(|(page, name, _)| self.counted(name, page));
        self.group("类别", "Categories", links.collect())
    }

    fn crossed_years(&self, code: &RegionCode) -> GroupView {
        let first = PageId::RegionYear(code.clone(), Year(i16::MIN));
        let own = self.plan.pages_from(&first).map_while(|page| match page {
            PageId::RegionYear(own, year) if own == code => Some((page, year.to_string())),
            _ => None,
        });
        self.group("年度", "Years", own.map(|(page, name)| self.counted(name, page)).collect())
    }

    fn sectors(&self) -> GroupView {
        let links = self.planned(|page| match page {
            PageId::Sector(key) => Some(self.sector_name(key)),
            _ => None,
        });
        self.group("行业", "Sectors", links)
    }

    /// Umbrella categories, the ones above which nothing stands.
    fn categories(&self) -> GroupView {
        self.group("类别", "Categories", self.categories_under(None))
    }

    fn under(&self, key: &CategoryKey) -> GroupView {
        self.group("下级类别", "Categories within", self.categories_under(Some(key)))
    }

    fn categories_under(&self, above: Option<&CategoryKey>) -> Vec<LinkView> {
        self.planned(|page| {
            let PageId::Category(key) = page else { return None };
            let category = self.catalogue.tables.categories.get(key)?;
            (category.umbrella.as_ref() == above).then(|| self.category_name(key))
        })
    }

    fn category_tree(&self) -> Vec<GroupView> {
        let tops = self.plan.pages().filter_map(|(page, _)| match page {
            PageId::Category(key) => {
                let category = self.catalogue.tables.categories.get(key)?;
                category.umbrella.is_none().then_some(key)
            }
            _ => None,
        });
        let group = |key: &CategoryKey| {
            let name = self.category_name(key);
            let whole = self.counted(name.clone(), &PageId::Category(key.clone()));
            let below = self.categories_under(Some(key)).into_iter();
            GroupView { title: name, links: std::iter::once(whole).chain(below).collect() }
        };
        tops.map(group).collect()
    }

    /// Sub-projects of a category, newest year first: who ran it when.
    fn running(&self, key: &CategoryKey) -> GroupView {
        let within = |id: &CategoryKey| self.catalogue.tables.categories.lineage(id).contains(key);
        let mut own: Vec<_> =
            self.catalogue.sub_projects.values().filter(|one| within(&one.category)).collect();
        own.sort_by_key(|one| (std::cmp::Reverse(one.id.campaign().year()), one.id.clone()));
        let link = |one: &&crate::catalogue::sub_project::SubProject| {
            let campaign = self.catalogue.campaigns.get(&one.id.campaign());
            let campaign =
                campaign.map(|campaign| campaign.short_title.clone()).unwrap_or_default();
            let title = format!("{campaign} · {}", one.title.value);
            self.counted(title, &PageId::SubProject(one.id.clone()))
        };
        self.group("各年子项目", "Sub-projects by year", own.iter().map(link).collect())
    }

    fn organisers(&self) -> Vec<GroupView> {
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
