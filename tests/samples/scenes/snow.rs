//! A train on a viaduct before snow mountains.

use crate::canvas::Canvas;
use crate::colour::{Ink, mix};
use crate::hours::{CLEAR, EVENING, Hour, NIGHTFALL};
use crate::land::{Ridge, below, mist};
use crate::peaks::range;
use crate::rng::{Rng, ease, layered};
use crate::take::Take;
use crate::train::{train, viaduct};

/// The row of the rails.
pub(crate) const RAIL: f32 = 0.6;

/// A train on a viaduct before snow mountains.
pub(super) fn snow(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, EVENING, NIGHTFALL]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    land(canvas, &hour, take.seed);
    train(canvas, (wide * rng.range(0.62, 0.9), RAIL - 0.003), 0.05, 5, &hour);
    front(canvas, &hour, take.seed);
}

/// The mountains, the woods at their foot and the empty viaduct.
pub(crate) fn land(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let wide = canvas.aspect();
    hour.sky(canvas, 0.6, seed);
    hour.sun(canvas, (wide * 0.83, 0.13), 0.018);
    for (step, air) in [(0_u8, 0.42), (1, 0.14)] {
        let step_far = f32::from(step);
        let ridge = Ridge {
            seed: seed + 5 + u64::from(step),
            base: 0.62 + step_far * 0.03,
            rise: 0.46 - step_far * 0.12,
            waves: 1.15 + step_far * 0.7,
            octaves: 6,
        };
        range(canvas, ridge, hour, air);
    }
    mist(canvas, 0.56, 0.04, Ink::from(hour.haze()).at(0.7), seed);
    for (base, size, near) in [(0.66, 0.03, 0.4), (0.71, 0.045, 0.62)] {
        forest(canvas, (base, size), near, hour, seed + (size * 1000.0) as u64);
        mist(canvas, base, 0.025, Ink::from(hour.haze()).at(0.45), seed);
    }
    let valley = Ridge { seed: seed + 30, base: 0.9, rise: 0.15, waves: 0.9, octaves: 3 };
    viaduct(canvas, RAIL, 0.27, |x| valley.at(x), hour);
    drifts(canvas, valley, hour);
}

/// A fringe of firs along a line.
pub(crate) fn forest(canvas: &mut Canvas, line: (f32, f32), near: f32, hour: &Hour, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed));
    let tone = Ink::from(hour.depth(near));
    let ground = Ridge { seed, base: line.0 + 0.04, rise: 0.09, waves: 1.7, octaves: 3 };
    let mut x = -0.02;
    while x < wide {
        let tall = line.1 * rng.range(0.5, 1.25);
        let foot = (x, ground.at(x) + 0.008);
        for tier in 0..3_u8 {
            let up = f32::from(tier) * 0.26;
            let half = tall * (0.26 - up * 0.22);
            let (low, top) = (foot.1 - tall * up, foot.1 - tall * (up + 0.48));
            canvas.polygon(&[(x - half, low), (x, top), (x + half, low)], tone);
        }
        x += line.1 * rng.range(0.12, 0.4);
    }
    let air = (1.0 - near) * 1.4;
    below(
        canvas,
        |x| ground.at(x),
        |_, depth| tone.towards(hour.haze(), ease(depth * 9.0) * air.min(0.8)),
    );
}

/// Snow on the ground, with soft shadows.
fn drifts(canvas: &mut Canvas, ridge: Ridge, hour: &Hour) {
    let (light, shade) = (hour.lit(0x00fd_fbf8), hour.lit(0x0096_b2d2));
    below(
        canvas,
        |x| ridge.at(x),
        |at, depth| {
            let wave = layered(at.0 * 2.2 + at.1 * 3.0, at.1 * 9.0, 3, ridge.seed + 1);
            let glint = layered(at.0 * 90.0, at.1 * 160.0, 2, ridge.seed + 2) - 0.5;
            mix(light, shade, ease((wave - 0.32) * 2.3) * 0.85 + depth * 0.6 + glint * 0.1).into()
        },
    );
}

/// Firs close by, at both sides.
pub(crate) fn front(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed ^ 0xf125));
    for _ in 0..9 {
        let side = if rng.chance(0.6) { rng.range(0.0, 0.2) } else { rng.range(0.88, 1.0) };
        let (x, tall) = (wide * side, rng.range(0.16, 0.34));
        let foot = rng.range(0.97, 1.08);
        for tier in 0..7_u8 {
            let up = f32::from(tier) / 7.0;
            let half = tall * 0.2 * (1.05 - up);
            let (low, top) = (foot - tall * up, foot - tall * (up + 0.26));
            canvas.polygon(&[(x - half, low), (x, top), (x + half, low)], hour.near());
            let cap = [
                (x - half * 0.9, low - tall * 0.015),
                (x, top),
                (x + half * 0.2, low - tall * 0.06),
            ];
            canvas.polygon(&cap, Ink::from(hour.lit(0x00f2_f6fa)).at(0.75));
        }
    }
}
