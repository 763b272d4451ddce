//! Markdown bodies: their links with places, before any of them becomes HTML.

use crate::span::{Span, Spanned};
use pulldown_cmark::{Event, Options, Parser, Tag};

/// The Markdown that entries may use.
#[must_use]
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// Where a link of a body leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Another entry of the site, by its id.
    Entry(String),
    /// A page outside, http or https.
    Outside(String),
    /// A heading or note on the same page.
    Anchor(String),
    /// A scheme that is not let through, such as `javascript:` or `mailto:`.
    Refused(String),
}

/// Sorts a link's destination; the parser has resolved its entities already.
#[must_use]
pub fn target(destination: &str) -> Target {
    let clean: String = destination.chars().filter(|char| !char.is_control()).collect();
    let lower = clean.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return Target::Outside(clean);
    }
    if let Some(anchor) = clean.strip_prefix('#') {
        return Target::Anchor(anchor.to_owned());
    }
    // `//host` and `\\host` leave the site without a scheme.
    if clean.contains(':') || clean.starts_with("//") || clean.contains('\\') {
        return Target::Refused(clean);
    }
    Target::Entry(clean.trim_matches('/').to_owned())
}

/// Nesting of a body that no writer comes near; what walks the page would run out of stack.
pub const MAX_DEPTH: usize = 100;

/// Where a body nests deeper than [`MAX_DEPTH`].
#[must_use]
pub fn too_deep(body: &Spanned<String>) -> Option<Span> {
    let offset = body.span.start as usize;
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(Span::new(body.span.file, offset + range.start, offset + range.end));
        }
    }
    None
}

/// A link or picture of a body.
#[derive(Clone, Debug)]
pub enum Reference {
    /// A link and where it leads.
    Link(Target),
    /// A picture, which bodies do not hold.
    Picture,
}

/// All links and pictures of a body with their places.
#[must_use]
pub fn references(body: &Spanned<String>) -> Vec<(Reference, Span)> {
    let offset = body.span.start as usize;
    let parsed = Parser::new_ext(body, options()).into_offset_iter();
    let found = parsed.filter_map(|(event, range)| {
        let span = Span::new(body.span.file, offset + range.start, offset + range.end);
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                Some((Reference::Link(target(&dest_url)), span))
            }
            Event::Start(Tag::Image { .. }) => Some((Reference::Picture, span)),
            _ => None,
        }
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_judged_after_entities_are_resolved() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:1",
            "data:text/html,x",
            "//host/x",
            "mailto:a@b",
            "\\\\h",
            "java\tscript:1",
            "vbscript:x",
        ] {
            assert!(matches!(target(bad), Target::Refused(_)), "{bad}");
        }
        assert_eq!(target("/2019/anhui/"), Target::Entry("2019/anhui".to_owned()));
        assert!(matches!(target("HTTPS://example.org"), Target::Outside(_)));
        let mut sources = crate::span::SourceMap::default();
        let text = "x [a](javascript&colon;alert(1)) ![b](c.jpg)";
        let file = sources.add("a.md", text);
        let body = Spanned::new(text.to_owned(), Span::new(file, 0, text.len()));
        let found = references(&body);
        assert!(matches!(found[0].0, Reference::Link(Target::Refused(_))));
        assert!(matches!(found[1].0, Reference::Picture));
        assert_eq!(found[1].1.start, 33);
    }
}
