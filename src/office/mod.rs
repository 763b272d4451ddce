//! Documents of office programs, read as plain tables.
//!
//! What comes from outside is foreign: [`sniff()`] tells by content what a file is, [`read_apart`] reads
//! it in a process of its own with bounded memory and time, and [`archive`] unpacks nothing outside
//! the folder it is given. Values come as the sheet shows them.

mod apart;
pub mod archive;
mod compound;
mod docx;
mod draft;
mod fault;
mod limits;
mod package;
mod separated;
mod sheets;
mod shown;
mod sniff;
mod table;
#[cfg(test)]
mod tests;
pub mod text;
mod xml;

pub use apart::{read_apart, serve};
pub use fault::{Fault, Measure};
pub use limits::Limits;
pub use sniff::{Format, sniff, sniff_file};
pub use table::{Area, Cell, Sort, Table};

use crate::guard::guarded;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A document as tables and paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its sheets or tables, in their order. Sheets without a single filled cell are among them.
    pub tables: Vec<Table>,
    /// The text of a `.docx` outside its tables, in order; a paragraph without text is left out.
    pub paragraphs: Vec<String>,
}

/// Reads a document in this process. A reader that aborts takes the process along: foreign files
/// are read with [`read_apart`].
///
/// # Errors
/// When the file is of a kind that is not read, damaged, protected, empty, or passes a limit.
pub fn read(path: &Path, format: Format, limits: &Limits) -> Result<Document, Fault> {
    let read = guarded(|| read_as(path, format, limits));
    let document = read.unwrap_or_else(|panic| Err(Fault::damaged(panic)))?;
    let empty = document.paragraphs.is_empty() && document.tables.iter().all(Table::is_empty);
    if empty { Err(Fault::Empty) } else { Ok(document) }
}

fn read_as(path: &Path, format: Format, limits: &Limits) -> Result<Document, Fault> {
    let size = std::fs::metadata(path).map_err(Fault::unreadable)?.len();
    if size > limits.bytes {
        return Err(Fault::TooLarge { what: Measure::File, limit: limits.bytes });
    }
    match format {
        Format::Xlsx => sheets::xlsx(path, limits),
        Format::Xls | Format::Et => sheets::xls(path, limits),
        Format::Ods => sheets::ods(path, limits),
        Format::Csv => separated::values(path, limits),
        Format::Text => separated::lines(path, limits),
        Format::Docx => docx::read(path, limits),
        Format::Encrypted => Err(Fault::Encrypted),
        Format::Xlsb
        | Format::Pptx
        | Format::Zip
        | Format::Word97
        | Format::Slides97
        | Format::Wps
        | Format::Dps
        | Format::Rar
        | Format::SevenZip
        | Format::Pdf
        | Format::Html
        | Format::Mht
        | Format::Picture
        | Format::Film
        | Format::Sound
        | Format::Rtf
        | Format::Unknown => Err(Fault::Unsupported(format)),
    }
}
