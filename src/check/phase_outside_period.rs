//! `phase-outside-period`: a phase or milestone begins before the campaign or ends after it.
//!
//! Anhui 2019 speaks of June to October, November to sum up, and starts in May.

use super::Subject;
use crate::catalogue::Interval;
use crate::catalogue::campaign::{Campaign, When};
use crate::finding::{Code, Finding, Findings};

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        let Some(period) = &campaign.period else { continue };
        let Some(days) = period.interval else { continue };
        look(campaign, period, days, findings);
    }
}

fn look(campaign: &Campaign, period: &When, days: Interval, findings: &mut Findings) {
    for phase in &campaign.phases {
        if phase.when.interval.is_some_and(|own| leaves(own, days)) {
            let finding =
                Finding::new(Code::PhaseOutsidePeriod, phase.when.text.span).of(&campaign.id);
            let finding = finding.with("phase", &phase.title).with("when", &phase.when.text.value);
            findings.push(finding.with("period", &period.text.value).also(period.text.span));
        }
    }
}

/// Whether an interval begins before another or ends after it; an open end leaves nothing.
fn leaves(own: Interval, days: Interval) -> bool {
    let early = own.start.zip(days.start).is_some_and(|(own, start)| own < start);
    let late = own.end.zip(days.end).is_some_and(|(own, end)| own > end);
    early || late
}

#[cfg(test)]
mod tests {
    use super::leaves;
    use crate::catalogue::{Interval, Precision};
    use jiff::civil::date;

    #[test]
    fn a_phase_leaves_the_period_on_either_side() {
        let days = |from, to| Interval {
            start: Some(date(2019, from, 1)),
            end: Some(date(2019, to, 28)),
            precision: Precision::Month,
        };
        let period = days(6, 10);
        assert!(leaves(days(5, 5), period));
        assert!(leaves(days(9, 11), period));
        assert!(!leaves(days(6, 10), period));
        assert!(!leaves(Interval { start: None, ..days(6, 8) }, period));
    }
}
