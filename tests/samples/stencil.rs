//! Things drawn in units of their own: across from their foot, and up.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::place::Point;

/// Where a thing stands and how large it is; a negative size faces the other way.
#[derive(Clone, Copy)]
pub(crate) struct Stencil {
    pub foot: Point,
    pub size: f32,
}

/// A bar from one place of a thing to another, and its width.
pub(crate) type Bar = (Point, Point, f32);

impl Stencil {
    /// Where a place of the thing lies in the picture.
    pub(crate) fn place(&self, across: f32, up: f32) -> Point {
        (self.foot.0 + across * self.size, self.foot.1 - up * self.size.abs())
    }

    /// Where some places lie.
    pub(crate) fn places(&self, all: &[Point]) -> Vec<Point> {
        all.iter().map(|at| self.place(at.0, at.1)).collect()
    }

    /// Fills an outline.
    pub(crate) fn fill(&self, canvas: &mut Canvas, outline: &[Point], ink: impl Into<Ink>) {
        canvas.polygon(&self.places(outline), ink.into());
    }

    /// Draws bars.
    pub(crate) fn bars(&self, canvas: &mut Canvas, bars: &[Bar], ink: Ink) {
        for &(from, to, thick) in bars {
            let ends = (self.place(from.0, from.1), self.place(to.0, to.1));
            canvas.line(ends.0, ends.1, thick * self.size.abs(), ink);
        }
    }

    /// Fills a disc.
    pub(crate) fn disc(&self, canvas: &mut Canvas, at: Point, radius: f32, ink: impl Into<Ink>) {
        canvas.disc(self.place(at.0, at.1), radius * self.size.abs(), 0.0, ink.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_size_faces_the_other_way() {
        let places = [0.2, -0.2].map(|size| Stencil { foot: (0.5, 0.8), size }.place(0.5, 1.0));
        assert!((places[0].0 - 0.6).abs() < 1e-6 && (places[1].0 - 0.4).abs() < 1e-6);
        assert!(places.iter().all(|place| (place.1 - 0.6).abs() < 1e-6));
    }
}
