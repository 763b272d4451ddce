//! Reads a JPEG's segments up to its first scan: size, way up, inks.
//!
//! ITU-T T.81, annex B; EXIF 2.32 section 4.5.4; Adobe technical note 5116 for the Adobe segment.

use super::super::{PictureFormat, Refusal, exif, skip, take};
use super::{Header, LONGEST_EXTRA, MOST_BLOCKS, too_much_beside_pixels};
use std::io::{BufReader, Read, Seek};

/// The header of a file; the reader stands at its beginning.
pub(super) fn header<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<Header, Refusal> {
    skip(reader, 2)?;
    let (mut frame, mut orientation, mut adobe) = (None, None, false);
    let mut extra = 0;
    for _ in 0..MOST_BLOCKS {
        let marker = next_marker(reader)?;
        match marker {
            0x01 | 0xD0..=0xD8 => continue,
            0xD9 | 0xDA => break,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(take(reader)?)).saturating_sub(2);
        extra += length as u64;
        if extra > LONGEST_EXTRA {
            return Err(too_much_beside_pixels());
        }
        // The frame, Exif and Adobe: the only segments that are opened.
        if matches!(marker, 0xC0..=0xCF | 0xE1 | 0xEE) {
            let mut body = vec![0; length];
            reader.read_exact(&mut body)?;
            match marker {
                0xE1 if body.starts_with(b"Exif\0\0") && orientation.is_none() => {
                    orientation = exif::orientation(&body);
                }
                0xEE => adobe |= body.starts_with(b"Adobe"),
                0xC4 | 0xC8 | 0xCC | 0xE1 => {}
                _ if frame.is_none() => frame = Some(frame_header(marker, &body)?),
                _ => {}
            }
        } else {
            skip(reader, length as u64)?;
        }
    }
    let mut header = frame.ok_or_else(|| Refusal::broken("the JPEG holds no picture"))?;
    header.adobe = adobe;
    header.turned(orientation).within_limits()
}

/// The next marker; libjpeg and cameras allow stray bytes before it.
fn next_marker<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<u8, Refusal> {
    let mut marker = 0;
    for _ in 0..MOST_BLOCKS {
        let before = marker;
        [marker] = take(reader)?;
        if before == 0xFF && marker != 0xFF && marker != 0 {
            return Ok(marker);
        }
    }
    Err(Refusal::broken("the JPEG is not made of segments"))
}

fn frame_header(marker: u8, body: &[u8]) -> Result<Header, Refusal> {
    let &[precision, h1, h0, w1, w0, components, ..] = body else {
        return Err(Refusal::broken("the JPEG's frame header is cut off"));
    };
    if !matches!(marker, 0xC0..=0xC2) || !matches!(components, 1 | 3 | 4) {
        return Err(Refusal::broken("this kind of JPEG compression is not supported"));
    }
    if precision != 8 {
        return Err(Refusal::broken("only JPEGs of 8 bits a colour are supported"));
    }
    let stored = (u16::from_be_bytes([w1, w0]).into(), u16::from_be_bytes([h1, h0]).into());
    let mut header = Header::new(PictureFormat::Jpeg, stored);
    header.progressive = marker != 0xC0 && marker != 0xC1;
    Ok(header)
}
