//! Titles much like a text, found by the pairs of characters they share.

use std::collections::BTreeMap;

use super::fold::fold;
use super::likeness::{NEAR, likeness, near_titles};
use super::names::Names;
use super::scan::Scan;
use super::types::Row;

/// At most this many titles are compared with one text: those that share its rarest pairs.
const COMPARED: usize = 300;

/// A piece of a title this long may stand for all of it: names of files get cut.
const PIECE: usize = 6;

/// The titles by pairs of characters.
#[derive(Debug, Default)]
pub(super) struct Titles {
    folded: Vec<String>,
    by_pair: BTreeMap<(char, char), Vec<usize>>,
}

impl Titles {
    /// Enters the titles of all rows.
    pub(super) fn new(rows: &[Row]) -> Self {
        let folded: Vec<String> = rows.iter().map(|row| fold(row.title)).collect();
        let mut by_pair: BTreeMap<(char, char), Vec<usize>> = BTreeMap::new();
        for (row, title) in folded.iter().enumerate() {
            for pair in title.chars().zip(title.chars().skip(1)) {
                let rows = by_pair.entry(pair).or_default();
                if rows.last() != Some(&row) {
                    rows.push(row);
                }
            }
        }
        Self { folded, by_pair }
    }

    /// The rows whose titles are near a text, with their likeness.
    pub(super) fn near(&self, text: &str) -> Vec<(usize, f32)> {
        let length = text.chars().count();
        let rows = if length < 3 { Vec::new() } else { self.sharing(text) };
        rows.into_iter()
            .filter_map(|row| {
                let title = &self.folded[row];
                let cut = length >= PIECE
                    && title.contains(text)
                    && length * 2 >= title.chars().count()
                    && title != text;
                (cut || near_titles(title, text))
                    .then(|| (row, if cut { NEAR } else { likeness(title, text) }))
            })
            .collect()
    }

    /// The rows that share the rarest pairs of a text; whole lists, whatever the order of rows.
    fn sharing(&self, text: &str) -> Vec<usize> {
        let mut lists: Vec<&Vec<usize>> = text
            .chars()
            .zip(text.chars().skip(1))
            .filter_map(|pair| self.by_pair.get(&pair))
            .collect();
        lists.sort_by_key(|list| list.len());
        let mut rows = Vec::new();
        for list in lists {
            if rows.len() + list.len() > COMPARED {
                break;
            }
            rows.extend(list);
        }
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// The pieces of a name that may be a title: what stands between gaps once the names of persons,
/// units and sub-projects are taken out, and what stands inside 《》.
pub(super) fn pieces(scan: &Scan, names: &Names) -> Vec<String> {
    let chars = &scan.folded.chars;
    let mut taken = vec![false; chars.len()];
    for span in &scan.spans {
        let holders = names.holders(span.name);
        if holders.title.is_empty() && holders.main.is_empty() && span.bounded {
            taken[span.start..span.end].fill(true);
        }
    }
    let mut pieces: Vec<String> = scan
        .folded
        .quoted
        .iter()
        .map(|(start, end)| chars[*start..*end].iter().collect())
        .collect();
    let mut piece = String::new();
    for (at, c) in chars.iter().enumerate() {
        if taken[at] || scan.folded.gaps[at] {
            pieces.push(std::mem::take(&mut piece));
        }
        if !taken[at] {
            piece.push(*c);
        }
    }
    pieces.push(piece);
    let edged = pieces.iter().map(|piece| piece.trim_matches(|c: char| c.is_ascii_digit()));
    let mut all: Vec<String> = edged.map(str::to_owned).filter(|piece| !piece.is_empty()).collect();
    all.extend(
        pieces.iter().filter(|piece| piece.ends_with(|c: char| c.is_ascii_digit())).cloned(),
    );
    all.sort_unstable();
    all.dedup();
    all
}
