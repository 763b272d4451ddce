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
            return self.say(format!("{year}年1月"), format!("1/{year}"));
        }
        self.say(format!("{number}月"), number.to_string())
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
        let point = |date: Date| {
            let day = if whole { String::new() } else { format!("{}日", date.day()) };
            format!("{}月{day}", date.month())
        };
        let (first, last) = (point(from), point(to));
        let span = if first == last { first } else { format!("{first}至{last}") };
        self.say(
            format!("“{one}”与“{other}”的时间重叠：{span}。"),
            format!("“{one}” and “{other}” overlap from {from} to {to}."),
        )
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
