//! Turns the index of an MP4, MOV or M4A file into its facts; never reads a sample.
//!
//! Layouts: ISO/IEC 14496-12, sections 8.2 (`mvhd`), 8.3 (`tkhd`), 8.4 (`mdia`), 8.5 (`stsd`); the
//! `QuickTime` File Format for files without a brand.

use super::boxes::{self, TopBox, child, children, descend, u32_at, u64_at};
use super::{
    Embedded, Film, FilmContainer, Probe, Refusal, Sound, SoundCodec, SoundFormat, TrackKind,
    cover, sound, take,
};
use std::io::{BufReader, Read, Seek};
use std::ops::Range;

/// Tracks looked at in one file.
const MOST_TRACKS: usize = 64;

/// One track, as far as it matters here.
struct Track {
    handler: [u8; 4],
    codec: [u8; 4],
    enabled: bool,
    size: (u32, u32),
    rotation: u16,
    profile: Option<u8>,
    milliseconds: u64,
}

/// A film, or a recording when no track shows pictures.
pub(super) fn facts<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Probe, Refusal> {
    let tops = boxes::top(reader, length)?;
    let container = container(reader, &tops)?;
    let (index, bytes) = boxes::index(reader, &tops)?;
    let (milliseconds, tracks) = movie(&bytes, usize::try_from(index.header).unwrap_or(8));
    let header = usize::try_from(index.header).unwrap_or(8);
    let pictures = cover::of_index(&bytes, header, index.start);
    let found = Found {
        milliseconds,
        bit_rate: sound::bit_rate(sample_bytes(&tops), milliseconds),
        tracks: tracks.iter().map(Track::kind).collect(),
        cover: cover::choose(reader, pictures),
    };
    let sound = tracks.iter().find(|track| &track.handler == b"soun");
    let films = || tracks.iter().filter(|track| &track.handler == b"vide");
    let Some(film) = films().find(|track| track.enabled).or_else(|| films().next()) else {
        return recording(sound, found);
    };
    let first_samples = tops.iter().find(|found| &found.kind == b"mdat");
    let Found { milliseconds, bit_rate, tracks, cover } = found;
    Ok(Probe::Film(Film {
        width: film.size.0,
        height: film.size.1,
        rotation: film.rotation,
        milliseconds,
        video_codec: code(film.codec),
        video_profile: film.profile,
        audio_codec: sound.map(|track| code(track.codec)),
        bit_rate,
        container,
        fast_start: first_samples.is_none_or(|samples| index.start < samples.start),
        tracks,
        cover,
    }))
}

/// What films and recordings have in common.
struct Found {
    milliseconds: u64,
    bit_rate: u64,
    tracks: Vec<TrackKind>,
    cover: Option<Embedded>,
}

impl Track {
    fn kind(&self) -> TrackKind {
        match &self.handler {
            b"vide" => TrackKind::Picture,
            b"soun" => TrackKind::Sound,
            b"text" | b"sbtl" | b"subt" | b"clcp" => TrackKind::Text,
            _ => TrackKind::Other,
        }
    }
}

/// Bytes of all boxes that hold samples.
fn sample_bytes(tops: &[TopBox]) -> u64 {
    let data = tops.iter().filter(|found| &found.kind == b"mdat");
    data.map(|found| found.end - found.start - found.header).sum()
}

/// The length in milliseconds and the tracks of an index whose header is that long.
fn movie(bytes: &[u8], header: usize) -> (u64, Vec<Track>) {
    let whole = header..bytes.len();
    let head = child(bytes, whole.clone(), *b"mvhd").map(|found| found.body);
    let turn =
        head.clone().and_then(|head| matrix(bytes, head.start + 36 + wider(bytes, head.start)));
    let boxes = children(bytes, whole).filter(|found| &found.kind == b"trak").take(MOST_TRACKS);
    let tracks: Vec<_> =
        boxes.filter_map(|found| track(bytes, found.body, turn.unwrap_or(STRAIGHT))).collect();
    let longest = tracks.iter().map(|track| track.milliseconds).max();
    let stated = head.and_then(|head| duration(bytes, head)).filter(|&stated| stated > 0);
    (stated.or(longest).unwrap_or(0), tracks)
}

fn container<R: Read + Seek>(
    reader: &mut BufReader<R>,
    tops: &[TopBox],
) -> Result<FilmContainer, Refusal> {
    let Some(brand) = tops.iter().find(|found| &found.kind == b"ftyp") else {
        return Ok(FilmContainer::Mov);
    };
    reader.seek(std::io::SeekFrom::Start(brand.start + brand.header))?;
    let brand: [u8; 4] = take(reader)?;
    Ok(if &brand == b"qt  " { FilmContainer::Mov } else { FilmContainer::Mp4 })
}

fn recording(sound: Option<&Track>, found: Found) -> Result<Probe, Refusal> {
    let Some(sound) = sound else {
        return Err(Refusal::broken("it holds neither pictures nor sound"));
    };
    match &sound.codec {
        b"mp4a" => {
            let Found { milliseconds, bit_rate, tracks, cover } = found;
            let (format, codec) = (SoundFormat::M4a, SoundCodec::Aac);
            Ok(Probe::Sound(Sound { milliseconds, format, codec, bit_rate, tracks, cover }))
        }
        b"alac" => Err(Refusal::Convert { seen: "ALAC", to: "MP3" }),
        b"samr" | b"sawb" => Err(Refusal::Convert { seen: "AMR", to: "MP3" }),
        _ => Err(Refusal::Convert { seen: "MP4 sound that is not AAC", to: "MP3" }),
    }
}

