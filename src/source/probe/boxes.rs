//! Walks the boxes of ISO base media and `QuickTime` files: at the top of the file by seeking,
//! inside the index in memory.
//!
//! Layout: ISO/IEC 14496-12, section 4.2 (size, kind, 64-bit size when the first is 1, to the end
//! when it is 0). Never reads what a box holds, except the index through [`index`].

use super::{Refusal, skip, take};
use std::io::{BufReader, Read, Seek};
use std::ops::Range;

/// Boxes at the top of one file; fragments, the only reason for more, are refused.
const MOST_BOXES: usize = 4_096;
/// The longest index that is held in memory, in bytes: many hours of film.
const LONGEST_INDEX: u64 = 64 << 20;

/// A box at the top of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TopBox {
    /// Four-character code.
    pub kind: [u8; 4],
    /// Offset of its first byte.
    pub start: u64,
    /// Bytes of its header, 8 or 16.
    pub header: u64,
    /// Offset after its last byte.
    pub end: u64,
}

/// A box in memory, by offsets into the bytes it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Inner {
    /// Four-character code.
    pub kind: [u8; 4],
    /// First byte of its header.
    pub start: usize,
    /// What it holds.
    pub body: Range<usize>,
}

/// Whether the first bytes are those of such a file. Kinds that are English words too must come
/// with a size no text begins with.
pub(crate) fn begins(head: &[u8]) -> bool {
    match head {
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => true,
        [0, _, _, _, kind @ ..] => {
            let kinds: [&[u8]; 7] = [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp"];
            kinds.iter().any(|known| kind.starts_with(known))
        }
        _ => false,
    }
}

/// The boxes at the top of the file, in order. Bytes after the last whole box are left out.
///
/// # Errors
/// When a box reaches past the end, there are too many, or the file is made of fragments.
pub(crate) fn top<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Vec<TopBox>, Refusal> {
    let mut boxes = Vec::new();
    let mut start = 0;
    while start + 8 <= length && boxes.len() < MOST_BOXES {
        reader.seek(std::io::SeekFrom::Start(start))?;
        let Some(found) = top_box(reader, start, length)? else { break };
        if &found.kind == b"moof" {
            return Err(Refusal::broken("it is made of fragments; export it as a plain MP4"));
        }
        start = found.end;
        boxes.push(found);
    }
    if boxes.len() == MOST_BOXES {
        return Err(Refusal::broken("it has too many parts"));
    }
    Ok(boxes)
}

/// One box; none where what follows is not a box.
fn top_box<R: Read + Seek>(
    reader: &mut BufReader<R>,
    start: u64,
    length: u64,
) -> Result<Option<TopBox>, Refusal> {
    let short = u64::from(u32::from_be_bytes(take(reader)?));
    let kind: [u8; 4] = take(reader)?;
    let (header, size) = match short {
        0 => (8, length - start),
        1 => (16, u64::from_be_bytes(take(reader)?)),
        size => (8, size),
    };
    if size < header || !kind.iter().all(|byte| (0x20..0x7F).contains(byte) || *byte == 0xA9) {
        return Ok(None);
    }
    match start.checked_add(size) {
        Some(end) if end <= length => Ok(Some(TopBox { kind, start, header, end })),
        _ => Err(Refusal::broken("the file ends too early")),
    }
}

/// The one index of a film, its header included, whole in memory.
///
/// # Errors
/// When there is none, or it is compressed, too long or made for fragments.
pub(crate) fn index<R: Read + Seek>(
    reader: &mut BufReader<R>,
    boxes: &[TopBox],
) -> Result<(TopBox, Vec<u8>), Refusal> {
    let found = boxes.iter().find(|found| &found.kind == b"moov");
    let index =
        *found.ok_or_else(|| Refusal::broken("it has no index; the recording was not finished"))?;
    let size = index.end - index.start;
    if size > LONGEST_INDEX {
        return Err(Refusal::broken("its index is longer than 64 MB"));
    }
    reader.rewind()?;
    skip(reader, index.start)?;
    let mut bytes = Vec::new();
    reader.take(size).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != size {
        return Err(Refusal::broken("the file ends too early"));
    }
    let body = usize::try_from(index.header).unwrap_or(8)..bytes.len();
    for inner in children(&bytes, body) {
        match &inner.kind {
            b"cmov" => return Err(Refusal::broken("its index is compressed")),
            b"mvex" => {
                return Err(Refusal::broken("it is made of fragments; export it as a plain MP4"));
            }
            _ => {}
        }
    }
    Ok((index, bytes))
}

/// The boxes inside a range of bytes; ends quietly where no whole box follows.
pub(crate) fn children(bytes: &[u8], range: Range<usize>) -> impl Iterator<Item = Inner> + '_ {
    let mut at = range.start;
    std::iter::from_fn(move || {
        let inner = inner(bytes, at, range.end.min(bytes.len()))?;
        at = inner.body.end;
        Some(inner)
    })
}

fn inner(bytes: &[u8], start: usize, end: usize) -> Option<Inner> {
    let room = end.checked_sub(start)?;
    let kind = bytes.get(start + 4..start + 8)?.try_into().ok()?;
    let (header, size) = match u32_at(bytes, start)? {
        0 => (8, room),
        1 => (16, usize::try_from(u64_at(bytes, start + 8)?).ok()?),
        size => (8, usize::try_from(size).ok()?),
    };
    if size < header || size > room {
        return None;
    }
    Some(Inner { kind, start, body: start + header..start + size })
}

/// The first box of that kind in a range.
pub(crate) fn child(bytes: &[u8], range: Range<usize>, kind: [u8; 4]) -> Option<Inner> {
    children(bytes, range).find(|inner| inner.kind == kind)
}

/// What the box at the end of a path of kinds holds.
pub(crate) fn descend(
    bytes: &[u8],
    range: Range<usize>,
    path: &[&[u8; 4]],
) -> Option<Range<usize>> {
    path.iter().try_fold(range, |range, kind| Some(child(bytes, range, **kind)?.body))
}

/// A big-endian number of 32 bits at an offset.
pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

/// A big-endian number of 64 bits at an offset.
pub(crate) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let eight = bytes.get(at..at.checked_add(8)?)?;
    Some(u64::from_be_bytes(eight.try_into().ok()?))
}

/// The handler of a track (`vide`, `soun` and so on), given what its `mdia` box holds.
pub(crate) fn handler(bytes: &[u8], media: Range<usize>) -> Option<[u8; 4]> {
    let body = child(bytes, media, *b"hdlr")?.body;
    bytes.get(body.start + 8..body.start + 12)?.try_into().ok()
}
