//! Finds telephone numbers, identity cards and bank cards among other digits.
//!
//! A number is one to five groups of digits with short gaps. What stands around them decides too:
//! digits in the name of a file, in a word or behind a decimal point are no number.

use super::bounds::{
    follows_country, follows_four, follows_joined_four, fraction_before, in_address,
    in_silent_address, is_bounded, is_file_digest, opening_bracket,
};
use super::labels::{is_amount, is_called, is_identifier, is_serial};
use super::plain::{self, MIDDLE_DOT};
use super::private::Kind;
use super::shapes::{is_abroad, is_card, is_dated, is_id, is_landline, is_mobile};
use std::ops::Range;

/// Longest run of digits that can be part of a number.
const LONGEST: usize = 19;
/// Most groups of a number.
const GROUPS: usize = 5;
/// Most characters between two groups.
const GAP: usize = 3;
/// Digits of a mobile.
const MOBILE: usize = 11;

/// One number found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub kind: Kind,
    /// Its digits without gaps.
    pub digits: String,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// A run of digits.
#[derive(Clone, Copy)]
struct Group {
    start: usize,
    end: usize,
    /// Whether a bracket stands in the gap before it.
    bracket: bool,
}

/// All numbers of a text, in time proportional to it.
pub(super) fn numbers(text: &[u8]) -> Vec<Number> {
    let mut found = scan(text);
    if let Some(foreign) = plain::foreign(text, MOBILE) {
        let mobile = |one: &Number| one.digits.len() == MOBILE && one.digits.starts_with('1');
        found.extend(scan(&foreign).into_iter().filter(mobile));
    }
    found
}

fn scan(text: &[u8]) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].iter().position(u8::is_ascii_digit).map(|next| at + next) {
        if let Some(both) = pair(text, start) {
            found.extend(both);
            at = start + 2 * MOBILE;
            continue;
        }
        let groups = groups(text, start);
        let hit = (1..=groups.len()).rev().find_map(|count| number(text, &groups[..count]));
        at = match hit.or_else(|| signed(text, start)).or_else(|| spaced(text, start)) {
            Some((number, end)) => {
                found.push(number);
                end
            }
            None => end_of_run(text, start),
        };
    }
    found
}

/// Two mobiles with nothing between them.
fn pair(text: &[u8], start: usize) -> Option<[Number; 2]> {
    let end = start + 2 * MOBILE;
    let run = text.get(start..end)?;
    let longer = text.get(end).is_some_and(u8::is_ascii_digit);
    let alone = !longer && run.iter().all(u8::is_ascii_digit) && is_bounded(text, start, end);
    let (one, other) = run.split_at(MOBILE);
    let mobiles = is_mobile(&[MOBILE], one) && is_mobile(&[MOBILE], other);
    let stands = alone && mobiles && is_phone(text, start, end);
    let number = |digits: &[u8], start: usize| Number {
        kind: Kind::Phone,
        digits: String::from_utf8_lossy(digits).into_owned(),
        range: start..start + MOBILE,
    };
    (stands && fraction_before(text, start).is_none())
        .then(|| [number(one, start), number(other, start + MOBILE)])
}

/// A mobile with a blank between every two of its digits.
fn spaced(text: &[u8], start: usize) -> Option<(Number, usize)> {
    let end = start + 2 * MOBILE - 1;
    let run = text.get(start..end).filter(|run| run.starts_with(b"1 "))?;
    let (digits, blanks): (Vec<_>, Vec<_>) =
        run.iter().enumerate().partition(|(at, _)| at % 2 == 0);
    let digits: Vec<u8> = digits.into_iter().map(|(_, byte)| *byte).collect();
    let apart = blanks.iter().all(|(_, byte)| **byte == b' ');
    let longer = matches!(text[..start], [.., b'0'..=b'9', b' '])
        || matches!(text[end..], [b' ', b'0'..=b'9', ..] | [b'0'..=b'9', ..]);
    let mobile = apart && digits.iter().all(u8::is_ascii_digit) && is_mobile(&[MOBILE], &digits);
    if !mobile || longer || !is_bounded(text, start, end) || !is_phone(text, start, end) {
        return None;
    }
    let digits = String::from_utf8(digits).ok()?;
    Some((Number { kind: Kind::Phone, digits, range: start..end }, end))
}

/// Whether nothing beside the digits says that they are no telephone number.
fn is_phone(text: &[u8], start: usize, end: usize) -> bool {
    let amount = end - start == MOBILE && is_amount(text, end) && !is_called(text, start);
    !amount && !is_serial(text, start) && !in_silent_address(text, start)
}

