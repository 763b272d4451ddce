//! `space-noise`: characters set apart with blanks, which no search finds. Three at least: two may
//! be a name that was set to the width of three; the heads of columns are known.

use super::{Hit, han};
use crate::finding::Code;
use std::ops::Range;

/// Single characters in a row that cannot be a name any more.
const LEAST: usize = 3;

/// Every row of single characters parted by blanks.
pub(super) fn look(text: &str, heads: &[String]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut row: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        let own = &text[word.clone()];
        let single =
            own.chars().next().filter(|&first| han(first) && first.len_utf8() == own.len());
        if single.is_some_and(|first| !NUMBERS.contains(first)) {
            row.push(word);
            continue;
        }
        hits.extend(judge(text, &row, heads));
        row.clear();
    }
    hits.extend(judge(text, &row, heads));
    hits
}

/// Numbers in a row are the heads of a table or a count.
const NUMBERS: &str = "〇零一二三四五六七八九十百千";

fn judge(text: &str, row: &[Range<usize>], heads: &[String]) -> Option<Hit> {
    let range = row.first()?.start..row.last()?.end;
    let joined: String = row.iter().map(|one| &text[one.clone()]).collect();
    let known = || row.len() == 2 && heads.contains(&joined);
    (row.len() >= LEAST || known())
        .then(|| Hit::new(Code::SpaceNoise, range.clone(), &text[range]).with("right", joined))
}

/// Pieces between blanks; a mark or the end of a line is a piece of its own.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let cut = |char: char| char == '\n' || (!char.is_whitespace() && !char.is_alphanumeric());
    let mut rest = 0;
    std::iter::from_fn(move || {
        let blank = |char: char| char.is_whitespace() && char != '\n';
        let tail = &text[rest..];
        let start = rest + tail.len() - tail.trim_start_matches(blank).len();
        let first = text[start..].chars().next()?;
        let end = if cut(first) {
            start + first.len_utf8()
        } else {
            let end = text[start..].find(|char: char| char.is_whitespace() || cut(char));
            end.map_or(text.len(), |end| start + end)
        };
        rest = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::look;

    fn found(text: &str) -> Vec<&str> {
        let heads = ["合计".to_owned()];
        look(text, &heads).iter().map(|hit| &text[hit.range.clone()]).collect()
    }

    #[test]
    fn three_characters_apart_are_noise_and_two_a_name() {
        assert_eq!(found("附件：报 送 要 求"), ["报 送 要 求"]);
        assert_eq!(found("内\u{3000}蒙　古"), ["内\u{3000}蒙　古"]);
        assert_eq!(found("合 计：100"), ["合 计"]);
        for text in [
            "张 三",
            "张 三、李 四",
            "王小明 李 四 赵小红",
            "合 计划 书",
            "一 二 三 四",
            "山\n水\n画",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
