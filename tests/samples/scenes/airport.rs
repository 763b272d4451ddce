//! An aircraft on the apron, ground crew with light wands.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::steps;
use crate::hours::{DAWN, EVENING, Hour, NIGHTFALL};
use crate::land::{Ridge, mist, water};
use crate::people::{Hat, person};
use crate::place::Point;
use crate::planes::{aircraft, gear};
use crate::poses::SIGNALLING;
use crate::rng::Rng;
use crate::take::Take;

/// Where the apron begins.
const APRON: f32 = 0.66;

/// An aircraft on the apron.
pub(super) fn airport(canvas: &mut Canvas, take: Take) {
    let hour = take.at([NIGHTFALL, EVENING, DAWN]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    hour.sky(canvas, APRON, take.seed);
    hour.sun(canvas, (wide * 0.16, take.at([0.18, 0.55, 0.5])), 0.035);
    let far = Ridge { seed: take.seed, base: APRON, rise: 0.09, waves: 1.6, octaves: 6 };
    hour.ridge(canvas, far, 0.35, 0.08);
    terminal(canvas, &hour, &mut rng);
    mist(canvas, APRON - 0.01, 0.015, Ink::from(hour.haze()).at(0.4), take.seed);
    let shift = rng.range(-0.06, 0.06);
    aircraft(canvas, (wide * 0.52 + shift, 0.575), 0.105, &hour);
    let floor = (mix(hour.haze(), hour.near().rgb, 0.45), hour.near().rgb);
    water(canvas, APRON + 0.005, floor, 0.5, take.seed);
    gear(canvas, (wide * 0.52 + shift, 0.575), 0.105, &hour);
    markings(canvas, &hour, wide);
    for (x, y, tall) in [(0.13, 0.86, 0.27), (0.86, 0.76, 0.15)] {
        crew(canvas, (wide * (x + rng.range(0.0, 0.05)), y), tall, &hour);
    }
}

/// The terminal with its lit panes, and the masts of the apron, far off.
fn terminal(canvas: &mut Canvas, hour: &Hour, rng: &mut Rng) {
    let wide = canvas.aspect();
    let tone = Ink::from(hour.depth(0.62));
    canvas.tile((wide * 0.6, APRON - 0.065), (wide * 0.5, 0.08), 0.0, tone);
    for wave in steps(5) {
        canvas.ellipse((wide * (0.62 + wave * 0.42), APRON - 0.062), (0.08, 0.022), 0.0, tone);
    }
    tower(canvas, wide * 0.9, tone, hour);
    for pane in steps(34) {
        let at = (wide * (0.605 + pane * 0.4), APRON - 0.045);
        if rng.chance(0.8) {
            let light = Ink::from(hex(0x00ff_d896)).at(rng.range(0.4, 0.9));
            canvas.tile(at, (0.01, 0.024), 0.0, light);
        }
    }
    for mast in [0.04, 0.3, 0.57] {
        let x = wide * mast;
        canvas.line((x, APRON), (x, 0.4), 0.004, tone);
        for lamp in [-0.014, 0.0, 0.014] {
            canvas.glow((x + lamp, 0.4), 0.012, hex(0x00ff_ecc4), 1.0);
        }
    }
}

/// The control tower with its lit ring of panes.
fn tower(canvas: &mut Canvas, x: f32, tone: Ink, hour: &Hour) {
    for (foot, half) in [((APRON, 0.43), (0.012, 0.008)), ((0.43, 0.395), (0.02, 0.032))] {
        let corners = [
            (x - half.0, foot.0),
            (x - half.1, foot.1),
            (x + half.1, foot.1),
            (x + half.0, foot.0),
        ];
        canvas.polygon(&corners, tone);
    }
    let lit = mix(hex(0x00ff_e2a8), hour.haze(), hour.day() * 0.5);
    canvas.tile((x - 0.029, 0.4), (0.058, 0.016), 0.0, lit.into());
    canvas.line((x, 0.395), (x, 0.345), 0.003, tone);
    canvas.glow((x, 0.345), 0.008, hex(0x00ff_5a4a), 0.9);
}

/// Lines and lights on the apron.
fn markings(canvas: &mut Canvas, hour: &Hour, wide: f32) {
    let line = Ink::from(mix(hex(0x00f0_c860), hour.haze(), 0.2));
    canvas.polygon(
        &[(wide * 0.02, 1.02), (wide * 0.055, 1.02), (wide * 0.292, 0.7), (wide * 0.286, 0.7)],
        line.at(0.6),
    );
    canvas.polygon(
        &[(-0.1, 0.905), (wide + 0.1, 0.84), (wide + 0.1, 0.846), (-0.1, 0.915)],
        line.at(0.4),
    );
    for lamp in steps(13) {
        let at = (wide * (0.03 + lamp * 0.95), 0.712 + lamp * 0.015);
        canvas.glow(at, 0.007, hex(0x0060_a8ff), 0.95);
    }
}

/// One of the ground crew: silhouette, bright vest, two wands with their light.
fn crew(canvas: &mut Canvas, feet: Point, tall: f32, hour: &Hour) {
    let place = |across: f32, up: f32| (feet.0 + across * tall, feet.1 - up * tall);
    canvas.ellipse(place(0.0, -0.02), (tall * 0.3, tall * 0.03), tall * 0.05, hour.near().at(0.5));
    person(canvas, feet, tall, (SIGNALLING, Hat::Helmet), hour.near());
    let vest = Ink::from(mix(hour.lit(0x00f2_d24a), hex(0x00f2_d24a), 0.3));
    for side in [-0.045, 0.045] {
        canvas.line(place(side, 0.82), place(side, 0.56), tall * 0.022, vest.at(0.9));
    }
    canvas.line(place(-0.075, 0.64), place(0.075, 0.64), tall * 0.022, vest.at(0.9));
    for side in [-1.0, 1.0] {
        let (low, high) = (place(side * 0.22, 1.04), place(side * 0.24, 1.26));
        canvas.glow(place(side * 0.235, 1.18), tall * 0.14, hex(0x00ff_6a30), 0.8);
        canvas.line(low, high, tall * 0.045, Ink::from(hex(0x00ff_8a4a)));
        canvas.line(low, high, tall * 0.018, Ink::from(hex(0x00ff_ecc8)));
    }
}
