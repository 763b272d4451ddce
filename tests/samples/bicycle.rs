//! An electric bicycle with a box, and its rider.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex};
use crate::frames::pen;
use crate::hours::Hour;
use crate::people::{Hat, person};
use crate::place::Point;
use crate::poses::RIDING;
use crate::rng::Rng;
use crate::stencil::{Bar, Stencil};

/// The body from the rear light round to the seat.
const BODY: [Point; 12] = [
    (-0.42, 0.38),
    (-0.36, 0.5),
    (0.1, 0.5),
    (0.16, 0.25),
    (0.34, 0.25),
    (0.42, 0.6),
    (0.47, 0.6),
    (0.45, 0.2),
    (0.38, 0.16),
    (0.1, 0.16),
    (-0.1, 0.24),
    (-0.3, 0.22),
];

/// Fork, column, bar, mirror, lamp, and the rack under the box.
const BARS: [Bar; 6] = [
    ((0.44, 0.56), (0.52, 0.155), 0.035),
    ((0.44, 0.55), (0.4, 0.72), 0.03),
    ((0.32, 0.73), (0.44, 0.71), 0.03),
    ((0.38, 0.72), (0.34, 0.84), 0.012),
    ((0.46, 0.52), (0.5, 0.52), 0.08),
    ((-0.44, 0.54), (-0.24, 0.5), 0.04),
];

/// The reflection of the rider, in broken lines.
pub(crate) fn mirrored(canvas: &mut Canvas, at: Point, hour: &Hour) {
    let mut rng = Rng::new(7);
    for row in 0..44_u8 {
        let down = f32::from(row) / 44.0;
        let half = 0.13 * (1.0 - (down - 0.2).abs()) * rng.range(0.45, 1.0);
        let (x, y) = (at.0 + rng.range(-0.03, 0.03), at.1 + 0.006 + down * 0.14);
        canvas.line((x - half, y), (x + half, y), 0.0035, hour.near().at(0.42 * (1.0 - down)));
    }
}

/// The bicycle with its box, and the rider, lit from behind.
pub(crate) fn machine(canvas: &mut Canvas, at: Point, tall: f32, hour: &Hour) {
    let stencil = Stencil { foot: at, size: tall };
    let (dark, rim) = (hour.near().towards([0.02; 3], 0.4), Ink::from(hour.halo()));
    canvas.glow(stencil.place(0.56, 0.52), tall * 0.12, hex(0x00ff_efc8), 0.95);
    outline(canvas, Stencil { foot: (at.0 + 0.0035, at.1 - 0.0035), size: tall }, rim.at(0.7));
    outline(canvas, stencil, dark);
    let (corner, wide) = (stencil.place(-0.575, 0.92), tall * 0.31);
    let (paint, stripe) = (hour.lit(0x00d8_8a3a).into(), hour.lit(0x00ff_f0d0).into());
    canvas.tile(corner, (wide, tall * 0.34), tall * 0.02, Ink::at(paint, 0.85));
    let middle = (corner.0, corner.1 + tall * 0.2);
    canvas.tile(middle, (wide, tall * 0.025), 0.0, Ink::at(stripe, 0.9));
    canvas.glow(stencil.place(-0.45, 0.4), tall * 0.04, hex(0x00ff_5a3c), 0.9);
}

/// Everything in one ink.
fn outline(canvas: &mut Canvas, stencil: Stencil, ink: Ink) {
    let tall = stencil.size;
    for wheel in [-0.34, 0.52] {
        let (hub, radius) = (stencil.place(wheel, 0.155), tall * 0.135);
        canvas.arc(hub, (radius, radius), (0.0, 1.0), pen(tall * 0.04, ink));
        stencil.disc(canvas, (wheel, 0.155), 0.035, ink);
    }
    stencil.fill(canvas, &BODY, ink);
    stencil.fill(canvas, &[(0.4, 0.34), (0.6, 0.32), (0.66, 0.24), (0.5, 0.3)], ink);
    stencil.bars(canvas, &BARS, ink);
    canvas.ellipse(stencil.place(0.33, 0.86), (tall * 0.03, tall * 0.022), 0.0, ink);
    person(canvas, stencil.place(-0.04, 0.0), tall, (RIDING, Hat::Helmet), ink);
    canvas.tile(stencil.place(-0.6, 0.95), (tall * 0.36, tall * 0.4), tall * 0.03, ink);
}
