//! Which candidates are clear enough.

use std::collections::{BTreeMap, BTreeSet};

use super::candidates::candidates;
use super::index::Index;
use super::leftovers::leftovers;
use super::reading::Reading;
use super::types::{Clue, File, Match, Matching, MediaSort, Unclear};
use super::weigh::weigh;

/// A row needs this many points.
const ENOUGH: i32 = 60;

/// And this many more than the next row.
const AHEAD: i32 = 8;

/// With fewer, a row is not worth showing.
const SHOWN: i32 = 30;

/// At most this many candidates are shown.
const CANDIDATES: usize = 5;

/// A row that passed for a file.
#[derive(Debug, Clone)]
pub(super) struct Winner {
    pub(super) row: usize,
    pub(super) points: i32,
    pub(super) clues: Vec<Clue>,
}

/// What became of the files, by their places.
#[derive(Debug, Default)]
pub(super) struct Settled {
    pub(super) winners: BTreeMap<usize, Winner>,
    pub(super) unclear: BTreeMap<usize, Vec<(usize, u8)>>,
    pub(super) unmatched: BTreeSet<usize>,
}

/// Settles files whose order is the natural one.
pub(super) fn settle(index: &Index, files: &[File]) -> Matching {
    let mut settled = Settled::default();
    let readings: Vec<Reading> = files.iter().map(|file| Reading::new(file, index)).collect();
    for (at, file) in files.iter().enumerate() {
        settled.judge(at, file, &readings[at], index);
    }
    settled.hold_to_slots(index, files);
    for (file, winner) in leftovers(index, files, &readings, &settled) {
        settled.unmatched.remove(&file);
        settled.winners.insert(file, winner);
    }
    settled.finish(index, files)
}

impl Settled {
    /// Weighs one file's candidates.
    fn judge(&mut self, at: usize, file: &File, reading: &Reading, index: &Index) {
        let found = candidates(file, reading, index);
        let mut ranked: Vec<Winner> = found
            .bases
            .iter()
            .map(|(row, base)| {
                let (points, clues) = weigh(file, reading, index, *row, base);
                Winner { row: *row, points, clues }
            })
            .collect();
        ranked.sort_by_key(|winner| (-winner.points, winner.row));
        ranked.retain(|winner| winner.points >= SHOWN);
        let second = ranked.get(1).map_or(0, |winner| winner.points);
        let clear = |best: &Winner| {
            best.points >= ENOUGH && best.points - second >= AHEAD && !found.crowded
        };
        if let Some(best) = ranked.first().filter(|best| clear(best)) {
            self.winners.insert(at, best.clone());
        } else if ranked.is_empty() {
            self.unmatched.insert(at);
        } else {
            let shown = ranked.iter().take(CANDIDATES);
            self.unclear.insert(at, shown.map(|one| (one.row, score(one.points))).collect());
        }
    }

    /// Where a row takes one file of a sort, the best stays, the first of equals, and the others
    /// become unclear.
    fn hold_to_slots(&mut self, index: &Index, files: &[File]) {
        let mut best: BTreeMap<(usize, MediaSort), (i32, usize)> = BTreeMap::new();
        for (file, winner) in &self.winners {
            let standing =
                best.entry((winner.row, files[*file].sort)).or_insert((winner.points, *file));
            if winner.points > standing.0 {
                *standing = (winner.points, *file);
            }
        }
        let (kept, dropped) =
            std::mem::take(&mut self.winners).into_iter().partition(|(file, winner)| {
                let sort = files[*file].sort;
                index.rows[winner.row].takes.slot(sort).several()
                    || best.get(&(winner.row, sort)).is_some_and(|(_, kept)| kept == file)
            });
        self.winners = kept;
        let dropped: BTreeMap<usize, Winner> = dropped;
        self.unclear.extend(
            dropped.into_iter().map(|(file, lost)| (file, vec![(lost.row, score(lost.points))])),
        );
    }

    fn finish(self, index: &Index, files: &[File]) -> Matching {
        let mut supplied = BTreeSet::new();
        let mut matches = Vec::new();
        for (file, winner) in self.winners {
            if index.rows[winner.row].takes.slot(files[file].sort).work() {
                supplied.insert(winner.row);
            }
            let score = score(winner.points);
            matches.push(Match { row: winner.row, file, score, clues: winner.clues });
        }
        matches.sort_by_key(|one| (one.row, one.file));
        let unclear =
            self.unclear.into_iter().map(|(file, candidates)| Unclear { file, candidates });
        let without = |row: &usize| index.rows[*row].takes.needs_media() && !supplied.contains(row);
        Matching {
            matches,
            unclear: unclear.collect(),
            unmatched_files: self.unmatched.into_iter().collect(),
            rows_without: (0..index.rows.len()).filter(without).collect(),
        }
    }
}

/// Points as a score from 0 to 100.
fn score(points: i32) -> u8 {
    u8::try_from(points.clamp(0, 100)).unwrap_or(100)
}
