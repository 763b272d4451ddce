//! What an entry says in words: hashtags and evidence.

use super::bound::{Evidence, tag};
use super::judge::{Verdict, Why};
use crate::catalogue::winner::Winner;

/// Words by which an entry names an earlier work.
const EARLIER: &[&str] = &["往期", "以往", "代表作", "《"];

/// Whether an entry states all the hashtags of a rule; one that states none at all tells nothing.
pub(super) fn hashtag(words: &[String], winner: &Winner) -> Verdict {
    let stated: String = texts(winner).map(tag).collect::<Vec<_>>().join("\n");
    if words.iter().all(|word| stated.contains(word)) {
        Verdict::Kept
    } else if texts(winner).any(states_one) {
        Verdict::Broken
    } else {
        Verdict::Unmeasured(Why::NoHashtag)
    }
}

/// Title, summary, text, body, facts and names of accounts.
fn texts(winner: &Winner) -> impl Iterator<Item = &str> {
    let own = [winner.title.as_str(), winner.body.as_str()].into_iter();
    let optional = [&winner.summary, &winner.text].into_iter().flatten().map(String::as_str);
    let facts = winner.facts.iter().flat_map(|fact| [fact.label.as_str(), fact.value.as_str()]);
    let accounts = winner.accounts.iter().map(|account| account.name.as_str());
    own.chain(optional).chain(facts).chain(accounts)
}

/// Whether a text has a hashtag; the marks of a Markdown heading are none.
fn states_one(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.replace('＃', "#").replace("\\#", "#");
        let inner = line.trim_start().trim_start_matches('#');
        let heading = inner.len() < line.trim_start().len() && inner.starts_with([' ', '\t']);
        let line = if heading { inner } else { &line };
        line.match_indices('#').any(|(at, _)| opens(&line[..at], &line[at + 1..]))
    })
}

/// Whether the sign between two texts opens a hashtag: `#words#` anywhere, `#words` at the start or
/// after a blank. A sign after a number or a Latin letter numbers something: 1#楼, C#.
fn opens(before: &str, after: &str) -> bool {
    let apart = before.chars().next_back().is_none_or(char::is_whitespace);
    if before.ends_with(|char: char| char.is_ascii_alphabetic() || char.is_numeric()) {
        return false;
    }
    let named = |char: char| !char.is_numeric() && !char.is_whitespace();
    let closed = after.split_once('#').is_some_and(|(words, _)| words.contains(named));
    closed || apart && after.starts_with(char::is_alphabetic)
}

/// Whether an entry holds a piece of evidence.
pub(super) fn evidence(kind: Evidence, winner: &Winner) -> Verdict {
    let there = match kind {
        Evidence::Screenshot => !winner.pictures.is_empty(),
        Evidence::Earlier => winner.link.is_some() || names_earlier(winner),
        Evidence::Verified => return verified(winner),
    };
    if there { Verdict::Kept } else { Verdict::Broken }
}

fn names_earlier(winner: &Winner) -> bool {
    let facts = winner.facts.iter().flat_map(|fact| [fact.label.as_str(), fact.value.as_str()]);
    let mut texts = facts.chain([winner.body.as_str()]);
    texts.any(|text| EARLIER.iter().any(|word| text.contains(word)))
}

fn verified(winner: &Winner) -> Verdict {
    let mut known = winner.accounts.iter().filter_map(|account| account.verified).peekable();
    if known.peek().is_none() {
        Verdict::Unmeasured(Why::NotRecorded)
    } else if known.any(|verified| verified) {
        Verdict::Kept
    } else {
        Verdict::Broken
    }
}

#[cfg(test)]
mod tests {
    use super::states_one;

    #[test]
    fn headings_are_no_hashtags() {
        for text in ["# 标题", "正文\n## 第二节\n", "正文", "####", "# 一 # 二"] {
            assert!(!states_one(text), "{text}");
        }
        for text in ["#劳动最美#", "正文 ＃话题", "## 节 #话题", "\\#话题"] {
            assert!(states_one(text), "{text}");
        }
    }

    #[test]
    fn numbers_of_houses_are_no_hashtags() {
        for text in ["1#楼拍摄", "1＃楼和2＃楼", "12# 楼", "#12#", "#3 号", "（#话题", "C#和F#"]
        {
            assert!(!states_one(text), "{text}");
        }
        for text in ["正文#劳动最美#", "＃追光 逐梦＃", "#5月的花海#", "正文 #labour", "1#楼 #话题"]
        {
            assert!(states_one(text), "{text}");
        }
    }
}
