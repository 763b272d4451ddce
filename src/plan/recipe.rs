//! Turns a source and the widths a theme declares into the files to make of it, and names each.
//!
//! Arithmetic and keys alone: reads no file and makes none.

use crate::catalogue::focus::Focus;
use crate::source::probe::SoundFormat;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Enters every key: raised when an encoder, its settings or a scrubber changes what it writes.
const ENCODER_VERSION: &str = "fengcai media 2";
/// The longest side of a WebP picture (RFC 9649, section 2.7).
const LONGEST_SIDE: u32 = 16_383;

/// Width and height in pixels of the drawing of a recording.
pub const DRAWING: (u32, u32) = (720, 96);

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Encoding {
    /// Lossy WebP.
    Webp,
    /// Baseline JPEG.
    Jpeg,
}

/// What to make of a source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Recipe {
    /// A picture of that size in pixels, upright and in sRGB.
    Picture {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
        /// Where the middle of a crop lies as nearly as it can; none shows the whole picture.
        crop: Option<Focus>,
        /// How it is stored.
        encoding: Encoding,
    },
    /// What a page shows while the picture loads: a blurred one of a few bytes, and its colour.
    /// No file of the site; it stands in the page.
    Glance,
    /// A film without its private data.
    Film,
    /// A recording without its tags.
    Sound {
        /// How it is stored; the copy is stored alike.
        format: SoundFormat,
    },
    /// Captions without remarks.
    Captions,
    /// A drawing of how loud a recording runs.
    Waveform,
}

impl Recipe {
    /// Whether it needs the pixels of a picture.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        match self {
            Self::Picture { .. } | Self::Glance => true,
            Self::Film | Self::Sound { .. } | Self::Captions | Self::Waveform => false,
        }
    }

    /// The end of a file's name, without the dot.
    #[must_use]
    pub fn extension(&self) -> &'static str {
        match self {
            Self::Picture { encoding: Encoding::Webp, .. } => "webp",
            Self::Picture { encoding: Encoding::Jpeg, .. } => "jpg",
            Self::Glance => "glance",
            Self::Film => "mp4",
            Self::Sound { format } => format.extension(),
            Self::Captions => "vtt",
            Self::Waveform => "svg",
        }
    }

    /// The name of the result in the cache: 32 lower-case hex digits of BLAKE3 over the digest of
    /// the source, this recipe and the version of the encoders.
    #[must_use]
    pub fn key(&self, source_digest: &str) -> String {
        let text = format!("{ENCODER_VERSION}\n{source_digest}\n{self}");
        let mut hex = blake3::hash(text.as_bytes()).to_hex();
        hex.truncate(32);
        hex.to_string()
    }
}

impl fmt::Display for Recipe {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture { width, height, crop, .. } => {
                write!(out, "{width}x{height} {}", self.extension())?;
                crop.map_or(Ok(()), |Focus { x, y }| write!(out, " around {x} {y}"))
            }
            Self::Glance | Self::Film | Self::Sound { .. } | Self::Captions | Self::Waveform => {
                out.write_str(self.extension())
            }
        }
    }
}

/// The sizes to make of a picture, ascending, none larger than it.
///
/// Widths above the source's are replaced once by the source's own when that is more than a tenth
/// wider than the next smaller one, or the only one. A very long picture counts as the largest that
/// fits the longest side of a WebP file.
#[must_use]
pub fn sizes(source: (u32, u32), widths: &[u32]) -> Vec<(u32, u32)> {
    let (width, height) = source;
    if width == 0 || height == 0 {
        return Vec::new();
    }
    let longest = u64::from(width.max(height));
    let fitting = u64::from(width) * u64::from(LONGEST_SIDE) / longest.max(LONGEST_SIDE.into());
    let own = u32::try_from(fitting).unwrap_or(width).clamp(1, width);
    let mut chosen: Vec<u32> =
        widths.iter().copied().filter(|&wide| 0 < wide && wide <= own).collect();
    chosen.sort_unstable();
    chosen.dedup();
    if widths.iter().any(|&wide| wide > own) {
        let next = u64::from(chosen.last().copied().unwrap_or(0));
        if u64::from(own) * 10 > next * 11 {
            chosen.push(own);
        }
    }
    chosen.into_iter().map(|wide| (wide, height_at(source, wide))).collect()
}

