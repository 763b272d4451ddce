//! `phase-overlap`: a phase begins before an earlier one ends, and ends after it.
//!
//! Only staggered phases are told. One that lies wholly within another is a part of it: Guangxi 2020
//! runs from April to September, starts in April and judges in September. National 2023 has August
//! in two phases.

use super::Subject;
use crate::catalogue::Precision;
use crate::catalogue::campaign::{Campaign, Phase};
use crate::finding::{Code, Finding, Findings};
use jiff::civil::Date;
use std::collections::BTreeMap;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        look(campaign, findings);
    }
}

fn look(campaign: &Campaign, findings: &mut Findings) {
    let days: Vec<Option<(Date, Date)>> = campaign.phases.iter().map(days).collect();
    for (earlier, later) in staggered(&days) {
        let (earlier, later) = (&campaign.phases[earlier], &campaign.phases[later]);
        if one_day(earlier, later) {
            continue;
        }
        let finding = Finding::new(Code::PhaseOverlap, later.when.text.span).of(&campaign.id);
        let finding = finding.with("phase", &later.title).with("when", &later.when.text.value);
        let finding = finding.with("earlier", &earlier.title);
        let finding = finding.with("earlier_when", &earlier.when.text.value);
        findings.push(finding.also(earlier.when.text.span));
    }
}

/// Whether two phases of exact days share the one on which the first gives way to the second.
fn one_day(earlier: &Phase, later: &Phase) -> bool {
    let both = earlier.when.interval.zip(later.when.interval);
    both.is_some_and(|(one, other)| {
        let exact = one.precision == Precision::Day && other.precision == Precision::Day;
        exact && one.end == other.start
    })
}

fn days(phase: &Phase) -> Option<(Date, Date)> {
    let interval = phase.when.interval?;
    interval.start.zip(interval.end).filter(|(start, end)| start <= end)
}

/// Each place that overlaps one that began before it, with the one of these that ends last.
fn staggered(days: &[Option<(Date, Date)>]) -> Vec<(usize, usize)> {
    let mut order: Vec<(Date, Date, usize)> = days
        .iter()
        .enumerate()
        .filter_map(|(index, days)| days.map(|(start, end)| (start, end, index)))
        .collect();
    order.sort_unstable();
    // Ends of those that began before the present start.
    let mut ends: BTreeMap<Date, usize> = BTreeMap::new();
    let mut waiting: Vec<(Date, Date, usize)> = Vec::new();
    let mut found = Vec::new();
    for (start, end, index) in order {
        if waiting.first().is_some_and(|(same, _, _)| *same < start) {
            ends.extend(waiting.drain(..).map(|(_, end, index)| (end, index)));
        }
        if let Some((_, earlier)) = ends.range(start..end).next_back() {
            found.push((*earlier, index));
        }
        waiting.push((start, end, index));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::staggered;
    use jiff::civil::{Date, date};

    fn phases<const N: usize>(months: [(i8, i8); N]) -> Vec<Option<(Date, Date)>> {
        let days = |(from, to)| (date(2023, from, 1), date(2023, to, 1).last_of_month());
        months.into_iter().map(|one| Some(days(one))).collect()
    }

    #[test]
    fn a_month_in_two_phases_is_an_overlap() {
        assert_eq!(staggered(&phases([(3, 8), (8, 9), (10, 11)])), [(0, 1)]);
        assert_eq!(staggered(&phases([(8, 9), (3, 8)])), [(1, 0)]);
        assert_eq!(staggered(&phases([(1, 3), (5, 6), (2, 5)])), [(0, 2), (2, 1)]);
    }

    #[test]
    fn a_phase_within_another_is_a_part_of_it() {
        assert_eq!(staggered(&phases([(4, 4), (4, 9), (9, 9), (10, 10)])), []);
        let open = [phases([(4, 9), (4, 9)]), vec![None]].concat();
        assert_eq!(staggered(&open), []);
    }
}
