//! Shapes with smooth edges: discs, ellipses, polygons, boxes and glows.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, scaled};
use crate::limbs::from_limb;
use crate::place::{Bounds, Point};

/// How far a place is from a polygon; less than 0 within.
fn from_polygon(at: Point, corners: &[Point]) -> f32 {
    let mut nearest = f32::MAX;
    let mut inside = false;
    let mut last = corners[corners.len() - 1];
    for &corner in corners {
        nearest = nearest.min(from_limb(at, (last, 0.0), (corner, 0.0)));
        if (corner.1 > at.1) != (last.1 > at.1) {
            let cross = (last.0 - corner.0) * (at.1 - corner.1) / (last.1 - corner.1) + corner.0;
            inside ^= at.0 < cross;
        }
        last = corner;
    }
    if inside { -nearest } else { nearest }
}

impl Canvas {
    /// Fills where a distance is below 0, with an edge as soft as asked and never harder than a pixel.
    pub(crate) fn shape(
        &mut self,
        bounds: Bounds,
        soft: f32,
        far: impl Fn(Point) -> f32,
        paint: impl Fn(Point) -> Ink,
    ) {
        let edge = soft.max(self.pixel());
        self.lay(bounds, |at| {
            let cover = (0.5 - far(at) / edge).clamp(0.0, 1.0);
            let ink = paint(at);
            ink.at(ink.alpha * cover)
        });
    }

    /// A disc.
    pub(crate) fn disc(&mut self, at: Point, radius: f32, soft: f32, ink: Ink) {
        let bounds = Bounds::around(&[at], radius + soft + self.pixel());
        self.shape(bounds, soft, |p| (p.0 - at.0).hypot(p.1 - at.1) - radius, |_| ink);
    }

    /// An ellipse with its axes upright.
    pub(crate) fn ellipse(&mut self, at: Point, radii: Point, soft: f32, ink: Ink) {
        let bounds = Bounds::around(&[at], radii.0.max(radii.1) + soft + self.pixel());
        let far = |p: Point| {
            (((p.0 - at.0) / radii.0).hypot((p.1 - at.1) / radii.1) - 1.0) * radii.0.min(radii.1)
        };
        self.shape(bounds, soft, far, |_| ink);
    }

    /// A polygon.
    pub(crate) fn polygon(&mut self, corners: &[Point], ink: Ink) {
        self.polygon_with(corners, |_| ink);
    }

    /// A polygon whose ink depends on the place.
    pub(crate) fn polygon_with(&mut self, corners: &[Point], paint: impl Fn(Point) -> Ink) {
        let bounds = Bounds::around(corners, self.pixel());
        self.shape(bounds, 0.0, |at| from_polygon(at, corners), paint);
    }

    /// A box from its upper left corner and its extent, with rounded corners.
    pub(crate) fn tile(&mut self, corner: Point, extent: Point, round: f32, ink: Ink) {
        let (half, soft) = ((extent.0 / 2.0, extent.1 / 2.0), self.pixel());
        let centre = (corner.0 + half.0, corner.1 + half.1);
        let bounds = Bounds::around(&[corner, (corner.0 + extent.0, corner.1 + extent.1)], soft);
        let far = |p: Point| {
            let (dx, dy) =
                ((p.0 - centre.0).abs() - half.0 + round, (p.1 - centre.1).abs() - half.1 + round);
            dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - round
        };
        self.shape(bounds, soft, far, |_| ink);
    }

    /// A light that fades with the distance.
    pub(crate) fn glow(&mut self, at: Point, reach: f32, rgb: Rgb, strength: f32) {
        self.light(Bounds::around(&[at], reach * 2.2), |p| {
            let far = (p.0 - at.0).hypot(p.1 - at.1) / reach;
            scaled(rgb, strength * ((-far * far).exp() - 0.0079).max(0.0))
        });
    }
}
