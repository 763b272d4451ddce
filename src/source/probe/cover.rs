//! Finds the picture that a recording or film carries inside.
//!
//! Layouts: FLAC, "PICTURE metadata block" (RFC 9639, section 8.8); ID3 2.2 (`PIC`), 2.3 and 2.4
//! (`APIC`), sections 4.15; `ilst` of iTunes for MP4. The facts are those of the picture's own
//! header; a broken cover is no cover.

use super::boxes::{self, children, descend};
use super::window::Window;
use super::{Embedded, picture, take};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Pictures tried in one file: front, back, artist …
const MOST_TRIED: usize = 16;
/// The longest cover, in bytes.
const LONGEST: u64 = 64 << 20;
/// The number that FLAC and ID3 give the front cover.
const FRONT: u32 = 3;
/// The longest type and description before a picture, in bytes.
const LONGEST_WORDS: u32 = 4_096;

/// A picture that a file says it holds.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Whether it is the front cover.
    pub front: bool,
    /// Where its bytes lie in the file.
    pub range: Range<u64>,
}

/// The first that is a picture, front covers before others.
pub(super) fn choose<R: Read + Seek>(
    reader: &mut BufReader<R>,
    mut candidates: Vec<Candidate>,
) -> Option<Embedded> {
    candidates.truncate(MOST_TRIED);
    candidates.sort_by_key(|candidate| !candidate.front);
    candidates.into_iter().find_map(|candidate| embedded(reader, candidate.range))
}

fn embedded<R: Read + Seek>(reader: &mut BufReader<R>, range: Range<u64>) -> Option<Embedded> {
    let (start, bytes) = (range.start, range.end.checked_sub(range.start)?);
    if bytes > LONGEST {
        return None;
    }
    let mut window = BufReader::new(Window::new(reader, range));
    let mut head = Vec::new();
    window.by_ref().take(16).read_to_end(&mut head).ok()?;
    let format = picture::format(&head)?;
    window.rewind().ok()?;
    let picture = picture::header(format, &mut window, bytes).ok()?.picture;
    Some(Embedded { start, bytes, picture })
}

/// The picture in a FLAC block whose body lies there.
pub(super) fn of_flac<R: Read + Seek>(
    reader: &mut BufReader<R>,
    body: Range<u64>,
) -> Option<Candidate> {
    reader.seek(SeekFrom::Start(body.start)).ok()?;
    let mut number = |after: u32| {
        super::skip(reader, after.into()).ok()?;
        Some(u32::from_be_bytes(take(reader).ok()?))
    };
    let kind = number(0)?;
    let mime = number(0).filter(|&length| length <= LONGEST_WORDS)?;
    let words = number(mime).filter(|&length| length <= LONGEST_WORDS)?;
    // Width, height, depth and colours are read from the picture itself.
    let length = number(words.checked_add(16)?)?;
    let start = body.start + 32 + u64::from(mime) + u64::from(words);
    let end = start + u64::from(length);
    (end <= body.end).then_some(Candidate { front: kind == FRONT, range: start..end })
}

/// The picture in an ID3 frame whose body lies there: of version 2.2 when `short`.
pub(super) fn of_id3<R: Read + Seek>(
    reader: &mut BufReader<R>,
    body: Range<u64>,
    short: bool,
) -> Option<Candidate> {
    reader.seek(SeekFrom::Start(body.start)).ok()?;
    let mut head = Vec::new();
    let most = body.end.checked_sub(body.start)?.min(LONGEST_WORDS.into());
    reader.by_ref().take(most).read_to_end(&mut head).ok()?;
    let (&encoding, rest) = head.split_first()?;
    let format = if short { 3 } else { rest.iter().position(|&byte| byte == 0)? + 1 };
    let (&kind, words) = rest.get(format..)?.split_first()?;
    let ends = |pair: &[u8]| pair == [0, 0];
    let length = match encoding {
        // UTF-16 ends with two zeros.
        1 | 2 => (words.chunks_exact(2).position(ends)? + 1) * 2,
        _ => words.iter().position(|&byte| byte == 0)? + 1,
    };
    let start = body.start + (2 + format + length) as u64;
    Some(Candidate { front: u32::from(kind) == FRONT, range: start..body.end })
}

/// The pictures in the index of an MP4 file, which begins at `place` in the file.
pub(super) fn of_index(index: &[u8], header: usize, place: u64) -> Vec<Candidate> {
    let whole = header..index.len();
    let Some(meta) = descend(index, whole, &[b"udta", b"meta"]) else { return Vec::new() };
    // Behind a version and flags.
    let inside = (meta.start + 4).min(meta.end)..meta.end;
    let Some(cover) = descend(index, inside, &[b"ilst", b"covr"]) else { return Vec::new() };
    let data = children(index, cover).filter(|found| &found.kind == b"data").take(MOST_TRIED);
    let range = |found: boxes::Inner| {
        // Behind the type and the locale of the value.
        let start = (found.body.start + 8).min(found.body.end);
        place + start as u64..place + found.body.end as u64
    };
    data.map(|found| Candidate { front: true, range: range(found) }).collect()
}
