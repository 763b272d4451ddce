//! Turns a media file into what is known about it: kind, size, way up, length.
//!
//! Looks at content and never at the name. Reads headers alone: no pixel, no sample; of captions, which
//! are short, all. Every count, length and nesting that the file states is bounded before it is
//! believed.

pub(crate) mod boxes;
#[cfg(test)]
pub(crate) mod built;
mod cover;
pub(crate) mod cues;
mod exif;
mod film;
mod foreign;
pub(crate) mod picture;
pub(crate) mod sound;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod window;

pub use cues::{CueFault, CueProblem};
pub use text::{CaptionFormat, Captions, TextEncoding};

use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

/// The longest side of a picture that is decoded, in pixels.
pub const LONGEST_SIDE: u32 = 20_000;
/// The most pixels of a picture that is decoded.
pub const MOST_PIXELS: u64 = 200_000_000;

/// What a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Probe {
    /// A still picture, or one shown by its first frame.
    Picture(Picture),
    /// A film with a picture track.
    Film(Film),
    /// A recording without one.
    Sound(Sound),
    /// Captions.
    Captions(Captions),
    /// Nothing the site can publish.
    Refused(Refusal),
}

impl Probe {
    /// The picture that a film or recording carries.
    #[must_use]
    pub fn cover(&self) -> Option<&Embedded> {
        match self {
            Self::Film(film) => film.cover.as_ref(),
            Self::Sound(sound) => sound.cover.as_ref(),
            Self::Picture(_) | Self::Captions(_) | Self::Refused(_) => None,
        }
    }

    /// The facts of the picture that the file is or carries.
    #[must_use]
    pub fn picture(&self) -> Option<&Picture> {
        match self {
            Self::Picture(picture) => Some(picture),
            Self::Film(_) | Self::Sound(_) | Self::Captions(_) | Self::Refused(_) => {
                self.cover().map(|cover| &cover.picture)
            }
        }
    }
}

/// Facts of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How it is stored.
    pub format: PictureFormat,
    /// Pixels across, upright.
    pub width: u32,
    /// Pixels down, upright.
    pub height: u32,
    /// EXIF orientation, 1 to 8; 1 when the file states none.
    pub orientation: u8,
    /// Whether it moves; the first frame stands for it.
    pub animated: bool,
}

/// Formats that are decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG, with or without animation.
    Png,
    /// GIF.
    Gif,
    /// WebP, lossy or not.
    Webp,
}

/// Facts of a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Film {
    /// Pixels across as shown, turned by the track's matrix.
    pub width: u32,
    /// Pixels down as shown.
    pub height: u32,
    /// Degrees to the right by which players turn the stored picture: 0, 90, 180 or 270.
    pub rotation: u16,
    /// Length in milliseconds.
    pub milliseconds: u64,
    /// Four-character code of the picture track, such as `avc1` or `hvc1`.
    pub video_codec: String,
    /// Profile of an H.264 picture track, such as 100 (High) or 110 (10 bits a colour).
    pub video_profile: Option<u8>,
    /// Four-character code of the first sound track.
    pub audio_codec: Option<String>,
    /// Bits a second, all tracks together; 0 when the length is not known.
    pub bit_rate: u64,
    /// Which family of brands the file names.
    pub container: FilmContainer,
    /// Whether the index stands before the samples, so that play can begin while loading.
    pub fast_start: bool,
    /// Kinds of all tracks, in the order of the file.
    pub tracks: Vec<TrackKind>,
    /// The picture it carries for lists.
    pub cover: Option<Embedded>,
}

/// Kinds of tracks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrackKind {
    /// Moving pictures.
    Picture,
    /// Sound.
    Sound,
    /// Words, such as captions.
    Text,
    /// Anything else, such as positions; never published.
    Other,
}

/// A picture inside another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedded {
    /// Offset of its first byte.
    pub start: u64,
    /// Its bytes.
    pub bytes: u64,
    /// Its facts.
    pub picture: Picture,
}

/// Containers of films.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilmContainer {
    /// ISO base media with any brand but `QuickTime`'s.
    Mp4,
    /// `QuickTime`, or no brand at all.
    Mov,
}

