//! The word that was probably meant.

use crate::finding::Finding;

/// Adds the nearest known word and the list of all to a finding about an unknown one.
#[must_use]
pub fn suggest(finding: Finding, word: &str, known: &[&str]) -> Finding {
    let near = nearest(word, known).unwrap_or_default();
    finding.with("near", near).with("known", known.join(", "))
}

/// The known word most like `word`, if one is like it at all.
#[must_use]
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let scored = known.iter().map(|one| (strsim::jaro_winkler(word, one), *one));
    scored.filter(|(score, _)| *score > 0.7).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, one)| one)
}
