//! Numbers inside titles: 「劳动者之歌（一）」 and 「劳动者之歌（二）」 are two works.

use super::fold::{Folded, fold};

const NUMERALS: &str = "零一二三四五六七八九";
const COUNTED: &str = "集篇部辑章组号季期回";
const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// A title as a member of a series: the folded title without its ordinal, and the ordinal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) base: String,
    pub(super) ordinal: u32,
}

/// The series a title is a member of, when it ends in an ordinal: （一）, 之二, 第三集, 4, 上.
/// A numeral that ends a word, as in 统一, is none.
pub(super) fn member(title: &str) -> Option<Member> {
    let folded = Folded::new(title);
    let chars = &folded.chars;
    let counted = chars.last().is_some_and(|c| COUNTED.contains(*c));
    let end = chars.len() - usize::from(counted);
    let start = ordinal_start(&folded, end);
    let ordinal = value(&chars[start..end])?;
    let marked = start > 0 && "之其第".contains(chars[start - 1]);
    let digits = chars[start].is_ascii_digit();
    if !(digits || marked || folded.gaps[start] || counted && chars[start..end].len() == 1) {
        return None;
    }
    let base: String = chars[..start - usize::from(marked)].iter().collect();
    (!base.is_empty()).then_some(Member { base, ordinal })
}

/// Where the run of numerals that ends at `end` begins; `end` when there is none.
fn ordinal_start(folded: &Folded, end: usize) -> usize {
    let chars = &folded.chars[..end];
    let Some(last) = chars.last() else { return end };
    let fits = |c: &char| match last {
        '0'..='9' => c.is_ascii_digit(),
        'i' | 'v' | 'x' => "ivx".contains(*c),
        '上' | '中' | '下' => false,
        _ => *c == '十' || NUMERALS.contains(*c),
    };
    let run = chars.iter().rev().take_while(|c| fits(c)).count();
    end - run.max(usize::from("上中下".contains(*last)))
}

/// What an ordinal counts, up to 999.
pub(super) fn value(chars: &[char]) -> Option<u32> {
    if chars.is_empty() || chars.len() > 5 {
        return None;
    }
    let text: String = chars.iter().collect();
    if let Ok(number) = text.parse::<u32>() {
        return (number <= 999).then_some(number);
    }
    if let Some(part) = ["上", "中", "下"].iter().position(|part| *part == text) {
        return u32::try_from(part + 1).ok();
    }
    if let Some(roman) = ROMAN.iter().position(|roman| *roman == text) {
        return u32::try_from(roman + 1).ok();
    }
    chinese(chars)
}

/// A Chinese numeral below 100: 三, 十, 十二, 二十, 二十三.
fn chinese(chars: &[char]) -> Option<u32> {
    let digit = |c: char| {
        NUMERALS.chars().position(|numeral| numeral == c).and_then(|at| u32::try_from(at).ok())
    };
    match *chars {
        [one] if one != '十' => digit(one),
        ['十'] => Some(10),
        ['十', units] => Some(10 + digit(units)?),
        [tens, '十'] => Some(10 * digit(tens)?),
        [tens, '十', units] => Some(10 * digit(tens)? + digit(units)?),
        _ => None,
    }
}

/// The numerals of a folded text in order. Titles that differ here are two works.
pub(super) fn numerals(folded: &str) -> String {
    let numeral = |c: &char| c.is_ascii_digit() || "十百千".contains(*c) || NUMERALS.contains(*c);
    folded.chars().filter(numeral).collect()
}

/// The title before its subtitle, folded: 晨曲 of 「晨曲——献给早班的人」 and of 「晨曲（组照）」.
/// `None` when nothing is cut off, when an ordinal would be, or when one character stays.
pub(super) fn main_part(title: &str) -> Option<String> {
    if member(title).is_some() {
        return None;
    }
    let inner = title.trim().trim_start_matches(['《', '“', '"', '「', '(', '（']);
    let cut = inner.find(|c| "—－-–：:（(|｜".contains(c))?;
    let main = fold(&inner[..cut]);
    (main.chars().count() >= 2 && main != fold(title)).then_some(main)
}
