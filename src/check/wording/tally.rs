//! One finding for each form in an entry, at its first place. What a decided claim records is
//! accepted with its reason, and so is the same form in the quotations of that campaign: they must
//! be as the notice has them, and the claim says what the notice has.

use super::Hit;
use super::text::Text;
use crate::finding::{Code, Finding, Findings};
use crate::id::Year;
use std::collections::BTreeMap;

/// An entry, a code and a form in it.
type Key = (String, Code, String);

/// A finding and how often its form stands.
type Counted = Option<(Finding, usize)>;

#[derive(Default)]
struct Group {
    /// In texts of the site's own.
    open: Counted,
    /// In quotations.
    quoted: Counted,
    /// In decided claims.
    settled: Counted,
}

/// All hits so far.
#[derive(Default)]
pub(super) struct Tally {
    groups: BTreeMap<Key, Group>,
    /// Reasons of decided claims, by the campaign and what they record.
    reasons: BTreeMap<Key, String>,
}

impl Tally {
    /// Takes a hit in.
    pub(super) fn take(&mut self, text: &Text<'_>, hit: &Hit) {
        let key = |entry: &str| (entry.to_owned(), hit.code, hit.key.clone());
        let group = self.groups.entry(key(&text.entry)).or_default();
        let counted = match text.reason {
            Some(_) => &mut group.settled,
            None if text.quote && !text.claim => &mut group.quoted,
            None => &mut group.open,
        };
        match counted {
            Some((_, count)) => *count += 1,
            None => *counted = Some((finding(text, hit), 1)),
        }
        if let Some(reason) = text.reason {
            self.reasons.entry(key(campaign(&text.entry))).or_insert_with(|| reason.to_owned());
        }
    }

    /// Reports what was found.
    pub(super) fn finish(self, findings: &mut Findings) {
        for ((entry, code, form), group) in self.groups {
            let reason = self.reasons.get(&(campaign(&entry).to_owned(), code, form));
            let Group { open, quoted, settled } = group;
            let (open, settled) = match reason {
                Some(_) => (open, join(settled, quoted)),
                None => (join(open, quoted), settled),
            };
            if let Some(finding) = open.map(counted) {
                findings.push(finding);
            }
            if let Some((finding, reason)) = settled.map(counted).zip(reason) {
                findings.accept(finding, reason);
            }
        }
    }
}

fn finding(text: &Text<'_>, hit: &Hit) -> Finding {
    let start = Finding::new(hit.code, text.place_of(hit)).of(&text.entry);
    hit.args.iter().fold(start, |finding, (name, value)| finding.with(name, value))
}

fn counted((finding, count): (Finding, usize)) -> Finding {
    finding.with("count", count)
}

fn join(one: Counted, other: Counted) -> Counted {
    match (one, other) {
        (Some((finding, count)), Some((_, more))) => Some((finding, count + more)),
        (one, other) => one.or(other),
    }
}

/// The campaign an entry stands in; the entry itself where it stands in none.
pub(super) fn campaign(entry: &str) -> &str {
    let mut parts = entry.match_indices('/');
    let year = parts.next().filter(|(at, _)| Year::parse(&entry[..*at]).is_some());
    match (year, parts.next()) {
        (Some(_), Some((end, _))) => &entry[..end],
        _ => entry,
    }
}
