//! Titles, and the way from the home page to a page.

use super::Viewer;
use crate::plan::PageId;
use crate::render::view::LinkView;

impl Viewer<'_> {
    /// The title of a page.
    #[must_use]
    pub fn title(&self, page: &PageId) -> String {
        match page {
            PageId::Home => self.config.title.clone(),
            PageId::Year(year) => self.say(format!("{year} 年度"), year.to_string()),
            PageId::Campaign(id) => {
                let campaign = self.catalogue.campaigns.get(id);
                campaign.map(|one| one.short_title.clone()).unwrap_or_default()
            }
            PageId::SubProject(id) => self.sub_project_link(id).title,
            PageId::Winner(id) => {
                let winner = self.catalogue.winners.get(id);
                winner.map(|one| one.title.value.clone()).unwrap_or_default()
            }
            PageId::Organiser(id) => self.organiser_link(id).title,
            PageId::Organisers => self.say("单位", "Organisers").to_owned(),
            PageId::Region(code) => self.region_name(code),
            PageId::Regions => self.say("地区", "Regions").to_owned(),
            PageId::Sector(key) => self.sector_name(key),
            PageId::Sectors => self.say("行业", "Sectors").to_owned(),
            PageId::Category(key) => self.category_name(key),
            PageId::Categories => self.say("类别", "Categories").to_owned(),
            PageId::Honour(key) => self.honour_name(key),
            PageId::Honours => self.say("奖项", "Honours").to_owned(),
            PageId::Crossed(facets) => self.facets_name(facets),
            PageId::Author(id) => {
                let author = self.catalogue.authors.get(id);
                author.map(|one| one.name.value.clone()).unwrap_or_default()
            }
            PageId::Authors => self.say("作者", "Authors").to_owned(),
            PageId::Statistics(None) => self.say("统计", "Statistics").to_owned(),
            PageId::Statistics(Some(id)) => {
                self.part_of(&PageId::Campaign(id.clone()), "统计", "statistics")
            }
            PageId::Roster(id) => {
                self.part_of(&PageId::Campaign(id.clone()), "获奖名单", "award winners")
            }
            PageId::Labels(id) => {
                self.part_of(&PageId::SubProject(id.clone()), "展签", "wall labels")
            }
            PageId::Slides(id) => {
                self.part_of(&PageId::SubProject(id.clone()), "大屏展示", "slideshow")
            }
            PageId::Certificate(id, _) => {
                self.part_of(&PageId::Winner(id.clone()), "证书", "certificate")
            }
            PageId::Decisions => {
                self.say("文件说法不一之处", "Where documents disagree").to_owned()
            }
            PageId::NotFound => self.say("没有找到这个页面", "Page not found").to_owned(),
        }
    }

    /// The title of what belongs to a page: its name after that of the page.
    fn part_of(&self, page: &PageId, zh: &str, en: &str) -> String {
        let whole = self.title(page);
        self.say(format!("{whole} {zh}"), format!("{whole}: {en}"))
    }

    /// The way to a page, itself last and without a link.
    pub(super) fn crumbs(&self, page: &PageId) -> Vec<LinkView> {
        let mut pages: Vec<PageId> =
            std::iter::successors(self.above(page), |one| self.above(one)).collect();
        pages.reverse();
        let mut crumbs: Vec<_> = pages
            .iter()
            .map(|one| match one {
                PageId::Home => self.link(self.say("首页", "Home"), one),
                one => self.link(self.title(one), one),
            })
            .collect();
        if *page != PageId::Home {
            crumbs.push(LinkView { title: self.title(page), path: None, count: None });
        }
        crumbs
    }

    /// The page above a page.
    fn above(&self, page: &PageId) -> Option<PageId> {
        Some(match page {
            PageId::Home => return None,
            PageId::Year(_)
            | PageId::Organisers
            | PageId::Regions
            | PageId::Sectors
            | PageId::Categories
            | PageId::Honours
            | PageId::Authors
            | PageId::Decisions
            | PageId::Statistics(None)
            | PageId::NotFound => PageId::Home,
            PageId::Statistics(Some(_))
            | PageId::Roster(_)
            | PageId::Labels(_)
            | PageId::Slides(_) => page.listed(),
            PageId::Certificate(id, _) => PageId::Winner(id.clone()),
            PageId::Campaign(id) => PageId::Year(id.year()),
            PageId::SubProject(id) => PageId::Campaign(id.campaign()),
            PageId::Winner(id) => {
                let winner = self.catalogue.winners.get(id)?;
                PageId::SubProject(winner.sub_project.clone())
            }
            PageId::Organiser(_) => PageId::Organisers,
            PageId::Region(code) => {
                let parent = self.catalogue.tables.regions.get(code)?.parent.clone();
                parent.map_or(PageId::Regions, PageId::Region)
            }
            PageId::Crossed(facets) => facets.wider().page(),
            PageId::Honour(_) => PageId::Honours,
            PageId::Author(_) => PageId::Authors,
            PageId::Sector(_) => PageId::Sectors,
            PageId::Category(key) => {
                let above = self.catalogue.tables.categories.get(key)?.umbrella.clone();
                above.map_or(PageId::Categories, PageId::Category)
            }
        })
    }
}
