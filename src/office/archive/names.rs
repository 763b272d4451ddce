//! Names of members: decoded, made plain, and refused where they could do harm.

use super::Refusal;
use encoding_rs::GB18030;
use unicode_normalization::UnicodeNormalization;

/// What becomes of a name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A file under this name.
    File(String),
    /// A folder, or something that systems and programs leave behind.
    Nothing,
    /// A name that is not taken, as it may be shown, and why.
    Refused(String, Refusal),
}

/// Reads a name. The Unicode path of Info-ZIP is already in its place; the flag for UTF-8 says
/// nothing that the bytes do not say better, so UTF-8 that is valid is UTF-8 and everything else
/// must be GB18030, in which Chinese programs write names without any flag.
pub(super) fn read(raw: &[u8]) -> Name {
    let text = match std::str::from_utf8(raw) {
        Ok(text) => text.to_owned(),
        Err(_) => match GB18030.decode_without_bom_handling_and_without_replacement(raw) {
            Some(text) => text.into_owned(),
            None => {
                return Name::Refused(
                    harmless(&String::from_utf8_lossy(raw)),
                    Refusal::UnreadableName,
                );
            }
        },
    };
    // After decoding: the second byte of a character may be the code of a backslash.
    let text: String = text.replace('\\', "/").nfc().collect();
    if is_unsafe(&text) {
        return Name::Refused(harmless(&text), Refusal::UnsafeName);
    }
    let parts: Vec<&str> =
        text.split('/').map(str::trim).filter(|part| !part.is_empty() && *part != ".").collect();
    if text.ends_with('/') || parts.is_empty() || parts.iter().any(|part| is_left_behind(part)) {
        return Name::Nothing;
    }
    Name::File(parts.join("/"))
}

/// What two names have in common that a system may take for one.
pub(super) fn key(name: &str) -> String {
    name.nfkc().flat_map(char::to_lowercase).collect()
}

fn is_unsafe(name: &str) -> bool {
    let bytes = name.as_bytes();
    let drive = bytes.first().is_some_and(u8::is_ascii_alphabetic) && bytes.get(1) == Some(&b':');
    let climbs = name.split('/').any(|part| part.trim() == "..");
    drive || climbs || name.starts_with('/') || name.contains(is_hidden)
}

/// Control characters, and those that turn the direction of what is shown.
fn is_hidden(char: char) -> bool {
    char.is_control() || matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A name that may be shown.
fn harmless(name: &str) -> String {
    name.chars().map(|char| if is_hidden(char) { '\u{FFFD}' } else { char }).collect()
}

fn is_left_behind(part: &str) -> bool {
    const FILES: [&str; 4] = ["__macosx", ".ds_store", "thumbs.db", "desktop.ini"];
    FILES.contains(&part.to_ascii_lowercase().as_str())
        || part.starts_with("~$")
        || part.starts_with("._")
}
