//! Finds telephone numbers, identity cards and bank cards among other digits.
//!
//! A number is one to five groups of digits with short gaps. Which groups make a number is a table,
//! so that dates and lists of figures, which are grouped otherwise, are none.

use super::private::Kind;

/// Longest run of digits that can be part of a number.
const LONGEST: usize = 19;
/// Most groups of a number.
const GROUPS: usize = 5;
/// Most characters between two groups.
const GAP: usize = 3;
/// How far back the start of an address is looked for.
const ADDRESS: usize = 200;

/// Mainland mobiles: three, four, four, and how people write it; also with the country before it.
const MOBILES: &[&[usize]] =
    &[&[11], &[3, 4, 4], &[3, 8], &[7, 4], &[3, 3, 5], &[13], &[5, 4, 4], &[15]];
/// Area code and number.
const LANDLINES: &[&[usize]] = &[
    &[11],
    &[12],
    &[3, 7],
    &[3, 8],
    &[4, 7],
    &[4, 8],
    &[3, 4, 4],
    &[4, 4, 4],
    &[3, 3, 4],
    &[4, 3, 4],
];
/// The country, an area code without its zero, and the number.
const ABROAD: &[&[usize]] =
    &[&[2, 2, 8], &[2, 3, 7], &[2, 3, 8], &[2, 2, 4, 4], &[2, 3, 3, 4], &[2, 3, 4, 4]];
const IDS: &[&[usize]] = &[&[18], &[6, 8, 4], &[6, 4, 4, 4]];
const CARDS: &[&[usize]] = &[
    &[16],
    &[17],
    &[18],
    &[19],
    &[4, 4, 4, 4],
    &[4, 4, 4, 4, 1],
    &[4, 4, 4, 4, 2],
    &[4, 4, 4, 4, 3],
    &[6, 10],
    &[6, 13],
    &[8, 8],
];

/// One number found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub kind: Kind,
    /// Its digits without gaps.
    pub digits: String,
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
    Some((Number { kind, digits: String::from_utf8(digits).ok()? }, last.end))
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

fn is_mobile(lengths: &[usize], digits: &[u8]) -> bool {
    let own = [&b"0086"[..], b"86"]
        .iter()
        .find_map(|country| digits.strip_prefix(*country).filter(|own| own.len() == 11));
    let own = own.unwrap_or(digits);
    let shape = MOBILES.contains(&lengths);
    let dated = lengths == [3, 8] && is_date(&digits[3..]);
    shape && !dated && own.len() == 11 && own[0] == b'1' && (b'3'..=b'9').contains(&own[1])
}

fn is_landline(lengths: &[usize], digits: &[u8]) -> bool {
    let code = match digits {
        [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => 3,
        [b'0', b'3'..=b'9', ..] => 4,
        _ => return false,
    };
    // Without a gap, what follows the code must look like a number to be told from a serial.
    let joined = lengths.len() == 1;
    let rest = digits.len() - code;
    let fits = if joined { (b'2'..=b'8').contains(&digits[code]) } else { lengths[0] == code };
    LANDLINES.contains(&lengths) && fits && matches!(rest, 7 | 8)
}

fn is_abroad(lengths: &[usize], digits: &[u8]) -> bool {
    ABROAD.contains(&lengths) && digits.starts_with(b"86") && digits[2] != b'0'
}

fn follows_plus(text: &[u8], start: usize) -> bool {
    text[..start].last() == Some(&b'+')
}

/// GB 11643: a birthday and a check digit.
fn is_id(lengths: &[usize], digits: &[u8]) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    if !IDS.contains(&lengths) || digits[0] == b'0' || !is_date(&digits[6..14]) {
        return false;
    }
    let sum: u32 =
        digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    b"10X98765432"[sum as usize % 11] == digits[17].to_ascii_uppercase()
}

fn is_card(lengths: &[usize], digits: &[u8]) -> bool {
    let issued = match digits.len() {
        16 => (b'3'..=b'6').contains(&digits[0]),
        _ => [&b"62"[..], b"60", b"9558"].iter().any(|prefix| digits.starts_with(prefix)),
    };
    issued && CARDS.contains(&lengths) && is_luhn(digits)
}

fn is_luhn(digits: &[u8]) -> bool {
    let value = |(index, digit): (usize, &u8)| {
        let doubled = u32::from(digit.saturating_sub(b'0')) << (index % 2);
        if doubled > 9 { doubled - 9 } else { doubled }
    };
    digits.iter().all(u8::is_ascii_digit)
        && digits.iter().rev().enumerate().map(value).sum::<u32>() % 10 == 0
}

/// Eight digits that name a day from 1900 to 2099.
fn is_date(digits: &[u8]) -> bool {
    let part = |from: usize, to: usize| {
        digits[from..to]
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(digit.saturating_sub(b'0')))
    };
    digits.len() == 8
        && (1900..2100).contains(&part(0, 4))
        && (1..=12).contains(&part(4, 6))
        && (1..=31).contains(&part(6, 8))
}