/// Facts of a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound {
    /// Length in milliseconds; 0 when the file does not tell.
    pub milliseconds: u64,
    /// How it is stored.
    pub format: SoundFormat,
    /// How its samples are coded.
    pub codec: SoundCodec,
    /// Bits a second; 0 when the length is not known.
    pub bit_rate: u64,
    /// Kinds of all tracks, in the order of the file.
    pub tracks: Vec<TrackKind>,
    /// The picture it carries.
    pub cover: Option<Embedded>,
}

/// Formats of recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SoundFormat {
    /// MPEG audio.
    Mp3,
    /// AAC in an ISO base media file.
    M4a,
    /// WAV, also in its forms for lengths past 4 GB.
    Wav,
    /// FLAC in its own file.
    Flac,
    /// Ogg.
    Ogg,
}

impl SoundFormat {
    /// The end of a file's name, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Wav => "wav",
            Self::Flac => "flac",
            Self::Ogg => "ogg",
        }
    }

    /// The MIME type that browsers know it by.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Wav => "audio/wav",
            Self::Flac => "audio/flac",
            Self::Ogg => "audio/ogg",
        }
    }
}

/// How the samples of a recording are coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SoundCodec {
    /// MPEG audio, layer III.
    Mp3,
    /// AAC.
    Aac,
    /// Whole numbers.
    Pcm,
    /// Floating-point numbers.
    Float,
    /// A-law.
    ALaw,
    /// Mu-law.
    MuLaw,
    /// FLAC.
    Flac,
    /// Vorbis.
    Vorbis,
    /// Opus.
    Opus,
}
/// Why a file is not published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A known format that is broken, or a feature of it that is not supported.
    Undecodable {
        /// The cause as an English clause, such as "the file ends too early".
        cause: String,
    },
    /// A format that browsers or this program do not read.
    Convert {
        /// What it is.
        seen: &'static str,
        /// What to turn it into.
        to: &'static str,
    },
    /// More pixels than are ever decoded.
    TooLarge {
        /// Pixels across as stored.
        width: u32,
        /// Pixels down as stored.
        height: u32,
    },
    /// Nothing known.
    Unknown,
}

impl Refusal {
    /// A refusal with its cause.
    pub(crate) fn broken(cause: impl Into<String>) -> Self {
        Self::Undecodable { cause: cause.into() }
    }
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::broken("the file ends too early"),
            _ => Self::broken(format!("the file cannot be read ({error})")),
        }
    }
}

/// What the file at `path` is. A file that cannot be opened is refused like a broken one.
#[must_use]
pub fn probe(path: &Path) -> Probe {
    let outcome = File::open(path).map_err(Refusal::from).and_then(|file| {
        if file.metadata()?.is_file() { Ok(file) } else { Err(Refusal::broken("not a file")) }
    });
    match outcome {
        Ok(file) => probe_reader(&mut BufReader::new(file)),
        Err(refusal) => Probe::Refused(refusal),
    }
}

/// The same for anything that can be read and sought.
pub(crate) fn probe_reader<R: Read + Seek>(reader: &mut BufReader<R>) -> Probe {
    examine(reader).unwrap_or_else(Probe::Refused)
}

fn examine<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<Probe, Refusal> {
    let length = reader.seek(io::SeekFrom::End(0))?;
    let head = head(reader)?;
    reader.rewind()?;
    if head.is_empty() {
        return Err(Refusal::broken("the file is empty"));
    }
    if let Some(format) = picture::format(&head) {
        return Ok(Probe::Picture(picture::header(format, reader, length)?.picture));
    }
    if let Some((seen, to)) = foreign::recognise(&head) {
        return Err(Refusal::Convert { seen, to });
    }
    if boxes::begins(&head) {
        return film::facts(reader, length);
    }
    if text::format(&head).is_some() {
        return text::captions(reader).map(Probe::Captions);
    }
    sound::facts(reader, length)?.map(Probe::Sound).ok_or(Refusal::Unknown)
}

/// The first bytes, at most 512.
fn head<R: Read + Seek>(reader: &mut BufReader<R>) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    reader.rewind()?;
    reader.by_ref().take(512).read_to_end(&mut head)?;
    Ok(head)
}

/// Reads `N` bytes.
pub(crate) fn take<const N: usize>(reader: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Steps forward without reading; a step past the end shows at the next read.
pub(crate) fn skip<R: Read + Seek>(reader: &mut BufReader<R>, by: u64) -> io::Result<()> {
    match i64::try_from(by) {
        Ok(by) => reader.seek_relative(by),
        Err(_) => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}
