//! `mixed-punctuation`: a half-width comma in a Chinese sentence, and numbers of one list in
//! brackets of both widths.

use super::text::Text;
use super::{Hit, han, near};
use crate::finding::Code;
use std::collections::BTreeMap;
use std::ops::Range;

/// Digits of the numbers that stand in brackets.
const NUMERALS: &str = "一二三四五六七八九十";

/// Half-width commas after a Chinese character and before one, or before a number.
pub(super) fn commas(text: &str) -> Vec<Hit> {
    let hit = |(at, comma): (usize, &str)| {
        let before = text[..at].chars().next_back()?;
        let after = text[at + 1..].chars().next()?;
        let chinese = (han(before) || "”》）".contains(before))
            && (han(after) || after.is_ascii_digit() || "“《（".contains(after));
        let hit = Hit::new(Code::MixedPunctuation, at..at + 1, near(text, &(at..at + 1), 3));
        chinese.then(|| hit.keyed(comma).with("other", "，").with("kind", "comma"))
    };
    text.match_indices(',').filter_map(hit).collect()
}

/// A number in brackets at the head of an item.
struct Number {
    text: usize,
    range: Range<usize>,
    /// Whether both brackets are full-width; none where they differ.
    wide: Option<bool>,
    /// Which numerals it has, and its value.
    value: (bool, u32),
}

/// Numbers whose brackets differ from those of the number right before or after them, in texts that
/// are read together. Gives the hit and the text it is in.
pub(super) fn brackets(texts: &[Text<'_>]) -> Option<(usize, Hit)> {
    let each = texts.iter().enumerate();
    let numbers: Vec<Number> = each.flat_map(|(at, text)| numbers(at, text.value)).collect();
    let wide = numbers.iter().filter(|one| one.wide == Some(true));
    let wide: BTreeMap<_, &Number> = wide.map(|one| (one.value, one)).collect();
    let shown = |one: &Number| &texts[one.text].value[one.range.clone()];
    let mixed = |one: &Number| -> Option<String> {
        let (numerals, value) = one.value;
        match one.wide {
            None => Some(format!("（{}）", shown(one).trim_matches(['(', ')', '（', '）']))),
            Some(true) => None,
            Some(false) => {
                let beside = [value.saturating_sub(1), value + 1];
                let other = beside.iter().find_map(|&value| wide.get(&(numerals, value)));
                other.map(|other| shown(other).to_owned())
            }
        }
    };
    let (one, other) = numbers.iter().find_map(|one| Some((one, mixed(one)?)))?;
    let hit = Hit::new(Code::MixedPunctuation, one.range.clone(), shown(one));
    Some((one.text, hit.keyed("()").with("other", other).with("kind", "brackets")))
}

fn numbers(text: usize, value: &str) -> Vec<Number> {
    let open = value.match_indices(['(', '（']);
    let number = |(at, bracket): (usize, &str)| {
        // 见第（三）项 names a number and is not the head of an item.
        let heads = value[..at].chars().next_back().is_none_or(|char| !char.is_alphanumeric());
        let inner = &value[at + bracket.len()..];
        let length = inner.find(|char: char| !NUMERALS.contains(char) && !char.is_ascii_digit())?;
        let close = inner[length..].chars().next().filter(|&char| ")）".contains(char))?;
        let wide = (bracket == "（") == (close == '）');
        let end = at + bracket.len() + length + close.len_utf8();
        let value = read(&inner[..length]).filter(|_| heads)?;
        Some(Number { text, range: at..end, wide: wide.then_some(close == '）'), value })
    };
    open.filter_map(number).collect()
}

/// A number up to 99 and whether it is written in Chinese numerals.
fn read(text: &str) -> Option<(bool, u32)> {
    if text.len() <= 2 {
        return Some((false, text.parse().ok()?));
    }
    if text.chars().count() > 3 {
        return None;
    }
    let digit = |char| NUMERALS.chars().position(|one| one == char);
    let mut value = 0;
    for char in text.chars() {
        let digit = u32::try_from(digit(char)?).ok()? + 1;
        value = if digit == 10 { value.max(1) * 10 } else { value + digit };
    }
    Some((true, value))
}
