//! Turns a recording that is no ISO base media file into its facts; each format has its file.

pub(crate) mod flac;
mod id3;
pub(crate) mod mp3;
pub(crate) mod ogg;
pub(crate) mod wav;

use super::{Refusal, Sound};
use std::io::{BufReader, Read, Seek, SeekFrom};

/// The facts of a recording; none when the file is not one.
pub(super) fn facts<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Option<Sound>, Refusal> {
    // Some programs put MP3 tags around other formats too.
    let range = mp3::untagged(reader, length)?;
    let mut head = Vec::new();
    reader.seek(SeekFrom::Start(range.start))?;
    reader.by_ref().take(12).read_to_end(&mut head)?;
    if flac::begins(&head) {
        return flac::facts(reader, range).map(Some);
    }
    if range.start == 0 && wav::begins(&head) {
        return wav::facts(reader, length).map(Some);
    }
    if range.start == 0 && ogg::begins(&head) {
        return ogg::facts(reader, length).map(Some);
    }
    mp3::facts(reader, length)
}

/// Bits a second: those bytes over that time; 0 when the time is not known.
pub(super) fn bit_rate(bytes: u64, milliseconds: u64) -> u64 {
    bytes.saturating_mul(8_000).checked_div(milliseconds).unwrap_or(0)
}
