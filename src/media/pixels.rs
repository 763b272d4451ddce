//! Pixels in memory: turned upright, resized, and laid on white.
//!
//! Eight bits a sample, rows without gaps. Knows no file format and no colour profile.

use super::crop::Region;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use std::borrow::Cow;

/// Side of the tiles in which pictures are turned, in pixels.
const TILE: usize = 32;

/// The samples of a pixel, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Lightness.
    Grey,
    /// Lightness and opacity.
    GreyAlpha,
    /// Red, green and blue.
    Rgb,
    /// The same and opacity.
    Rgba,
    /// Inks: 0 is none, 255 is full.
    Cmyk,
}

impl Layout {
    /// Bytes of a pixel.
    pub(super) fn bytes(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::GreyAlpha => 2,
            Self::Rgb => 3,
            Self::Rgba | Self::Cmyk => 4,
        }
    }

    fn resized_as(self) -> PixelType {
        match self {
            Self::Grey => PixelType::U8,
            Self::GreyAlpha => PixelType::U8x2,
            Self::Rgb => PixelType::U8x3,
            Self::Rgba | Self::Cmyk => PixelType::U8x4,
        }
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What a pixel is made of.
    pub layout: Layout,
    /// The samples, row by row from the top.
    pub data: Vec<u8>,
}

impl Pixels {
    /// Joins size and samples.
    ///
    /// # Errors
    /// The cause, when there are more or fewer samples than the size takes.
    pub(super) fn new(
        (width, height): (u32, u32),
        layout: Layout,
        data: Vec<u8>,
    ) -> Result<Self, String> {
        let wanted = u64::from(width) * u64::from(height) * layout.bytes() as u64;
        if data.len() as u64 != wanted || wanted == 0 {
            return Err("the decoder gave a picture of another size than the header".to_owned());
        }
        Ok(Self { width, height, layout, data })
    }

    /// A region of the picture at another size, by Lanczos3; opacity weighs the colours.
    ///
    /// # Errors
    /// The cause, when a size is 0 or the region lies outside the picture.
    pub(super) fn resized(
        &self,
        region: Region,
        (width, height): (u32, u32),
    ) -> Result<Self, String> {
        let size = (self.width, self.height);
        if (width, height) == size && region == Region::whole(size) {
            return Ok(self.clone());
        }
        let kind = self.layout.resized_as();
        let refused = |error: &dyn std::fmt::Display| format!("it cannot be resized ({error})");
        let source = ImageRef::new(self.width, self.height, &self.data, kind);
        let source = source.map_err(|error| refused(&error))?;
        let mut target = Image::new(width, height, kind);
        let options = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
            .crop(region.left, region.top, region.width, region.height)
            .use_alpha(matches!(self.layout, Layout::GreyAlpha | Layout::Rgba));
        let outcome = Resizer::new().resize(&source, &mut target, &options);
        outcome.map_err(|error| refused(&error))?;
        Self::new((width, height), self.layout, target.into_vec())
    }

    /// The picture turned and mirrored as its EXIF orientation asks (EXIF 2.32, tag 0x0112).
    pub(super) fn upright(self, orientation: u8) -> Self {
        if !(2..=8).contains(&orientation) {
            return self;
        }
        match self.layout.bytes() {
            1 => self.moved::<1>(orientation),
            2 => self.moved::<2>(orientation),
            3 => self.moved::<3>(orientation),
            _ => self.moved::<4>(orientation),
        }
    }

