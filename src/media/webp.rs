//! Encodes pixels as lossy WebP through libwebp 1.6.
//!
//! The only unsafe code of the house: three C structures, each owned by a guard that frees it on
//! every path. Writes no metadata.
#![expect(unsafe_code, reason = "libwebp is C; this thin wrapper is its only caller")]

use super::pixels::{Layout, Pixels};
use libwebp_sys::{
    WebPConfig, WebPEncode, WebPMemoryWrite, WebPMemoryWriter, WebPMemoryWriterClear,
    WebPMemoryWriterInit, WebPPicture, WebPPictureFree, WebPPictureImportRGB,
    WebPPictureImportRGBA,
};

/// Quality of `cwebp -q`.
const QUALITY: f32 = 78.0;
/// Effort: 4 takes two and a half times as long for 4 % fewer bytes.
const METHOD: i32 = 2;
/// Kinds of regions told apart: one. Telling four apart, as is usual, is a pass over the picture
/// that costs a quarter of the time; without it and at this quality files are 8 % larger and as near
/// to the picture (SSIM within 0.002 of `cwebp -m 4 -q 80`; `benches/README.md`).
const SEGMENTS: i32 = 1;
/// Strength of the loop filter: at this effort the usual 60 leaves blocks that 100 smooths, for
/// nothing in time or bytes (SSIM 0.001 higher over four widths).
const FILTER_STRENGTH: i32 = 100;

/// The bytes of a WebP file.
///
/// # Errors
/// The cause, when the pixels are neither RGB nor RGBA or libwebp refuses them.
pub(super) fn encode(pixels: &Pixels) -> Result<Vec<u8>, String> {
    encode_at(pixels, QUALITY)
}

/// The same at another quality.
///
/// # Errors
/// As [`encode`].
pub(super) fn encode_at(pixels: &Pixels, quality: f32) -> Result<Vec<u8>, String> {
    let mut config = WebPConfig::new().map_err(|()| refused("its settings"))?;
    config.quality = quality;
    config.method = METHOD;
    config.segments = SEGMENTS;
    config.filter_strength = FILTER_STRENGTH;
    let mut writer = Writer::new();
    let mut picture = Picture::holding(pixels)?;
    picture.0.writer = Some(WebPMemoryWrite);
    picture.0.custom_ptr = (&raw mut writer.0).cast();
    // SAFETY: `config` and the picture are initialised and outlive the call; `custom_ptr` points to
    // the writer `WebPMemoryWrite` expects, which outlives the call too and is not touched in it.
    let encoded = unsafe { WebPEncode(&raw const config, &raw mut picture.0) };
    if encoded == 0 {
        return Err(refused(&format!("the picture ({:?})", picture.0.error_code)));
    }
    Ok(writer.bytes())
}

fn refused(what: &str) -> String {
    format!("the WebP encoder refused {what}")
}

/// A picture and the planes libwebp allocated for it.
struct Picture(WebPPicture);

impl Picture {
    fn holding(pixels: &Pixels) -> Result<Self, String> {
        let mut picture = Self(WebPPicture::new().map_err(|()| refused("the picture"))?);
        let side = |side: u32| i32::try_from(side).map_err(|_| refused("the picture's size"));
        picture.0.width = side(pixels.width)?;
        picture.0.height = side(pixels.height)?;
        let bytes = pixels.layout.bytes();
        let stride = i32::try_from(pixels.width as usize * bytes);
        let stride = stride.map_err(|_| refused("the picture's size"))?;
        if pixels.data.len() != pixels.width as usize * pixels.height as usize * bytes {
            return Err(refused("a picture of the wrong length"));
        }
        let import = match pixels.layout {
            Layout::Rgb => WebPPictureImportRGB,
            Layout::Rgba => WebPPictureImportRGBA,
            Layout::Grey | Layout::GreyAlpha | Layout::Cmyk => return Err(refused("its colours")),
        };
        // SAFETY: the picture is initialised; the data holds `height` rows of `stride` bytes, as
        // just checked, and is only read.
        let taken = unsafe { import(&raw mut picture.0, pixels.data.as_ptr(), stride) };
        if taken == 0 { Err(refused("the picture's pixels")) } else { Ok(picture) }
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        // SAFETY: the picture was initialised by `WebPPicture::new`; freeing one without planes is
        // allowed.
        unsafe { WebPPictureFree(&raw mut self.0) }
    }
}

/// The memory libwebp writes to.
struct Writer(WebPMemoryWriter);

impl Writer {
    fn new() -> Self {
        let mut writer =
            WebPMemoryWriter { mem: std::ptr::null_mut(), size: 0, max_size: 0, pad: [0] };
        // SAFETY: the pointer is to a live structure, which the call fills.
        unsafe { WebPMemoryWriterInit(&raw mut writer) }
        Self(writer)
    }

    fn bytes(&self) -> Vec<u8> {
        if self.0.mem.is_null() {
            return Vec::new();
        }
        // SAFETY: libwebp wrote `size` bytes from `mem` on, and nobody writes to them any more.
        unsafe { std::slice::from_raw_parts(self.0.mem, self.0.size) }.to_vec()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // SAFETY: the writer was initialised in `new`; clearing an empty one is allowed.
        unsafe { WebPMemoryWriterClear(&raw mut self.0) }
    }
}
