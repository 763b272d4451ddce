//! Copies an MP4, MOV or M4A file without location, device, owner, title or times.
//!
//! Boxes keep their sizes: what is private becomes a `free` box of zeros. The samples of tracks
//! that are neither picture nor sound (telemetry, time codes, subtitles with positions) become
//! zeros, and so does what lies between samples where the index tells the place of each. The index is held in memory, samples never. An index at the end is moved to the front.

mod index;
mod samples;
#[cfg(test)]
mod tests;

use super::decode::cause;
use crate::source::probe::boxes::{self, TopBox};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;

/// Writes the clean copy of the file at `path`.
///
/// # Errors
/// The cause, when it is cut off, made of fragments, has a compressed index or none.
pub(super) fn scrub(path: &Path, out: &mut impl Write) -> Result<(), String> {
    let unreadable = |error| format!("the file cannot be read ({error})");
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    copy(&mut BufReader::with_capacity(64 << 10, file), length, out)
}

fn copy<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    out: &mut impl Write,
) -> Result<(), String> {
    let mut tops = boxes::top(reader, length).map_err(cause)?;
    let (place, mut index) = boxes::index(reader, &tops).map_err(cause)?;
    let header = usize::try_from(place.header).unwrap_or(8);
    let data = index::clean(&mut index, header)?;
    let samples_before = |found: &TopBox| &found.kind == b"mdat" && found.start < place.start;
    if tops.iter().any(samples_before) {
        to_front(&mut tops, place, &mut index);
    }
    for &part in &tops {
        let written = match &part.kind {
            b"moov" if part.start == place.start => out.write_all(&index),
            b"mdat" => sample_data(reader, part, &blanked(part, &data), out),
            b"ftyp" => span(reader, part.start..part.end, out),
            _ => blank(reader, part, out),
        };
        written.map_err(|error| format!("the file cannot be read ({error})"))?;
    }
    Ok(())
}

/// Moves the index behind the brand, or leaves it when its offsets would not fit.
fn to_front(tops: &mut Vec<TopBox>, place: TopBox, index: &mut [u8]) {
    let behind = tops.iter().position(|found| &found.kind == b"ftyp").map_or(0, |at| at + 1);
    let from = tops.get(behind).map_or(0, |found| found.start);
    let header = usize::try_from(place.header).unwrap_or(8);
    if samples::shift(index, header, from..place.start, place.end - place.start) {
        // One that ran to the end of the file must state its size once it no longer does.
        if let (8, Ok(size)) = (place.header, u32::try_from(index.len())) {
            index[..4].copy_from_slice(&size.to_be_bytes());
        }
        tops.retain(|found| found.start != place.start);
        tops.insert(behind, place);
    }
}

/// A box of the same size that holds zeros.
fn blank<R: Read + Seek>(
    reader: &mut BufReader<R>,
    part: TopBox,
    out: &mut impl Write,
) -> io::Result<()> {
    reader.seek(SeekFrom::Start(part.start))?;
    let mut header = vec![0; usize::try_from(part.header).unwrap_or(8)];
    reader.read_exact(&mut header)?;
    header[4..8].copy_from_slice(b"free");
    out.write_all(&header)?;
    zeros(part.end - part.start - part.header, out)
}

/// The ranges of a box of samples that are not copied, in order.
fn blanked(part: TopBox, data: &index::Data) -> Vec<Range<u64>> {
    let Some(shown) = &data.shown else { return data.hidden.clone() };
    let start = part.start + part.header;
    let (mut at, mut gaps) = (start, Vec::new());
    for range in shown.iter().filter(|range| range.start < part.end && range.end > start) {
        if range.start > at {
            gaps.push(at..range.start);
        }
        at = at.max(range.end);
    }
    gaps.push(at.min(part.end)..part.end);
    gaps
}

/// Samples, with zeros in place of the hidden ones.
fn sample_data<R: Read + Seek>(
    reader: &mut BufReader<R>,
    part: TopBox,
    hidden: &[Range<u64>],
    out: &mut impl Write,
) -> io::Result<()> {
    let mut at = part.start + part.header;
    span(reader, part.start..at, out)?;
    for range in hidden {
        let start = range.start.clamp(at, part.end);
        let end = range.end.clamp(start, part.end);
        span(reader, at..start, out)?;
        zeros(end - start, out)?;
        at = end;
    }
    span(reader, at..part.end, out)
}

/// Bytes of the source as they are.
fn span<R: Read + Seek>(
    reader: &mut BufReader<R>,
    range: Range<u64>,
    out: &mut impl Write,
) -> io::Result<()> {
    if range.is_empty() {
        return Ok(());
    }
    // A seek inside the buffer keeps it; hidden samples make for many short spans.
    match i64::try_from(i128::from(range.start) - i128::from(reader.stream_position()?)) {
        Ok(step) => reader.seek_relative(step)?,
        Err(_) => return Err(io::ErrorKind::UnexpectedEof.into()),
    }
    let wanted = range.end - range.start;
    let copied = io::copy(&mut reader.by_ref().take(wanted), out)?;
    if copied == wanted { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn zeros(count: u64, out: &mut impl Write) -> io::Result<()> {
    io::copy(&mut io::repeat(0).take(count), out).map(drop)
}