fn end_of_run(text: &[u8], start: usize) -> usize {
    start + text[start..].iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// How many digits stand here, as far as a number may have them.
fn digits_from(text: &[u8], start: usize) -> usize {
    text[start..].iter().take(LONGEST + 1).take_while(|byte| byte.is_ascii_digit()).count()
}

/// The groups from here on, as many as a number may have.
fn groups(text: &[u8], start: usize) -> Vec<Group> {
    let (mut groups, mut start, mut digits, mut bracket) = (Vec::new(), start, 0, false);
    while groups.len() < GROUPS {
        let mut end = start + digits_from(text, start);
        digits += end - start;
        // The last place of an identity card may be an X.
        let x = digits == 17 && matches!(text.get(end), Some(b'x' | b'X'));
        end += usize::from(x && !text.get(end + 1).is_some_and(u8::is_ascii_alphanumeric));
        groups.push(Group { start, end, bracket });
        let gap = text[end..].iter().take_while(|byte| matches!(byte, b' ' | b'-' | b'(' | b')'));
        let gap = gap.take(GAP + 1).count();
        let next = end + gap;
        if digits > LONGEST
            || !(1..=GAP).contains(&gap)
            || !text.get(next).is_some_and(u8::is_ascii_digit)
        {
            break;
        }
        bracket = text[end..next].iter().any(|byte| matches!(byte, b'(' | b')'));
        start = next;
    }
    groups
}

/// What groups make together, and where it ends.
fn number(text: &[u8], groups: &[Group]) -> Option<(Number, usize)> {
    let (first, last) = (groups.first()?, groups.last()?);
    let lengths: Vec<usize> = groups.iter().map(|group| group.end - group.start).collect();
    if !(10..=LONGEST).contains(&lengths.iter().sum::<usize>()) {
        return None;
    }
    let digits = digits_of(text, groups);
    let bracket = groups.iter().any(|group| group.bracket);
    let opening = opening_bracket(text, first.start, first.end);
    // Brackets stand around the first group of a telephone number and nowhere else.
    let around = bracket && opening && groups.iter().skip(2).all(|group| !group.bracket);
    let fraction = fraction_before(text, first.start);
    let whole = fraction.is_none();
    let mobile = is_mobile(&lengths, &digits) && (!bracket || around) && fraction != Some(b'0');
    let landline = is_landline(&lengths, &digits)
        && (whole || groups.len() > 1)
        && !follows_joined_four(text, first.start)
        && (!is_dated(&lengths, &digits) || is_called(text, first.start))
        && !(lengths == [4, 4, 4] && follows_four(text, first.start));
    let kind = if is_id(&lengths, &digits) && !bracket && whole {
        Kind::IdNumber
    } else if mobile
        || landline
        || (is_abroad(&lengths, &digits) && follows_country(text, first.start, &digits, opening))
    {
        Kind::Phone
    } else if is_card(&lengths, &digits)
        && !bracket
        && whole
        && !in_address(text, first.start)
        && !is_identifier(text, first.start)
    {
        Kind::BankCard
    } else {
        return None;
    };
    if kind == Kind::Phone && !is_phone(text, first.start, last.end) {
        return None;
    }
    if !is_bounded(text, first.start, last.end) || is_file_digest(text, first.start, last.end) {
        return None;
    }
    let range = first.start - usize::from(around)..last.end;
    Some((Number { kind, digits: String::from_utf8(digits).ok()?, range }, last.end))
}

fn digits_of(text: &[u8], groups: &[Group]) -> Vec<u8> {
    groups.iter().flat_map(|group| &text[group.start..group.end]).copied().collect()
}

/// A telephone number whose groups have one and the same sign between them, such as
/// `138.0013.8000`; a part of a longer chain is none.
fn signed(text: &[u8], start: usize) -> Option<(Number, usize)> {
    let mut end = start + digits_from(text, start);
    if !(3..=4).contains(&(end - start)) {
        return None;
    }
    let (sign, _) = sign(text, end)?;
    let mut groups = vec![Group { start, end, bracket: false }];
    while groups.len() < 3
        && let Some((same, next)) = self::sign(text, end)
        && same == sign
    {
        end = next + digits_from(text, next);
        groups.push(Group { start: next, end, bracket: false });
    }
    let chained = text[..start].last() == Some(&sign)
        || (text.get(end) == Some(&sign)
            && text.get(end + 1).is_some_and(u8::is_ascii_alphanumeric));
    let lengths: Vec<usize> = groups.iter().map(|group| group.end - group.start).collect();
    let digits = digits_of(text, &groups);
    // `0551.2345678` is a number of the town and not a measure: nobody measures with that zero.
    let landline = is_landline(&lengths, &digits)
        && (b'2'..=b'8').contains(&digits[lengths[0]])
        && !matches!(text[..start].last(), Some(b'+' | b'-'));
    let sound = landline || (lengths == [3, 4, 4] && is_mobile(&lengths, &digits));
    if !sound || chained || !is_phone(text, start, end) || !is_bounded(text, start, end) {
        return None;
    }
    let digits = String::from_utf8(digits).ok()?;
    Some((Number { kind: Kind::Phone, digits, range: start..end }, end))
}

/// The sign between this place and the next digit, a space around it at most.
fn sign(text: &[u8], at: usize) -> Option<(u8, usize)> {
    let skip = |at: usize| at + usize::from(text.get(at) == Some(&b' '));
    let place = skip(at);
    let sign = *text.get(place).filter(|byte| matches!(**byte, b'.' | b'/' | b'_' | MIDDLE_DOT))?;
    let next = skip(place + 1);
    text.get(next).is_some_and(u8::is_ascii_digit).then_some((sign, next))
}
