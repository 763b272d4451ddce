//! Copies the pages of an Ogg file with comments and pictures emptied, page by page.
//!
//! A comment packet keeps its length, so that pages keep their layout: no writer's name, no comment,
//! zeros behind. Check sums of touched pages are made anew. Packets over several pages and recordings
//! one after the other are followed; streams that are not sound (skeletons, text) are left out.
//! Layouts: Vorbis I section 5, RFC 7845 section 5.2, RFC 9639 sections 8 and 10.1.

use crate::source::probe::sound::ogg::{self, Page};
use crate::source::probe::{Refusal, SoundCodec, take};
use std::collections::BTreeMap;
use std::io::{BufReader, ErrorKind, Read, Seek, Write};

/// Streams in one file, those of recordings one after the other included.
const MOST_STREAMS: usize = 1_024;
/// Bytes looked through for the next page where none begins.
const LONGEST_GAP: u64 = 256 << 10;
/// What a page begins with.
const SIGNATURE: &[u8; 5] = b"OggS\0";

/// Writes the clean copy of a file.
pub(super) fn copy<R: Read + Seek>(
    reader: &mut BufReader<R>,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let mut streams: BTreeMap<u32, Option<Stream>> = BTreeMap::new();
    let mut heard = false;
    reader.rewind()?;
    while next_page(reader)? {
        let Some(page) = whole(Page::read(reader))?.flatten() else { break };
        let mut body = vec![0; page.length];
        if whole(reader.read_exact(&mut body))?.is_none() {
            // A page that is cut off is no sound.
            break;
        }
        if page.begins() {
            streams.insert(page.stream(), ogg::codec(&body).map(Stream::new));
            if streams.len() > MOST_STREAMS {
                return Err(Refusal::broken("the Ogg file is a tangle"));
            }
        }
        let Some(Some(stream)) = streams.get_mut(&page.stream()) else { continue };
        let touched = stream.clean(&page, &mut body)?;
        let mut header = page.header.clone();
        if touched {
            header[22..26].copy_from_slice(&page.checksum(&body).to_le_bytes());
        }
        out.write_all(&header)?;
        out.write_all(&body)?;
        heard = true;
    }
    if heard { Ok(()) } else { Err(Refusal::broken("the Ogg file holds no sound")) }
}

/// An answer, or none when the file ends within it.
fn whole<T>(read: std::io::Result<T>) -> Result<Option<T>, Refusal> {
    match read {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Steps to where a page begins, over damage or a tag; false when none follows.
fn next_page<R: Read + Seek>(reader: &mut BufReader<R>) -> Result<bool, Refusal> {
    let mut last = [0; SIGNATURE.len()];
    for _ in 0..LONGEST_GAP {
        let Some([byte]) = whole(take::<1>(reader))? else { return Ok(false) };
        last.rotate_left(1);
        last[SIGNATURE.len() - 1] = byte;
        if &last == SIGNATURE {
            reader.seek_relative(-5)?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Where a stream is.
struct Stream {
    codec: SoundCodec,
    /// Packets that ended.
    packet: u64,
    /// Bytes of the packet under way.
    offset: usize,
    /// What becomes of the packet under way, once its first byte is seen.
    fate: Fate,
    /// Whether sound has begun: no comment follows.
    sounding: bool,
}

/// What becomes of a packet.
#[derive(Clone, Copy)]
enum Fate {
    Keep,
    /// These bytes, then zeros, from that offset on.
    Empty(usize, &'static [u8]),
}

impl Stream {
    fn new(codec: SoundCodec) -> Self {
        Self { codec, packet: 0, offset: 0, fate: Fate::Keep, sounding: false }
    }

    /// Empties what is private on a page, and says whether anything was.
    fn clean(&mut self, page: &Page, body: &mut [u8]) -> Result<bool, Refusal> {
        if page.continues() != (self.offset > 0) {
            if !self.sounding {
                return Err(Refusal::broken("the pages of the Ogg file do not follow each other"));
            }
            // Sound with a gap plays on.
            self.offset = 0;
        }
        let (mut at, mut touched) = (0, false);
        for &size in page.segments() {
            let size_in_bytes = usize::from(size);
            let Some(part) = body.get_mut(at..at + size_in_bytes) else { break };
            touched |= self.part(part);
            at += size_in_bytes;
            if size < 255 {
                self.packet += 1;
                self.offset = 0;
            }
        }
        Ok(touched)
    }

    /// Empties what is private in the next bytes of a packet.
    fn part(&mut self, part: &mut [u8]) -> bool {
        if self.sounding {
            self.offset += part.len();
            return false;
        }
        if let (0, Some(&first)) = (self.offset, part.first()) {
            self.fate = self.fate_of(first);
        }
        let Fate::Empty(from, with) = self.fate else {
            self.offset += part.len();
            return false;
        };
        if self.codec == SoundCodec::Flac && self.offset == 0 {
            relabel(part);
        }
        for byte in part {
            if let Some(at) = self.offset.checked_sub(from) {
                *byte = with.get(at).copied().unwrap_or(0);
            }
            self.offset += 1;
        }
        true
    }

    /// What becomes of the packet that begins with that byte.
    fn fate_of(&mut self, first: u8) -> Fate {
        match (self.codec, self.packet) {
            // No name, no comment, and the bit that ends them.
            (SoundCodec::Vorbis, 1) => Fate::Empty(0, b"\x03vorbis\0\0\0\0\0\0\0\0\x01"),
            (SoundCodec::Opus, 1) => Fate::Empty(0, b"OpusTags\0\0\0\0\0\0\0\0"),
            // The seek table is of use; all other blocks are emptied.
            (SoundCodec::Flac, 1..) if first & 0x7F == 3 => Fate::Keep,
            (SoundCodec::Flac, 1..) if first != 0xFF => Fate::Empty(4, b""),
            (_, 0) | (SoundCodec::Vorbis, 2) => Fate::Keep,
            _ => {
                self.sounding = true;
                Fate::Keep
            }
        }
    }
}

/// Makes padding of every FLAC block but the comments, which must be there.
fn relabel(part: &mut [u8]) {
    if let Some(kind) = part.first_mut().filter(|kind| **kind & 0x7F != 4) {
        *kind = *kind & 0x80 | 1;
    }
}
