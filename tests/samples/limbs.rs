//! Bars with round ends, from which lines and people are drawn.

use crate::canvas::{Canvas, over};
use crate::colour::Ink;
use crate::place::Point;
use crate::rng::blend;

/// How far a place is from a limb, a bar whose two ends have their own radius; less than 0 within.
pub(crate) fn from_limb(at: Point, one: (Point, f32), two: (Point, f32)) -> f32 {
    let (dx, dy) = (two.0.0 - one.0.0, two.0.1 - one.0.1);
    let (px, py) = (at.0 - one.0.0, at.1 - one.0.1);
    let length = (dx * dx + dy * dy).max(1e-12);
    let share = ((px * dx + py * dy) / length).clamp(0.0, 1.0);
    (px - dx * share).hypot(py - dy * share) - blend(one.1, two.1, share)
}

/// The columns in which a limb touches a row.
fn limb_span(y: f32, one: Point, two: Point, reach: f32) -> (f32, f32) {
    let (top, bottom) = if one.1 <= two.1 { (one, two) } else { (two, one) };
    let height = bottom.1 - top.1;
    let along =
        |y: f32| if height < 1e-6 { None } else { Some(((y - top.1) / height).clamp(0.0, 1.0)) };
    let ends = along(y - reach).zip(along(y + reach)).unwrap_or((0.0, 1.0));
    let (a, b) = (blend(top.0, bottom.0, ends.0), blend(top.0, bottom.0, ends.1));
    (a.min(b) - reach, a.max(b) + reach)
}

impl Canvas {
    /// A bar with round ends of two radii.
    pub(crate) fn limb(&mut self, one: (Point, f32), two: (Point, f32), ink: Ink) {
        let pixel = self.pixel();
        let reach = one.1.max(two.1) + pixel;
        let rows = (one.0.1.min(two.0.1) - reach, one.0.1.max(two.0.1) + reach);
        let span = |y| limb_span(y, one.0, two.0, reach);
        self.each(rows, span, |at, under| {
            let cover = (0.5 - from_limb(at, one, two) / pixel).clamp(0.0, 1.0);
            over(under, ink.at(ink.alpha * cover))
        });
    }

    /// A line; one thinner than a pixel is drawn fainter instead.
    pub(crate) fn line(&mut self, from: Point, to: Point, width: f32, ink: Ink) {
        let pixel = self.pixel();
        let radius = width.max(pixel) / 2.0;
        let ink = ink.at(ink.alpha * (width / pixel).min(1.0));
        self.limb((from, radius), (to, radius), ink);
    }
}
