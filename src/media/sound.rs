//! Copies the frames of an MP3 file and nothing else: no tag at either end or between them.

use crate::source::probe::sound::{Frame, first_frame, untagged};
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;

/// Gaps stepped over in one file: a damaged recording has a few, a trap has many.
const MOST_GAPS: usize = 64;

/// Writes the frames of the file at `path`.
///
/// # Errors
/// The cause, when it cannot be read or holds no frames.
pub(super) fn scrub(path: &Path, out: &mut impl Write) -> Result<(), String> {
    match copy(path, out) {
        Ok(true) => Ok(()),
        Ok(false) => Err("it holds no MP3 frames".to_owned()),
        Err(error) => Err(format!("the file cannot be read ({error})")),
    }
}

fn copy(path: &Path, out: &mut impl Write) -> io::Result<bool> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut reader = BufReader::with_capacity(64 << 10, file);
    let mut range = untagged(&mut reader, length)?;
    let mut rate = None;
    for _ in 0..MOST_GAPS {
        let Some((start, first)) = first_frame(&mut reader, range.clone())? else { break };
        if *rate.get_or_insert(first.rate) != first.rate {
            break;
        }
        range.start = run(&mut reader, start..range.end, first.rate, out)?;
    }
    Ok(rate.is_some())
}

/// Copies frames one after the other; where the run of them ends.
fn run<R: Read + Seek>(
    reader: &mut BufReader<R>,
    range: Range<u64>,
    rate: u64,
    out: &mut impl Write,
) -> io::Result<u64> {
    let (mut at, mut bytes) = (range.start, Vec::new());
    reader.seek(SeekFrom::Start(at))?;
    while at + 4 <= range.end {
        let mut head = [0; 4];
        reader.read_exact(&mut head)?;
        let Some(frame) = Frame::parse(head).filter(|frame| frame.rate == rate) else { break };
        if at + frame.length > range.end {
            break;
        }
        bytes.clear();
        reader.by_ref().take(frame.length - 4).read_to_end(&mut bytes)?;
        out.write_all(&head)?;
        out.write_all(&bytes)?;
        at += frame.length;
    }
    Ok(at)
}
