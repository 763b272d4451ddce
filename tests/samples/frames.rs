//! Line work built from lines: paths, hanging cables, and the lattices of cranes and masts.

use std::f32::consts::PI;

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::place::Point;
use crate::rng::blend;

/// What lines are drawn with.
#[derive(Clone, Copy)]
pub(crate) struct Pen {
    width: f32,
    ink: Ink,
}

/// A pen of a width and an ink.
pub(crate) const fn pen(width: f32, ink: Ink) -> Pen {
    Pen { width, ink }
}

/// The place a share of the way from one to another.
pub(crate) fn between(from: Point, to: Point, share: f32) -> Point {
    (blend(from.0, to.0, share), blend(from.1, to.1, share))
}

/// Shares that cut 0 to 1 into equal steps, both ends included.
pub(crate) fn steps(count: u16) -> impl Iterator<Item = f32> + Clone {
    (0..=count).map(move |step| f32::from(step) / f32::from(count))
}

impl Canvas {
    /// A run of lines through points.
    pub(crate) fn path(&mut self, points: &[Point], pen: Pen) {
        for pair in points.windows(2) {
            self.line(pair[0], pair[1], pen.width, pen.ink);
        }
    }

    /// A cable that hangs between two points.
    pub(crate) fn cable(&mut self, from: Point, to: Point, sag: f32, pen: Pen) {
        let hang = |share: f32| {
            let place = between(from, to, share);
            (place.0, place.1 + sag * 4.0 * share * (1.0 - share))
        };
        self.path(&steps(40).map(hang).collect::<Vec<_>>(), pen);
    }

    /// An arc around a centre, angles in turns from the right, clockwise.
    pub(crate) fn arc(&mut self, centre: Point, radii: Point, turns: (f32, f32), pen: Pen) {
        let place = |share: f32| {
            let angle = blend(turns.0, turns.1, share) * 2.0 * PI;
            (centre.0 + radii.0 * angle.cos(), centre.1 + radii.1 * angle.sin())
        };
        self.path(&steps(32).map(place).collect::<Vec<_>>(), pen);
    }

    /// Two chords with crossed braces between them.
    pub(crate) fn lattice(
        &mut self,
        one: (Point, Point),
        two: (Point, Point),
        bays: u16,
        pen: Pen,
    ) {
        let brace = Pen { width: pen.width * 0.55, ..pen };
        self.line(one.0, one.1, pen.width, pen.ink);
        self.line(two.0, two.1, pen.width, pen.ink);
        let places: Vec<f32> = steps(bays).collect();
        for pair in places.windows(2) {
            let corner = |chord: (Point, Point), share: f32| between(chord.0, chord.1, share);
            self.line(corner(one, pair[0]), corner(two, pair[1]), brace.width, brace.ink);
            self.line(corner(two, pair[0]), corner(one, pair[1]), brace.width, brace.ink);
            self.line(corner(one, pair[1]), corner(two, pair[1]), brace.width, brace.ink);
        }
    }

    /// Two chords with a zigzag between them.
    pub(crate) fn zigzag(&mut self, one: (Point, Point), two: (Point, Point), bays: u16, pen: Pen) {
        let brace = Pen { width: pen.width * 0.55, ..pen };
        self.line(one.0, one.1, pen.width, pen.ink);
        self.line(two.0, two.1, pen.width, pen.ink);
        let corner = |(place, share): (usize, f32)| {
            let chord = if place % 2 == 0 { one } else { two };
            between(chord.0, chord.1, share)
        };
        self.path(&steps(bays).enumerate().map(corner).collect::<Vec<_>>(), brace);
    }
}
