//! Turns pixels of any layout and profile into RGB or RGBA in sRGB.
//!
//! A profile that is broken, or of another kind than the pixels, counts as none: grey and RGB are
//! then taken as sRGB, inks are mixed by the plain formula. Reads no file.

use super::pixels::{Layout, Pixels};
use moxcms::{ColorProfile, DataColorSpace, Layout as Shape, TransformOptions};
use std::borrow::Cow;

/// The longest profile that is read, in bytes; printers' profiles have about 2 MB.
pub(super) const LONGEST_PROFILE: usize = 4 << 20;

/// The picture in sRGB, as RGB or, with opacity, RGBA.
///
/// # Errors
/// Never for a picture of the right length.
pub(super) fn to_srgb(pixels: Pixels, profile: Option<&[u8]>) -> Result<Pixels, String> {
    let profile = profile
        .filter(|bytes| bytes.len() <= LONGEST_PROFILE)
        .and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let Some(profile) = profile else { return Ok(plain(pixels)) };
    let space = profile.color_space;
    let (pixels, from, to) = match (pixels.layout, space) {
        (Layout::Cmyk, DataColorSpace::Cmyk) => (pixels, Shape::Rgba, Shape::Rgb),
        (Layout::Grey, DataColorSpace::Gray) => (pixels, Shape::Gray, Shape::Rgb),
        (Layout::GreyAlpha, DataColorSpace::Gray) => (pixels, Shape::GrayAlpha, Shape::Rgba),
        (Layout::Grey | Layout::Rgb, DataColorSpace::Rgb) => {
            (plain(pixels), Shape::Rgb, Shape::Rgb)
        }
        (Layout::GreyAlpha | Layout::Rgba, DataColorSpace::Rgb) => {
            (plain(pixels), Shape::Rgba, Shape::Rgba)
        }
        _ => return Ok(plain(pixels)),
    };
    let target = ColorProfile::new_srgb();
    let made = profile.create_transform_8bit(from, &target, to, TransformOptions::default());
    let Ok(transform) = made else { return Ok(plain(pixels)) };
    let layout = if to == Shape::Rgba { Layout::Rgba } else { Layout::Rgb };
    let size = (pixels.width, pixels.height);
    let mut data = vec![0; pixels.data.len() / pixels.layout.bytes() * layout.bytes()];
    match transform.transform(&pixels.data, &mut data) {
        Ok(()) => Pixels::new(size, layout, data),
        Err(_) => Ok(plain(pixels)),
    }
}

/// RGB or RGBA without a profile.
fn plain(pixels: Pixels) -> Pixels {
    let samples = &pixels.data;
    let (layout, data): (_, Cow<'_, [u8]>) = match pixels.layout {
        Layout::Rgb | Layout::Rgba => return pixels,
        Layout::Grey => (Layout::Rgb, samples.iter().flat_map(|&grey| [grey; 3]).collect()),
        Layout::GreyAlpha => {
            let pairs = samples.as_chunks::<2>().0.iter();
            (Layout::Rgba, pairs.flat_map(|&[grey, alpha]| [grey, grey, grey, alpha]).collect())
        }
        Layout::Cmyk => {
            let inks = samples.as_chunks::<4>().0.iter();
            (Layout::Rgb, inks.flat_map(|&inks| mixed(inks)).collect())
        }
    };
    Pixels { width: pixels.width, height: pixels.height, layout, data: data.into_owned() }
}

/// Paper minus ink, times paper minus black.
fn mixed([cyan, magenta, yellow, black]: [u8; 4]) -> [u8; 3] {
    [cyan, magenta, yellow].map(|ink| {
        let light = (255 - u16::from(ink)) * (255 - u16::from(black));
        u8::try_from((light + 127) / 255).unwrap_or(255)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(layout: Layout, data: &[u8]) -> Pixels {
        Pixels::new((1, 1), layout, data.to_vec()).expect("a pixel")
    }

    #[test]
    fn no_ink_is_white_and_black_ink_is_black() {
        let shown = |inks: &[u8]| to_srgb(one(Layout::Cmyk, inks), None).expect("a pixel").data;
        assert_eq!(shown(&[0, 0, 0, 0]), [255, 255, 255]);
        assert_eq!(shown(&[0, 0, 0, 255]), [0, 0, 0]);
        assert_eq!(shown(&[255, 0, 0, 0]), [0, 255, 255]);
    }

    #[test]
    fn display_p3_is_widened_and_a_broken_profile_ignored() {
        let profile = ColorProfile::new_display_p3().encode().expect("a profile");
        let red = to_srgb(one(Layout::Rgb, &[200, 60, 60]), Some(&profile)).expect("a pixel");
        // By hand from the published P3 and sRGB matrices: 217, 42, 52.
        for (got, wanted) in red.data.iter().zip([217_u8, 42, 52]) {
            assert!(got.abs_diff(wanted) <= 2, "{:?}", red.data);
        }
        let same = to_srgb(one(Layout::Rgb, &[200, 60, 60]), Some(b"broken")).expect("a pixel");
        assert_eq!(same.data, [200, 60, 60]);
    }
}
