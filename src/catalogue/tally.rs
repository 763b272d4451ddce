//! Counts of winners for leaders: sums, and numbers by sub-project, region, honour and sector.
//!
//! Pages and exported lists both count here, so their numbers cannot differ.

use super::Catalogue;
use super::campaign::Campaign;
use super::ledger::{activities, reached};
use super::vocabulary::Measure;
use super::winner::Winner;
use crate::id::{HonourKey, RegionCode, SectorKey, SubProjectId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The sums over some winners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Winners.
    pub winners: usize,
    /// Campaigns they stand in.
    pub campaigns: usize,
    /// Sub-projects they stand in.
    pub sub_projects: usize,
    /// Different names of authors.
    pub authors: usize,
    /// Different names of units.
    pub units: usize,
    /// Offline activities of the campaign and of those beneath it.
    pub activities: usize,
    /// Workers met face to face at these activities.
    pub met: u64,
}

/// Counts some winners; offline activities count where a campaign is given.
#[must_use]
pub fn totals(campaign: Option<&Campaign>, winners: &[&Winner], catalogue: &Catalogue) -> Totals {
    let authors = winners.iter().flat_map(|one| one.authors.iter().map(|author| &author.name));
    let units = winners.iter().filter_map(|one| one.unit.as_ref()).map(|unit| &unit.name);
    let sub_projects: BTreeSet<_> = winners.iter().map(|one| &one.sub_project).collect();
    let campaigns: BTreeSet<_> = sub_projects.iter().map(|id| id.campaign()).collect();
    let held = campaign.map(|one| activities(one, catalogue)).unwrap_or_default();
    Totals {
        winners: winners.len(),
        campaigns: campaigns.len(),
        sub_projects: sub_projects.len(),
        authors: authors.collect::<BTreeSet<_>>().len(),
        units: units.collect::<BTreeSet<_>>().len(),
        activities: held.len(),
        met: reached(Measure::FaceToFace, &held).unwrap_or(0),
    }
}

/// Winners by the sub-projects of a campaign, in the order of its notice; those without any too.
#[must_use]
pub fn by_sub_project(
    campaign: &Campaign,
    winners: &[&Winner],
    catalogue: &Catalogue,
) -> Vec<(SubProjectId, usize)> {
    let count = |id: &SubProjectId| winners.iter().filter(|one| one.sub_project == *id).count();
    let all = catalogue.sub_projects_of(&campaign.id).into_iter();
    all.map(|one| (one.id.clone(), count(&one.id))).collect()
}

/// The region within which a campaign's winners are counted: its own, else the country.
#[must_use]
pub fn root_region(campaign: &Campaign, catalogue: &Catalogue) -> Option<RegionCode> {
    // A county has nothing below it to count by.
    let parted = |own: &RegionCode| catalogue.tables.regions.children(Some(own)).next().is_some();
    campaign.region.clone().filter(parted)
}

/// Winners by the regions right below one, or by provinces, in the order of the table; regions
/// without any are left out.
#[must_use]
pub fn by_region(
    within: Option<&RegionCode>,
    winners: &[&Winner],
    catalogue: &Catalogue,
) -> Vec<(RegionCode, usize)> {
    let children = catalogue.tables.regions.children(within);
    let mut counts: Vec<_> = children.map(|region| (region.code.clone(), 0)).collect();
    let places: BTreeMap<RegionCode, usize> =
        counts.iter().enumerate().map(|(place, (code, _))| (code.clone(), place)).collect();
    for code in winners.iter().filter_map(|winner| winner.region.as_ref()) {
        let line = catalogue.region_line(code);
        if let Some(&place) = line.iter().find_map(|code| places.get(code)) {
            counts[place].1 += 1;
        }
    }
    counts.retain(|(_, count)| *count > 0);
    counts
}

/// Winners by the honours among their awards, in the order of the table, honours of no table by id
/// after them. A winner of two honours counts for both.
#[must_use]
pub fn by_honour(winners: &[&Winner], catalogue: &Catalogue) -> Vec<(HonourKey, usize)> {
    let mut counts: BTreeMap<HonourKey, usize> = BTreeMap::new();
    for winner in winners {
        let own: BTreeSet<_> = winner.awards.iter().map(|award| award.tier.clone()).collect();
        for key in own {
            *counts.entry(key).or_default() += 1;
        }
    }
    let order = |key: &HonourKey| catalogue.tables.honours.get(key).map(|one| one.order);
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(key, _)| order(key).unwrap_or(usize::MAX));
    counts
}

/// Winners by sector, those with most first; winners without a sector are left out.
#[must_use]
pub fn by_sector(winners: &[&Winner]) -> Vec<(SectorKey, usize)> {
    let mut counts: BTreeMap<SectorKey, usize> = BTreeMap::new();
    for key in winners.iter().filter_map(|winner| winner.sector.clone()) {
        *counts.entry(key).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}
