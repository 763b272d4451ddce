//! Amounts as notices write them: 180 秒, 3分30秒, 50MB, 1 万人.

use super::super::numeral;
use unicode_normalization::UnicodeNormalization;

/// Most digits behind the point of an amount.
const DECIMALS: u32 = 6;

/// Text as amounts and names are compared: full-width forms as half-width ones, no blanks, lower
/// case.
pub(super) fn plain(text: &str) -> String {
    let narrow = text.nfkc().filter(|char| !char.is_whitespace());
    narrow.flat_map(char::to_lowercase).collect()
}

/// Signs with which a Chinese numeral begins; 百, 千 and 万 also stand behind digits.
const NUMERALS: &str = "〇零一二两三四五六七八九十";
/// Signs that go on with one.
const LARGE: &str = "百千万亿";

/// An amount in its smallest unit; a number without a unit of its own has the one given beside it.
pub(super) fn amount(text: &str, unit: &str, scale: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    let (text, unit) = (plain(text), plain(unit));
    let mut rest = text.as_str();
    let mut sum = 0_u64;
    while !rest.is_empty() {
        let (number, after) = number(rest)?;
        let (own, next) = after.split_at(after.find(begins).unwrap_or(after.len()));
        let scale = scale(if own.is_empty() { &unit } else { own })?;
        let part = match numeral::read(number).filter(|_| number.starts_with(is_numeral)) {
            Some(number) => number.checked_mul(scale)?,
            None => scaled(number, scale)?,
        };
        sum = sum.checked_add(part)?;
        rest = next;
    }
    (!text.is_empty()).then_some(sum)
}

/// A length in milliseconds: an amount of time, or minutes and seconds as clocks show them.
pub(super) fn length(text: &str, unit: &str) -> Option<u64> {
    clock(&plain(text)).or_else(|| amount(text, unit, milliseconds))
}

/// 3:00 and 1:03:00.
fn clock(text: &str) -> Option<u64> {
    let (first, rest) = text.split_once(':')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut sum: u64 = first.parse().ok().filter(|_| digits(first))?;
    let mut parts = 0;
    for part in rest.split(':') {
        let sixtieth: u64 = part.parse().ok().filter(|_| digits(part) && part.len() == 2)?;
        sum = sum.checked_mul(60)?.checked_add(Some(sixtieth).filter(|&number| number < 60)?)?;
        parts += 1;
    }
    sum.checked_mul(1_000).filter(|_| parts < 3)
}

/// The two ends of an amount such as 3-5分钟; the first has the second's unit if it has none.
pub(super) fn ends(text: &str) -> Option<(String, String)> {
    const DASHES: [char; 8] = ['-', '–', '—', '―', '~', '〜', '至', '到'];
    let text = plain(text);
    let (low, high) = text.split_once(DASHES)?;
    let high = high.trim_start_matches(DASHES);
    let part = |char: char| begins(char) || LARGE.contains(char) || char == ':';
    let unit = high.trim_start_matches(part);
    let unit = if low.ends_with(part) { unit } else { "" };
    Some((format!("{low}{unit}"), high.to_owned()))
}

