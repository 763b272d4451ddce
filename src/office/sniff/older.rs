//! Compound files: the names of their streams tell the kind.

use super::super::compound::Compound;
use super::Format;
use std::io::{Read, Seek};

pub(super) fn told(extension: &str, whole: &mut (impl Read + Seek)) -> Format {
    let compound = Compound::open(whole);
    let entries = compound.as_ref().map_or(&[][..], Compound::entries);
    let has = |name: &str| entries.iter().any(|entry| entry.name == name);
    if has("EncryptedPackage") {
        return Format::Encrypted;
    }
    // WPS Office keeps the streams of the older formats in files of its own kinds.
    match extension {
        _ if has("Workbook") || has("Book") => {
            if extension == "et" || extension == "ett" {
                Format::Et
            } else {
                Format::Xls
            }
        }
        _ if has("WordDocument") => {
            if extension == "wps" || extension == "wpt" {
                Format::Wps
            } else {
                Format::Word97
            }
        }
        _ if has("PowerPoint Document") => {
            if extension == "dps" || extension == "dpt" {
                Format::Dps
            } else {
                Format::Slides97
            }
        }
        "xls" | "xlt" => Format::Xls,
        "doc" | "dot" => Format::Word97,
        "ppt" | "pps" => Format::Slides97,
        "et" | "ett" => Format::Et,
        "wps" | "wpt" => Format::Wps,
        "dps" | "dpt" => Format::Dps,
        _ => Format::Unknown,
    }
}
