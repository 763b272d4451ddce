//! Text as the scanners see it: one byte a character, look-alikes of digits and dashes made plain.

use super::labels;

/// Stands for a character that is no ASCII.
const OTHER: u8 = 1;
/// Stands where one text ends and another begins; no number goes over it.
const BREAK: u8 = 2;
/// Stands for a dot at half height.
pub(super) const MIDDLE_DOT: u8 = 3;
/// Stand for the ten digits of other scripts, which make numbers only among themselves.
const FOREIGN: u8 = 0x80;
/// Stand for the two characters that people write for the sign of a mailbox.
pub(super) const SPELLED_AT: [u8; 2] = [0x8a, 0x8b];

/// Stands for the full stop of Chinese sentences.
pub(super) const FULL_STOP: u8 = 0x8c;

/// Digits of other scripts, and those in circles: the first of a row, what it stands for, how many.
const ROWS: &[(char, u8, u8)] = &[
    ('\u{660}', 0, 10),
    ('\u{6f0}', 0, 10),
    ('\u{966}', 0, 10),
    ('\u{f20}', 0, 10),
    ('\u{1810}', 0, 10),
    ('\u{2460}', 1, 9),
    ('\u{24ea}', 0, 1),
    ('\u{24f5}', 1, 9),
    ('\u{24ff}', 0, 1),
    ('\u{2776}', 1, 9),
    ('\u{2780}', 1, 9),
    ('\u{278a}', 1, 9),
];

/// Texts put one after another.
#[derive(Debug, Default)]
pub(super) struct Plain {
    pub bytes: Vec<u8>,
}

impl Plain {
    /// Adds text; the end of a line is a space, as in a page.
    pub(super) fn flow(&mut self, text: &str) {
        self.add(text, b' ');
    }

    /// Adds text; a line ends what stands on it.
    pub(super) fn lines(&mut self, text: &str) {
        self.add(text, BREAK);
    }

    /// Adds text with what stands for the end of a line. Most of a page is ASCII and is not decoded.
    fn add(&mut self, text: &str, line: u8) {
        let mut rest = text;
        while !rest.is_empty() {
            let length = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
            let (own, other) = rest.split_at(length);
            self.bytes
                .extend(own.bytes().map(|byte| if byte == b'\n' { line } else { ascii(byte) }));
            let length = other.bytes().position(|byte| byte.is_ascii()).unwrap_or(other.len());
            let (own, other) = other.split_at(length);
            self.bytes.extend(own.chars().filter_map(plain));
            rest = other;
        }
    }

    /// Adds strings of JSON or a script, their escapes replaced.
    pub(super) fn escaped(&mut self, text: &str) {
        pieces(text, |piece| self.lines(piece));
    }

    /// Adds text as [`Plain::flow`] does, and says for each byte where its character begins.
    pub(super) fn placed(&mut self, text: &str) -> Vec<usize> {
        let mut places = Vec::with_capacity(text.len());
        for (at, char) in text.char_indices() {
            if let Some(byte) = if char == '\n' { Some(b' ') } else { plain(char) } {
                self.bytes.push(byte);
                places.push(at);
            }
        }
        places
    }

    /// Ends a text.
    pub(super) fn end(&mut self) {
        self.bytes.push(BREAK);
    }
}

/// Strings of JSON or a script with their escapes replaced.
pub(super) fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    pieces(text, |piece| whole.push_str(piece));
    whole
}

/// Hands on a text piece by piece, its escapes replaced.
fn pieces(text: &str, mut add: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        add(&rest[..at]);
        rest = &rest[at + 1..];
        let mut chars = rest.chars();
        let (char, used) = match chars.next() {
            Some('u') => coded(rest, 1, 5),
            Some('x') => coded(rest, 1, 3),
            Some('n' | 'r' | 't' | 'b' | 'f') => (Some('\n'), 1),
            Some(char) => (Some(char), char.len_utf8()),
            None => (None, 0),
        };
        rest = &rest[used..];
        add(char.map(String::from).unwrap_or_default().as_str());
    }
    add(rest);
}

