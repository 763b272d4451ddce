//! Every name the rows hold, to be found inside a text.

use std::collections::BTreeMap;

use super::fold::fold;
use super::series;
use super::types::Row;

/// The rows that hold a name, by what it is to them, each list sorted.
#[derive(Debug, Default)]
pub(super) struct Holders {
    pub(super) title: Vec<usize>,
    /// Rows whose title before its subtitle this is.
    pub(super) main: Vec<usize>,
    pub(super) author: Vec<usize>,
    pub(super) unit: Vec<usize>,
    pub(super) sender: Vec<usize>,
    pub(super) subject: Vec<usize>,
}

/// The names in order, so that those which begin a text are found by narrowing a range.
#[derive(Debug, Default)]
pub(super) struct Names {
    entries: Vec<(Vec<char>, Holders)>,
}

impl Names {
    /// Gathers the names of all rows. Series are entered with a digit too: 晨曲1 for 晨曲（一）.
    pub(super) fn new(rows: &[Row]) -> Self {
        let mut all: BTreeMap<Vec<char>, Holders> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            let mut add = |text: String, list: fn(&mut Holders) -> &mut Vec<usize>| {
                if !text.is_empty() {
                    let list = list(all.entry(text.chars().collect()).or_default());
                    if list.last() != Some(&at) {
                        list.push(at);
                    }
                }
            };
            add(fold(row.title), |holders| &mut holders.title);
            if let Some(member) = series::member(row.title) {
                add(format!("{}{}", member.base, member.ordinal), |holders| &mut holders.title);
            }
            add(series::main_part(row.title).unwrap_or_default(), |holders| &mut holders.main);
            row.authors.iter().for_each(|name| add(fold(name), |holders| &mut holders.author));
            row.units.iter().for_each(|name| add(fold(name), |holders| &mut holders.unit));
            row.sender.iter().for_each(|name| add(fold(name), |holders| &mut holders.sender));
            row.subject.iter().for_each(|name| add(fold(name), |holders| &mut holders.subject));
        }
        Self { entries: all.into_iter().collect() }
    }

    /// The lengths and places of the names a text begins with, shortest first.
    pub(super) fn beginning(&self, text: &[char]) -> Vec<(usize, usize)> {
        let (mut low, mut high) = (0, self.entries.len());
        let mut found = Vec::new();
        for (depth, c) in text.iter().enumerate() {
            let range = &self.entries[low..high];
            let from = range.partition_point(|(name, _)| name.get(depth) < Some(c));
            let to = range.partition_point(|(name, _)| name.get(depth) <= Some(c));
            (low, high) = (low + from, low + to);
            if low == high {
                break;
            }
            // A name that ends here stands before the longer ones that begin with it.
            if self.entries[low].0.len() == depth + 1 {
                found.push((depth + 1, low));
            }
        }
        found
    }

    /// The place of a folded name.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let chars: Vec<char> = text.chars().collect();
        self.entries.binary_search_by(|(name, _)| name.cmp(&chars)).ok()
    }

    /// Who holds the name at a place [`Self::beginning`] gave.
    pub(super) fn holders(&self, name: usize) -> &Holders {
        &self.entries[name].1
    }

    /// The characters of a name.
    pub(super) fn chars(&self, name: usize) -> &[char] {
        &self.entries[name].0
    }
}
