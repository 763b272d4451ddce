//! A small green van on a mountain road above a sea of clouds.

use super::bends::{along, pave, road};
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::hours::{CLEAR, GILT, Hour, MORNING};
use crate::land::{Ridge, below, mist};
use crate::peaks::range;
use crate::place::Point;
use crate::rng::{Rng, ease, layered};
use crate::scenes::snow::forest;
use crate::take::Take;

/// A van on a mountain road.
pub(super) fn mail(canvas: &mut Canvas, take: Take) {
    let hour = take.at([MORNING, CLEAR, GILT]);
    let (wide, seed) = (canvas.aspect(), take.seed);
    hour.sky(canvas, 0.52, seed);
    hour.sun(canvas, (wide * 0.2, 0.2), 0.028);
    let snow = Ridge { seed: seed + 1, base: 0.5, rise: 0.26, waves: 1.5, octaves: 6 };
    range(canvas, snow, &hour, 0.45);
    for (step, near) in [(0_u8, 0.22), (1, 0.36), (2, 0.52)] {
        let back = f32::from(step);
        let ridge = Ridge {
            seed: seed + 10 + u64::from(step),
            base: 0.56 + back * 0.05,
            rise: 0.16 - back * 0.02,
            waves: 1.6,
            octaves: 6,
        };
        hour.ridge(canvas, ridge, near, 0.1);
        mist(
            canvas,
            0.55 + back * 0.05,
            0.03,
            Ink::from(mix(hour.haze(), [1.0; 3], 0.4)).at(0.7),
            seed + 20,
        );
    }
    forest(canvas, (0.7, 0.05), 0.66, &hour, seed + 30);
    mist(canvas, 0.69, 0.03, Ink::from(mix(hour.haze(), [1.0; 3], 0.4)).at(0.55), seed + 21);
    slope(canvas, &hour, seed);
    let turns = road(seed);
    pave(canvas, &turns, &hour);
    let place = Rng::new(seed).range(0.33, 0.42);
    let at = along(&turns, place);
    let ahead = along(&turns, place + 0.015);
    van(canvas, at, (0.036 + (at.1 - 0.6) * 0.16, (ahead.0 - at.0).signum()), &hour);
    forest(canvas, (1.03, 0.13), 1.0, &hour, seed + 50);
}

/// The near slope of grass and rock.
fn slope(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let wide = canvas.aspect();
    let line = move |x: f32| {
        let rise = (x / wide).powf(1.4);
        0.86 - 0.36 * rise - 0.06 * layered(x * 3.0, 0.5, 5, seed + 40)
    };
    below(canvas, line, |at, depth| {
        let fold = layered(at.0 * 3.0 + at.1 * 2.0, at.1 * 5.0, 4, seed + 41);
        let grass = layered(at.0 * 40.0, at.1 * 60.0, 3, seed + 42);
        let green =
            mix(hour.lit(0x0037_6a3a), hour.lit(0x00a6_b864), fold * 1.2 - 0.2 + grass * 0.2);
        let rock = ease((layered(at.0 * 9.0, at.1 * 14.0, 4, seed + 43) - 0.6) * 9.0);
        let ground = mix(green, hour.lit(0x00b4_aa98), rock * 0.7);
        mix(
            mix(hour.halo(), ground, 0.55 + ease(depth * 12.0) * 0.45),
            hour.near().rgb,
            depth * 0.55,
        )
        .into()
    });
}

/// The van: body, panes, wheels, a light stripe, and its shadow.
fn van(canvas: &mut Canvas, at: Point, look: (f32, f32), hour: &Hour) {
    let (size, side) = look;
    let place = |across: f32, up: f32| (at.0 + across * size * side, at.1 - up * size);
    let (paint, dark) = (hour.lit(0x0022_8a50), hour.near());
    canvas.ellipse(place(0.0, -0.02), (size * 1.05, size * 0.12), size * 0.1, dark.at(0.5));
    let body = [
        place(-0.95, 0.12),
        place(-0.97, 0.95),
        place(-0.9, 1.02),
        place(0.38, 1.02),
        place(0.68, 0.6),
        place(0.95, 0.5),
        place(1.0, 0.12),
    ];
    canvas.polygon_with(&body, |p| {
        mix(paint, mix(paint, hour.halo(), 0.55), ((at.1 - p.1) / size - 0.55) * 1.2).into()
    });
    let glass = hour.lit(0x0025_404e);
    canvas.polygon(
        &[place(0.12, 0.62), place(0.12, 0.92), place(0.36, 0.92), place(0.58, 0.62)],
        glass.into(),
    );
    canvas.polygon(
        &[place(-0.28, 0.62), place(-0.28, 0.92), place(0.04, 0.92), place(0.04, 0.62)],
        glass.into(),
    );
    canvas.line(place(-0.94, 0.44), place(0.96, 0.4), size * 0.08, hour.lit(0x00f4_e8b8).into());
    for wheel in [-0.58, 0.6] {
        canvas.disc(place(wheel, 0.13), size * 0.19, 0.0, dark);
        canvas.disc(place(wheel, 0.13), size * 0.085, 0.0, hour.lit(0x00d0_d2ce).into());
    }
    canvas.glow(place(1.0, 0.34), size * 0.16, hex(0x00ff_f4d0), 0.9);
}
