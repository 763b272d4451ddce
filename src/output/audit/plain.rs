//! Text as the scanners see it: one byte a character, look-alikes of digits and dashes made plain.

/// Stands for a character that is no ASCII.
const OTHER: u8 = 1;
/// Stands where one text ends and another begins; no number goes over it.
const BREAK: u8 = 2;

/// Texts put one after another.
#[derive(Debug, Default)]
pub(super) struct Plain {
    pub bytes: Vec<u8>,
}

impl Plain {
    /// Adds text; the end of a line is a space, as in a page.
    pub(super) fn flow(&mut self, text: &str) {
        self.bytes.extend(
            text.chars().filter_map(|char| if char == '\n' { Some(b' ') } else { plain(char) }),
        );
    }

    /// Adds text; a line ends what stands on it.
    pub(super) fn lines(&mut self, text: &str) {
        self.bytes.extend(
            text.chars().filter_map(|char| if char == '\n' { Some(BREAK) } else { plain(char) }),
        );
    }

    /// Adds strings of JSON or a script, their escapes replaced.
    pub(super) fn escaped(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find('\\') {
            self.lines(&rest[..at]);
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
            self.lines(char.map(String::from).unwrap_or_default().as_str());
        }
        self.lines(rest);
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

/// A character by its hex digits at a place, and how much of the text it takes.
fn coded(text: &str, from: usize, to: usize) -> (Option<char>, usize) {
    let value = text.get(from..to).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    // Half of a pair is no character by itself; neither half is a digit.
    value.map_or((Some('\\'), 0), |value| (Some(char::from_u32(value).unwrap_or('\u{fffd}')), to))
}

/// What a character looks like; `None` for one that is not seen.
fn plain(char: char) -> Option<u8> {
    let byte = |value: u32| u8::try_from(value).unwrap_or(OTHER);
    Some(match char {
        ' '..='\x7f' => byte(char.into()),
        // Full-width forms.
        '\u{ff01}'..='\u{ff5e}' => byte(u32::from(char) - 0xfee0),
        // Digits of formulas: bold, double-struck and so on, ten each.
        '\u{1d7ce}'..='\u{1d7ff}' => byte((u32::from(char) - 0x1d7ce) % 10 + u32::from('0')),
        '\t'
        | '\r'
        | '\x0c'
        | '\u{a0}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => b' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{fe58}' | '\u{fe63}' => b'-',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {
            return None;
        }
        _ => OTHER,
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
