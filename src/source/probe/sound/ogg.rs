//! Reads the pages of an Ogg file: the streams that begin it, and the last page for its length.
//!
//! RFC 3533 (pages), Vorbis I section 4.2, RFC 7845 (Opus), "FLAC in Ogg" of RFC 9639 section 10.1.

use super::super::{Refusal, Sound, SoundCodec, SoundFormat, TrackKind, take};
use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// The longest page, header included, in bytes.
const LONGEST_PAGE: usize = 27 + 255 + 255 * 255;
/// Places at the end of a file that are tried for its last page.
const MOST_TRIED: usize = 256;
/// Streams that begin together in one file.
const MOST_STREAMS: usize = 32;

/// The header of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// Its bytes, lacing values included.
    pub header: Vec<u8>,
    /// Bytes of its body.
    pub length: usize,
}

impl Page {
    /// The page that begins where the reader stands; none when none does. The reader stands at its
    /// body then.
    ///
    /// # Errors
    /// When reading fails, also because the file ends within the header.
    pub(crate) fn read(reader: &mut impl Read) -> io::Result<Option<Self>> {
        let head: [u8; 27] = take(reader)?;
        if !head.starts_with(b"OggS\0") {
            return Ok(None);
        }
        let mut header = head.to_vec();
        reader.take(u64::from(head[26])).read_to_end(&mut header)?;
        if header.len() != 27 + usize::from(head[26]) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let length = header[27..].iter().copied().map(usize::from).sum();
        Ok(Some(Self { header, length }))
    }

    /// Whether it goes on with the packet of the page before.
    pub(crate) fn continues(&self) -> bool {
        self.header[5] & 1 != 0
    }

    /// Whether a stream begins with it.
    pub(crate) fn begins(&self) -> bool {
        self.header[5] & 2 != 0
    }

    /// The stream it belongs to.
    pub(crate) fn stream(&self) -> u32 {
        u32::from_le_bytes([14, 15, 16, 17].map(|at| self.header[at]))
    }

    /// The sizes of the segments: a packet ends with the first below 255.
    pub(crate) fn segments(&self) -> &[u8] {
        &self.header[27..]
    }

    /// How far the stream is at the end of this page; none when no packet ends on it.
    fn position(&self) -> Option<u64> {
        let bytes: [u8; 8] = std::array::from_fn(|at| self.header[6 + at]);
        Some(u64::from_le_bytes(bytes)).filter(|&place| place != u64::MAX)
    }

    /// The check sum it should carry with that body.
    pub(crate) fn checksum(&self, body: &[u8]) -> u32 {
        let clear = |(at, &byte): (usize, &u8)| if (22..26).contains(&at) { 0 } else { byte };
        let header = self.header.iter().enumerate().map(clear);
        header
            .chain(body.iter().copied())
            .fold(0, |sum, byte| sum << 8 ^ CHECKSUMS[usize::from((sum >> 24) as u8 ^ byte)])
    }

    /// Whether the sum it carries is right.
    fn is_sound(&self, body: &[u8]) -> bool {
        let stated = u32::from_le_bytes([22, 23, 24, 25].map(|at| self.header[at]));
        stated == self.checksum(body)
    }
}

/// The check sum of every byte: polynomial 0x04C11DB7, highest bit first.
const CHECKSUMS: [u32; 256] = {
    let (mut table, mut byte) = ([0; 256], 0_u32);
    while byte < 256 {
        let (mut sum, mut bit) = (byte << 24, 0);
        while bit < 8 {
            sum = if sum & 0x8000_0000 == 0 { sum << 1 } else { sum << 1 ^ 0x04C1_1DB7 };
            bit += 1;
        }
        table[byte as usize] = sum;
        byte += 1;
    }
    table
};

/// What a stream holds, by its first packet; none when it is no sound that is published.
pub(crate) fn codec(packet: &[u8]) -> Option<SoundCodec> {
    match packet {
        [1, b'v', b'o', b'r', b'b', b'i', b's', ..] => Some(SoundCodec::Vorbis),
        _ if packet.starts_with(b"OpusHead") => Some(SoundCodec::Opus),
        _ if packet.starts_with(b"\x7FFLAC") => Some(SoundCodec::Flac),
        _ => None,
    }
}

