//! Gathers the loudest samples of a recording in a few hundred places, and draws them as bars in SVG.
//!
//! Heights are whole numbers, so that the last bit of a decoder's arithmetic does not show.

use crate::plan::recipe::DRAWING;

/// Width and height of the picture, in its own units and in pixels of a page.
const WIDTH: u32 = DRAWING.0;
const HEIGHT: u32 = DRAWING.1;
/// Bars side by side.
pub(super) const BARS: usize = 240;
/// The longest half of a bar.
const REACH: f32 = 44.0;
/// One colour that stands out against light and dark paper alike: at least 3 to 1 on both.
pub(super) const COLOUR: &str = "#b5544a";

/// The loudest sample of each stretch. Stretches grow twice as long whenever there are too many.
pub(super) struct Peaks {
    /// Samples of each channel that were heard.
    pub(super) frames: u64,
    /// Samples in a stretch.
    stretch: u64,
    /// Samples that are left of the stretch under way.
    left: u64,
    /// The loudest of each, the last under way.
    pub(super) loudest: Vec<f32>,
}

impl Default for Peaks {
    fn default() -> Self {
        Self { frames: 0, stretch: 64, left: 0, loudest: Vec::new() }
    }
}

impl Peaks {
    /// Adds one sample of each channel.
    pub(super) fn add(&mut self, frame: &[f32]) {
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

    pub(super) fn whole(self) -> Result<Self, String> {
        if self.frames == 0 { Err("it holds no sound".to_owned()) } else { Ok(self) }
    }

    /// Half the height of each bar: the loudest reaches the edge, silence is a dot.
    pub(super) fn bars(&self) -> Vec<u32> {
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
pub(super) fn drawn(bars: &[u32]) -> String {
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