    fn moved<const N: usize>(self, orientation: u8) -> Self {
        let (wide, high) = (self.width as usize, self.height as usize);
        let turned = orientation >= 5;
        let (width, height) = if turned { (high, wide) } else { (wide, high) };
        let source = self.data.as_chunks::<N>().0;
        let mut data = vec![0; self.data.len()];
        let target = data.as_chunks_mut::<N>().0;
        // Tile by tile: a turned row is a column of the source, and each pixel of it another line
        // of the processor's cache.
        for top in (0..height).step_by(TILE) {
            for left in (0..width).step_by(TILE) {
                for y in top..height.min(top + TILE) {
                    let row = y * width;
                    for x in left..width.min(left + TILE) {
                        let (from_x, from_y) = match orientation {
                            2 => (wide - 1 - x, y),
                            3 => (wide - 1 - x, high - 1 - y),
                            4 => (x, high - 1 - y),
                            5 => (y, x),
                            6 => (y, high - 1 - x),
                            7 => (wide - 1 - y, high - 1 - x),
                            _ => (wide - 1 - y, x),
                        };
                        target[row + x] = source[from_y * wide + from_x];
                    }
                }
            }
        }
        let (width, height) =
            if turned { (self.height, self.width) } else { (self.width, self.height) };
        Self { width, height, layout: self.layout, data }
    }

    /// The picture without an opacity that is full everywhere.
    pub(super) fn without_idle_alpha(self) -> Self {
        if self.layout != Layout::Rgba || !self.data.as_chunks::<4>().0.iter().all(|p| p[3] == 255)
        {
            return self;
        }
        let data = self.data.as_chunks::<4>().0.iter().flat_map(|&[r, g, b, _]| [r, g, b]);
        Self { layout: Layout::Rgb, data: data.collect(), ..self }
    }

    /// The picture on a white ground.
    pub(super) fn on_white(&self) -> Cow<'_, Self> {
        if self.layout != Layout::Rgba {
            return Cow::Borrowed(self);
        }
        let mut data = Vec::with_capacity(self.data.len() / 4 * 3);
        for &[red, green, blue, alpha] in self.data.as_chunks::<4>().0 {
            for sample in [red, green, blue] {
                let mixed = u16::from(sample) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
                data.push(u8::try_from((mixed + 127) / 255).unwrap_or(255));
            }
        }
        Cow::Owned(Self { width: self.width, height: self.height, layout: Layout::Rgb, data })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three by two pixels, numbered along the rows.
    fn numbered() -> Pixels {
        Pixels::new((3, 2), Layout::Grey, vec![1, 2, 3, 4, 5, 6]).expect("six pixels")
    }

    #[test]
    fn every_orientation_moves_the_corners_where_exif_says() {
        let cases: [(u8, (u32, u32), [u8; 6]); 8] = [
            (1, (3, 2), [1, 2, 3, 4, 5, 6]),
            (2, (3, 2), [3, 2, 1, 6, 5, 4]),
            (3, (3, 2), [6, 5, 4, 3, 2, 1]),
            (4, (3, 2), [4, 5, 6, 1, 2, 3]),
            (5, (2, 3), [1, 4, 2, 5, 3, 6]),
            (6, (2, 3), [4, 1, 5, 2, 6, 3]),
            (7, (2, 3), [6, 3, 5, 2, 4, 1]),
            (8, (2, 3), [3, 6, 2, 5, 1, 4]),
        ];
        for (orientation, size, samples) in cases {
            let turned = numbered().upright(orientation);
            assert_eq!((turned.width, turned.height), size, "orientation {orientation}");
            assert_eq!(turned.data, samples, "orientation {orientation}");
        }
    }

    #[test]
    fn clear_pixels_do_not_bleed_their_colour_into_neighbours() {
        let data = [[255, 0, 0, 255], [0, 255, 0, 0]].repeat(8).concat();
        let mixed = Pixels::new((16, 1), Layout::Rgba, data).expect("a row");
        let small = mixed.resized(Region::whole((16, 1)), (4, 1)).expect("a row");
        assert!(small.data.as_chunks::<4>().0.iter().all(|p| p[0] > 250 && p[1] < 5));
    }

    #[test]
    fn white_shows_where_nothing_covers_it() {
        let clear = Pixels::new((1, 1), Layout::Rgba, vec![9, 9, 9, 0]).expect("a pixel");
        assert_eq!(clear.on_white().data, [255, 255, 255]);
        let solid = Pixels::new((1, 1), Layout::Rgba, vec![9, 8, 7, 255]).expect("a pixel");
        assert_eq!(solid.without_idle_alpha().data, [9, 8, 7]);
    }
}