/// The largest size of that shape within a source; the source's own where no shape is asked.
#[must_use]
pub fn cropped((width, height): (u32, u32), shape: Option<(u32, u32)>) -> (u32, u32) {
    let Some((across, down)) = shape.filter(|&(across, down)| across > 0 && down > 0) else {
        return (width, height);
    };
    let side = |other: u32, part: u32, whole: u32, own: u32| {
        let wanted = u64::from(other) * u64::from(part) / u64::from(whole);
        u32::try_from(wanted).unwrap_or(own).clamp(1, own)
    };
    (side(height, across, down, width), side(width, down, across, height))
}

/// The height in pixels that keeps the shape of a source at that width: rounded, at least 1, at
/// most the longest side of a WebP file.
#[must_use]
pub fn height_at((width, height): (u32, u32), wide: u32) -> u32 {
    let exact = (u64::from(wide) * u64::from(height) + u64::from(width) / 2) / u64::from(width);
    u32::try_from(exact).unwrap_or(LONGEST_SIDE).clamp(1, LONGEST_SIDE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn widths_above_the_source_become_its_own_width_once() {
        assert_eq!(sizes((4000, 3000), &[640, 320, 640]), [(320, 240), (640, 480)]);
        assert_eq!(sizes((200, 100), &[320, 640]), [(200, 100)]);
        assert_eq!(sizes((1000, 500), &[320, 640, 1280]), [(320, 160), (640, 320), (1000, 500)]);
        assert_eq!(sizes((700, 350), &[320, 640, 1280, 1920]), [(320, 160), (640, 320)]);
        assert_eq!(sizes((640, 1), &[320]), [(320, 1)]);
        assert_eq!(sizes((1000, 20_000), &[640, 1280]).last(), Some(&(819, 16_380)));
    }

    #[test]
    fn a_shape_is_cut_from_the_longer_side() {
        assert_eq!(cropped((4000, 2000), Some((4, 3))), (2666, 2000));
        assert_eq!(cropped((2000, 4000), Some((4, 3))), (2000, 1500));
        assert_eq!(cropped((4000, 3000), Some((4, 3))), (4000, 3000));
        assert_eq!(cropped((1, 900), Some((4, 3))), (1, 1));
        assert_eq!(cropped((20, 30), None), (20, 30));
    }

    #[test]
    fn keys_tell_sources_and_recipes_apart() {
        let wide =
            Recipe::Picture { width: 320, height: 240, crop: None, encoding: Encoding::Webp };
        let key = wide.key("a");
        assert_eq!(key.len(), 32);
        assert!(key.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)));
        let other =
            Recipe::Picture { width: 320, height: 240, crop: None, encoding: Encoding::Jpeg };
        assert_ne!(key, other.key("a"));
        assert_ne!(key, wide.key("b"));
        let crop = Some(Focus { x: 0, y: 50 });
        let cut = Recipe::Picture { width: 320, height: 240, crop, encoding: Encoding::Webp };
        assert_ne!(key, cut.key("a"));
        assert_eq!(key, wide.key("a"));
    }

    proptest! {
        #[test]
        fn sizes_ascend_never_enlarge_and_keep_the_shape(
            width in 1..20_001_u32,
            height in 1..20_001_u32,
            widths in prop::collection::vec(1..4_000_u32, 1..6),
        ) {
            let made = sizes((width, height), &widths);
            prop_assert!(!made.is_empty());
            prop_assert!(made.windows(2).all(|pair| pair[0].0 < pair[1].0));
            for (wide, high) in made {
                prop_assert!((1..=width).contains(&wide) && (1..=height).contains(&high));
                prop_assert!(wide.max(high) <= LONGEST_SIDE);
                let exact = f64::from(wide) * f64::from(height) / f64::from(width);
                prop_assert!((f64::from(high) - exact).abs() <= 1.0);
            }
        }
    }
}
