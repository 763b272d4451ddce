//! Sides of pictures as rules name them: 16:9, 1920×1080, 高清.

use super::amount::plain;
use crate::config::pixels;

/// Words for resolutions that have one meaning; 高清 has none and is the site's convention.
const WORDS: &[(&str, (u32, u32))] = &[
    ("超高清", (3840, 2160)),
    ("全高清", (1920, 1080)),
    ("4k", (3840, 2160)),
    ("2160p", (3840, 2160)),
    ("1080p", (1920, 1080)),
    ("720p", (1280, 720)),
];

/// A ratio such as 16:9, with any of the signs people write between.
pub(super) fn ratio(text: &str) -> Option<(u32, u32)> {
    let text = plain(text);
    let (width, height) = text.split_once([':', '/', '比', '∶'])?;
    let places = decimals(width).max(decimals(height));
    let ratio = (whole(width, places)?, whole(height, places)?);
    (ratio.0 > 0 && ratio.1 > 0).then_some(ratio)
}

/// Digits behind the point.
fn decimals(number: &str) -> usize {
    number.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// A number with its point moved so many places, as 1.78 is 178 hundredths.
fn whole(number: &str, places: usize) -> Option<u32> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let known = places <= 4 && !whole.is_empty();
    let digits = known.then(|| format!("{whole}{decimals:0<places$}"))?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Width and height: the numbers where there are any, else what the word means.
pub(super) fn resolution(text: &str, high_definition: (u32, u32)) -> Option<(u32, u32)> {
    let text = plain(text);
    let numbers = text.split(|char: char| !(char.is_ascii_digit() || "×x*".contains(char)));
    if let Some(size) = numbers.into_iter().find_map(pixels) {
        return Some(size);
    }
    let word = WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, size)| *size);
    word.or_else(|| text.contains("高清").then_some(high_definition))
}

/// Whether sides have a ratio, give or take so many per cent of it.
pub(super) fn has_ratio(sides: (u32, u32), ratio: (u32, u32), tolerance: u64) -> bool {
    let wanted = u128::from(sides.1) * u128::from(ratio.0);
    let found = u128::from(sides.0) * u128::from(ratio.1);
    wanted.abs_diff(found) * 100 <= wanted * u128::from(tolerance) && wanted > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_read_with_any_sign() {
        for text in ["16:9", "16：9", "16 : 9", "16∶9", "16比9", "16/9"] {
            assert_eq!(ratio(text), Some((16, 9)), "{text}");
        }
        assert_eq!(ratio("1.78:1"), Some((178, 100)));
        assert_eq!(ratio("2.4:1.35"), Some((240, 135)));
        assert!(has_ratio((1920, 1080), (178, 100), 2));
        for text in ["横屏", "16", "16:0", ".5:1", "1.2.3:1", "1.123456:1"] {
            assert_eq!(ratio(text), None, "{text}");
        }
    }

    #[test]
    fn a_ratio_has_room_on_both_sides() {
        assert!(has_ratio((1920, 1080), (16, 9), 0));
        assert!(has_ratio((1920, 1088), (16, 9), 2));
        assert!(has_ratio((1813, 1000), (16, 9), 2));
        assert!(!has_ratio((1814, 1000), (16, 9), 2));
        assert!(has_ratio((1743, 1000), (16, 9), 2));
        assert!(!has_ratio((1742, 1000), (16, 9), 2));
        assert!(!has_ratio((1080, 1920), (16, 9), 2));
        assert!(!has_ratio((0, 0), (16, 9), 2));
    }

    #[test]
    fn resolutions_are_numbers_or_words() {
        let read = |text| resolution(text, (1280, 720));
        assert_eq!(read("1920×1080"), Some((1920, 1080)));
        assert_eq!(read("1920 * 1080 像素"), Some((1920, 1080)));
        assert_eq!(read("高清（1280×720）"), Some((1280, 720)));
        assert_eq!(read("高清"), Some((1280, 720)));
        assert_eq!(resolution("高清", (1920, 1080)), Some((1920, 1080)));
        assert_eq!(read("全高清"), Some((1920, 1080)));
        assert_eq!(read("1080P"), Some((1920, 1080)));
        assert_eq!(read("清晰"), None);
    }
}
