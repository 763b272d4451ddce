//! Files of text: pages, lists of values, plain words.

use super::super::text;
use super::Format;

/// What begins a page of HTML, in small letters.
const HTML: [&str; 9] =
    ["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<script", "<div"];

/// What a text is; nothing where the bytes are none.
pub(super) fn told(extension: &str, head: &[u8]) -> Option<Format> {
    let text = beginning(head)?;
    let strange = |char: char| char.is_control() && !"\t\n\r\u{c}\u{1a}".contains(char);
    if text.is_empty() || text.contains(strange) {
        return None;
    }
    let small: String =
        text.trim_start().chars().take(2000).collect::<String>().to_ascii_lowercase();
    if small.starts_with("mime-version:") || small.contains("content-type: multipart/related") {
        return Some(Format::Mht);
    }
    let marked = small.starts_with("<?xml") || small.starts_with("<!--");
    let html = |start: &&str| small.starts_with(*start) || (marked && small.contains(*start));
    if HTML.iter().any(html) {
        return Some(Format::Html);
    }
    if small.starts_with("<?xml") {
        return Some(Format::Unknown);
    }
    Some(match extension {
        "csv" | "tsv" | "tab" | "xls" | "xlsx" | "xlsm" | "et" | "ods" => Format::Csv,
        _ => Format::Text,
    })
}

/// The start of a text. Its last character may be cut.
fn beginning(head: &[u8]) -> Option<String> {
    (0..4).find_map(|cut| {
        let bytes = head.get(..head.len().checked_sub(cut)?)?;
        text::decode(bytes).ok().map(|(text, _)| text)
    })
}
