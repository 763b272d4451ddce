//! Files of every format, made byte by byte: what the tests of foreign bytes are fed.
//!
//! Nothing of the program is used here, so that a fault of it cannot hide in both.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small numbers are packed into the widths that formats have for them"
)]

pub(crate) mod exif;
pub(crate) mod film;
pub(crate) mod gif;
pub(crate) mod icc;
pub(crate) mod jpeg;
pub(crate) mod png;
pub(crate) mod rng;
pub(crate) mod seeds;
pub(crate) mod sound;
pub(crate) mod webp;

/// Numbers of 32 bits, the highest byte first.
pub(crate) fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// The length of some bytes as a file states it.
pub(crate) fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("a small part")
}

/// Bytes packed by zlib.
pub(crate) fn packed(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// A detailed colour at a place, the same for the same place: slopes, stripes and some grain.
pub(crate) fn pattern(x: u32, y: u32) -> [u8; 3] {
    let grain = rng::Rng::new(u64::from(x) << 32 | u64::from(y)).next() % 24;
    let stripe = if (x / 7 + y / 5).is_multiple_of(2) { 60 } else { 0 };
    let byte = |value: u64| u8::try_from(value % 256).expect("a byte");
    let (x, y) = (u64::from(x), u64::from(y));
    [byte(x % 180 + stripe + grain), byte(y % 200 + grain), byte((x + y) % 150 + stripe + grain)]
}

/// The pattern of a size, three bytes a pixel.
pub(crate) fn pixels(width: u32, height: u32) -> Vec<u8> {
    (0..height).flat_map(|y| (0..width).flat_map(move |x| pattern(x, y))).collect()
}
