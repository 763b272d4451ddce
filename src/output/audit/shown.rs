//! Whether a page shows anything of its own, and a date.

use super::html::{Tag, Token, tokens};
use super::{Fault, Report};
use crate::finding::Code;

/// Elements that show something by themselves.
const PICTURES: &[&str] =
    &["audio", "canvas", "embed", "iframe", "img", "object", "picture", "svg", "video"];
/// Elements whose text is not what the page is about.
const ASIDE: &[&str] = &["h1", "head", "nav", "noscript", "template", "title"];
/// Elements that hold a list.
const LISTS: &[&str] = &["dl", "ol", "table", "ul"];
/// Kinds of page that are nothing but a list.
const INDEXES: &[&str] = &[
    "author",
    "authors",
    "categories",
    "category",
    "crossed",
    "honour",
    "honours",
    "labels",
    "organisers",
    "region",
    "regions",
    "roster",
    "sector",
    "sectors",
    "slides",
];
/// Kinds of page that no date belongs on.
const WITHOUT_DATE: &[&str] = &["not-found"];

/// What was seen of a page so far.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was or was not seen")]
struct Seen {
    /// What `data-page-kind` says; none of a page that is not of the site's making.
    kind: Option<String>,
    /// Whether the part that is the page itself was reached, and whether it is over.
    main: bool,
    over: bool,
    /// Elements open whose text does not count.
    aside: usize,
    /// Whether the page itself shows something, and the whole file.
    own: bool,
    any: bool,
    /// Lists open, each with whether it holds something, and how those that ended were.
    open: Vec<bool>,
    lists: usize,
    filled: usize,
    footer: bool,
    date: bool,
    /// Sends its reader on at once.
    passes_on: bool,
}

/// Reports an empty page, and puts down one without a date.
pub(super) fn look(html: &str, report: &mut Report) {
    let mut seen = Seen::default();
    for token in tokens(html) {
        match token {
            Token::Open(tag) => seen.open(&tag),
            Token::Close(name) => seen.close(&name),
            Token::Text(text) if !text.trim().is_empty() => seen.text(&text),
            Token::Text(_) | Token::Raw(..) | Token::Comment(_) => {}
        }
    }
    if seen.passes_on {
        return;
    }
    if let Some(what) = seen.empty() {
        report.faults.insert(Fault::new(Code::EmptyPage, [("what", what.to_owned())]));
    } else if !seen.date {
        report.undated = seen.kind.is_some_and(|kind| !WITHOUT_DATE.contains(&kind.as_str()));
    }
}

impl Seen {
    fn is_index(&self) -> bool {
        self.kind.as_deref().is_some_and(|kind| INDEXES.contains(&kind))
    }

    /// Whether an element's text is left out: the head of an index says what it would list.
    fn is_aside(&self, name: &str) -> bool {
        ASIDE.contains(&name) || (name == "header" && self.is_index())
    }

    /// Whether an element holds a list of the page itself, and not one of its frame.
    fn is_list(&self, name: &str) -> bool {
        self.main && !self.over && LISTS.contains(&name)
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "html" => self.kind = tag.get("data-page-kind").map(str::to_owned),
            // Tags of `head` may be left out, and its closing one.
            "body" => self.aside = 0,
            "main" => (self.main, self.aside) = (true, 0),
            "footer" => self.footer = true,
            "time" => self.date |= tag.get("datetime").is_none_or(is_day),
            "meta" => {
                let kind = tag.get("http-equiv").unwrap_or_default();
                self.passes_on |= kind.trim().eq_ignore_ascii_case("refresh");
            }
            name if PICTURES.contains(&name) => self.show(),
            name if self.is_list(name) => self.open.push(false),
            _ => {}
        }
        self.aside += usize::from(self.is_aside(&tag.name));
    }

    fn close(&mut self, name: &str) {
        self.aside = self.aside.saturating_sub(usize::from(self.is_aside(name)));
        match name {
            "main" => self.over = true,
            "footer" => self.footer = false,
            _ if self.is_list(name) => {
                if let Some(filled) = self.open.pop() {
                    self.filled += usize::from(filled);
                    self.lists += 1;
                    // A list in a list fills it.
                    self.open.iter_mut().for_each(|open| *open |= filled);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.date |= self.footer && has_day(text);
        self.show();
    }

    /// Something is shown here.
    fn show(&mut self) {
        if self.aside == 0 {
            self.any = true;
            self.own |= self.main && !self.over;
            if let Some(open) = self.open.last_mut() {
                *open = true;
            }
        }
    }

    /// What is empty.
    fn empty(&self) -> Option<&'static str> {
        let shows = if self.main { self.own } else { self.any };
        if !shows {
            return Some("page");
        }
        (self.is_index() && self.lists > 0 && self.filled == 0).then_some("list")
    }
}

/// Whether the value of a `datetime` begins with a day or a month, and is no length of time.
fn is_day(value: &str) -> bool {
    value.len() >= 7 && value.as_bytes().iter().take(4).all(u8::is_ascii_digit)
}

/// Whether a text names a day: `2023-08-01`, `2023年8月1日` and the like.
fn has_day(text: &str) -> bool {
    let sign =
        |(at, char): (usize, char)| matches!(char, '-' | '.' | '/' | '年').then_some((at, char));
    text.char_indices().filter_map(sign).any(|(at, sign)| {
        let before = text[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        let after = text[at + sign.len_utf8()..].trim_start();
        before == 4 && after.starts_with(|next: char| next.is_ascii_digit())
    })
}
