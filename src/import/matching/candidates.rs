//! The rows a file may belong to, each with the strongest thing that says so.

use std::collections::{BTreeMap, BTreeSet};

use super::index::Index;
use super::names::Holders;
use super::reading::Reading;
use super::scan::{Scan, Span};
use super::similar::pieces;
use super::types::{Clue, File};
use super::weigh::own_area;
use super::words;

/// A name more rows share than this does not lead to them one by one; only those that the path
/// names in another way too are looked at.
const CROWD: usize = 128;

/// Of a crowd nobody can tell apart this many are shown.
const CANDIDATES: usize = 5;

/// What leads to a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Base {
    /// Points before anything else is weighed.
    pub(super) points: i32,
    pub(super) clues: BTreeSet<Clue>,
}

/// The rows a file's path leads to.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    pub(super) bases: BTreeMap<usize, Base>,
    /// Whether more rows share what was found than were looked at.
    pub(super) crowded: bool,
}

/// Collects the candidates of a file.
pub(super) fn candidates(file: &File, reading: &Reading, index: &Index) -> Candidates {
    let mut found = Candidates::default();
    found.given(reading, index);
    let titled = found.scan(&reading.stem, None, reading, index);
    let mut folder_titled = false;
    for folder in &reading.folders {
        folder_titled = found.scan(folder, Some(titled), reading, index);
        if folder_titled {
            break;
        }
    }
    if !titled {
        found.similar(&reading.stem, 0, index);
        if let Some(folder) = reading.folders.first().filter(|_| reading.blank && !folder_titled) {
            found.similar(folder, 6, index);
        }
    }
    // In a folder named for a work the numbers count its parts.
    if !folder_titled {
        found.numbers(file, reading, index, titled);
    }
    found.bases.retain(|row, _| index.rows[*row].takes.slot(file.sort) != super::Slot::Closed);
    found
}

impl Candidates {
    fn add(&mut self, row: usize, points: i32, clues: &[Clue]) {
        let base = self.bases.entry(row).or_default();
        base.points = base.points.max(points);
        base.clues.extend(clues);
    }

    /// Names the lists give. A camera counts up to 9999 and starts again, so such a name needs
    /// more than being equal; one with a time in it does not.
    fn given(&mut self, reading: &Reading, index: &Index) {
        let chars = &reading.stem.folded.chars;
        let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
        let common = (reading.blank || reading.serial.is_some() && reading.stem.says_nothing())
            && digits < 8;
        let stem = reading.stem.folded.text();
        let rows = index.given.get(&stem);
        // One file of this name in all the mail, and one row that gives it: nothing else is meant.
        let only = !reading.foreign
            && rows.is_some_and(|rows| rows.len() == 1)
            && index.once.contains(&(stem, reading.ending.clone()));
        for given in rows.into_iter().flatten() {
            let exact = given.ending.is_empty() || given.ending == reading.ending;
            let near = own_area(reading, index, given.row);
            let points = match (common, near, exact) {
                (true, false, _) if !(only && exact) => 44,
                (_, _, true) => 130,
                (_, _, false) => 112,
            };
            self.add(given.row, points, &[Clue::NamedInList]);
        }
    }

    /// Titles and authors in one part of the path. For a folder `stem_titled` says whether the
    /// file's own name holds a title. Says whether this part holds one.
    fn scan(
        &mut self,
        scan: &Scan,
        stem_titled: Option<bool>,
        reading: &Reading,
        index: &Index,
    ) -> bool {
        let folder: &[Clue] = if stem_titled.is_some() { &[Clue::Folder] } else { &[] };
        let mut titled = false;
        for span in &scan.spans {
            let holders = index.names.holders(span.name);
            let points = title_points(scan, span, holders, stem_titled.is_some(), index);
            let points = if stem_titled == Some(true) { points.min(40) } else { points };
            if points > 0 {
                titled |= points >= 60;
                self.rows(
                    &holders.title,
                    points,
                    &[&[Clue::Title], folder].concat(),
                    (reading, index),
                );
                self.rows(
                    &holders.main,
                    points - 10,
                    &[&[Clue::Title], folder].concat(),
                    (reading, index),
                );
            }
            if span.bounded && stem_titled != Some(true) {
                let alone = scan.unexplained() == 0;
                let points = match (alone, stem_titled.is_none() || reading.blank) {
                    (true, true) => 70,
                    (true, false) | (false, _) => 50,
                };
                self.rows(
                    &holders.author,
                    points,
                    &[&[Clue::Author], folder].concat(),
                    (reading, index),
                );
            }
        }
        titled
    }

    /// Adds the rows that share a name. Where they are a crowd, those the path names in another
    /// way too; a row left out lacks what the ones kept have.
    fn rows(
        &mut self,
        rows: &[usize],
        points: i32,
        clues: &[Clue],
        (reading, index): (&Reading, &Index),
    ) {
        let fewer = if rows.len() > CROWD { fewer(rows, reading, index) } else { Vec::new() };
        let kept = if fewer.is_empty() { rows } else { &fewer };
        let crowded = kept.len() > CROWD;
        self.crowded |= crowded;
        for row in kept.iter().take(if crowded { CANDIDATES } else { CROWD }) {
            self.add(*row, points, clues);
        }
    }

