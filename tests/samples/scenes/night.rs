//! The skyline of a city by night.

use crate::blocks::row_of_blocks;
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink};
use crate::land::{Clouds, clouds, sky, sun, water};
use crate::place::Point;
use crate::rng::Rng;
use crate::take::Take;

/// The skyline of a city by night.
pub(super) fn night(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(
        canvas,
        &[(0.0, 0x000a_1028), (0.4, 0x001c_2a57), (0.66, 0x0051_4a7c), (0.74, 0x00a0_6a80)],
    );
    stars(canvas, seed);
    clouds(canvas, Clouds::new(seed, (0.2, 0.66), (1.0, 7.0), 0.5, ink(0x006a_5a8c).at(0.4)));
    sun(canvas, (wide * 0.2, 0.17), 0.034, 0x00f6_f0da, 0x004a_5a8a);
    row_of_blocks(canvas, 0.75, (0.05, 0.2), ink(0x003b_3a69), seed + 1);
    canvas.glow((wide * 0.56, 0.76), 0.5, hex(0x00d0_7a5a), 0.35);
    towers(canvas, (0.12, 0.36), ink(0x0024_2850), 0.35, seed + 2);
    towers(canvas, (0.16, 0.5), ink(0x0013_1833), 0.6, seed + 3);
    canvas.tile((-0.1, 0.742), (wide + 0.2, 0.02), 0.0, ink(0x000c_1024));
    let mut x = 0.02;
    while x < wide {
        canvas.glow((x, 0.743), 0.009, hex(0x00ff_cf8a), 0.95);
        x += 0.045;
    }
    water(canvas, 0.755, (hex(0x003a_3560), hex(0x0008_0d22)), 0.8, seed);
}

/// Stars in the upper sky.
fn stars(canvas: &mut Canvas, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed ^ 0x57a2));
    for _ in 0..110 {
        let at = (rng.range(0.0, wide), rng.unit() * rng.unit() * 0.5);
        canvas.disc(at, rng.range(0.0006, 0.0015), 0.001, ink(0x00ff_ffff).at(rng.range(0.2, 0.8)));
    }
}

/// One row of towers with lit windows.
fn towers(canvas: &mut Canvas, heights: (f32, f32), tone: Ink, lit: f32, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed));
    let mut x = -0.04;
    while x < wide {
        let centre = 1.0 - (2.0 * x / wide - 1.1).abs().min(1.0);
        let broad = rng.range(0.06, 0.115);
        let tall = heights.0
            + (heights.1 - heights.0) * (0.25 * rng.unit() + 0.75 * centre * rng.range(0.5, 1.0));
        tower(canvas, (x, 0.75 - tall), (broad, tall), (tone, lit), &mut rng);
        x += broad * rng.range(1.02, 1.5);
    }
}

/// One tower: its body, its crown, its windows.
fn tower(canvas: &mut Canvas, corner: Point, extent: Point, look: (Ink, f32), rng: &mut Rng) {
    let (tone, lit) = look;
    canvas.tile(corner, (extent.0, extent.1 + 0.01), 0.002, tone);
    canvas.tile(
        (corner.0, corner.1),
        (extent.0 * 0.22, extent.1),
        0.0,
        tone.towards(hex(0x006a_6fa5), 0.16),
    );
    let mid = corner.0 + extent.0 / 2.0;
    if rng.chance(0.5) {
        canvas.tile((mid - extent.0 * 0.3, corner.1 - 0.025), (extent.0 * 0.6, 0.03), 0.002, tone);
    }
    if extent.1 > 0.3 {
        canvas.line((mid, corner.1), (mid, corner.1 - 0.085), 0.003, tone);
        canvas.glow((mid, corner.1 - 0.085), 0.009, hex(0x00ff_5a4a), 0.95);
    }
    windows(canvas, corner, extent, lit, rng);
}

/// The windows of a tower, by floors that are mostly lit or mostly dark.
fn windows(canvas: &mut Canvas, corner: Point, extent: Point, lit: f32, rng: &mut Rng) {
    let pitch = (rng.range(0.0085, 0.012), rng.range(0.0125, 0.017));
    let columns = ((extent.0 - 0.008) / pitch.0) as u8;
    let inset = (extent.0 - f32::from(columns) * pitch.0) / 2.0 + pitch.0 * 0.2;
    let lights = [0x00ff_d890, 0x00ff_c46a, 0x00ff_e9bd, 0x00bf_dcf5];
    for floor in 0..((extent.1 - 0.03) / pitch.1) as u8 {
        let busy = lit * rng.range(0.3, 1.3);
        for column in 0..columns {
            let at = (
                corner.0 + inset + f32::from(column) * pitch.0,
                corner.1 + 0.012 + f32::from(floor) * pitch.1,
            );
            let on = rng.chance(busy);
            let pane = if on {
                ink(rng.pick(&lights)).at(rng.range(0.45, 1.0))
            } else {
                ink(0x0046_5080).at(0.25)
            };
            canvas.tile(at, (pitch.0 * 0.6, pitch.1 * 0.5), 0.0, pane);
        }
    }
}
