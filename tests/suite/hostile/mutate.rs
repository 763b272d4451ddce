//! Damages a file in one of the ways that files are damaged or forged, the same for the same seed.
#![expect(clippy::ptr_arg, reason = "all damages have one form: some shorten or lengthen")]

use crate::forge::png;
use crate::forge::rng::Rng;

/// A way of damaging bytes, given those of another file too.
type Damage = fn(&mut Vec<u8>, &[u8], &mut Rng);

const DAMAGES: &[Damage] = &[
    flip_bits,
    flip_bits,
    set_bytes,
    set_bytes,
    overwrite_block,
    remove_block,
    insert_block,
    truncate,
    forge_length,
    forge_length,
    forge_length,
    forge_header,
    shuffle_parts,
    shuffle_parts,
    splice,
];

/// A mutant: one to three damages, mostly one; of a PNG, half the time with its check sums set right again, so
/// that more than the check sum is tried.
pub(crate) fn mutant(original: &[u8], other: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..*rng.pick(&[1, 1, 1, 2, 3]) {
        let damage = *rng.pick(DAMAGES);
        if bytes.len() > 1 {
            damage(&mut bytes, other, rng);
        }
    }
    if rng.below(2) == 0 {
        mend_sums(&mut bytes);
    }
    bytes
}

fn flip_bits(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    for _ in 0..*rng.pick(&[1, 1, 2, 8]) {
        let at = rng.below(bytes.len());
        bytes[at] ^= 1 << rng.below(8);
    }
}

fn set_bytes(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    for _ in 0..*rng.pick(&[1, 1, 3, 16]) {
        let at = rng.below(bytes.len());
        let any = rng.byte();
        bytes[at] = *rng.pick(&[0, 1, 0x7F, 0x80, 0xFE, 0xFF, any]);
    }
}

/// A block somewhere, mostly short, at most a quarter of the file.
fn block(bytes: &[u8], rng: &mut Rng) -> std::ops::Range<usize> {
    let start = rng.below(bytes.len());
    let longest = if rng.below(3) == 0 { bytes.len() / 4 } else { 24 };
    let end = start + 1 + rng.below(longest);
    start..end.min(bytes.len())
}

fn overwrite_block(bytes: &mut Vec<u8>, other: &[u8], rng: &mut Rng) {
    let from = if rng.below(2) == 0 { bytes.clone() } else { other.to_vec() };
    let copied = from[block(&from, rng)].to_vec();
    let at = rng.below(bytes.len());
    let end = (at + copied.len()).min(bytes.len());
    bytes[at..end].copy_from_slice(&copied[..end - at]);
}

fn remove_block(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    let gone = block(bytes, rng);
    bytes.drain(gone);
}

fn insert_block(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    let at = rng.below(bytes.len());
    let own = bytes[block(bytes, rng)].to_vec();
    let fresh = match rng.below(3) {
        0 => own,
        1 => vec![0; own.len()],
        _ => own.iter().map(|_| rng.byte()).collect(),
    };
    bytes.splice(at..at, fresh);
}

fn truncate(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    let keep = rng.below(bytes.len());
    bytes.truncate(keep);
}

/// Writes a number that a length, count or side could not honestly be.
fn put(bytes: &mut [u8], at: usize, wide: bool, rng: &mut Rng) {
    let (width, little) = (if wide { 4 } else { 2 }, rng.below(2) == 0);
    let Some(place) = bytes.get_mut(at..at + width) else { return };
    let old = place.iter().fold(0_u32, |sum, &byte| sum << 8 | u32::from(byte));
    let specials = [
        0,
        1,
        7,
        0x7FFF_FFFF,
        0x8000_0000,
        0xFFFF_FFF8,
        0xFFFF_FFFF,
        0x00FF_FFFF,
        0x0000_FFFF,
        16_384,
        20_000,
        4_000_000,
        old.wrapping_add(1),
        old.wrapping_sub(1),
        old.wrapping_mul(2),
    ];
    let new = *rng.pick(&specials);
    let four = if little { new.to_le_bytes() } else { new.to_be_bytes() };
    let cut = if little { &four[..width] } else { &four[4 - width..] };
    place.copy_from_slice(cut);
}