/// The number with which a text begins, and what follows.
fn number(text: &str) -> Option<(&str, &str)> {
    let goes_on = |char: char| {
        if text.starts_with(is_numeral) {
            is_numeral(char) || LARGE.contains(char)
        } else {
            is_digit(char)
        }
    };
    let end = text.find(|char| !goes_on(char)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn begins(char: char) -> bool {
    is_digit(char) || is_numeral(char)
}

fn is_numeral(char: char) -> bool {
    NUMERALS.contains(char)
}

fn is_digit(char: char) -> bool {
    char.is_ascii_digit() || matches!(char, '.' | ',')
}

/// A decimal number times a scale.
fn scaled(number: &str, scale: u64) -> Option<u64> {
    let number = number.replace(',', "");
    let (whole, decimals) = number.split_once('.').unwrap_or((&number, ""));
    let places = u32::try_from(decimals.len()).ok().filter(|&places| places <= DECIMALS)?;
    let digits: u64 = format!("{whole}{decimals}").parse().ok()?;
    digits.checked_mul(scale)?.checked_div(10_u64.pow(places))
}

/// Milliseconds of a unit of time.
pub(super) fn milliseconds(unit: &str) -> Option<u64> {
    match unit {
        "毫秒" | "ms" => Some(1),
        "秒" | "秒钟" | "s" | "sec" | "second" | "seconds" => Some(1_000),
        "分" | "分钟" | "min" | "minute" | "minutes" => Some(60_000),
        "时" | "小时" | "h" | "hour" | "hours" => Some(3_600_000),
        _ => None,
    }
}

/// Bytes of a unit of size, by how many bytes the site counts to a megabyte.
pub(super) fn bytes(unit: &str, megabyte: u64) -> Option<u64> {
    let thousand = if megabyte.is_power_of_two() { 1 << 10 } else { 1_000 };
    match unit {
        "字节" | "b" | "byte" | "bytes" => Some(1),
        "k" | "kb" | "kib" => Some(thousand),
        "m" | "mb" | "mib" | "兆" | "兆字节" => Some(megabyte),
        "g" | "gb" | "gib" => Some(megabyte * thousand),
        _ => None,
    }
}

/// How many are counted by a unit such as 人, 字 or 万人.
pub(super) fn count(unit: &str) -> Option<u64> {
    let signs = [("千", 1_000), ("万", 10_000), ("亿", 100_000_000)];
    let sign = signs.iter().find_map(|(sign, scale)| Some((unit.strip_prefix(sign)?, *scale)));
    let (unit, scale) = sign.unwrap_or((unit, 1));
    let known = [
        "",
        "人",
        "个",
        "名",
        "位",
        "粉丝",
        "个粉丝",
        "字",
        "个字",
        "汉字",
        "个汉字",
        "字符",
        "个字符",
        "people",
        "followers",
        "characters",
    ];
    known.contains(&unit).then_some(scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_unit() {
        let time = length;
        for (text, unit) in [
            ("180", "秒"),
            ("3", "分钟"),
            ("3分钟", ""),
            ("１８０", "s"),
            ("3.0", "min"),
            ("2分60秒", ""),
            ("三分钟", ""),
            ("三", "分钟"),
            ("两分六十秒", ""),
            ("一百八十秒", ""),
            ("3:00", ""),
            ("3：00", "分钟"),
            ("0:03:00", ""),
        ] {
            assert_eq!(time(text, unit), Some(180_000), "{text} {unit}");
        }
        assert_eq!(time("1.5 分钟", "秒"), Some(90_000));
        assert_eq!(time("3分30秒", ""), Some(210_000));
        assert_eq!(time("十五分钟", ""), Some(900_000));
        for (text, unit) in
            [("180", ""), ("几分钟", ""), ("", "秒"), ("3:60", ""), ("3:0", ""), ("1.2.3", "秒")]
        {
            assert_eq!(time(text, unit), None, "{text} {unit}");
        }
    }

    #[test]
    fn sizes_follow_the_megabyte_of_the_site() {
        let size =
            |text: &str, unit: &str, megabyte| amount(text, unit, |unit| bytes(unit, megabyte));
        assert_eq!(size("50", "MB", 1 << 20), Some(52_428_800));
        assert_eq!(size("50", "兆", 1_000_000), Some(50_000_000));
        assert_eq!(size("500KB", "", 1 << 20), Some(512_000));
        assert_eq!(size("2", "ＧＢ", 1_000_000), Some(2_000_000_000));
        assert_eq!(size("50", "", 1 << 20), None);
        assert_eq!(size("99999999999999999999", "MB", 1 << 20), None);
    }

    #[test]
    fn counts_know_ten_thousands() {
        for (text, unit) in [
            ("10000", "人"),
            ("1万", ""),
            ("1 万人", ""),
            ("1", "万"),
            ("10,000", ""),
            ("一万", "人"),
            ("一万人", ""),
        ] {
            assert_eq!(amount(text, unit, count), Some(10_000), "{text} {unit}");
        }
        assert_eq!(amount("1", "箱", count), None);
    }
}
