//! Wind turbines and lattice pylons.

use std::f32::consts::PI;

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, mix};
use crate::frames::{between, pen, steps};
use crate::place::Point;

/// A wind turbine, its rotor turned by an angle in turns.
pub(crate) fn turbine(canvas: &mut Canvas, foot: Point, tall: f32, turn: f32, tones: (Rgb, Rgb)) {
    let (light, shade) = tones;
    let hub = (foot.0, foot.1 - tall);
    let (low, high) = (tall * 0.021, tall * 0.011);
    let tower = [
        (foot.0 - low, foot.1),
        (hub.0 - high, hub.1),
        (hub.0 + high, hub.1),
        (foot.0 + low, foot.1),
    ];
    canvas.polygon_with(&tower, |at| mix(light, shade, (at.0 - foot.0 + low) / low / 2.0).into());
    for blade in 0..3_u8 {
        let angle = (turn + f32::from(blade) / 3.0) * 2.0 * PI;
        let at = |along: f32, across: f32| {
            let (along, across) = (along * tall * 0.62, across * tall * 0.62);
            (
                hub.0 + along * angle.cos() - across * angle.sin(),
                hub.1 + along * angle.sin() + across * angle.cos(),
            )
        };
        let outline = [
            at(0.0, -0.018),
            at(0.16, -0.026),
            at(1.0, -0.003),
            at(1.0, 0.004),
            at(0.3, 0.036),
            at(0.12, 0.034),
            at(0.0, 0.018),
        ];
        let tone = mix(light, shade, 0.35 + 0.35 * angle.sin());
        canvas.polygon(&outline, tone.into());
    }
    canvas.disc(hub, tall * 0.024, 0.0, mix(light, shade, 0.3).into());
}

/// A lattice pylon; gives the points from which its six conductors hang.
pub(crate) fn pylon(canvas: &mut Canvas, foot: Point, tall: f32, ink: Ink) -> Vec<Point> {
    let fine = tall * 0.0065;
    let place = |across: f32, up: f32| (foot.0 + across * tall, foot.1 - up * tall);
    let outline =
        [(0.13, 0.0, 4), (0.075, 0.3, 5), (0.034, 0.62, 8), (0.022, 0.93, 1), (0.0, 1.0, 0)];
    for pair in outline.windows(2) {
        let leg =
            |side: f32| (place(side * pair[0].0, pair[0].1), place(side * pair[1].0, pair[1].1));
        canvas.lattice(leg(-1.0), leg(1.0), pair[0].2, pen(fine, ink));
    }
    let mut hangers = Vec::new();
    for (up, arm) in [(0.88, 0.19), (0.76, 0.26), (0.64, 0.21)] {
        for side in [-1.0, 1.0] {
            let tip = place(side * arm, up);
            canvas.zigzag(
                (place(side * 0.024, up), tip),
                (place(side * 0.024, up + 0.05), tip),
                8,
                pen(fine * 0.8, ink),
            );
            let end = (tip.0, tip.1 + tall * 0.05);
            canvas.line(tip, end, fine * 0.5, ink);
            for share in steps(6) {
                canvas.disc(between(tip, end, 0.25 + share * 0.7), fine * 0.95, 0.0, ink);
            }
            hangers.push(end);
        }
    }
    hangers
}
