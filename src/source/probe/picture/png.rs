//! Reads a PNG's header and the lengths of its chunks: size, way up, whether it is all there.
//!
//! W3C PNG, third edition, sections 5 and 11; nothing is decompressed.

use super::super::{PictureFormat, Refusal, exif, skip, take};
use super::{Header, LONGEST_EXTRA, MOST_BLOCKS, too_little_data, too_much_beside_pixels};
use std::io::{BufReader, Read, Seek};

/// No deflate stream grows more than this (zlib, "Maximum Expansion Factor").
const DEFLATE_GROWTH: u64 = 1_040;

/// The header of a file; the reader stands at its beginning.
pub(super) fn header<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Header, Refusal> {
    skip(reader, 8)?;
    let first: [u8; 8] = take(reader)?;
    if &first != b"\0\0\0\x0DIHDR" {
        return Err(Refusal::broken("the PNG does not begin with its header"));
    }
    let facts: [u8; 13] = take(reader)?;
    let [w3, w2, w1, w0, h3, h2, h1, h0, depth, colour, ..] = facts;
    let stored = (u32::from_be_bytes([w3, w2, w1, w0]), u32::from_be_bytes([h3, h2, h1, h0]));
    let sample_bytes = if depth == 16 { 2 } else { 1 };
    let header = Header { sample_bytes, ..Header::new(PictureFormat::Png, stored) };
    // A palette is decoded to its colours.
    let samples = *[1, 0, 3, 4, 2, 0, 4].get(usize::from(colour)).unwrap_or(&4);
    let mut header = header.within_limits()?.held_whole(samples * u64::from(sample_bytes))?;
    skip(reader, 4)?;
    let extras = walk(reader, length)?;
    let bits = u64::from(depth) * [1, 0, 3, 1, 2, 0, 4].get(usize::from(colour)).unwrap_or(&0);
    let raw = (u64::from(stored.0) * bits).div_ceil(8) * u64::from(stored.1);
    if raw / DEFLATE_GROWTH > extras.packed {
        return Err(too_little_data());
    }
    header.picture.animated = extras.animated;
    Ok(header.turned(extras.orientation))
}

/// What stands behind the header.
#[derive(Default)]
struct Extras {
    /// Bytes of compressed pixels.
    packed: u64,
    animated: bool,
    orientation: Option<u8>,
}

/// Steps over all chunks behind the header, at byte 33.
fn walk<R: Read + Seek>(reader: &mut BufReader<R>, length: u64) -> Result<Extras, Refusal> {
    let (mut at, mut extras) = (33, Extras::default());
    for _ in 0..MOST_BLOCKS {
        if at + 12 > length {
            break;
        }
        let size = u64::from(u32::from_be_bytes(take(reader)?));
        let kind: [u8; 4] = take(reader)?;
        at += 12 + size;
        if at > length {
            return Err(Refusal::broken("the file ends too early"));
        }
        let mut left = size + 4;
        match &kind {
            b"IEND" => break,
            b"IDAT" => extras.packed += size,
            b"fdAT" => {}
            _ if size > LONGEST_EXTRA => return Err(too_much_beside_pixels()),
            b"acTL" => extras.animated = true,
            b"eXIf" => {
                let mut block = Vec::new();
                left -= reader.by_ref().take(size).read_to_end(&mut block)? as u64;
                extras.orientation = extras.orientation.or_else(|| exif::orientation(&block));
            }
            _ => {}
        }
        skip(reader, left)?;
    }
    Ok(extras)
}
