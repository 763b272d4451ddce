//! A document while it is read: everything put into it is counted first.

use super::{Area, Cell, Document, Fault, Limits, Measure, Table};

/// What was read so far, and how much more may be.
pub(super) struct Draft<'a> {
    limits: &'a Limits,
    cells: usize,
    merged: usize,
    text: usize,
    document: Document,
}

impl<'a> Draft<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, cells: 0, merged: 0, text: 0, document: Document::default() }
    }

    /// Begins a table; cells go there from now on.
    pub(super) fn table(&mut self, name: impl Into<String>, hidden: bool) -> Result<(), Fault> {
        let mut table = Table::new(name);
        table.hidden = hidden;
        // A table without cells takes room too.
        self.count(&table.name.clone())?;
        self.document.tables.push(table);
        Ok(())
    }

    /// How many tables were begun.
    pub(super) fn tables(&self) -> usize {
        self.document.tables.len()
    }

    /// Puts a cell into the table begun last.
    pub(super) fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Fault> {
        if cell.text.is_empty() {
            return Ok(());
        }
        self.count(&cell.text)?;
        if let Some(table) = self.document.tables.last_mut() {
            table.put(row, column, cell);
        }
        Ok(())
    }

    /// Merges an area of the table begun last.
    pub(super) fn merge(&mut self, area: Area) -> Result<(), Fault> {
        self.merged += 1;
        if self.merged > self.limits.cells {
            return Err(Fault::TooLarge { what: Measure::Merged, limit: wide(self.limits.cells) });
        }
        if let Some(table) = self.document.tables.last_mut() {
            table.merge(area);
        }
        Ok(())
    }

    /// Adds a paragraph; one of white space alone is left out.
    pub(super) fn paragraph(&mut self, text: &str) -> Result<(), Fault> {
        let text = text.trim();
        if !text.is_empty() {
            self.count(text)?;
            self.document.paragraphs.push(text.to_owned());
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Document {
        self.document
    }

    /// Counts one more text.
    fn count(&mut self, text: &str) -> Result<(), Fault> {
        self.cells += 1;
        if self.cells > self.limits.cells {
            let sheet = self.document.tables.last().map_or_else(String::new, |at| at.name.clone());
            return Err(Fault::TooManyCells { sheet, limit: wide(self.limits.cells) });
        }
        let Limits { text: cell, total_text: total, .. } = *self.limits;
        if text.len() > cell && text.chars().count() > cell {
            return Err(Fault::TooLarge { what: Measure::Cell, limit: wide(cell) });
        }
        self.text += text.len();
        if self.text > total {
            return Err(Fault::TooLarge { what: Measure::Text, limit: wide(total) });
        }
        Ok(())
    }
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
