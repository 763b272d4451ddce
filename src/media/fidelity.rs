//! How near bodies come, before they are encoded, to the best that a resize from the whole decoded
//! picture gives: Lanczos3 of the `image` crate.

use super::picture::before_encoding;
use super::pixels::Layout;
use crate::fs;
use crate::plan::recipe::height_at;
use crate::source::probe::built;
use image::imageops::{FilterType, resize};
use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// The least that a body may have, in decibels.
const LEAST: f64 = 45.0;
const WIDTHS: [u32; 4] = [1_920, 1_280, 640, 320];

/// A number from 0 to 255 that is the same for the same corner of a lattice.
fn hashed(x: u32, y: u32, salt: u32) -> f64 {
    let mut mixed = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77) ^ salt << 13;
    mixed = (mixed ^ mixed >> 15).wrapping_mul(0x2C1B_3C6D);
    mixed = (mixed ^ mixed >> 12).wrapping_mul(0x297A_2D39);
    f64::from((mixed ^ mixed >> 15) & 255)
}

/// Smooth noise whose waves are so many pixels long.
fn noise(x: u32, y: u32, wave: u32, salt: u32) -> f64 {
    let (left, top) = (x / wave, y / wave);
    let ease = |at: u32| {
        let share = f64::from(at % wave) / f64::from(wave);
        share * share * (3.0 - 2.0 * share)
    };
    let (across, down) = (ease(x), ease(y));
    let row = |y| hashed(left, y, salt) * (1.0 - across) + hashed(left + 1, y, salt) * across;
    row(top) * (1.0 - down) + row(top + 1) * down
}

/// A photograph's likeness: noise in six octaves whose strength falls with their length, hard edges
/// of buildings, wires a pixel or two wide, and the grain of a sensor.
fn photograph(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let octaves = [(256, 0.38), (96, 0.24), (37, 0.16), (15, 0.11), (7, 0.07), (3, 0.04)];
        let light: f64 = octaves.iter().map(|&(wave, part)| noise(x, y, wave, wave) * part).sum();
        let wall = if (x / 311 + y / 457).is_multiple_of(3) { 0.72 } else { 1.0 };
        let wire = if (x + y / 3) % 389 < 2 { 0.35 } else { 1.0 };
        let window = if x % 97 < 31 && y % 83 < 47 && (x / 311 + y / 457).is_multiple_of(3) {
            1.3
        } else {
            1.0
        };
        let grain = (hashed(x, y, 1) - 127.5) * 0.04;
        let tint = [noise(x, y, 180, 7), noise(x, y, 220, 8), noise(x, y, 160, 9)];
        image::Rgb(tint.map(|tint| {
            let value = (light * wall * wire * window) * 0.8 + tint * 0.25 + grain;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "saturates"
            )]
            let sample = value.round() as u8;
            sample
        }))
    })
}

fn jpeg(picture: &RgbImage, orientation: u8, progressive: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_progressive(progressive);
    encoder.add_exif_metadata(&built::exif(orientation)).expect("EXIF");
    let side = |side: u32| u16::try_from(side).expect("small");
    let (width, height) = (side(picture.width()), side(picture.height()));
    encoder.encode(picture.as_raw(), width, height, ColorType::Rgb).expect("a JPEG");
    bytes
}

/// The picture that a file holds, decoded whole and turned by the `image` crate.
fn whole(bytes: &[u8], orientation: u8) -> RgbImage {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    let data = decoder.decode().expect("pixels");
    let info = decoder.info().expect("a header");
    let picture = RgbImage::from_raw(info.width.into(), info.height.into(), data);
    let mut picture = DynamicImage::from(picture.expect("three samples"));
    picture.apply_orientation(
        image::metadata::Orientation::from_exif(orientation).expect("an orientation"),
    );
    picture.to_rgb8()
}

fn decibels(one: &[u8], two: &[u8]) -> f64 {
    assert_eq!(one.len(), two.len());
    let squares = one.iter().zip(two).map(|(one, two)| u64::from(one.abs_diff(*two)).pow(2));
    let count = u32::try_from(one.len()).expect("small");
    let sum: u64 = squares.sum();
    let mean = f64::from(u32::try_from(sum).expect("near pictures")) / f64::from(count);
    10.0 * (255.0 * 255.0 / mean.max(1e-9)).log10()
}

/// The least of all widths, each named with its decibels.
fn worst(bytes: &[u8], orientation: u8) -> (f64, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("one.jpg");
    fs::write(&path, bytes).expect("a file");
    let reference = whole(bytes, orientation);
    let own = reference.dimensions();
    let widths = WIDTHS.into_iter().filter(|&wide| wide <= own.0);
    let sizes: Vec<_> = widths.map(|wide| (wide, height_at(own, wide))).collect();
    let bodies = before_encoding(&path, &sizes).expect("bodies");
    let (mut least, mut told) = (f64::INFINITY, String::new());
    for body in &bodies {
        assert_eq!(body.layout, Layout::Rgb);
        let best = resize(&reference, body.width, body.height, FilterType::Lanczos3);
        let found = decibels(&body.data, best.as_raw());
        least = least.min(found);
        told = format!("{told} {}x{} {found:.1}", body.width, body.height);
    }
    (least, told)
}

/// Holds a picture of that size in the given ways up to the least.
fn hold(size: (u32, u32), ways: &[u8], progressive: bool) {
    let picture = photograph(size.0, size.1);
    for &way in ways {
        let (least, told) = worst(&jpeg(&picture, way, progressive), way);
        assert!(least >= LEAST, "{size:?} way {way}:{told}");
    }
}

#[test]
fn twelve_megapixels_stay_near_the_best_resize() {
    hold((4_000, 3_000), &[1], false);
}

#[test]
fn portraits_and_turned_photographs_stay_near_the_best_resize() {
    hold((3_000, 4_000), &[1, 6], false);
}

#[test]
fn every_way_up_at_half_size_stays_near_the_best_resize() {
    hold((2_210, 1_570), &[1, 2, 3, 4, 5, 6, 7, 8], false);
}

#[test]
fn odd_sizes_stay_near_the_best_resize() {
    hold((3_841, 2_161), &[1], false);
    hold((3_839, 2_557), &[1], false);
    hold((1_921, 1_081), &[1, 8], true);
    hold((647, 431), &[1], false);
}
