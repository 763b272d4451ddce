//! Private data in text: telephone numbers, identity and bank cards, mailboxes.

use super::Fault;
use super::mailboxes::mailboxes;
use super::numbers::numbers;
use super::plain::Plain;
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

/// One thing found: its kind, enough of it to find it by, and its bytes in the text.
pub(super) struct Part {
    pub kind: &'static str,
    pub sample: String,
    pub range: Range<usize>,
}

/// What is private in a plain text, whose lines flow as those of a page do.
pub(super) fn in_text(text: &str) -> BTreeSet<(&'static str, String)> {
    let mut plain = Plain::default();
    plain.flow(text);
    scan(&plain, &[]).map(|(kind, sample, _)| (kind.as_str(), sample)).collect()
}

/// Reports what is private in the texts of a file.
pub(super) fn look(plain: &Plain, allowed: &[String], faults: &mut BTreeSet<Fault>) {
    faults.extend(scan(plain, allowed).map(|(kind, sample, _)| {
        Fault::new(Code::PrivateData, [("kind", kind.as_str().to_owned()), ("sample", sample)])
    }));
}

/// All hits in a text, masked.
fn scan(plain: &Plain, allowed: &[String]) -> impl Iterator<Item = (Kind, String, Range<usize>)> {
    let numbers = numbers(&plain.bytes).into_iter();
    let numbers = numbers.map(|one| (one.kind, mask(&one.digits), one.range));
    let allowed = |found: &String| allowed.iter().any(|one| one.eq_ignore_ascii_case(found));
    let found = mailboxes(&plain.bytes).filter(move |(_, found)| !allowed(found));
    numbers.chain(found.map(|(range, found)| (Kind::Mailbox, mask_mailbox(&found), range)))
}

/// What is private in a piece of plain text, in its order: the kind as findings name it, and the bytes
/// of the text it takes.
#[must_use]
pub fn private_parts(text: &str) -> Vec<(&'static str, Range<usize>)> {
    parts(text).into_iter().map(|part| (part.kind, part.range)).collect()
}

/// As [`private_parts`], each with its sample.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut plain = Plain::default();
    let places = plain.placed(text);
    let of_text = |range: Range<usize>| {
        let end = places.get(range.end).copied().unwrap_or(text.len());
        places.get(range.start).map(|start| *start..end)
    };
    let part = |(kind, sample, range): (Kind, String, Range<usize>)| {
        Some(Part { kind: kind.as_str(), sample, range: of_text(range)? })
    };
    let mut parts: Vec<Part> = scan(&plain, &[]).filter_map(part).collect();
    parts.sort_by_key(|part| part.range.start);
    parts
}

/// Enough of a number to find it by, not enough to call it.
fn mask(digits: &str) -> String {
    format!("{}****{}", &digits[..3], &digits[digits.len() - 4..])
}

fn mask_mailbox(mailbox: &str) -> String {
    let (name, host) = mailbox.split_once('@').unwrap_or_default();
    format!("{}***@{host}", name.get(..1).unwrap_or_default())
}
