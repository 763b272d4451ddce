//! Finds the pictures in an `ID3v2` tag at the beginning of a file.
//!
//! ID3 2.2 (frames of six bytes), 2.3 and 2.4 (ten bytes; sizes of seven bits a byte in 2.4). A tag
//! or frame that is unsynchronised, packed or encrypted is passed over: its bytes are no picture.

use super::super::cover::{self, Candidate};
use super::super::take;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Frames walked over in one tag.
const MOST_FRAMES: usize = 1_000;

/// The pictures of the tag that begins the file, of that length.
pub(super) fn pictures<R: Read + Seek>(reader: &mut BufReader<R>, length: u64) -> Vec<Candidate> {
    let mut found = Vec::new();
    let Some(mut tag) = Tag::open(reader, length) else { return found };
    for _ in 0..MOST_FRAMES {
        let Some(Frame { picture }) = tag.next(reader) else { break };
        found.extend(picture.and_then(|body| cover::of_id3(reader, body, tag.version == 2)));
    }
    found
}

/// A frame.
struct Frame {
    /// Its body, when it is a picture's that can be read.
    picture: Option<Range<u64>>,
}

/// A tag, walked frame by frame.
struct Tag {
    version: u8,
    frames: Range<u64>,
}

impl Tag {
    fn open<R: Read + Seek>(reader: &mut BufReader<R>, length: u64) -> Option<Self> {
        reader.seek(SeekFrom::Start(0)).ok()?;
        let [b'I', b'D', b'3', version @ 2..=4, _, flags, size @ ..] = take::<10>(reader).ok()?
        else {
            return None;
        };
        let unsynchronised = flags & 0x80 != 0;
        let packed = version == 2 && flags & 0x40 != 0;
        if unsynchronised || packed {
            return None;
        }
        let end = (10 + seven(size)).min(length);
        let mut start = 10;
        if version > 2 && flags & 0x40 != 0 {
            let size: [u8; 4] = take(reader).ok()?;
            start += if version == 4 { seven(size) } else { 4 + plain(size) };
        }
        (start <= end).then_some(Self { version, frames: start..end })
    }

    /// The next frame; none at the end or where none is.
    fn next<R: Read + Seek>(&mut self, reader: &mut BufReader<R>) -> Option<Frame> {
        let header = if self.version == 2 { 6 } else { 10 };
        reader.seek(SeekFrom::Start(self.frames.start)).ok()?;
        let mut bytes = [0; 10];
        reader.read_exact(&mut bytes[..header]).ok()?;
        let [kind @ .., _, _, _, _, _, _] = bytes;
        let (size, spare, wanted) = match self.version {
            2 => (plain([0, bytes[3], bytes[4], bytes[5]]), Some(0), kind.starts_with(b"PIC")),
            3 => {
                (plain([bytes[4], bytes[5], bytes[6], bytes[7]]), older(bytes[9]), &kind == b"APIC")
            }
            _ => {
                (seven([bytes[4], bytes[5], bytes[6], bytes[7]]), newer(bytes[9]), &kind == b"APIC")
            }
        };
        let start = self.frames.start + header as u64;
        let end = start + size;
        if bytes[0] == 0 || size == 0 || end > self.frames.end {
            return None;
        }
        self.frames.start = end;
        let body = spare.map(|spare| start + spare..end).filter(|body| body.start < body.end);
        Some(Frame { picture: body.filter(|_| wanted) })
    }
}

/// Bytes before the content of a frame of 2.3; none when it is packed or encrypted.
fn older(flags: u8) -> Option<u64> {
    (flags & 0xC0 == 0).then_some(u64::from(flags >> 5 & 1))
}

/// The same for 2.4, where unsynchronising is said frame by frame.
fn newer(flags: u8) -> Option<u64> {
    (flags & 0x0E == 0).then_some(u64::from(flags >> 6 & 1) + 4 * u64::from(flags & 1))
}

fn plain(bytes: [u8; 4]) -> u64 {
    u32::from_be_bytes(bytes).into()
}

/// Seven bits a byte.
fn seven(bytes: [u8; 4]) -> u64 {
    bytes.into_iter().fold(0, |sum, byte| sum << 7 | u64::from(byte & 0x7F))
}
