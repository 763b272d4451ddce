//! A train that crosses a viaduct over fields in the morning.

use super::Frames;
use crate::canvas::Canvas;
use crate::colour::{Ink, mix};
use crate::film::GRADE;
use crate::finish::finish;
use crate::frames::steps;
use crate::hours::{Hour, MORNING};
use crate::land::{Ridge, below, mist};
use crate::place::Size;
use crate::rng::{blend, ease, layered, noise};
use crate::scenes::snow::{RAIL, forest};
use crate::train::{train, viaduct};

/// The seed of the country.
const SEED: u64 = 304;

/// The frames: the country is drawn once, the train in each.
pub(super) fn frames(size: Size) -> Frames {
    let mut land = Canvas::new(size);
    country(&mut land, &MORNING);
    Box::new(move |share| {
        let mut canvas = land.copy();
        let nose = (canvas.aspect() * blend(0.16, 1.36, share), RAIL - 0.003);
        train(&mut canvas, nose, 0.055, 4, &MORNING);
        forest(&mut canvas, (1.04, 0.13), 1.0, &MORNING, SEED + 4);
        finish(&mut canvas, GRADE, SEED);
        canvas
    })
}

/// Ridges in the haze, fields at their foot, the viaduct over them.
fn country(canvas: &mut Canvas, hour: &Hour) {
    hour.sky(canvas, 0.58, SEED);
    hour.sun(canvas, (canvas.aspect() * 0.24, 0.26), 0.035);
    for (place, share) in steps(4).enumerate() {
        let ridge = Ridge {
            seed: SEED + 10 + place as u64,
            base: 0.6 + share * 0.04,
            rise: 0.34 - share * 0.22,
            waves: 1.2 + share,
            octaves: 6,
        };
        hour.ridge(canvas, ridge, 0.2 + share * 0.36, 0.16);
    }
    mist(canvas, 0.62, 0.03, Ink::from(hour.haze()).at(0.6), SEED);
    fields(canvas, hour);
    let ground = Ridge { seed: SEED + 30, base: 0.82, rise: 0.06, waves: 0.9, octaves: 2 };
    viaduct(canvas, RAIL, 0.27, |x| ground.at(x), hour);
}

/// Fields in patches, each with rows of its own, with paths between them.
fn fields(canvas: &mut Canvas, hour: &Hour) {
    let paints = [0x0094_b45a, 0x00d6_c46c, 0x0062_9a52, 0x00b2_b868].map(|code| hour.lit(code));
    below(
        canvas,
        |x| 0.64 + 0.008 * layered(x * 3.0, 0.5, 3, SEED + 20),
        |at, depth| {
            let ahead = 0.16 / (depth + 0.028);
            let warp = noise(at.0 * 2.0, ahead * 0.8, SEED + 21) * 0.5;
            let (column, row) = ((at.0 - 0.9) * ahead * 1.5 + warp, ahead * 2.2 + warp);
            let patch = noise(column.floor() * 3.7, row.floor() * 5.3, SEED + 22);
            let paint = paints[((patch * 4.0) as usize).min(3)];
            let furrow = 0.5 + 0.5 * (column * 60.0).sin() * ease(depth * 7.0);
            let path = (column.fract().abs().min(row.fract().abs()) * 26.0).min(1.0);
            let grown = mix(paint, hour.near().rgb, furrow * 0.16 + (1.0 - path) * 0.3);
            mix(grown, hour.haze(), 0.75 * (1.0 - ease(depth * 3.6))).into()
        },
    );
}
