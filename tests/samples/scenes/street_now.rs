//! The same street as it is now: towers and trees on the old plan.

use super::street::{back, face, paving, view, wall};
use crate::canvas::Canvas;
use crate::colour::{hex, ink, mix};
use crate::people::{Hat, POINTING, person};
use crate::rng::Rng;
use crate::take::Take;
use crate::view::View;

/// The street as it is now.
pub(super) fn now(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let view = view(canvas);
    let mut rng = Rng::new(seed ^ 0x0a0e);
    back(canvas, &[(0.0, 0x005b_a3d0), (0.56, 0x00e2_f0ee)], hex(0x0078_a08a), seed);
    paving(canvas, view, (hex(0x0086_8f86), hex(0x009c_a297)), seed);
    roadway(canvas, view);
    for block in (0..6_u8).rev() {
        for side in [-1.0, 1.0] {
            let near = 13.0 + f32::from(block) * 13.0 + if side > 0.0 { 4.0 } else { 0.0 };
            tower(canvas, view, side, near, &mut rng);
        }
    }
    for plant in (0..12_u8).rev() {
        for side in [-1.0, 1.0] {
            tree(canvas, view, side * 4.9, 6.5 + f32::from(plant) * 4.5, &mut rng);
        }
    }
    person(
        canvas,
        view.see(-4.3, 0.0, 9.0),
        view.metre(9.0) * 1.7,
        (POINTING, Hat::Helmet),
        ink(0x0034_3f4a),
    );
}

/// The carriageway with its kerbs and its dashed line.
fn roadway(canvas: &mut Canvas, view: View) {
    for (sides, code) in
        [((-3.6, 3.6), 0x0054_5b61), ((-3.7, -3.54), 0x00e9_e4d6), ((3.55, 3.71), 0x00e9_e4d6)]
    {
        canvas.polygon(&view.level(sides, 0.0, (2.0, 300.0)), ink(code));
    }
    for dash in 0..30_u8 {
        let ahead = 3.0 + f32::from(dash) * 3.0;
        canvas.polygon(&view.level((-0.09, 0.09), 0.0, (ahead, ahead + 1.5)), ink(0x00f2_ead2));
    }
}

/// One tower: its street side and the side towards the camera, with bands of glass.
fn tower(canvas: &mut Canvas, view: View, side: f32, near: f32, rng: &mut Rng) {
    let (far, right, floors) = (near + 8.5, side * 7.0, 7 + (rng.unit() * 9.0) as u8);
    let top = f32::from(floors) * 3.2 + 1.5;
    let stone = hex(rng.pick(&[0x00e7_e1d4, 0x00d6_dde0, 0x00e6_d3bb, 0x00cf_d6cc]));
    canvas.polygon(
        &wall(view, right, (0.0, top), (near, far)),
        mix(stone, hex(0x004e_6a80), 0.28).into(),
    );
    canvas.polygon(&face(view, (right, side * 15.0), (0.0, top), near), stone.into());
    for floor in 0..floors {
        let up = 1.2 + f32::from(floor) * 3.2;
        for bay in 0..5_u8 {
            let glass = mix(hex(0x004a_86a8), hex(0x00b5_dbe6), 0.15 + 0.6 * rng.unit()).into();
            let start = near + 0.5 + f32::from(bay) * 1.6;
            canvas.polygon(&wall(view, right, (up, up + 1.9), (start, start + 1.25)), glass);
            let across = 7.5 + f32::from(bay) * 1.5;
            canvas.polygon(
                &face(view, (side * across, side * (across + 1.1)), (up, up + 1.9), near),
                glass,
            );
        }
    }
    canvas.polygon(
        &face(view, (right - side * 0.15, side * 15.2), (top, top + 0.6), near),
        ink(0x0076_8791),
    );
}

/// A tree at the kerb.
fn tree(canvas: &mut Canvas, view: View, right: f32, ahead: f32, rng: &mut Rng) {
    let metre = view.metre(ahead);
    canvas.line(
        view.see(right, 0.0, ahead),
        view.see(right, 2.6, ahead),
        metre * 0.2,
        ink(0x0057_4636),
    );
    for leaf in 0..26_u8 {
        let high = f32::from(leaf) / 26.0;
        let at = view.see(
            right + rng.range(-1.0, 1.0) * (1.1 - high * 0.6),
            2.3 + high * 2.4 + rng.range(-0.2, 0.2),
            ahead,
        );
        let tone = mix(hex(0x0033_6a40), hex(0x0092_b85c), high * 0.7 + rng.range(0.0, 0.3));
        canvas.disc(at, metre * rng.range(0.3, 0.6), metre * 0.1, tone.into());
    }
}
