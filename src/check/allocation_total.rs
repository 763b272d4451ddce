//! `allocation-total`: the rows of an allocation table do not add up to what it, the text, or the
//! plan of the campaign says.
//!
//! Anhui 2019 adds up in all three columns; Guangxi 2020 promises 100 events and allots 103.

use super::Subject;
use super::numeral::scale;
use crate::catalogue::allocation::{Allocation, AllocationMeasure};
use crate::catalogue::campaign::Campaign;
use crate::catalogue::notice::Target;
use crate::finding::{Code, Finding, Findings};
use crate::id::CampaignId;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        for table in &campaign.allocations {
            for (column, measure) in table.measures.iter().enumerate() {
                let sum = table.sum(column);
                for (source, stated) in [("table", measure.total), ("text", measure.target)] {
                    compare(&campaign.id, measure, sum, (source, stated), findings);
                }
            }
        }
        for target in &campaign.targets {
            plan(campaign, target, findings);
        }
    }
}

fn compare(
    campaign: &CampaignId,
    measure: &AllocationMeasure,
    sum: u64,
    (source, stated): (&'static str, Option<u64>),
    findings: &mut Findings,
) {
    if let Some(stated) = stated.filter(|&stated| stated != sum) {
        let finding = Finding::new(Code::AllocationTotal, measure.title.span).of(campaign);
        let finding = finding.with("column", &measure.title.value).with("sum", sum);
        findings.push(finding.with("stated", stated).with("source", source));
    }
}

/// Compares the columns that count what a target counts with it; several tables share one plan.
fn plan(campaign: &Campaign, target: &Target, findings: &mut Findings) {
    let stated = in_ones(target.value, target.unit.as_deref().unwrap_or_default());
    let columns: Vec<(&Allocation, usize, &AllocationMeasure)> = campaign
        .allocations
        .iter()
        .flat_map(|table| {
            table.measures.iter().enumerate().map(move |(column, one)| (table, column, one))
        })
        .filter(|(_, _, one)| one.measure == Some(target.measure))
        .collect();
    let Some((_, _, first)) = columns.first() else { return };
    // The text of the notice is where the plan comes from: the same number is told once. A column
    // in 万 counts in another unit than the plan.
    let told = columns.iter().any(|(_, _, one)| one.target.is_some() && one.target == stated);
    if told || columns.iter().any(|(_, _, one)| scaled(&one.title)) {
        return;
    }
    let sum = columns
        .iter()
        .fold(0_u64, |sum, (table, column, _)| sum.saturating_add(table.sum(*column)));
    compare(&campaign.id, first, sum, ("targets", stated), findings);
}

/// Whether the heading of a column says that it counts in thousands or more.
fn scaled(title: &str) -> bool {
    let bracket = title.split(['（', '(']).nth(1).unwrap_or_default();
    bracket.chars().any(|char| scale(char).is_some())
}

/// A target in single pieces: 2万名 is 20000; per cent are none.
fn in_ones(value: u64, unit: &str) -> Option<u64> {
    if ['%', '％', '‰', '成'].iter().any(|share| unit.contains(*share)) {
        return None;
    }
    unit.chars().map_while(scale).try_fold(value, u64::checked_mul)
}

#[cfg(test)]
mod tests {
    use super::{in_ones, scaled};

    #[test]
    fn targets_are_compared_in_single_pieces() {
        assert_eq!(in_ones(2, "万名"), Some(20_000));
        assert_eq!(in_ones(1, "亿名"), Some(100_000_000));
        assert_eq!(in_ones(5, "百万人"), Some(5_000_000));
        assert_eq!(in_ones(300, "场次"), Some(300));
        assert_eq!(in_ones(60, "%"), None);
    }

    #[test]
    fn a_column_in_ten_thousands_is_known_by_its_heading() {
        assert!(scaled("接触职工（万人）"));
        assert!(!scaled("线下活动（场）"));
        assert!(!scaled("百场活动"));
    }
}
