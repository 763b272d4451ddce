//! Opens a picture file and decodes it to pixels as stored, with its colour profile.
//!
//! The size is known from the header before anything is allocated. JPEGs are scaled while decoding
//! where the result stays at least as large as wanted.

use super::pixels::{Layout, Pixels};
use super::task::Part;
use super::window::Window;
use crate::source::probe::picture::{self, Header};
use crate::source::probe::{PictureFormat, Refusal};
use image::codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder};
use image::{ColorType, ImageDecoder, ImageResult, Limits};
use jpeg_decoder::PixelFormat;
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

/// The longest JPEG file, in bytes: its bytes are held in memory.
const LONGEST_JPEG: u64 = 256 << 20;
/// Memory that decoders may take beside the pixels, in bytes.
const SPARE_MEMORY: u64 = 32 << 20;
/// Pixels times scans of a JPEG, past which it is a trap: 20 scans of the largest picture.
const MOST_SCANNED: u64 = 4_000_000_000;

/// A picture file whose header was read.
pub(super) struct Opened {
    reader: BufReader<Window<File>>,
    length: u64,
    /// What its header says.
    pub header: Header,
}

/// Pixels as stored, and the ICC profile they are in.
type Decoded = (Pixels, Option<Vec<u8>>);

impl Opened {
    /// Opens a file, or a part of one, and reads its header.
    ///
    /// # Errors
    /// The cause, when it cannot be read or its header refuses it.
    pub(super) fn open(path: &Path, part: Option<Part>) -> Result<Self, String> {
        let unreadable = |error| format!("the file cannot be read ({error})");
        let file = File::open(path).map_err(unreadable)?;
        let whole = file.metadata().map_err(unreadable)?.len();
        let Part { start, bytes: length } = part.unwrap_or(Part { start: 0, bytes: whole });
        let mut reader = BufReader::with_capacity(64 << 10, Window::new(file, start, length));
        let mut head = Vec::new();
        reader.by_ref().take(16).read_to_end(&mut head).map_err(unreadable)?;
        reader.rewind().map_err(unreadable)?;
        let format = picture::format(&head).ok_or("it is not a picture")?;
        let header = picture::header(format, &mut reader, length).map_err(cause)?;
        Ok(Self { reader, length, header })
    }

    /// Bytes of memory that decoding takes at its peak, at that many eighths of the size.
    pub(super) fn memory(&self, eighths: u32) -> u64 {
        let (width, height) = self.header.stored;
        let pixels = u64::from(width) * u64::from(height);
        let deep = u64::from(self.header.sample_bytes);
        match self.header.picture.format {
            PictureFormat::Jpeg => {
                let scaled = pixels * u64::from(eighths * eighths) / 64;
                // Coefficients of all passes are held whole, two bytes each.
                let held = if self.header.progressive { pixels * 6 } else { 0 };
                self.length.min(LONGEST_JPEG) + held + scaled * 6
            }
            PictureFormat::Png => pixels * 4 * deep,
            PictureFormat::Gif | PictureFormat::Webp => pixels * 8,
        }
    }

    /// Pixels as stored.
    pub(super) fn pixels(&self) -> u64 {
        u64::from(self.header.stored.0) * u64::from(self.header.stored.1)
    }

    /// The eighths of its size at which the picture is decoded so that both sides are at least
    /// these: 8 but for JPEGs.
    pub(super) fn scale_for(&self, wanted: (u32, u32)) -> u32 {
        match self.header.picture.format {
            PictureFormat::Jpeg => eighths(self.header.stored, wanted),
            PictureFormat::Png | PictureFormat::Gif | PictureFormat::Webp => 8,
        }
    }

    /// The pixels at that many eighths of their size, as [`Opened::scale_for`] gives them.
    ///
    /// # Errors
    /// The cause, when the file is cut off or broken.
    pub(super) fn decode(&mut self, eighths: u32) -> Result<Decoded, String> {
        self.reader.rewind().map_err(|error| format!("the file cannot be read ({error})"))?;
        let (header, reader) = (&self.header, &mut self.reader);
        match header.picture.format {
            PictureFormat::Jpeg => self.jpeg(eighths),
            PictureFormat::Png => raster(PngDecoder::with_limits(reader, limits()), header),
            PictureFormat::Gif => raster(GifDecoder::new(reader), header),
            PictureFormat::Webp => raster(WebPDecoder::new(reader), header),
        }
    }

