//! A portrait in silhouette, upright.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix, ramp};
use crate::frames::pen;
use crate::place::{Bounds, Point};
use crate::rng::layered;
use crate::take::Take;

/// A portrait in silhouette before a warm circle.
pub(super) fn portrait(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let middle = canvas.aspect() / 2.0;
    canvas.lay(Bounds::ALL, |at| {
        let paper = 0.03 * layered(at.0 * 5.0, at.1 * 5.0, 4, seed);
        mix(hex(0x00f3_e4cc), hex(0x00e6_c49a), at.1 + paper).into()
    });
    canvas.glow((middle, 0.43), 0.4, hex(0x00ff_d9a0), 0.5);
    let round = Bounds::around(&[(middle, 0.43)], 0.3);
    canvas.shape(
        round,
        0.0,
        |at| (at.0 - middle).hypot(at.1 - 0.43) - 0.265,
        |at| ramp(&[(0.16, 0x00ff_c873), (0.45, 0x00f0_8c4a), (0.7, 0x00d0_5a3c)], at.1).into(),
    );
    for (shift, code) in [((0.007, -0.005), 0x00ff_e3b5), ((0.0, 0.0), 0x0034_2a35)] {
        bust(canvas, (middle + shift.0, shift.1), ink(code));
    }
    details(canvas, middle);
}

/// Head, helmet, neck and shoulders.
fn bust(canvas: &mut Canvas, at: Point, tone: Ink) {
    let place = |across: f32, y: f32| (at.0 + across, at.1 + y);
    canvas.limb((place(0.0, 0.5), 0.052), (place(0.0, 0.6), 0.056), tone);
    canvas.polygon(
        &[
            place(-0.05, 0.575),
            place(0.05, 0.575),
            place(0.19, 0.645),
            place(0.19, 1.02),
            place(-0.19, 1.02),
            place(-0.19, 0.645),
        ],
        tone,
    );
    for side in [-1.0, 1.0] {
        canvas.limb((place(side * 0.165, 0.72), 0.08), (place(side * 0.205, 1.1), 0.085), tone);
        canvas.ellipse(place(side * 0.105, 0.43), (0.014, 0.026), 0.0, tone);
    }
    canvas.limb((place(0.0, 0.4), 0.1), (place(0.0, 0.468), 0.082), tone);
    canvas.limb((place(0.0, 0.317), 0.112), (place(0.0, 0.345), 0.119), tone);
    canvas.limb((place(-0.135, 0.378), 0.011), (place(0.135, 0.378), 0.011), tone);
    canvas.limb((place(0.0, 0.215), 0.017), (place(0.0, 0.3), 0.017), tone);
}

/// The few lines of light on the figure: helmet, smile, collar and vest.
fn details(canvas: &mut Canvas, middle: f32) {
    let (soft, warm) = (ink(0x00f2_a65e), ink(0x00ff_d79a));
    canvas.arc((middle, 0.325), (0.09, 0.094), (0.8, 0.95), pen(0.007, warm.at(0.8)));
    for shift in [-0.017, 0.017] {
        canvas.line((middle + shift, 0.225), (middle + shift, 0.362), 0.003, soft.at(0.4));
    }
    canvas.line((middle - 0.122, 0.389), (middle + 0.122, 0.389), 0.003, soft.at(0.55));
    canvas.arc((middle, 0.475), (0.042, 0.03), (0.05, 0.45), pen(0.006, warm.at(0.85)));
    for side in [-1.0, 1.0] {
        canvas.arc(
            (middle + side * 0.044, 0.441),
            (0.017, 0.012),
            (0.55, 0.95),
            pen(0.005, warm.at(0.7)),
        );
        let at = |across: f32| middle + side * across;
        canvas.path(
            &[(at(0.056), 0.575), (at(0.034), 0.652), (at(0.003), 0.615)],
            pen(0.005, soft.at(0.75)),
        );
        canvas.polygon(
            &[(at(0.096), 0.605), (at(0.128), 0.62), (at(0.14), 1.01), (at(0.104), 1.01)],
            soft.at(0.85),
        );
    }
    canvas.tile((middle - 0.146, 0.83), (0.292, 0.035), 0.0, warm.at(0.85));
    canvas.line((middle, 0.65), (middle, 1.01), 0.003, soft.at(0.45));
}
