//! A pump jack.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::frames::steps;
use crate::place::Point;
use crate::stencil::{Bar, Stencil};

/// The frame that carries the beam, the bed, and the posts of the gear.
const FRAME: [Bar; 11] = [
    ((-0.16, 0.06), (0.0, 0.8), 0.034),
    ((0.2, 0.06), (0.0, 0.8), 0.034),
    ((-0.1, 0.3), (0.125, 0.3), 0.016),
    ((-0.055, 0.54), (0.07, 0.54), 0.016),
    ((-0.12, 0.06), (0.125, 0.3), 0.012),
    ((-0.1, 0.3), (0.07, 0.54), 0.012),
    ((0.36, 0.06), (0.44, 0.3), 0.04),
    ((0.58, 0.06), (0.5, 0.3), 0.04),
    ((-0.3, 0.03), (0.95, 0.03), 0.055),
    ((-0.632, 0.0), (-0.632, 0.14), 0.05),
    ((-0.69, 0.3), (-0.575, 0.3), 0.02),
];

/// A pump jack; a negative height faces the other way, the beam dips by a share of its length.
pub(crate) fn pump(canvas: &mut Canvas, foot: Point, tall: f32, dip: f32, ink: Ink) {
    let stencil = Stencil { foot, size: tall };
    stencil.bars(canvas, &FRAME, ink);
    let (near, far) = ((-0.52, 0.8 - dip * 0.52), (0.46, 0.8 + dip * 0.46));
    let tip = |angle: f32| (-0.64 * (angle - dip).cos(), 0.8 + 0.64 * (angle - dip).sin());
    stencil.bars(canvas, &[(near, far, 0.052), (tip(-0.1), (-0.632, 0.1), 0.011)], ink);
    stencil.disc(canvas, (0.0, 0.8), 0.036, ink);
    let arc = steps(12).map(|share| tip(0.34 - share * 0.62));
    let inner =
        [(-0.56, 0.7 - dip * 0.56), near, (-0.44, 0.83 - dip * 0.44), (-0.5, 0.93 - dip * 0.5)];
    stencil.fill(canvas, &arc.chain(inner).collect::<Vec<_>>(), ink);
    gear(canvas, stencil, (far, dip * 6.0), ink);
}

/// The crank with its weight, the rod up to the end of the beam, and the engine.
fn gear(canvas: &mut Canvas, stencil: Stencil, from: (Point, f32), ink: Ink) {
    let ((end, turn), crank) = (from, (0.47, 0.3));
    let pin = (crank.0 + 0.11 * turn.cos(), crank.1 + 0.11 * turn.sin());
    let weight = (crank.0 - 0.17 * turn.cos(), crank.1 - 0.17 * turn.sin());
    stencil.bars(canvas, &[(end, pin, 0.024), (crank, weight, 0.085)], ink);
    stencil.disc(canvas, crank, 0.085, ink);
    stencil.fill(canvas, &[(0.73, 0.2), (0.87, 0.2), (0.87, 0.04), (0.73, 0.04)], ink);
}
