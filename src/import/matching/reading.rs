//! One file's path, read.

use super::index::Index;
use super::names::Holders;
use super::place::{Home, parts};
use super::scan::{Scan, Span};
use super::serial::{Serial, serial};
use super::types::File;
use super::words;

/// What a file's path says.
#[derive(Debug)]
pub(super) struct Reading {
    /// The file's name without its ending.
    pub(super) stem: Scan,
    /// The folded ending.
    pub(super) ending: String,
    /// The folders, the deepest first.
    pub(super) folders: Vec<Scan>,
    /// The list the file lies beside.
    pub(super) home: Option<Home>,
    /// Whether a folder between that list and the file names an organisation no row knows.
    pub(super) foreign: bool,
    /// The number the file's name states.
    pub(super) serial: Option<Serial>,
    /// Whether the file's name was made by a device or says only what all its neighbours say.
    pub(super) blank: bool,
    /// Whether the name speaks of a poster or a cover.
    pub(super) aside: bool,
}

impl Reading {
    /// Reads a path.
    pub(super) fn new(file: &File, index: &Index) -> Self {
        let mut folders = parts(file.path);
        let (stem, ending) = split(folders.pop().unwrap_or_default());
        let home = index.lists.home(&folders);
        let mut stem = Scan::new(stem, &index.names);
        let scans: Vec<Scan> =
            folders.iter().rev().map(|name| Scan::new(unpacked(name), &index.names)).collect();
        let below = folders.len() - home.map_or(0, |home| home.depth);
        let serial = serial(&stem, &index.names);
        if let Some(Serial { place: (start, end), .. }) = serial {
            stem.rest[start..end].fill(false);
        }
        let personal = stem.spans.iter().any(|span| {
            let holders = index.names.holders(span.name);
            !(holders.title.is_empty() && holders.main.is_empty() && holders.author.is_empty())
        });
        Self {
            foreign: scans.iter().take(below).any(|scan| scan.organisation),
            blank: !personal && serial.is_none() && stem.says_nothing(),
            aside: words::aside(&stem.folded.chars),
            ending: ending.to_lowercase(),
            folders: scans,
            stem,
            home,
            serial,
        }
    }

    /// The names found in the whole path.
    pub(super) fn spans(&self) -> impl Iterator<Item = &Span> {
        self.folders.iter().flat_map(|scan| &scan.spans).chain(&self.stem.spans)
    }

    /// What names of one kind in the path say of a row.
    pub(super) fn says(
        &self,
        index: &Index,
        row: usize,
        kind: fn(&Holders) -> &Vec<usize>,
    ) -> Says {
        let mut says = Says::Nothing;
        for span in self.spans().filter(|span| span.bounded || span.end - span.start > 2) {
            let holders = index.names.holders(span.name);
            let holding = kind(holders);
            if holding.binary_search(&row).is_ok() {
                return Says::This;
            }
            // A name that is also this row's title speaks as a title.
            if !holding.is_empty() && holders.title.binary_search(&row).is_err() {
                says = Says::Another;
            }
        }
        says
    }
}

/// What the names of one kind say of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// The row's own name is there.
    This,
    /// Only another row's is.
    Another,
    /// There is none.
    Nothing,
}

/// A file's name without its ending, and the ending. What stands behind the last dot is an ending
/// when it is short and Latin: 3.晨曲 has none.
pub(super) fn split(name: &str) -> (&str, &str) {
    match name.rsplit_once(['.', '．']) {
        Some((stem, ending))
            if !stem.is_empty()
                && (1..=5).contains(&ending.len())
                && ending.chars().all(|c| c.is_ascii_alphanumeric()) =>
        {
            (stem, ending)
        }
        _ => (name, ""),
    }
}

/// A folder's name; an archive's without its ending.
fn unpacked(name: &str) -> &str {
    let (stem, ending) = split(name);
    let archive = ["zip", "rar", "7z"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    if archive { stem } else { name }
}
