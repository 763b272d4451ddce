//! Copies the frames of a FLAC file behind its description and seek table: no comment, picture,
//! cue sheet, data of programs or padding.

use super::span;
use crate::source::probe::Refusal;
use crate::source::probe::sound::flac;
use crate::source::probe::sound::mp3::untagged;
use std::io::{BufReader, Read, Seek, Write};

/// The last block: comments, of which there are none, by a writer without a name. Some players ask
/// for this block.
const NO_COMMENTS: [u8; 12] = [0x84, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0];

/// Writes the clean copy of a file of that length.
pub(super) fn copy<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let range = untagged(reader, length)?;
    let flac = flac::parse(reader, range)?;
    out.write_all(b"fLaC\0\0\0\x22")?;
    out.write_all(&flac.description)?;
    // Its places count from the first frame: they stay true.
    if let Some(table) = flac.seek_table {
        let size = u32::try_from(table.end - table.start).unwrap_or(0);
        let [_, a, b, c] = size.to_be_bytes();
        out.write_all(&[3, a, b, c])?;
        span(reader, table, out)?;
    }
    out.write_all(&NO_COMMENTS)?;
    span(reader, flac.frames, out)?;
    Ok(())
}
