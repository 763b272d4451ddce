//! The street as it was: old houses with grey tiles, on a faded print.

use super::street::{back, face, paving, view, wall};
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::finish::age;
use crate::people::{Hat, LEANING, POINTING, person};
use crate::rng::Rng;
use crate::take::Take;
use crate::view::View;

/// The street as it was.
pub(super) fn then(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let view = view(canvas);
    let mut rng = Rng::new(seed);
    back(canvas, &[(0.0, 0x00cf_d3d3), (0.56, 0x00f4_f2ec)], hex(0x0099_a0a0), seed);
    paving(canvas, view, (hex(0x008c_8880), hex(0x00b1_aba0)), seed);
    for house in (0..10_u8).rev() {
        for side in [-1.0, 1.0] {
            let shift = if side > 0.0 { -2.9 } else { 0.0 };
            old_house(canvas, view, side, 3.6 + shift + f32::from(house) * 6.0, &mut rng);
        }
    }
    person(
        canvas,
        view.see(-1.4, 0.0, 11.0),
        view.metre(11.0) * 1.7,
        (POINTING, Hat::Straw),
        ink(0x002c_2a28),
    );
    person(
        canvas,
        view.see(1.1, 0.0, 19.0),
        view.metre(19.0) * -1.7,
        (LEANING, Hat::Straw),
        ink(0x003a_3835),
    );
    age(canvas, seed);
}

/// One old house: white wall, door and windows, tiled roof, stepped gable.
fn old_house(canvas: &mut Canvas, view: View, side: f32, near: f32, rng: &mut Rng) {
    let (far, wall_at) = (near + 5.7, side * 4.6);
    let plaster = mix(hex(0x00dc_d8ce), hex(0x00b3_aea3), rng.unit());
    canvas.polygon(&wall(view, wall_at, (0.0, 3.4), (near, far)), plaster.into());
    canvas.polygon(&wall(view, wall_at, (0.0, 0.7), (near, far)), ink(0x0070_6c66).at(0.7));
    for (start, long, up) in
        [(0.6, 1.0, (1.3, 2.4)), (2.3, 1.3, (0.0, 2.5)), (4.2, 1.0, (1.3, 2.4))]
    {
        canvas.polygon(
            &wall(view, wall_at, up, (near + start, near + start + long)),
            ink(0x003a_332c),
        );
    }
    let eave = |ahead: f32| view.see(side * 3.9, 3.3, ahead);
    let crest = |ahead: f32| view.see(side * 8.0, 6.0, ahead);
    canvas.polygon(&[eave(near), crest(near), crest(far), eave(far)], ink(0x005d_6062));
    for tile in 0..19_u8 {
        let ahead = near + f32::from(tile) * 0.316;
        canvas.line(eave(ahead), crest(ahead), view.metre(ahead) * 0.07, ink(0x0033_3638).at(0.8));
    }
    canvas.polygon(&wall(view, side * 3.9, (3.16, 3.34), (near, far)), ink(0x002c_2d2e));
    canvas.polygon(&wall(view, side * 8.0, (5.9, 6.2), (near, far)), ink(0x002c_2d2e));
    gable(canvas, view, side, near, plaster);
}

/// The gable wall towards the camera, stepped and capped with tiles.
fn gable(canvas: &mut Canvas, view: View, side: f32, near: f32, plaster: Rgb) {
    let paint = Ink::from(plaster).towards(hex(0x0080_7c74), 0.25);
    for (inner, outer, up) in [(4.2, 6.0, 4.6), (6.0, 7.4, 5.6), (7.4, 9.2, 6.6), (9.2, 12.0, 5.6)]
    {
        canvas.polygon(&face(view, (side * inner, side * outer), (0.0, up), near), paint);
        canvas.polygon(
            &face(view, (side * (inner - 0.25), side * (outer + 0.25)), (up, up + 0.28), near),
            ink(0x0034_3638),
        );
    }
}
