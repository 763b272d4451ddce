//! `wrong-weekday`: a date and its weekday do not fit: 「6月8日（星期四）」 is right for 2023.

use super::Subject;
use crate::catalogue::Catalogue;
use crate::finding::{Code, Finding, Findings};
use crate::id::Year;
use crate::span::{FileId, Span};
use jiff::civil::{Date, Weekday};
use std::collections::BTreeMap;
use std::ops::Range;

const DAYS: &[(char, Weekday)] = &[
    ('一', Weekday::Monday),
    ('二', Weekday::Tuesday),
    ('三', Weekday::Wednesday),
    ('四', Weekday::Thursday),
    ('五', Weekday::Friday),
    ('六', Weekday::Saturday),
    ('日', Weekday::Sunday),
    ('天', Weekday::Sunday),
];

/// The last month that a date without a year may mean of the year after: a campaign that runs past
/// December ends by then.
const SPRING: i8 = 3;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for (file, (entry, year)) in files(subject.catalogue) {
        for found in weekdays(&subject.sources.file(file).text, year) {
            let right = found.date.weekday();
            let later = found.later.is_some_and(|date| date.weekday() == found.written);
            if right != found.written && !later {
                let span = Span::new(file, found.range.start, found.range.end);
                let finding = Finding::new(Code::WrongWeekday, span).of(&entry);
                let finding = finding.with("date", found.date).with("written", word(found.written));
                findings.push(finding.with("right", word(right)));
            }
        }
    }
}

/// The files of the notices: campaigns, sub-projects and offline activities, with the year that
/// stands in where a date names none.
fn files(catalogue: &Catalogue) -> BTreeMap<FileId, (String, Year)> {
    let mut files = BTreeMap::new();
    for campaign in catalogue.campaigns.values() {
        let entry = (campaign.id.to_string(), campaign.id.year());
        let held = campaign.offline.iter().map(|one| one.when.text.span.file);
        files.extend(held.chain([campaign.span.file]).map(|file| (file, entry.clone())));
    }
    for one in catalogue.sub_projects.values() {
        files.insert(one.span.file, (one.id.to_string(), one.id.campaign().year()));
    }
    files
}

fn word(day: Weekday) -> String {
    let char = DAYS.iter().find(|(_, one)| *one == day).map_or('日', |(char, _)| *char);
    format!("星期{char}")
}

/// A date with a weekday behind it.
#[derive(Debug)]
struct Found {
    date: Date,
    /// The same day of the next year, where the text names no year.
    later: Option<Date>,
    written: Weekday,
    range: Range<usize>,
}

fn weekdays(text: &str, year: Year) -> impl Iterator<Item = Found> {
    let marks = text.match_indices("星期").chain(text.match_indices('周'));
    marks.filter_map(move |(at, mark)| {
        let mut after = text[at + mark.len()..].chars();
        let written = after.next()?;
        let (_, day) = DAYS.iter().find(|(char, _)| *char == written)?;
        let before = &text[..at];
        let dated = before.trim_end_matches(['（', '(', ' ', '　', '，', ',', '、']);
        // 「6月8日周一鸣到场」 is a name; a bracket or the end of the word tells a weekday.
        let word = mark == "星期" || dated.len() < before.len() || after.next().is_none_or(ends);
        let (date, start) = date_before(dated, year).filter(|_| word)?;
        let next = date_before(dated, Year(year.0 + 1)).map(|(date, _)| date);
        let later = next.filter(|next| *next != date && date.month() <= SPRING);
        Some(Found {
            date,
            later,
            written: *day,
            range: start..at + mark.len() + written.len_utf8(),
        })
    })
}

/// Whether a character may follow a weekday.
fn ends(char: char) -> bool {
    !char.is_alphanumeric() || "上下中晚早前起至".contains(char)
}

/// The date that a text ends with, and where it begins; the given year where it names none.
fn date_before(text: &str, year: Year) -> Option<(Date, usize)> {
    let rest = text.strip_suffix(['日', '号'])?;
    let (day, rest) = number_before(rest)?;
    let (month, rest) = number_before(rest.trim_end().strip_suffix('月')?)?;
    let stated = rest.trim_end().strip_suffix('年').and_then(number_before);
    let (year, rest) = stated.map_or((year.0, rest), |(year, rest)| (year, rest));
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, rest.len()))
}

/// The number that a text ends with, and what stands before it.
fn number_before(text: &str) -> Option<(i16, &str)> {
    let text = text.trim_end();
    let rest = text.trim_end_matches(|char: char| digit(char).is_some());
    let digits: String = text[rest.len()..].chars().filter_map(digit).collect();
    Some((digits.parse().ok()?, rest))
}

fn digit(char: char) -> Option<char> {
    match char {
        '0'..='9' => Some(char),
        '０'..='９' => char::from_digit(u32::from(char) - u32::from('０'), 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, bool)> {
        let found = weekdays(text, Year(2023));
        found.map(|one| (one.date.to_string(), one.date.weekday() == one.written)).collect()
    }

    #[test]
    fn a_date_without_a_year_may_be_of_the_next_one() {
        let later = |text| {
            let mut found = weekdays(text, Year(2020));
            let one = found.next().expect("a date");
            one.later.is_some_and(|date| date.weekday() == one.written)
        };
        assert!(later("1月4日（星期一）"), "2021");
        assert!(!later("1月4日（星期二）"));
        assert!(!later("2020年1月4日（星期一）"), "the year is written");
    }

    #[test]
    fn weekdays_are_judged_by_the_year_that_is_meant() {
        let said = |date: &str, right| vec![(date.to_owned(), right)];
        assert_eq!(read("6月8日（星期四）中午12时前"), said("2023-06-08", true));
        assert_eq!(read("6月8日（周五）前"), said("2023-06-08", false));
        assert_eq!(read("2024 年 6 月 8 日星期六"), said("2024-06-08", true));
        assert_eq!(read("2024年6月8日(星期天)"), said("2024-06-08", false));
        assert_eq!(read("６月８号周四上午"), said("2023-06-08", true));
    }

    #[test]
    fn names_anniversaries_and_weeks_without_a_date_are_none() {
        for text in [
            "6月8日周一鸣到场",
            "建会十周年",
            "每周四",
            "星期四",
            "6月31日（星期四）",
            "6月8日一周五天",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
