//! A steel workshop, lit by its furnace.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix, scaled};
use crate::frames::{pen, steps};
use crate::people::{Hat, LEANING, person};
use crate::place::{Bounds, Point};
use crate::rng::{Rng, blend, ease};
use crate::take::Take;

/// A steel workshop, lit by its furnace.
pub(super) fn workshop(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed));
    let mouth = (wide * 0.66, 0.56);
    canvas.lay(Bounds::ALL, |at| mix(hex(0x0010_141d), hex(0x003a_241d), ease(at.1 * 0.9)).into());
    hall(canvas, wide);
    canvas.glow(mouth, 0.62, hex(0x00c2_4a12), 0.75);
    canvas.glow(mouth, 0.3, hex(0x00ff_7a1e), 0.7);
    furnace(canvas, mouth.0);
    canvas.glow(mouth, 0.17, hex(0x00ff_c05a), 0.9);
    canvas.lay(Bounds { from: (-1.0, 0.83), to: (9.0, 1.0) }, |at| floor(at, mouth));
    for _ in 0..170 {
        spark(canvas, mouth, &mut rng);
    }
    canvas.limb(((mouth.0 - 0.03, 0.61), 0.0045), ((wide * 0.3, 0.7), 0.006), ink(0x000c_0a0b));
    for (reach, code) in [(0.005, 0x00f0_7a2c), (0.0, 0x000d_0b0d)] {
        person(
            canvas,
            (wide * 0.345 + reach, 0.94 - reach * 0.4),
            0.5,
            (LEANING, Hat::Helmet),
            ink(code),
        );
    }
}

/// The furnace: hood and flue, body with its bolts, and the glowing mouth.
fn furnace(canvas: &mut Canvas, x: f32) {
    let (body, edge) = (ink(0x001b_1210), ink(0x0043_2418));
    canvas.tile((x - 0.06, -0.05), (0.12, 0.3), 0.0, body);
    canvas.polygon(&[(x - 0.06, 0.2), (x + 0.06, 0.2), (x + 0.23, 0.35), (x - 0.23, 0.35)], body);
    canvas.tile((x - 0.24, 0.34), (0.48, 0.016), 0.004, edge);
    canvas.tile((x - 0.2, 0.35), (0.4, 0.49), 0.012, body);
    canvas.tile((x - 0.165, 0.39), (0.33, 0.4), 0.02, ink(0x0030_1a13));
    for row in steps(6) {
        for side in [-0.183, 0.183] {
            canvas.disc((x + side, 0.4 + row * 0.38), 0.006, 0.0, edge);
        }
    }
    canvas.tile((x - 0.122, 0.425), (0.244, 0.294), 0.115, ink(0x005e_2a14));
    canvas.tile((x - 0.105, 0.44), (0.21, 0.26), 0.1, ink(0x00ff_8a22));
    canvas.ellipse((x, 0.585), (0.075, 0.09), 0.06, ink(0x00ff_e9a0));
}

/// The hall: columns and trusses in depth, and a travelling crane.
fn hall(canvas: &mut Canvas, wide: f32) {
    for bay in [0.22, 0.32, 0.46, 0.66, 0.95] {
        let tone = mix(hex(0x0045_2a20), hex(0x0017_161b), bay).into();
        let place = |x: f32, y: f32| {
            (wide * 0.5 + (x - 0.5) * wide * bay * 1.25, 0.5 + (y - 0.5) * bay * 1.25)
        };
        for side in [0.05, 0.95] {
            canvas.line(place(side, 0.0), place(side, 0.82), 0.035 * bay, tone);
        }
        let (left, right, crown) = (place(0.05, 0.05), place(0.95, 0.05), place(0.5, -0.05));
        canvas.zigzag(
            (left, crown),
            (place(0.05, 0.1), place(0.5, 0.06)),
            12,
            pen(0.012 * bay, tone),
        );
        canvas.zigzag(
            (right, crown),
            (place(0.95, 0.1), place(0.5, 0.06)),
            12,
            pen(0.012 * bay, tone),
        );
    }
    canvas.tile((0.0, 0.19), (wide, 0.035), 0.0, ink(0x0019_1618));
    canvas.tile((wide * 0.28, 0.17), (0.09, 0.09), 0.006, ink(0x0014_1215));
    canvas.line((wide * 0.28 + 0.045, 0.26), (wide * 0.28 + 0.045, 0.37), 0.004, ink(0x0014_1215));
}

/// The floor, which shines before the furnace.
fn floor(at: Point, mouth: Point) -> Ink {
    let far = (at.0 - mouth.0).abs() / (0.16 + (at.1 - 0.83) * 1.4);
    let shine = (-far * far).exp() * blend(0.85, 0.25, (at.1 - 0.83) / 0.17);
    let streak = 0.85 + 0.15 * (at.1 * 420.0).sin();
    mix(hex(0x001a_1412), hex(0x00ff_8c34), shine * streak).into()
}

/// One spark and its trail.
fn spark(canvas: &mut Canvas, mouth: Point, rng: &mut Rng) {
    let (angle, speed, age) = (rng.range(-2.9, -0.25), rng.range(0.12, 0.5), rng.range(0.2, 1.0));
    let place = |time: f32| {
        (
            mouth.0 + angle.cos() * speed * time,
            0.6 + angle.sin() * speed * time + 0.32 * time * time,
        )
    };
    let (head, tail) = (place(age), place(age - 0.06));
    let bright = ink(0x00ff_d98a).at(blend(0.95, 0.35, age));
    canvas.limb((head, 0.0016), (tail, 0.0005), bright);
    canvas.glow(head, 0.006, scaled(hex(0x00ff_9a3c), 0.8), 0.6);
}
