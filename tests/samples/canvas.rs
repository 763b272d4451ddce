//! A picture under work: pixels as floats, places in units of the picture's height.

use crate::colour::{Ink, Rgb, mix};
use crate::place::{Bounds, Point, Size};

/// The pixels.
pub(crate) struct Canvas {
    pub size: Size,
    pixels: Vec<Rgb>,
}

impl Canvas {
    pub(crate) fn new(size: Size) -> Self {
        Self { size, pixels: vec![[0.0; 3]; size.w * size.h] }
    }

    /// Pixels to the unit.
    pub(crate) const fn unit(&self) -> f32 {
        self.size.h as f32
    }

    /// The width in units.
    pub(crate) const fn aspect(&self) -> f32 {
        self.size.w as f32 / self.unit()
    }

    /// The width in units of one pixel.
    pub(crate) fn pixel(&self) -> f32 {
        1.0 / self.unit()
    }

    /// Changes every pixel of some rows between two ends that each row has for itself.
    pub(crate) fn each(
        &mut self,
        rows: (f32, f32),
        span: impl Fn(f32) -> (f32, f32),
        change: impl Fn(Point, Rgb) -> Rgb,
    ) {
        let (unit, size) = (self.unit(), self.size);
        let held = |place: f32, most: usize| ((place * unit).max(0.0) as usize).min(most);
        for row in held(rows.0, size.h)..held(rows.1 + 1.0 / unit, size.h) {
            let y = (row as f32 + 0.5) / unit;
            let (left, right) = span(y);
            let ends = held(left, size.w)..held(right + 1.0 / unit, size.w);
            for column in ends {
                let pixel = &mut self.pixels[row * size.w + column];
                *pixel = change(((column as f32 + 0.5) / unit, y), *pixel);
            }
        }
    }

    /// Lays ink over a rectangle.
    pub(crate) fn lay(&mut self, bounds: Bounds, paint: impl Fn(Point) -> Ink) {
        let (from, to) = (bounds.from, bounds.to);
        self.each((from.1, to.1), |_| (from.0, to.0), |at, under| over(under, paint(at)));
    }

    /// Adds light to a rectangle, as a second exposure would.
    pub(crate) fn light(&mut self, bounds: Bounds, shine: impl Fn(Point) -> Rgb) {
        let (from, to) = (bounds.from, bounds.to);
        self.each(
            (from.1, to.1),
            |_| (from.0, to.0),
            |at, under| {
                let more = shine(at);
                [0, 1, 2].map(|band| 1.0 - (1.0 - under[band]) * (1.0 - more[band].min(1.0)))
            },
        );
    }

    /// The colour at a place, between the four pixels around it.
    pub(crate) fn sample(&self, at: Point) -> Rgb {
        let held =
            |place: f32, end: usize| (place * self.unit() - 0.5).clamp(0.0, end as f32 - 1.001);
        let (x, y) = (held(at.0, self.size.w), held(at.1, self.size.h));
        let first = y as usize * self.size.w + x as usize;
        let row = |start: usize| mix(self.pixels[start], self.pixels[start + 1], x.fract());
        mix(row(first), row(first + self.size.w), y.fract())
    }

    /// A copy of the picture as it stands.
    pub(crate) fn copy(&self) -> Self {
        Self { size: self.size, pixels: self.pixels.clone() }
    }

    /// The pixels row by row.
    pub(crate) fn pixels(&self) -> &[Rgb] {
        &self.pixels
    }

    /// The picture made of the given pixels.
    pub(crate) const fn of(size: Size, pixels: Vec<Rgb>) -> Self {
        Self { size, pixels }
    }

    /// Three bytes for each pixel.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let whole = |band: f32| (band.clamp(0.0, 1.0) * 255.0).round() as u8;
        self.pixels.iter().flat_map(|pixel| pixel.map(whole)).collect()
    }
}

/// Ink over a colour.
pub(crate) fn over(under: Rgb, ink: Ink) -> Rgb {
    mix(under, ink.rgb, ink.alpha)
}
