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
        let inner = line.trim_start().trim_start_matches('#');
        let heading = inner.len() < line.trim_start().len() && inner.starts_with([' ', '\t']);
        let line = if heading { inner } else { line };
        line.contains(['#', '＃'])
    })
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
        for text in ["# 标题", "正文\n## 第二节\n", "正文"] {
            assert!(!states_one(text), "{text}");
        }
        for text in ["#劳动最美#", "正文 ＃话题", "## 节 #话题", "\\#话题"] {
            assert!(states_one(text), "{text}");
        }
    }
}
