//! What rows are looked up by.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::fold;
use super::names::Names;
use super::place::{Lists, parts};
use super::reading::split;
use super::serial::key;
use super::similar::Titles;
use super::types::{File, Row};

/// A file name a list gives.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) row: usize,
    /// The ending, small; empty where the list leaves it out.
    pub(super) ending: String,
}

/// The rows, by everything that may stand in a path.
#[derive(Debug)]
pub(super) struct Index<'a> {
    pub(super) rows: &'a [Row<'a>],
    pub(super) names: Names,
    pub(super) lists: Lists,
    /// The number of each row as it is compared.
    pub(super) numbers: Vec<Option<String>>,
    /// The names of each row's sub-project and category, folded and sorted.
    pub(super) subjects: Vec<Vec<String>>,
    /// By the folded name a list gives, without its ending.
    pub(super) given: BTreeMap<String, Vec<Given>>,
    /// Names that one file alone has, folded, with their endings.
    pub(super) once: BTreeSet<(String, String)>,
    /// By number and list.
    pub(super) by_list: BTreeMap<(String, usize), Vec<usize>>,
    /// By number and a name of the sender.
    pub(super) by_sender: BTreeMap<(String, usize), Vec<usize>>,
    pub(super) titles: Titles,
}

impl<'a> Index<'a> {
    /// Enters the rows.
    pub(super) fn new(rows: &'a [Row<'a>], files: &[File]) -> Self {
        let mut index = Self {
            rows,
            names: Names::new(rows),
            lists: Lists::new(rows),
            numbers: rows.iter().map(|row| row.number.and_then(key)).collect(),
            subjects: rows.iter().map(subjects).collect(),
            given: BTreeMap::new(),
            once: once(files),
            by_list: BTreeMap::new(),
            by_sender: BTreeMap::new(),
            titles: Titles::new(rows),
        };
        for (at, row) in rows.iter().enumerate() {
            index.enter_numbers(at, row);
            index.enter_given(at, row);
        }
        index
    }

    fn enter_numbers(&mut self, at: usize, row: &Row) {
        let Some(number) = &self.numbers[at] else { return };
        self.by_list.entry((number.clone(), self.lists.of_row[at])).or_default().push(at);
        for name in row.sender.iter().filter_map(|name| self.names.find(&fold(name))) {
            let rows = self.by_sender.entry((number.clone(), name)).or_default();
            if rows.last() != Some(&at) {
                rows.push(at);
            }
        }
    }

    fn enter_given(&mut self, at: usize, row: &Row) {
        for name in &row.named_files {
            let (stem, ending) = split(parts(name).pop().unwrap_or_default().trim());
            let given = Given { row: at, ending: ending.to_lowercase() };
            let stem = fold(stem);
            if !stem.is_empty() {
                self.given.entry(stem).or_default().push(given);
            }
        }
    }
}

/// The names that stand once among all files.
fn once(files: &[File]) -> BTreeSet<(String, String)> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for file in files {
        let (stem, ending) = split(parts(file.path).pop().unwrap_or_default());
        *counts.entry((fold(stem), ending.to_lowercase())).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(name, _)| name).collect()
}

fn subjects(row: &Row) -> Vec<String> {
    let mut subjects: Vec<String> = row.subject.iter().map(|name| fold(name)).collect();
    subjects.sort_unstable();
    subjects
}
