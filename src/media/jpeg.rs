//! Encodes pixels as baseline JPEG, for feeds and for readers without WebP.
//!
//! Transparent pixels must have been laid on white before. Writes no metadata. Optimised Huffman
//! tables stay off: with them `jpeg-encoder` writes a scan a component, which common decoders
//! silently get wrong.

use super::pixels::{Layout, Pixels};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Quality of the libjpeg scale.
const QUALITY: u8 = 82;

/// The bytes of a JPEG file.
///
/// # Errors
/// The cause, when the pixels are not RGB or too many a side.
pub(super) fn encode(pixels: &Pixels) -> Result<Vec<u8>, String> {
    let too_long = |_| "the picture is too long for a JPEG".to_owned();
    let width = u16::try_from(pixels.width).map_err(too_long)?;
    let height = u16::try_from(pixels.height).map_err(too_long)?;
    if pixels.layout != Layout::Rgb {
        return Err("the JPEG encoder takes RGB alone".to_owned());
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    let outcome = encoder.encode(&pixels.data, width, height, ColorType::Rgb);
    outcome.map(|()| bytes).map_err(|error| format!("the JPEG encoder refused it ({error})"))
}
