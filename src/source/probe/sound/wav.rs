//! Finds format and samples of a WAV file by the headers of its chunks.
//!
//! Microsoft's RIFF and `WAVEFORMATEXTENSIBLE`; RF64 and BW64 for lengths past 4 GB (EBU Tech 3306,
//! ITU-R BS.2088). Reads no sample.

use super::super::{Refusal, Sound, SoundCodec, SoundFormat, TrackKind, take};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::ops::Range;

/// Chunks walked over in one file.
const MOST_CHUNKS: usize = 4_096;
/// Everything behind the code in the GUID of a format that has a code too.
const FORMAT_GUID: [u8; 14] = [0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113];
/// Channels of one file.
const MOST_CHANNELS: u16 = 64;

/// What playing needs of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wav {
    /// The format chunk: 16 bytes for samples as they are, 18 for a code of its own, 40 with a GUID.
    pub format: Vec<u8>,
    /// What the samples are.
    pub codec: SoundCodec,
    /// Bytes of one sample of all channels.
    pub block: u64,
    /// Such samples a second.
    pub rate: u64,
    /// Where the samples lie.
    pub data: Range<u64>,
}

/// Whether the bytes open a file of this kind.
pub(super) fn begins(head: &[u8]) -> bool {
    let kind = head.get(..4).is_some_and(|kind| matches!(kind, b"RIFF" | b"RF64" | b"BW64"));
    kind && head.get(8..12) == Some(b"WAVE".as_slice())
}

/// The facts of a WAV file.
pub(super) fn facts<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Sound, Refusal> {
    let wav = parse(reader, length)?;
    let samples = (wav.data.end - wav.data.start) / wav.block;
    Ok(Sound {
        milliseconds: samples.saturating_mul(1_000) / wav.rate,
        format: SoundFormat::Wav,
        codec: wav.codec,
        bit_rate: wav.rate * wav.block * 8,
        tracks: vec![TrackKind::Sound],
        cover: None,
    })
}

/// Format and samples of a file of that length.
///
/// # Errors
/// When either is missing or broken, the samples are packed, or the file is cut off.
pub(crate) fn parse<R: Read + Seek>(
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Wav, Refusal> {
    let (mut at, mut wide, mut format) = (12_u64, None, Vec::new());
    for _ in 0..MOST_CHUNKS {
        if at.checked_add(8).is_none_or(|end| end > length) {
            break;
        }
        reader.seek(SeekFrom::Start(at))?;
        let kind: [u8; 4] = take(reader)?;
        let stated = u32::from_le_bytes(take(reader)?);
        let start = at + 8;
        match &kind {
            b"ds64" => {
                let [_, data]: [u64; 2] = [take(reader)?, take(reader)?].map(u64::from_le_bytes);
                wide = Some(data);
            }
            b"fmt " => {
                format.clear();
                reader.by_ref().take(u64::from(stated).min(40)).read_to_end(&mut format)?;
            }
            b"data" => {
                let data = start..samples_end(start, stated, wide, length)?;
                return described(&format, data);
            }
            _ => {}
        }
        at = start + u64::from(stated) + u64::from(stated & 1);
    }
    Err(Refusal::broken("the WAV file holds no samples"))
}

/// Where the samples end. Programs that cannot go back leave the length open.
fn samples_end(start: u64, stated: u32, wide: Option<u64>, length: u64) -> Result<u64, Refusal> {
    let size = match (stated, wide) {
        (u32::MAX, Some(size)) => size,
        (u32::MAX, None) => return Ok(length),
        (size, _) => size.into(),
    };
    let end = start.checked_add(size).filter(|&end| end <= length);
    end.ok_or_else(|| Refusal::broken("the file ends too early"))
}

fn described(format: &[u8], data: Range<u64>) -> Result<Wav, Refusal> {
    let short = |at: usize| Some(u16::from_le_bytes(format.get(at..at + 2)?.try_into().ok()?));
    let broken = || Refusal::broken("the WAV file does not say how its samples are stored");
    let facts = || Some((short(0)?, short(2)?, short(12)?, short(14)?));
    let (code, channels, block, bits) = facts().ok_or_else(broken)?;
    let rate = format.get(4..8).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes);
    let rate = rate.filter(|&rate| rate > 0).ok_or_else(broken)?;
    let guid = code == 0xFFFE;
    let code = if guid {
        let own = format.get(26..40) == Some(FORMAT_GUID.as_slice());
        short(24).filter(|_| own).ok_or_else(broken)?
    } else {
        code
    };
    let codec = codec(code, bits)?;
    let wanted = u32::from(channels) * u32::from(bits.div_ceil(8));
    if channels == 0 || channels > MOST_CHANNELS || u32::from(block) != wanted {
        return Err(broken());
    }
    let kept = match (guid, codec) {
        (true, _) => 40,
        (false, SoundCodec::Pcm) => 16,
        (false, _) => 18,
    };
    let mut format = format.to_vec();
    format.resize(kept, 0);
    if let (18, Some(size)) = (kept, format.get_mut(16..18)) {
        size.fill(0);
    }
    Ok(Wav { format, codec, block: block.into(), rate: rate.into(), data })
}

/// What the samples are, by the code of their format and their bits.
fn codec(code: u16, bits: u16) -> Result<SoundCodec, Refusal> {
    match (code, bits) {
        (1, 1..=32) => Ok(SoundCodec::Pcm),
        (3, 32 | 64) => Ok(SoundCodec::Float),
        (6, 8) => Ok(SoundCodec::ALaw),
        (7, 8) => Ok(SoundCodec::MuLaw),
        (1 | 3 | 6 | 7, _) => {
            Err(Refusal::broken("the WAV file does not say how its samples are stored"))
        }
        (2 | 0x11, _) => Err(Refusal::Convert { seen: "WAV (ADPCM)", to: "MP3" }),
        (0x55, _) => Err(Refusal::Convert { seen: "WAV (MP3)", to: "MP3" }),
        (0x31, _) => Err(Refusal::Convert { seen: "WAV (GSM)", to: "MP3" }),
        _ => Err(Refusal::Convert { seen: "WAV (?)", to: "MP3" }),
    }
}
