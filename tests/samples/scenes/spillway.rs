//! The parts of the dam: its concrete, its gates with the falling water, the road on its crest.

use super::dam::{CREST, FOOT};
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, mix};
use crate::frames::steps;
use crate::hours::Hour;
use crate::place::Point;
use crate::rng::{blend, layered, noise};

/// The concrete, its joints and its stains.
pub(super) fn wall(canvas: &mut Canvas, hour: &Hour, wide: f32, seed: u64) {
    let (light, dark) = (hour.lit(0x00dc_dad2), hour.lit(0x008d_9698));
    let outline = [
        (wide * 0.1, CREST),
        (wide * 0.9, CREST),
        (wide * 0.82, FOOT + 0.03),
        (wide * 0.18, FOOT + 0.03),
    ];
    canvas.polygon_with(&outline, |at| {
        let down = (at.1 - CREST) / (FOOT - CREST);
        let stain = layered(at.0 * 30.0, at.1 * 3.0, 3, seed + 7) - 0.5;
        let joint = if (at.0 / wide * 33.6).fract() < 0.06 { 0.3 } else { 0.0 };
        let lift = if ((at.1 - CREST) * 21.0).fract() < 0.06 { 0.14 } else { 0.0 };
        mix(light, dark, down * 0.55 + stain * 0.35 + joint + lift + at.0 / wide * 0.25 - 0.1)
            .into()
    });
}

/// One gate; open, its water falls in a long fan.
pub(super) fn spill(canvas: &mut Canvas, gate: Point, open: bool, hour: &Hour) {
    let (x, broad) = gate;
    canvas.tile((x, CREST + 0.012), (broad * 1.3, 0.07), 0.004, hour.lit(0x003a_4850).into());
    for pier in [x - 0.008, x + broad * 1.3 - 0.006] {
        canvas.tile((pier, CREST - 0.045), (0.014, 0.15), 0.002, hour.lit(0x00c4_c6c0).into());
    }
    if !open {
        canvas.tile(
            (x + 0.006, CREST + 0.03),
            (broad * 1.3 - 0.012, 0.05),
            0.0,
            hour.lit(0x005c_7f92).into(),
        );
        return;
    }
    let (left, right) = (x + 0.004, x + broad * 1.3 - 0.004);
    let fan = [
        (left, CREST + 0.04),
        (right, CREST + 0.04),
        (right + 0.02, FOOT + 0.03),
        (left - 0.02, FOOT + 0.03),
    ];
    let (white, blue): (Rgb, Rgb) = (hour.lit(0x00ff_ffff), hour.lit(0x0098_bcc8));
    canvas.polygon_with(&fan, |at| {
        let down = (at.1 - CREST) / (FOOT - CREST);
        let thread = layered(at.0 * 130.0, at.1 * 5.0 - down * 2.0, 3, 77);
        let foam = noise(at.0 * 50.0, at.1 * 26.0, 78) * 0.3;
        mix(blue, white, thread * 0.9 + foam + down * 0.2 - 0.1).into()
    });
}

/// The road along the crest with its railing, lamps and the lifting tower.
pub(super) fn crest(canvas: &mut Canvas, hour: &Hour, wide: f32) {
    let (light, dark) = (hour.lit(0x00e8_e4da), hour.lit(0x0060_6c70));
    canvas.tile((wide * 0.08, CREST - 0.016), (wide * 0.84, 0.022), 0.0, light.into());
    canvas.tile((wide * 0.08, CREST + 0.004), (wide * 0.84, 0.006), 0.0, dark.into());
    for post in steps(60) {
        let x = wide * blend(0.1, 0.9, post);
        canvas.line((x, CREST - 0.016), (x, CREST - 0.03), 0.0018, Ink::from(dark));
    }
    canvas.line((wide * 0.1, CREST - 0.03), (wide * 0.9, CREST - 0.03), 0.0022, Ink::from(dark));
    for tower in [0.282, 0.71] {
        let x = wide * tower;
        canvas.tile((x - 0.028, CREST - 0.11), (0.056, 0.1), 0.002, light.into());
        canvas.tile((x - 0.034, CREST - 0.118), (0.068, 0.014), 0.002, dark.into());
        canvas.tile((x - 0.018, CREST - 0.09), (0.036, 0.026), 0.002, hour.lit(0x0045_6474).into());
    }
    canvas.tile((wide * 0.282, CREST - 0.07), (wide * 0.43, 0.013), 0.0, dark.into());
}
