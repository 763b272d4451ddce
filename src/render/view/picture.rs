//! A picture in all its sizes.

use serde::Serialize;

/// A picture in all its sizes.
#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    /// JPEG that every browser shows; none when the picture could not be decoded.
    pub src: Option<String>,
    /// WebP files from small to large.
    pub webp: Vec<SizeView>,
    /// Width of the largest, upright, in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Ten times its width over its height, from 4 to 30: style sheets know shapes by it.
    pub ratio: u32,
    /// Blurred picture of a few bytes to show while this one loads; none for a transparent one.
    pub blur: Option<BlurView>,
    /// The colour that most of it has, as `#rrggbb`.
    pub colour: Option<String>,
    /// Description in words; empty where none was given.
    pub alt: String,
    /// Caption.
    pub caption: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// When it was taken.
    pub taken: Option<String>,
}

/// A blurred picture that stands in the page itself.
#[derive(Clone, Debug, Serialize)]
pub struct BlurView {
    /// Its `data:` address.
    pub src: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// One size of a picture.
#[derive(Clone, Debug, Serialize)]
pub struct SizeView {
    /// File.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
}
