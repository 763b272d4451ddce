//! What stands around digits, and what it says of them.

use super::labels;

/// How far back the start of an address is looked for.
const ADDRESS: usize = 200;
/// Longest word looked at beside digits.
const WORD: usize = 16;
/// Words that stand right before a number and say what it is; other letters make it part of a name.
const BEFORE: &[&str] = &[
    "cell",
    "fax",
    "mob",
    "mobile",
    "phone",
    "qq",
    "sj",
    "tel",
    "telephone",
    "v",
    "vx",
    "wechat",
    "weixin",
    "wx",
    "wxid",
];
/// Words that stand right behind a number.
const AFTER: &[&str] = &["ext", "qq", "tel", "v", "vx", "w", "wechat", "weixin", "wx", "x"];
/// Schemes of addresses that call, and names before a number in other addresses.
const CALLS: &[&str] = &["callto", "sms", "tel"];
const CALLED: &[&str] = &["mobile", "phone", "tel"];
/// Endings of assets whose names carry a digest.
const ASSETS: &[&[u8]] = &[b".css", b".js", b".webp", b".jpg", b".png", b".svg"];

/// Whether digits stand by themselves: next to letters they are part of a digest, a version or a
/// name, unless the letters say that a number is meant.
pub(super) fn is_bounded(text: &[u8], start: usize, end: usize) -> bool {
    let part = |byte: &&u8| byte.is_ascii_alphanumeric();
    let before = text[..start].iter().rev().take(WORD).take_while(part).count();
    let after = text[end..].iter().take(WORD).take_while(part).count();
    let known = |word: &[u8], words: &[&str]| {
        word.is_empty() || words.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word))
    };
    // What stands behind `x` may be an extension.
    let behind = &text[end..end + after];
    let letters = behind.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let short = behind.len() - letters <= 5;
    let word = &text[start - before..start];
    // The word `ID` alone names a serial, that of a messenger a telephone number.
    let messenger =
        word.eq_ignore_ascii_case(b"id") && labels::is_messenger(&text[..start - before], "");
    (messenger || known(word, BEFORE)) && short && known(&behind[..letters], AFTER)
}

/// Whether the digits are the digest in the name of an asset, such as `style.055123456789.css`.
pub(super) fn is_file_digest(text: &[u8], start: usize, end: usize) -> bool {
    let named = matches!(text[..start], [.., b'a'..=b'z', b'.']);
    named && end - start == 12 && ASSETS.iter().any(|ending| text[end..].starts_with(ending))
}

/// The digit before a decimal point that stands before the number.
pub(super) fn fraction_before(text: &[u8], start: usize) -> Option<u8> {
    let before = &text[..start];
    let (point, whole) = before.split_last()?;
    whole.last().copied().filter(|digit| *point == b'.' && digit.is_ascii_digit())
}

/// Whether the digits stand in the address of a page elsewhere, whose numbers name that page.
pub(super) fn in_address(text: &[u8], start: usize) -> bool {
    let part = |byte: &&u8| {
        byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b',' | b';' | b'(' | b')')
    };
    let length = text[..start].iter().rev().take(ADDRESS).take_while(part).count();
    text[start - length..start].windows(3).any(|three| three == b"://")
}

/// Whether the digits stand in an address that calls nobody: no `tel:` begins it, no `tel=` stands
/// before them.
pub(super) fn in_silent_address(text: &[u8], start: usize) -> bool {
    if !in_address(text, start) {
        return false;
    }
    let before = &text[start.saturating_sub(ADDRESS)..start];
    let scheme = before.windows(3).rposition(|three| three == b"://").unwrap_or_default();
    let before_sign = before.strip_suffix(b"+").unwrap_or(before);
    let named = CALLED.iter().any(|name| ends(before_sign, &[name.as_bytes(), b"="]));
    !named && !CALLS.iter().any(|name| ends(&before[..scheme], &[name.as_bytes()]))
}

/// Whether a text ends with these parts as a word of its own, in letters of either size.
fn ends(text: &[u8], parts: &[&[u8]]) -> bool {
    let word = parts.concat();
    let Some(at) = text.len().checked_sub(word.len()) else { return false };
    text[at..].eq_ignore_ascii_case(&word)
        && !text[..at].last().is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a serial of four digits is joined before the area code by a hyphen; the country is none.
pub(super) fn follows_joined_four(text: &[u8], start: usize) -> bool {
    text[..start].ends_with(b"-") && follows_four(text, start) && !text[..start].ends_with(b"0086-")
}

/// Whether the first group stands in brackets.
pub(super) fn opening_bracket(text: &[u8], start: usize, end: usize) -> bool {
    let after = text[end..].iter().find(|byte| **byte != b' ');
    text[..start].last() == Some(&b'(') && after == Some(&b')')
}

/// Whether the digits begin with the country as people write it: `+86`, `0086` or `(86)`.
pub(super) fn follows_country(text: &[u8], start: usize, digits: &[u8], bracket: bool) -> bool {
    text[..start].last() == Some(&b'+') || digits.starts_with(b"0086") || bracket
}

/// Whether four digits stand before these: of `2019 0501 2020 0630` no part is a number.
pub(super) fn follows_four(text: &[u8], start: usize) -> bool {
    let Some((b' ' | b'-', before)) = text[..start].split_last() else { return false };
    before.iter().rev().take(5).take_while(|byte| byte.is_ascii_digit()).count() == 4
}
