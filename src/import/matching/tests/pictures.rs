//! Fingerprints of pictures.

use super::super::{alike, fingerprint};

/// A drawn scene at any size: waves of grey that depend on the place in the picture only.
fn scene(width: usize, height: usize, phase: f32) -> Vec<u8> {
    let mut grey = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let (x, y) = (part(x, width), part(y, height));
            let wave = (x * 11.0 + y * 5.0 + phase).sin() + (x * 4.0 - y * 9.0 + phase * 3.0).cos();
            grey.push(level(127.0 + wave * 60.0));
        }
    }
    grey
}

fn part(at: usize, of: usize) -> f32 {
    f32::from(u16::try_from(at).unwrap()) / f32::from(u16::try_from(of).unwrap())
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to a byte
fn level(value: f32) -> u8 {
    value.clamp(0.0, 255.0) as u8
}

#[test]
fn one_picture_in_two_sizes_is_alike() {
    let small = fingerprint(&scene(24, 16, 0.0), 24, 16);
    let large = fingerprint(&scene(90, 61, 0.0), 90, 61);
    assert!(alike(small, large), "{small:x} {large:x}");
    let darker: Vec<u8> = scene(24, 16, 0.0).iter().map(|grey| grey / 2).collect();
    assert!(alike(small, fingerprint(&darker, 24, 16)));
}

#[test]
fn two_pictures_are_not() {
    let one = fingerprint(&scene(24, 16, 0.0), 24, 16);
    let other = fingerprint(&scene(24, 16, 1.9), 24, 16);
    assert!(!alike(one, other), "{one:x} {other:x}");
}

#[test]
fn even_and_broken_pictures_say_nothing() {
    for (grey, width, height) in [(vec![80; 384], 24, 16), (vec![], 0, 0), (vec![1; 3], 24, 16)] {
        assert_eq!(fingerprint(&grey, width, height), 0);
    }
    assert_eq!(fingerprint(&[1, 2], usize::MAX, 2), 0);
    assert!(!alike(0, 0));
}

#[test]
fn a_rising_slope_sets_every_bit() {
    let slope: Vec<u8> = (0..18).flat_map(|_| (0..18).map(|x| x * 10)).collect();
    assert_eq!(fingerprint(&slope, 18, 18), u64::MAX);
}