/// Whether the bytes open a file of this kind.
pub(super) fn begins(head: &[u8]) -> bool {
    head.starts_with(b"OggS")
}

/// A stream of sound: its number, what it holds, ticks a second and ticks before the first sample.
struct Stream {
    number: u32,
    codec: SoundCodec,
    rate: u64,
    lead: u64,
}

/// The facts of an Ogg file.
pub(super) fn facts<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Sound, Refusal> {
    let (stream, together) = opening(reader)?;
    let last = last_position(reader, length, &stream, &together)?;
    let samples = last.unwrap_or(0).saturating_sub(stream.lead);
    let milliseconds = samples.saturating_mul(1_000) / stream.rate;
    Ok(Sound {
        milliseconds,
        format: SoundFormat::Ogg,
        codec: stream.codec,
        bit_rate: super::bit_rate(length, milliseconds),
        tracks: together.iter().map(|(_, kind)| *kind).collect(),
        cover: None,
    })
}

/// The first stream of sound, and all that begin together.
fn opening<R: Read + Seek>(
    reader: &mut BufReader<R>,
) -> Result<(Stream, Vec<(u32, TrackKind)>), Refusal> {
    let (mut sound, mut together) = (None, Vec::new());
    reader.rewind()?;
    for _ in 0..MOST_STREAMS {
        let Some(page) = Page::read(reader)?.filter(Page::begins) else { break };
        let mut body = vec![0; page.length];
        reader.read_exact(&mut body)?;
        if [&b"\x80theora"[..], b"BBCD", b"\x01video"].iter().any(|video| body.starts_with(video)) {
            return Err(Refusal::Convert { seen: "OGV", to: "MP4" });
        }
        if body.starts_with(b"Speex ") {
            return Err(Refusal::Convert { seen: "Speex", to: "MP3" });
        }
        let found = codec(&body);
        let kind = if found.is_some() { TrackKind::Sound } else { TrackKind::Other };
        together.push((page.stream(), kind));
        if let (None, Some(codec)) = (&sound, found) {
            sound = Some(stream(page.stream(), codec, &body)?);
        }
    }
    let sound = sound.ok_or(Refusal::Convert { seen: "OGG", to: "MP3" })?;
    Ok((sound, together))
}

fn stream(number: u32, codec: SoundCodec, packet: &[u8]) -> Result<Stream, Refusal> {
    let broken = || Refusal::broken("the Ogg file states no sampling rate");
    let (rate, lead) = match codec {
        SoundCodec::Opus => {
            let lead = packet.get(10..12).and_then(|two| two.try_into().ok());
            (48_000, u16::from_le_bytes(lead.ok_or_else(broken)?).into())
        }
        SoundCodec::Flac => {
            let description = packet.get(17..51).and_then(|bytes| bytes.try_into().ok());
            (super::flac::rate_and_samples(description.ok_or_else(broken)?).0, 0)
        }
        _ => {
            let rate = packet.get(12..16).and_then(|four| four.try_into().ok());
            (u32::from_le_bytes(rate.ok_or_else(broken)?).into(), 0)
        }
    };
    if rate == 0 { Err(broken()) } else { Ok(Stream { number, codec, rate, lead }) }
}

/// How far the stream is on its last page. None when another recording follows it in the file: its
/// own last page would have to be searched for.
fn last_position<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    stream: &Stream,
    together: &[(u32, TrackKind)],
) -> Result<Option<u64>, Refusal> {
    let most = length.min(2 * LONGEST_PAGE as u64);
    reader.seek(SeekFrom::Start(length - most))?;
    let mut tail = Vec::new();
    reader.by_ref().take(most).read_to_end(&mut tail)?;
    let places = (0..tail.len()).rev().filter_map(|at| tail.get(at..));
    for mut rest in places.filter(|rest| rest.starts_with(b"OggS\0")).take(MOST_TRIED) {
        let Ok(Some(page)) = Page::read(&mut rest) else { continue };
        let Some(body) = rest.get(..page.length).filter(|body| page.is_sound(body)) else {
            continue;
        };
        if !body.is_empty() && !together.iter().any(|(number, _)| *number == page.stream()) {
            return Ok(None);
        }
        if page.stream() == stream.number && page.position().is_some() {
            return Ok(page.position());
        }
    }
    Ok(None)
}
