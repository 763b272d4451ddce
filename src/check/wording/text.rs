//! The texts of a document: every value of its header, its body, and whose they are.

use super::Hit;
use crate::source::Document;
use crate::source::yaml::{Kind, Node};
use crate::span::{SourceMap, Span};
use std::ops::Range;

/// Headers whose values are about wordings and not wordings of the site.
const ABOUT_WORDINGS: &str = "wording.yaml";

/// A value or a body.
#[derive(Clone, Debug)]
pub(super) struct Text<'a> {
    /// Id of the entry it belongs to.
    pub(super) entry: String,
    /// What is written.
    pub(super) value: &'a str,
    /// Where it stands as a whole.
    span: Span,
    /// The byte of the source where `value` begins, where it stands there letter by letter.
    start: Option<usize>,
    /// Whether it is a `quote`: as the notice has it, whatever that is.
    pub(super) quote: bool,
    /// Whether it is of a work or its author, where a poem may say a thing twice.
    pub(super) work: bool,
    /// The reason of the decided claim it is a part of.
    pub(super) reason: Option<&'a str>,
    /// Whether it is of a claim, decided or not.
    pub(super) claim: bool,
}

impl Text<'_> {
    /// The place of a part of it.
    pub(super) fn place(&self, part: &Range<usize>) -> Span {
        let at = |start| Span::new(self.span.file, start + part.start, start + part.end);
        self.start.map_or(self.span, at)
    }

    /// The place of a hit in it.
    pub(super) fn place_of(&self, hit: &Hit) -> Span {
        self.place(&hit.range)
    }
}

/// Gives the texts of a document to `judge`, together those that are read together: the values of
/// a claim, every other value and the body by itself.
pub(super) fn each<'a>(
    document: &'a Document,
    sources: &'a SourceMap,
    judge: &mut impl FnMut(&[Text<'a>]),
) {
    if document.path == ABOUT_WORDINGS {
        return;
    }
    let (entry, work) = owner(&document.path);
    let whole = Span::new(document.file, document.body.start, document.body.end);
    let body = Text {
        entry,
        value: sources.snippet(whole),
        span: whole,
        start: Some(document.body.start),
        quote: false,
        work,
        reason: None,
        claim: false,
    };
    if let Some(header) = &document.header {
        let start = Text { value: "", start: None, ..body.clone() };
        header_texts(header, &start, sources, judge);
    }
    if !body.value.is_empty() {
        judge(&[body]);
    }
}

/// The entry a document is, and whether it is of a work or an author.
fn owner(path: &str) -> (String, bool) {
    let path = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let works = path.matches('/').count() >= 3 && name != "sub-project";
    match name {
        "campaign" | "offline-activities" | "sub-project" | "winner" | "winners"
            if !folder.is_empty() =>
        {
            (folder.to_owned(), works)
        }
        _ => (path.to_owned(), works || folder == "authors"),
    }
}

fn header_texts<'a>(
    header: &'a Node,
    start: &Text<'a>,
    sources: &'a SourceMap,
    judge: &mut impl FnMut(&[Text<'a>]),
) {
    let Kind::Map(pairs) = &header.kind else { return };
    for (key, value) in pairs {
        match (key.as_str(), &value.kind) {
            // The reasons of the site's owner may name what they accept.
            ("accepted", _) if start.entry == "site" => {}
            ("claims", Kind::List(claims)) => {
                for claim in claims {
                    let mut texts = Vec::new();
                    let start = Text { claim: true, reason: decided(claim), ..start.clone() };
                    gather(claim, key, &start, sources, &mut |text| texts.push(text));
                    judge(&texts);
                }
            }
            ("winners", Kind::List(rows)) if start.work => {
                for row in rows {
                    let start = Text { entry: row_id(&start.entry, row), ..start.clone() };
                    gather(row, key, &start, sources, &mut |text| judge(&[text]));
                }
            }
            _ => gather(value, key, start, sources, &mut |text| judge(&[text])),
        }
    }
}

/// Every value below a node.
fn gather<'a>(
    node: &'a Node,
    key: &str,
    start: &Text<'a>,
    sources: &SourceMap,
    take: &mut impl FnMut(Text<'a>),
) {
    match &node.kind {
        Kind::Scalar { text, .. } if text.is_empty() => {}
        Kind::Scalar { text, .. } => {
            let source = sources.snippet(node.span);
            // Behind the quotation mark, where it has one.
            let behind = |skip: &usize| {
                source.get(*skip..).is_some_and(|source| source.starts_with(text.as_str()))
            };
            let skip = [0, 1].into_iter().find(behind);
            let begin = skip.map(|skip| node.span.start as usize + skip);
            let quote = key == "quote";
            take(Text { value: text, span: node.span, start: begin, quote, ..start.clone() });
        }
        Kind::List(items) => {
            for item in items {
                gather(item, key, start, sources, take);
            }
        }
        Kind::Map(pairs) => {
            for (key, value) in pairs {
                gather(value, key, start, sources, take);
            }
        }
    }
}

/// The reason of a claim that was decided and says why.
fn decided(claim: &Node) -> Option<&str> {
    value(claim, "decided")?;
    value(claim, "reason")
}

fn value<'a>(node: &'a Node, wanted: &str) -> Option<&'a str> {
    let Kind::Map(pairs) = &node.kind else { return None };
    let (_, node) = pairs.iter().find(|(key, _)| key.as_str() == wanted)?;
    match &node.kind {
        Kind::Scalar { text, .. } if !node.is_empty() => Some(text.trim()),
        Kind::Scalar { .. } | Kind::List(_) | Kind::Map(_) => None,
    }
}

/// Id of a row of a list of winners; that of the list where the row has none.
fn row_id(list: &str, row: &Node) -> String {
    value(row, "id").map_or_else(|| list.to_owned(), |id| format!("{list}/{id}"))
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn every_document_has_an_owner() {
        let cases = [
            ("site.yaml", "site", false),
            ("2020/guangxi/campaign.md", "2020/guangxi", false),
            ("2020/guangxi/offline-activities.yaml", "2020/guangxi", false),
            ("2020/guangxi/song/sub-project.md", "2020/guangxi/song", false),
            ("2020/guangxi/song/winners.yaml", "2020/guangxi/song", true),
            ("2020/guangxi/song/one.md", "2020/guangxi/song/one", true),
            ("2020/guangxi/song/one/winner.md", "2020/guangxi/song/one", true),
            ("organisers/winner.md", "organisers", false),
            ("authors/one.md", "authors/one", true),
        ];
        for (path, entry, work) in cases {
            assert_eq!(owner(path), (entry.to_owned(), work), "{path}");
        }
    }
}