/// Changes numbers that look like lengths within this file.
fn forge_length(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    for _ in 0..=rng.below(3) {
        let wide = rng.below(4) > 0;
        let width = if wide { 4 } else { 2 };
        let looks = |bytes: &[u8], at: usize| {
            let place = bytes.get(at..at + width)?;
            let big = place.iter().fold(0, |sum: usize, &byte| sum << 8 | usize::from(byte));
            let little = place.iter().rfold(0, |sum: usize, &byte| sum << 8 | usize::from(byte));
            Some((1..=bytes.len()).contains(&big) || (1..=bytes.len()).contains(&little))
        };
        let mut tries = (0..64).map(|_| rng.below(bytes.len())).collect::<Vec<_>>().into_iter();
        if let Some(at) = tries.find(|&at| looks(bytes, at) == Some(true)) {
            put(bytes, at, wide, rng);
        }
    }
}

/// The same where headers state sizes.
fn forge_header(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    for _ in 0..=rng.below(3) {
        let (at, wide) = (rng.below(bytes.len().min(64)), rng.below(2) == 0);
        put(bytes, at, wide, rng);
    }
}

/// Where parts seem to begin: behind a length and a name, at a name, or at a mark of JPEG.
fn parts(bytes: &[u8]) -> Vec<usize> {
    let named = |at: &usize| {
        let name = |from: usize| {
            let word = bytes.get(from..from + 4);
            word.is_some_and(|word| word.iter().all(u8::is_ascii_alphanumeric))
        };
        let mark = bytes[*at] == 0xFF && bytes.get(at + 1).is_some_and(|&byte| byte >= 0xC0);
        mark || name(at + 4) || (name(*at) && at.is_multiple_of(2))
    };
    (0..bytes.len()).filter(named).collect()
}

/// Exchanges two neighbouring parts, or says one twice.
fn shuffle_parts(bytes: &mut Vec<u8>, _: &[u8], rng: &mut Rng) {
    let places = parts(bytes);
    if places.len() < 3 {
        return;
    }
    let mut cuts = [(); 3].map(|()| *rng.pick(&places));
    cuts.sort_unstable();
    let [one, two, three] = cuts;
    if rng.below(4) == 0 {
        let again = bytes[one..two].to_vec();
        bytes.splice(three..three, again);
    } else {
        bytes[one..three].rotate_left(two - one);
    }
}

/// The head of this file and the tail of another.
fn splice(bytes: &mut Vec<u8>, other: &[u8], rng: &mut Rng) {
    let (ours, theirs) = (parts(bytes), parts(other));
    if ours.is_empty() || theirs.is_empty() {
        return;
    }
    bytes.truncate(*rng.pick(&ours));
    bytes.extend(&other[*rng.pick(&theirs)..]);
}

/// Sets the check sums of a PNG's chunks right.
fn mend_sums(bytes: &mut Vec<u8>) {
    if !bytes.starts_with(b"\x89PNG") {
        return;
    }
    let (mut at, mut mended) = (8, bytes[..8.min(bytes.len())].to_vec());
    while let Some(&[a, b, c, d, k1, k2, k3, k4]) = bytes.get(at..at + 8) {
        let size = u32::from_be_bytes([a, b, c, d]) as usize;
        let Some(body) = bytes.get(at + 8..at + 8 + size) else { break };
        mended.extend(png::chunk([k1, k2, k3, k4], body));
        at += 12 + size;
    }
    mended.extend(bytes.get(at..).unwrap_or_default());
    *bytes = mended;
}

#[test]
fn a_mutant_is_the_same_for_the_same_seed_and_unlike_its_original() {
    let original: Vec<u8> = (0..400_u32).flat_map(u32::to_be_bytes).collect();
    let all: Vec<_> =
        (0..200).map(|seed| mutant(&original, b"other", &mut Rng::new(seed))).collect();
    let again = (0..200).map(|seed| mutant(&original, b"other", &mut Rng::new(seed)));
    assert!(again.eq(all.iter().cloned()));
    let changed = all.iter().filter(|bytes| **bytes != original).count();
    assert!(changed > 150, "{changed} of 200 differ");
}
