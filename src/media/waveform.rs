//! Turns a recording into a small picture of how loud it runs: a drawing of bars, in SVG.
//!
//! Decoded packet by packet; what is held is a few hundred peaks. Heights are whole numbers, so that
//! the last bit of a decoder's arithmetic does not show.

use crate::plan::recipe::DRAWING;
use crate::source::probe::sound::mp3;
use crate::source::probe::window::Window;
use std::fs::File;
use std::io::{BufReader, Write};
use std::path::Path;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;

/// Width and height of the picture, in its own units and in pixels of a page.
const WIDTH: u32 = DRAWING.0;
const HEIGHT: u32 = DRAWING.1;
/// Bars side by side.
const BARS: usize = 240;
/// The longest half of a bar.
const REACH: f32 = 44.0;
/// One colour that stands out against light and dark paper alike: at least 3 to 1 on both.
const COLOUR: &str = "#b5544a";
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
    let mut format = probed.map_err(|error| cause(&error))?;
    let track = format.default_track(TrackType::Audio).ok_or("it holds no sound")?;
    let (track, rate, decoder) = {
        let params = track.codec_params.as_ref().and_then(|params| params.audio());
        let params = params.ok_or("it holds no sound")?;
        let rate =
            params.sample_rate.filter(|&rate| rate > 0).ok_or("it states no sampling rate")?;
        let options = AudioDecoderOptions::default();
        let decoder = symphonia::default::get_codecs().make_audio_decoder(params, &options);
        (track.id, rate, decoder.map_err(|error| cause(&error))?)
    };
    listen(format.as_mut(), track, rate, decoder)
}

