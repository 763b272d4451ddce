//! What a camera does to the light: a soft lens with dark corners, a noisy sensor, sharpening.

use crate::canvas::Canvas;
use crate::colour::Rgb;
use crate::place::Size;
use crate::rng::Rng;

/// The side of the square of noise that is laid over the picture again and again.
const TILE: usize = 512;

/// A camera's settings.
#[derive(Clone, Copy)]
pub(crate) struct Sensor {
    /// How much darker the corners are, from 0 to 1.
    pub falloff: f32,
    /// Noise at middle grey after the camera's own smoothing, in steps of 255.
    pub noise: f32,
    /// How much of the difference to a soft copy is added.
    pub sharpening: f32,
}

/// The picture as the camera stores it.
pub(crate) fn taken(canvas: &Canvas, sensor: Sensor, seed: u64) -> Canvas {
    let lit = shaded(&soft(canvas), sensor.falloff);
    let noisy = with_noise(&lit, sensor.noise / 255.0, seed);
    let smooth = soft(&noisy);
    let pairs = noisy.pixels().iter().zip(smooth.pixels());
    let sharp = |(own, smooth): (&Rgb, &Rgb)| {
        [0, 1, 2].map(|band| own[band] + (own[band] - smooth[band]) * sensor.sharpening)
    };
    Canvas::of(canvas.size, pairs.map(sharp).collect())
}

/// The mean of each pixel and its eight neighbours, weighted 1, 2, 1 both ways.
fn soft(canvas: &Canvas) -> Canvas {
    let Size { w, h } = canvas.size;
    let across = spread(canvas.pixels(), |place| {
        let column = place % w;
        (place - usize::from(column > 0), place + usize::from(column + 1 < w))
    });
    let down = spread(&across, |place| {
        let row = place / w;
        (place - w * usize::from(row > 0), place + w * usize::from(row + 1 < h))
    });
    Canvas::of(canvas.size, down)
}

/// Half of each pixel and a quarter of each of two others.
fn spread(pixels: &[Rgb], beside: impl Fn(usize) -> (usize, usize)) -> Vec<Rgb> {
    let mean = |(place, own): (usize, &Rgb)| {
        let (one, two) = beside(place);
        [0, 1, 2].map(|band| own[band] * 0.5 + (pixels[one][band] + pixels[two][band]) * 0.25)
    };
    pixels.iter().enumerate().map(mean).collect()
}

/// Darker towards the corners, as the fourth power of the cosine has it.
fn shaded(canvas: &Canvas, falloff: f32) -> Canvas {
    let Size { w, h } = canvas.size;
    let far = |place: usize, side: usize| place as f32 / side as f32 - 0.5;
    let pixels = canvas.pixels().iter().enumerate().map(|(place, rgb)| {
        let (x, y) = (far(place % w, w), far(place / w, h));
        let light = 1.0 - falloff * (x * x + y * y) * 2.0;
        rgb.map(|band| band * light)
    });
    Canvas::of(canvas.size, pixels.collect())
}

/// Adds noise that grows with the root of the light, as that of photons does, and with the reading
/// of the sensor in the shadows. Neighbours and bands share some of it, as after demosaicing.
fn with_noise(canvas: &Canvas, strength: f32, seed: u64) -> Canvas {
    let (w, tile) = (canvas.size.w, tile(seed));
    let pixels = canvas.pixels().iter().enumerate().map(|(place, rgb)| {
        let (column, row) = (place % w, place / w);
        let fleck = tile[row % TILE * TILE + (column + row / TILE * 197) % TILE];
        [0, 1, 2].map(|band| rgb[band] + fleck[band] * strength * amount(rgb[band]))
    });
    Canvas::of(canvas.size, pixels.collect())
}

/// Noise at a brightness, 1 at middle grey: that of the light through the curve of the display.
fn amount(band: f32) -> f32 {
    let band = band.clamp(0.03, 1.0);
    let light = band * band;
    ((light + 0.01) / 0.26).sqrt() / (band / 0.5)
}

/// Normal noise of spread 1, half smoothed over neighbours, three fifths the same in all bands.
fn tile(seed: u64) -> Vec<Rgb> {
    let mut rng = Rng::new(seed ^ 0x5e45);
    let mut normal = || (0..6).map(|_| rng.unit()).sum::<f32>() * 1.414 - 4.242;
    let raw = (0..TILE * TILE).map(|_| {
        let shared = normal();
        [0, 1, 2].map(|_| shared * 0.77 + normal() * 0.64)
    });
    let raw = Canvas::of(Size { w: TILE, h: TILE }, raw.collect());
    let smooth = soft(&raw);
    let pairs = raw.pixels().iter().zip(smooth.pixels());
    // The sum of both has a spread of 1.281 by the weights of `soft`.
    pairs.map(|(own, smooth)| [0, 1, 2].map(|band| (own[band] + smooth[band]) / 1.281)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread_of(values: impl Iterator<Item = f32> + Clone) -> f32 {
        let count = values.clone().count() as f32;
        let mean = values.clone().sum::<f32>() / count;
        (values.map(|value| (value - mean).powi(2)).sum::<f32>() / count).sqrt()
    }

    #[test]
    fn noise_has_the_spread_asked_for_and_more_in_the_shadows() {
        assert!((spread_of(tile(3).iter().map(|rgb| rgb[1])) - 1.0).abs() < 0.05);
        let grey = |level: f32| {
            let plain = Canvas::of(Size { w: 200, h: 200 }, vec![[level; 3]; 40_000]);
            spread_of(with_noise(&plain, 0.01, 4).pixels().to_vec().iter().map(|rgb| rgb[0]))
        };
        assert!((grey(0.5) - 0.01).abs() < 0.002);
        assert!(grey(0.06) > grey(0.5));
    }

    #[test]
    fn corners_are_darker_and_the_middle_is_not() {
        let size = Size { w: 101, h: 101 };
        let shown = shaded(&Canvas::of(size, vec![[0.8; 3]; 101 * 101]), 0.2);
        let (corner, middle) = (shown.pixels()[0][0], shown.pixels()[50 * 101 + 50][0]);
        assert!((middle - 0.8).abs() < 0.01 && (corner - 0.64).abs() < 0.01, "{corner} {middle}");
    }
}
