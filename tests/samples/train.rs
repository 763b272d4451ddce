//! A train seen from the side, and the viaduct under it.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::{pen, steps};
use crate::hours::Hour;
use crate::place::Point;

/// How long a carriage is in heights.
const LONG: f32 = 6.4;

/// A train whose nose points to the right, from the foot of the nose back.
pub(crate) fn train(canvas: &mut Canvas, nose: Point, tall: f32, cars: u8, hour: &Hour) {
    let paint = [hour.lit(0x00f8_f7f2), hour.lit(0x002a_7f8e), hour.lit(0x00b9_c3c8)];
    for car in (0..cars).rev() {
        let right = nose.0 - f32::from(car) * (LONG + 0.12) * tall;
        let left = right - LONG * tall;
        let at = |x: f32, up: f32| (x, nose.1 - up * tall);
        let slope = if car == 0 { 1.9 * tall } else { 0.0 };
        let tail = if car + 1 == cars { 1.9 * tall } else { 0.0 };
        let body = [
            at(left + tail * 0.02, 0.16),
            at(left + tail * 0.12, 0.42),
            at(left + tail * 0.5, 0.8),
            at(left + tail, 1.0),
            at(right - slope, 1.0),
            at(right - slope * 0.5, 0.8),
            at(right - slope * 0.12, 0.42),
            at(right - slope * 0.02, 0.16),
        ];
        canvas.polygon_with(&body, |p| {
            mix(paint[0], paint[2], (p.1 - nose.1 + tall) / tall * 1.1 - 0.1).into()
        });
        let band = |up: f32, high: f32| {
            (at(left + tail * 0.3, up), (LONG * tall - (slope + tail) * 0.3, high * tall))
        };
        let (corner, extent) = band(0.36, 0.09);
        canvas.tile(corner, extent, 0.0, paint[1].into());
        windows(canvas, (left + tail * 0.95, right - slope * 0.95), (nose.1, tall), hour);
        for wheel in [0.14, 0.2, 0.8, 0.86] {
            canvas.disc(at(left + wheel * LONG * tall, 0.1), tall * 0.1, 0.0, hour.near());
        }
    }
    cab(canvas, nose, tall, hour);
}

/// The windows of a carriage between two ends.
fn windows(canvas: &mut Canvas, ends: (f32, f32), line: (f32, f32), hour: &Hour) {
    let (foot, tall) = line;
    let glass = Ink::from(hour.lit(0x0022_3644));
    let lamp = Ink::from(mix(hex(0x00ff_dc98), hour.lit(0x0060_8094), hour.day()));
    let count = ((ends.1 - ends.0) / (0.36 * tall)) as u16;
    canvas.tile((ends.0, foot - 0.8 * tall), (ends.1 - ends.0, 0.27 * tall), tall * 0.05, glass);
    for place in steps(count.max(2)).skip(1).take(usize::from(count.max(2)) - 1) {
        let x = ends.0 + (ends.1 - ends.0) * place;
        canvas.tile(
            (x - 0.12 * tall, foot - 0.77 * tall),
            (0.24 * tall, 0.2 * tall),
            tall * 0.04,
            lamp,
        );
    }
}

/// The front window and the lamp of the first carriage.
fn cab(canvas: &mut Canvas, nose: Point, tall: f32, hour: &Hour) {
    let at = |across: f32, up: f32| (nose.0 - across * tall, nose.1 - up * tall);
    let pane = [at(1.6, 0.92), at(0.98, 0.79), at(0.72, 0.64), at(1.55, 0.66)];
    canvas.polygon(&pane, hour.lit(0x001c_2c38).into());
    canvas.glow(at(0.2, 0.38), tall * 0.3, hex(0x00ff_edc0), 1.0 - hour.day() * 0.6);
    canvas.disc(at(0.22, 0.38), tall * 0.05, 0.0, Ink::from(hex(0x00ff_f8e2)));
}

/// A viaduct whose deck runs level at a row, on piers down to a ground line, with masts and a wire.
pub(crate) fn viaduct(
    canvas: &mut Canvas,
    row: f32,
    pitch: f32,
    ground: impl Fn(f32) -> f32,
    hour: &Hour,
) {
    let (wide, lit) = (canvas.aspect(), hour.behind(0x00cf_cdc6, 0.12));
    let shade = hour.behind(0x0078_8088, 0.12);
    let mut x = pitch * 0.3;
    while x < wide + pitch {
        let (foot, half) = (ground(x.min(wide)) + 0.02, pitch * 0.05);
        let pier = [
            (x - half * 1.5, foot),
            (x - half, row + 0.03),
            (x + half, row + 0.03),
            (x + half * 1.5, foot),
        ];
        canvas.polygon_with(&pier, |at| mix(lit, shade, (at.0 - x) / half * 0.6 + 0.5).into());
        let head = [
            (x - half * 2.2, row + 0.02),
            (x + half * 2.2, row + 0.02),
            (x + half, row + 0.045),
            (x - half, row + 0.045),
        ];
        canvas.polygon(&head, mix(lit, shade, 0.5).into());
        let mast = [(x, row), (x, row - 0.088), (x + 0.03, row - 0.083)];
        canvas.path(&mast, pen(0.003, hour.near().towards(hour.haze(), 0.25)));
        x += pitch;
    }
    canvas.tile((-0.1, row), (wide + 0.2, 0.026), 0.0, shade.into());
    canvas.tile((-0.1, row - 0.004), (wide + 0.2, 0.012), 0.0, lit.into());
    let wire = pen(0.0014, hour.near().at(0.7));
    canvas.path(&[(-0.1, row - 0.08), (wide + 0.1, row - 0.08)], wire);
}
