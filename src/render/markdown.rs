//! A body's Markdown into HTML that cannot run anything.
//!
//! Raw HTML is text; a link keeps only a destination that was let through, and one to an entry
//! becomes the way to its page; headings stand below the page's own.

use crate::catalogue::text::{self, Target};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html};

/// What became of a link that is open.
enum Link {
    /// It stays one.
    Kept,
    /// Only its words stay.
    Dropped,
    /// Its words stay, with the address behind them as a record.
    Recorded(String),
}

/// Renders a body; `find` gives the path of an entry's page from the page being rendered. What
/// leads outside is text in an archived campaign.
#[must_use]
pub(super) fn render(body: &str, find: &dyn Fn(&str) -> Option<String>, archived: bool) -> String {
    let mut links = Vec::new();
    let events = Parser::new_ext(body, text::options());
    let safe = events.filter_map(|event| safe(event, find, archived, &mut links));
    let mut out = String::new();
    html::push_html(&mut out, safe);
    out
}

/// One event made harmless. `links` remembers what became of each open link.
fn safe<'a>(
    event: Event<'a>,
    find: &dyn Fn(&str) -> Option<String>,
    archived: bool,
    links: &mut Vec<Link>,
) -> Option<Event<'a>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { link_type, dest_url, title: _, id }) => {
            let outside = matches!(text::target(&dest_url), Target::Outside(_));
            let found = address(&dest_url, find).filter(|_| !(archived && outside));
            // An address between angle brackets is its own words.
            links.push(match (&found, link_type) {
                (Some(_), _) => Link::Kept,
                (None, LinkType::Autolink) => Link::Dropped,
                (None, _) if outside => Link::Recorded(dest_url.to_string()),
                (None, _) => Link::Dropped,
            });
            let title = CowStr::Borrowed("");
            found.map(|dest_url| {
                Event::Start(Tag::Link { link_type, dest_url: dest_url.into(), title, id })
            })
        }
        Event::End(TagEnd::Link) => match links.pop() {
            Some(Link::Kept) => Some(event),
            Some(Link::Recorded(url)) => Some(Event::Text(format!(" ({url})").into())),
            Some(Link::Dropped) | None => None,
        },
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
        render(body, &find, false)
    }

    fn find(id: &str) -> Option<String> {
        (id == "2019/anhui").then(|| "../index.html".to_owned())
    }

    #[test]
    fn outside_links_of_an_archived_campaign_are_text_and_those_of_the_site_stay() {
        let archived = |body| render(body, &find, true);
        let words = archived("[x](https://example.org/a)");
        assert_eq!(words.trim(), "<p>x (https://example.org/a)</p>");
        assert_eq!(archived("<https://example.org>").trim(), "<p>https://example.org</p>");
        assert_eq!(archived("[x](/2019/anhui)").trim(), "<p><a href=\"../index.html\">x</a></p>");
        assert_eq!(archived("[x](javascript&colon;alert(1))").trim(), "<p>x</p>");
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
