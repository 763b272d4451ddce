//! Phases on a line of months, and where they overlap.

use super::Viewer;
use crate::catalogue::Interval;
use crate::catalogue::campaign::{Campaign, Phase};
use crate::render::view::{TimelineRow, TimelineView};
use jiff::civil::Date;

/// Longest line of months that is drawn; a misprinted year must not make a table of centuries.
const MONTHS: i32 = 24;

impl Viewer<'_> {
    /// The phases of a campaign by month, where at least two have known days.
    pub(super) fn timeline(&self, campaign: &Campaign) -> Option<TimelineView> {
        let dated: Vec<(&Phase, (Date, Date))> = campaign
            .phases
            .iter()
            .filter_map(|phase| Some((phase, days(campaign, phase)?)))
            .collect();
        let first = dated.iter().map(|(_, days)| month(days.0)).min()?;
        let last = dated.iter().map(|(_, days)| month(days.1)).max()?;
        let row = |(phase, days): &(&Phase, (Date, Date))| TimelineRow {
            title: phase.title.clone(),
            when: phase.when.text.value.clone(),
            months: (first..=last)
                .map(|one| (month(days.0)..=month(days.1)).contains(&one))
                .collect(),
        };
        (dated.len() > 1 && last - first < MONTHS).then(|| TimelineView {
            months: (first..=last).map(|one| self.month_name(one, first)).collect(),
            rows: dated.iter().map(row).collect(),
            overlaps: self.overlaps(&dated),
        })
    }

    /// The name of a month; where the line comes to another year, with that year.
    fn month_name(&self, month: i32, first: i32) -> String {
        let (year, number) = (month.div_euclid(12), month.rem_euclid(12) + 1);
        if number == 1 && month != first {
            return self.text_with("timeline-january", &[("year", year.into())]);
        }
        self.text_with("timeline-month", &[("n", number.into())])
    }

    /// A sentence for every two phases that share days.
    fn overlaps(&self, dated: &[(&Phase, (Date, Date))]) -> Vec<String> {
        let mut said = Vec::new();
        for (index, (one, own)) in dated.iter().enumerate() {
            for (other, theirs) in &dated[index + 1..] {
                let (from, to) = (own.0.max(theirs.0), own.1.min(theirs.1));
                if from <= to {
                    said.push(self.overlap(&one.title, &other.title, from, to));
                }
            }
        }
        said
    }

    fn overlap(&self, one: &str, other: &str, from: Date, to: Date) -> String {
        let whole = from.day() == 1 && to == to.last_of_month();
        let point = |date: Date| if whole { self.month_of(date) } else { self.day_of(date) };
        let (first, last) = (point(from), point(to));
        let (one, other) = (one.into(), other.into());
        if first == last {
            let when = first.into();
            return self
                .text_with("overlap-once", &[("one", one), ("other", other), ("when", when)]);
        }
        let (from, to) = (first.into(), last.into());
        self.text_with("overlap", &[("one", one), ("other", other), ("from", from), ("to", to)])
    }

    /// A day by its month and number, and as figures; a text shows what its language is used to.
    fn day_of(&self, date: Date) -> String {
        let (month, day) = (date.month().into(), date.day().into());
        let date = date.to_string().into();
        self.text_with("overlap-day", &[("month", month), ("day", day), ("date", date)])
    }

    /// A day that stands for its whole month.
    fn month_of(&self, date: Date) -> String {
        let (month, date) = (date.month().into(), date.to_string().into());
        self.text_with("overlap-month", &[("month", month), ("date", date)])
    }
}

/// First and last day of a phase; one that begins "from now on" begins with the campaign, or with
/// its notice.
fn days(campaign: &Campaign, phase: &Phase) -> Option<(Date, Date)> {
    let Interval { start, end, precision: _ } = phase.when.interval?;
    let issued = || campaign.documents.iter().filter_map(|document| document.issued).min();
    let opening = || campaign.period.as_ref()?.interval?.start;
    let milestones = || {
        let own = phase.milestones.iter().filter_map(|one| one.when.interval);
        own.filter_map(|interval| interval.start.or(interval.end)).min()
    };
    let end = end?;
    let start = start.or_else(opening).or_else(issued).or_else(milestones).unwrap_or(end);
    (start <= end).then_some((start, end))
}

/// Months since the year 0.
fn month(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}
