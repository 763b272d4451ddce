//! A control room: dispatchers before a wall of screens with curves.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::frames::{pen, steps};
use crate::people::{Hat, POINTING, person};
use crate::place::{Bounds, Point};
use crate::poses::back_of;
use crate::rng::{Rng, ease};
use crate::screens::{Screen, network, panel, readings};
use crate::take::Take;

/// The colours of a room: wall, screen, first, second and third curve.
const ROOMS: [[u32; 5]; 3] = [
    [0x0010_1c2c, 0x000a_2438, 0x004f_d0d8, 0x00f4_b45a, 0x0078_a8f0],
    [0x0014_2220, 0x000c_2c28, 0x0076_dca0, 0x00f2_e08a, 0x0058_b8c0],
    [0x001c_1a2e, 0x0018_1e44, 0x0090_a0ff, 0x00ff_9a7a, 0x0060_d0e0],
];

/// A control room.
pub(super) fn control(canvas: &mut Canvas, take: Take) {
    let (wide, [wall, screen, one, two, three]) = (canvas.aspect(), take.at(ROOMS));
    let mut rng = Rng::new(take.seed);
    canvas.lay(Bounds::ALL, |at| mix(hex(wall), hex(0x0004_060c), ease((at.1 - 0.3) * 1.5)).into());
    for strip in steps(5) {
        canvas.tile(
            (wide * (0.06 + strip * 0.78), 0.035),
            (wide * 0.1, 0.007),
            0.003,
            ink(0x00d8_ecf4),
        );
    }
    canvas.glow((wide * 0.5, 0.35), 0.75, hex(one), 0.2);
    let inks = [ink(one), ink(two), ink(three)];
    screens(canvas, wide, (ink(screen), inks), &mut rng);
    let stand = if rng.chance(0.5) { (wide * 0.82, -0.4) } else { (wide * 0.16, 0.4) };
    for (shift, tone) in [(0.003, inks[0].at(0.5)), (0.0, ink(0x0004_070c))] {
        person(canvas, (stand.0, 0.85 - shift), stand.1, (POINTING, Hat::Bare), tone);
    }
    for (base, size, count) in [(0.77, 0.17, 5_u8), (0.97, 0.25, 4)] {
        let bow = |x: f32| base + 0.05 * ((x / wide - 0.5) * 2.0).powi(2);
        for seat in 0..count {
            let x = wide * (f32::from(seat) + 0.5) / f32::from(count) + rng.range(-0.02, 0.02);
            seated(canvas, (x, bow(x)), size, inks, &mut rng);
        }
        desk(canvas, bow, size, (hex(wall), inks[0]));
    }
}

/// The wall of screens: a great one in its middle, and others round it.
fn screens(canvas: &mut Canvas, wide: f32, tones: (Ink, [Ink; 3]), rng: &mut Rng) {
    let (glass, inks) = tones;
    for place in 0..18_u8 {
        let (column, row) = (place / 3, place % 3);
        let corner = (wide * (0.045 + f32::from(column) * 0.1525), 0.085 + f32::from(row) * 0.158);
        let extent = (wide * 0.149, 0.153);
        if (column, row) == (2, 0) {
            let extent = (extent.0 * 2.02, extent.1 * 2.03);
            panel(canvas, corner, extent, glass);
            network(canvas, Screen { corner, extent, inks }, rng);
        } else if !(matches!(column, 2 | 3) && row < 2) {
            panel(canvas, corner, extent, glass);
            readings(canvas, Screen { corner, extent, inks }, rng);
        }
    }
}

/// One dispatcher from behind, with two screens.
fn seated(canvas: &mut Canvas, at: Point, size: f32, inks: [Ink; 3], rng: &mut Rng) {
    let extent = (size * 0.92, size * 0.5);
    for side in [-0.55, 0.55] {
        let corner = (at.0 + side * size - size * 0.46, at.1 - size * 0.66);
        canvas.tile(corner, extent, 0.004, ink(0x0006_0a10));
        let inner = (corner.0 + 0.004, corner.1 + 0.004);
        canvas.tile(inner, (extent.0 - 0.008, extent.1 - 0.008), 0.002, ink(0x0010_3048));
        let curve = |share: f32| {
            let wave = 0.1 * (share * 9.0 + at.0 * 7.0).sin();
            (inner.0 + 0.008 + share * size * 0.78, inner.1 + size * (0.24 + wave))
        };
        canvas.path(&steps(16).map(curve).collect::<Vec<_>>(), pen(0.0025, rng.pick(&inks)));
    }
    let seat = (at.0, at.1 + size * 0.05);
    back_of(canvas, (seat.0, seat.1 - 0.004), size, inks[0].at(0.45));
    back_of(canvas, seat, size, ink(0x0005_080e));
}

/// A curved desk with light along its edge.
fn desk(canvas: &mut Canvas, bow: impl Fn(f32) -> f32, size: f32, tones: (Rgb, Ink)) {
    let wide = canvas.aspect();
    let line = |up: f32| -> Vec<Point> {
        let at = |share: f32| (wide * (share * 1.1 - 0.05), bow(wide * share) + size * (0.2 - up));
        steps(30).map(at).collect()
    };
    canvas.path(&line(0.0), pen(size * 0.34, Ink::from(mix(tones.0, [0.0; 3], 0.55))));
    canvas.path(&line(0.17), pen(0.003, tones.1.at(0.5)));
}
