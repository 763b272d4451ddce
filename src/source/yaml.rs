//! YAML text into a tree of nodes that know their place.
//!
//! The only user of the YAML crate. Every scalar stays text: `no` is the country Norway and
//! `0551` an area code until a field that wants a truth value or a number reads it. Anchors, tags
//! and second documents are refused, so nothing can multiply while reading.

use crate::finding::{Code, Finding, Findings};
use crate::span::{FileId, Span, Spanned};
use granit_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::HashMap;

/// Nesting that no entry comes near; deeper text is refused before it costs stack.
const MAX_DEPTH: usize = 32;
/// Nodes in one document; the largest list of winners a province sends has a tenth of it.
const MAX_NODES: usize = 500_000;

/// A piece of YAML.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands in its file.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// The three shapes of YAML.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Text; `plain` when it stood without quotes.
    Scalar {
        /// The text, escapes resolved.
        text: String,
        /// Without quotes and not a block: empty then means that no value was given.
        plain: bool,
    },
    /// `- a list`.
    List(Vec<Node>),
    /// `key: value` pairs in their order; a key never stands twice.
    Map(Vec<(Spanned<String>, Node)>),
}

impl Node {
    /// Whether nothing was written: `key:` alone, `~` or `null`.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.kind {
            Kind::Scalar { text, plain } => *plain && matches!(text.as_str(), "" | "~" | "null"),
            Kind::List(items) => items.is_empty(),
            Kind::Map(pairs) => pairs.is_empty(),
        }
    }
}

/// Reads one document out of `text`, which begins at byte `offset` of `file`.
///
/// Gives `None` for an empty document, and for a broken one after saying so in `findings`.
pub fn parse(text: &str, offset: usize, file: FileId, findings: &mut Findings) -> Option<Node> {
    let mut builder = Builder { offset, file, open: Vec::new(), root: None, nodes: 0, findings };
    for event in Parser::new_from_str(text) {
        let result = match event {
            Ok((event, span)) => builder.take(event, builder.span(span, text)),
            Err(error) => Err(syntax(&error, offset, file, text)),
        };
        if let Err(finding) = result {
            builder.findings.push(finding);
            return None;
        }
    }
    builder.root
}

fn syntax(error: &ScanError, offset: usize, file: FileId, text: &str) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let span = Span::new(file, offset + at, offset + at);
    // 「*获奖作品」 without quotation marks is taken for an alias.
    if error.info().contains("unknown anchor") {
        return Finding::new(Code::YamlUnsupported, span);
    }
    Finding::new(Code::YamlSyntax, span).with("cause", error.info())
}

/// A list or map whose end has not come yet.
enum Open {
    List {
        start: Span,
        items: Vec<Node>,
    },
    Map {
        start: Span,
        pairs: Vec<(Spanned<String>, Node)>,
        key: Option<Spanned<String>>,
        seen: HashMap<String, Span>,
    },
}

struct Builder<'a> {
    offset: usize,
    file: FileId,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    findings: &'a mut Findings,
}

