//! A harbour with containers.

use crate::canvas::Canvas;
use crate::colour::{hex, ink, mix, scaled};
use crate::cranes::gantry;
use crate::frames::{between, steps};
use crate::land::{Clouds, Ridge, clouds, hill, sky, water};
use crate::rng::Rng;
use crate::take::Take;

/// The paints of containers.
const PAINTS: [u32; 6] =
    [0x00b5_4a38, 0x002f_6a92, 0x003f_8172, 0x00d2_973f, 0x0087_8f98, 0x007a_3f4c];

/// A harbour with containers.
pub(super) fn harbour(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    let mut rng = Rng::new(seed);
    sky(canvas, &[(0.0, 0x0057_94b8), (0.35, 0x00ab_cfd6), (0.6, 0x00fb_e8c6)]);
    clouds(canvas, Clouds::new(seed + 8, (0.0, 0.56), (1.5, 5.0), 0.47, ink(0x00ff_f6e6).at(0.85)));
    let far = Ridge { seed: seed + 1, base: 0.65, rise: 0.12, waves: 1.8, octaves: 6 };
    hill(canvas, far, hex(0x008f_adb7), hex(0x00d5_dccf), 0.14);
    for (x, tall, code) in [
        (0.53, 0.3, 0x006c_8fa3),
        (0.69, 0.38, 0x003f_6f92),
        (0.04, 0.52, 0x00b8_543c),
        (0.26, 0.44, 0x00c7_6a45),
    ] {
        gantry(canvas, (wide * x, 0.68), tall, tall * 0.62, ink(code));
    }
    stacks(canvas, (-0.02, 0.68), (11, 4), 0.026, &mut rng);
    ship(canvas, wide, &mut rng);
    canvas.tile((-0.1, 0.68), (wide * 0.42 + 0.1, 0.02), 0.0, ink(0x005c_5f63));
    water(canvas, 0.7, (hex(0x0086_b1b8), hex(0x001f_566e)), 0.72, seed);
}

/// A ship at the quay, its hold full.
fn ship(canvas: &mut Canvas, wide: f32, rng: &mut Rng) {
    let (left, right) = (wide * 0.44, wide * 0.955);
    stacks(canvas, (left + 0.09, 0.622), (8, 4), 0.025, rng);
    canvas.tile((right - 0.175, 0.45), (0.085, 0.18), 0.004, ink(0x00f1_ece0));
    canvas.tile((right - 0.19, 0.462), (0.115, 0.016), 0.004, ink(0x00dc_d5c6));
    canvas.tile((right - 0.072, 0.535), (0.04, 0.09), 0.004, ink(0x00c2_5a3e));
    for floor in steps(5) {
        canvas.tile((right - 0.168, 0.49 + floor * 0.1), (0.07, 0.007), 0.002, ink(0x0037_5468));
    }
    let hull = [(left, 0.612), (right, 0.618), (right - 0.015, 0.71), (left + 0.045, 0.71)];
    canvas.polygon(&hull, ink(0x0024_3c52));
    let stripe = |share: f32| [between(hull[0], hull[3], share), between(hull[1], hull[2], share)];
    let ([a, b], [c, d]) = (stripe(0.72), stripe(1.0));
    canvas.polygon(&[a, b, d, c], ink(0x00a8_4334));
}

/// Rows of containers standing on a line.
fn stacks(canvas: &mut Canvas, corner: (f32, f32), count: (u8, u8), tall: f32, rng: &mut Rng) {
    let long = tall * 2.35;
    for column in 0..count.0 {
        let high = if rng.chance(0.35) { count.1 - 1 } else { count.1 };
        for level in 0..high {
            let at = (
                corner.0 + f32::from(column) * (long + 0.002),
                corner.1 - f32::from(level + 1) * tall,
            );
            let paint = hex(rng.pick(&PAINTS));
            canvas.tile(at, (long, tall * 0.96), 0.001, mix(paint, hex(0x00ff_eed6), 0.1).into());
            for rib in steps(9) {
                let x = at.0 + long * (0.03 + rib * 0.94);
                canvas.line(
                    (x, at.1 + tall * 0.08),
                    (x, at.1 + tall * 0.88),
                    0.0016,
                    ink(0).at(0.16),
                );
            }
            canvas.tile((at.0, at.1), (long, tall * 0.09), 0.0, scaled(paint, 1.25).into());
        }
    }
}
