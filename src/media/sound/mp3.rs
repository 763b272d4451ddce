//! Copies the frames of an MP3 file and nothing else: no tag at either end or between them.

use crate::source::probe::Refusal;
use crate::source::probe::sound::mp3::{Frame, first_frame, untagged};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::ops::Range;

/// Gaps stepped over in one file: a damaged recording has a few, a trap has many.
const MOST_GAPS: usize = 64;

/// Writes the frames of a file of that length.
pub(super) fn copy<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let mut range = untagged(reader, length)?;
    let mut rate = None;
    for _ in 0..MOST_GAPS {
        let Some((start, first)) = first_frame(reader, range.clone())? else { break };
        if *rate.get_or_insert(first.rate) != first.rate {
            break;
        }
        range.start = run(reader, start..range.end, first.rate, out)?;
    }
    if rate.is_some() { Ok(()) } else { Err(Refusal::broken("it holds no MP3 frames")) }
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
