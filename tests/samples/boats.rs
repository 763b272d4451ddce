//! Boats seen from the side: a flat one against the light, and a fishing boat.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::frames::{pen, steps};
use crate::hours::Hour;
use crate::people::{Hat, person};
use crate::place::Point;
use crate::poses::POLING;
use crate::stencil::{Bar, Stencil};

/// The mast of the fishing boat with its boom and stays, and its rod for signals.
const RIGGING: [Bar; 6] = [
    ((0.25, 0.2), (0.25, 1.55), 0.045),
    ((0.25, 0.5), (0.95, 1.15), 0.03),
    ((0.25, 1.5), (1.12, 0.54), 0.014),
    ((0.25, 1.5), (-0.95, 0.36), 0.014),
    ((0.25, 1.5), (0.95, 1.15), 0.014),
    ((-0.4, 0.8), (-0.4, 1.2), 0.03),
];

/// The reflection of a boat, in broken lines.
fn mirrored(canvas: &mut Canvas, stencil: Stencil, half: f32, ink: Ink) {
    for row in steps(8) {
        let (middle, half) = ((row * 23.0).sin() * 0.1, half - row * 0.45);
        let y = -0.08 - row * 0.55;
        let bar = ((middle - half, y), (middle + half, y), 0.045);
        stencil.bars(canvas, &[bar], ink.at(0.42 * (1.0 - row)));
    }
}

/// A flat boat with an arched roof and its boatman; a negative size faces the other way.
pub(crate) fn sampan(canvas: &mut Canvas, at: Point, size: f32, ink: Ink) {
    let (stencil, tall) = (Stencil { foot: at, size }, size.abs());
    mirrored(canvas, stencil, 1.1, ink);
    let hull = [(-1.5, 0.3), (-1.2, 0.14), (1.1, 0.14), (1.6, 0.36), (1.2, -0.05), (-1.2, -0.05)];
    stencil.fill(canvas, &hull, ink);
    canvas.ellipse(stencil.place(-0.25, 0.14), (tall * 0.62, tall * 0.42), 0.0, ink);
    person(canvas, stencil.place(0.8, 0.1), size, (POLING, Hat::Straw), ink);
    stencil.bars(canvas, &[((1.0, 1.4), (1.1, -0.3), 0.028)], ink);
}

/// A fishing boat: hull, wheelhouse, rigging; a negative size faces the other way.
pub(crate) fn trawler(canvas: &mut Canvas, at: Point, size: f32, hour: &Hour) {
    let (stencil, dark) = (Stencil { foot: at, size }, hour.near());
    mirrored(canvas, stencil, 0.95, dark);
    let hull = [(-1.0, 0.34), (-0.55, 0.26), (0.6, 0.28), (1.2, 0.56), (0.9, 0.0), (-0.9, 0.0)];
    stencil.fill(canvas, &hull, hour.lit(0x0023_4a5c));
    let stripe = stencil.places(&[(-1.0, 0.31), (-0.55, 0.24), (0.6, 0.26), (1.16, 0.5)]);
    canvas.path(&stripe, pen(size.abs() * 0.05, hour.lit(0x00d0_6a48).into()));
    let house = [(-0.7, 0.24), (-0.68, 0.74), (-0.05, 0.74), (-0.02, 0.24)];
    stencil.fill(canvas, &house, hour.lit(0x00f0_ece0));
    stencil.fill(canvas, &[(-0.76, 0.72), (-0.76, 0.8), (0.04, 0.8), (0.04, 0.72)], dark);
    for pane in [-0.6, -0.42, -0.24] {
        let right = pane + 0.13;
        let corners = [(pane, 0.5), (pane, 0.64), (right, 0.64), (right, 0.5)];
        stencil.fill(canvas, &corners, dark);
    }
    stencil.bars(canvas, &RIGGING, dark);
    let foam = Ink::from(hour.haze()).at(0.6);
    stencil.bars(canvas, &[((-1.2, -0.01), (1.3, -0.01), 0.03)], foam);
}
