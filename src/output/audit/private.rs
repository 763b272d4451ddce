//! Private data in the text of a file: telephone numbers, identity and bank cards, mailboxes.
//!
//! A page is read twice: with the text of inline elements joined, so that `138<b>0013</b>…` is one
//! number, and with every tag as a break, so that a figure beside a number does not hide it.

use super::html::{Tag, Token, tokens};
use super::mailboxes::{self, mailboxes};
use super::numbers::{Number, numbers};
use super::plain::Plain;
use super::{Fault, Format, address};
use crate::finding::Code;
use std::collections::BTreeSet;
use std::ops::Range;

/// What is private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Phone,
    IdNumber,
    BankCard,
    Mailbox,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::IdNumber => "id-number",
            Self::BankCard => "bank-card",
            Self::Mailbox => "mailbox",
        }
    }
}

/// Elements that do not part the text they stand in.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "code", "em", "font", "i", "kbd", "mark", "s", "small", "span",
    "strong", "sub", "sup", "u", "var", "wbr",
];
/// Attributes that hold shapes, digests or sizes.
const SHAPES: &[&str] =
    &["d", "points", "viewbox", "transform", "values", "integrity", "sizes", "media"];

/// What is private in a plain text, whose lines flow as those of a page do.
pub(super) fn in_text(text: &str) -> BTreeSet<(&'static str, String)> {
    let mut plain = Plain::default();
    plain.flow(text);
    scan(&plain, &[]).map(|(kind, sample)| (kind.as_str(), sample)).collect()
}

/// Reports what is private in a text.
pub(super) fn look(format: Format, text: &str, allowed: &[String], faults: &mut BTreeSet<Fault>) {
    let mut plain = Plain::default();
    match format {
        Format::Page | Format::Markup => {
            plain = markup(text);
        }
        Format::Style => style(text, &mut plain),
        Format::Escaped => plain.escaped(text),
        Format::Text => plain.lines(text),
    }
    faults.extend(scan(&plain, allowed).map(|(kind, sample)| fault(kind, sample)));
}

/// All hits in a text, masked.
fn scan(plain: &Plain, allowed: &[String]) -> impl Iterator<Item = (Kind, String)> {
    let numbers = numbers(&plain.bytes).into_iter();
    let numbers = numbers.map(|Number { kind, digits, .. }| (kind, mask(&digits)));
    let allowed = |found: &String| allowed.iter().any(|one| one.eq_ignore_ascii_case(found));
    let found = mailboxes(&plain.bytes).into_iter().filter(move |found| !allowed(found));
    numbers.chain(found.map(|found| (Kind::Mailbox, mask_mailbox(&found))))
}

fn fault(kind: Kind, sample: String) -> Fault {
    Fault::new(Code::PrivateData, [("kind", kind.as_str().to_owned()), ("sample", sample)])
}

/// What is private in a piece of plain text, in its order: the kind as findings name it, and the bytes
/// of the text it takes.
#[must_use]
pub fn private_parts(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut plain = Plain::default();
    let places = plain.placed(text);
    let numbers = numbers(&plain.bytes).into_iter().map(|number| (number.kind, number.range));
    let mailboxes = mailboxes::placed(&plain.bytes);
    let mailboxes = mailboxes.map(|(at, name)| (Kind::Mailbox, at..at + name.len()));
    let of_text = |range: Range<usize>| {
        let end = places.get(range.end).copied().unwrap_or(text.len());
        places.get(range.start).map(|start| *start..end)
    };
    let parts = numbers.chain(mailboxes);
    let mut parts: Vec<_> =
        parts.filter_map(|(kind, range)| Some((kind.as_str(), of_text(range)?))).collect();
    parts.sort_by_key(|(_, range)| range.start);
    parts
}

/// All texts of a page: shown, in attributes, in comments and scripts.
fn markup(text: &str) -> Plain {
    let (mut joined, mut parted) = (Plain::default(), Plain::default());
    for token in tokens(text) {
        match &token {
            Token::Text(text) => {
                joined.flow(text);
                parted.flow(text);
                continue;
            }
            Token::Open(tag) => attributes(tag, &mut parted),
            Token::Raw(name, text) if name == "style" => style(text, &mut parted),
            Token::Raw(_, text) => parted.escaped(text),
            Token::Comment(text) => parted.flow(text),
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

fn attributes(tag: &Tag<'_>, plain: &mut Plain) {
    for (name, value) in &tag.attributes {
        plain.end();
        if SHAPES.contains(&name.as_str()) {
            continue;
        }
        plain.flow(value);
        if value.contains('%') {
            plain.end();
            plain.flow(&address::unescape(value));
        }
    }
}

/// Style without its addresses, where pictures drawn in figures stand.
fn style(text: &str, plain: &mut Plain) {
    let mut rest = text;
    while let Some(at) = rest.find("url(") {
        let quote = rest[at + 4..].chars().next().filter(|char| matches!(char, '"' | '\''));
        let end = quote.map_or(")".to_owned(), |quote| format!("{quote})"));
        plain.lines(&rest[..at]);
        rest = &rest[at + 4..];
        rest = rest.find(&end).map_or("", |at| &rest[at..]);
    }
    plain.lines(rest);
}

/// Enough of a number to find it by, not enough to call it.
fn mask(digits: &str) -> String {
    format!("{}****{}", &digits[..3], &digits[digits.len() - 4..])
}

fn mask_mailbox(mailbox: &str) -> String {
    let (name, host) = mailbox.split_once('@').unwrap_or_default();
    format!("{}***@{host}", name.get(..1).unwrap_or_default())
}
