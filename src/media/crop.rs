//! Which region of a picture a crop shows, and where that region lies in the stored pixels.
//!
//! Arithmetic alone. Sizes and offsets are in pixels; a region may begin between two of them.

use crate::catalogue::focus::Focus;

/// A region of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Region {
    /// Pixels left of it.
    pub left: f64,
    /// Pixels above it.
    pub top: f64,
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}

impl Region {
    /// All of a picture.
    pub(super) fn whole((width, height): (u32, u32)) -> Self {
        Self { left: 0.0, top: 0.0, width: width.into(), height: height.into() }
    }

    /// The largest region of a picture that has the shape of `size`, with the focus as near to its
    /// middle as the edges allow.
    pub(super) fn around(focus: Focus, own: (u32, u32), size: (u32, u32)) -> Self {
        let whole = Self::whole(own);
        let (wide, high) = (f64::from(size.0), f64::from(size.1));
        let width = whole.width.min(whole.height * wide / high);
        let height = whole.height.min(whole.width * high / wide);
        let place = |per_cent: u8, own: f64, part: f64| {
            (own * f64::from(per_cent) / 100.0 - part / 2.0).clamp(0.0, own - part)
        };
        Self {
            left: place(focus.x, whole.width, width),
            top: place(focus.y, whole.height, height),
            width,
            height,
        }
    }

    /// The same region of a picture as it lies in a file of that EXIF orientation, given the
    /// upright size.
    pub(super) fn as_stored(self, (width, height): (u32, u32), orientation: u8) -> Self {
        let Self { left, top, .. } = self;
        let right = f64::from(width) - left - self.width;
        let below = f64::from(height) - top - self.height;
        let (left, top) = match orientation {
            2 => (right, top),
            3 => (right, below),
            4 => (left, below),
            5 => (top, left),
            6 => (top, right),
            7 => (below, right),
            8 => (below, left),
            _ => (left, top),
        };
        let turned = (5..=8).contains(&orientation);
        let (width, height) =
            if turned { (self.height, self.width) } else { (self.width, self.height) };
        Self { left, top, width, height }
    }

    /// The same region of the picture at another size.
    pub(super) fn scaled(self, from: (u32, u32), to: (f64, f64)) -> Self {
        let across = to.0 / f64::from(from.0);
        let down = to.1 / f64::from(from.1);
        Self {
            left: self.left * across,
            top: self.top * down,
            width: self.width * across,
            height: self.height * down,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pixels::{Layout, Pixels};
    use super::*;

    #[test]
    fn a_crop_keeps_its_focus_inside() {
        let middle = Region::around(Focus::MIDDLE, (400, 200), (4, 3));
        let same = |a: f64, b: f64| (a - b).abs() < 1e-6;
        assert!(same(middle.width, 266.666_667) && same(middle.height, 200.0));
        assert!(same(middle.left, 66.666_667) && same(middle.top, 0.0));
        let corner = Region::around(Focus { x: 100, y: 0 }, (400, 200), (4, 3));
        assert!(same(corner.left, 133.333_333));
        let tall = Region::around(Focus { x: 50, y: 20 }, (300, 900), (4, 3));
        assert!(same(tall.top, 67.5) && same(tall.height, 225.0));
    }

    #[test]
    fn a_region_lies_where_turning_the_picture_puts_it() {
        // Numbered pixels, stored turned; the region must hold what the upright one holds.
        let upright = Pixels::new((5, 3), Layout::Grey, (0..15).collect()).expect("15 pixels");
        let region = Region { left: 1.0, top: 0.0, width: 2.0, height: 1.0 };
        for orientation in 1..=8 {
            let back = match orientation {
                6 => 8,
                8 => 6,
                same => same,
            };
            let stored = upright.clone().upright(back);
            let Region { left, top, width, height } = region.as_stored((5, 3), orientation);
            let mut held: Vec<u8> = Vec::new();
            for y in 0..stored.height {
                for x in 0..stored.width {
                    let (fx, fy) = (f64::from(x), f64::from(y));
                    if fx >= left && fx < left + width && fy >= top && fy < top + height {
                        held.push(stored.data[(y * stored.width + x) as usize]);
                    }
                }
            }
            held.sort_unstable();
            assert_eq!(held, [1, 2], "orientation {orientation}");
        }
    }
}
