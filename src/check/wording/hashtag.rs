//! `hashtag-space`: a hashtag with a blank right after its first # or right before its second. A
//! platform takes it for another hashtag, or for none. A blank within is part of the topic.

use super::{Hit, han};
use crate::finding::Code;
use std::ops::Range;

/// Characters a hashtag has at most; what is longer is text between two signs of other uses.
const MOST: usize = 40;

/// Every hashtag with a blank at its edge.
pub(super) fn look(text: &str) -> Vec<Hit> {
    let signs: Vec<usize> = text.match_indices('#').map(|(at, _)| at).collect();
    let mut hits = Vec::new();
    let mut index = 0;
    while let (Some(&open), Some(&close)) = (signs.get(index), signs.get(index + 1)) {
        let is = opens(text, open) && plausible(&text[open + 1..close]);
        if is && at_edge(text, open..close) {
            let (form, topic) = (&text[open..=close], text[open + 1..close].trim());
            let hit = Hit::new(Code::HashtagSpace, open..close + 1, form);
            hits.push(hit.with("right", format!("#{topic}#")));
        }
        index += if is { 2 } else { 1 };
    }
    hits
}

/// Whether a sign may open a hashtag: it is neither of a heading nor the end of C# or an address.
fn opens(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let heading =
        matches!(before, None | Some('\n' | '#')) && text[at + 1..].starts_with([' ', '#']);
    !heading && before.is_none_or(|char| !char.is_ascii_alphanumeric() && !"/&\\".contains(char))
}

/// Whether this may be a topic: words, no sentence, one line.
fn plausible(inner: &str) -> bool {
    let words = inner.chars().filter(|&char| han(char)).nth(1).is_some();
    let short = inner.chars().nth(MOST).is_none();
    let sentence = inner.contains(['\n', '。', '；', '：', '，', '！']);
    let number = inner.trim_start().starts_with(|char: char| char.is_ascii_digit());
    short && words && !sentence && !number
}

/// Whether it has a blank at an edge and cannot be two tags `#one #two` of the other fashion.
fn at_edge(text: &str, pair: Range<usize>) -> bool {
    let inner = &text[pair.start + 1..pair.end];
    let topic = inner.trim();
    let closes = !text[pair.end + 1..].starts_with(|char: char| char.is_alphanumeric());
    let within = text[..pair.start].ends_with(han) && topic.contains(char::is_whitespace);
    topic.len() < inner.len() && (closes || within)
}

#[cfg(test)]
mod tests {
    use super::look;

    #[test]
    fn a_blank_counts_at_the_edges_only() {
        for text in
            ["带话题#追光 逐梦 #发布", "#追光 逐梦 #", "话题：# 追光逐梦#。", "带# 追光 逐梦#发布"]
        {
            assert_eq!(look(text).len(), 1, "{text}");
        }
        for text in [
            "带话题#追光 逐梦#发布",
            "#好网民 #正能量 #劳动美",
            "喜欢#好网民 #正能量",
            "# 活动要求\n\n## 报送 #\n",
            "C# 语言课程 #追光逐梦#",
            "第#3 号作品 #追光逐梦#",
            "#追光逐梦# #劳动最美#",
        ] {
            assert!(look(text).is_empty(), "{text}");
        }
    }
}
