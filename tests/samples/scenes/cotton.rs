//! A cotton field ready for the harvest, poplars behind it.

use crate::canvas::Canvas;
use crate::colour::{Ink, mix};
use crate::frames::steps;
use crate::harvester::harvester;
use crate::hours::{CLEAR, GILT, Hour};
use crate::land::{Ridge, mist};
use crate::peaks::range;
use crate::place::Bounds;
use crate::rng::{Rng, layered};
use crate::take::Take;
use crate::view::View;

/// A cotton field.
pub(super) fn cotton(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, GILT, CLEAR]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    hour.sky(canvas, 0.5, take.seed);
    hour.sun(canvas, (wide * 0.78, 0.2), 0.024);
    let far = Ridge { seed: take.seed + 4, base: 0.5, rise: 0.13, waves: 1.7, octaves: 6 };
    range(canvas, far, &hour, 0.55);
    poplars(canvas, &hour, &mut rng);
    mist(canvas, 0.492, 0.016, Ink::from(hour.haze()).at(0.6), take.seed);
    let view = View { centre: (wide * rng.range(0.42, 0.6), 0.49), eye: 2.2, zoom: 0.85 };
    field(canvas, view, &hour, take.seed);
    let picked = (wide * rng.range(0.6, 0.75), 0.565);
    for row in 0..52_u8 {
        let ahead = 2.1 * (1.0 + f32::from(51 - row) * 0.052).powi(2);
        if (13.4..14.3).contains(&ahead) {
            harvester(canvas, picked, 0.105, &hour);
        }
        tufts(canvas, view, ahead, &hour, &mut rng);
    }
}

/// The poplars of a windbreak.
fn poplars(canvas: &mut Canvas, hour: &Hour, rng: &mut Rng) {
    let wide = canvas.aspect();
    let mut x = -0.01;
    while x < wide + 0.02 {
        let tall = rng.range(0.08, 0.15) * (0.75 + 0.35 * (x * 2.1).sin().abs());
        let leaf = mix(hour.behind(0x00d8_a838, 0.2), hour.behind(0x0070_8f3c, 0.2), rng.unit());
        canvas.line((x, 0.505), (x, 0.5 - tall * 0.6), 0.003, hour.behind(0x0070_665a, 0.2).into());
        for part in steps(9) {
            let half = tall * 0.085 * (1.0 - (part - 0.35).abs() * 1.1);
            let at = (x + rng.range(-0.2, 0.2) * half, 0.492 - tall * (0.08 + part * 0.84));
            let tone = mix(leaf, hour.near().rgb, rng.range(0.0, 0.35));
            canvas.ellipse(at, (half, tall * 0.1), 0.003, Ink::from(tone).at(0.9));
        }
        x += rng.range(0.014, 0.034);
    }
}

/// Earth and leaves, in rows that run to the horizon.
fn field(canvas: &mut Canvas, view: View, hour: &Hour, seed: u64) {
    let metre = view.zoom * view.eye;
    let (earth, leaf) = (hour.lit(0x0070_5238), hour.lit(0x0062_6e38));
    canvas.lay(Bounds { from: (-1.0, view.centre.1 + 0.005), to: (9.0, 2.0) }, |at| {
        let ahead = metre / (at.1 - view.centre.1).max(0.004);
        let across = (at.0 - view.centre.0) * ahead / view.zoom;
        let row = (across * std::f32::consts::TAU / 0.9).cos() * 0.5 + 0.5;
        let plant = layered(across * 7.0, ahead * 5.0, 3, seed) - 0.5;
        let near = mix(earth, leaf, row * 0.9 + plant);
        let white = mix(near, hour.lit(0x00f4_ead6), (ahead / 26.0 - 0.1).clamp(0.0, 0.72));
        mix(white, hour.haze(), (ahead / 130.0).min(0.6)).into()
    });
}

/// The bolls of one distance, thick along the rows.
fn tufts(canvas: &mut Canvas, view: View, ahead: f32, hour: &Hour, rng: &mut Rng) {
    let (wide, metre) = (canvas.aspect(), view.metre(ahead));
    let span = wide / metre;
    let first = ((-view.centre.0 / metre) / 0.9).floor();
    let count = (span / 0.9) as u16 + 2;
    for row in 0..count {
        let middle = (first + f32::from(row)) * 0.9;
        for _ in 0..6 {
            let right = middle + rng.range(-0.32, 0.32);
            let at = view.see(right, rng.range(0.15, 0.75), ahead * rng.range(0.97, 1.03));
            let size = metre * rng.range(0.03, 0.065);
            let (light, shade) = (hour.lit(0x00ff_fdf6), hour.lit(0x00b8_b8c2));
            let air = (ahead / 90.0).min(0.5);
            let under = mix(shade, hour.haze(), air);
            canvas.disc((at.0, at.1 + size * 0.35), size, size * 0.4, Ink::from(under).at(0.8));
            canvas.disc(at, size * 0.86, size * 0.3, mix(light, hour.haze(), air).into());
        }
    }
}
