//! Tells `WebVTT` captions from other text.
//!
//! Header of the format: W3C `WebVTT`, section 4.1: an optional byte order mark, `WEBVTT`, then the
//! end of the file or white space.

use super::{Probe, Refusal};
use std::io::{BufReader, Read, Seek};

/// The longest captions that are read, in bytes.
const LONGEST: u64 = 16 << 20;

/// Whether the bytes open with the signature.
pub(super) fn begins_captions(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let rest = text.strip_prefix(b"WEBVTT");
    rest.is_some_and(|rest| rest.first().is_none_or(|byte| b" \t\r\n".contains(byte)))
}

/// Captions, once all of the file is UTF-8.
pub(super) fn captions<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Probe, Refusal> {
    if length > LONGEST {
        return Err(Refusal::broken("the captions are longer than 16 MB"));
    }
    let mut bytes = Vec::new();
    reader.rewind()?;
    reader.take(LONGEST).read_to_end(&mut bytes)?;
    match std::str::from_utf8(&bytes) {
        Ok(_) => Ok(Probe::Captions),
        Err(_) => Err(Refusal::broken("the captions are not UTF-8 text")),
    }
}
