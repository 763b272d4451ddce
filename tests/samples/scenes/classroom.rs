//! An evening class: people from behind before a bright screen.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::frames::{pen, steps};
use crate::people::{Hat, POINTING, person};
use crate::place::{Bounds, Point};
use crate::poses::back_of;
use crate::rng::{Rng, ease};
use crate::take::Take;

/// The colours of a room: wall above and below, the screen, its accent, the dark figures.
const ROOMS: [[u32; 5]; 3] = [
    [0x003a_4458, 0x0020_2636, 0x00ea_f2f2, 0x002b_7f95, 0x0010_1521],
    [0x005a_4636, 0x002e_2320, 0x00ff_f4dc, 0x00d0_7a3c, 0x001a_1214],
    [0x0034_4f48, 0x001a_2d2b, 0x00f0_f6e8, 0x004c_8a5a, 0x000c_1817],
];

/// An evening class.
pub(super) fn classroom(canvas: &mut Canvas, take: Take) {
    let (wide, [above, below, screen, accent, dark]) = (canvas.aspect(), take.at(ROOMS));
    let mut rng = Rng::new(take.seed);
    canvas.lay(Bounds::ALL, |at| mix(hex(above), hex(below), ease(at.1 * 1.1)).into());
    windows(canvas, take.seed, hex(above));
    for lamp in steps(3) {
        let at = (wide * (0.3 + lamp * 0.5), 0.05);
        canvas.tile((at.0 - 0.09, at.1), (0.18, 0.014), 0.004, ink(0x00ff_f2d4));
        canvas.glow(at, 0.13, hex(0x00ff_e6b8), 0.35);
    }
    let (corner, extent) = ((wide * 0.33, 0.14), (wide * 0.5, 0.44));
    canvas.glow((corner.0 + extent.0 / 2.0, corner.1 + extent.1 / 2.0), 0.55, hex(screen), 0.32);
    canvas.tile(
        (corner.0 - 0.012, corner.1 - 0.012),
        (extent.0 + 0.024, extent.1 + 0.024),
        0.006,
        ink(dark),
    );
    canvas.tile(corner, extent, 0.003, ink(screen));
    slide(canvas, corner, extent, ink(accent), &mut rng);
    let feet = (wide * 0.275, 0.76);
    person(canvas, feet, 0.46, (POINTING, Hat::Bare), ink(dark));
    canvas.tile((wide * 0.16, 0.56), (0.12, 0.26), 0.006, ink(dark).towards(hex(above), 0.25));
    rows(canvas, (hex(dark), hex(screen)), &mut rng);
}

/// Windows with the last light and the lamps of houses.
fn windows(canvas: &mut Canvas, seed: u64, frame: Rgb) {
    let mut rng = Rng::new(seed ^ 0x91a5);
    for pane in 0..2_u8 {
        let corner = (0.04 + f32::from(pane) * 0.17, 0.14);
        let bounds = Bounds { from: corner, to: (corner.0 + 0.15, corner.1 + 0.36) };
        canvas.lay(bounds, |at| {
            mix(hex(0x0025_3868), hex(0x00e0_926c), ease((at.1 - 0.16) * 2.8)).into()
        });
        let mut x = corner.0;
        while x < corner.0 + 0.14 {
            let tall = rng.range(0.05, 0.17);
            canvas.tile((x, 0.5 - tall), (0.028, tall), 0.0, ink(0x001c_2340));
            for _ in 0..4 {
                let at = (x + rng.range(0.004, 0.02), 0.5 - tall * rng.range(0.15, 0.9));
                canvas.tile(at, (0.004, 0.005), 0.0, ink(0x00ff_cf84).at(0.9));
            }
            x += 0.029;
        }
        let bar = pen(0.006, Ink::from(mix(frame, hex(0x00ff_f0d8), 0.25)));
        let (right, low) = (corner.0 + 0.15, corner.1 + 0.36);
        canvas.path(&[corner, (right, corner.1), (right, low), (corner.0, low), corner], bar);
        canvas.path(&[(corner.0 + 0.075, corner.1), (corner.0 + 0.075, low)], bar);
    }
}

/// What the screen shows: a ring, a curve and some lines, without words.
fn slide(canvas: &mut Canvas, corner: Point, extent: Point, accent: Ink, rng: &mut Rng) {
    let at = |x: f32, y: f32| (corner.0 + x * extent.0, corner.1 + y * extent.1);
    let soft = accent.towards(hex(0x00ff_ffff), 0.6);
    canvas.tile(at(0.07, 0.1), (extent.0 * 0.34, 0.022), 0.011, accent);
    for (line, long) in [(0.24, 0.3), (0.31, 0.36), (0.38, 0.26)] {
        canvas.tile(at(0.07, line), (extent.0 * long, 0.012), 0.006, soft);
    }
    let ring = at(0.21, 0.7);
    let share = rng.range(0.4, 0.75);
    canvas.arc(ring, (0.075, 0.075), (0.0, 1.0), pen(0.026, soft));
    canvas.arc(ring, (0.075, 0.075), (-0.25, share - 0.25), pen(0.026, accent));
    let tops: Vec<Point> =
        steps(8).map(|x| at(0.52 + x * 0.4, 0.8 - x * 0.42 - rng.range(0.0, 0.12))).collect();
    for top in &tops {
        canvas.tile(
            (top.0 - 0.013, top.1 + 0.02),
            (0.026, at(0.0, 0.9).1 - top.1 - 0.02),
            0.004,
            soft,
        );
    }
    canvas.path(&tops, pen(0.007, accent));
    canvas.path(&[at(0.48, 0.9), at(0.96, 0.9)], pen(0.004, soft));
}

/// Three rows of listeners, each row larger and darker, the light of the screen on their edges.
fn rows(canvas: &mut Canvas, tones: (Rgb, Rgb), rng: &mut Rng) {
    let wide = canvas.aspect();
    for (row, base, size, count) in
        [(0.0, 0.83, 0.15, 9_u8), (1.0, 0.95, 0.2, 7), (2.0, 1.1, 0.28, 5)]
    {
        let dark = mix(tones.0, tones.1, 0.14 - row * 0.06);
        canvas.tile((-0.1, base - size * 0.08), (wide + 0.2, size * 0.1), 0.0, Ink::from(dark));
        for seat in 0..count {
            let x = wide * (f32::from(seat) + 0.5 + rng.range(-0.12, 0.12)) / f32::from(count);
            if rng.chance(0.08) {
                continue;
            }
            let tall = size * rng.range(0.92, 1.08);
            let seat = (x, base + rng.range(-0.01, 0.01));
            back_of(
                canvas,
                (seat.0, seat.1 - 0.004),
                tall,
                Ink::from(tones.1).at(0.5 - row * 0.08),
            );
            back_of(canvas, seat, tall, Ink::from(dark));
        }
    }
}
