//! A salt lake high up that mirrors snow mountains, and a survey worker on its crust.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::hours::{CLEAR, DAWN, EVENING, Hour};
use crate::land::{Ridge, mist, water};
use crate::peaks::range;
use crate::people::{Hat, LEANING, person};
use crate::place::{Bounds, Point};
use crate::rng::{Rng, ease, layered, noise};
use crate::take::Take;

/// Where the lake begins.
const SHORE: f32 = 0.5;

/// A salt lake before snow mountains.
pub(super) fn salt(canvas: &mut Canvas, take: Take) {
    let hour = take.at([CLEAR, DAWN, EVENING]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    hour.sky(canvas, SHORE, take.seed + 2);
    hour.sun(canvas, (wide * 0.2, take.at([0.08, 0.3, 0.33])), 0.02);
    let far = Ridge { seed: take.seed + 4, base: 0.515, rise: 0.24, waves: 1.5, octaves: 6 };
    range(canvas, far, &hour, 0.35);
    let near = Ridge { seed: take.seed + 9, base: 0.52, rise: 0.19, waves: 2.3, octaves: 6 };
    range(canvas, near, &hour, 0.12);
    let shelf = Ridge { seed: take.seed + 12, base: 0.506, rise: 0.035, waves: 2.0, octaves: 4 };
    hour.ridge(canvas, shelf, 0.55, 0.05);
    let deep = mix(hour.lit(0x002f_8fa0), hour.depth(0.5), 0.3);
    water(canvas, SHORE, (hour.haze(), deep), 0.9, take.seed);
    mist(canvas, SHORE, 0.008, Ink::from(hour.haze()).at(0.9), take.seed);
    crust(canvas, &hour, take.seed);
    surveyor(canvas, (wide * rng.range(0.58, 0.72), 0.85), &hour);
}

/// Shelves of salt, more of them towards the camera.
fn crust(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let (light, shade) = (hour.lit(0x00ff_fdf8), hour.lit(0x00a9_c3cf));
    canvas.lay(Bounds { from: (-1.0, SHORE), to: (9.0, 2.0) }, |at| {
        let ahead = 0.12 / (at.1 - SHORE + 0.02);
        let (x, y) = ((at.0 - 0.75) * ahead * 3.0, ahead * 4.0);
        let shelf = layered(x, y * 1.6, 4, seed + 20) + (at.1 - 0.86) * 0.85;
        let cover = ease((shelf - 0.5) * 16.0);
        let crack = 1.0 - ease((noise(x * 6.0, y * 9.0, seed + 30) * 2.0 - 1.0).abs() * 7.0);
        let grain = layered(x * 14.0, y * 20.0, 2, seed + 31) - 0.5;
        let rim = ease((0.56 - shelf) * 18.0);
        let tone = mix(light, shade, crack * 0.35 + rim * 0.3 + grain * 0.25 + 0.1);
        Ink { rgb: tone, alpha: cover }
    });
}

/// A survey worker at an instrument on three legs, and both shadows.
fn surveyor(canvas: &mut Canvas, at: Point, hour: &Hour) {
    let (dark, tall) = (hour.near(), 0.2);
    let place = |across: f32, up: f32| (at.0 + across * tall, at.1 - up * tall);
    canvas.ellipse(place(0.45, -0.02), (tall * 0.75, tall * 0.03), 0.01, dark.at(0.22));
    for leg in [-0.16, 0.02, 0.2] {
        canvas.line(place(0.4, 0.72), place(0.4 + leg, 0.0), tall * 0.025, dark);
    }
    canvas.tile(place(0.33, 0.9), (tall * 0.14, tall * 0.17), tall * 0.03, dark);
    canvas.line(place(0.28, 0.82), place(0.52, 0.82), tall * 0.055, dark);
    person(canvas, place(0.0, 0.0), tall, (LEANING, Hat::Helmet), dark);
    let vest = Ink::from(mix(hour.lit(0x00f0_8a3c), hex(0x00f0_8a3c), 0.4));
    canvas.limb((place(0.045, 0.75), tall * 0.05), (place(0.0, 0.6), tall * 0.048), vest.at(0.85));
}
