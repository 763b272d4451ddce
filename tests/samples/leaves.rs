//! Fine detail as nature has it: leaves of all sizes that lie over each other.
//!
//! Discs whose radii follow a power law of -3 give the same contrast at every scale, with sharp
//! edges and long tails of gradients, as photographs have ("dead leaves" after Matheron; camera
//! testers print the same pattern, as noise alone would not show what a camera smears).

use crate::canvas::Canvas;
use crate::colour::luma;
use crate::place::Size;
use crate::rng::{Rng, blend, ease, layered, noise};

/// Smallest and largest radius in pixels.
const RADII: (f32, f32) = (1.2, 420.0);
/// How many times the leaves would cover the picture side by side.
const LAYERS: f32 = 4.0;
/// The side in pixels of the squares whose own detail is weighed.
const SQUARE: usize = 40;

/// A shade between -1 and 1 for each pixel.
fn shades(size: Size, seed: u64) -> Vec<f32> {
    let (mut shades, mut rng) = (vec![0.0; size.w * size.h], Rng::new(seed));
    // The mean area of a disc follows from the law of their radii.
    let area = std::f32::consts::TAU * RADII.0 * RADII.0 * (RADII.1 / RADII.0).ln() * 0.6;
    let count = (shades.len() as f32 * LAYERS / area) as usize;
    for _ in 0..count {
        leaf(&mut shades, size, &mut rng);
    }
    shades
}

/// Lays one leaf: a leaning ellipse, lighter towards one end.
fn leaf(shades: &mut [f32], size: Size, rng: &mut Rng) {
    let radius = (RADII.0 / rng.unit().max(1e-6).sqrt()).min(RADII.1);
    let (x, y) = (rng.range(0.0, size.w as f32), rng.range(0.0, size.h as f32));
    let (across, down) = (radius * rng.range(0.45, 1.0), radius);
    let (lean, shade, slope) = (rng.range(-1.0, 1.0), rng.range(-1.0, 1.0), rng.range(-0.4, 0.4));
    let held = |place: f32, most: usize| (place.max(0.0) as usize).min(most);
    for row in held(y - down, size.h)..held(y + down + 1.0, size.h) {
        let part = (row as f32 - y) / down;
        let half = across * (1.0 - part * part).max(0.0).sqrt();
        let middle = x + lean * part * across;
        let ends = held(middle - half, size.w)..held(middle + half + 1.0, size.w);
        shades[row * size.w..][ends].fill(shade + slope * part);
    }
}

/// How much is seen in each square of the picture, from 0 (a clear sky) to 1.
struct Rough {
    squares: Vec<f32>,
    across: usize,
}

impl Rough {
    fn of(canvas: &Canvas, seed: u64) -> Self {
        let Size { w, h } = canvas.size;
        let (across, down) = (w.div_ceil(SQUARE) + 1, h.div_ceil(SQUARE) + 1);
        let square = |place: usize| {
            let (column, row) = (place % across, place / across);
            let busy = busy(canvas, column * SQUARE, row * SQUARE);
            let patch = layered(column as f32 / 14.0, row as f32 / 14.0, 3, seed);
            0.03 + 0.97 * busy * (0.25 + 0.75 * ease((patch - 0.34) * 3.6))
        };
        Self { squares: (0..across * down).map(square).collect(), across }
    }

    /// The roughness at a pixel, between the squares around it.
    fn at(&self, column: usize, row: usize) -> f32 {
        let first = row / SQUARE * self.across + column / SQUARE;
        let share = |place: usize| (place % SQUARE) as f32 / SQUARE as f32;
        let line = |at: usize| blend(self.squares[at], self.squares[at + 1], share(column));
        let below = (first + self.across).min(self.squares.len() - 2);
        blend(line(first), line(below), share(row))
    }
}

/// How much the drawing itself shows around a pixel, from 0 to 1.
fn busy(canvas: &Canvas, column: usize, row: usize) -> f32 {
    let Size { w, h } = canvas.size;
    let at = |x: usize, y: usize| luma(canvas.pixels()[y.min(h - 1) * w + x.min(w - 1)]);
    let steps = (0..SQUARE).step_by(4).flat_map(|y| (0..SQUARE).step_by(4).map(move |x| (x, y)));
    let sum: f32 =
        steps.map(|(x, y)| (at(column + x, row + y) - at(column + x + 4, row + y + 4)).abs()).sum();
    ease(sum / 100.0 * 22.0)
}

/// Shades a drawing with leaves and finer grain, strongest where the drawing shows something.
pub(crate) fn detailed(canvas: &Canvas, strength: f32, seed: u64) -> Canvas {
    let (size, rough) = (canvas.size, Rough::of(canvas, seed));
    let shades = shades(size, seed ^ 0x1eaf);
    let pixels = canvas.pixels().iter().zip(shades).enumerate().map(|(place, (rgb, shade))| {
        let (column, row) = (place % size.w, place / size.w);
        let grain = noise(column as f32 * 0.31, row as f32 * 0.31, seed) - 0.5;
        let light = (strength * rough.at(column, row) * (shade + 0.5 * grain)).exp();
        let hue = 1.0 + 0.12 * (light - 1.0);
        [rgb[0] * light * hue, rgb[1] * light, rgb[2] * light / hue]
    });
    Canvas::of(size, pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_cover_the_picture_in_many_shades() {
        let shades = shades(Size { w: 300, h: 200 }, 5);
        let bare = shades.iter().filter(|shade| **shade == 0.0).count();
        assert!(bare < shades.len() / 20, "{bare} bare pixels");
        assert!(
            shades.iter().any(|shade| *shade < -0.5) && shades.iter().any(|shade| *shade > 0.5)
        );
    }

    /// How far the lumas of a picture lie from those of another in the mean.
    fn apart(one: &Canvas, two: &Canvas) -> f32 {
        let pairs = one.pixels().iter().zip(two.pixels());
        let sum: f32 = pairs.map(|(one, two)| (luma(*one) - luma(*two)).abs()).sum();
        sum / one.pixels().len() as f32
    }

    #[test]
    fn a_clear_sky_stays_clear_and_a_wall_of_bricks_gains_detail() {
        let size = Size { w: 240, h: 160 };
        let ground = |shade: fn(usize) -> f32| {
            Canvas::of(size, (0..size.w * size.h).map(|place| [shade(place); 3]).collect())
        };
        let sky = ground(|_| 0.5);
        let bricks = ground(|place| if place / 6 % 2 == 0 { 0.4 } else { 0.6 });
        let sky = apart(&sky, &detailed(&sky, 0.5, 9));
        let bricks = apart(&bricks, &detailed(&bricks, 0.5, 9));
        assert!(sky < 0.01 && bricks > 2.0 * sky, "{sky} {bricks}");
    }
}
