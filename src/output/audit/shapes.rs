//! Which groups of digits make a number, by length and check digit.
//!
//! Dates and lists of figures are grouped otherwise, and so are none.

/// Mainland mobiles: three, four, four, and how people write it; also with the country before it.
const MOBILES: &[&[usize]] = &[
    &[11],
    &[3, 4, 4],
    &[3, 8],
    &[7, 4],
    &[3, 3, 5],
    &[4, 3, 4],
    &[4, 4, 3],
    &[5, 6],
    &[3, 2, 2, 2, 2],
    &[13],
    &[5, 4, 4],
    &[15],
    &[7, 4, 4],
];
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
/// An area code without its zero, and the number; the country stands before them.
const ABROAD: &[&[usize]] = &[&[2, 8], &[3, 7], &[3, 8], &[2, 4, 4], &[3, 3, 4], &[3, 4, 4]];
const IDS: &[&[usize]] = &[&[18], &[6, 8, 4], &[6, 4, 4, 4], &[4, 4, 4, 4, 2], &[15, 3]];
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
    &[6, 10, 3],
    &[6, 13],
    &[8, 8],
];

/// A mobile of the mainland, with or without the country before it.
pub(super) fn is_mobile(lengths: &[usize], digits: &[u8]) -> bool {
    let own = [&b"0086"[..], b"86"]
        .iter()
        .find_map(|country| digits.strip_prefix(*country).filter(|own| own.len() == 11));
    let own = own.unwrap_or(digits);
    let shape = MOBILES.contains(&lengths);
    let dated = lengths == [3, 8] && is_date(&digits[3..]);
    shape
        && !dated
        && !is_figures(lengths, digits)
        && own.len() == 11
        && own[0] == b'1'
        && (b'3'..=b'9').contains(&own[1])
}

/// Years and round figures in groups as few people write a mobile.
fn is_figures(lengths: &[usize], digits: &[u8]) -> bool {
    let zeros = |end: usize, count: usize| digits[end - count..end].iter().all(|one| *one == b'0');
    match lengths {
        [5, 6] => zeros(5, 2) && zeros(11, 4),
        [4, 3 | 4, 3 | 4] => {
            digits.starts_with(b"19") || (zeros(4, 2) && zeros(4 + lengths[1], 2) && zeros(11, 2))
        }
        _ => false,
    }
}

/// Whether eight digits behind an area code are a date.
pub(super) fn is_dated(lengths: &[usize], digits: &[u8]) -> bool {
    let code = if matches!(digits, [b'0', b'1' | b'2', ..]) { 3 } else { 4 };
    lengths.len() <= 2 && digits.len() == code + 8 && is_date(&digits[code..])
}

/// A number with its area code.
pub(super) fn is_landline(lengths: &[usize], digits: &[u8]) -> bool {
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

/// A number with country and area, to be believed where the country is marked as such.
pub(super) fn is_abroad(lengths: &[usize], digits: &[u8]) -> bool {
    let Some((country, own)) = lengths.split_first() else { return false };
    let named = match country {
        2 => digits.starts_with(b"86"),
        4 => digits.starts_with(b"0086"),
        _ => false,
    };
    named && ABROAD.contains(&own) && digits[*country] != b'0'
}

/// GB 11643: a birthday and a check digit.
pub(super) fn is_id(lengths: &[usize], digits: &[u8]) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    if !IDS.contains(&lengths) || digits[0] == b'0' || !is_date(&digits[6..14]) {
        return false;
    }
    let sum: u32 =
        digits.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    b"10X98765432"[sum as usize % 11] == digits[17].to_ascii_uppercase()
}

/// A bank card: its issuer and a check digit.
pub(super) fn is_card(lengths: &[usize], digits: &[u8]) -> bool {
    let is_of = |prefixes: &[&[u8]]| prefixes.iter().any(|prefix| digits.starts_with(prefix));
    let issued = match digits.len() {
        16 => is_of(&[b"62", b"60", b"4", b"51", b"52", b"53", b"54", b"55", b"35", b"37"]),
        _ => is_of(&[b"62", b"60", b"9558"]),
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
