//! Finds description, seek table, pictures and frames of a FLAC file by the headers of its blocks.
//!
//! RFC 9639, sections 6 to 9. Reads no frame.

use super::super::cover::{self, Candidate};
use super::super::{Refusal, Sound, SoundCodec, SoundFormat, TrackKind, take};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Blocks walked over in one file.
const MOST_BLOCKS: usize = 1_024;

/// What playing needs of a file, and its pictures.
#[derive(Clone, Debug)]
pub(crate) struct Flac {
    /// The body of the first block.
    pub description: [u8; 34],
    /// Where the body of the seek table lies.
    pub seek_table: Option<Range<u64>>,
    /// Where the bodies of picture blocks lie.
    pictures: Vec<Range<u64>>,
    /// Where the frames lie.
    pub frames: Range<u64>,
}

/// Whether the bytes open a file of this kind.
pub(super) fn begins(head: &[u8]) -> bool {
    head.starts_with(b"fLaC")
}

/// The facts of a FLAC file that lies there between its tags.
pub(super) fn facts<R: Read + Seek>(
    reader: &mut BufReader<R>,
    range: Range<u64>,
) -> Result<Sound, Refusal> {
    let flac = parse(reader, range)?;
    let (rate, samples) = rate_and_samples(&flac.description);
    if rate == 0 {
        return Err(Refusal::broken("the FLAC file states no sampling rate"));
    }
    let pictures: Vec<Candidate> =
        flac.pictures.iter().filter_map(|body| cover::of_flac(reader, body.clone())).collect();
    let milliseconds = samples.saturating_mul(1_000) / rate;
    Ok(Sound {
        milliseconds,
        format: SoundFormat::Flac,
        codec: SoundCodec::Flac,
        bit_rate: super::bit_rate(flac.frames.end - flac.frames.start, milliseconds),
        tracks: vec![TrackKind::Sound],
        cover: cover::choose(reader, pictures),
    })
}

/// Samples a second, and samples of each channel in all: 0 when the writer did not know.
pub(super) fn rate_and_samples(description: &[u8; 34]) -> (u64, u64) {
    let byte = |at: usize| u64::from(description[at]);
    let rate = byte(10) << 12 | byte(11) << 4 | byte(12) >> 4;
    let samples =
        (byte(13) & 15) << 32 | byte(14) << 24 | byte(15) << 16 | byte(16) << 8 | byte(17);
    (rate, samples)
}

/// The parts of a file that lies there between its tags.
///
/// # Errors
/// When a block is broken, the description is not the first or no frame follows.
pub(crate) fn parse<R: Read + Seek>(
    reader: &mut BufReader<R>,
    range: Range<u64>,
) -> Result<Flac, Refusal> {
    let (mut at, mut description, mut seek_table) = (range.start + 4, None, None);
    let mut pictures = Vec::new();
    for _ in 0..MOST_BLOCKS {
        reader.seek(SeekFrom::Start(at))?;
        let [kind, size @ ..]: [u8; 4] = take(reader)?;
        let [a, b, c] = size.map(u64::from);
        let body = at + 4..at + 4 + (a << 16 | b << 8 | c);
        if body.end > range.end {
            return Err(Refusal::broken("the file ends too early"));
        }
        match kind & 0x7F {
            0 if description.is_none() && body.end - body.start == 34 => {
                description = Some(take::<34>(reader)?);
            }
            3 => seek_table = Some(body.clone()),
            6 => pictures.push(body.clone()),
            _ => {}
        }
        at = body.end;
        let described = description
            .ok_or_else(|| Refusal::broken("the FLAC file does not begin with its description"))?;
        if kind & 0x80 != 0 {
            reader.seek(SeekFrom::Start(at))?;
            let [sync, rest]: [u8; 2] = take(reader)?;
            if sync != 0xFF || rest & 0xFE != 0xF8 {
                return Err(Refusal::broken("the FLAC file holds no frames"));
            }
            let frames = at..range.end;
            return Ok(Flac { description: described, seek_table, pictures, frames });
        }
    }
    Err(Refusal::broken("the FLAC file holds too much that is not sound"))
}
