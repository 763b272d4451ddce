//! A hospital corridor at night, a nurse in silhouette.

use super::ward::{door, rails, window};
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::frames::steps;
use crate::people::{Hat, person};
use crate::place::Bounds;
use crate::poses::WALKING;
use crate::rng::Rng;
use crate::take::Take;
use crate::view::View;

/// The colours of a night: wall near and far, lamps, doors, the window at the end.
const NIGHTS: [[u32; 5]; 3] = [
    [0x0018_3038, 0x008f_bcb8, 0x00e8_fff4, 0x0024_4a50, 0x0028_4a86],
    [0x0026_2836, 0x00b0_a898, 0x00ff_ecc4, 0x004a_3c38, 0x0030_3c74],
    [0x0014_2440, 0x0080_a0cc, 0x00e4_f0ff, 0x0020_3560, 0x003c_3478],
];

/// Half the width of the corridor and its height, in metres.
pub(super) const HALF: f32 = 1.6;
const HIGH: f32 = 2.9;
pub(super) const END: f32 = 34.0;

/// A corridor at night.
pub(super) fn corridor(canvas: &mut Canvas, take: Take) {
    let (wide, tones) = (canvas.aspect(), take.at(NIGHTS));
    let mut rng = Rng::new(take.seed);
    let view = View { centre: (wide * rng.range(0.46, 0.6), 0.49), eye: 1.45, zoom: 0.62 };
    let colours = tones.map(hex);
    shell(canvas, view, colours);
    window(canvas, view, colours, &mut rng);
    for place in (0..8_u8).rev() {
        for side in [-1.0, 1.0] {
            let near = 2.4 + f32::from(place) * 3.8 + if side > 0.0 { 1.4 } else { 0.0 };
            door(canvas, view, (side, near), colours, rng.chance(0.3));
        }
    }
    rails(canvas, view, colours);
    for lamp in (0..9_u8).rev() {
        let near = 1.6 + f32::from(lamp) * 3.6;
        let strip = view.level((-0.55, 0.55), HIGH - 0.01, (near, near + 1.5));
        let lit = f32::from(lamp % 2) * 0.72 + 0.16;
        canvas.polygon(&strip, Ink::from(colours[2]).at(lit));
        let middle = view.see(0.0, HIGH, near + 0.7);
        canvas.glow(middle, view.metre(near) * 1.3, colours[2], 0.25 * lit);
    }
    floor(canvas, view);
    nurse(canvas, view, (rng.range(-0.45, 0.45), rng.range(3.0, 3.5)), colours[2]);
}

/// Walls, ceiling and floor, lighter towards the end.
fn shell(canvas: &mut Canvas, view: View, colours: [Rgb; 5]) {
    canvas.lay(Bounds::ALL, |at| {
        let (x, y) = (at.0 - view.centre.0, at.1 - view.centre.1);
        let aside = x.abs() / HALF;
        let level = if y > 0.0 { y / view.eye } else { -y / (HIGH - view.eye) };
        let ahead = view.zoom / aside.max(level).max(0.001);
        let far = (ahead / END).min(1.0);
        let face = if aside > level {
            0.0
        } else if y > 0.0 {
            -0.1
        } else {
            0.06
        };
        let low = if aside > level && y * ahead / view.zoom > 0.5 { 0.14 } else { 0.0 };
        mix(colours[0], colours[1], 0.05 + far.sqrt() * 0.76 + face - low).into()
    });
}

/// The floor: what stands over it shines in it, below the line where the far wall ends.
fn floor(canvas: &mut Canvas, view: View) {
    let before = canvas.copy();
    let start = view.see(0.0, 0.0, END).1;
    canvas.lay(Bounds { from: (-1.0, start), to: (9.0, 2.0) }, |at| {
        let aside = (at.0 - view.centre.0).abs() / HALF;
        let level = (at.1 - view.centre.1) / view.eye;
        let still = before.sample(at);
        if aside > level {
            return still.into();
        }
        let up = (at.1 - view.centre.1) * (HIGH - view.eye) / view.eye;
        let mirrored = before.sample((at.0, (view.centre.1 - up).max(0.0)));
        mix(still, mirrored, 0.42 * (1.0 - (at.1 - start) / (1.0 - start) * 0.75)).into()
    });
    for seam in steps(14) {
        let ahead = 1.2 * (END / 1.2_f32).powf(seam);
        canvas.line(
            view.see(-HALF, 0.0, ahead),
            view.see(HALF, 0.0, ahead),
            0.0012,
            ink(0).at(0.16),
        );
    }
}

/// The nurse, a cap on her head and a board in her hand, and her shadow.
fn nurse(canvas: &mut Canvas, view: View, place: (f32, f32), light: Rgb) {
    let feet = view.see(place.0, 0.0, place.1);
    let tall = view.metre(place.1) * 1.68;
    let at = |across: f32, up: f32| (feet.0 + across * tall, feet.1 - up * tall);
    canvas.ellipse(at(0.05, -0.01), (tall * 0.26, tall * 0.03), tall * 0.04, ink(0).at(0.45));
    for (shift, tone) in [(0.02, Ink::from(light).at(0.55)), (0.0, ink(0x0008_1018))] {
        let feet = (feet.0 + shift * tall * 0.35, feet.1 - shift * tall * 0.35);
        let at = |across: f32, up: f32| (feet.0 + across * tall, feet.1 - up * tall);
        person(canvas, feet, tall, (WALKING, Hat::Bare), tone);
        canvas.polygon(&[at(-0.09, 0.62), at(0.09, 0.62), at(0.14, 0.27), at(-0.13, 0.27)], tone);
        canvas.polygon(
            &[at(-0.06, 0.962), at(0.03, 0.975), at(0.02, 1.002), at(-0.066, 0.986)],
            tone,
        );
        canvas.limb((at(-0.055, 0.92), 0.032 * tall), (at(-0.06, 0.9), 0.03 * tall), tone);
    }
    canvas.polygon(
        &[at(0.15, 0.56), at(0.27, 0.6), at(0.3, 0.74), at(0.19, 0.71)],
        Ink::from(light).at(0.8),
    );
}
