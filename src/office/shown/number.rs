//! Numbers under a format.

use super::code::{Code, Mark, Section};

/// How many digits of a number a spreadsheet shows.
const DIGITS: usize = 15;

/// A number in plain digits, never with an exponent: as many as a spreadsheet keeps, all of a whole
/// number.
pub(super) fn plain(number: f64) -> String {
    if number.fract() == 0.0 || !number.is_finite() {
        return format!("{:.0}", if number == 0.0 { 0.0 } else { number });
    }
    let rounded: f64 = format!("{number:.*e}", DIGITS - 1).parse().unwrap_or(number);
    format!("{rounded}")
}

/// A number under a code; nothing where the code cannot be followed.
pub(super) fn shown(number: f64, code: &Code) -> Option<String> {
    let (section, signed) = section(number, code)?;
    let general = section.marks.contains(&Mark::General);
    if !number.is_finite() || !followed(section) {
        return None;
    }
    if section.marks.iter().all(|mark| matches!(mark, Mark::Literal(_))) {
        return Some(literals(&section.marks).trim().to_owned());
    }
    let body = if general { general_body(number, section) } else { body(number, section)? };
    let sign = signed && number < 0.0 && body.contains(|char| matches!(char, '1'..='9'));
    Some(format!("{}{}", if sign { "-" } else { "" }, body.trim()))
}

/// The section for a number, and whether a minus is put before what it shows.
fn section(number: f64, code: &Code) -> Option<(&Section, bool)> {
    let sections = code.sections.get(..code.sections.len().min(4)).unwrap_or_default();
    let numeric = match sections {
        // A last section for words, and a fourth, say nothing about numbers.
        [first @ .., last] if last.marks.contains(&Mark::Words) => first,
        [first @ .., _] if sections.len() == 4 => first,
        all => all,
    };
    match numeric {
        [] => None,
        [only] => Some((only, true)),
        [_, below, ..] if number < 0.0 => Some((below, false)),
        [_, _, zero, ..] if number == 0.0 => Some((zero, false)),
        [first, ..] => Some((first, true)),
    }
}

/// Whether every mark of a section is one of a plain number.
fn followed(section: &Section) -> bool {
    let slash = section.marks.contains(&Mark::Literal('/'));
    let points = section.marks.iter().filter(|mark| **mark == Mark::Point).count();
    let other = |mark: &Mark| matches!(mark, Mark::Part(..) | Mark::Half { .. } | Mark::Words);
    !section.strange && !slash && points <= 1 && !section.marks.iter().any(other)
}

fn literals(marks: &[Mark]) -> String {
    let literal = |mark: &Mark| if let Mark::Literal(one) = mark { Some(*one) } else { None };
    marks.iter().filter_map(literal).collect()
}

fn general_body(number: f64, section: &Section) -> String {
    let one = |mark: &Mark| match mark {
        Mark::General => plain(number.abs()),
        Mark::Literal(literal) => literal.to_string(),
        _ => String::new(),
    };
    section.marks.iter().map(one).collect()
}

/// The digits of a number in the places of a section.
fn body(number: f64, section: &Section) -> Option<String> {
    let marks = &section.marks;
    let point = marks.iter().position(|mark| *mark == Mark::Point).unwrap_or(marks.len());
    let (whole, part) = marks.split_at(point);
    let digit = |mark: &Mark| matches!(mark, Mark::Digit(_));
    let inner = whole.iter().rposition(digit).map_or(&[][..], |last| &whole[..last]);
    let outer = marks.iter().rposition(digit).map_or(&[][..], |last| &marks[last..]);
    let comma = |mark: &Mark| *mark == Mark::Comma;
    let percent = marks.iter().filter(|mark| **mark == Mark::Percent).count();
    let thousands = outer.iter().filter(|mark| comma(mark)).count();
    let shift = i32::try_from(2 * percent).ok()? - i32::try_from(3 * thousands).ok()?;
    let places = part.iter().filter(|mark| digit(mark)).count();
    let (digits, decimals) = rounded(number.abs(), shift, places)?;
    let grouped = inner.iter().any(comma);
    let mut text = left(whole, &digits, grouped);
    text.push_str(&right(part, &decimals));
    Some(text)
}

/// The whole part, filled from the right.
fn left(marks: &[Mark], digits: &str, grouped: bool) -> String {
    let first = marks.iter().position(|mark| matches!(mark, Mark::Digit(_)));
    let mut rest = digits.chars().rev();
    let mut count = 0;
    let mut out = Vec::new();
    for (place, mark) in marks.iter().enumerate().rev() {
        match mark {
            Mark::Literal(literal) => out.push(*literal),
            Mark::Percent => out.push('%'),
            Mark::Digit(kind) => {
                let digit = rest.next().or_else(|| (*kind == '0').then_some('0'));
                // The first place takes all digits that are left.
                let left = if Some(place) == first { usize::MAX } else { 0 };
                for digit in digit.into_iter().chain(rest.by_ref().take(left)) {
                    if grouped && count > 0 && count % 3 == 0 {
                        out.push(',');
                    }
                    out.push(digit);
                    count += 1;
                }
            }
            _ => {}
        }
    }
    out.iter().rev().collect()
}

/// The point and what follows it.
fn right(marks: &[Mark], decimals: &str) -> String {
    let mut digits = decimals.chars();
    let mut out = String::new();
    for mark in marks {
        match mark {
            Mark::Point => out.push('.'),
            Mark::Percent => out.push('%'),
            Mark::Literal(literal) => out.push(*literal),
            Mark::Digit(kind) => {
                let digit = digits.next().unwrap_or('0');
                // A zero that nothing but zeros follow is shown only where the code says `0`.
                let idle = digit == '0' && digits.as_str().bytes().all(|byte| byte == b'0');
                if *kind == '0' || !idle {
                    out.push(digit);
                }
            }
            _ => {}
        }
    }
    out
}

/// A number, not negative, times a power of ten, rounded half up in decimal as spreadsheets do: its
/// whole digits without leading zeros, and so many decimals.
fn rounded(number: f64, shift: i32, places: usize) -> Option<(String, String)> {
    let text = format!("{number:.*e}", DIGITS - 1);
    let (mantissa, exponent) = text.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
    // Where the point stands among the digits.
    let mut point = exponent + shift + 1;
    if point < 0 {
        let zeros = usize::try_from(-point).ok()?;
        digits.splice(0..0, std::iter::repeat_n(b'0', zeros));
        point = 0;
    }
    let whole = usize::try_from(point).ok()?;
    let keep = whole + places;
    let up = digits.get(keep).is_some_and(|digit| *digit >= b'5');
    digits.resize(keep, b'0');
    let carried = up && carry(&mut digits);
    let (left, right) = digits.split_at(whole);
    let left = format!("{}{}", if carried { "1" } else { "" }, String::from_utf8_lossy(left));
    Some((left.trim_start_matches('0').to_owned(), String::from_utf8_lossy(right).into_owned()))
}

/// Adds one to the last digit; whether one is left over before the first.
fn carry(digits: &mut [u8]) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return false;
        }
        *digit = b'0';
    }
    true
}
