//! Which winners each page lists: roll-ups of regions and categories, crossed indexes, their order.
//!
//! Only what holds a winner has a list, so no page of an index is ever empty. A crossed page that
//! would repeat a wider one, or list one winner alone, is not made: [`Collected::instead`] says where
//! links to it lead.

use super::facets::Facets;
use super::pages::PageId;
use crate::catalogue::Catalogue;
use crate::catalogue::award::Award;
use crate::catalogue::winner::Winner;
use crate::id::{HonourKey, RegionCode, WinnerId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The winners of every page that lists some, in order.
pub type Lists = BTreeMap<PageId, Vec<WinnerId>>;

/// All lists of a site.
#[derive(Debug, Default)]
pub struct Collected {
    /// Every list, those of crossed pages that are not made among them.
    pub lists: Lists,
    /// Crossed pages that are not made: the winner that is their whole list, or the wider page that
    /// lists the same.
    pub instead: BTreeMap<PageId, PageId>,
}

/// Collects the lists of all published winners.
#[must_use]
pub fn collect(catalogue: &Catalogue) -> Collected {
    let mut winners: Vec<&Winner> = catalogue.published().collect();
    winners.sort_by_cached_key(|winner| neutral(winner, catalogue));
    let mut lists = Lists::new();
    for winner in winners {
        for page in pages_listing(winner, catalogue) {
            lists.entry(page).or_default().push(winner.id.clone());
        }
    }
    for (page, list) in &mut lists {
        if matches!(page, PageId::SubProject(_)) {
            sort_by_tier(list, catalogue);
        }
    }
    let instead = spared(&lists);
    Collected { lists, instead }
}

/// The order of every list that is no ranking: newest year first, then as the notices stand.
fn neutral(winner: &Winner, catalogue: &Catalogue) -> impl Ord + use<> {
    let order = catalogue.sub_projects.get(&winner.sub_project).map(|one| one.order);
    let campaign = winner.sub_project.campaign();
    (Reverse(winner.id.year()), campaign, order, winner.sub_project.clone(), winner.id.clone())
}

/// Every page that lists a winner, each once.
fn pages_listing(winner: &Winner, catalogue: &Catalogue) -> BTreeSet<PageId> {
    let campaign = winner.sub_project.campaign();
    let mut pages = BTreeSet::from([
        PageId::Campaign(campaign),
        PageId::SubProject(winner.sub_project.clone()),
    ]);
    pages.extend(winner.sector.clone().map(PageId::Sector));
    let organisers = winner.units().into_iter().chain(&winner.organiser);
    pages.extend(organisers.cloned().map(PageId::Organiser));
    let authors = winner.authors.iter().filter_map(|credit| credit.author.clone());
    pages.extend(authors.map(PageId::Author));
    pages.extend(facets(winner, catalogue).iter().map(Facets::page));
    pages
}

/// Every combination of the axes that a winner belongs to, the one without any among them.
fn facets(winner: &Winner, catalogue: &Catalogue) -> Vec<Facets> {
    let region = winner.region.iter().flat_map(|code| catalogue.region_line(code));
    let category = catalogue.sub_projects.get(&winner.sub_project).map(|one| &one.category);
    let category = category.map(|key| catalogue.tables.categories.lineage(key));
    let honours: BTreeSet<HonourKey> =
        winner.awards.iter().map(|award| award.tier.clone()).collect();
    let mut all = vec![Facets::default()];
    widen(&mut all, region, |facets, code: RegionCode| facets.region = Some(code));
    widen(&mut all, category.into_iter().flatten(), |facets, key| facets.category = Some(key));
    widen(&mut all, honours, |facets, key| facets.honour = Some(key));
    widen(&mut all, [winner.id.year()], |facets, year| facets.year = Some(year));
    all
}

/// Adds to all facets the same with each value of one more axis.
fn widen<T: Clone>(
    all: &mut Vec<Facets>,
    values: impl IntoIterator<Item = T>,
    set: impl Fn(&mut Facets, T),
) {
    let open = all.clone();
    for value in values {
        all.extend(open.iter().cloned().map(|mut facets| {
            set(&mut facets, value.clone());
            facets
        }));
    }
}

/// Crossed pages that would tell nothing new, each with the page to go to instead: the only winner
/// of their list, or the page with one axis less whose list is the same. The first axis of an
/// address stays: a county's list is never handed to a page of the whole country.
fn spared(lists: &Lists) -> BTreeMap<PageId, PageId> {
    let instead = |page: &PageId, list: &Vec<WinnerId>| {
        let PageId::Crossed(facets) = page else { return None };
        if let [only] = list.as_slice() {
            return Some(PageId::Winner(only.clone()));
        }
        let mut wider = facets.axes().skip(1).map(|axis| facets.without(axis).page());
        // The wider list holds all of the narrower one, so equal lengths are equal lists.
        wider.find(|wider| lists.get(wider).is_some_and(|other| other.len() == list.len()))
    };
    let direct: BTreeMap<PageId, PageId> = lists
        .iter()
        .filter_map(|(page, list)| Some((page.clone(), instead(page, list)?)))
        .collect();
    let last = |page: &PageId| {
        std::iter::successors(direct.get(page), |page| direct.get(page)).last().cloned()
    };
    direct.keys().filter_map(|page| Some((page.clone(), last(page)?))).collect()
}

/// Where a winner stands among those of its sub-project: the place of the first of its own tiers.
/// What other campaigns and sub-projects gave does not order this list.
#[must_use]
pub fn own_tier(winner: &Winner, catalogue: &Catalogue) -> Option<TierPlace> {
    let campaign = winner.sub_project.campaign();
    let own = |award: &&Award| {
        let here = award.sub_project.as_ref().is_none_or(|id| *id == winner.sub_project);
        here && award.campaign == campaign
    };
    let place = |award: &Award| tier_place(award, winner, catalogue);
    winner.awards.iter().filter(own).map(place).min()
}

/// Rank first, then the place among the tiers of the sub-project and, after them, its campaign's.
pub type TierPlace = (u64, usize);

fn tier_place(award: &Award, winner: &Winner, catalogue: &Catalogue) -> TierPlace {
    let sub_project = catalogue.sub_projects.get(&winner.sub_project);
    let campaign = catalogue.campaigns.get(&winner.sub_project.campaign());
    let own = sub_project.map(|one| one.tiers.as_slice()).unwrap_or_default();
    let general = campaign.map(|one| one.tiers.as_slice()).unwrap_or_default();
    // A campaign's own award is not that of a sub-project's tier with the same id.
    let passed = if award.sub_project.is_some() { 0 } else { own.len() };
    let mut tiers = own.iter().chain(general).enumerate().skip(passed);
    let place = tiers.find(|(_, tier)| tier.id.as_str() == award.tier.as_str());
    let place = place.map(|(place, _)| place);
    (award.rank.unwrap_or(u64::MAX), place.unwrap_or(usize::MAX))
}

/// By tier, those without one last; within a tier by id, which is no ranking.
fn sort_by_tier(list: &mut [WinnerId], catalogue: &Catalogue) {
    list.sort_by_cached_key(|id| {
        let place = catalogue.winners.get(id).and_then(|winner| own_tier(winner, catalogue));
        (place.is_none(), place, id.clone())
    });
}
