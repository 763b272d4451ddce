//! Loess hills in terraces with rows of solar panels.

use crate::canvas::Canvas;
use crate::colour::{Ink, mix};
use crate::frames::{between, pen, steps};
use crate::hours::{CLEAR, EVENING, GILT, Hour};
use crate::land::{Ridge, below};
use crate::place::Point;
use crate::rng::{Rng, blend, ease, layered, noise};
use crate::take::Take;

/// Loess terraces and solar panels.
pub(super) fn loess(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, GILT, EVENING]);
    let (wide, seed) = (canvas.aspect(), take.seed);
    hour.sky(canvas, 0.46, seed);
    hour.sun(canvas, (wide * 0.76, take.at([0.1, 0.2, 0.34])), 0.026);
    for step in 0..4_u8 {
        let near = f32::from(step) / 3.0;
        let ridge = Ridge {
            seed: seed + 20 + u64::from(step),
            base: 0.5 + near * 0.13,
            rise: 0.19 - near * 0.02,
            waves: 1.7 - near * 0.5,
            octaves: 3,
        };
        terraces(canvas, ridge, near, &hour);
    }
    let slope = Ridge { seed: seed + 40, base: 0.7, rise: 0.1, waves: 0.8, octaves: 2 };
    field(canvas, slope, &hour);
    let mut rng = Rng::new(seed);
    for row in 0..7_u8 {
        panels(canvas, slope, f32::from(row) / 6.0, &hour, &mut rng);
    }
}

/// One hill cut into steps: a lit tread, a shaded riser, and green on some treads.
fn terraces(canvas: &mut Canvas, ridge: Ridge, near: f32, hour: &Hour) {
    let seed = ridge.seed;
    let tones =
        [0x00e8_c68c, 0x00a3_6f40, 0x008f_9a52].map(|code| hour.behind(code, 0.55 - near * 0.5));
    below(
        canvas,
        |x| ridge.at(x),
        |at, depth| {
            let warp = 0.07 * noise(at.0 * 2.3, at.1 * 2.6, seed)
                + 0.01 * noise(at.0 * 14.0, at.1 * 14.0, seed + 1);
            let level = ((depth + warp) * 3.0 + 0.04).sqrt() * (17.0 - near * 5.0);
            let riser = ease((level.fract() - 0.62) * 9.0) * ease((1.0 - level.fract()) * 20.0);
            let crop = noise(at.0 * 3.1, level.floor() * 1.7, seed + 2);
            let grain = 0.25 * (layered(at.0 * 70.0, at.1 * 120.0, 2, seed + 3) - 0.5);
            let tread = mix(tones[0], tones[2], ease((crop - 0.45) * 4.0) * 0.8);
            mix(tread, tones[1], riser * 0.85 + grain).into()
        },
    );
}

/// The slope that carries the panels.
fn field(canvas: &mut Canvas, ridge: Ridge, hour: &Hour) {
    below(
        canvas,
        |x| ridge.at(x),
        |at, depth| {
            let grass = layered(at.0 * 26.0, at.1 * 44.0, 4, ridge.seed + 5);
            let earth =
                mix(hour.lit(0x00d0_a868), hour.lit(0x007d_8a48), ease((grass - 0.4) * 4.0));
            mix(earth, hour.near().rgb, 0.1 + depth * 0.5).into()
        },
    );
}

/// One row of panels along the slope; nearer rows are larger.
fn panels(canvas: &mut Canvas, slope: Ridge, near: f32, hour: &Hour, rng: &mut Rng) {
    let (wide, tall) = (canvas.aspect(), blend(0.028, 0.098, near * near));
    let long = tall * 2.3;
    let drop = 0.05 + near * 0.06 + near * near * 0.2;
    let line = |x: f32| slope.at(x) + drop + 0.04 * (1.0 - near) * (x * 2.0).sin().abs();
    let mut x = -long * rng.unit();
    let lane = wide * blend(0.46, 0.4, near);
    while x < wide + long {
        if (x + long * 0.5 - lane).abs() > long * 0.62 {
            panel(canvas, ((x, line(x)), (x + long * 0.95, line(x + long * 0.95))), tall, hour);
        }
        x += long;
    }
}

/// One panel on its legs, the sky in its glass.
fn panel(canvas: &mut Canvas, foot: (Point, Point), tall: f32, hour: &Hour) {
    let lean = tall * 0.34;
    let up = |at: Point, share: f32| (at.0 + lean * share, at.1 - tall * (0.22 + share * 0.78));
    for share in [0.12, 0.5, 0.88] {
        let at = between(foot.0, foot.1, share);
        canvas.line((at.0 + lean * 0.5, at.1), up(at, 0.5), tall * 0.035, hour.near());
    }
    let shadow = [
        (foot.0.0 - tall * 0.1, foot.0.1),
        (foot.1.0 - tall * 0.1, foot.1.1),
        (foot.1.0 + tall * 0.2, foot.1.1 + tall * 0.1),
        (foot.0.0 + tall * 0.2, foot.0.1 + tall * 0.1),
    ];
    canvas.polygon(&shadow, hour.near().at(0.35));
    let (dark, sky) = (hour.lit(0x0014_2c58), mix(hour.lit(0x0062_a0d6), hour.halo(), 0.18));
    let glass = [up(foot.0, 0.0), up(foot.1, 0.0), up(foot.1, 1.0), up(foot.0, 1.0)];
    let (left, top) = (foot.0.0, glass[2].1.min(glass[3].1));
    canvas.polygon_with(&glass, |at| {
        let shine = (at.0 - left) * 0.35 / tall / 2.3 + (1.0 - (at.1 - top) / tall) * 0.5;
        mix(dark, sky, ease(shine)).into()
    });
    let line = |alpha: f32| pen(tall * 0.014, Ink::from(hour.lit(0x00c8_dcec)).at(alpha));
    for share in steps(6) {
        let at = between(foot.0, foot.1, share);
        canvas.path(&[up(at, 0.0), up(at, 1.0)], line(0.5));
    }
    for share in [0.0, 0.5, 1.0] {
        canvas.path(
            &[up(foot.0, share), up(foot.1, share)],
            line(if share > 0.9 { 0.9 } else { 0.5 }),
        );
    }
}
