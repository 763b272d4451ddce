//! The last touches of a picture: contrast, warmth, a vignette, a trace of grain, and turning for storage.

use crate::canvas::Canvas;
use crate::colour::{Rgb, luma, mix};
use crate::place::Size;
use crate::rng::{ease, noise};

/// How a picture is graded.
#[derive(Clone, Copy)]
pub(crate) struct Grade {
    pub contrast: f32,
    pub colour: f32,
    pub warmth: f32,
    pub vignette: f32,
    pub grain: f32,
}

impl Default for Grade {
    fn default() -> Self {
        Self { contrast: 0.12, colour: 1.06, warmth: 0.012, vignette: 0.2, grain: 0.008 }
    }
}

/// Grades a picture.
pub(crate) fn finish(canvas: &mut Canvas, grade: Grade, seed: u64) {
    let (aspect, unit) = (canvas.aspect(), canvas.unit());
    canvas.each(
        (0.0, 2.0),
        |_| (0.0, 9.0),
        |at, under| {
            let corner = ((at.0 / aspect - 0.5) * 1.1).hypot(at.1 - 0.5);
            let shade = 1.0 - grade.vignette * ease((corner - 0.32) / 0.5);
            let fleck = (noise(at.0 * unit * 0.6, at.1 * unit * 0.6, seed) - 0.5) * grade.grain;
            toned(under, grade).map(|band| band * shade + fleck)
        },
    );
}

/// Contrast, colour and warmth of one pixel.
fn toned(rgb: Rgb, grade: Grade) -> Rgb {
    let curved = rgb.map(|band| {
        let band = band.clamp(0.0, 1.0);
        band + (ease(band) - band) * grade.contrast
    });
    let grey = [luma(curved); 3];
    let full = [0, 1, 2].map(|band| grey[band] + (curved[band] - grey[band]) * grade.colour);
    [full[0] + grade.warmth, full[1] + grade.warmth * 0.25, full[2] - grade.warmth]
}

/// The look of an old faded print: grey-brown, lifted blacks, uneven paper.
pub(crate) fn age(canvas: &mut Canvas, seed: u64) {
    canvas.each(
        (0.0, 2.0),
        |_| (0.0, 9.0),
        |at, under| {
            let grey = luma(under);
            let print = mix([0.23, 0.195, 0.16], [0.93, 0.885, 0.79], grey);
            let stain = 0.06 * (noise(at.0 * 2.3, at.1 * 2.3, seed) - 0.5);
            mix(print, under, 0.1).map(|band| band + stain)
        },
    );
}

/// The pixels as they must be stored for an EXIF orientation to show them upright.
pub(crate) fn turned(canvas: &Canvas, orientation: u16) -> Canvas {
    let Size { w, h } = canvas.size;
    let from = |row: usize, column: usize| match orientation {
        2 => (row, w - 1 - column),
        3 => (h - 1 - row, w - 1 - column),
        4 => (h - 1 - row, column),
        5 => (column, row),
        6 => (column, w - 1 - row),
        7 => (h - 1 - column, w - 1 - row),
        8 => (h - 1 - column, row),
        _ => (row, column),
    };
    let size = if matches!(orientation, 5..=8) { Size { w: h, h: w } } else { canvas.size };
    let pixels = (0..size.w * size.h).map(|place| {
        let (row, column) = from(place / size.w, place % size.w);
        canvas.pixels()[row * w + column]
    });
    Canvas::of(size, pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of 3 by 2 pixels whose red counts from 0 to 5.
    fn counted() -> Canvas {
        Canvas::of(Size { w: 3, h: 2 }, (0..6_u8).map(|red| [f32::from(red), 0.0, 0.0]).collect())
    }

    fn reds(canvas: &Canvas) -> Vec<u8> {
        canvas.pixels().iter().map(|pixel| pixel[0] as u8).collect()
    }

    /// The picture as a viewer shows it that knows where the stored first row and column belong.
    fn shown(stored: &Canvas, orientation: u16) -> Canvas {
        let Size { w, h } = stored.size;
        let size = if orientation > 4 { Size { w: h, h: w } } else { stored.size };
        let mut upright = Canvas::new(size).pixels().to_vec();
        for (place, pixel) in stored.pixels().iter().enumerate() {
            let (row, column) = (place / w, place % w);
            let (down, across) = match orientation {
                1..=4 => (row, column),
                _ => (column, row),
            };
            let from_bottom = matches!(orientation, 3 | 4 | 7 | 8);
            let from_right = matches!(orientation, 2 | 3 | 6 | 7);
            let down = if from_bottom { size.h - 1 - down } else { down };
            let across = if from_right { size.w - 1 - across } else { across };
            upright[down * size.w + across] = *pixel;
        }
        Canvas::of(size, upright)
    }

    #[test]
    fn six_is_stored_turned_to_the_left() {
        assert_eq!(reds(&turned(&counted(), 6)), [2, 5, 1, 4, 0, 3]);
    }

    #[test]
    fn eight_is_stored_turned_to_the_right() {
        assert_eq!(reds(&turned(&counted(), 8)), [3, 0, 4, 1, 5, 2]);
    }

    #[test]
    fn every_orientation_comes_upright() {
        for orientation in 1..=8 {
            let back = shown(&turned(&counted(), orientation), orientation);
            assert_eq!(back.size, counted().size, "{orientation}");
            assert_eq!(reds(&back), reds(&counted()), "{orientation}");
        }
    }
}
