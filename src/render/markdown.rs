//! A body's Markdown into HTML that cannot run anything.
//!
//! Raw HTML is text; a link keeps only a destination that was let through, and one to an entry
//! becomes the way to its page; headings stand below the page's own.

use crate::catalogue::text::{self, Target};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html};

/// Renders a body; `find` gives the path of an entry's page from the page being rendered.
#[must_use]
pub(super) fn render(body: &str, find: &dyn Fn(&str) -> Option<String>) -> String {
    let mut refused = Vec::new();
    let events = Parser::new_ext(body, text::options());
    let safe = events.filter_map(|event| safe(event, find, &mut refused));
    let mut out = String::new();
    html::push_html(&mut out, safe);
    out
}

/// One event made harmless. `refused` remembers for each open link whether it was dropped.
fn safe<'a>(
    event: Event<'a>,
    find: &dyn Fn(&str) -> Option<String>,
    refused: &mut Vec<bool>,
) -> Option<Event<'a>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { link_type, dest_url, title: _, id }) => {
            let found = address(&dest_url, find);
            refused.push(found.is_none());
            let title = CowStr::Borrowed("");
            found.map(|dest_url| {
                Event::Start(Tag::Link { link_type, dest_url: dest_url.into(), title, id })
            })
        }
        Event::End(TagEnd::Link) => (refused.pop() == Some(false)).then_some(event),
        // Its alternative text stays as text.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: below(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        // The language of a code block would become part of a class.
        Event::Start(Tag::CodeBlock(_)) => {
            Some(Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented)))
        }
        other => Some(other),
    }
}

fn address(destination: &str, find: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    match text::target(destination) {
        Target::Entry(id) => find(&id),
        Target::Outside(url) => Some(url),
        Target::Anchor(_) | Target::Refused(_) => None,
    }
}

/// The page's title is the one heading of the first level; the others keep their place below it.
fn below(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(body: &str) -> String {
        render(body, &|id| (id == "2019/anhui").then(|| "../index.html".to_owned()))
    }

    #[test]
    fn markup_is_text_and_schemes_are_dropped() {
        assert_eq!(
            plain("<script>alert(1)</script>").trim(),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
        );
        assert_eq!(plain("[x](javascript&colon;alert(1))").trim(), "<p>x</p>");
        assert_eq!(plain("[x](/2019/anhui)").trim(), "<p><a href=\"../index.html\">x</a></p>");
        assert_eq!(plain("[x](/2019/nowhere)").trim(), "<p>x</p>");
        assert_eq!(plain("![图](a.jpg)").trim(), "<p>图</p>");
        assert_eq!(plain("# 一").trim(), "<h2>一</h2>");
        assert_eq!(plain("### 三").trim(), "<h3>三</h3>");
        assert!(!plain("```\"><img src=x onerror=alert(1)>\nx\n```").contains("onerror"));
    }
}
