//! Reads a WebP file's first chunk and the lengths of the others: size, way up, whether it moves.
//!
//! RFC 9649, sections 2 and 3.4 (VP8L); RFC 6386, section 9.1 (VP8).

use super::super::{PictureFormat, Refusal, exif, skip, take};
use super::{Header, LONGEST_EXTRA, MOST_BLOCKS, too_much_beside_pixels};
use std::io::{BufReader, Read, Seek};

/// The header of a file; the reader stands at its beginning.
pub(super) fn header<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Header, Refusal> {
    skip(reader, 4)?;
    let riff = u64::from(u32::from_le_bytes(take(reader)?));
    if riff + 8 > length {
        return Err(Refusal::broken("the file ends too early"));
    }
    skip(reader, 4)?;
    let kind: [u8; 4] = take(reader)?;
    let size = u64::from(u32::from_le_bytes(take(reader)?));
    let first: [u8; 10] = take(reader)?;
    let header = first_chunk(kind, first)?.within_limits()?.held_whole(4)?;
    let exif = &kind == b"VP8X" && first[0] & 0x08 != 0;
    let extended = &kind == b"VP8X";
    let orientation = if extended {
        skip(reader, (size + (size & 1)).saturating_sub(10))?;
        extras(reader, length, exif)?
    } else {
        None
    };
    Ok(header.turned(orientation))
}

fn first_chunk(kind: [u8; 4], first: [u8; 10]) -> Result<Header, Refusal> {
    let (stored, animated) = match (&kind, first) {
        (b"VP8X", [flags, _, _, _, width @ .., h0, h1, h2]) => {
            let [w0, w1, w2] = width;
            let side = |low, middle, high| u32::from_le_bytes([low, middle, high, 0]) + 1;
            ((side(w0, w1, w2), side(h0, h1, h2)), flags & 0x02 != 0)
        }
        (b"VP8L", [0x2F, packed @ .., _, _, _, _, _]) => {
            let packed = u32::from_le_bytes(packed);
            (((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1), false)
        }
        (b"VP8 ", [_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1]) => {
            let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
            ((side(w0, w1), side(h0, h1)), false)
        }
        _ => return Err(Refusal::broken("the WebP file holds no picture")),
    };
    let mut header = Header::new(PictureFormat::Webp, stored);
    header.picture.animated = animated;
    Ok(header)
}

/// Walks the blocks of an extended file for its orientation and for blocks out of proportion.
fn extras<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    exif: bool,
) -> Result<Option<u8>, Refusal> {
    for _ in 0..MOST_BLOCKS {
        if reader.stream_position()? + 8 > length {
            break;
        }
        let kind: [u8; 4] = take(reader)?;
        let size = u64::from(u32::from_le_bytes(take(reader)?));
        match &kind {
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANMF" => {}
            _ if size > LONGEST_EXTRA => return Err(too_much_beside_pixels()),
            b"EXIF" if exif => {
                let mut block = Vec::new();
                reader.take(size).read_to_end(&mut block)?;
                return Ok(exif::orientation(&block));
            }
            _ => {}
        }
        skip(reader, size + (size & 1))?;
    }
    Ok(None)
}
