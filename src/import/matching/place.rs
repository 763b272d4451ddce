//! Which list a file lies beside.

use std::collections::{BTreeMap, BTreeSet};

use super::types::Row;

/// The parts of a path, without empty ones.
pub(super) fn parts(path: &str) -> Vec<&str> {
    path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").collect()
}

/// The list whose folder a file lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Home {
    /// The list's place in the order of lists.
    pub(super) list: usize,
    /// How many folders the list and the file share.
    pub(super) depth: usize,
    /// Whether they share one that is not the whole mail folder, or the list lies right in that.
    pub(super) close: bool,
}

/// The lists under every folder.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The list of each row.
    pub(super) of_row: Vec<usize>,
    /// How many folders deep each list lies.
    depths: Vec<usize>,
    /// By folder: the only list in it or below, or `None` where there are several.
    only: BTreeMap<String, Option<usize>>,
}

impl Lists {
    /// Reads where the rows' lists lie.
    pub(super) fn new(rows: &[Row]) -> Self {
        let origins: Vec<String> = rows.iter().map(|row| parts(row.origin).join("/")).collect();
        let distinct: Vec<&String> = origins.iter().collect::<BTreeSet<_>>().into_iter().collect();
        let mut lists = Self::default();
        for (list, origin) in distinct.iter().enumerate() {
            let folders: Vec<&str> = origin.split('/').collect();
            lists.depths.push(folders.len() - 1);
            for depth in 0..folders.len() {
                let only = lists.only.entry(folders[..depth].join("/")).or_insert(Some(list));
                *only = only.filter(|one| *one == list);
            }
        }
        lists.of_row =
            origins.iter().map(|origin| distinct.partition_point(|one| *one < origin)).collect();
        lists
    }

    /// The home of a file in these folders: the nearest one that holds a list, if it holds only
    /// one.
    pub(super) fn home(&self, folders: &[&str]) -> Option<Home> {
        let found = (0..=folders.len())
            .rev()
            .find_map(|depth| Some((depth, self.only.get(&folders[..depth].join("/"))?)));
        let (depth, list) = found.and_then(|(depth, only)| Some((depth, (*only)?)))?;
        Some(Home { list, depth, close: depth > 0 || self.depths[list] == 0 })
    }
}
