//! Walks a GIF's blocks by their lengths: size, the first frame's place, how many frames there are.
//!
//! `GIF89a` specification, sections 15 to 26. No frame is unpacked.

use super::super::{PictureFormat, Refusal, skip, take};
use super::Header;
use std::io::{self, BufReader, Read, Seek};

/// Frames past which a file is refused: at ten a second that is a quarter of an hour.
const MOST_FRAMES: u32 = 10_000;
/// Parts of at most 255 bytes that are walked over in one file: half a gigabyte of honest ones.
const MOST_PARTS: u32 = 2_000_000;

/// The header of a file; the reader stands at its beginning.
pub(super) fn header<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<Header, Refusal> {
    skip(reader, 6)?;
    let [w0, w1, h0, h1, flags, _, _] = take(reader)?;
    let stored = (u16::from_le_bytes([w0, w1]).into(), u16::from_le_bytes([h0, h1]).into());
    let mut header = Header::new(PictureFormat::Gif, stored).within_limits()?.held_whole(4)?;
    skip(reader, colour_table(flags))?;
    let mut walk = Walk { screen: stored, frames: 0, parts: 0 };
    match walk.blocks(reader) {
        // A file that is cut off behind its first frame still has that.
        Err(Stop::Read(error))
            if walk.frames == 0 || error.kind() != io::ErrorKind::UnexpectedEof =>
        {
            return Err(error.into());
        }
        Err(Stop::Refused(cause)) => return Err(Refusal::broken(cause)),
        Err(Stop::Read(_)) | Ok(()) => {}
    }
    header.picture.animated = walk.frames > 1;
    Ok(header)
}

/// Bytes of the colour table that the flags announce.
fn colour_table(flags: u8) -> u64 {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Why a walk ends early.
enum Stop {
    Read(io::Error),
    Refused(&'static str),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Read(error)
    }
}

/// A walk over blocks.
struct Walk {
    screen: (u32, u32),
    frames: u32,
    parts: u32,
}

impl Walk {
    fn blocks<R: Read + Seek>(&mut self, reader: &mut BufReader<R>) -> Result<(), Stop> {
        loop {
            match take(reader)? {
                [0x21] => skip(reader, 1)?,
                [0x2C] => self.frame(reader)?,
                _ if self.frames == 0 => return Err(Stop::Refused("the GIF holds no picture")),
                // The end, or what decoders take for it.
                _ => return Ok(()),
            }
            self.parts_of_block(reader)?;
        }
    }

    /// The place and size of a frame, up to its packed pixels.
    fn frame<R: Read + Seek>(&mut self, reader: &mut BufReader<R>) -> Result<(), Stop> {
        let place: [u8; 8] = take(reader)?;
        let [flags] = take(reader)?;
        let number = |at: usize| u32::from(u16::from_le_bytes([place[at], place[at + 1]]));
        let inside =
            number(0) + number(4) <= self.screen.0 && number(2) + number(6) <= self.screen.1;
        // Decoders make room for a frame as it is stated, whatever the screen.
        if self.frames == 0 && !inside {
            return Err(Stop::Refused("its first frame is larger than the picture"));
        }
        self.frames += 1;
        if self.frames > MOST_FRAMES {
            return Err(Stop::Refused("the GIF has more than 10,000 frames"));
        }
        // The colours of this frame, and the size of its codes.
        Ok(skip(reader, colour_table(flags) + 1)?)
    }

    fn parts_of_block<R: Read + Seek>(&mut self, reader: &mut BufReader<R>) -> Result<(), Stop> {
        loop {
            self.parts += 1;
            match take(reader)? {
                [0] => return Ok(()),
                [size] if self.parts < MOST_PARTS => skip(reader, size.into())?,
                _ => return Err(Stop::Refused("the GIF is made of too many parts")),
            }
        }
    }
}
