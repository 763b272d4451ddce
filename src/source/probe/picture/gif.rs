//! Reads a GIF's header and the blocks before its first frame: size, and whether it loops.
//!
//! `GIF89a` specification; the looping block is Netscape's.

use super::super::{PictureFormat, Refusal, skip, take};
use super::{Header, MOST_BLOCKS};
use std::io::{BufReader, Read, Seek};

/// The header of a file; the reader stands at its beginning.
pub(super) fn header<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<Header, Refusal> {
    skip(reader, 6)?;
    let [w0, w1, h0, h1, flags, _, _] = take(reader)?;
    let stored = (u16::from_le_bytes([w0, w1]).into(), u16::from_le_bytes([h0, h1]).into());
    let mut header = Header::new(PictureFormat::Gif, stored).within_limits()?;
    skip(reader, colour_table(flags))?;
    for _ in 0..MOST_BLOCKS {
        let [introducer, label] = take(reader)?;
        if introducer != 0x21 {
            break;
        }
        let [size] = take(reader)?;
        let mut block = vec![0; usize::from(size)];
        reader.read_exact(&mut block)?;
        let loops = block == b"NETSCAPE2.0" || block == b"ANIMEXTS1.0";
        header.picture.animated |= label == 0xFF && loops;
        if size != 0 {
            rest_of_block(reader)?;
        }
    }
    Ok(header)
}

/// Bytes of the colour table that the flags announce.
fn colour_table(flags: u8) -> u64 {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn rest_of_block<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<(), Refusal> {
    for _ in 0..MOST_BLOCKS {
        match take::<1>(reader)? {
            [0] => return Ok(()),
            [size] => skip(reader, size.into())?,
        }
    }
    Err(Refusal::broken("the GIF carries endless comments"))
}
