//! Sunrise over layered hills.

use crate::canvas::Canvas;
use crate::colour::{ink, ramp};
use crate::frames::pen;
use crate::land::{Clouds, Ridge, clouds, hill, mist, sky, sun};
use crate::rng::Rng;
use crate::take::Take;

/// Sunrise over layered hills.
pub(crate) fn sunrise(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(
        canvas,
        &[(0.0, 0x0047_6796), (0.3, 0x0097_a5c2), (0.47, 0x00f2_c7a2), (0.58, 0x00ff_e6ba)],
    );
    let band = Clouds::new(seed, (0.02, 0.46), (1.1, 7.0), 0.46, ink(0x00ff_d9c0).at(0.75));
    clouds(canvas, band);
    clouds(canvas, Clouds::new(seed ^ 5, (0.1, 0.5), (1.6, 13.0), 0.52, ink(0x00c9_7f86).at(0.4)));
    sun(canvas, (wide * 0.63, 0.435), 0.042, 0x00ff_f6dc, 0x00ff_b765);
    ranges(canvas, seed);
    mist(canvas, 0.68, 0.04, ink(0x00ff_e9cf).at(0.5), seed + 40);
    birds(canvas, (wide * 0.36, 0.2), seed);
}

/// Seven ridges, one before the other.
fn ranges(canvas: &mut Canvas, seed: u64) {
    for step in 0..7_u8 {
        let near = f32::from(step) / 6.0;
        let ridge = Ridge {
            seed: seed + 11 + u64::from(step),
            base: 0.62 + near * 0.42,
            rise: 0.17 + near * 0.13,
            waves: 2.6 - near * 1.1,
            octaves: 5 + u32::from(step) / 2,
        };
        let top = ramp(
            &[(0.0, 0x00b8_a3ae), (0.35, 0x0076_7f95), (0.7, 0x0036_5361), (1.0, 0x0014_2a33)],
            near,
        );
        let foot = ramp(
            &[(0.0, 0x00fb_dcb8), (0.4, 0x00c9_b3a6), (0.8, 0x005f_7b7c), (1.0, 0x001c_343a)],
            near,
        );
        hill(canvas, ridge, top, foot, 0.12 + near * 0.05);
    }
}

/// A few birds far off.
pub(crate) fn birds(canvas: &mut Canvas, around: (f32, f32), seed: u64) {
    let mut rng = Rng::new(seed ^ 0xb12d);
    for _ in 0..7 {
        let (x, y) = (around.0 + rng.range(-0.16, 0.16), around.1 + rng.range(-0.05, 0.05));
        let (span, lift) = (rng.range(0.008, 0.015), rng.range(0.2, 0.6));
        let wing = [
            (x - span, y - span * lift),
            (x - span * 0.4, y - span * lift * 0.9),
            (x, y),
            (x + span * 0.4, y - span * lift * 0.9),
            (x + span, y - span * lift),
        ];
        canvas.path(&wing, pen(0.002, ink(0x0033_3a4a).at(0.75)));
    }
}
