//! Pictures as JPEG files.

use std::error::Error;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::canvas::Canvas;

/// What stands in a JPEG beside its pixels.
#[derive(Default)]
pub(crate) struct Extras {
    pub exif: Option<Vec<u8>>,
    pub icc: Option<Vec<u8>>,
}

/// A JPEG of the pixels as they stand, with an EXIF block and a profile if they are given.
pub(crate) fn jpeg(
    canvas: &Canvas,
    quality: u8,
    extras: &Extras,
) -> Result<Vec<u8>, Box<dyn Error>> {
    encoded(canvas, quality, extras, true)
}

/// The same as cameras store it: all bands in one scan, with the tables of the standard.
pub(crate) fn plain(
    canvas: &Canvas,
    quality: u8,
    extras: &Extras,
) -> Result<Vec<u8>, Box<dyn Error>> {
    encoded(canvas, quality, extras, false)
}

fn encoded(
    canvas: &Canvas,
    quality: u8,
    extras: &Extras,
    small: bool,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_optimized_huffman_tables(small);
    if let Some(block) = &extras.exif {
        encoder.add_exif_metadata(block)?;
    }
    if let Some(profile) = &extras.icc {
        encoder.add_icc_profile(profile)?;
    }
    let (w, h) = (u16::try_from(canvas.size.w)?, u16::try_from(canvas.size.h)?);
    encoder.encode(&canvas.bytes(), w, h, ColorType::Rgb)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exif::orientation;
    use crate::icc::display_p3;
    use crate::place::Size;

    /// The width and height that a JPEG's frame header states.
    fn stated(bytes: &[u8]) -> Option<(u16, u16)> {
        let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0])?;
        let number = |at: usize| u16::from_be_bytes([bytes[at], bytes[at + 1]]);
        Some((number(frame + 7), number(frame + 5)))
    }

    #[test]
    fn the_file_states_the_size_asked_for() -> Result<(), Box<dyn Error>> {
        let bytes = jpeg(&Canvas::new(Size { w: 48, h: 32 }), 85, &Extras::default())?;
        assert_eq!(stated(&bytes), Some((48, 32)));
        assert!(!bytes.windows(4).any(|part| part == b"Exif"));
        Ok(())
    }

    #[test]
    fn the_orientation_stands_in_an_app1_segment() -> Result<(), Box<dyn Error>> {
        let extras = Extras { exif: Some(orientation(8)), icc: None };
        let bytes = jpeg(&Canvas::new(Size { w: 16, h: 16 }), 85, &extras)?;
        let place = bytes.windows(6).position(|part| part == b"Exif\0\0").ok_or("no EXIF")?;
        assert_eq!(bytes[place - 4..place - 2], [0xff, 0xe1]);
        assert_eq!(bytes[place + 6 + 18], 8);
        Ok(())
    }

    #[test]
    fn a_profile_stands_in_an_app2_segment() -> Result<(), Box<dyn Error>> {
        let extras = Extras { exif: None, icc: Some(display_p3()) };
        let bytes = jpeg(&Canvas::new(Size { w: 16, h: 16 }), 85, &extras)?;
        let mark = b"ICC_PROFILE\0\x01\x01";
        let place = bytes.windows(14).position(|part| part == mark).ok_or("no profile")?;
        assert_eq!(bytes[place - 4..place - 2], [0xff, 0xe2]);
        assert!(bytes[place + 14..].starts_with(&display_p3()));
        Ok(())
    }
}
