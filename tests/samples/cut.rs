//! A part of a picture: cut out and mirrored, or moved along by fractions of a pixel.

use crate::canvas::Canvas;
use crate::colour::scaled;
use crate::place::{Point, Size};

/// The part of a size that leaves the given shares of the spare room left of and above it.
pub(crate) fn cut(canvas: &Canvas, size: Size, spare: Point, mirrored: bool) -> Canvas {
    let room = |whole: usize, part: usize, share: f32| {
        (whole.saturating_sub(part) as f32 * share.clamp(0.0, 1.0)) as usize
    };
    let (left, top) = (room(canvas.size.w, size.w, spare.0), room(canvas.size.h, size.h, spare.1));
    let pixels = (0..size.w * size.h).map(|place| {
        let column = place % size.w;
        let across = if mirrored { size.w - 1 - column } else { column };
        canvas.pixels()[(top + place / size.w) * canvas.size.w + left + across]
    });
    Canvas::of(size, pixels.collect())
}

/// The part of a size at a share of the spare room, between pixels, its light by a factor.
pub(crate) fn shifted(canvas: &Canvas, size: Size, spare: Point, light: f32) -> Canvas {
    let unit = canvas.unit();
    let room = |whole: usize, part: usize, share: f32| (whole - part) as f32 * share;
    let (left, top) = (room(canvas.size.w, size.w, spare.0), room(canvas.size.h, size.h, spare.1));
    let pixels = (0..size.w * size.h).map(|place| {
        let (across, down) = ((place % size.w) as f32, (place / size.w) as f32);
        let at = ((left + across + 0.5) / unit, (top + down + 0.5) / unit);
        scaled(canvas.sample(at), light)
    });
    Canvas::of(size, pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_corner_of_a_picture_is_cut_and_mirrored() {
        let counted = (0..12_u8).map(|red| [f32::from(red), 0.0, 0.0]).collect();
        let canvas = Canvas::of(Size { w: 4, h: 3 }, counted);
        let part = cut(&canvas, Size { w: 2, h: 2 }, (1.0, 1.0), true);
        let reds: Vec<u8> = part.pixels().iter().map(|pixel| pixel[0] as u8).collect();
        assert_eq!(reds, [7, 6, 11, 10]);
    }
}