/// A character by its hex digits at a place, and how much of the text it takes.
fn coded(text: &str, from: usize, to: usize) -> (Option<char>, usize) {
    let value = text.get(from..to).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    // Half of a pair is no character by itself; neither half is a digit.
    value.map_or((Some('\\'), 0), |value| (Some(char::from_u32(value).unwrap_or('\u{fffd}')), to))
}

/// What an ASCII character looks like.
fn ascii(byte: u8) -> u8 {
    match byte {
        b' '..=0x7f => byte,
        b'\t' | b'\r' | 0x0c => b' ',
        _ => OTHER,
    }
}

/// The bytes with the digits of other scripts made plain and the plain ones taken away; none when
/// there are too few of them for a number.
pub(super) fn foreign(bytes: &[u8], fewest: usize) -> Option<Vec<u8>> {
    let is_foreign = |byte: u8| (FOREIGN..FOREIGN + 10).contains(&byte);
    let enough = bytes.iter().filter(|byte| is_foreign(**byte)).count() >= fewest;
    let turned = |&byte: &u8| match byte {
        b'0'..=b'9' => OTHER,
        _ if is_foreign(byte) => byte - FOREIGN + b'0',
        _ => byte,
    };
    enough.then(|| bytes.iter().map(turned).collect())
}

/// What a character looks like; `None` for one that is not seen.
fn plain(char: char) -> Option<u8> {
    let byte = |value: u32| u8::try_from(value).unwrap_or(OTHER);
    Some(match char {
        '\0'..='\x7f' => ascii(byte(char.into())),
        // Full-width forms.
        '\u{ff01}'..='\u{ff5e}' => byte(u32::from(char) - 0xfee0),
        // Digits of formulas: bold, double-struck and so on, ten each.
        '\u{1d7ce}'..='\u{1d7ff}' => byte((u32::from(char) - 0x1d7ce) % 10 + u32::from('0')),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => b' ',
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{2500}'
        | '\u{fe31}'
        | '\u{fe58}'
        | '\u{fe63}' => b'-',
        '\u{b7}' | '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22c5}' | '\u{30fb}' | '\u{ff65}' => {
            MIDDLE_DOT
        }
        // Marks that show nothing, or only a frame around the digit before them.
        '\u{ad}'
        | '\u{34f}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{20dd}'..='\u{20e3}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e01ef}' => return None,
        '〇' | '○' | '零' | '洞' => FOREIGN,
        '一' | '幺' | '壹' => FOREIGN + 1,
        '二' | '贰' => FOREIGN + 2,
        '三' | '叁' => FOREIGN + 3,
        '四' | '肆' => FOREIGN + 4,
        '五' | '伍' => FOREIGN + 5,
        '六' | '陆' => FOREIGN + 6,
        '七' | '柒' => FOREIGN + 7,
        '八' | '捌' => FOREIGN + 8,
        '九' | '玖' => FOREIGN + 9,
        '艾' => SPELLED_AT[0],
        '特' => SPELLED_AT[1],
        // Most of a Chinese page.
        '\u{4e00}'..='\u{9fff}' => labels::byte(char).unwrap_or(OTHER),
        '。' | '｡' => FULL_STOP,
        // Letters that look like the last place of an identity card.
        'Ⅹ' | 'ⅹ' | 'Х' | 'х' => b'X',
        _ => row(char).unwrap_or(OTHER),
    })
}

/// What a digit of [`ROWS`] stands for.
fn row(char: char) -> Option<u8> {
    ROWS.iter().find_map(|&(first, value, count)| {
        let place = u8::try_from(u32::from(char).checked_sub(first.into())?).ok()?;
        (place < count).then(|| FOREIGN + value + place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_plain_and_the_unseen_is_gone() {
        let mut plain = Plain::default();
        plain.flow("１２３—４\u{200b}５\u{3000}𝟔＠页\n7");
        assert_eq!(plain.bytes, b"123-45 6@\x01 7");
    }

    #[test]
    fn escapes_are_replaced() {
        let mut plain = Plain::default();
        plain.escaped(r#"\u0031\x32\n3\"4\/5\u00"#);
        assert_eq!(plain.bytes, b"12\x023\"4/5\\u00");
    }
}
