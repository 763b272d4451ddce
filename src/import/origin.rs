//! Where a value came from: file, sheet, row and cell.

use crate::finding::{Finding, Place, cell_name};
use serde::{Deserialize, Serialize};

/// A place in the mails.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Origin {
    /// Path in the mail folder, `/`-separated; an archive's name counts as a folder.
    pub(super) file: String,
    /// Name of the sheet; empty for a table without one.
    pub(super) sheet: String,
    /// Row, from 0.
    pub(super) row: u32,
    /// Column, from 0; none for the row as a whole.
    pub(super) column: Option<u32>,
}

impl Origin {
    /// A file as a whole.
    #[must_use]
    pub(super) fn file(path: &str) -> Self {
        Self { file: path.to_owned(), ..Self::default() }
    }

    /// The same row without its column.
    #[must_use]
    pub(super) fn whole_row(&self) -> Self {
        Self { column: None, ..self.clone() }
    }

    /// As findings point to it.
    #[must_use]
    pub(super) fn place(&self) -> Place {
        let Self { file, sheet, row, column } = self.clone();
        Place::Sheet { file, sheet, row, column }
    }

    /// A finding at this place.
    pub(super) fn finding(&self, code: crate::finding::Code) -> Finding {
        Finding::new(code, self.place())
    }

    /// As a person reads it in a comment or a list: `清单.xlsx › Sheet1 › C7`.
    #[must_use]
    pub(super) fn shown(&self) -> String {
        let cell = match self.column {
            Some(column) => cell_name(self.row, column),
            None => format!("第 {} 行", u64::from(self.row) + 1),
        };
        let parts = [self.file.as_str(), &self.sheet, &cell];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" › ")
    }
}

/// A text with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// What the cell shows, tidied.
    pub(super) text: String,
    /// Where it stands.
    pub(super) from: Origin,
}
