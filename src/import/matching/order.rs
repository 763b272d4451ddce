//! Files and rows in one order of their own, so that the answer is the same in whatever order
//! they come.

use super::index::Index;
use super::natural::natural;
use super::settle::settle;
use super::types::{File, Matching, Row};

/// Gives files to rows.
///
/// A file gets a row when the clues for it are enough and clearly ahead of those for any other;
/// otherwise it is unclear, or unmatched when nothing speaks for any row. A title in the name
/// says most, the longest one counting; authors, units, senders and sub-projects in the path
/// decide between equal titles and speak against a row when they are another's. A number counts
/// inside the folder of the list or of its sender alone. Where a row takes one file of a sort and
/// several fit, the best stays (the first of equals) and the others are unclear. The order of rows
/// and files does not matter.
pub(crate) fn assign(rows: &[Row], files: &[File]) -> Matching {
    let mut row_order: Vec<usize> = (0..rows.len()).collect();
    row_order.sort_by(|a, b| rows[*a].cmp(&rows[*b]));
    let mut file_order: Vec<usize> = (0..files.len()).collect();
    file_order.sort_by(|a, b| {
        let (a, b) = (&files[*a], &files[*b]);
        natural(a.path, b.path).then_with(|| a.sort.cmp(&b.sort))
    });
    let sorted_rows: Vec<Row> = row_order.iter().map(|at| rows[*at].clone()).collect();
    let sorted_files: Vec<File> = file_order.iter().map(|at| files[*at]).collect();
    let matching = settle(&Index::new(&sorted_rows, &sorted_files), &sorted_files);
    renumbered(matching, &row_order, &file_order)
}

/// Puts the places given in for the places in the orders.
fn renumbered(mut matching: Matching, rows: &[usize], files: &[usize]) -> Matching {
    // Files of one row stand in the natural order, which a stable sort by row keeps.
    for one in &mut matching.matches {
        (one.row, one.file) = (rows[one.row], files[one.file]);
    }
    matching.matches.sort_by_key(|one| one.row);
    for unclear in &mut matching.unclear {
        unclear.file = files[unclear.file];
        unclear.candidates.iter_mut().for_each(|(row, _)| *row = rows[*row]);
    }
    matching.unclear.sort_by_key(|unclear| unclear.file);
    matching.unmatched_files.iter_mut().for_each(|file| *file = files[*file]);
    matching.unmatched_files.sort_unstable();
    matching.rows_without.iter_mut().for_each(|row| *row = rows[*row]);
    matching.rows_without.sort_unstable();
    matching
}
