//! `tier-total`: the tiers of one sentence do not add up to the number it states.
//!
//! 「50名，其中……各10名……各15名」 in a notice of 2023 does.

use super::Subject;
use super::numeral::counted;
use crate::catalogue::notice::Tier;
use crate::finding::{Code, Finding, Findings};
use std::collections::BTreeMap;
use std::fmt::Display;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        look(&campaign.id, &campaign.tiers, findings);
    }
    for sub_project in subject.catalogue.sub_projects.values() {
        look(&sub_project.id, &sub_project.tiers, findings);
    }
}

/// Compares the tiers that one sentence sets with the number it states for all of them.
fn look(entry: impl Display, tiers: &[Tier], findings: &mut Findings) {
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
