//! All the text a file carries, whatever it is written in.
//!
//! A page is read twice: with the text of inline elements joined, so that `138<b>0013</b>…` is one
//! number, and with every tag as a break, so that a figure beside a number does not hide it.

use super::Format;
use super::address::unescape;
use super::captions;
use super::html::{Tag, Token, tokens};
use super::plain::{Plain, unescaped};

/// Elements that do not part the text they stand in.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "code", "em", "font", "i", "kbd", "mark", "s", "small", "span",
    "strong", "sub", "sup", "tspan", "u", "var", "wbr",
];
/// Attributes that hold shapes, digests or sizes.
const SHAPES: &[&str] =
    &["d", "points", "viewbox", "transform", "values", "integrity", "sizes", "media"];

/// The texts of a file.
pub(super) fn texts(format: Format, text: &str) -> Plain {
    let mut plain = Plain::default();
    match format {
        Format::Page | Format::Drawing | Format::Feed => return markup(text, true),
        Format::Style => style(text, &mut plain),
        Format::Escaped => {
            strings(text, &mut plain);
            if holds_markup(text) {
                plain.end();
                plain.bytes.append(&mut markup(&unescaped(text), false).bytes);
            }
        }
        Format::Captions => {
            lines(text, &mut plain);
            captions::cues(text, &mut plain);
        }
        Format::Text => lines(text, &mut plain),
    }
    plain
}

/// The name of a file and of the folders it lies in.
pub(super) fn name(path: &str) -> Plain {
    let mut plain = Plain::default();
    lines(path, &mut plain);
    plain
}

/// All texts of a page: shown, in attributes, in comments and scripts. Where a feed holds a page as
/// text, the page `within` is read too.
fn markup(text: &str, within: bool) -> Plain {
    let (mut joined, mut parted) = (Plain::default(), Plain::default());
    for token in tokens(text) {
        match &token {
            Token::Text(text) => {
                joined.flow(text);
                parted.flow(text);
                if within && text.contains("</") {
                    parted.end();
                    parted.bytes.append(&mut markup(text, false).bytes);
                }
                coded(text, &mut parted);
                continue;
            }
            Token::Open(tag) => attributes(tag, within, &mut parted),
            Token::Raw(name, text) if name == "style" => style(text, &mut parted),
            Token::Raw(_, text) => strings(text, &mut parted),
            Token::Comment(text) => {
                parted.flow(text);
                coded(text, &mut parted);
            }
            Token::Close(_) => {}
        }
        parted.end();
        let inline = match &token {
            Token::Open(Tag { name, .. }) | Token::Close(name) => INLINE.contains(&name.as_str()),
            Token::Text(_) | Token::Raw(..) | Token::Comment(_) => true,
        };
        if !inline {
            joined.end();
        }
    }
    joined.end();
    joined.bytes.append(&mut parted.bytes);
    joined
}

/// Attributes; a drawing in an address is read as one, though no drawing `within` another.
fn attributes(tag: &Tag<'_>, within: bool, plain: &mut Plain) {
    for (name, value) in &tag.attributes {
        plain.end();
        let bytes = value.starts_with("data:") && value.contains(";base64,");
        if within && value.starts_with("data:image/svg") && !bytes {
            plain.bytes.append(&mut markup(&unescape(value), false).bytes);
        } else if !bytes && !SHAPES.contains(&name.as_str()) {
            plain.flow(value);
            coded(value, plain);
        }
    }
}

/// Adds what addresses in a text say where they are written with `%31`.
fn coded(text: &str, plain: &mut Plain) {
    if !text.contains('%') {
        return;
    }
    let ends = |char: char| char.is_whitespace() || matches!(char, '"' | '\'' | '<' | '>');
    let hex = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let is_coded = |word: &&str| {
        let bytes = word.as_bytes();
        (0..bytes.len())
            .any(|at| bytes[at] == b'%' && hex(bytes.get(at + 1)) && hex(bytes.get(at + 2)))
    };
    for word in text.split(ends).filter(is_coded) {
        plain.end();
        plain.flow(&unescape(word));
        plain.end();
    }
}

fn lines(text: &str, plain: &mut Plain) {
    plain.lines(text);
    plain.end();
    coded(text, plain);
}

/// Strings of JSON or a script.
fn strings(text: &str, plain: &mut Plain) {
    plain.escaped(text);
    plain.end();
    if text.contains('%') {
        coded(&unescaped(text), plain);
    }
}

/// Whether strings of JSON may hold markup.
fn holds_markup(text: &str) -> bool {
    ["</", "<\\/", "\\u003c", "\\u003C", "&#"].iter().any(|sign| text.contains(sign))
}

/// Style without its addresses, where pictures drawn in figures stand.
fn style(text: &str, plain: &mut Plain) {
    let mut rest = text;
    while let Some(at) = rest.find("url(") {
        let quote = rest[at + 4..].chars().next().filter(|char| matches!(char, '"' | '\''));
        let end = quote.map_or(")".to_owned(), |quote| format!("{quote})"));
        lines(&rest[..at], plain);
        rest = &rest[at + 4..];
        rest = rest.find(&end).map_or("", |at| &rest[at..]);
    }
    lines(rest, plain);
}
