//! ZIP archives: a document of some kind, or files packed together.

use super::super::archive::declared;
use super::Format;
use std::io::{Read, Seek};
use zip::ZipArchive;

/// An archive that declares more members is not listed, which takes memory for each. Documents have
/// far fewer.
const MEMBERS: u64 = 100_000;

pub(super) fn told(extension: &str, head: &[u8], whole: &mut (impl Read + Seek)) -> Format {
    let listable = declared(whole).is_ok_and(|count| count <= MEMBERS);
    let archive = listable.then(|| ZipArchive::new(&mut *whole).ok()).flatten();
    let listed = archive.and_then(|mut archive| {
        let names: Vec<String> = archive.file_names().flatten().map(Into::into).collect();
        by_members(&names).or_else(|| by_type(&mut archive)).or(Some(Format::Zip))
    });
    listed.or_else(|| by_members(&local_names(head))).unwrap_or_else(|| by_name(extension))
}

/// The main part tells the kind.
fn by_members(names: &[String]) -> Option<Format> {
    let main = |folder: &str, file: &str| {
        names.iter().any(|name| {
            let rest = name.strip_prefix(folder).unwrap_or_default();
            rest.starts_with(file)
        })
    };
    if main("xl/", "workbook.bin") {
        Some(Format::Xlsb)
    } else if main("xl/", "workbook") {
        Some(Format::Xlsx)
    } else if main("word/", "document") {
        Some(Format::Docx)
    } else if main("ppt/", "presentation") {
        Some(Format::Pptx)
    } else {
        None
    }
}

/// `OpenDocument` says its kind in a member of its own.
fn by_type<RS: Read + Seek>(archive: &mut ZipArchive<RS>) -> Option<Format> {
    let mut kind = String::new();
    archive.by_name("mimetype").ok()?.take(100).read_to_string(&mut kind).ok()?;
    kind.trim().starts_with("application/vnd.oasis.opendocument.spreadsheet").then_some(Format::Ods)
}

/// The names in the local headers that the start of an archive holds.
fn local_names(head: &[u8]) -> Vec<String> {
    let starts = head.windows(4).enumerate().filter(|(_, bytes)| *bytes == b"PK\x03\x04");
    let name = |(start, _): (usize, &[u8])| {
        let low = *head.get(start + 26)?;
        let high = *head.get(start + 27)?;
        let length = usize::from(u16::from_le_bytes([low, high]));
        Some(String::from_utf8_lossy(head.get(start + 30..start + 30 + length)?).into_owned())
    };
    starts.filter_map(name).collect()
}

/// What the name says of an archive whose list of members cannot be seen.
fn by_name(extension: &str) -> Format {
    match extension {
        "xlsx" | "xlsm" | "xltx" => Format::Xlsx,
        "xlsb" => Format::Xlsb,
        "docx" | "docm" | "dotx" => Format::Docx,
        "pptx" | "pptm" | "ppsx" => Format::Pptx,
        "ods" => Format::Ods,
        _ => Format::Zip,
    }
}
