//! A concrete dam between the walls of a valley, water falling from its gates.

use super::spillway::{crest, spill, wall};
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::steps;
use crate::hours::{CLEAR, Hour, MORNING, RAIN};
use crate::land::{Ridge, below, mist, water};
use crate::place::Bounds;
use crate::rng::{Rng, ease, layered};
use crate::take::Take;

/// The crest of the dam and the river below it.
pub(super) const CREST: f32 = 0.36;
pub(super) const FOOT: f32 = 0.74;

/// A dam in a valley.
pub(super) fn dam(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, MORNING, RAIN]);
    let (wide, seed) = (canvas.aspect(), take.seed);
    hour.sky(canvas, 0.42, seed);
    hour.sun(canvas, (wide * 0.7, 0.12), 0.02);
    for step in steps(3) {
        let far = Ridge {
            seed: seed + 3 + (step * 9.0) as u64,
            base: 0.42,
            rise: 0.3 - step * 0.14,
            waves: 1.5,
            octaves: 6,
        };
        hour.ridge(canvas, far, 0.22 + step * 0.25, 0.2);
    }
    wall(canvas, &hour, wide, seed);
    let open = Rng::new(seed).pick(&[[1_u8, 2, 4, 5], [2, 3, 4, 5], [0, 1, 3, 6]]);
    for gate in 0..7 {
        spill(
            canvas,
            (wide * (0.292 + f32::from(gate) * 0.0595), 0.055),
            open.contains(&gate),
            &hour,
        );
    }
    crest(canvas, &hour, wide);
    sides(canvas, &hour, seed);
    let deep = hour.lit(0x001f_6a6c);
    water(canvas, FOOT + 0.02, (mix(hour.haze(), deep, 0.35), deep), 0.62, seed);
    spray(canvas, &hour, wide, seed);
    let bank = Ridge { seed: seed + 60, base: 1.04, rise: 0.13, waves: 1.1, octaves: 8 };
    hour.ridge(canvas, bank, 0.95, 0.3);
}

/// The walls of the valley, wooded, at both sides.
fn sides(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let wide = canvas.aspect();
    for (side, steep) in [(0.0_f32, 1.9_f32), (1.0, 1.7)] {
        let line = move |x: f32| {
            let away = (x - side * wide).abs() / wide;
            let rough = layered(x * 5.0, side, 6, seed + 80) - 0.5;
            0.14 + (away * steep).powf(1.25) * 1.55 + rough * 0.11
        };
        below(canvas, line, |at, depth| {
            let tree = layered(at.0 * 64.0, at.1 * 84.0, 3, seed + 81);
            let fold = layered(at.0 * 6.0 + at.1 * 3.0, at.1 * 7.0, 4, seed + 82);
            let green =
                mix(hour.lit(0x0024_5138), hour.lit(0x0078_9a56), tree * 1.1 + fold * 1.1 - 0.68);
            let crag = ease((layered(at.0 * 12.0, at.1 * 7.0, 4, seed + 83) - 0.58) * 9.0);
            let green = mix(green, hour.lit(0x00b8_b0a0), crag * 0.55);
            mix(green, hour.haze(), 0.22 * (1.0 - ease(depth * 3.0)) + 0.06).into()
        });
    }
}

/// Spray where the water strikes the river.
fn spray(canvas: &mut Canvas, hour: &Hour, wide: f32, seed: u64) {
    let white = mix(hour.haze(), hex(0x00ff_ffff), 0.6);
    mist(canvas, FOOT + 0.015, 0.03, Ink::from(white).at(0.55), seed);
    canvas.lay(Bounds { from: (wide * 0.2, FOOT - 0.22), to: (wide * 0.8, FOOT + 0.14) }, |at| {
        let far = ((at.0 / wide - 0.5) / 0.22).hypot((at.1 - FOOT) / 0.11);
        let puff = layered(at.0 * 9.0, at.1 * 12.0, 5, seed + 3);
        Ink { rgb: white, alpha: ease((puff * 1.5 - far * 0.75) * 1.3) * 0.85 }
    });
}
