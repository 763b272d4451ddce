//! Reads the headers of JPEG, PNG, GIF and WebP files: size, way up, and what the decoder must know.
//!
//! Walks from block to block by their stated lengths and reads no pixel; each format has its file.

mod gif;
mod jpeg;
mod png;
mod webp;

use super::{LONGEST_SIDE, MOST_PIXELS, Picture, PictureFormat, Refusal};
use std::io::{BufReader, Read, Seek};

/// Blocks walked over in one file: enough for a PNG of 200 megapixels in parts of 8 KB.
const MOST_BLOCKS: usize = 200_000;
/// The longest block beside the pixels: profiles and texts of honest files are far smaller.
const LONGEST_EXTRA: u64 = 16 << 20;

/// The most bytes of pixels that a format which is decoded whole may take.
const MOST_HELD: u64 = 256 << 20;
/// The most bytes that a progressive JPEG may hold until its last pass has been read.
const MOST_COEFFICIENTS: u64 = 400 << 20;
/// Pixels that a byte of a JPEG can stand for at the most: four bits for 256 of them, the shortest
/// code for each block of a grey one.
const JPEG_GROWTH: u64 = 512;
/// The same of a GIF: 12 bits for the longest string of its table.
const GIF_GROWTH: u64 = 2_731;

/// What decoding must know beyond the facts that are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// The facts, upright.
    pub picture: Picture,
    /// Pixels across and down as stored.
    pub stored: (u32, u32),
    /// A JPEG that names Adobe: its inks are stored inverted.
    pub adobe: bool,
    /// A progressive JPEG: its coefficients are held whole while decoding.
    pub progressive: bool,
    /// Bytes a stored sample takes while decoding, 1 or 2.
    pub sample_bytes: u8,
}

impl Header {
    fn new(format: PictureFormat, stored: (u32, u32)) -> Self {
        let (width, height) = stored;
        let picture = Picture { format, width, height, orientation: 1, animated: false };
        Self { picture, stored, adobe: false, progressive: false, sample_bytes: 1 }
    }

    fn turned(mut self, orientation: Option<u8>) -> Self {
        self.picture.orientation = orientation.unwrap_or(1);
        if self.picture.orientation >= 5 {
            (self.picture.height, self.picture.width) = self.stored;
        }
        self
    }

    /// An upright size as it lies in the file.
    pub(crate) fn as_stored(&self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.picture.orientation >= 5 { (height, width) } else { (width, height) }
    }

    fn within_limits(self) -> Result<Self, Refusal> {
        let (width, height) = self.stored;
        if width == 0 || height == 0 {
            return Err(Refusal::broken("the picture states no size"));
        }
        if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(Refusal::TooLarge { width, height });
        }
        // Coefficients take two bytes each.
        let held = u64::from(width) * u64::from(height) * 6;
        if self.progressive && held > MOST_COEFFICIENTS {
            return Err(Refusal::TooLarge { width, height });
        }
        Ok(self)
    }

    /// The same for formats that are decoded whole, at so many bytes a pixel.
    fn held_whole(self, bytes: u64) -> Result<Self, Refusal> {
        let (width, height) = self.stored;
        if u64::from(width) * u64::from(height) * bytes > MOST_HELD {
            return Err(Refusal::TooLarge { width, height });
        }
        Ok(self)
    }

    /// The header again, when a file of that length can hold so many pixels at all.
    fn backed(self, length: u64, growth: u64) -> Result<Self, Refusal> {
        let pixels = u64::from(self.stored.0) * u64::from(self.stored.1);
        if pixels / growth > length { Err(too_little_data()) } else { Ok(self) }
    }
}

/// The format that the first bytes name.
pub(crate) fn format(head: &[u8]) -> Option<PictureFormat> {
    match head {
        [0xFF, 0xD8, 0xFF, ..] => Some(PictureFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(PictureFormat::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(PictureFormat::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            Some(PictureFormat::Webp)
        }
        _ => None,
    }
}

/// The header of a file of that format; the reader stands at its beginning.
///
/// # Errors
/// When the header is broken, states no size or one beyond the limits, or the file is cut off.
pub(crate) fn header<R: Read + Seek>(
    format: PictureFormat,
    reader: &mut BufReader<R>,
    length: u64,
) -> Result<Header, Refusal> {
    match format {
        PictureFormat::Jpeg => jpeg::header(reader)?.backed(length, JPEG_GROWTH),
        PictureFormat::Png => png::header(reader, length),
        PictureFormat::Gif => gif::header(reader)?.backed(length, GIF_GROWTH),
        PictureFormat::Webp => webp::header(reader, length),
    }
}

fn too_little_data() -> Refusal {
    Refusal::broken("the file holds too little data for its size in pixels")
}

fn too_much_beside_pixels() -> Refusal {
    Refusal::broken("the file carries more than 16 MB that is not the picture")
}
