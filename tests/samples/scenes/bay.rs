//! A cable-stayed bridge over a bay, with fishing boats.

use crate::boats::trawler;
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::{pen, steps};
use crate::hours::{CLEAR, DAWN, EVENING, Hour};
use crate::land::{Ridge, mist, water};
use crate::place::Point;
use crate::rng::Rng;
use crate::scenes::hills::birds;
use crate::take::Take;

/// Where the water begins.
const SHORE: f32 = 0.62;

/// A bridge over a bay.
pub(super) fn bay(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, DAWN, EVENING]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    hour.sky(canvas, SHORE, take.seed);
    hour.sun(canvas, (wide * 0.18, take.at([0.2, 0.47, 0.52])), 0.03);
    for (step, near) in [(0_u8, 0.2), (1, 0.34), (2, 0.5)] {
        let back = f32::from(step);
        let ridge = Ridge {
            seed: take.seed + u64::from(step),
            base: 0.63,
            rise: 0.17 - back * 0.045,
            waves: 1.3 + back * 0.6,
            octaves: 6,
        };
        hour.ridge(canvas, ridge, near, 0.12);
    }
    let lamps = bridge(canvas, &hour, wide);
    water(
        canvas,
        SHORE,
        (mix(hour.haze(), hour.lit(0x0052_9fb0), 0.5), hour.lit(0x0014_5468)),
        0.72,
        take.seed,
    );
    mist(canvas, SHORE, 0.01, Ink::from(hour.haze()).at(0.6), take.seed);
    for lamp in lamps {
        canvas.glow(lamp, 0.01, hex(0x00ff_dc9c), 0.9 - hour.day() * 0.8);
    }
    for boat in 0..4_u8 {
        let near = f32::from(boat) / 3.0;
        let at = (wide * rng.range(0.1, 0.88), 0.665 + near * near * 0.2);
        let size = (0.035 + near * 0.075) * rng.pick(&[-1.0, 1.0]);
        trawler(canvas, at, size, &hour);
    }
    birds(canvas, (wide * rng.range(0.3, 0.6), 0.3), take.seed);
}

/// The bridge: needle towers with fans of cables, a slim deck on piers; gives where its lamps are.
fn bridge(canvas: &mut Canvas, hour: &Hour, wide: f32) -> Vec<Point> {
    let (light, shade) = (hour.behind(0x00ee_eee8, 0.1), hour.behind(0x006c_808c, 0.12));
    let deck = |x: f32| 0.545 - 0.03 * (1.0 - (2.0 * x / wide - 1.0).powi(2));
    for tower in [0.3, 0.66] {
        let x = wide * tower;
        for rope in 1..=13_u8 {
            let away = f32::from(rope) * wide * 0.0134;
            for end in [x - away, x + away] {
                let top = (x, 0.16 + f32::from(13 - rope) * 0.0105);
                canvas.line(top, (end, deck(end)), 0.0013, Ink::from(shade).at(0.9));
            }
        }
        for side in [-1.0, 1.0] {
            let knee = (x + side * 0.026, 0.5);
            let tone = if side < 0.0 { light } else { mix(light, shade, 0.6) };
            canvas.limb(((x + side * 0.002, 0.25), 0.0055), (knee, 0.0075), tone.into());
            canvas.limb((knee, 0.0075), ((x + side * 0.016, 0.64), 0.009), tone.into());
        }
        canvas.limb(((x, 0.1), 0.0022), ((x, 0.26), 0.0065), light.into());
        canvas.tile((x - 0.034, 0.612), (0.068, 0.02), 0.004, shade.into());
    }
    for pier in [0.03, 0.09, 0.88, 0.94, 1.0] {
        canvas.tile((wide * pier - 0.006, 0.53), (0.012, 0.1), 0.0, shade.into());
    }
    let line: Vec<Point> = steps(60).map(|share| (wide * share, deck(wide * share))).collect();
    canvas.path(&line, pen(0.014, shade.into()));
    let upper: Vec<Point> = line.iter().map(|at| (at.0, at.1 - 0.004)).collect();
    canvas.path(&upper, pen(0.006, light.into()));
    line.iter().skip(1).step_by(2).map(|at| (at.0, at.1 - 0.016)).collect()
}
