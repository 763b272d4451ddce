//! A table of a text document while it is read.

use super::super::{Area, Cell, Sort};
use std::collections::BTreeMap;

/// A table that is open.
#[derive(Default)]
pub(super) struct Open {
    rows: u32,
    column: u32,
    cell: Option<OpenCell>,
    /// Areas that may still grow downwards, by their left column.
    growing: BTreeMap<u32, Area>,
    areas: Vec<Area>,
    /// The texts of the cells, a line a row, for a table inside a cell.
    flat: String,
}

/// A cell that is open.
struct OpenCell {
    column: u32,
    span: u32,
    /// Whether it is merged with others above or below, and the first of them.
    vertical: Option<bool>,
    text: String,
}

impl Open {
    pub(super) fn row(&mut self) {
        self.column = 0;
    }

    /// Leaves out columns at the start of a row.
    pub(super) fn shift(&mut self, columns: u32) {
        self.column = self.column.saturating_add(columns);
    }

    pub(super) fn cell(&mut self) {
        let text = String::new();
        self.cell = Some(OpenCell { column: self.column, span: 1, vertical: None, text });
    }

    /// The open cell spans so many columns.
    pub(super) fn span(&mut self, columns: u32) {
        if let Some(cell) = &mut self.cell {
            cell.span = columns.max(1);
        }
    }

    /// The open cell is merged downwards, or with the one above it.
    pub(super) fn vertical(&mut self, first: bool) {
        if let Some(cell) = &mut self.cell {
            cell.vertical = Some(first);
        }
    }

    /// Adds a paragraph to the open cell.
    pub(super) fn paragraph(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            if !cell.text.is_empty() {
                cell.text.push('\n');
            }
            cell.text.push_str(text);
        }
    }

    /// Ends a cell: where it stands, and what it shows. One merged with the cell above it shows
    /// nothing of its own.
    pub(super) fn end_cell(&mut self) -> Option<(u32, u32, Cell)> {
        let OpenCell { column, span, vertical, text } = self.cell.take()?;
        self.column = column.saturating_add(span);
        let right = self.column - 1;
        let area = Area { top: self.rows, left: column, bottom: self.rows, right };
        let grown = self.growing.get_mut(&column).filter(|area| area.right == right);
        if let (Some(false), Some(above)) = (vertical, grown) {
            above.bottom = self.rows;
            return None;
        }
        self.areas.extend(self.growing.remove(&column));
        if vertical.is_some() {
            self.growing.insert(column, area);
        } else {
            self.areas.push(area);
        }
        let text = text.trim().to_owned();
        if !self.flat.is_empty() && !self.flat.ends_with('\n') {
            self.flat.push('\t');
        }
        self.flat.push_str(&text);
        Some((self.rows, column, Cell::new(text, Sort::Text)))
    }

    pub(super) fn end_row(&mut self) {
        let row = self.rows;
        // What did not reach this row ends above it.
        let (growing, ended): (BTreeMap<_, _>, BTreeMap<_, _>) =
            std::mem::take(&mut self.growing).into_iter().partition(|(_, at)| at.bottom == row);
        self.growing = growing;
        self.areas.extend(ended.into_values());
        self.rows = row.saturating_add(1);
        self.flat.push('\n');
    }

    /// The merged areas of more than one cell.
    pub(super) fn areas(mut self) -> Vec<Area> {
        self.areas.extend(std::mem::take(&mut self.growing).into_values());
        self.areas.retain(|area| (area.top, area.left) != (area.bottom, area.right));
        self.areas
    }

    /// The table as text: its cells apart by tabs, its rows by line breaks.
    pub(super) fn flat(&self) -> String {
        self.flat.trim().to_owned()
    }
}
