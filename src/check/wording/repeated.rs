//! `repeated-words`: a sentence or clause that stands twice in a row, as a slip in copying leaves it.

use super::{Hit, apart, han};
use crate::finding::Code;
use std::ops::Range;

/// Chinese characters a repeated clause has at least: 好好、常常 and the like are meant.
const LEAST: usize = 4;
/// Ends of sentences. A slogan may be called twice, so what ends in an exclamation is not judged.
const SENTENCES: &str = "。；！？!?";
/// Ends of clauses.
const CLAUSES: &str = "，、。；！？!?";
const CALLS: &str = "！？!?";

/// Everything that is said twice in a row.
pub(super) fn look(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for line in lines(text) {
        let sentences = twice(text, line.clone(), SENTENCES);
        let clauses = twice(text, line, CLAUSES);
        // A sentence that is one clause is found both ways.
        hits.extend(sentences.into_iter().chain(clauses));
    }
    apart(hits)
}

fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

fn twice(text: &str, line: Range<usize>, ends: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut before: Option<&str> = None;
    let mut start = line.start;
    for piece in text[line].split_inclusive(|char| ends.contains(char)) {
        let end = start + piece.len();
        let called = piece.ends_with(|char| CALLS.contains(char));
        let words = piece.trim_end_matches(|char| ends.contains(char)).trim_end();
        let own = words.trim_start_matches(|char| !han(char));
        let at = start + words.len() - own.len();
        if !called && before.is_some_and(|before| repeats(before, own)) {
            hits.push(Hit::new(Code::RepeatedWords, at..at + own.len(), own));
        }
        before = (!called).then_some(words);
        start = end;
    }
    hits
}

/// Whether a clause is the whole of the one before it, its number and its marks aside.
fn repeats(before: &str, own: &str) -> bool {
    let long = own.chars().filter(|&char| han(char)).nth(LEAST - 1).is_some();
    let rest = if long { before.strip_suffix(own) } else { None };
    rest.is_some_and(|rest| !rest.ends_with(|char: char| char.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::look;

    fn found(text: &str) -> Vec<&str> {
        look(text).iter().map(|hit| &text[hit.range.clone()]).collect()
    }

    #[test]
    fn a_heading_that_is_said_again_at_once_is_found() {
        assert_eq!(
            found("(四) 认真组织，抓好落实。认真组织，抓好落实。各单位"),
            ["认真组织，抓好落实"]
        );
        assert_eq!(found("各单位要认真组织，认真组织，抓好落实。"), [""; 0]);
        assert_eq!(found("要求：认真组织，认真组织，抓好落实。"), ["认真组织"]);
        assert_eq!(found("**（四）抓好落实。** 抓好落实。"), ["抓好落实"]);
    }

    #[test]
    fn what_may_be_said_twice_is_not() {
        for text in [
            "好人好，好人好。",
            "职工加油！职工加油！",
            "职工加油，职工加油！",
            "认真组织，抓好落实。认真组织，按时报送。",
            "认真组织。\n认真组织。",
            "要认真组织。认真组织是前提。",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
