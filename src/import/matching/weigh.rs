//! What else speaks for a row or against it.

use std::collections::BTreeSet;

use super::candidates::Base;
use super::index::Index;
use super::reading::{Reading, Says};
use super::types::{Clue, File};

/// Whether a file lies in the row's own area: the sender's folder, or the folder of its list when
/// that holds no other list. A folder of another organisation in between ends the area.
pub(super) fn own_area(reading: &Reading, index: &Index, row: usize) -> bool {
    let list = index.lists.of_row[row];
    let beside = reading.home.is_some_and(|home| home.close && home.list == list);
    match reading.says(index, row, |holders| &holders.sender) {
        Says::This => !reading.foreign,
        Says::Another => false,
        Says::Nothing => {
            let unit = reading.says(index, row, |holders| &holders.unit);
            beside && !reading.foreign && unit != Says::Another
        }
    }
}

/// Whether a number may stand alone for this row among those of its area that have it: its
/// sub-project is named, or none is and all are of one sub-project.
pub(super) fn subject_fits(reading: &Reading, index: &Index, row: usize, same: &[usize]) -> bool {
    match reading.says(index, row, |holders| &holders.subject) {
        Says::This => true,
        Says::Another => false,
        Says::Nothing => same.iter().all(|other| index.subjects[*other] == index.subjects[row]),
    }
}

/// The points of a row for a file, and all clues.
pub(super) fn weigh(
    file: &File,
    reading: &Reading,
    index: &Index,
    row: usize,
    base: &Base,
) -> (i32, Vec<Clue>) {
    let mut clues = base.clues.clone();
    let mut points = base.points + names(reading, index, row, &mut clues);
    let home = reading.home.map(|home| home.list);
    if home == Some(index.lists.of_row[row]) {
        points += 6;
        clues.insert(Clue::Beside);
    } else if home.is_some() && !clues.contains(&Clue::Sender) {
        points -= 12;
    }
    if own_area(reading, index, row)
        && reading.serial.as_ref().map(|s| &s.key) == index.numbers[row].as_ref()
        && reading.serial.is_some()
    {
        points += 8;
        clues.insert(Clue::Number);
    }
    // A picture called a poster goes to the film; one that is not, rather to the photograph.
    if index.rows[row].takes.slot(file.sort).work() == reading.aside {
        points -= 12;
    }
    (points, clues.into_iter().collect())
}

fn names(reading: &Reading, index: &Index, row: usize, clues: &mut BTreeSet<Clue>) -> i32 {
    let mut points = 0;
    let mut weigh = |says: Says, clue: Clue, this: i32, another: i32| match says {
        Says::This => {
            // The author who led here is not counted twice.
            points += if clue == Clue::Author && only_author(clues) { 0 } else { this };
            clues.insert(clue);
        }
        Says::Another => points -= another,
        Says::Nothing => {}
    };
    let author = reading.says(index, row, |holders| &holders.author);
    let unit = reading.says(index, row, |holders| &holders.unit);
    let sender = reading.says(index, row, |holders| &holders.sender);
    let known = !index.rows[row].authors.is_empty();
    weigh(author, Clue::Author, 12, if known { 20 } else { 0 });
    weigh(sender, Clue::Sender, 10, if unit == Says::This { 0 } else { 12 });
    weigh(unit, Clue::Unit, 8, if sender == Says::This { 0 } else { 8 });
    weigh(reading.says(index, row, |holders| &holders.subject), Clue::Subject, 8, 10);
    points
}

fn only_author(clues: &BTreeSet<Clue>) -> bool {
    let leading = [Clue::NamedInList, Clue::Title, Clue::SimilarTitle, Clue::Number];
    clues.contains(&Clue::Author) && !leading.iter().any(|clue| clues.contains(clue))
}
