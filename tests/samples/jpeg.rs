//! Pictures as JPEG files.

use std::error::Error;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::canvas::Canvas;

/// A JPEG of the pixels as they stand, with an EXIF block if one is given.
pub(crate) fn jpeg(
    canvas: &Canvas,
    quality: u8,
    exif: Option<&[u8]>,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_optimized_huffman_tables(true);
    if let Some(block) = exif {
        encoder.add_exif_metadata(block)?;
    }
    let (w, h) = (u16::try_from(canvas.size.w)?, u16::try_from(canvas.size.h)?);
    encoder.encode(&canvas.bytes(), w, h, ColorType::Rgb)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exif::orientation;
    use crate::place::Size;

    /// The width and height that a JPEG's frame header states.
    fn stated(bytes: &[u8]) -> Option<(u16, u16)> {
        let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0])?;
        let number = |at: usize| u16::from_be_bytes([bytes[at], bytes[at + 1]]);
        Some((number(frame + 7), number(frame + 5)))
    }

    #[test]
    fn the_file_states_the_size_asked_for() -> Result<(), Box<dyn Error>> {
        let bytes = jpeg(&Canvas::new(Size { w: 48, h: 32 }), 85, None)?;
        assert_eq!(stated(&bytes), Some((48, 32)));
        assert!(!bytes.windows(4).any(|part| part == b"Exif"));
        Ok(())
    }

    #[test]
    fn the_orientation_stands_in_an_app1_segment() -> Result<(), Box<dyn Error>> {
        let bytes = jpeg(&Canvas::new(Size { w: 16, h: 16 }), 85, Some(&orientation(8)))?;
        let place = bytes.windows(6).position(|part| part == b"Exif\0\0").ok_or("no EXIF")?;
        assert_eq!(bytes[place - 4..place - 2], [0xff, 0xe1]);
        assert_eq!(bytes[place + 6 + 18], 8);
        Ok(())
    }
}