    /// Titles much like a piece of the name.
    fn similar(&mut self, scan: &Scan, less: i32, index: &Index) {
        for piece in pieces(scan, &index.names) {
            for (row, likeness) in index.titles.near(&piece) {
                // 0.75 gives 67, 0.9 gives 74.
                let points = if likeness >= 0.9 {
                    74
                } else if likeness >= 0.8 {
                    70
                } else {
                    67
                };
                self.add(row, points - less, &[Clue::SimilarTitle]);
            }
        }
    }

    /// Rows that have the number stated, inside the folder of their list or sender.
    fn numbers(&mut self, file: &File, reading: &Reading, index: &Index, titled: bool) {
        let folder = reading.folders.first().filter(|_| reading.blank);
        let by_folder = folder.and_then(|scan| {
            let says_nothing = scan.unexplained() == 0;
            super::serial::serial(scan, &index.names).filter(|_| says_nothing)
        });
        let clues: &[Clue] =
            if by_folder.is_some() { &[Clue::Number, Clue::Folder] } else { &[Clue::Number] };
        let Some(serial) = reading.serial.clone().or(by_folder) else { return };
        let home = reading.home.filter(|home| home.close);
        let beside = home.and_then(|home| index.by_list.get(&(serial.key.clone(), home.list)));
        let sent = reading
            .spans()
            .filter_map(|span| index.by_sender.get(&(serial.key.clone(), span.name)));
        // A number so many rows have tells nothing.
        let lists: Vec<&Vec<usize>> = beside.into_iter().chain(sent).collect();
        if lists.iter().any(|list| list.len() > CROWD) {
            return;
        }
        let rows: BTreeSet<usize> = lists.into_iter().flatten().copied().collect();
        let own: Vec<usize> = rows
            .into_iter()
            .filter(|row| index.rows[*row].takes.slot(file.sort).work())
            .filter(|row| own_area(reading, index, *row))
            .collect();
        let silent = reading.stem.says_nothing() && !titled;
        for row in &own {
            let fits = super::weigh::subject_fits(reading, index, *row, &own);
            let parts = !serial.part || index.rows[*row].takes.slot(file.sort).several();
            let points = if fits && parts && silent { 62 } else { 24 };
            self.add(*row, points, clues);
        }
    }
}

/// Those of a crowd of rows that the path names by title, author, unit or sender as well, each
/// kind in turn while they are too many. A list much longer than a crowd would not help.
fn fewer(rows: &[usize], reading: &Reading, index: &Index) -> Vec<usize> {
    let kinds: [fn(&Holders) -> &Vec<usize>; 4] =
        [|h| &h.title, |h| &h.author, |h| &h.unit, |h| &h.sender];
    let mut kept: Vec<usize> = Vec::new();
    for kind in kinds {
        if !kept.is_empty() && kept.len() <= CROWD {
            break;
        }
        let among: &[usize] = if kept.is_empty() { rows } else { &kept };
        let lists = reading.spans().map(|span| kind(index.names.holders(span.name)));
        let mut both: Vec<usize> = lists
            .filter(|list| list.len() <= 8 * CROWD)
            .flatten()
            .copied()
            .filter(|row| among.binary_search(row).is_ok())
            .collect();
        both.sort_unstable();
        both.dedup();
        if !both.is_empty() {
            kept = both;
        }
    }
    kept
}

/// What a title found in a part of a path is worth. Longer ones and those between gaps say more.
fn title_points(scan: &Scan, span: &Span, holders: &Holders, folder: bool, index: &Index) -> i32 {
    let chars = index.names.chars(span.name);
    let alone = scan.unexplained() == 0;
    if holders.title.is_empty() && holders.main.is_empty() {
        return 0;
    }
    if chars.iter().all(char::is_ascii_digit)
        && !span.quoted
        && span.end - span.start < scan.folded.chars.len()
    {
        return 0;
    }
    if words::all_neutral(chars) && !span.quoted {
        return 36;
    }
    // A title that is also the name of a sub-project or a sender names a folder of many works.
    let shared = !(holders.subject.is_empty() && holders.sender.is_empty());
    let points = match (chars.len(), span.bounded) {
        (1, _) => {
            if alone {
                74
            } else {
                40
            }
        }
        (_, true) if alone => 90,
        (_, true) if span.quoted => 86,
        (2 | 3, true) => 70,
        (_, true) => 80,
        (2, false) => 40,
        (3, false) => 52,
        (4 | 5, false) => 68,
        (_, false) => 76,
    };
    match (folder, shared) {
        (true, true) => 30,
        (true, false) if alone => points - 6,
        (true, false) => points - 16,
        (false, true) => points - 20,
        (false, false) => points,
    }
}
