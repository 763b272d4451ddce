//! Bytes that should be text: which encoding they are in.

use super::Fault;
use encoding_rs::{Encoding as Table, GB18030, UTF_16BE, UTF_16LE};

/// The encoding of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with its byte order mark, low byte first.
    Utf16Le,
    /// UTF-16 with its byte order mark, high byte first.
    Utf16Be,
    /// GB18030, of which GBK and GB2312 are part.
    Gb18030,
}

/// Decodes text. A byte order mark decides and is left out; without one, valid UTF-8 is UTF-8, and
/// everything else must be GB18030 throughout. The text is as it was written, not normalised.
///
/// # Errors
/// [`Fault::NotText`] with the place of the first byte that cannot be: a NUL, or one that no
/// encoding allows there.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), Fault> {
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            (utf8(rest).map_err(|at| no_text(at + 3))?, Encoding::Utf8)
        }
        [0xFF, 0xFE, rest @ ..] => (wide(UTF_16LE, rest)?, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => (wide(UTF_16BE, rest)?, Encoding::Utf16Be),
        _ => match utf8(bytes) {
            Ok(text) => (text, Encoding::Utf8),
            Err(at) => (table(GB18030, bytes).ok_or_else(|| no_text(at))?, Encoding::Gb18030),
        },
    };
    match text.find('\0') {
        Some(at) => Err(no_text(at)),
        None => Ok((text, encoding)),
    }
}

/// The text, or where its first bad byte stands.
fn utf8(bytes: &[u8]) -> Result<String, usize> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.valid_up_to())?;
    Ok(text.to_owned())
}

fn wide(encoding: &'static Table, bytes: &[u8]) -> Result<String, Fault> {
    table(encoding, bytes).ok_or_else(|| no_text(2))
}

fn table(encoding: &'static Table, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

fn no_text(at: usize) -> Fault {
    Fault::NotText { at: u64::try_from(at).unwrap_or(u64::MAX) }
}
