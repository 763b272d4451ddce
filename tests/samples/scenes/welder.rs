//! A welder in silhouette in a dark hall, and a shower of sparks.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix};
use crate::frames::{pen, steps};
use crate::people::{Hat, person};
use crate::place::{Bounds, Point};
use crate::poses::KNEELING;
use crate::rng::{Rng, blend, ease, noise};
use crate::sparks::{arc_light, shower, smoke};
use crate::take::Take;

/// The line of the floor.
pub(crate) const FLOOR: f32 = 0.86;

/// The colours of the hall: above, below, its frames, the edge light on the figure.
const HALLS: [[u32; 4]; 3] = [
    [0x000b_1220, 0x001f_2c40, 0x0024_3650, 0x0084_b4f0],
    [0x0014_0f12, 0x003b_2822, 0x0048_3028, 0x00f0_b070],
    [0x0008_1618, 0x0018_3a3a, 0x001f_4648, 0x0086_e0d4],
];

/// A welder at work.
pub(super) fn welder(canvas: &mut Canvas, take: Take) {
    let wide = canvas.aspect();
    let mut rng = Rng::new(take.seed);
    let at = (wide * rng.range(0.52, 0.6), 0.645);
    hall(canvas, take, at);
    work(canvas, take, at, (1.0, rng.range(0.0, 9.0)));
}

/// The hall behind: frames and windows in the light of the arc.
pub(crate) fn hall(canvas: &mut Canvas, take: Take, arc: Point) {
    let (wide, [above, below, frame, _]) = (canvas.aspect(), take.at(HALLS));
    canvas.lay(Bounds::ALL, |at| mix(hex(above), hex(below), ease(at.1)).into());
    for bay in [0.42, 0.6, 0.86, 1.22] {
        let tone = Ink::from(mix(hex(below), hex(frame), 1.2 - bay * 0.5));
        let place = |x: f32, y: f32| (wide * 0.5 + (x - 0.5) * wide * bay, 0.44 + (y - 0.44) * bay);
        for side in [0.06, 0.94] {
            canvas.line(place(side, -0.1), place(side, 0.8), 0.04 * bay, tone);
        }
        canvas.zigzag(
            (place(0.06, 0.06), place(0.94, 0.06)),
            (place(0.06, 0.13), place(0.94, 0.13)),
            18,
            pen(0.011 * bay, tone),
        );
    }
    for pane in steps(6) {
        let corner = (wide * (0.28 + pane * 0.4), 0.2);
        canvas.tile(
            corner,
            (wide * 0.052, 0.16),
            0.004,
            ink(frame).towards(hex(0x0090_b0d0), 0.25),
        );
    }
    canvas.lay(Bounds { from: (-1.0, FLOOR - 0.04), to: (9.0, 2.0) }, |at| {
        let near = (at.1 - FLOOR + 0.04) / 0.18;
        let far = (at.0 - arc.0).abs() / (0.1 + near * 0.5);
        let slab = 0.06 * (noise(at.0 * 7.0, at.1 * 50.0, take.seed) - 0.5);
        let shine = (-far * far).exp() * blend(0.75, 0.2, near) + slab;
        mix(hex(above), mix(hex(0x00ff_b060), hex(0x00a8_c8f8), 0.45), shine.max(0.0)).into()
    });
}

/// The beam, the welder and the light; strength and time of the arc as given.
pub(crate) fn work(canvas: &mut Canvas, take: Take, at: Point, light: (f32, f32)) {
    let (strength, time) = light;
    smoke(canvas, at, time, take.seed);
    arc_light(canvas, at, strength);
    let (dark, edge) = (ink(0x0006_080c), ink(take.at(HALLS)[3]));
    let wide = canvas.aspect();
    beam(canvas, (at.0 - 0.02, at.1), wide, dark, edge.at(strength * 0.8));
    let tall = 0.64;
    let feet = (at.0 - 0.41 * tall, at.1 + 0.38 * tall);
    for (shift, tone) in [(0.006, edge.at(0.35 + strength * 0.5)), (0.0, dark)] {
        person(canvas, (feet.0 + shift, feet.1 - shift * 0.5), tall, (KNEELING, Hat::Bare), tone);
        mask(canvas, (feet.0 + shift, feet.1 - shift * 0.5), tall, tone);
    }
    canvas.line((feet.0 + 0.36 * tall, feet.1 - 0.4 * tall), at, 0.007, dark);
    canvas.cable(
        (feet.0 + 0.33 * tall, feet.1 - 0.36 * tall),
        (-0.05, FLOOR + 0.06),
        0.06,
        pen(0.006, dark),
    );
    shower(canvas, at, FLOOR + 0.02, time, take.seed);
}

/// The welder's mask: a shield before the face with a band over the head.
fn mask(canvas: &mut Canvas, feet: Point, tall: f32, tone: Ink) {
    let place = |across: f32, up: f32| (feet.0 + across * tall, feet.1 - up * tall);
    let shield = [
        place(0.17, 0.71),
        place(0.265, 0.685),
        place(0.285, 0.58),
        place(0.235, 0.53),
        place(0.16, 0.56),
    ];
    canvas.polygon(&shield, tone);
    canvas.limb((place(0.13, 0.66), 0.056 * tall), (place(0.18, 0.665), 0.056 * tall), tone);
}

/// The steel beam on its trestles.
fn beam(canvas: &mut Canvas, at: Point, wide: f32, dark: Ink, edge: Ink) {
    canvas.tile((at.0, at.1 + 0.012), (wide, 0.018), 0.0, dark);
    canvas.tile((at.0, at.1 + 0.03), (wide, 0.05), 0.0, dark.towards(edge.rgb, 0.1));
    canvas.tile((at.0, at.1 + 0.078), (wide, 0.018), 0.0, dark);
    canvas.lay(Bounds { from: (at.0, at.1 + 0.009), to: (at.0 + 0.6, at.1 + 0.014) }, |p| {
        edge.at(edge.alpha * (1.0 - (p.0 - at.0) / 0.6).max(0.0))
    });
    for leg in [0.2, 0.62] {
        for side in [-0.05, 0.05] {
            let top = (at.0 + leg, at.1 + 0.09);
            canvas.line(top, (top.0 + side, FLOOR + 0.03), 0.014, dark);
        }
    }
}
