//! Days and times of day under a format.

use super::code::{Code, Mark, Section};
use std::fmt::Write;

/// A day and a time of day, or a time of day alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Moment {
    /// Year, month and day; nothing for a time of day alone.
    pub(in super::super) day: Option<(u16, u8, u8)>,
    /// Hour, minute and second.
    pub(in super::super) time: (u8, u8, u8),
}

impl Moment {
    /// The moment as `2020-06-18`, with ` 14:30:00` where it has a time of day.
    pub(super) fn iso(self) -> String {
        let (hour, minute, second) = self.time;
        let clock = format!("{hour:02}:{minute:02}:{second:02}");
        match self.day {
            None => clock,
            Some((year, month, day)) if self.time == (0, 0, 0) => {
                format!("{year:04}-{month:02}-{day:02}")
            }
            Some((year, month, day)) => format!("{year:04}-{month:02}-{day:02} {clock}"),
        }
    }

    /// How a moment is shown whose format cannot be followed: `2020年6月18日` where the format
    /// speaks of 年, else `2020-06-18`; with ` 14:30` where it has a time of day.
    pub(super) fn usual(self, code: &Code) -> String {
        let (hour, minute, second) = self.time;
        let mut clock = format!("{hour:02}:{minute:02}");
        if second > 0 {
            let _ = write!(clock, ":{second:02}");
        }
        let Some((year, month, day)) = self.day else { return clock };
        let day = if code.is_chinese() {
            format!("{year}年{month}月{day}日")
        } else {
            format!("{year:04}-{month:02}-{day:02}")
        };
        if self.time == (0, 0, 0) { day } else { format!("{day} {clock}") }
    }
}

/// A span of time as `26:30:00`.
pub(super) fn span(days: f64) -> String {
    // No sheet shows a span of more than its last day, 31 December 9999.
    #[expect(clippy::cast_possible_truncation, reason = "the bounds are within the integers")]
    let seconds = (days * 86_400.0).round().clamp(-2.6e11, 2.6e11) as i64;
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.abs();
    format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A moment under a code; nothing where the code cannot be followed.
pub(super) fn shown(moment: Moment, code: &Code) -> Option<String> {
    let section = code.sections.first().filter(|section| !section.strange)?;
    let halves = section.marks.iter().any(|mark| matches!(mark, Mark::Half { .. }));
    let mut out = String::new();
    for (place, mark) in section.marks.iter().enumerate() {
        match mark {
            Mark::Literal(literal) => out.push(*literal),
            Mark::Comma => out.push(','),
            Mark::Point => out.push('.'),
            Mark::Half { chinese } => out.push_str(half(moment.time.0, *chinese)),
            Mark::Part('m', count) if is_minute(section, place) => {
                out.push_str(&padded(moment.time.1.into(), *count)?);
            }
            Mark::Part(letter, count) => out.push_str(&part(moment, *letter, *count, halves)?),
            Mark::Digit(_) | Mark::Percent | Mark::General => return None,
            Mark::Words => {}
        }
    }
    Some(out.trim().to_owned())
}

/// `m` is the minute after an hour and before a second, else the month.
fn is_minute(section: &Section, place: usize) -> bool {
    let letter = |mark: &Mark| if let Mark::Part(letter, _) = mark { Some(*letter) } else { None };
    let before = section.marks.iter().take(place).rev().find_map(letter);
    let after = section.marks.iter().skip(place + 1).find_map(letter);
    before == Some('h') || after == Some('s')
}

fn half(hour: u8, chinese: bool) -> &'static str {
    match (hour < 12, chinese) {
        (true, true) => "上午",
        (false, true) => "下午",
        (true, false) => "AM",
        (false, false) => "PM",
    }
}

/// One part of a moment. Names of months and days are shown as the Chinese programs show them where
/// no language is asked for: months in English, `aaa` and `aaaa` in Chinese.
fn part(moment: Moment, letter: char, count: usize, halves: bool) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (hour, _, second) = moment.time;
    let day = moment.day;
    match (letter, count) {
        ('y' | 'e', 3..) | ('e', _) => Some(format!("{:04}", day?.0)),
        ('y', _) => Some(format!("{:02}", day?.0 % 100)),
        ('m', 1 | 2) => padded(day?.1.into(), count),
        ('m', 3) => MONTHS.get(usize::from(day?.1) - 1).map(|name| name[..3].to_owned()),
        ('m', 4) => MONTHS.get(usize::from(day?.1) - 1).map(|name| (*name).to_owned()),
        ('d', 1 | 2) => padded(day?.2.into(), count),
        ('h', 1 | 2) if halves => padded((u16::from(hour) + 11) % 12 + 1, count),
        ('h', 1 | 2) => padded(hour.into(), count),
        ('s', 1 | 2) => padded(second.into(), count),
        ('a', 3) => Some(format!("周{}", weekday(day?))),
        ('a', 4) => Some(format!("星期{}", weekday(day?))),
        _ => None,
    }
}

/// A number with a zero before it where two digits are asked for.
fn padded(number: u16, count: usize) -> Option<String> {
    match count {
        1 => Some(number.to_string()),
        2 => Some(format!("{number:02}")),
        _ => None,
    }
}

/// The day of the week, by the method of Sakamoto.
fn weekday((year, month, day): (u16, u8, u8)) -> char {
    const OFFSETS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    const NAMES: [char; 7] = ['日', '一', '二', '三', '四', '五', '六'];
    let year = year - u16::from(month < 3);
    let offset = OFFSETS.get(usize::from(month) - 1).copied().unwrap_or(0);
    let days = year + year / 4 - year / 100 + year / 400 + offset + u16::from(day);
    NAMES[usize::from(days % 7)]
}
