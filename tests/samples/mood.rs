//! The hour and the season laid over a finished drawing: tints, mist, autumn leaves, another hue.

use crate::canvas::Canvas;
use crate::colour::{Rgb, luma, mix};
use crate::rng::ease;

/// How a drawing is recoloured.
#[derive(Clone, Copy)]
pub(crate) struct Mood {
    /// The light from above and on the ground, as factors.
    light: (Rgb, Rgb),
    /// What the shadows take on.
    shade: Rgb,
    /// How much white mist lies over everything.
    veil: f32,
    /// How colourful it is.
    colour: f32,
    /// How far greens turn to the ochre of autumn.
    leaf: f32,
    /// By which part of the circle all hues turn.
    turn: f32,
    /// The exponent that darkens the middle tones.
    dark: f32,
}

/// The drawing as it is.
pub(crate) const PLAIN: Mood = Mood {
    light: ([1.0; 3], [1.0; 3]),
    shade: [0.0; 3],
    veil: 0.0,
    colour: 1.0,
    leaf: 0.0,
    turn: 0.0,
    dark: 1.0,
};

/// Low warm light.
pub(crate) const GOLD: Mood =
    Mood { light: ([1.0, 0.93, 0.84], [1.1, 0.93, 0.68]), colour: 1.08, ..PLAIN };

/// The blue hour.
pub(crate) const BLUE: Mood = Mood {
    light: ([0.5, 0.64, 0.96], [0.62, 0.72, 0.95]),
    shade: [0.0, 0.01, 0.05],
    colour: 0.72,
    dark: 1.12,
    ..PLAIN
};

/// Dusk, violet above and rose below.
pub(crate) const DUSK: Mood = Mood {
    light: ([0.68, 0.6, 0.86], [1.04, 0.76, 0.68]),
    shade: [0.04, 0.0, 0.06],
    dark: 1.12,
    ..PLAIN
};

/// Thin morning mist.
pub(crate) const MIST: Mood =
    Mood { light: ([0.96, 1.0, 1.0], [0.97, 1.0, 0.99]), veil: 0.22, colour: 0.62, ..PLAIN };

/// Autumn.
pub(crate) const AUTUMN: Mood = Mood { leaf: 0.85, light: ([1.0; 3], [1.05, 0.97, 0.9]), ..PLAIN };

/// Cold shadows round a warm light.
pub(crate) const STEEL: Mood =
    Mood { shade: [0.0, 0.07, 0.12], light: ([0.8, 0.95, 1.1], [0.95, 0.97, 1.0]), ..PLAIN };

/// Deep red shadows round a warm light.
pub(crate) const EMBER: Mood =
    Mood { shade: [0.1, 0.02, 0.04], light: ([1.0, 0.8, 0.8], [1.06, 0.9, 0.85]), ..PLAIN };

/// All hues turned by a part of the circle, the colours weaker by a factor.
pub(crate) const fn hued(turn: f32, colour: f32) -> Mood {
    Mood { colour, turn, ..PLAIN }
}

impl Mood {
    /// Recolours a drawing.
    pub(crate) fn lay(&self, canvas: &mut Canvas) {
        canvas.each((0.0, 2.0), |_| (0.0, 9.0), |at, under| self.on(under, at.1));
    }

    /// One colour at a height of the picture.
    fn on(&self, rgb: Rgb, y: f32) -> Rgb {
        let leafy = season(rgb.map(|band| band.clamp(0.0, 1.0)), self.leaf);
        let hued = spun(leafy, self.turn);
        let weight = luma(hued);
        let shine = ease((weight - 0.84) / 0.16) * 0.6;
        let light = mix(mix(self.light.0, self.light.1, y), [1.0; 3], shine);
        let lit = [0, 1, 2].map(|band| {
            let full = weight + (hued[band] - weight) * self.colour;
            full.max(0.0).powf(self.dark) * light[band]
                + self.shade[band] * (1.0 - weight) * (1.0 - weight)
        });
        [0, 1, 2].map(|band| lit[band] + (0.95 - lit[band]) * self.veil)
    }
}

/// A colour whose green turns to the ochre of autumn.
fn season(rgb: Rgb, leaf: f32) -> Rgb {
    let green = ease((rgb[1] - rgb[0].max(rgb[2])) * 9.0 + 0.12);
    let weight = luma(rgb);
    let ochre = [weight * 1.2 + 0.07, weight * 0.92 + 0.02, weight * 0.44];
    mix(rgb, ochre, green * leaf)
}

/// A colour with its hue turned round the grey axis, its brightness kept.
fn spun(rgb: Rgb, turn: f32) -> Rgb {
    let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
    let third = (1.0 - cos) / 3.0;
    let side = sin / 3.0_f32.sqrt();
    let new = [0, 1, 2].map(|band| {
        rgb[band] * (cos + third)
            + rgb[(band + 1) % 3] * (third - side)
            + rgb[(band + 2) % 3] * (third + side)
    });
    let shift = luma(rgb) - luma(new);
    new.map(|band| band + shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_mood_changes_nothing() {
        let rgb = [0.2, 0.5, 0.8];
        let same = PLAIN.on(rgb, 0.4);
        assert!((0..3).all(|band| (same[band] - rgb[band]).abs() < 1e-5));
    }

    #[test]
    fn autumn_turns_green_and_leaves_blue() {
        let leaf = AUTUMN.on([0.2, 0.6, 0.2], 0.0);
        assert!(leaf[0] > leaf[1]);
        let sky = season([0.3, 0.5, 0.9], 1.0);
        assert!(sky[2] > 0.85 && sky[0] < 0.35);
    }

    #[test]
    fn a_turned_hue_keeps_its_weight() {
        let rgb = [0.7, 0.4, 0.2];
        assert!((luma(spun(rgb, 0.3)) - luma(rgb)).abs() < 1e-5);
    }
}
