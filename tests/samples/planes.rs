//! An aircraft on the ground, seen from the side, its nose to the left.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, mix};
use crate::frames::{pen, steps};
use crate::hours::Hour;
use crate::place::Point;
use crate::stencil::Stencil;

/// The hull from the nose over the back to the tail and along the belly.
const HULL: [Point; 13] = [
    (-5.15, -0.12),
    (-5.0, 0.1),
    (-4.7, 0.32),
    (-4.2, 0.5),
    (-3.6, 0.56),
    (4.3, 0.56),
    (5.5, 0.42),
    (5.75, 0.32),
    (5.5, 0.2),
    (3.6, -0.5),
    (-3.8, -0.56),
    (-4.6, -0.47),
    (-5.0, -0.3),
];

/// The painted lower part of the hull.
const BELLY: [Point; 6] =
    [(-5.05, -0.25), (3.0, -0.2), (5.4, 0.25), (3.6, -0.5), (-3.8, -0.56), (-4.6, -0.47)];

/// The engine under the near wing.
const POD: [Point; 8] = [
    (-1.25, -0.5),
    (-1.1, -0.42),
    (-0.2, -0.46),
    (0.25, -0.6),
    (0.25, -0.78),
    (-0.2, -0.95),
    (-1.1, -1.02),
    (-1.25, -0.92),
];

/// The near wing with its turned-up tip.
const WING: [Point; 8] = [
    (-0.9, -0.26),
    (1.7, -0.68),
    (2.5, -0.76),
    (2.62, -0.46),
    (2.7, -0.76),
    (2.62, -0.86),
    (1.3, -0.82),
    (0.9, -0.42),
];

/// The aircraft in the air of an hour; its wheels are drawn apart.
pub(crate) fn aircraft(canvas: &mut Canvas, at: Point, size: f32, hour: &Hour) {
    let stencil = Stencil { foot: at, size };
    let shown = |code: u32| mix(hour.lit(code), hex(code), 0.25);
    let (light, shade) = (shown(0x00ff_fdf8), shown(0x008a_97a6));
    let paint = mix(shown(0x002f_7f9a), hour.halo(), 0.1);
    stencil.fill(canvas, &[(0.4, 0.1), (2.1, 0.85), (2.45, 0.85), (1.6, 0.05)], shade);
    let fin = stencil.places(&[(4.0, 0.45), (5.0, 2.3), (5.62, 2.32), (5.3, 0.45)]);
    canvas.polygon_with(&fin, |p| mix(paint, shade, (p.0 - at.0) / size * 0.3 - 1.2).into());
    canvas.polygon_with(&stencil.places(&HULL), |p| {
        mix(light, shade, ((p.1 - at.1) / size + 0.25) * 1.1).into()
    });
    stencil.fill(canvas, &BELLY, Ink::from(paint).at(0.85));
    stencil.fill(canvas, &[(4.4, 0.36), (5.6, 0.62), (6.1, 0.62), (5.4, 0.24)], shade);
    panes(canvas, stencil, shade, hour);
    wing(canvas, stencil, (light, shade, hour.near()));
}

/// The windows, the doors and the pane of the cockpit.
fn panes(canvas: &mut Canvas, stencil: Stencil, shade: Rgb, hour: &Hour) {
    let size = stencil.size;
    let lamp = Ink::from(mix(hex(0x00ff_e0a0), hour.near().rgb, hour.day() * 0.8));
    for pane in steps(44) {
        let spot = stencil.place(-3.5 + pane * 7.4, 0.2);
        canvas.tile(spot, (size * 0.07, size * 0.12), size * 0.03, lamp);
    }
    for door in [-3.9, -0.9, 4.15] {
        let frame = [(door, -0.25), (door, 0.3), (door + 0.24, 0.3), (door + 0.24, -0.25)];
        canvas.path(&stencil.places(&frame), pen(size * 0.018, shade.into()));
    }
    let cockpit = [(-4.72, 0.28), (-4.4, 0.41), (-4.1, 0.4), (-4.2, 0.2)];
    stencil.fill(canvas, &cockpit, hour.near());
}

/// The near wing and the engine under it.
fn wing(canvas: &mut Canvas, stencil: Stencil, tones: (Rgb, Rgb, Ink)) {
    let ((light, shade, dark), size) = (tones, stencil.size);
    canvas.polygon_with(&stencil.places(&POD), |p| {
        mix(light, shade, ((p.1 - stencil.foot.1) / size - 0.4) * 1.5).into()
    });
    canvas.ellipse(stencil.place(-1.23, -0.71), (size * 0.075, size * 0.22), 0.0, dark);
    stencil.fill(canvas, &WING, mix(light, shade, 0.55));
    stencil.bars(canvas, &[((-0.9, -0.27), (2.5, -0.72), 0.03)], light.into());
}

/// The wheels and their shadow, drawn after the wet ground.
pub(crate) fn gear(canvas: &mut Canvas, at: Point, size: f32, hour: &Hour) {
    let stencil = Stencil { foot: at, size };
    for (x, round) in [(-3.9, 0.16), (0.6, 0.2), (0.98, 0.2)] {
        stencil.bars(canvas, &[((x, -0.4), (x, -1.0), 0.08)], hour.near());
        stencil.disc(canvas, (x, -1.0), round, hour.near());
        stencil.disc(canvas, (x, -1.0), round * 0.4, hour.lit(0x00b0_b4b8));
    }
    let shadow = hour.near().at(0.5);
    canvas.ellipse(stencil.place(0.2, -1.24), (size * 4.6, size * 0.1), size * 0.16, shadow);
}
