//! Where a finding points: a range of a text, a file, or a cell of a sheet.

use crate::span::Span;

/// Where a finding points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A range of a text that was read.
    At(Span),
    /// A file as a whole, by its path below the site root.
    File(String),
    /// A row or a cell of a sheet.
    Sheet {
        /// The file.
        file: String,
        /// Name of the sheet; empty where the file is one table, as a CSV is.
        sheet: String,
        /// Row, from 0.
        row: u32,
        /// Column, from 0; none for the row as a whole.
        column: Option<u32>,
    },
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::At(span)
    }
}

impl Place {
    /// The place with every name in it rewritten.
    pub(super) fn map(self, rewrite: impl Fn(&str) -> String) -> Self {
        match self {
            Self::At(span) => Self::At(span),
            Self::File(path) => Self::File(rewrite(&path)),
            Self::Sheet { file, sheet, row, column } => {
                Self::Sheet { file: rewrite(&file), sheet: rewrite(&sheet), row, column }
            }
        }
    }
}

/// The name spreadsheets give a cell, counted from 0: `cell_name(13, 2)` is `C14`.
#[must_use]
pub fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for ((row, column), name) in [
            ((13, 2), "C14"),
            ((0, 25), "Z1"),
            ((0, 26), "AA1"),
            ((9, 701), "ZZ10"),
            ((0, 702), "AAA1"),
            ((1_048_575, 16_383), "XFD1048576"),
        ] {
            assert_eq!(cell_name(row, column), name);
        }
    }
}
