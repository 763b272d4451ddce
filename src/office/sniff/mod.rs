//! What a file is, told by its content.

mod magic;
mod older;
mod words;
mod zipped;

use super::{Fault, compound};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::Path;

/// How much of the start of a file is looked at, in bytes.
const HEAD: u64 = 64 << 10;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Format {
    /// A workbook of Office Open XML, with or without macros.
    Xlsx,
    /// A workbook of Office Open XML in its binary form.
    Xlsb,
    /// A workbook of the older binary format.
    Xls,
    /// A workbook of `OpenDocument`.
    Ods,
    /// Separated values, whatever the name says.
    Csv,
    /// A text document of Office Open XML, with or without macros.
    Docx,
    /// A presentation of Office Open XML.
    Pptx,
    /// Any other ZIP archive.
    Zip,
    /// A text document of the older binary format.
    Word97,
    /// A presentation of the older binary format.
    Slides97,
    /// A text document of WPS Office in its own format.
    Wps,
    /// A workbook of WPS Office in its own format.
    Et,
    /// A presentation of WPS Office in its own format.
    Dps,
    /// A RAR archive.
    Rar,
    /// A 7-Zip archive.
    SevenZip,
    /// A PDF document.
    Pdf,
    /// A page of HTML, whatever the name says.
    Html,
    /// A page of HTML with its pictures in one file.
    Mht,
    /// A document or workbook of the office formats that needs a password.
    Encrypted,
    /// A picture.
    Picture,
    /// A film.
    Film,
    /// A recording.
    Sound,
    /// A document of Rich Text Format.
    Rtf,
    /// Plain text.
    Text,
    /// None of these.
    Unknown,
}

/// Tells what a file is by its first bytes, or all of them; by its name only where content cannot
/// tell.
pub fn sniff(name: &str, head: &[u8]) -> Format {
    told(name, head, &mut Cursor::new(head))
}

/// Tells what a file is by its content, as far as it takes; by its name only where content cannot
/// tell.
///
/// # Errors
/// When the file cannot be read.
pub fn sniff_file(path: &Path) -> Result<Format, Fault> {
    let mut file = File::open(path).map_err(Fault::unreadable)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD).read_to_end(&mut head).map_err(Fault::unreadable)?;
    file.seek(SeekFrom::Start(0)).map_err(Fault::unreadable)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(told(&name, &head, &mut file))
}

fn told(name: &str, head: &[u8], whole: &mut (impl Read + Seek)) -> Format {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let extension = extension.to_ascii_lowercase();
    if head.starts_with(&compound::MAGIC) {
        return older::told(&extension, whole);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return zipped::told(&extension, head, whole);
    }
    magic::told(&extension, head)
        .or_else(|| words::told(&extension, head))
        .unwrap_or(Format::Unknown)
}
