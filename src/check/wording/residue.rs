//! `foreign-residue`: an English word such as `and` alone between Chinese text, as converters of
//! documents leave it. Between Latin words it is theirs, and in quotation marks it is spoken of.

use super::{Hit, han, near};
use crate::finding::Code;
use std::ops::Range;

/// Marks that close before the word.
const CLOSING: &str = "”’》」』〉）】";
/// Marks that open after it.
const OPENING: &str = "“‘《「『〈（【";

/// The word, where Chinese text stands on both sides of it.
pub(super) fn alone(text: &str, range: Range<usize>) -> Option<Hit> {
    let blank = |char: &char| char.is_whitespace() && *char != '\n';
    let before = text[..range.start].chars().rev().find(|char| !blank(char))?;
    let after = text[range.end..].chars().find(|char| !blank(char))?;
    let between =
        (han(before) || CLOSING.contains(before)) && (han(after) || OPENING.contains(after));
    between.then(|| {
        let word = &text[range.clone()];
        Hit::new(Code::ForeignResidue, range.clone(), word).with("near", near(text, &range, 4))
    })
}
