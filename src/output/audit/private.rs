//! Private data in text: telephone numbers, identity and bank cards, mailboxes.

use super::mailboxes::{is_known, mailboxes};
use super::numbers::numbers;
use super::plain::Plain;
use super::{Fault, Own};
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
    scan(&plain, Own::default()).map(|(kind, sample, _)| (kind.as_str(), sample)).collect()
}

/// Reports what is private in the texts of a file.
pub(super) fn look(plain: &Plain, own: Own<'_>, faults: &mut BTreeSet<Fault>) {
    faults.extend(scan(plain, own).map(|(kind, sample, _)| fault(kind, sample)));
}

/// As [`look`], for text that may be none: mailboxes are believed at hosts as they are usual.
pub(super) fn look_among_bytes(plain: &Plain, own: Own<'_>, faults: &mut BTreeSet<Fault>) {
    let believed = |kind: Kind, sample: &str| kind != Kind::Mailbox || is_known(sample);
    let found = scan(plain, own).filter(|(kind, sample, _)| believed(*kind, sample));
    faults.extend(found.map(|(kind, sample, _)| fault(kind, sample)));
}

fn fault(kind: Kind, sample: String) -> Fault {
    Fault::new(Code::PrivateData, [("kind", kind.as_str().to_owned()), ("sample", sample)])
}

/// All hits in a text, masked.
fn scan(plain: &Plain, own: Own<'_>) -> impl Iterator<Item = (Kind, String, Range<usize>)> {
    let phones: BTreeSet<String> = own.phones.iter().map(|one| called(one)).collect();
    let public = move |kind: Kind, digits: &str| {
        kind == Kind::Phone && !phones.is_empty() && phones.contains(&called(digits))
    };
    let numbers = numbers(&plain.bytes).into_iter();
    let numbers = numbers.filter(move |one| !public(one.kind, &one.digits));
    let numbers = numbers.map(|one| (one.kind, mask(&one.digits), one.range));
    let allowed =
        move |found: &String| own.mailboxes.iter().any(|one| one.eq_ignore_ascii_case(found));
    let found = mailboxes(&plain.bytes).filter(move |(_, found)| !allowed(found));
    numbers.chain(found.map(|(range, found)| (Kind::Mailbox, mask_mailbox(&found), range)))
}

/// The digits of a telephone number without country, and without the zero that a country takes away.
fn called(number: &str) -> String {
    let mut plain = Plain::default();
    plain.flow(number);
    let digits: String = plain
        .bytes
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .map(|byte| char::from(*byte))
        .collect();
    let own = digits.strip_prefix("0086").or_else(|| digits.strip_prefix("86"));
    let own = own.filter(|own| own.len() >= 9).unwrap_or(&digits);
    own.trim_start_matches('0').to_owned()
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
    let mut parts: Vec<Part> = scan(&plain, Own::default()).filter_map(part).collect();
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
