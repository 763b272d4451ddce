//! Texts for comparing: what stays of a name when the ways of writing it are taken away.

use unicode_normalization::UnicodeNormalization;

/// A text as it is compared, and where its writing had a gap.
#[derive(Debug, Clone, Default)]
pub(super) struct Folded {
    /// The letters, digits and ideographs, without width, case and separators.
    pub(super) chars: Vec<char>,
    /// One place more than `chars`: whether a separator stood before this character. The first
    /// and the last place always count as gaps.
    pub(super) gaps: Vec<bool>,
    /// The ranges that stood inside 《》.
    pub(super) quoted: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text, keeping its gaps.
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self::default();
        let (mut gap, mut open) = (true, None);
        for written in text.nfkc() {
            match written {
                '《' => open = Some(folded.chars.len()),
                '》' => folded.close(open.take()),
                _ => {}
            }
            if written.is_alphanumeric() {
                folded.push(written, &mut gap);
            } else {
                gap = true;
            }
        }
        folded.gaps.push(true);
        folded
    }

    fn push(&mut self, written: char, gap: &mut bool) {
        for lower in written.to_lowercase().filter(|c| c.is_alphanumeric()) {
            self.chars.push(if lower == '〇' { '零' } else { lower });
            self.gaps.push(std::mem::take(gap));
        }
    }

    fn close(&mut self, open: Option<usize>) {
        if let Some(start) = open
            && start < self.chars.len()
        {
            self.quoted.push((start, self.chars.len()));
        }
    }

    /// The folded text.
    pub(super) fn text(&self) -> String {
        self.chars.iter().collect()
    }

    /// Whether a word may end or begin before this place: at a gap, and where ideographs,
    /// letters and digits meet.
    pub(super) fn edge(&self, at: usize) -> bool {
        if self.gaps.get(at).copied().unwrap_or(true) {
            return true;
        }
        match (at.checked_sub(1).and_then(|left| self.chars.get(left)), self.chars.get(at)) {
            (Some(left), Some(right)) => Script::of(*left) != Script::of(*right),
            (None, _) | (_, None) => true,
        }
    }
}

/// The kinds of characters between which a word ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Digit,
    Letter,
    Other,
}

impl Script {
    fn of(c: char) -> Self {
        if c.is_ascii_digit() {
            Self::Digit
        } else if c.is_ascii_alphabetic() {
            Self::Letter
        } else {
            Self::Other
        }
    }
}

/// A text for comparing only: compatibility forms and full width made one (NFKC, Unicode
/// Standard Annex 15), letters small, and spaces, quotes, punctuation and separators left out.
/// What stands inside 《》 is kept.
pub(crate) fn fold(text: &str) -> String {
    Folded::new(text).text()
}
