//! What stands round the reciters: the curtain, the light of the lamps, the boards.

use super::stage::EDGE;
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, mix, scaled};
use crate::frames::steps;
use crate::place::{Bounds, Point};
use crate::rng::{ease, layered};

/// The curtain in folds, and its upper border.
pub(super) fn curtain(canvas: &mut Canvas, tones: (Rgb, Rgb), seed: u64) {
    let wide = canvas.aspect();
    canvas.lay(Bounds::ALL, |at| {
        let sway = 0.02 * layered(at.0 * 2.0, at.1 * 1.5, 3, seed);
        let fold = ((at.0 + sway) * 62.0).sin() * 0.5 + 0.5;
        let small = ((at.0 + sway) * 171.0).sin() * 0.12;
        let middle = 1.0 - ((at.0 / wide - 0.5) * 1.9).abs();
        mix(tones.1, tones.0, (fold * 0.65 + small) * ease(middle + 0.12) * (0.45 + at.1 * 0.6))
            .into()
    });
    for (row, drop) in [(0.0, 0.13), (1.0, 0.09)] {
        for swag in steps(8) {
            let at = (wide * (swag + row * 0.06), -0.02);
            let tone = mix(tones.1, tones.0, 0.3 + row * 0.15);
            canvas.ellipse(at, (wide * 0.075, drop), 0.004, tone.into());
            canvas.ellipse(
                (at.0, at.1 - 0.014),
                (wide * 0.07, drop),
                0.004,
                scaled(tone, 0.75).into(),
            );
        }
    }
}

/// The cone of one lamp.
pub(super) fn cone(canvas: &mut Canvas, lamp: Point, foot: Point, light: (Rgb, f32)) {
    let bounds = Bounds { from: (-1.0, 0.0), to: (9.0, foot.1) };
    canvas.light(bounds, |at| {
        let down = ((at.1 - lamp.1) / (foot.1 - lamp.1)).clamp(0.0, 1.0);
        let middle = lamp.0 + (foot.0 - lamp.0) * down;
        let far = (at.0 - middle).abs() / (0.012 + 0.13 * down);
        scaled(light.0, light.1 * 0.2 * ease(1.3 - far) * (1.0 - down * 0.5))
    });
    canvas.light(Bounds { from: (-1.0, foot.1 - 0.1), to: (9.0, foot.1 + 0.12) }, |at| {
        let far = ((at.0 - foot.0) / 0.17).hypot((at.1 - foot.1) / 0.045);
        scaled(light.0, light.1 * 0.3 * ease(1.4 - far))
    });
}

/// The boards of the stage and its front.
pub(super) fn floor(canvas: &mut Canvas, tones: (Rgb, Rgb), strength: f32) {
    let wide = canvas.aspect();
    canvas.lay(Bounds { from: (-1.0, EDGE - 0.11), to: (9.0, EDGE + 0.045) }, |at| {
        let down = (at.1 - EDGE + 0.11) / 0.155;
        let middle = 1.0 - ((at.0 / wide - 0.5) * 1.5).abs();
        let board = ((at.0 - wide * 0.5) / (0.5 + down * 0.5) * 15.0).fract().abs();
        let seam = if board < 0.04 { 0.12 } else { 0.0 };
        mix(
            tones.0,
            tones.1,
            (0.12 + 0.5 * ease(middle) * strength * (0.5 + down * 0.4) - seam).max(0.0),
        )
        .into()
    });
    canvas.lay(Bounds { from: (-1.0, EDGE + 0.045), to: (9.0, 2.0) }, |at| {
        mix(scaled(tones.0, 0.9), [0.01; 3], ease((at.1 - EDGE) * 6.0)).into()
    });
    canvas.tile(
        (-0.1, EDGE + 0.04),
        (wide + 0.2, 0.006),
        0.0,
        Ink::from(tones.1).at(0.6 * strength),
    );
}
