//! Terraced tea fields.

use crate::canvas::Canvas;
use crate::colour::{hex, ink, mix};
use crate::land::{Clouds, Ridge, below, clouds, hill, mist, sky};
use crate::people::{Hat, LEANING, POINTING, person};
use crate::rng::{Rng, ease, layered, noise};
use crate::take::Take;

/// Terraced tea fields with two people at work.
pub(super) fn tea(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(canvas, &[(0.0, 0x008f_bcd4), (0.28, 0x00d3_e6e6), (0.42, 0x00f6_f1dc)]);
    clouds(canvas, Clouds::new(seed, (0.0, 0.34), (1.5, 5.0), 0.47, ink(0x00ff_ffff).at(0.8)));
    for step in 0..3_u8 {
        let near = f32::from(step) / 2.0;
        let ridge = Ridge {
            seed: seed + 3 + u64::from(step),
            base: 0.47 + near * 0.06,
            rise: 0.26,
            waves: 1.9,
            octaves: 6,
        };
        let top = mix(hex(0x00ad_c9cd), hex(0x006f_9c90), near);
        hill(canvas, ridge, top, hex(0x00e4_ece0), 0.16);
    }
    for step in 0..4_u8 {
        let near = f32::from(step) / 3.0;
        let ridge = Ridge {
            seed: seed + 20 + u64::from(step),
            base: 0.6 + near * 0.3,
            rise: 0.27 + near * 0.06,
            waves: 1.5,
            octaves: 2,
        };
        terraces(canvas, ridge, near, seed + u64::from(step));
    }
    mist(canvas, 0.44, 0.035, ink(0x00ff_ffff).at(0.6), seed + 60);
    if take.number > 0 {
        pickers(canvas, seed);
        return;
    }
    let cloth = [(0.3, 0.8, 0.13, POINTING), (0.37, 0.815, -0.12, LEANING)];
    for (x, y, tall, pose) in cloth {
        person(canvas, (wide * x, y), tall, (pose, Hat::Straw), ink(0x0024_3b2a));
    }
}

/// Pickers bent over the rows, some of them far up the hill.
fn pickers(canvas: &mut Canvas, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed ^ 0x7ea5));
    for picker in 0..6_u8 {
        let y = 0.62 + f32::from(picker) * 0.048 + rng.range(0.0, 0.02);
        let x = wide * (0.14 + f32::from(picker * 5 % 6) * 0.13 + rng.range(0.0, 0.1));
        let tall = (y - 0.4) * 0.32 * rng.pick(&[-1.0, 1.0]);
        let basket = (x - tall * 0.08, y - tall.abs() * 0.66);
        person(canvas, (x, y), tall, (LEANING, Hat::Straw), ink(0x0024_3b2a));
        canvas.tile(basket, (tall.abs() * 0.16, tall.abs() * 0.22), 0.003, ink(0x008a_6a3c));
    }
}

/// One hill of tea, its rows following the hill's line.
fn terraces(canvas: &mut Canvas, ridge: Ridge, near: f32, seed: u64) {
    let light = mix(hex(0x0096_c07c), hex(0x007d_b04c), near);
    let dark = mix(hex(0x004c_8462), hex(0x0022_5530), near);
    below(
        canvas,
        |x| ridge.at(x),
        |at, depth| {
            let warp = 0.05 * noise(at.0 * 1.7, at.1 * 2.0, seed)
                + 0.012 * noise(at.0 * 9.0, at.1 * 9.0, seed);
            let row = ((depth + warp) * 3.2 + 0.05).sqrt() * (24.0 - near * 7.0);
            let place = row.fract();
            let hedge = ease(place * 4.0) * ease((1.0 - place) * 1.7);
            let leaf = 0.3 * (layered(at.0 * 70.0, at.1 * 130.0, 2, seed) - 0.5);
            let far = ease(depth * 5.0) * 0.4;
            mix(mix(dark, light, hedge + leaf), hex(0x00e9_e6a8), (0.4 - far) * 0.5 * hedge).into()
        },
    );
}
