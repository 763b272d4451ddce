//! Why a document or an archive could not be read.

use super::Format;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// Something is larger than is allowed.
    TooLarge {
        /// What.
        what: Measure,
        /// The most that is allowed: bytes, characters or a count, as [`Measure`] says.
        limit: u64,
    },
    /// The document has more cells with something in them than are allowed.
    TooManyCells {
        /// The sheet in which the limit was passed; empty where sheets have no names.
        sheet: String,
        /// The most cells of a document.
        limit: u64,
    },
    /// A password is needed.
    Encrypted,
    /// The file is not what it says it is, or part of it is missing: the cause, in English on one
    /// line.
    Damaged(String),
    /// The process that read it ended before it answered: it ran out of memory, or its reader broke.
    Died,
    /// Reading did not come to an end in time.
    TookTooLong,
    /// The file is no text in any encoding that is read: where the first byte stands that cannot be.
    NotText {
        /// Its place, counted from zero.
        at: u64,
    },
    /// There is not a single cell, paragraph or member with something in it.
    Empty,
    /// No reader stands here for this kind of file.
    Unsupported(Format),
    /// The system did not hand over the file: what it said.
    Unreadable(String),
}

/// What was measured against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// The file as it lies on the disk, in bytes.
    File,
    /// What the file holds once it is unpacked, in bytes.
    Unpacked,
    /// One run of text between two marks inside the file, in bytes.
    Run,
    /// The text of one cell or paragraph, in characters.
    Cell,
    /// All text of the document, in bytes.
    Text,
    /// How many files an archive holds.
    Members,
    /// How many merged areas a document has.
    Merged,
    /// How many marks stand inside each other.
    Depth,
}

impl Fault {
    /// Damage with a cause, on one line.
    pub(super) fn damaged(cause: impl fmt::Display) -> Self {
        let cause = cause.to_string();
        Self::Damaged(cause.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What the system said about a file.
    pub(super) fn unreadable(cause: impl fmt::Display) -> Self {
        Self::Unreadable(cause.to_string())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { what, limit } => write!(out, "{what}: more than {limit}"),
            Self::TooManyCells { sheet, limit } => {
                write!(out, "more than {limit} cells, reached in sheet “{sheet}”")
            }
            Self::Encrypted => out.write_str("it is protected by a password"),
            Self::Damaged(cause) => write!(out, "it is damaged: {cause}"),
            Self::Died => out.write_str("the process reading it ended without an answer"),
            Self::TookTooLong => out.write_str("reading it did not come to an end in time"),
            Self::NotText { at } => write!(out, "it is no text: byte {at} is in no known encoding"),
            Self::Empty => out.write_str("there is nothing in it"),
            Self::Unsupported(format) => write!(out, "{format:?} files are not read"),
            Self::Unreadable(cause) => write!(out, "it cannot be opened: {cause}"),
        }
    }
}

impl std::error::Error for Fault {}

impl fmt::Display for Measure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::File => "bytes of the file",
            Self::Unpacked => "bytes once unpacked",
            Self::Run => "bytes between two marks",
            Self::Cell => "characters in one cell",
            Self::Text => "bytes of text",
            Self::Members => "files in the archive",
            Self::Merged => "merged areas",
            Self::Depth => "marks inside each other",
        })
    }
}
