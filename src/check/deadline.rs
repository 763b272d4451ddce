//! `deadline-before-start`: days that cannot be right beside each other. An end before its start, a
//! milestone outside its own phase, a notice issued after the campaign, an award before it.

use super::Subject;
use crate::catalogue::campaign::{Campaign, Phase, When};
use crate::catalogue::winner::Winner;
use crate::catalogue::{Catalogue, Interval};
use crate::finding::{Code, Finding, Findings};
use crate::span::Span;
use jiff::civil::Date;
use std::fmt::Display;

/// Words of notices that come when all is over.
const CLOSING: &[&str] = &["公布", "结果", "表彰", "通报", "总结", "名单"];

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        look(campaign, findings);
    }
    for winner in subject.catalogue.winners.values() {
        awards(winner, subject.catalogue, findings);
    }
}

fn look(campaign: &Campaign, findings: &mut Findings) {
    let phases = campaign.phases.iter().map(|phase| (phase.title.as_str(), &phase.when));
    let held = campaign.offline.iter().map(|one| (one.theme.as_str(), &one.when));
    let period = campaign.period.iter().map(|period| (campaign.short_title.as_str(), period));
    for (what, when) in period.chain(phases).chain(held) {
        turned(campaign, what, when, findings);
    }
    for phase in &campaign.phases {
        milestones(campaign, phase, findings);
    }
    let ends = campaign.period.as_ref().and_then(|period| Some((period, period.interval?.end?)));
    for document in &campaign.documents {
        let Some(((period, end), issued)) = ends.zip(document.issued) else { continue };
        let closing = CLOSING.iter().any(|word| document.title.contains(word));
        if issued > end && !closing {
            let told = told("notice", document.title.span, &campaign.id, &document.title);
            let told = told.with("when", issued).with("other", &period.text.value);
            findings.push(told.with("phase", &campaign.short_title).also(period.text.span));
        }
    }
}

/// An expression whose given end lies before its start.
fn turned(campaign: &Campaign, what: &str, when: &When, findings: &mut Findings) {
    let Some((start, end)) = when.interval.and_then(|days| days.start.zip(days.end)) else {
        return;
    };
    if end < start {
        let told = told("turned", when.text.span, &campaign.id, what).with("when", end);
        findings.push(told.with("other", start).with("phase", &when.text.value));
    }
}

/// Milestones that end before their phase begins, or that lie or fall due after it ends.
fn milestones(campaign: &Campaign, phase: &Phase, findings: &mut Findings) {
    for milestone in &phase.milestones {
        turned(campaign, &milestone.what, &milestone.when, findings);
        let Some((own, days)) = milestone.when.interval.zip(phase.when.interval) else { continue };
        let Some(kind) = outside(own, days) else { continue };
        let span = milestone.when.text.span;
        let told = told(kind, span, &campaign.id, &milestone.what);
        let told = told.with("when", &milestone.when.text.value);
        let told = told.with("other", &phase.when.text.value).with("phase", &phase.title);
        findings.push(told.also(phase.when.text.span));
    }
}

/// Whether days lie before a phase or after it; a deadline is the day at which it falls due.
fn outside(own: Interval, phase: Interval) -> Option<&'static str> {
    let before = own.end.zip(phase.start).is_some_and(|(end, start)| end < start);
    let begins = own.start.or(own.end);
    let after = begins.zip(phase.end).is_some_and(|(begins, end)| begins > end);
    if before {
        return Some("before");
    }
    after.then_some("after")
}

fn awards(winner: &Winner, catalogue: &Catalogue, findings: &mut Findings) {
    for award in &winner.awards {
        let giver = catalogue.campaigns.get(&award.campaign);
        let period = giver.and_then(|giver| giver.period.as_ref());
        let start: Option<Date> = period.and_then(|period| period.interval?.start);
        let Some(((period, start), date)) = period.zip(start).zip(award.date) else { continue };
        if date < start {
            let told = told("award", winner.title.span, &winner.id, &winner.title.value);
            let told = told.with("when", date).with("other", &period.text.value);
            findings.push(told.with("phase", &award.giver).also(period.text.span));
        }
    }
}

fn told(kind: &str, span: Span, entry: impl Display, what: &str) -> Finding {
    Finding::new(Code::DeadlineBeforeStart, span).of(entry).with("kind", kind).with("what", what)
}

#[cfg(test)]
mod tests {
    use super::outside;
    use crate::catalogue::{Interval, Precision};
    use jiff::civil::{Date, date};

    fn days(start: Option<Date>, end: Option<Date>) -> Interval {
        Interval { start, end, precision: Precision::Day }
    }

    #[test]
    fn a_milestone_lies_outside_its_phase_only_when_no_day_is_in_it() {
        let day = |month, day| Some(date(2023, month, day));
        let august = days(day(8, 1), day(8, 31));
        assert_eq!(outside(days(None, day(7, 31)), august), Some("before"));
        assert_eq!(outside(days(None, day(9, 10)), august), Some("after"));
        assert_eq!(outside(days(day(9, 1), day(9, 2)), august), Some("after"));
        assert_eq!(outside(days(None, day(8, 31)), august), None);
        assert_eq!(outside(days(day(7, 20), day(8, 1)), august), None);
        assert_eq!(outside(days(None, day(7, 31)), days(None, day(8, 31))), None);
    }
}
