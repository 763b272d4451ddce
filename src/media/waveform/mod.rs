//! Turns a recording into a small picture of how loud it runs: a drawing of bars, in SVG.
//!
//! Decoded packet by packet; what is held is a few hundred peaks.

mod peaks;
#[cfg(test)]
mod tests;

use crate::source::probe::sound::mp3;
use crate::source::probe::window::Window;
use peaks::{Peaks, drawn};
use std::fs::File;
use std::io::{BufReader, Write};
use std::path::Path;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;

/// The longest recording that is drawn, in seconds.
const LONGEST: u64 = 4 * 3_600;
/// Packets of one recording: four hours of the shortest frames of MP3 and more.
const MOST_PACKETS: usize = 2_000_000;
/// Packets in one recording that may be broken.
const MOST_BROKEN: usize = 256;

impl MediaSource for Window<File> {
    fn is_seekable(&self) -> bool {
        true
    }

    fn byte_len(&self) -> Option<u64> {
        Some(self.length())
    }
}

/// Writes the picture of the recording at `path`.
///
/// # Errors
/// The cause, when it cannot be read or decoded, or is longer than four hours.
pub(super) fn make(path: &Path, out: &mut impl Write) -> Result<(), String> {
    let peaks = heard(path)?;
    out.write_all(drawn(&peaks.bars()).as_bytes()).map_err(|error| error.to_string())
}

/// The peaks of a whole recording.
fn heard(path: &Path) -> Result<Peaks, String> {
    let unreadable = |error| format!("the file cannot be read ({error})");
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    let mut reader = BufReader::new(file);
    let range = mp3::untagged(&mut reader, length).map_err(unreadable)?;
    let window = Window::new(reader.into_inner(), range);
    let stream = MediaSourceStream::new(Box::new(window), MediaSourceStreamOptions::default());
    let (hint, options) = (Hint::new(), FormatOptions::default());
    let probed =
        symphonia::default::get_probe().probe(&hint, stream, options, MetadataOptions::default());
    listen(probed.map_err(|error| cause(&error))?.as_mut())
}

/// What is listened to in a file.
struct Voice {
    track: u32,
    /// Samples of each channel a second.
    rate: u32,
    decoder: Box<dyn AudioDecoder>,
}

impl Voice {
    fn choose(format: &dyn FormatReader) -> Result<Self, String> {
        let track = format.default_track(TrackType::Audio).ok_or("it holds no sound")?;
        let params = track.codec_params.as_ref().and_then(|params| params.audio());
        let params = params.ok_or("it holds no sound")?;
        let rate = params.sample_rate.filter(|&rate| rate > 0);
        let rate = rate.ok_or("it states no sampling rate")?;
        let options = AudioDecoderOptions::default();
        let decoder = symphonia::default::get_codecs().make_audio_decoder(params, &options);
        Ok(Self { track: track.id, rate, decoder: decoder.map_err(|error| cause(&error))? })
    }
}

fn listen(format: &mut dyn FormatReader) -> Result<Peaks, String> {
    let (mut peaks, mut samples, mut broken) = (Peaks::default(), Vec::<f32>::new(), 0);
    let mut voice = Voice::choose(format)?;
    for _ in 0..MOST_PACKETS {
        let packet = match format.next_packet() {
            Ok(Some(packet)) => packet,
            Ok(None) => return peaks.whole(),
            // Another recording follows in the same file.
            Err(Error::ResetRequired) => {
                voice = Voice::choose(format)?;
                continue;
            }
            // A file that is cut off is drawn as far as it goes.
            Err(Error::IoError(error)) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
                return peaks.whole();
            }
            Err(error) => return Err(cause(&error)),
        };
        if packet.track_id != voice.track {
            continue;
        }
        match voice.decoder.decode(&packet) {
            Ok(heard) => {
                let channels = heard.num_planes().max(1);
                heard.copy_to_vec_interleaved(&mut samples);
                samples.chunks(channels).for_each(|frame| peaks.add(frame));
            }
            Err(Error::DecodeError(_)) if broken < MOST_BROKEN => broken += 1,
            Err(error) => return Err(cause(&error)),
        }
        if peaks.frames > LONGEST * u64::from(voice.rate) {
            return Err("it is longer than four hours".to_owned());
        }
    }
    Err("it is made of too many parts".to_owned())
}

fn cause(error: &Error) -> String {
    match error {
        Error::IoError(error) => format!("the file cannot be read ({error})"),
        _ => format!("it cannot be decoded ({error})"),
    }
}
