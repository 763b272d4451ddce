//! `allocation-total`: the rows of an allocation table do not add up to what it, or the text, says.
//!
//! Anhui 2019 adds up in all three columns; Guangxi 2020 promises 100 events and allots 103.

use super::Subject;
use crate::catalogue::allocation::{Allocation, AllocationMeasure};
use crate::finding::{Code, Finding, Findings};
use crate::id::CampaignId;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        for table in &campaign.allocations {
            for (column, measure) in table.measures.iter().enumerate() {
                compare(&campaign.id, table, column, measure, findings);
            }
        }
    }
}

fn compare(
    campaign: &CampaignId,
    table: &Allocation,
    column: usize,
    measure: &AllocationMeasure,
    findings: &mut Findings,
) {
    let sum = table.sum(column);
    for (source, stated) in [("table", measure.total), ("text", measure.target)] {
        if let Some(stated) = stated.filter(|&stated| stated != sum) {
            let finding = Finding::new(Code::AllocationTotal, measure.title.span).of(campaign);
            let finding = finding.with("column", &measure.title.value).with("sum", sum);
            findings.push(finding.with("stated", stated).with("source", source));
        }
    }
}
