//! `tier-count` and `tier-total`: a tier was given more or less often than the notice says, or the
//! tiers of one sentence do not add up to the number it states.
//!
//! 十佳 with nine or eleven; 「50名，其中……各10名……各15名」 adds up.

use super::Subject;
use super::numeral::counted;
use crate::catalogue::Catalogue;
use crate::catalogue::campaign::Campaign;
use crate::catalogue::notice::Tier;
use crate::catalogue::sub_project::SubProject;
use crate::catalogue::winner::Winner;
use crate::finding::{Code, Finding, Findings};
use crate::id::{CampaignId, HonourKey, SubProjectId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// Words by which a notice gives a tier in each sub-project anew.
const EACH: &[&str] = &["每个子项目", "各子项目", "每个项目", "各项目", "每项"];

/// Who gave an award: a campaign, and the sub-project where one did.
type Giver<'a> = (&'a CampaignId, Option<&'a SubProjectId>);

/// Those who hold each tier of each giver.
type Holders<'a> = BTreeMap<(Giver<'a>, &'a HonourKey), Vec<&'a Winner>>;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    let holders = holders(catalogue);
    let mut below: BTreeMap<CampaignId, Vec<&SubProject>> = BTreeMap::new();
    for sub_project in catalogue.sub_projects.values() {
        below.entry(sub_project.id.campaign()).or_default().push(sub_project);
        let giver = (sub_project.id.campaign(), Some(&sub_project.id));
        for tier in &sub_project.tiers {
            let held = held(&holders, (&giver.0, giver.1), tier);
            count(&sub_project.id, &sub_project.title, tier, &held, findings);
        }
        totals(&sub_project.id, &sub_project.tiers, findings);
    }
    for campaign in catalogue.campaigns.values() {
        let below = below.get(&campaign.id).map(Vec::as_slice).unwrap_or_default();
        of_campaign(campaign, below, &holders, findings);
        totals(&campaign.id, &campaign.tiers, findings);
    }
}

fn holders(catalogue: &Catalogue) -> Holders<'_> {
    let mut holders: Holders<'_> = BTreeMap::new();
    for winner in catalogue.published() {
        let given = |award: &'_ crate::catalogue::award::Award| award.tier.clone();
        let mut seen = BTreeSet::new();
        for award in &winner.awards {
            let giver = (&award.campaign, award.sub_project.as_ref());
            // The same honour twice in one entry is one holder.
            if seen.insert((giver, given(award))) {
                holders.entry((giver, &award.tier)).or_default().push(winner);
            }
        }
    }
    holders
}

fn held<'a>(holders: &Holders<'a>, giver: Giver<'_>, tier: &Tier) -> Vec<&'a Winner> {
    let key = HonourKey::new(tier.id.as_str());
    holders.get(&(giver, &key)).cloned().unwrap_or_default()
}

/// Tiers of a campaign: counted in each sub-project that does not set its own where the notice says
/// so, else together.
fn of_campaign(
    campaign: &Campaign,
    below: &[&SubProject],
    holders: &Holders<'_>,
    findings: &mut Findings,
) {
    for tier in &campaign.tiers {
        let own = |one: &&&SubProject| !one.tiers.iter().any(|own| own.id.value == tier.id.value);
        let givers = below.iter().filter(own);
        let by_sub_project =
            givers.map(|one| (*one, held(holders, (&campaign.id, Some(&one.id)), tier)));
        let mut together = held(holders, (&campaign.id, None), tier);
        let quote = tier.quote.as_deref().unwrap_or_default();
        if EACH.iter().any(|each| quote.contains(each)) {
            for (one, held) in by_sub_project {
                count(&one.id, &one.title, tier, &held, findings);
            }
        } else {
            together.extend(by_sub_project.flat_map(|(_, held)| held));
            count(&campaign.id, &campaign.short_title, tier, &together, findings);
        }
    }
}

/// Nobody has it yet, or only invented entries, which are an excerpt: nothing can be said.
fn count(entry: impl Display, place: &str, tier: &Tier, held: &[&Winner], findings: &mut Findings) {
    let Some(quota) = tier.quota else { return };
    let found = held.len() as u64;
    if held.iter().all(|winner| winner.sample) || found == quota {
        return;
    }
    let finding = Finding::new(Code::TierCount, tier.id.span).of(entry);
    let finding = finding.with("tier", &tier.title).with("place", place);
    findings.push(finding.with("found", found).with("quota", quota));
}

/// Compares the tiers that one sentence sets with the number it states for all of them.
fn totals(entry: impl Display, tiers: &[Tier], findings: &mut Findings) {
    let mut by_quote: BTreeMap<&str, Vec<&Tier>> = BTreeMap::new();
    for tier in tiers {
        if let Some(quote) = tier.quote.as_deref() {
            by_quote.entry(quote).or_default().push(tier);
        }
    }
    for (quote, tiers) in by_quote.into_iter().filter(|(_, tiers)| tiers.len() > 1) {
        let quotas: Option<Vec<u64>> = tiers.iter().map(|tier| tier.quota).collect();
        let (Some(quotas), Some(stated)) = (quotas, stated(quote)) else { continue };
        let sum = quotas.iter().fold(0_u64, |sum, one| sum.saturating_add(*one));
        if sum != stated {
            let titles = tiers.iter().map(|tier| tier.title.as_str()).collect::<Vec<_>>();
            let finding = Finding::new(Code::TierTotal, tiers[0].id.span).of(&entry);
            let finding = finding.with("tiers", titles.join("、")).with("sum", sum);
            findings.push(finding.with("stated", stated).with("quote", quote));
        }
    }
}

/// The number a sentence states before it tells what it consists of: the last before 其中, else the
/// one right after 共.
fn stated(quote: &str) -> Option<u64> {
    if let Some((before, _)) = quote.split_once("其中") {
        return counted(before).last().map(|(_, number)| *number);
    }
    let (_, after) = quote.split_once("共计").or_else(|| quote.split_once('共'))?;
    counted(after).into_iter().next().filter(|(at, _)| *at == 0).map(|(_, number)| number)
}

#[cfg(test)]
mod tests {
    use super::stated;

    #[test]
    fn a_total_stands_before_its_parts() {
        assert_eq!(stated("评选五十名，其中甲、乙各10名，丙、丁各15名"), Some(50));
        assert_eq!(stated("2025年评选50名达人，其中甲10名"), Some(50));
        assert_eq!(stated("一等奖1名、二等奖2名，共3名"), Some(3));
        assert_eq!(stated("共同评选一等奖1名、二等奖2名"), None);
        assert_eq!(stated("一等奖1名、二等奖2名"), None);
    }
}
