//! Grassland with a winding road and a grazing herd.

use super::herd::herd;
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::steps;
use crate::hours::{CLEAR, Hour, MORNING};
use crate::land::{Clouds, Ridge, below, clouds};
use crate::peaks::range;
use crate::place::Point;
use crate::rng::{blend, ease, layered};
use crate::take::Take;

/// Grassland below far mountains.
pub(super) fn grassland(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, MORNING, CLEAR]);
    let seed = take.seed;
    hour.sky(canvas, 0.5, seed);
    let heap = Ink::from(hex(0x00ff_ffff)).at(0.9);
    clouds(canvas, Clouds::new(seed + 7, (0.06, 0.47), (2.6, 6.5), 0.47, heap));
    let far = Ridge { seed: seed + 1, base: 0.5, rise: 0.16, waves: 1.9, octaves: 6 };
    range(canvas, far, &hour, 0.5);
    for (place, air) in [(0.0, 0.55), (1.0, 0.34), (2.0, 0.16), (3.0, 0.03)] {
        let slope = Ridge {
            seed: seed + 20 + place as u64,
            base: 0.53 + place * 0.07,
            rise: 0.13 + place * 0.012,
            waves: 1.5 - place * 0.25,
            octaves: 3,
        };
        meadow(canvas, slope, &hour, air);
    }
    road(canvas, &hour, seed);
    herd(canvas, &hour, seed);
    let edge = Ridge { seed: seed + 40, base: 1.03, rise: 0.09, waves: 1.2, octaves: 9 };
    below(
        canvas,
        |x| edge.at(x) - 0.012 * layered(x * 160.0, 0.3, 2, seed),
        |at, depth| {
            mix(hour.lit(0x0056_8a3c), hour.lit(0x0024_4a26), ease(depth * 9.0) + at.0 * 0.02)
                .into()
        },
    );
}

/// One slope of grass with the shadows of clouds on it.
fn meadow(canvas: &mut Canvas, ridge: Ridge, hour: &Hour, air: f32) {
    let seed = ridge.seed;
    below(
        canvas,
        |x| ridge.at(x),
        |at, depth| {
            let cloud = layered(at.0 * 1.6, at.1 * 6.0, 4, seed + 1);
            let patch = layered(at.0 * 6.0, at.1 * 34.0, 4, seed + 2);
            let blade = layered(at.0 * 70.0, at.1 * 240.0, 2, seed + 3) - 0.5;
            let sun = ease((cloud - 0.4) * 4.2);
            let green =
                mix(hour.lit(0x0034_7238), hour.lit(0x00ae_cb60), sun * 0.75 + patch * 0.3 - 0.1);
            let rich = mix(green, hour.lit(0x00d6_cf74), (patch - 0.5) * 0.7 + blade * 0.25);
            let rim = 0.25 * (1.0 - ease(depth * 26.0));
            mix(rich, hour.haze(), (air * (1.0 - ease(depth * 2.2) * 0.5) + rim * 0.6).min(1.0))
                .into()
        },
    );
}

/// The middle of the road and half its width at a share of the way.
pub(super) fn way(share: f32, seed: u64) -> (Point, f32) {
    let swing = (seed % 7) as f32 * 0.9;
    let y = blend(1.03, 0.555, 1.0 - (1.0 - share).powi(2));
    let sway = (share * 8.6 + swing).sin() * 0.26 * (1.0 - share).powf(0.7) + 0.12 * share;
    ((0.78 + sway, y), blend(0.075, 0.0016, 1.0 - (1.0 - share).powf(2.2)))
}

/// The road: shoulders, surface and the line in its middle.
fn road(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    for (broad, code) in [(1.16, 0x00c3_bb8c), (1.0, 0x0070_7678), (0.05, 0x00f0_ead2)] {
        let edge = |side: f32| {
            steps(72).map(move |share| {
                let (middle, half) = way(share, seed);
                (middle.0 + side * half * broad, middle.1)
            })
        };
        let right: Vec<Point> = edge(1.0).collect();
        let outline: Vec<Point> = edge(-1.0).chain(right.into_iter().rev()).collect();
        canvas.polygon_with(&outline, |at| hour.behind(code, 0.06 + (0.8 - at.1).max(0.0)).into());
    }
}
