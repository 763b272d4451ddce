//! How the bytes of a file are read.

use crate::plan::OutputPath;
use std::borrow::Cow;

/// Endings of pictures, sound and the like, which are not read at all.
const BINARY: &[&str] = &[
    "aac", "avif", "docx", "flac", "gif", "gz", "heic", "ico", "jpeg", "jpg", "m4a", "m4v", "mov",
    "mp3", "mp4", "ogg", "opus", "otf", "pdf", "png", "pptx", "ttf", "wasm", "wav", "webm", "webp",
    "woff", "woff2", "xlsx", "zip",
];

/// What a file of text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A page.
    Page,
    /// A picture drawn in SVG.
    Drawing,
    /// Other XML: feeds and lists of pages.
    Feed,
    /// A style sheet.
    Style,
    /// JSON and scripts: strings with backslashes.
    Escaped,
    /// Captions of films.
    Captions,
    /// Text as it stands.
    Text,
}

impl Format {
    /// By the ending of the name; what has none that is known is text if its bytes are.
    pub(super) fn of(path: &OutputPath, bytes: &[u8]) -> Option<Self> {
        match ending(path).as_str() {
            "html" | "htm" | "xhtml" => Some(Self::Page),
            "svg" => Some(Self::Drawing),
            "xml" | "rss" | "atom" => Some(Self::Feed),
            "css" => Some(Self::Style),
            "json" | "js" | "mjs" | "jsonld" | "geojson" | "map" | "webmanifest" => {
                Some(Self::Escaped)
            }
            "vtt" | "srt" => Some(Self::Captions),
            "txt" | "csv" | "md" => Some(Self::Text),
            _ => {
                let text =
                    is_wide(bytes) || (!bytes.contains(&0) && std::str::from_utf8(bytes).is_ok());
                text.then_some(Self::Text)
            }
        }
    }
}

/// Whether a file holds no text by its name.
pub(super) fn is_binary(path: &OutputPath) -> bool {
    BINARY.contains(&ending(path).as_str())
}

fn ending(path: &OutputPath) -> String {
    let name = path.as_str().rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// Whether the mark of UTF-16 stands at the beginning.
fn is_wide(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
}

/// The text of a file; lists for office programs may come in UTF-16.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    if !is_wide(bytes) {
        return String::from_utf8_lossy(bytes);
    }
    let little = bytes.first() == Some(&0xff);
    let unit = |pair: &[u8]| match pair {
        [one, other] if little => u16::from_le_bytes([*one, *other]),
        [one, other] => u16::from_be_bytes([*one, *other]),
        _ => 0,
    };
    let units: Vec<u16> = bytes.chunks_exact(2).map(unit).collect();
    Cow::Owned(String::from_utf16_lossy(&units))
}
