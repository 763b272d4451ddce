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
            PageId::Year(year) => self.text_with("title-year", &[("n", year.0.into())]),
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
            PageId::Organisers => self.text("index-organisers"),
            PageId::Region(code) => self.region_name(code),
            PageId::Regions => self.text("index-regions"),
            PageId::Sector(key) => self.sector_name(key),
            PageId::Sectors => self.text("index-sectors"),
            PageId::Category(key) => self.category_name(key),
            PageId::Categories => self.text("index-categories"),
            PageId::Honour(key) => self.honour_name(key),
            PageId::Honours => self.text("index-honours"),
            PageId::Crossed(facets) => self.facets_name(facets),
            PageId::Author(id) => {
                let author = self.catalogue.authors.get(id);
                author.map(|one| one.name.value.clone()).unwrap_or_default()
            }
            PageId::Authors => self.text("index-authors"),
            PageId::Statistics(None) => self.text("statistics-title"),
            PageId::Statistics(Some(id)) => {
                let campaign = self.title(&PageId::Campaign(id.clone()));
                self.text_with("title-statistics", &[("title", campaign.into())])
            }
            PageId::Roster(id) => {
                let campaign = self.title(&PageId::Campaign(id.clone()));
                self.text_with("title-roster", &[("title", campaign.into())])
            }
            PageId::Labels(id) => {
                let sub_project = self.title(&PageId::SubProject(id.clone()));
                self.text_with("title-labels", &[("title", sub_project.into())])
            }
            PageId::Slides(id) => {
                let sub_project = self.title(&PageId::SubProject(id.clone()));
                self.text_with("title-slides", &[("title", sub_project.into())])
            }
            PageId::Certificate(id, _) => {
                let winner = self.title(&PageId::Winner(id.clone()));
                self.text_with("title-certificate", &[("title", winner.into())])
            }
            PageId::Decisions => self.text("claims-title"),
            PageId::NotFound => self.text("not-found-title"),
        }
    }

    /// The way to a page, itself last and without a link.
    pub(super) fn crumbs(&self, page: &PageId) -> Vec<LinkView> {
        let mut pages: Vec<PageId> =
            std::iter::successors(self.above(page), |one| self.above(one)).collect();
        pages.reverse();
        let mut crumbs: Vec<_> = pages
            .iter()
            .map(|one| match one {
                PageId::Home => self.link(self.text("index-home"), one),
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
            | PageId::Slides(_)
            | PageId::Certificate(..) => return page.owner(),
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
