//! Finds telephone numbers, identity cards and bank cards among other digits.
//!
//! A number is one to five groups of digits with short gaps. What stands around them decides too:
//! digits in the name of a file or behind a decimal point are no number.

use super::private::Kind;
use super::shapes::{is_abroad, is_card, is_id, is_landline, is_mobile};
use std::ops::Range;

/// Longest run of digits that can be part of a number.
const LONGEST: usize = 19;
/// Most groups of a number.
const GROUPS: usize = 5;
/// Most characters between two groups.
const GAP: usize = 3;
/// How far back the start of an address is looked for.
const ADDRESS: usize = 200;

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
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].iter().position(u8::is_ascii_digit).map(|next| at + next) {
        let groups = groups(text, start);
        let hit = (1..=groups.len()).rev().find_map(|count| number(text, &groups[..count]));
        at = match hit {
            Some((number, end)) => {
                found.push(number);
                end
            }
            None => end_of_run(text, start),
        };
    }
    found
}

fn end_of_run(text: &[u8], start: usize) -> usize {
    start + text[start..].iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// The groups from here on, as many as a number may have.
fn groups(text: &[u8], start: usize) -> Vec<Group> {
    let (mut groups, mut start, mut digits, mut bracket) = (Vec::new(), start, 0, false);
    while groups.len() < GROUPS {
        let run = text[start..].iter().take(LONGEST + 1).take_while(|byte| byte.is_ascii_digit());
        let mut end = start + run.count();
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
    let digits: Vec<u8> =
        groups.iter().flat_map(|group| &text[group.start..group.end]).copied().collect();
    let bracket = groups.iter().any(|group| group.bracket);
    let fraction = fraction_before(text, first.start);
    let whole = fraction.is_none();
    let mobile = is_mobile(&lengths, &digits) && !bracket && fraction != Some(b'0');
    let landline = is_landline(&lengths, &digits) && (whole || groups.len() > 1);
    let kind = if is_id(&lengths, &digits) && !bracket && whole {
        Kind::IdNumber
    } else if mobile
        || landline
        || (is_abroad(&lengths, &digits) && follows_plus(text, first.start))
    {
        Kind::Phone
    } else if is_card(&lengths, &digits) && !bracket && whole && !in_address(text, first.start) {
        Kind::BankCard
    } else {
        return None;
    };
    if groups.len() == 1 && in_digest(text, first.start, last.end) {
        return None;
    }
    let range = first.start..last.end;
    Some((Number { kind, digits: String::from_utf8(digits).ok()?, range }, last.end))
}

/// The digit before a decimal point that stands before the number.
fn fraction_before(text: &[u8], start: usize) -> Option<u8> {
    let before = &text[..start];
    let (point, whole) = before.split_last()?;
    whole.last().copied().filter(|digit| *point == b'.' && digit.is_ascii_digit())
}

/// Whether the digits stand in a long word of hex, such as the name of a picture.
fn in_digest(text: &[u8], start: usize, end: usize) -> bool {
    let word = |byte: &&u8| byte.is_ascii_alphanumeric();
    let before = text[..start].iter().rev().take(64).take_while(word).count();
    let after = text[end..].iter().take(64).take_while(word).count();
    let word = &text[start - before..end + after];
    let hex = word.iter().all(u8::is_ascii_hexdigit);
    word.len() >= 16 && hex && word.iter().any(u8::is_ascii_alphabetic)
}

/// Whether the digits stand in the address of a page elsewhere, whose numbers name that page.
fn in_address(text: &[u8], start: usize) -> bool {
    let part = |byte: &&u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<');
    let length = text[..start].iter().rev().take(ADDRESS).take_while(part).count();
    text[start - length..start].windows(3).any(|three| three == b"://")
}

fn follows_plus(text: &[u8], start: usize) -> bool {
    text[..start].last() == Some(&b'+')
}
