//! One table: what its cells show, and which of them are merged.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A sheet, a table of a text document, or a list of separated values.
///
/// Only cells with something in them are stored, so a table whose two corners are filled is as small
/// as one of two cells. Rows and columns count from zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The name of the sheet; `表 1` and so on in a text document; empty for separated values.
    pub name: String,
    /// Whether the program that wrote it keeps the sheet out of sight.
    pub hidden: bool,
    rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    /// By left column and top row: areas of one column never share a row.
    merged: BTreeMap<u32, BTreeMap<u32, Area>>,
    /// How many columns the widest merged area has.
    widest: u32,
}

/// A cell with something in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What the sheet shows. Line breaks inside the cell are `\n`.
    pub text: String,
    /// What kind of value stands behind the text.
    pub sort: Sort,
    /// The value itself, where the text shows it in another form: a number in plain digits, a moment
    /// as `2020-06-18`, `2020-06-18 14:30:00` or `14:30:00`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
}

impl Cell {
    /// A cell whose text is its value.
    pub fn new(text: impl Into<String>, sort: Sort) -> Self {
        Self { text: text.into(), sort, exact: None }
    }

    /// The value itself: as [`Cell::exact`] says, else the text.
    pub fn value(&self) -> &str {
        self.exact.as_deref().unwrap_or(&self.text)
    }
}

/// The kind of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// Words, or digits that were typed as words.
    Text,
    /// A number, shown as its format asks.
    Number,
    /// A day, a time of day, both, or a span of time.
    Date,
    /// True or false.
    Truth,
    /// An error value such as `#REF!`.
    Fault,
}

/// A rectangle of merged cells: all four bounds are inside and count from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The first row.
    pub top: u32,
    /// The first column.
    pub left: u32,
    /// The last row.
    pub bottom: u32,
    /// The last column.
    pub right: u32,
}

impl Area {
    /// Whether a cell lies inside.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }
}

impl Table {
    /// A table without cells.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Puts text into a cell; what stood there is gone. Empty text leaves the cell as it is.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell) {
        if !cell.text.is_empty() {
            self.rows.entry(row).or_default().insert(column, cell);
        }
    }

    /// Merges an area. One of a single cell, or with its bounds in the wrong order, changes nothing.
    pub fn merge(&mut self, area: Area) {
        let ordered = area.top <= area.bottom && area.left <= area.right;
        if ordered && (area.top, area.left) != (area.bottom, area.right) {
            self.widest = self.widest.max((area.right - area.left).saturating_add(1));
            self.merged.entry(area.left).or_default().insert(area.top, area);
        }
    }

    /// What a cell shows; empty where nothing stands. Any cell of a merged area answers with the
    /// value of the area, which is that of its first cell.
    pub fn text(&self, row: u32, column: u32) -> &str {
        let (row, column) = self.area(row, column).map_or((row, column), |at| (at.top, at.left));
        self.written(row, column).map_or("", |cell| cell.text.as_str())
    }

    /// What was written into a cell itself, whatever is merged.
    pub fn written(&self, row: u32, column: u32) -> Option<&Cell> {
        self.rows.get(&row)?.get(&column)
    }

    /// The merged area that a cell belongs to.
    pub fn area(&self, row: u32, column: u32) -> Option<Area> {
        let first = column.saturating_sub(self.widest.saturating_sub(1));
        self.merged.range(first..=column).find_map(|(_, areas)| {
            let (_, area) = areas.range(..=row).next_back()?;
            area.contains(row, column).then_some(*area)
        })
    }

    /// All merged areas, by their left column and top row.
    pub fn merged(&self) -> impl Iterator<Item = Area> {
        self.merged.values().flat_map(BTreeMap::values).copied()
    }

    /// The rows with something written in them, from the top.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = u32> {
        self.rows.keys().copied()
    }

    /// The cells of a row with something written in them, from the left, whatever is merged.
    pub fn row(&self, row: u32) -> impl DoubleEndedIterator<Item = (u32, &Cell)> {
        self.rows.get(&row).into_iter().flatten().map(|(column, cell)| (*column, cell))
    }

    /// One past the last column with something written in it; zero for an empty table.
    pub fn columns(&self) -> u32 {
        let last = |cells: &BTreeMap<u32, Cell>| cells.last_key_value().map(|(last, _)| last + 1);
        self.rows.values().filter_map(last).max().unwrap_or(0)
    }

    /// Whether nothing is written anywhere.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}
