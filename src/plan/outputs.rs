//! The families of pages that a site may leave out: what is for paper, halls and leaders.

use super::lists::Lists;
use super::pages::PageId;
use crate::catalogue::Catalogue;
use crate::config::Outputs;

/// The pages of the families a site has; of what has no winner there is none.
pub(super) fn pages(outputs: Outputs, catalogue: &Catalogue, lists: &Lists) -> Vec<PageId> {
    let mut pages = Vec::new();
    for page in lists.keys() {
        match page {
            PageId::Home => pages.extend(outputs.statistics.then_some(PageId::Statistics(None))),
            PageId::Campaign(id) => {
                let numbers = PageId::Statistics(Some(id.clone()));
                pages.extend(outputs.statistics.then_some(numbers));
                pages.extend(outputs.rosters.then(|| PageId::Roster(id.clone())));
            }
            PageId::SubProject(id) => {
                pages.extend(outputs.labels.then(|| PageId::Labels(id.clone())));
                pages.extend(outputs.slides.then(|| PageId::Slides(id.clone())));
            }
            _ => {}
        }
    }
    for winner in catalogue.published().filter(|_| outputs.certificates) {
        let awards = 0..winner.awards.len();
        pages.extend(awards.map(|award| PageId::Certificate(winner.id.clone(), award)));
    }
    pages
}

/// The lists for paper: the winners of a campaign, one sub-project after the other, each in its own
/// order.
pub(super) fn rosters(pages: &[PageId], catalogue: &Catalogue, lists: &Lists) -> Lists {
    let list = |page: &PageId| {
        let PageId::Roster(id) = page else { return None };
        let parts = catalogue.sub_projects_of(id).into_iter();
        let winners = parts.filter_map(|one| lists.get(&PageId::SubProject(one.id.clone())));
        Some((page.clone(), winners.flatten().cloned().collect()))
    };
    pages.iter().filter_map(list).collect()
}
