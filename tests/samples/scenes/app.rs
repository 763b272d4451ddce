//! The screen of a service app in blocks without words, upright.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix};
use crate::frames::pen;
use crate::place::{Bounds, Point};
use crate::rng::Rng;
use crate::take::Take;

/// The screen of a service app, in blocks without words.
pub(super) fn app(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed));
    canvas.lay(Bounds::ALL, |at| {
        mix(hex(0x00dc_e9ee), hex(0x00b9_d0dc), at.1 * 0.7 + at.0 * 0.4).into()
    });
    canvas.disc((wide * 0.1, 0.12), 0.2, 0.0, ink(0x00ff_ffff).at(0.25));
    canvas.disc((wide * 0.95, 0.9), 0.27, 0.0, ink(0x008f_b4c6).at(0.35));
    let left = wide / 2.0 - 0.22;
    let shadow = Bounds::around(&[(left, 0.06), (left + 0.44, 0.96)], 0.09);
    canvas.shape(
        shadow,
        0.1,
        |p| {
            ((p.0 - wide / 2.0).abs() - 0.16).max(0.0).hypot(((p.1 - 0.515).abs() - 0.39).max(0.0))
                - 0.06
        },
        |_| ink(0x0035_5266).at(0.4),
    );
    canvas.tile((left, 0.05), (0.44, 0.9), 0.05, ink(0x0022_2f3b));
    canvas.tile((left + 0.012, 0.062), (0.416, 0.876), 0.04, ink(0x00e9_eff1));
    screen(canvas, left + 0.036, &mut rng);
}

/// The blocks of the screen.
fn screen(canvas: &mut Canvas, x: f32, rng: &mut Rng) {
    let grey = ink(0x00d5_dde1);
    canvas.disc((x + 0.026, 0.122), 0.024, 0.0, ink(0x00e9_8a4e));
    canvas.tile((x + 0.065, 0.105), (0.13, 0.015), 0.0075, ink(0x0060_7380));
    canvas.tile((x + 0.065, 0.129), (0.085, 0.011), 0.0055, grey);
    canvas.tile((x, 0.17), (0.368, 0.17), 0.022, ink(0x002b_7f95));
    canvas.disc((x + 0.3, 0.25), 0.06, 0.0, ink(0x0053_a6b4));
    canvas.disc((x + 0.3, 0.25), 0.036, 0.0, ink(0x00f4_cf82));
    for (y, long) in [(0.205, 0.16), (0.235, 0.2), (0.262, 0.12)] {
        canvas.tile((x + 0.025, y), (long, 0.014), 0.007, ink(0x00ff_ffff).at(0.85));
    }
    canvas.tile((x + 0.025, 0.295), (0.09, 0.026), 0.013, ink(0x00f4_cf82));
    let badges = [
        0x00e9_8a4e,
        0x004f_9c98,
        0x006d_86c4,
        0x00c9_6a72,
        0x0080_a85a,
        0x00d4_a843,
        0x0057_8fae,
        0x009a_7bb0,
    ];
    for (place, code) in badges.into_iter().enumerate() {
        let at = (x + 0.046 + (place % 4) as f32 * 0.092, 0.39 + (place / 4) as f32 * 0.09);
        canvas.tile((at.0 - 0.028, at.1 - 0.028), (0.056, 0.056), 0.017, ink(code));
        canvas.disc(at, 0.012, 0.0, ink(0x00ff_ffff).at(0.9));
        canvas.tile((at.0 - 0.022, at.1 + 0.036), (0.044, 0.008), 0.004, grey);
    }
    chart(canvas, x, rng);
    cards(canvas, x, grey);
}

/// A chart of bars with a line over it.
fn chart(canvas: &mut Canvas, x: f32, rng: &mut Rng) {
    canvas.tile((x, 0.55), (0.368, 0.16), 0.02, ink(0x00ff_ffff));
    let tops: Vec<Point> = (0..9_u8)
        .map(|bar| {
            (
                x + 0.03 + f32::from(bar) * 0.0375,
                0.655 - f32::from(bar) * 0.006 - rng.range(0.0, 0.035),
            )
        })
        .collect();
    for top in &tops {
        canvas.tile(
            (top.0 - 0.009, top.1 + 0.015),
            (0.018, 0.675 - top.1),
            0.006,
            ink(0x00a9_d0d6),
        );
    }
    canvas.path(&tops, pen(0.005, ink(0x00e9_8a4e)));
    for top in tops {
        canvas.disc(top, 0.006, 0.0, ink(0x00e9_8a4e));
    }
}

/// Cards of a list and the bar at the foot.
fn cards(canvas: &mut Canvas, x: f32, grey: Ink) {
    for (y, code) in [(0.73, 0x00cf_e3d0), (0.8, 0x00f3_dcc4)] {
        canvas.tile((x, y), (0.368, 0.06), 0.016, ink(0x00ff_ffff));
        canvas.tile((x + 0.012, y + 0.01), (0.04, 0.04), 0.01, ink(code));
        canvas.tile((x + 0.07, y + 0.017), (0.17, 0.011), 0.0055, ink(0x0090_a0aa));
        canvas.tile((x + 0.07, y + 0.036), (0.11, 0.009), 0.0045, grey);
        canvas.tile((x + 0.3, y + 0.02), (0.05, 0.02), 0.01, ink(0x002b_7f95));
    }
    for (place, code) in
        [(0.05, 0x002b_7f95), (0.14, 0x00c3_ced4), (0.23, 0x00c3_ced4), (0.32, 0x00c3_ced4)]
    {
        canvas.disc((x + place, 0.9), 0.014, 0.0, ink(code));
    }
}
