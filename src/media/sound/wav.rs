//! Copies the samples of a WAV file under a header of our own: no LIST, bext, iXML, id3 or cart.
//!
//! A file past 4 GB is written as RF64 (EBU Tech 3306), any other as RIFF.

use super::span;
use crate::source::probe::sound::wav::{self, Wav};
use crate::source::probe::{Refusal, SoundCodec};
use std::io::{BufReader, Read, Seek, Write};

/// Writes the samples of a file of that length.
pub(super) fn copy<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let wav = wav::parse(reader, length)?;
    out.write_all(&header(&wav))?;
    span(reader, wav.data.clone(), out)?;
    if (wav.data.end - wav.data.start) % 2 == 1 {
        out.write_all(&[0])?;
    }
    Ok(())
}

fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).unwrap_or(0);
    [&kind, &size.to_le_bytes()[..], body].concat()
}

/// Everything before the samples.
fn header(wav: &Wav) -> Vec<u8> {
    let data = wav.data.end - wav.data.start;
    let samples = data / wav.block;
    let mut chunks = chunk(*b"fmt ", &wav.format);
    if wav.codec != SoundCodec::Pcm {
        // Every format but whole numbers says how many samples there are.
        let samples = u32::try_from(samples).unwrap_or(u32::MAX);
        chunks.extend(chunk(*b"fact", &samples.to_le_bytes()));
    }
    let whole = 4 + chunks.len() as u64 + 8 + data + data % 2;
    if let (Ok(whole), Ok(data)) = (u32::try_from(whole), u32::try_from(data)) {
        return joined(*b"RIFF", whole, &chunks, data);
    }
    let table = [(whole + 36).to_le_bytes(), data.to_le_bytes(), samples.to_le_bytes()].concat();
    let table = chunk(*b"ds64", &[table, vec![0; 4]].concat());
    joined(*b"RF64", u32::MAX, &[table, chunks].concat(), u32::MAX)
}

fn joined(kind: [u8; 4], whole: u32, chunks: &[u8], data: u32) -> Vec<u8> {
    [&kind, &whole.to_le_bytes()[..], b"WAVE", chunks, b"data", &data.to_le_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn a_long_recording_gets_the_wide_header() {
        let format = [&[1, 0, 1, 0, 0x40, 0x1F, 0, 0][..], &[0; 4], &[1, 0, 8, 0]].concat();
        let long =
            Wav { format, codec: SoundCodec::Pcm, block: 1, rate: 8_000, data: 44..44 + (5 << 30) };
        let head = header(&long);
        assert_eq!((&head[..4], &head[12..16], head.len()), (&b"RF64"[..], &b"ds64"[..], 80));
        let length = head.len() as u64 + (5 << 30);
        assert_eq!(u64::from_le_bytes(head[20..28].try_into().expect("eight")), length - 8);
        let read = wav::parse(&mut BufReader::new(Cursor::new(head)), length).expect("a file");
        assert_eq!(read, Wav { data: 80..length, ..long });
    }
}
