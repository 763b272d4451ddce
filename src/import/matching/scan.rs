//! One part of a path, with the names found in it and what they leave unexplained.

use super::fold::Folded;
use super::names::Names;
use super::words;

/// A name found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The place of the name in [`Names`].
    pub(super) name: usize,
    /// Whether nothing unexplained touches it.
    pub(super) bounded: bool,
    /// Whether it stands alone inside 《》.
    pub(super) quoted: bool,
}

/// A folder's or a file's name, read.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) folded: Folded,
    /// The names found, in order, none over another.
    pub(super) spans: Vec<Span>,
    /// The characters no name, neutral word or number explains.
    pub(super) rest: Vec<bool>,
    /// Whether the text names an organisation the rows do not know.
    pub(super) organisation: bool,
}

impl Scan {
    /// Finds the names in a text; where two overlap, the longer one stays, then the earlier.
    pub(super) fn new(text: &str, names: &Names) -> Self {
        let folded = Folded::new(text);
        let mut found = occurrences(&folded, names);
        found.sort_by_key(|span| (span.start + folded.chars.len() - span.end, span.start));
        let mut named = vec![false; folded.chars.len()];
        found.retain(|span| {
            let free = !named[span.start..span.end].contains(&true);
            if free {
                named[span.start..span.end].fill(true);
            }
            free
        });
        found.sort_by_key(|span| span.start);
        let organisation = (0..named.len()).any(|at| {
            !named[at] && (at == 0 || !named[at - 1]) && words::organisation(&folded.chars[at..])
        });
        let rest = unexplained(&folded, named);
        let mut scan = Self { folded, spans: found, rest, organisation };
        scan.bound();
        scan
    }

    fn bound(&mut self) {
        for span in &mut self.spans {
            let left = self.folded.edge(span.start) || !self.rest[span.start - 1];
            let right = self.folded.edge(span.end) || !self.rest[span.end];
            span.bounded = left && right;
            span.quoted = self.folded.quoted.contains(&(span.start, span.end));
        }
    }

    /// How many characters nothing explains.
    pub(super) fn unexplained(&self) -> usize {
        self.rest.iter().filter(|rest| **rest).count()
    }

    /// Whether what is left unexplained was made by a device: nothing at all, or only Latin
    /// letters and digits with so many digits that it is a time or a checksum.
    pub(super) fn says_nothing(&self) -> bool {
        let left = || self.folded.chars.iter().zip(&self.rest).filter(|(_, rest)| **rest);
        let digits = self.folded.chars.iter().filter(|c| c.is_ascii_digit()).count();
        left().count() == 0 || left().all(|(c, _)| c.is_ascii_alphanumeric()) && digits >= 4
    }
}

/// All names at all places. A name of one character has to stand between separators.
fn occurrences(folded: &Folded, names: &Names) -> Vec<Span> {
    let mut found = Vec::new();
    for start in 0..folded.chars.len() {
        for (length, name) in names.beginning(&folded.chars[start..]) {
            let end = start + length;
            let alone = folded.gaps[start] && folded.gaps[end];
            let latin = |at: usize| folded.chars[at].is_ascii_alphanumeric();
            let torn = latin(start) && !folded.edge(start) || latin(end - 1) && !folded.edge(end);
            if (length > 1 || alone) && !torn {
                found.push(Span { start, end, name, bounded: false, quoted: false });
            }
        }
    }
    found
}

/// Takes neutral words and digits out of what the names left.
fn unexplained(folded: &Folded, named: Vec<bool>) -> Vec<bool> {
    let mut rest: Vec<bool> = named.into_iter().map(|named| !named).collect();
    let mut at = 0;
    while at < rest.len() {
        let run = rest[at..].iter().take_while(|rest| **rest).count();
        let word = words::neutral(&folded.chars[at..at + run]).filter(|length| {
            let latin = folded.chars[at].is_ascii_alphabetic();
            let number = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
            // 年 and 号 belong to a number; elsewhere they are part of a word.
            let counts =
                at > 0 && number(folded.chars.get(at - 1)) || number(folded.chars.get(at + 1));
            (!latin || folded.edge(at) && folded.edge(at + length)) && (*length > 1 || counts)
        });
        let digit = usize::from(run > 0 && folded.chars[at].is_ascii_digit());
        let length = word.unwrap_or(digit);
        rest[at..at + length].fill(false);
        at += length.max(1);
    }
    rest
}
