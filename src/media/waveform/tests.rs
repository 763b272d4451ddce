//! Drawings of recordings made for it, of the showcase and of damaged ones.

use super::peaks::{BARS, COLOUR, Peaks};
use super::*;
use crate::source::probe::built;
use proptest::prelude::*;

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
    bars.map(|bar| bar.split('v').nth(1).expect("a stroke").parse::<u32>().expect("a number") / 2)
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

/// A recording of the showcase.
fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/2019/anhui/poetry-audio");
    std::fs::read(path.join(name)).expect("a sample recording")
}

#[test]
fn compressed_recordings_are_drawn() {
    for name in ["morning-on-the-huai/recording.mp3", "the-lamp/recording.m4a"] {
        let mut bars = halves(&drawing(&sample(name)).expect("a drawing"));
        assert_eq!((bars.len(), bars.iter().max()), (BARS, Some(&44)), "{name}");
        bars.sort_unstable();
        bars.dedup();
        assert!(bars.len() > 10, "{name} is neither silent nor noise: {bars:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn a_damaged_recording_ends_as_a_drawing_or_a_cause(
        which in 0..3_usize,
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
    ) {
        let wav = || built::wav(&built::wav_format(1, 2, 16), &[9; 4_000]);
        let mut bytes = match which {
            0 => sample("morning-on-the-huai/recording.mp3"),
            1 => sample("the-lamp/recording.m4a"),
            _ => wav(),
        };
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        // As in a build, where a decoder's panic is a cause.
        if let Ok(Ok(drawn)) = crate::guard::guarded(|| drawing(&bytes)) {
            prop_assert_eq!(halves(&drawn).len(), BARS);
        }
    }
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
