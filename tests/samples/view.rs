//! A camera for scenes in one-point perspective.

use crate::place::Point;

/// A camera that looks straight ahead.
#[derive(Clone, Copy)]
pub(crate) struct View {
    pub centre: Point,
    pub eye: f32,
    pub zoom: f32,
}

impl View {
    /// Where a place in the world is seen: metres to the right, above the ground, and ahead.
    pub(crate) fn see(&self, right: f32, up: f32, ahead: f32) -> Point {
        let scale = self.zoom / ahead;
        (self.centre.0 + right * scale, self.centre.1 - (up - self.eye) * scale)
    }

    /// Four corners of a level strip: its sides, its height, its near and far end.
    pub(crate) fn level(&self, sides: (f32, f32), up: f32, ahead: (f32, f32)) -> [Point; 4] {
        let corners =
            [(sides.0, ahead.0), (sides.1, ahead.0), (sides.1, ahead.1), (sides.0, ahead.1)];
        corners.map(|(right, ahead)| self.see(right, up, ahead))
    }

    /// How many units a metre takes at a distance.
    pub(crate) fn metre(&self, ahead: f32) -> f32 {
        self.zoom / ahead
    }
}
