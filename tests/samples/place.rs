//! Places, sizes and rectangles of a picture.

/// A place: x runs from 0 to the aspect ratio, y from 0 (top) to 1 (bottom).
pub(crate) type Point = (f32, f32);

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub w: usize,
    pub h: usize,
}

/// A rectangle that work is confined to.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    pub from: Point,
    pub to: Point,
}

impl Bounds {
    /// The whole picture.
    pub(crate) const ALL: Self = Self { from: (-9.0, -9.0), to: (9.0, 9.0) };

    /// The rectangle around some points, with a margin.
    pub(crate) fn around(points: &[Point], margin: f32) -> Self {
        let none = Self { from: (f32::MAX, f32::MAX), to: (f32::MIN, f32::MIN) };
        points.iter().fold(none, |b, p| Self {
            from: (b.from.0.min(p.0 - margin), b.from.1.min(p.1 - margin)),
            to: (b.to.0.max(p.0 + margin), b.to.1.max(p.1 + margin)),
        })
    }
}
