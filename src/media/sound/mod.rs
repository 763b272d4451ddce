//! Copies a recording without tags, covers and remarks; each format has its file. Samples are
//! written as they are, bit for bit, and never held in memory.

mod flac;
mod mp3;
mod ogg;
#[cfg(test)]
mod tests;
mod wav;

use super::decode::cause;
use super::film;
use crate::source::probe::{Refusal, SoundFormat};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;

/// Writes the clean copy of the recording at `path`, which is of that format.
///
/// # Errors
/// The cause, when it cannot be read, is cut off or is of another format.
pub(super) fn scrub(path: &Path, format: SoundFormat, out: &mut impl Write) -> Result<(), String> {
    if format == SoundFormat::M4a {
        return film::scrub(path, out);
    }
    let unreadable = |error| format!("the file cannot be read ({error})");
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    copy(&mut BufReader::with_capacity(64 << 10, file), length, format, out)
}

fn copy<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    format: SoundFormat,
    out: &mut impl Write,
) -> Result<(), String> {
    let copied = match format {
        SoundFormat::Mp3 => mp3::copy(reader, length, out),
        SoundFormat::Wav => wav::copy(reader, length, out),
        SoundFormat::Flac => flac::copy(reader, length, out),
        SoundFormat::Ogg => ogg::copy(reader, out),
        SoundFormat::M4a => Err(Refusal::broken("a film's format is copied by its boxes")),
    };
    copied.map_err(cause)
}

/// Bytes of the source as they are.
fn span<R: Read + Seek>(
    reader: &mut BufReader<R>,
    range: Range<u64>,
    out: &mut impl Write,
) -> io::Result<()> {
    reader.seek(SeekFrom::Start(range.start))?;
    let wanted = range.end.saturating_sub(range.start);
    let copied = io::copy(&mut reader.by_ref().take(wanted), out)?;
    if copied == wanted { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}
