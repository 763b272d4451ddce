//! What stands in the small studio: shelves, a plant, a table with fruit.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, mix};
use crate::frames::{pen, steps};
use crate::place::{Bounds, Point};
use crate::rng::Rng;

/// Shelves with books and jars at the wall.
pub(super) fn shelves(canvas: &mut Canvas, tones: (Ink, Rgb), rng: &mut Rng) {
    let paints = [0x00c8_7a5a, 0x005a_8a90, 0x00d8_b46a, 0x0080_7a9a, 0x0094_a872];
    for y in [0.25, 0.47] {
        canvas.tile((-0.1, y), (0.46, 0.014), 0.0, tones.0);
        canvas.tile((-0.1, y + 0.014), (0.46, 0.02), 0.0, Ink::from(tones.1).at(0.3));
        let mut x = 0.01;
        while x < 0.31 {
            let (broad, tall) = (rng.range(0.012, 0.024), rng.range(0.06, 0.12));
            let paint = Ink::from(mix(hex(rng.pick(&paints)), tones.1, 0.45));
            if rng.chance(0.14) {
                canvas.ellipse((x + 0.025, y - 0.026), (0.024, 0.026), 0.0, paint);
                x += 0.06;
            } else {
                canvas.tile((x, y - tall), (broad, tall), 0.002, paint);
                x += broad + 0.002;
            }
        }
    }
}

/// A plant in a pot.
pub(super) fn plant(canvas: &mut Canvas, at: Point, tone: Ink, rng: &mut Rng) {
    for _ in 0..13 {
        let (lean, tall) = (rng.range(-0.16, 0.14), rng.range(0.2, 0.42));
        let bend = |share: f32| (at.0 + lean * share * share, at.1 - tall * share);
        canvas.path(&steps(10).map(bend).collect::<Vec<_>>(), pen(0.003, tone));
        let (tip, stem) = (bend(1.0), bend(0.6));
        let shade = tone.towards(hex(0x00c0_e0b0), rng.range(0.0, 0.25));
        canvas.limb((stem, 0.004), (bend(0.82), 0.02), shade);
        canvas.limb((bend(0.82), 0.02), (tip, 0.001), shade);
    }
    canvas.polygon(
        &[
            (at.0 - 0.07, at.1 - 0.02),
            (at.0 + 0.07, at.1 - 0.02),
            (at.0 + 0.05, at.1 + 0.12),
            (at.0 - 0.05, at.1 + 0.12),
        ],
        tone.towards(hex(0x00b0_6a4a), 0.4),
    );
}

/// The table with some fruit in a bowl.
pub(super) fn table(canvas: &mut Canvas, wide: f32, tones: (Ink, Rgb), rng: &mut Rng) {
    let (dark, light) = tones;
    for fruit in 0..7_u8 {
        let at = (
            wide * 0.405 + f32::from(fruit % 4) * 0.036,
            0.815 - f32::from(fruit / 4) * 0.028 + rng.range(-0.003, 0.003),
        );
        let paint = hex(rng.pick(&[0x00e8_8a3c, 0x00d8_5a44, 0x00e8_b24a]));
        canvas.disc(at, 0.022, 0.0, paint.into());
        canvas.disc((at.0 + 0.007, at.1 - 0.008), 0.006, 0.006, Ink::from(light).at(0.7));
    }
    let bowl = (wide * 0.405 + 0.054, 0.82);
    canvas.polygon(
        &[
            (bowl.0 - 0.1, bowl.1),
            (bowl.0 + 0.1, bowl.1),
            (bowl.0 + 0.05, 0.885),
            (bowl.0 - 0.05, 0.885),
        ],
        dark.towards(light, 0.16),
    );
    canvas.lay(Bounds { from: (-1.0, 0.88), to: (9.0, 2.0) }, |at| {
        let far = ((at.0 - wide * 0.62) / 0.5).abs();
        let shine = (-far * far).exp() * (1.0 - (at.1 - 0.88) / 0.16).max(0.0);
        dark.towards(light, 0.1 + shine * 0.5)
    });
}
