//! Which winners each page lists: roll-ups of regions and categories, crossed indexes, their order.
//!
//! Only what holds a winner has a list, so no page of an index is ever empty.

use super::pages::PageId;
use crate::catalogue::Catalogue;
use crate::catalogue::award::Award;
use crate::catalogue::winner::Winner;
use crate::id::{OrganiserId, WinnerId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The winners of every page that lists some, in order.
pub type Lists = BTreeMap<PageId, Vec<WinnerId>>;

/// Collects the lists of all published winners.
#[must_use]
pub fn collect(catalogue: &Catalogue) -> Lists {
    let mut lists = Lists::new();
    for winner in catalogue.published() {
        for page in pages_listing(winner, catalogue) {
            lists.entry(page).or_default().push(winner.id.clone());
        }
    }
    for (page, list) in &mut lists {
        sort(page, list, catalogue);
    }
    lists
}

/// Every page that lists a winner, each once.
fn pages_listing(winner: &Winner, catalogue: &Catalogue) -> BTreeSet<PageId> {
    let campaign = winner.sub_project.campaign();
    let year = winner.id.year();
    let mut pages = BTreeSet::from([
        PageId::Home,
        PageId::Year(year),
        PageId::Campaign(campaign),
        PageId::SubProject(winner.sub_project.clone()),
    ]);
    let category = catalogue.sub_projects.get(&winner.sub_project).map(|one| &one.category);
    let lineage = category.map(|key| catalogue.tables.categories.lineage(key)).unwrap_or_default();
    pages.extend(lineage.iter().cloned().map(PageId::Category));
    pages.extend(winner.sector.clone().map(PageId::Sector));
    pages.extend(organisers(winner, catalogue).into_iter().map(PageId::Organiser));
    for region in winner.region.iter().flat_map(|code| catalogue.region_line(code)) {
        pages.insert(PageId::RegionYear(region.clone(), year));
        let crossed = lineage.iter().cloned();
        pages.extend(crossed.map(|key| PageId::RegionCategory(region.clone(), key)));
        pages.insert(PageId::Region(region));
    }
    pages
}

/// Who a winner is listed under: those who ran its sub-project, and who sent it.
fn organisers(winner: &Winner, catalogue: &Catalogue) -> BTreeSet<OrganiserId> {
    let sub_project = catalogue.sub_projects.get(&winner.sub_project);
    let parts = sub_project.into_iter().flat_map(|one| &one.parts);
    parts.map(|part| part.organiser.clone()).chain(winner.organiser.clone()).collect()
}

/// Whether a list is in the order of its awards; where tiers have no rank the order is neutral.
#[must_use]
pub fn is_ranked(page: &PageId, list: &[WinnerId], catalogue: &Catalogue) -> bool {
    let ranked = |id| catalogue.winners.get(id).is_some_and(|winner| own_rank(winner).is_some());
    matches!(page, PageId::SubProject(_)) && list.iter().any(ranked)
}

/// The best rank the winner's own sub-project gave it; what others gave does not order this list.
fn own_rank(winner: &Winner) -> Option<u64> {
    let own = |award: &&Award| award.sub_project.as_ref() == Some(&winner.sub_project);
    winner.awards.iter().filter(own).filter_map(|award| award.rank).min()
}

fn sort(page: &PageId, list: &mut [WinnerId], catalogue: &Catalogue) {
    if is_ranked(page, list, catalogue) {
        let rank = |id: &WinnerId| catalogue.winners.get(id).and_then(own_rank).unwrap_or(u64::MAX);
        list.sort_by_cached_key(|id| (rank(id), id.clone()));
        return;
    }
    let place = |id: &WinnerId| {
        let winner = catalogue.winners.get(id)?;
        let sub_project = catalogue.sub_projects.get(&winner.sub_project)?;
        Some((winner.sub_project.campaign(), sub_project.order, winner.sub_project.clone()))
    };
    list.sort_by_cached_key(|id| (Reverse(id.year()), place(id), id.clone()));
}
