//! The date of a page: the latest change among what it shows. No clock is asked.

use super::Viewer;
use crate::catalogue::winner::Winner;
use crate::plan::PageId;
use jiff::civil::Date;

impl Viewer<'_> {
    /// The latest `updated:`, award or issue date among the entries a page shows.
    pub(super) fn updated(&self, page: &PageId) -> Option<Date> {
        let listed = self.plan.list(page).iter();
        let listed = listed.filter_map(|id| winner_date(self.catalogue.winners.get(id)?)).max();
        listed.max(self.own_date(page)).or_else(|| self.frame_date(page))
    }

    /// The date of what a page without one stands in: the campaigns of its year, else the site.
    fn frame_date(&self, page: &PageId) -> Option<Date> {
        if *page == PageId::NotFound {
            return None;
        }
        let organisers = || self.catalogue.organisers.values().filter_map(|one| one.updated).max();
        let year = self.campaign_dates(page.year()).max();
        year.or_else(|| self.campaign_dates(None).max()).or_else(organisers)
    }

    fn own_date(&self, page: &PageId) -> Option<Date> {
        match page {
            PageId::Winner(id) | PageId::Certificate(id, _) => {
                winner_date(self.catalogue.winners.get(id)?)
            }
            PageId::Campaign(id) => {
                let campaign = self.catalogue.campaigns.get(id)?;
                let issued = campaign.documents.iter().filter_map(|document| document.issued);
                issued.chain(campaign.updated).max()
            }
            PageId::SubProject(id) => self.catalogue.sub_projects.get(id)?.updated,
            PageId::Organiser(id) => self.catalogue.organisers.get(id)?.updated,
            PageId::Home | PageId::Year(_) => self.campaign_dates(page.year()).max(),
            PageId::Organisers => {
                self.catalogue.organisers.values().filter_map(|one| one.updated).max()
            }
            PageId::Author(id) => self.catalogue.authors.get(id)?.updated,
            PageId::Authors => self.catalogue.authors.values().filter_map(|one| one.updated).max(),
            PageId::Decisions => self.campaign_dates(None).max(),
            PageId::Statistics(_) | PageId::Roster(_) | PageId::Labels(_) | PageId::Slides(_) => {
                self.own_date(&page.owner()?)
            }
            PageId::Regions | PageId::Sectors | PageId::Categories | PageId::Honours => {
                self.updated(&PageId::Home)
            }
            PageId::Region(_)
            | PageId::Sector(_)
            | PageId::Category(_)
            | PageId::Honour(_)
            | PageId::Crossed(_)
            | PageId::NotFound => None,
        }
    }

    /// Dates of the campaigns of a year, or of all.
    fn campaign_dates(&self, year: Option<crate::id::Year>) -> impl Iterator<Item = Date> {
        let ids = self.catalogue.campaigns.keys();
        let own = ids.filter(move |id| year.is_none_or(|year| id.year() == year));
        own.filter_map(|id| self.own_date(&PageId::Campaign(id.clone())))
    }
}

fn winner_date(winner: &Winner) -> Option<Date> {
    let awarded = winner.awards.iter().filter_map(|award| award.date);
    awarded.chain(winner.updated).max()
}