    fn jpeg(&mut self, eighths: u32) -> Result<Decoded, String> {
        if self.length > LONGEST_JPEG {
            return Err("the file is longer than 256 MB".to_owned());
        }
        let mut bytes = Vec::new();
        let read = self.reader.by_ref().take(LONGEST_JPEG).read_to_end(&mut bytes);
        read.map_err(|error| format!("the file cannot be read ({error})"))?;
        let (width, height) = self.header.stored;
        let scans = bytes.windows(2).filter(|pair| pair == b"\xFF\xDA").count() as u64;
        if scans * u64::from(width) * u64::from(height) > MOST_SCANNED {
            return Err("the JPEG is stored in too many passes".to_owned());
        }
        let mut decoder = jpeg_decoder::Decoder::new(bytes.as_slice());
        let ask = |side| u16::try_from(scaled(side, eighths)).unwrap_or(u16::MAX);
        let size = decoder.scale(ask(width), ask(height)).map_err(|error| jpeg_cause(&error))?;
        let mut data = decoder.decode().map_err(|error| jpeg_cause(&error))?;
        let layout = match decoder.info().map(|info| info.pixel_format) {
            Some(PixelFormat::L8) => Layout::Grey,
            Some(PixelFormat::RGB24) => Layout::Rgb,
            Some(PixelFormat::CMYK32) => Layout::Cmyk,
            Some(PixelFormat::L16) | None => return Err("its colours are not supported".to_owned()),
        };
        if layout == Layout::Cmyk && !self.header.adobe {
            // The decoder takes every file for one of Adobe's, whose inks are stored inverted.
            for ink in &mut data {
                *ink = 255 - *ink;
            }
        }
        let size = (u32::from(size.0), u32::from(size.1));
        Ok((Pixels::new(size, layout, data)?, decoder.icc_profile()))
    }
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(SPARE_MEMORY);
    limits
}

/// A side at that many eighths, as the JPEG decoder rounds it.
fn scaled(side: u32, eighths: u32) -> u32 {
    (side * eighths).div_ceil(8)
}

/// The fewest eighths of which both sides are large enough. The decoder by itself is content when
/// either is, so it is asked for exactly these.
fn eighths(stored: (u32, u32), wanted: (u32, u32)) -> u32 {
    let fits = |eighths: &u32| {
        scaled(stored.0, *eighths) >= wanted.0 && scaled(stored.1, *eighths) >= wanted.1
    };
    [1, 2, 4].into_iter().find(fits).unwrap_or(8)
}

fn jpeg_cause(error: &jpeg_decoder::Error) -> String {
    match error {
        jpeg_decoder::Error::Io(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            "the file ends too early".to_owned()
        }
        _ => format!("it cannot be decoded ({error})"),
    }
}

/// The first picture of a format that the `image` crate reads.
fn raster<D: ImageDecoder>(decoder: ImageResult<D>, header: &Header) -> Result<Decoded, String> {
    let cause = |error| format!("it cannot be decoded ({error})");
    let mut decoder = decoder.map_err(cause)?;
    if decoder.dimensions() != header.stored {
        return Err("its parts disagree about its size".to_owned());
    }
    let (layout, wide) = match decoder.color_type() {
        ColorType::L8 => (Layout::Grey, false),
        ColorType::L16 => (Layout::Grey, true),
        ColorType::La8 => (Layout::GreyAlpha, false),
        ColorType::La16 => (Layout::GreyAlpha, true),
        ColorType::Rgb8 => (Layout::Rgb, false),
        ColorType::Rgb16 => (Layout::Rgb, true),
        ColorType::Rgba8 => (Layout::Rgba, false),
        ColorType::Rgba16 => (Layout::Rgba, true),
        _ => return Err("its colours are not supported".to_owned()),
    };
    // A profile that cannot be read must not cost the picture.
    let profile = decoder.icc_profile().ok().flatten();
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| "it is too large")?;
    let mut data = vec![0; length];
    decoder.read_image(&mut data).map_err(cause)?;
    if wide {
        narrow(&mut data);
    }
    Ok((Pixels::new(header.stored, layout, data)?, profile))
}

/// Samples of 16 bits rounded to 8, in place.
fn narrow(data: &mut Vec<u8>) {
    let samples = data.len() / 2;
    for at in 0..samples {
        let wide = u32::from(u16::from_ne_bytes([data[at * 2], data[at * 2 + 1]]));
        data[at] = u8::try_from((wide * 255 + 32_767) / 65_535).unwrap_or(255);
    }
    data.truncate(samples);
}

/// A refusal in the words of a failed source.
pub(super) fn cause(refusal: Refusal) -> String {
    match refusal {
        Refusal::Undecodable { cause } => cause,
        Refusal::Convert { seen, to } => format!("it is {seen} and must be converted to {to}"),
        Refusal::TooLarge { width, height } => {
            format!("it has {width} by {height} pixels, more than are decoded")
        }
        Refusal::Unknown => "its format is not known".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_stay_large_enough() {
        assert_eq!(eighths((4000, 3000), (1920, 1440)), 4);
        assert_eq!(eighths((4000, 3000), (2001, 1501)), 8);
        assert_eq!(eighths((4000, 100), (500, 13)), 1);
        assert_eq!(eighths((4000, 100), (500, 14)), 2);
    }

    #[test]
    fn sixteen_bits_round_to_eight() {
        let mut data: Vec<u8> =
            [0_u16, 65_535, 257 * 100].iter().flat_map(|wide| wide.to_ne_bytes()).collect();
        narrow(&mut data);
        assert_eq!(data, [0, 255, 100]);
    }
}
