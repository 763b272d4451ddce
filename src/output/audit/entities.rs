//! Character references of HTML, as far as they can hide a digit, a mailbox or a scheme.

use std::borrow::Cow;

/// Longest reference looked at, from `&` to `;`.
const LONGEST: usize = 32;

/// References by name. Those for letters of other scripts hide nothing and stand as they are.
const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("NoBreak", '\u{2060}'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("commat", '@'),
    ("period", '.'),
    ("colon", ':'),
    ("sol", '/'),
    ("bsol", '\\'),
    ("plus", '+'),
    ("num", '#'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("rpar", ')'),
    ("hyphen", '\u{2010}'),
    ("dash", '\u{2010}'),
    ("ndash", '\u{2013}'),
    ("mdash", '\u{2014}'),
    ("horbar", '\u{2015}'),
    ("minus", '\u{2212}'),
];

/// Those that browsers also take without a `;`.
const BARE: &[&str] = &["amp", "lt", "gt", "quot", "nbsp", "shy"];

/// Text with its character references replaced.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else { return Cow::Borrowed(text) };
    let (before, mut rest) = text.split_at(first);
    let mut decoded = before.to_owned();
    while let Some(after) = rest.strip_prefix('&') {
        let (char, tail) = reference(after).unwrap_or(('&', after));
        decoded.push(char);
        let next = tail.find('&').unwrap_or(tail.len());
        decoded.push_str(&tail[..next]);
        rest = &tail[next..];
    }
    Cow::Owned(decoded)
}

/// One reference, without its `&`, and what follows it.
fn reference(text: &str) -> Option<(char, &str)> {
    if let Some(number) = text.strip_prefix('#') {
        return numeric(number);
    }
    let letters = text.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    let (name, tail) = text.split_at(letters);
    if let Some(tail) = tail.strip_prefix(';') {
        return NAMES.iter().find(|(known, _)| *known == name).map(|&(_, char)| (char, tail));
    }
    let bare = BARE.iter().find(|bare| name.starts_with(**bare))?;
    let &(_, char) = NAMES.iter().find(|(known, _)| known == bare)?;
    Some((char, &text[bare.len()..]))
}

fn numeric(text: &str) -> Option<(char, &str)> {
    let hex = text.strip_prefix(['x', 'X']);
    let (digits, radix) = hex.map_or((text, 10), |digits| (digits, 16));
    let length = digits.chars().take_while(|char| char.is_digit(radix)).count();
    let (number, tail) = digits.split_at(length);
    // Any number of zeroes may stand before the digits that count.
    let number = number.trim_start_matches('0');
    let value = u32::from_str_radix(number, radix).ok().filter(|_| number.len() <= 8)?;
    Some((char::from_u32(value)?, tail.strip_prefix(';').unwrap_or(tail)))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_decoded_once() {
        for (text, expected) in [
            ("a&amp;b", "a&b"),
            ("&#49;&#x33;&#X38;", "138"),
            ("&#0000049&#51x", "13x"),
            ("javascript&colon;alert&lpar;1&rpar;", "javascript:alert(1)"),
            ("a&commat;b&period;cn", "a@b.cn"),
            ("&amp;#49;", "&#49;"),
            ("&ampx &unknown; & &#; &#xZ; &#x110000; &", "&x &unknown; & &#; &#xZ; &#x110000; &"),
            ("&页; 无", "&页; 无"),
        ] {
            assert_eq!(decode(text), expected, "{text}");
        }
    }
}
