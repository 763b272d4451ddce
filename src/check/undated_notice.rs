//! `undated-notice`: a notice without number and date that counts from the day of the notice.
//!
//! Shantou 2023 runs 「即日起至6月25日」, and nobody can tell from when.

use super::Subject;
use crate::catalogue::campaign::{Campaign, When};
use crate::finding::{Code, Finding, Findings};

/// Words that count from the day a notice was issued.
const FROM: &[&str] = &["即日起", "通知之日起", "发文之日起", "印发之日起", "下发之日起"];

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        let Some(when) = counting(campaign) else { continue };
        let undated =
            campaign.documents.iter().filter(|one| one.issued.is_none() && one.number.is_none());
        for document in undated {
            let finding = Finding::new(Code::UndatedNotice, document.title.span);
            let finding = finding.of(&campaign.id).with("title", &document.title.value);
            findings.push(finding.with("when", &when.text.value).also(when.text.span));
        }
    }
}

/// The first expression of a campaign that counts from its notice.
fn counting(campaign: &Campaign) -> Option<&When> {
    let phases = campaign.phases.iter().flat_map(|phase| {
        let milestones = phase.milestones.iter().map(|one| &one.when);
        std::iter::once(&phase.when).chain(milestones)
    });
    let mut all = campaign.period.iter().chain(phases);
    all.find(|when| FROM.iter().any(|from| when.text.contains(from)))
}
