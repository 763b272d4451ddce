//! Reciters with open books on a stage in warm light.

use super::curtain::{cone, curtain, floor};
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix};
use crate::frames::steps;
use crate::people::{Hat, person};
use crate::place::Point;
use crate::poses::{READING, back_of};
use crate::rng::Rng;
use crate::take::Take;

/// The edge of the stage.
pub(super) const EDGE: f32 = 0.8;

/// The colours of a stage: curtain in light and in shadow, the light, the dark figures.
const STAGES: [[u32; 4]; 3] = [
    [0x00b0_3a2c, 0x002a_0c12, 0x00ff_d596, 0x0018_0a10],
    [0x00a8_7030, 0x0026_1810, 0x00ff_ecc0, 0x0018_100c],
    [0x0088_3c66, 0x001c_0a1e, 0x00ff_d8ac, 0x0014_0a14],
];

/// Reciters on a stage.
pub(super) fn stage(canvas: &mut Canvas, take: Take) {
    let mut rng = Rng::new(take.seed);
    let count = rng.pick(&[3_u8, 4, 5]);
    scene(canvas, take, count, 1.0);
    audience(canvas, take);
}

/// The stage and its reciters, the light as strong as given.
pub(crate) fn scene(canvas: &mut Canvas, take: Take, count: u8, strength: f32) {
    let (wide, [bright, deep, light, dark]) = (canvas.aspect(), take.at(STAGES));
    let mut rng = Rng::new(take.seed ^ 0x57a6);
    curtain(canvas, (hex(bright), hex(deep)), take.seed);
    canvas.glow((wide * 0.5, 0.45), 0.62, hex(light), 0.3 * strength);
    for lamp in steps(4) {
        let foot = wide * (0.2 + lamp * 0.6);
        cone(
            canvas,
            (wide * (0.12 + lamp * 0.76), -0.05),
            (foot, EDGE - 0.03),
            (hex(light), strength),
        );
    }
    floor(canvas, (hex(deep), hex(light)), strength);
    for place in 0..count {
        let share = (f32::from(place) + 0.5) / f32::from(count);
        let bow = (share - 0.5) * (share - 0.5);
        let span = 0.22 + f32::from(count) * 0.09;
        let feet = (wide * (0.5 + (share - 0.5) * span), EDGE - 0.045 + bow * 0.12);
        let side = if share < 0.5 { 1.0 } else { -1.0 };
        let tall = rng.range(0.385, 0.43) + bow * 0.1;
        for (shift, tone) in [(0.004, ink(light).at(0.85 * strength)), (0.0, ink(dark))] {
            let foot = (feet.0 - shift * side, feet.1 - shift);
            person(canvas, foot, tall * side, (READING, Hat::Bare), tone);
        }
        if place % 2 == 1 {
            skirt(canvas, feet, tall, ink(dark));
        }
        book(canvas, (feet.0 + side * tall * 0.2, feet.1 - tall * 0.71), tall, ink(light));
        shadow(canvas, feet, tall, ink(dark));
    }
}

/// A long skirt.
fn skirt(canvas: &mut Canvas, feet: Point, tall: f32, tone: Ink) {
    let place = |across: f32, up: f32| (feet.0 + across * tall, feet.1 - up * tall);
    canvas.polygon(
        &[place(-0.075, 0.6), place(0.075, 0.6), place(0.17, 0.1), place(-0.17, 0.1)],
        tone,
    );
}

/// An open book, its pages in the light.
fn book(canvas: &mut Canvas, at: Point, tall: f32, light: Ink) {
    let place = |across: f32, up: f32| (at.0 + across * tall, at.1 - up * tall);
    let paper = light.towards(hex(0x00ff_ffff), 0.55);
    for side in [-1.0, 1.0] {
        let page = [
            place(0.0, -0.025),
            place(side * 0.1, 0.0),
            place(side * 0.11, 0.075),
            place(0.0, 0.05),
        ];
        canvas
            .polygon(&page, if side > 0.0 { paper } else { paper.towards(hex(0x0080_5a3c), 0.25) });
    }
    canvas.glow(at, tall * 0.16, light.rgb, 0.35);
}

/// The shadow of a reciter towards the hall.
fn shadow(canvas: &mut Canvas, feet: Point, tall: f32, tone: Ink) {
    canvas.ellipse((feet.0, feet.1 + 0.012), (tall * 0.22, 0.011), 0.014, tone.at(0.5));
}

/// The heads of the audience.
fn audience(canvas: &mut Canvas, take: Take) {
    let (wide, [_, deep, light, dark]) = (canvas.aspect(), take.at(STAGES));
    let mut rng = Rng::new(take.seed ^ 0xa0d1);
    for (row, base, size, count) in [(0.0, 0.96, 0.11, 15_u8), (1.0, 1.05, 0.15, 11)] {
        for seat in 0..count {
            let x = wide * (f32::from(seat) + 0.5 + rng.range(-0.2, 0.2)) / f32::from(count);
            let (tall, y) = (size * rng.range(0.9, 1.1), base + rng.range(-0.008, 0.008));
            back_of(canvas, (x, y - 0.003), tall, ink(light).at(0.4 - row * 0.15));
            back_of(canvas, (x, y), tall, Ink::from(mix(hex(dark), hex(deep), 0.5 - row * 0.4)));
        }
    }
}
