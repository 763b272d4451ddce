//! `tier-count`: a tier was given more or less often than the notice says: 十佳 with nine or eleven.

use super::Subject;
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
const EACH: &[&str] =
    &["每个", "每一个", "每类", "每项", "每种", "各子项目", "各项目", "各类", "各评", "分别评"];

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
    }
    for campaign in catalogue.campaigns.values() {
        let below = below.get(&campaign.id).map(Vec::as_slice).unwrap_or_default();
        of_campaign(campaign, below, &holders, findings);
    }
}

fn holders(catalogue: &Catalogue) -> Holders<'_> {
    let mut holders: Holders<'_> = BTreeMap::new();
    for winner in catalogue.published() {
        let mut seen = BTreeSet::new();
        for award in &winner.awards {
            let giver = (&award.campaign, award.sub_project.as_ref());
            // The same honour twice in one entry is one holder.
            if seen.insert((giver, &award.tier)) {
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
