//! Date expressions of notices into days: 2019年6月至10月, 6—8月, 9月上旬, 8月20日前, 9月23至27日.
//!
//! The grammar is that of product.md A8. What it cannot read is left unread, never guessed.

use jiff::civil::Date;

/// First and last day, both included; a deadline has no first day, 即日起 none either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// How exact the expression was.
    pub precision: Precision,
}

/// The grain of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// A day.
    Day,
    /// A third of a month, 旬.
    TenDays,
    /// A month.
    Month,
}

/// Part of a month that a point names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Whole,
    Day(i8),
    Early,
    Middle,
    Late,
}

/// A point as written: what it leaves out is taken from its neighbour or the campaign's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Point {
    year: Option<i16>,
    month: Option<i8>,
    within: Within,
}

/// Reads an expression; `year` stands in where it names none.
#[must_use]
pub(super) fn parse(text: &str, year: i16) -> Option<Interval> {
    let text = normalise(text);
    if let Some(rest) = text.strip_prefix("即日起") {
        let end = point(rest.strip_prefix('-').unwrap_or(rest), true)?;
        return interval(None, Some(end), year);
    }
    if let Some(deadline) = text.strip_suffix('前') {
        return interval(None, Some(point(deadline, true)?), year);
    }
    match text.split_once('-') {
        None => {
            let only = point(&text, true)?;
            interval(Some(only), Some(only), year)
        }
        Some((first, last)) => {
            let last = point(last, true)?;
            let mut first = point(first, false)?;
            // 「9月23至27日」: the day counts in the month before it, 「6至8月」: both are months.
            let mut last = last;
            // 「6至8日」: days of a month that is not named; nobody can tell which.
            if last.month.is_none() && first.within == Within::Whole {
                return None;
            }
            if last.month.is_none() {
                last.month = first.month;
            }
            if first.month.is_none() {
                first.month = last.month;
            }
            first.year = first.year.or(last.year);
            last.year = last.year.or(first.year);
            interval(Some(first), Some(last), year)
        }
    }
}

/// One form for every dash and bracketed weekday; no white space.
fn normalise(text: &str) -> String {
    let mut out = String::new();
    let mut bracket = false;
    for char in text.chars() {
        match char {
            '（' | '(' => bracket = true,
            '）' | ')' => bracket = false,
            _ if bracket || char.is_whitespace() => {}
            '至' | '到' | '—' | '–' | '－' | '-' | '~' | '～' if out.ends_with('-') => {}
            '至' | '到' | '—' | '–' | '－' | '-' | '~' | '～' => out.push('-'),
            _ => out.push(char),
        }
    }
    out.trim_end_matches("中午12时前").trim_end_matches('份').replace("月份", "月")
}

/// `2019年6月23日` and what may be left out of it. A bare number is a month before 「月」 of the
/// other end (`units_follow` false) or a day; the caller fills in the rest.
fn point(text: &str, units: bool) -> Option<Point> {
    let (year, rest) = number_before(text, '年');
    let (month, rest) = number_before(rest, '月');
    let month = month.map(|month| month.try_into().ok()).map_or(Some(None), |m| m.map(Some))?;
    let year = year.map(|year| year.try_into().ok()).map_or(Some(None), |y| y.map(Some))?;
    let within = match rest.trim_end_matches(['日', '号']) {
        "" => Within::Whole,
        "上旬" | "初" => Within::Early,
        "中旬" => Within::Middle,
        "下旬" | "底" => Within::Late,
        digits => Within::Day(digits.parse().ok()?),
    };
    match within {
        // 「6至8月」: the bare number at the front is a month.
        Within::Day(bare) if !units && month.is_none() => {
            Some(Point { year, month: Some(bare), within: Within::Whole })
        }
        _ => (month.is_some() || within != Within::Whole).then_some(Point { year, month, within }),
    }
}

fn number_before(text: &str, unit: char) -> (Option<i32>, &str) {
    let parsed =
        text.split_once(unit).and_then(|(digits, rest)| Some((digits.parse().ok()?, rest)));
    parsed.map_or((None, text), |(number, rest)| (Some(number), rest))
}

fn interval(first: Option<Point>, last: Option<Point>, year: i16) -> Option<Interval> {
    let precision = last.map(|point| match point.within {
        Within::Whole => Precision::Month,
        Within::Day(_) => Precision::Day,
        Within::Early | Within::Middle | Within::Late => Precision::TenDays,
    })?;
    let start = match first {
        Some(point) => Some(bounds(point, year)?.0),
        None => None,
    };
    let end = match last {
        Some(point) => Some(bounds(point, year)?.1),
        None => None,
    };
    (start.is_none() || start <= end).then_some(Interval { start, end, precision })
}

/// First and last day of a point.
fn bounds(point: Point, year: i16) -> Option<(Date, Date)> {
    let first = Date::new(point.year.unwrap_or(year), point.month?, 1).ok()?;
    let day = |day| Date::new(first.year(), first.month(), day).ok();
    match point.within {
        Within::Whole => Some((first, first.last_of_month())),
        Within::Day(number) => day(number).map(|date| (date, date)),
        Within::Early => Some((first, day(10)?)),
        Within::Middle => Some((day(11)?, day(20)?)),
        Within::Late => Some((day(21)?, first.last_of_month())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(text: &str, year: i16) -> (Option<Date>, Option<Date>) {
        parse(text, year).map_or((None, None), |interval| (interval.start, interval.end))
    }

    #[test]
    fn days_of_a_month_that_is_not_named_are_not_guessed() {
        for text in ["6至8日", "10至12日", "1—3号"] {
            assert_eq!(days(text, 2020), (None, None), "{text}");
        }
    }

    #[test]
    fn every_expression_of_the_notices_is_read() {
        let d = |month, day| Some(date(2020, month, day));
        for (text, expected) in [
            ("2020年4—10月", (d(4, 1), d(10, 31))),
            ("4 月—9 月", (d(4, 1), d(9, 30))),
            ("6—8月", (d(6, 1), d(8, 31))),
            ("6至8月", (d(6, 1), d(8, 31))),
            ("9月上旬", (d(9, 1), d(9, 10))),
            ("7月中旬前", (None, d(7, 20))),
            ("8月20日前", (None, d(8, 20))),
            ("9月23至27日", (d(9, 23), d(9, 27))),
            ("即日起至6月25日", (None, d(6, 25))),
            ("5月份", (d(5, 1), d(5, 31))),
            ("10月", (d(10, 1), d(10, 31))),
            ("6月8日（星期四）中午12时前", (d(6, 8), d(6, 8))),
        ] {
            assert_eq!(days(text, 2020), expected, "{text}");
        }
        let long = (Some(date(2023, 3, 1)), Some(date(2023, 11, 30)));
        assert_eq!(days("2023年3月至11月", 2020), long);
        assert_eq!(days("2019年6月至10月", 2020).0, Some(date(2019, 6, 1)));
    }

    #[test]
    fn what_is_no_date_is_left_unread() {
        for text in ["", "近期", "13月", "2月30日", "8月至6月", "按通知"] {
            assert_eq!(parse(text, 2020), None, "{text}");
        }
    }
}