fn track(bytes: &[u8], trak: Range<usize>, movie: Matrix) -> Option<Track> {
    let head = child(bytes, trak.clone(), *b"tkhd")?.body;
    let media = child(bytes, trak, *b"mdia")?.body;
    let handler = boxes::handler(bytes, media.clone())?;
    let samples = descend(bytes, media.clone(), &[b"minf", b"stbl", b"stsd"])?;
    let entry = children(bytes, samples.start + 8..samples.end).next()?;
    let timing = child(bytes, media, *b"mdhd").map(|found| found.body);
    let at = head.start + wider(bytes, head.start);
    let own = matrix(bytes, at + 40).unwrap_or(STRAIGHT);
    let stated = (u32_at(bytes, at + 76)?, u32_at(bytes, at + 80)?);
    let matrix = product(own, movie);
    let size = shown(stated, matrix);
    Some(Track {
        handler,
        codec: entry.kind,
        enabled: bytes.get(head.start + 3)? & 1 == 1,
        size: match (&handler, size) {
            (b"vide", (0, _) | (_, 0)) => coded(bytes, &entry)?,
            _ => size,
        },
        rotation: rotation(matrix),
        profile: profile(bytes, &entry),
        milliseconds: timing.and_then(|range| duration(bytes, range)).unwrap_or(0),
    })
}

/// Length by an `mvhd` or `mdhd` box: both put the timescale and the duration after two times.
fn duration(bytes: &[u8], range: Range<usize>) -> Option<u64> {
    let start = range.start;
    let (scale, units) = if *bytes.get(start)? == 1 {
        (u32_at(bytes, start + 20)?, u64_at(bytes, start + 24).filter(|&units| units != u64::MAX)?)
    } else {
        let units = u32_at(bytes, start + 16).filter(|&units| units != u32::MAX)?;
        (u32_at(bytes, start + 12)?, u64::from(units))
    };
    let exact = (u128::from(units) * 1_000).checked_div(u128::from(scale))?;
    u64::try_from(exact).ok()
}

/// The four numbers of a transformation that turn and mirror, in 16.16.
type Matrix = [i64; 4];
const STRAIGHT: Matrix = [1 << 16, 0, 0, 1 << 16];

/// Bytes that version 1 of an `mvhd` or `tkhd` box puts in before its later fields.
fn wider(bytes: &[u8], start: usize) -> usize {
    if bytes.get(start) == Some(&1) { 12 } else { 0 }
}

/// The matrix at an offset; one of zeros counts as none.
fn matrix(bytes: &[u8], at: usize) -> Option<Matrix> {
    let number = |place: usize| {
        let four = bytes.get(at + place * 4..at + place * 4 + 4)?;
        Some(i64::from(i32::from_be_bytes(four.try_into().ok()?)))
    };
    let found = [number(0)?, number(1)?, number(3)?, number(4)?];
    (found != [0; 4]).then_some(found)
}

fn product(own: Matrix, movie: Matrix) -> Matrix {
    let sum = |one: i64, two: i64, three: i64, four: i64| {
        let exact = i128::from(one) * i128::from(two) + i128::from(three) * i128::from(four);
        i64::try_from(exact >> 16).unwrap_or(0)
    };
    let [[a, b, c, d], [across, down, back, up]] = [own, movie];
    [sum(a, across, b, back), sum(a, down, b, up), sum(c, across, d, back), sum(c, down, d, up)]
}

/// The box around the turned picture; sizes are 16.16 in the file.
fn shown((width, height): (u32, u32), [a, b, c, d]: Matrix) -> (u32, u32) {
    let side = |one: i64, two: i64| {
        let parts = [(one, width), (two, height)];
        let exact: i128 =
            parts.iter().map(|&(part, side)| i128::from(part).abs() * i128::from(side)).sum();
        u32::try_from((exact + (1 << 31)) >> 32).unwrap_or(0)
    };
    (side(a, c), side(b, d))
}

/// By how many degrees to the right players turn the picture: 0, 90, 180 or 270.
fn rotation([a, b, c, d]: Matrix) -> u16 {
    let straight = a.saturating_abs().saturating_add(d.saturating_abs());
    let across = b.saturating_abs().saturating_add(c.saturating_abs());
    match (straight >= across, a < 0, b < 0) {
        (true, false, _) => 0,
        (true, true, _) => 180,
        (false, _, false) => 90,
        (false, _, true) => 270,
    }
}

/// The profile of H.264 (ISO/IEC 14496-15, section 5.3.3): which decoders can play it.
fn profile(bytes: &[u8], entry: &boxes::Inner) -> Option<u8> {
    let inside = (entry.body.start + 78).min(entry.body.end)..entry.body.end;
    let config = child(bytes, inside, *b"avcC")?.body;
    bytes.get(config.start + 1).filter(|_| config.len() > 1).copied()
}

/// The size of the coded picture, for tracks that state none.
fn coded(bytes: &[u8], entry: &boxes::Inner) -> Option<(u32, u32)> {
    let sizes = u32_at(bytes, entry.body.start + 24)?;
    Some((sizes >> 16, sizes & 0xFFFF)).filter(|size| size.0 > 0 && size.1 > 0)
}

/// A four-character code as text; odd bytes become dots.
fn code(kind: [u8; 4]) -> String {
    let letter = |byte: u8| if byte.is_ascii_graphic() { char::from(byte) } else { '.' };
    kind.into_iter().map(letter).collect::<String>().trim_end_matches('.').to_owned()
}
