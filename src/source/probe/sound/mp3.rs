//! Finds the frames of an MP3 file between its tags, and their length.
//!
//! Frame headers: ISO/IEC 11172-3, section 2.4.1.3, and 13818-3. Tags: `ID3v2` 2.4 section 3.1,
//! `ID3v1`, `APEv2`, `Lyrics3`. Lengths: the Xing and VBRI headers. Copies nothing.

use super::super::{Refusal, Sound, SoundCodec, SoundFormat, TrackKind, cover, take};
use super::id3;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Frames walked to measure a file without a length header; the rest is estimated.
const WALKED: u64 = 20_000;
/// Bytes between the tags and the first frame that are looked through.
const LONGEST_LEAD: usize = 64 << 10;
/// Tags in a row at either end.
const MOST_TAGS: usize = 16;

/// One frame's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// Bytes from this header to the next.
    pub length: u64,
    /// Samples a second.
    pub rate: u64,
    /// Samples of each channel it holds.
    pub samples: u64,
    /// Bytes between its header and a length header.
    side_info: u64,
}

impl Frame {
    /// The frame whose four bytes these are, layer III only.
    pub(crate) fn parse([sync, a, b, c]: [u8; 4]) -> Option<Self> {
        const HIGH: [u64; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
        const LOW: [u64; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
        if sync != 0xFF || a & 0xE6 != 0xE2 || a & 0x18 == 0x08 {
            return None;
        }
        let first_version = a & 0x18 == 0x18;
        let halvings = match a & 0x18 {
            0x18 => 0,
            0x10 => 1,
            _ => 2,
        };
        let rate = [44_100, 48_000, 32_000].get(usize::from(b >> 2 & 3))? >> halvings;
        let rates = if first_version { HIGH } else { LOW };
        // Index 0 is "free": its frames have no stated length.
        let bits = *rates.get(usize::from(b >> 4)).filter(|&&bits| bits > 0)? * 1_000;
        let samples = if first_version { 1_152 } else { 576 };
        let length = samples / 8 * bits / rate + u64::from(b >> 1 & 1);
        let side_info = match (first_version, c >> 6 == 3) {
            (true, false) => 32,
            (true, true) | (false, false) => 17,
            (false, true) => 9,
        };
        Some(Self { length, rate, samples, side_info })
    }
}

/// The facts of an MP3 file; none when it is not one.
pub(super) fn facts<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Option<Sound>, Refusal> {
    let range = untagged(reader, length)?;
    let Some((start, first)) = first_frame(reader, range.clone())? else {
        let tagged = range.start > 0;
        return if tagged { Err(Refusal::broken("it holds no MP3 frames")) } else { Ok(None) };
    };
    let counted = match stated_frames(reader, start, first)? {
        Some(frames) => frames.saturating_mul(first.samples),
        None => walk(reader, start..range.end)?,
    };
    let milliseconds = counted.saturating_mul(1_000) / first.rate;
    let pictures = id3::pictures(reader, length);
    Ok(Some(Sound {
        milliseconds,
        format: SoundFormat::Mp3,
        codec: SoundCodec::Mp3,
        bit_rate: super::bit_rate(range.end - start, milliseconds),
        tracks: vec![TrackKind::Sound],
        cover: cover::choose(reader, pictures),
    }))
}

/// The bytes of the file between the tags at its two ends.
pub(crate) fn untagged<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> io::Result<Range<u64>> {
    let mut start = 0;
    for _ in 0..MOST_TAGS {
        let size = leading_tag(reader, start, length)?;
        start = start.saturating_add(size).min(length);
        if size == 0 {
            break;
        }
    }
    let mut end = length;
    for _ in 0..MOST_TAGS {
        let size = trailing_tag(reader, start, end)?;
        end = end.saturating_sub(size).max(start);
        if size == 0 {
            break;
        }
    }
    Ok(start..end)
}

fn leading_tag<R: Read + Seek>(
    reader: &mut BufReader<R>,
    start: u64,
    length: u64,
) -> io::Result<u64> {
    if start + 32 > length {
        return Ok(0);
    }
    reader.seek(SeekFrom::Start(start))?;
    let head: [u8; 16] = take(reader)?;
    if let [b'I', b'D', b'3', _, _, flags, a, b, c, d, ..] = head {
        let footer = if flags & 0x10 == 0 { 0 } else { 10 };
        let seven = |byte: u8| u64::from(byte & 0x7F);
        return Ok(10 + footer + (seven(a) << 21 | seven(b) << 14 | seven(c) << 7 | seven(d)));
    }
    if let [b'A', b'P', b'E', b'T', b'A', b'G', b'E', b'X', _, _, _, _, size @ ..] = head {
        return Ok(32 + u64::from(u32::from_le_bytes(size)));
    }
    Ok(0)
}

fn trailing_tag<R: Read + Seek>(
    reader: &mut BufReader<R>,
    start: u64,
    end: u64,
) -> io::Result<u64> {
    let mut tail = vec![0; usize::try_from((end - start).min(128)).unwrap_or(0)];
    reader.seek(SeekFrom::Start(end - tail.len() as u64))?;
    reader.read_exact(&mut tail)?;
    if tail.len() == 128 && tail.starts_with(b"TAG") {
        return Ok(128);
    }
    let end = tail.len().checked_sub(32).and_then(|at| tail.get(at..));
    if let Some(
        &[b'A', b'P', b'E', b'T', b'A', b'G', b'E', b'X', _, _, _, _, a, b, c, d, ref rest @ ..],
    ) = end
    {
        // Bit 29 of its flags: this is the header, whose items and footer were taken off before.
        if rest.get(7).is_some_and(|flags| flags & 0x20 != 0) {
            return Ok(32);
        }
        // The size leaves out the header, which may or may not be there; frames are found anew.
        return Ok(u64::from(u32::from_le_bytes([a, b, c, d])).max(32));
    }
    if let Some(digits) = tail.strip_suffix(b"LYRICS200").and_then(|rest| rest.last_chunk::<6>()) {
        let size = std::str::from_utf8(digits).ok().and_then(|text| text.parse::<u64>().ok());
        return Ok(size.unwrap_or(0) + 15);
    }
    if let Some(&[b'3', b'D', b'I', _, _, _, a, b, c, d]) = tail.last_chunk::<10>() {
        let seven = |byte: u8| u64::from(byte & 0x7F);
        return Ok(20 + (seven(a) << 21 | seven(b) << 14 | seven(c) << 7 | seven(d)));
    }
    Ok(0)
}

/// The first frame that others of the same rate follow, or that ends the file.
pub(crate) fn first_frame<R: Read + Seek>(
    reader: &mut BufReader<R>,
    range: Range<u64>,
) -> io::Result<Option<(u64, Frame)>> {
    reader.seek(SeekFrom::Start(range.start))?;
    let mut lead = Vec::new();
    let longest = (LONGEST_LEAD as u64).min(range.end - range.start);
    reader.by_ref().take(longest).read_to_end(&mut lead)?;
    for (at, four) in lead.windows(4).enumerate() {
        let Some(frame) = four.try_into().ok().and_then(Frame::parse) else { continue };
        let place = range.start + at as u64;
        if follows(reader, place + frame.length, range.end, frame)? {
            return Ok(Some((place, frame)));
        }
    }
    Ok(None)
}

/// Whether two more frames of the same rate follow, or the end does.
fn follows<R: Read + Seek>(
    reader: &mut BufReader<R>,
    mut at: u64,
    end: u64,
    first: Frame,
) -> io::Result<bool> {
    for _ in 0..2 {
        if at + 4 > end {
            return Ok(at == end);
        }
        reader.seek(SeekFrom::Start(at))?;
        match Frame::parse(take(reader)?) {
            Some(next) if next.rate == first.rate => at += next.length,
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// The number of frames that a Xing, Info or VBRI header in the first frame states.
fn stated_frames<R: Read + Seek>(
    reader: &mut BufReader<R>,
    start: u64,
    first: Frame,
) -> io::Result<Option<u64>> {
    reader.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    reader.by_ref().take(first.length.min(4_096)).read_to_end(&mut bytes)?;
    let number = |at: usize| super::super::boxes::u32_at(&bytes, at).map(u64::from);
    let xing = usize::try_from(4 + first.side_info).unwrap_or(0);
    let word = |at: usize| bytes.get(at..at + 4);
    if matches!(word(xing), Some(b"Xing" | b"Info")) {
        let has_count = number(xing + 4).is_some_and(|flags| flags & 1 == 1);
        return Ok(number(xing + 8).filter(|&frames| has_count && frames > 0));
    }
    if word(36) == Some(b"VBRI".as_slice()) {
        return Ok(number(36 + 14).filter(|&frames| frames > 0));
    }
    Ok(None)
}

/// Samples in a range of frames: exact for short files, by the mean frame for long ones.
fn walk<R: Read + Seek>(reader: &mut BufReader<R>, range: Range<u64>) -> io::Result<u64> {
    let (mut at, mut samples, mut frames) = (range.start, 0_u64, 0_u64);
    reader.seek(SeekFrom::Start(at))?;
    while frames < WALKED && at + 4 <= range.end {
        let Some(frame) = Frame::parse(take(reader)?) else { break };
        super::super::skip(reader, frame.length.saturating_sub(4))?;
        at += frame.length.max(4);
        samples += frame.samples;
        frames += 1;
    }
    let walked = u128::from(at - range.start);
    let all = u128::from(samples) * u128::from(range.end - range.start);
    Ok(all.checked_div(walked).and_then(|all| u64::try_from(all).ok()).unwrap_or(samples))
}
