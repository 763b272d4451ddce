//! Tells captions from other text, and turns their bytes into text.
//!
//! `WebVTT` (W3C, section 4.1) opens with `WEBVTT`; `SubRip` (SRT) has no signature and is known by its
//! first time. Valid UTF-8 is UTF-8; else a byte order mark decides; else the bytes must be GB18030
//! without a fault, of which GBK and GB2312 are part.

use super::Refusal;
use super::cues::{self, CueFault};
use encoding_rs::{Encoding, GB18030};
use std::io::{BufReader, Read, Seek};

/// The longest captions that are read, in bytes.
pub(crate) const LONGEST: u64 = 16 << 20;

/// Facts of captions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captions {
    /// How they are written.
    pub format: CaptionFormat,
    /// How their text is stored.
    pub encoding: TextEncoding,
    /// What is wrong with single cues, in the order of the file; the first ones when there are many.
    pub faults: Vec<CueFault>,
    /// Good cues.
    pub cues: usize,
}

/// Formats of captions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaptionFormat {
    /// `WebVTT`.
    Vtt,
    /// `SubRip`.
    Srt,
}

impl CaptionFormat {
    /// Its usual name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vtt => "WebVTT",
            Self::Srt => "SRT",
        }
    }
}

/// Encodings of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextEncoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16 with a mark, in either order of bytes.
    Utf16,
    /// GB18030, of which GBK and GB2312 are part.
    Gb18030,
}

impl TextEncoding {
    /// Its usual name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Gb18030 => "GBK",
        }
    }
}

/// The format of captions that the first bytes show.
pub(super) fn format(head: &[u8]) -> Option<CaptionFormat> {
    let (text, _) = marked(head).map_or_else(
        || (String::from_utf8_lossy(head), false),
        |(encoding, text)| encoding.decode_without_bom_handling(text),
    );
    written(&text)
}

fn written(text: &str) -> Option<CaptionFormat> {
    let text = text.trim_start_matches('\u{FEFF}');
    if let Some(rest) = text.strip_prefix("WEBVTT")
        && (rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']))
    {
        return Some(CaptionFormat::Vtt);
    }
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    let numbered = first.bytes().all(|byte| byte.is_ascii_digit());
    let timing = if numbered { lines.next()? } else { first };
    cues::is_timing(timing).then_some(CaptionFormat::Srt)
}

/// An encoding that a mark names, and the bytes behind the mark.
fn marked(bytes: &[u8]) -> Option<(&'static Encoding, &[u8])> {
    let (encoding, length) = Encoding::for_bom(bytes)?;
    Some((encoding, bytes.get(length..)?))
}

/// The text of captions; none when it is in no encoding that is read.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, TextEncoding)> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.trim_start_matches('\u{FEFF}').to_owned(), TextEncoding::Utf8));
    }
    if let Some((encoding, text)) = marked(bytes) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(text)?;
        return Some((text.into_owned(), TextEncoding::Utf16));
    }
    let text = GB18030.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some((text.into_owned(), TextEncoding::Gb18030))
}

/// The bytes of captions as text with its format, or why not.
///
/// # Errors
/// The cause as an English clause.
pub(crate) fn read(
    reader: &mut impl Read,
) -> Result<(String, TextEncoding, CaptionFormat), String> {
    let mut bytes = Vec::new();
    let read = reader.take(LONGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| format!("the file cannot be read ({error})"))?;
    if bytes.len() as u64 > LONGEST {
        return Err("the captions are longer than 16 MB".to_owned());
    }
    let (text, encoding) =
        decode(&bytes).ok_or("the captions are neither UTF-8, UTF-16 nor GBK text")?;
    let format = written(&text).ok_or("the captions do not begin with a time or WEBVTT")?;
    Ok((text, encoding, format))
}

/// The facts of captions whose first bytes show that format.
pub(super) fn captions<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<Captions, Refusal> {
    reader.rewind()?;
    let (text, encoding, format) = read(reader).map_err(Refusal::broken)?;
    let read = cues::parse(&text, format);
    Ok(Captions { format, encoding, cues: read.cues.len(), faults: read.faults })
}