impl Builder<'_> {
    fn span(&self, span: granit_parser::Span, text: &str) -> Span {
        let range = span.byte_range().unwrap_or_default();
        let written = text.get(range.clone()).unwrap_or_default().trim_end().len();
        Span::new(self.file, self.offset + range.start, self.offset + range.start + written)
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Finding> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                refuse(anchor != 0 || tag.is_some(), span)?;
                let plain = style == ScalarStyle::Plain;
                self.node(Node { span, kind: Kind::Scalar { text: text.into_owned(), plain } })
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse(anchor != 0 || tag.is_some(), span)?;
                self.enter(Open::List { start: span, items: Vec::new() }, span)
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse(anchor != 0 || tag.is_some(), span)?;
                self.enter(
                    Open::Map { start: span, pairs: Vec::new(), key: None, seen: HashMap::new() },
                    span,
                )
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(span),
            Event::DocumentStart(..) => refuse(self.root.is_some(), span),
            Event::Alias(_) | Event::UnresolvedAlias(_) | Event::Anchor(..) => refuse(true, span),
            // The crate may add events of presentation; none of them is a node.
            _ => Ok(()),
        }
    }

    fn enter(&mut self, open: Open, span: Span) -> Result<(), Finding> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Finding::new(Code::TooDeep, span).with("limit", MAX_DEPTH));
        }
        self.open.push(open);
        Ok(())
    }

    fn leave(&mut self, end: Span) -> Result<(), Finding> {
        let whole = |start: Span| Span { end: end.end.max(start.end), ..start };
        match self.open.pop() {
            Some(Open::List { start, items }) => {
                self.node(Node { span: whole(start), kind: Kind::List(items) })
            }
            Some(Open::Map { start, pairs, .. }) => {
                self.node(Node { span: whole(start), kind: Kind::Map(pairs) })
            }
            None => Ok(()),
        }
    }

    /// Puts a finished node where it belongs: a key, a value, an item or the root.
    fn node(&mut self, node: Node) -> Result<(), Finding> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(Finding::new(Code::TooDeep, node.span).with("limit", MAX_NODES));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { pairs, key, seen, .. }) => match key.take() {
                None => *key = Some(key_of(node)?),
                Some(key) => {
                    if let Some(first) = seen.insert(key.value.clone(), key.span) {
                        seen.insert(key.value.clone(), first);
                        let finding = Finding::new(Code::DuplicateKey, key.span);
                        self.findings.push(finding.with("key", &key.value).also(first));
                    } else {
                        pairs.push((key, node));
                    }
                }
            },
        }
        Ok(())
    }
}

fn key_of(node: Node) -> Result<Spanned<String>, Finding> {
    match node.kind {
        Kind::Scalar { text, .. } => Ok(Spanned::new(text, node.span)),
        Kind::List(_) | Kind::Map(_) => Err(Finding::new(Code::YamlUnsupported, node.span)),
    }
}

fn refuse(unsupported: bool, span: Span) -> Result<(), Finding> {
    if unsupported { Err(Finding::new(Code::YamlUnsupported, span)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::SourceMap;

    fn read(text: &str) -> (Option<Node>, Vec<&'static str>) {
        let mut sources = SourceMap::default();
        let file = sources.add("a.yaml", text);
        let mut findings = Findings::default();
        let node = parse(text, 0, file, &mut findings);
        let codes = findings.sorted(&sources).iter().map(|one| one.code.as_str()).collect();
        (node, codes)
    }

    #[test]
    fn scalars_stay_as_written() {
        let (node, codes) = read("country: no\narea: 0551\nlate: 2019-05-01\n");
        assert_eq!(codes, [""; 0]);
        let Some(Node { kind: Kind::Map(pairs), .. }) = node else { panic!("a map") };
        let texts: Vec<_> = pairs
            .iter()
            .map(|(_, node)| match &node.kind {
                Kind::Scalar { text, .. } => text.as_str(),
                _ => "",
            })
            .collect();
        assert_eq!(texts, ["no", "0551", "2019-05-01"]);
    }

    #[test]
    fn what_multiplies_or_nests_without_end_is_refused() {
        assert_eq!(read("a: &x [1]\nb: *x\n").1, ["yaml-unsupported"]);
        assert_eq!(read("a: !!binary x\n").1, ["yaml-unsupported"]);
        assert_eq!(read("a: 1\n---\nb: 2\n").1, ["yaml-unsupported"]);
        assert_eq!(read("? [a]\n: 1\n").1, ["yaml-unsupported"]);
        assert!(matches!(read(&"[".repeat(100_000)).1[..], ["too-deep" | "yaml-syntax"]));
        assert_eq!(read("a: 1\na: 2\n").1, ["duplicate-key"]);
    }

    #[test]
    fn spans_name_the_bytes_of_the_value() {
        let text = "标题: 示例作品\n";
        let (node, _) = read(text);
        let Some(Node { kind: Kind::Map(pairs), .. }) = node else { panic!("a map") };
        let span = pairs[0].1.span;
        assert_eq!(&text[span.start as usize..span.end as usize], "示例作品");
    }
}
