//! The number of a row inside the name of a file or a folder: 3.《晨曲》, 作品3, （3）, 第三号.

use super::fold::{Folded, fold};
use super::names::Names;
use super::scan::Scan;
use super::series;

/// What may follow a leading number without making it something else than a row's number.
const MEASURES: &str = "年月日届后周岁个载时分秒代世度级大点元万亿";

/// Words before a row's number.
const BEFORE: [&str; 6] = ["作品", "编号", "序号", "第", "no", "number"];

/// A number read from a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Serial {
    /// As [`key`] writes it.
    pub(super) key: String,
    /// Whether a second number follows it: 3-1, 3-2.
    pub(super) part: bool,
    /// The characters that state it.
    pub(super) place: (usize, usize),
}

/// A row's number as it is compared: without leading zeros, Chinese numerals as digits.
pub(super) fn key(number: &str) -> Option<String> {
    let folded = fold(number);
    let chars: Vec<char> = folded.chars().collect();
    match series::value(&chars) {
        Some(value) => Some(value.to_string()),
        None => (!folded.is_empty()).then_some(folded),
    }
}

/// The number a name states, if it does.
pub(super) fn serial(scan: &Scan, names: &Names) -> Option<Serial> {
    let folded = &scan.folded;
    let (start, end) = leading(folded).or_else(|| after_word(scan, names))?;
    if scan.spans.iter().any(|span| span.start < end && span.end > start) {
        return None;
    }
    let value = series::value(&folded.chars[start..end])?;
    let part = folded.chars[end..].iter().any(char::is_ascii_digit);
    Some(Serial { key: value.to_string(), part, place: (start, end) })
}

/// A run of digits the name begins with, when what follows does not count something else.
fn leading(folded: &Folded) -> Option<(usize, usize)> {
    let run = digits(&folded.chars);
    let next = folded.chars.get(run);
    let counts = !folded.gaps[run] && next.is_some_and(|c| MEASURES.contains(*c) || c.is_ascii());
    (run > 0 && run <= 4 && !counts).then_some((0, run))
}

/// A number after a word such as 作品, or after the name of the category.
fn after_word(scan: &Scan, names: &Names) -> Option<(usize, usize)> {
    let chars = &scan.folded.chars;
    (1..chars.len()).find_map(|at| {
        let word = BEFORE.iter().any(|word| ends(&chars[..at], word))
            || scan
                .spans
                .iter()
                .any(|span| span.end == at && !names.holders(span.name).subject.is_empty());
        let run = match digits(&chars[at..]) {
            0 if at + 1 == chars.len() => usize::from(series::value(&chars[at..]).is_some()),
            run => run,
        };
        let unit = chars.get(at + run).is_some_and(|c| MEASURES.contains(*c));
        (word && run > 0 && run <= 4 && !unit).then_some((at, at + run))
    })
}

fn digits(chars: &[char]) -> usize {
    chars.iter().take_while(|c| c.is_ascii_digit()).count()
}

fn ends(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter().rev();
    word.chars().rev().all(|c| rest.next() == Some(&c))
}
