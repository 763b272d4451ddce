//! A river between karst hills, and a raft on it.

use std::f32::consts::TAU;

use crate::canvas::Canvas;
use crate::colour::{Ink, mix};
use crate::frames::{pen, steps};
use crate::hours::{EVENING, Hour, MORNING, RAIN};
use crate::land::{mist, water_at};
use crate::peaks::{Karst, karst as hills};
use crate::people::{Hat, person};
use crate::place::Point;
use crate::poses::POLING;
use crate::rng::{Rng, blend};
use crate::take::Take;

/// Where the water begins.
const SHORE: f32 = 0.62;

/// A river between karst hills.
pub(super) fn karst(canvas: &mut Canvas, take: Take) {
    let hour = take.at([MORNING, EVENING, RAIN]);
    let mut rng = Rng::new(take.seed);
    land(canvas, &hour, take);
    river(canvas, &hour, (take.seed, 0.0));
    raft(canvas, (canvas.aspect() * rng.range(0.3, 0.5), 0.79), 0.17, &hour);
    fronds(canvas, &hour, take.seed);
}

/// The sky and five rows of hills, each nearer than the last.
pub(crate) fn land(canvas: &mut Canvas, hour: &Hour, take: Take) {
    hour.sky(canvas, SHORE, take.seed);
    let at = canvas.aspect() * take.at([0.62, 0.55, 0.3]);
    hour.sun(canvas, (at, take.at([0.3, 0.46, 0.2])), take.at([0.03, 0.045, 0.02]));
    for (step, near) in steps(4).enumerate() {
        let row = Karst {
            seed: take.seed + 31 * step as u64,
            base: SHORE + 0.01,
            tall: (0.05, blend(0.47, 0.36, near)),
            broad: blend(0.075, 0.14, near),
            near: 0.14 + near * 0.6,
        };
        hills(canvas, row, hour);
        mist(canvas, SHORE - 0.03, 0.035, Ink::from(hour.haze()).at(0.4), take.seed + 5);
    }
}

/// The river, its waves drifting.
pub(crate) fn river(canvas: &mut Canvas, hour: &Hour, waves: (u64, f32)) {
    let tint = (hour.depth(0.2), mix(hour.depth(0.75), hour.lit(0x0020_6a62), 0.4));
    water_at(canvas, SHORE, tint, 0.8, waves);
    mist(canvas, SHORE, 0.014, Ink::from(hour.haze()).at(0.75), waves.0);
}

/// A raft of bamboo with a boatman and two baskets, and its shadow in the water.
pub(crate) fn raft(canvas: &mut Canvas, at: Point, tall: f32, hour: &Hour) {
    let dark = hour.near();
    let place = |across: f32, up: f32| (at.0 + across * tall, at.1 - up * tall);
    for row in steps(9) {
        let (left, right) = (place(-0.75 + row * 0.2, -0.12 - row * 0.45), 0.9 - row * 0.25);
        let end = (left.0 + right * tall, left.1);
        canvas.line(left, end, tall * 0.028, dark.at(0.4 * (1.0 - row)));
    }
    for pole in 0..4_u8 {
        let down = f32::from(pole) * 0.022;
        let (low, high) = (place(-1.0 + down, 0.0 - down), place(0.95 + down, 0.02 - down));
        canvas.line(low, high, tall * 0.032, dark.towards(hour.haze(), 0.24 - down * 2.5));
        canvas.line(high, place(1.18, 0.1 - down), tall * 0.03, dark);
    }
    for (across, size) in [(0.12, 0.11), (0.4, 0.08)] {
        canvas.limb(
            (place(across, size * 0.7), size * tall),
            (place(across, size), size * tall),
            dark,
        );
    }
    person(canvas, place(-0.62, 0.02), tall, (POLING, Hat::Straw), dark);
    canvas.line(place(-0.43, 1.5), place(-0.35, -0.32), tall * 0.022, dark);
    canvas.line(place(-1.3, -0.1), place(-1.9, -0.12), tall * 0.01, Ink::from(hour.haze()).at(0.5));
    canvas.line(place(1.2, -0.05), place(1.7, -0.08), tall * 0.01, Ink::from(hour.haze()).at(0.5));
}

/// Bamboo that hangs into the picture from above.
pub(crate) fn fronds(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed ^ 0xba3b));
    for _ in 0..7 {
        let root = (wide * rng.range(0.86, 1.1), rng.range(-0.08, 0.02));
        let (reach, drop) = (rng.range(0.14, 0.34), rng.range(0.1, 0.34));
        let bend = |share: f32| (root.0 - reach * share, root.1 + drop * share * share);
        let tone = hour.near().towards(hour.haze(), rng.range(0.0, 0.12));
        canvas.path(&steps(12).map(bend).collect::<Vec<_>>(), pen(0.0022, tone));
        for share in steps(13).skip(2) {
            let at = bend(share);
            let angle = (0.25 + rng.range(-0.13, 0.1)) * TAU + 0.5;
            let long = rng.range(0.03, 0.055);
            let tip = (at.0 + angle.cos() * long, at.1 + angle.sin() * long);
            let middle = (blend(at.0, tip.0, 0.4), blend(at.1, tip.1, 0.4));
            canvas.limb((at, 0.0007), (middle, 0.0036), tone);
            canvas.limb((middle, 0.0036), (tip, 0.0003), tone);
        }
    }
}
