//! What a page shows while a picture loads: a blurred one of a few bytes, and its main colour.
//!
//! The blurred picture is a WebP of some 24 pixels that browsers smooth as they enlarge it; it
//! stands in the page as a `data:` address, so it needs neither script nor inline style.

use super::pixels::{Layout, Pixels};
use super::webp;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// The longest side of the blurred picture, in pixels.
const SIDE: u32 = 24;
/// Its quality on the scale of `cwebp -q`: it has no detail to lose.
const QUALITY: f32 = 30.0;

/// A picture at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glance {
    /// The colour that most of it has, as `#rrggbb`.
    pub colour: String,
    /// The blurred picture as a `data:` address; none where the picture is transparent, as it would
    /// show through.
    pub blur: Option<String>,
    /// Pixels of the blurred picture, across and down.
    pub size: (u32, u32),
}

impl Glance {
    /// Reads the body of a cache entry; none when it is not one.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }
}

/// The size at which a picture is glanced at.
pub(super) fn size((width, height): (u32, u32)) -> (u32, u32) {
    let longest = width.max(height).max(1);
    let side = |side: u32| (u64::from(side) * u64::from(SIDE)).div_ceil(u64::from(longest));
    let side = |own: u32| u32::try_from(side(own)).unwrap_or(SIDE).clamp(1, own.max(1));
    (side(width), side(height))
}

/// The body of a cache entry.
///
/// # Errors
/// The cause, when the encoder refuses the pixels.
pub(super) fn encode(shown: &Pixels) -> Result<Vec<u8>, String> {
    let blur =
        (shown.layout == Layout::Rgb).then(|| webp::encode_at(shown, QUALITY)).transpose()?;
    let blur = blur.map(|bytes| format!("data:image/webp;base64,{}", STANDARD.encode(bytes)));
    let glance =
        Glance { colour: main_colour(&shown.on_white()), blur, size: (shown.width, shown.height) };
    serde_json::to_vec(&glance).map_err(|error| error.to_string())
}

/// The mean of the pixels in the fullest of 64 boxes of like colours.
fn main_colour(pixels: &Pixels) -> String {
    let mut boxes = [(0_u32, [0_u32; 3]); 64];
    for &rgb in pixels.data.as_chunks::<3>().0 {
        let number = rgb.iter().fold(0, |number, &sample| number << 2 | usize::from(sample >> 6));
        if let Some((count, sums)) = boxes.get_mut(number) {
            *count += 1;
            sums.iter_mut().zip(rgb).for_each(|(sum, sample)| *sum += u32::from(sample));
        }
    }
    let fullest = boxes.iter().max_by_key(|(count, _)| *count);
    let (count, sums) = fullest.copied().unwrap_or((1, [255; 3]));
    let [red, green, blue] = sums.map(|sum| sum / count.max(1));
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glance_is_small_and_tells_the_colour_that_most_of_it_has() {
        let pixel = |at: u32| if at.is_multiple_of(4) { [250, 250, 250] } else { [20, 90, 160] };
        let data: Vec<u8> = (0..24 * 18).flat_map(pixel).collect();
        let pixels = Pixels::new((24, 18), Layout::Rgb, data).expect("a picture");
        let glance = Glance::read(&encode(&pixels).expect("a body")).expect("a glance");
        assert_eq!(glance.colour, "#145aa0");
        assert_eq!(glance.size, (24, 18));
        assert!(glance.blur.is_some_and(|blur| blur.len() < 600));
    }

    #[test]
    fn what_is_transparent_has_no_blurred_picture() {
        let clear = Pixels::new((1, 1), Layout::Rgba, vec![0; 4]).expect("a pixel");
        let glance = Glance::read(&encode(&clear).expect("a body")).expect("a glance");
        assert_eq!((glance.blur, glance.colour.as_str()), (None, "#ffffff"));
    }

    #[test]
    fn sizes_keep_the_shape_and_never_grow() {
        assert_eq!(size((4000, 3000)), (24, 18));
        assert_eq!(size((3000, 4000)), (18, 24));
        assert_eq!(size((10_000, 10)), (24, 1));
        assert_eq!(size((3, 2)), (3, 2));
    }
}