fn listen(
    format: &mut dyn FormatReader,
    track: u32,
    rate: u32,
    mut decoder: Box<dyn AudioDecoder>,
) -> Result<Peaks, String> {
    let (mut peaks, mut samples, mut broken) = (Peaks::default(), Vec::<f32>::new(), 0);
    for _ in 0..MOST_PACKETS {
        let packet = match format.next_packet() {
            Ok(Some(packet)) => packet,
            Ok(None) => return peaks.whole(),
            // A file that is cut off is drawn as far as it goes.
            Err(Error::IoError(error)) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
                return peaks.whole();
            }
            Err(error) => return Err(cause(&error)),
        };
        if packet.track_id != track {
            continue;
        }
        match decoder.decode(&packet) {
            Ok(heard) => {
                let channels = heard.num_planes().max(1);
                heard.copy_to_vec_interleaved(&mut samples);
                samples.chunks(channels).for_each(|frame| peaks.add(frame));
            }
            Err(Error::DecodeError(_)) if broken < MOST_BROKEN => broken += 1,
            Err(error) => return Err(cause(&error)),
        }
        if peaks.frames > LONGEST * u64::from(rate) {
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

/// The loudest sample of each stretch. Stretches grow twice as long whenever there are too many.
struct Peaks {
    /// Samples of each channel that were heard.
    frames: u64,
    /// Samples in a stretch.
    stretch: u64,
    /// Samples that are left of the stretch under way.
    left: u64,
    /// The loudest of each, the last under way.
    loudest: Vec<f32>,
}

impl Default for Peaks {
    fn default() -> Self {
        Self { frames: 0, stretch: 64, left: 0, loudest: Vec::new() }
    }
}

impl Peaks {
    /// Adds one sample of each channel.
    fn add(&mut self, frame: &[f32]) {
        if self.left == 0 {
            if self.loudest.len() == 4 * BARS {
                self.loudest = self.loudest.chunks(2).map(loudest).collect();
                self.stretch *= 2;
            }
            self.left = self.stretch;
            self.loudest.push(0.0);
        }
        self.left -= 1;
        if let Some(last) = self.loudest.last_mut() {
            *last = last.max(loudest(frame));
        }
        self.frames += 1;
    }

    fn whole(self) -> Result<Self, String> {
        if self.frames == 0 { Err("it holds no sound".to_owned()) } else { Ok(self) }
    }

    /// Half the height of each bar: the loudest reaches the edge, silence is a dot.
    fn bars(&self) -> Vec<u32> {
        let top = loudest(&self.loudest);
        let bar = |number: usize| {
            let count = self.loudest.len();
            let from = number * count / BARS;
            let to = ((number + 1) * count).div_ceil(BARS).max(from + 1).min(count);
            let part = self.loudest.get(from..to).map_or(0.0, loudest);
            let height = if top > 0.0 { (part / top * REACH).round() } else { 0.0 };
            whole_number(height)
        };
        (0..BARS).map(bar).collect()
    }
}

fn loudest(samples: &[f32]) -> f32 {
    samples.iter().fold(0.0, |most, sample| most.max(sample.abs()))
}

/// A height between 0 and the reach as a whole number.
fn whole_number(height: f32) -> u32 {
    (0..=HEIGHT / 2).rev().find(|&whole| f64::from(whole) <= f64::from(height)).unwrap_or(0)
}

/// The bars as one line of strokes, above and below the middle alike.
fn drawn(bars: &[u32]) -> String {
    use std::fmt::Write as _;
    let (step, middle) = (WIDTH as usize / BARS, HEIGHT / 2);
    let mut path = String::new();
    for (number, &half) in bars.iter().enumerate() {
        let half = half.max(1);
        let _ = write!(path, "M{}.5 {}v{}", number * step + 1, middle - half, 2 * half);
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><path d=\"{path}\" stroke=\"{COLOUR}\" stroke-width=\"2\"/></svg>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::probe::built;

    fn drawing(bytes: &[u8]) -> Result<String, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("recording");
        crate::fs::write(&path, bytes).expect("a recording");
        let mut out = Vec::new();
        make(&path, &mut out).map(|()| String::from_utf8(out).expect("text"))
    }

    /// Half the height of each bar, read from the drawing.
    fn halves(drawing: &str) -> Vec<u32> {
        let path = drawing.split("d=\"M").nth(1).and_then(|rest| rest.split('"').next());
        let bars = path.expect("a path").split('M');
        bars.map(|bar| {
            bar.split('v').nth(1).expect("a stroke").parse::<u32>().expect("a number") / 2
        })
        .collect()
    }

    #[test]
    fn loud_and_quiet_parts_show() {
        // A second each of silence, half and full loudness, up and down.
        let samples = (0..24_000_u32).flat_map(|number| {
            let loud = [0_i16, 8_192, 16_384][number as usize / 8_000];
            (if number % 2 == 0 { loud } else { -loud }).to_le_bytes()
        });
        let wav = built::wav(&built::wav_format(1, 1, 16), &samples.collect::<Vec<u8>>());
        let drawn = drawing(&wav).expect("a drawing");
        let bars = halves(&drawn);
        assert_eq!(bars.len(), BARS);
        for (part, wanted) in [(2..78, 1), (82..158, 22), (162..240, 44)] {
            assert!(bars[part].iter().all(|&half| half == wanted), "{bars:?}");
        }
        assert_eq!(drawing(&wav).as_deref(), Ok(drawn.as_str()));
    }

    #[test]
    fn a_drawing_is_shape_alone_and_silence_a_line() {
        let wav = built::wav(&built::wav_format(1, 2, 16), &[0; 40]);
        let drawn = drawing(&wav).expect("a drawing");
        assert!(halves(&drawn).iter().all(|&half| half == 1));
        assert_eq!(drawn.matches('<').count(), 3, "svg, path and the end of svg");
        assert!(!drawn.contains("style") && !drawn.contains("Owner"));
        assert!(drawn.len() < 8_000, "{} bytes", drawn.len());
    }

    #[test]
    fn peaks_of_many_stretches_are_those_of_all_samples() {
        for frames in [1_u64, 100, 61_440, 61_441, 1_000_000] {
            let mut peaks = Peaks::default();
            let loud = |number| u16::try_from(number * 1_000 / frames).map_or(0.0, f32::from);
            (0..frames).for_each(|number| peaks.add(&[loud(number), 0.0]));
            let bars = peaks.bars();
            assert!(bars.windows(2).all(|pair| pair[0] <= pair[1]), "{frames}: {bars:?}");
            assert!(peaks.loudest.len() <= 4 * BARS);
            assert_eq!(bars.last().copied(), Some(if frames == 1 { 0 } else { 44 }));
        }
    }

    #[test]
    fn what_cannot_be_decoded_is_a_cause() {
        assert!(drawing(&built::ogg("opus", 48_000)).is_err());
        assert!(drawing(b"no recording at all").is_err());
        assert_eq!(
            drawing(&built::wav(&built::wav_format(1, 1, 8), b"")),
            Err("it holds no sound".to_owned())
        );
    }

    /// Relative luminance of a colour (WCAG 2.2).
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("two digits");
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    #[test]
    fn the_colour_stands_out_on_light_and_dark_paper() {
        for paper in ["#fffdf9", "#faf6ee", "#241f1c", "#1a1614"] {
            let (one, two) = (luminance(COLOUR), luminance(paper));
            let contrast = (one.max(two) + 0.05) / (one.min(two) + 0.05);
            assert!(contrast >= 3.0, "{contrast} on {paper}");
        }
    }
}
