//! Files a camera named, in a folder where one row alone can own them.

use std::collections::{BTreeMap, BTreeSet};

use super::index::Index;
use super::place::parts;
use super::reading::{Reading, Says};
use super::settle::{Settled, Winner};
use super::types::{Clue, File, MediaSort, Slot};
use super::weigh::own_area;

/// The points of a row that is the only one left.
const LEFT: i32 = 62;

/// Pairs the files left in a folder with the only row left for them. One file is enough for any
/// row, several need a row that takes several. A folder with a file of the sort that says
/// something nobody understands stays as it is, and so does a row that is a candidate elsewhere
/// or would get files from two folders.
pub(super) fn leftovers(
    index: &Index,
    files: &[File],
    readings: &[Reading],
    settled: &Settled,
) -> Vec<(usize, Winner)> {
    let pools = Pools::new(index, settled);
    let mut folders: BTreeMap<(Vec<&str>, MediaSort), Vec<usize>> = BTreeMap::new();
    for file in &settled.unmatched {
        let mut folder = parts(files[*file].path);
        folder.pop();
        folders.entry((folder, files[*file].sort)).or_default().push(*file);
    }
    let mut by_row: BTreeMap<(usize, MediaSort), Vec<Vec<usize>>> = BTreeMap::new();
    for ((_, sort), left) in folders {
        let first = left.first().map(|file| &readings[*file]);
        let row = first.and_then(|reading| pools.only(index, reading, sort));
        if let Some(row) = row {
            by_row.entry((row, sort)).or_default().push(left);
        }
    }
    let mut pairs = Vec::new();
    for ((row, sort), groups) in by_row {
        let [group] = groups.as_slice() else { continue };
        let blank = group.iter().all(|file| readings[*file].blank);
        if blank && (group.len() == 1 || index.rows[row].takes.slot(sort) == Slot::Several) {
            let clues = vec![Clue::OnlyOneLeft];
            let winner = Winner { row, points: LEFT, clues };
            pairs.extend(group.iter().map(|file| (*file, winner.clone())));
        }
    }
    pairs
}

/// The rows without media, by what makes an area theirs.
struct Pools {
    by_list: BTreeMap<usize, Vec<usize>>,
    by_sender: BTreeMap<usize, Vec<usize>>,
    /// Rows that are candidates of an unclear file.
    doubtful: BTreeSet<usize>,
}

impl Pools {
    fn new(index: &Index, settled: &Settled) -> Self {
        let owned: BTreeSet<usize> = settled.winners.values().map(|winner| winner.row).collect();
        let mut pools = Self {
            by_list: BTreeMap::new(),
            by_sender: BTreeMap::new(),
            doubtful: settled.unclear.values().flatten().map(|(row, _)| *row).collect(),
        };
        for row in (0..index.rows.len()).filter(|row| !owned.contains(row)) {
            pools.by_list.entry(index.lists.of_row[row]).or_default().push(row);
            let senders = &index.rows[row].sender;
            for name in senders.iter().filter_map(|name| index.names.find(&super::fold(name))) {
                pools.by_sender.entry(name).or_default().push(row);
            }
        }
        pools
    }

    /// The only row without media that a file of this sort may belong to.
    fn only(&self, index: &Index, reading: &Reading, sort: MediaSort) -> Option<usize> {
        let home = reading.home.filter(|home| home.close);
        let beside = home.and_then(|home| self.by_list.get(&home.list));
        let sent = reading.spans().filter_map(|span| self.by_sender.get(&span.name));
        let mut fitting = None;
        for row in beside.into_iter().chain(sent).flatten().copied() {
            let fits = index.rows[row].takes.slot(sort).work()
                && reading.says(index, row, |holders| &holders.subject) != Says::Another
                && own_area(reading, index, row);
            if fits && fitting.is_some_and(|one| one != row) {
                return None;
            }
            fitting = fitting.or(fits.then_some(row));
        }
        fitting.filter(|row| !self.doubtful.contains(row))
    }
}
