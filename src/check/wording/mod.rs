//! The wording rules: fixed phrases, slips of the pen, names, and what converters leave behind.
//!
//! The rules look at one text and know neither entries nor claims: each gives [`Hit`]s. Here the
//! texts of all documents go through them, and [`tally`] makes one finding of hits that say the same.

mod dictionary;
mod hashtag;
mod name;
mod order;
mod platform;
mod punctuation;
mod repeated;
mod residue;
mod space;
mod tally;
#[cfg(test)]
mod tests;
mod text;

use super::Subject;
use crate::finding::{Code, Findings};
use crate::reference::Wording;
use dictionary::Dictionary;
use order::Orders;
use platform::Platforms;
use std::ops::Range;
use tally::Tally;
use text::Text;

/// A fault in a text.
#[derive(Clone, Debug)]
struct Hit {
    code: Code,
    /// The bytes of the text it covers.
    range: Range<usize>,
    /// What makes it the same fault as another: mostly the form as written.
    key: String,
    /// Values for the message.
    args: Vec<(&'static str, String)>,
}

impl Hit {
    fn new(code: Code, range: Range<usize>, form: impl Into<String>) -> Self {
        let form = form.into();
        Self { code, range, key: form.clone(), args: vec![("form", form)] }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The same fault as others of this key, though the text around it differs.
    fn keyed(mut self, key: &str) -> Self {
        key.clone_into(&mut self.key);
        self
    }
}

/// The rules, made ready once for all texts.
struct Rules<'a> {
    table: &'a Wording,
    dictionary: Dictionary<'a>,
    orders: Orders<'a>,
}

/// What the rules find in one text.
#[derive(Default)]
struct Judged {
    hits: Vec<Hit>,
    allowed: Allowed,
    platforms: Vec<(usize, Range<usize>)>,
}

impl<'a> Rules<'a> {
    fn new(table: &'a Wording) -> Self {
        let (dictionary, orders) = (Dictionary::new(table), Orders::new(&table.orders));
        Self { table, dictionary, orders }
    }

    fn judge(&self, text: &str, work: bool) -> Judged {
        let looked = self.dictionary.look(text);
        let allowed = Allowed::new(looked.allowed);
        let mut judged = Judged { hits: looked.hits, allowed, platforms: looked.platforms };
        // The other rules are about Chinese text.
        if !text.is_ascii() {
            judged.hits.extend(self.orders.look(text));
            judged.hits.extend(hashtag::look(text));
            judged.hits.extend(space::look(text, &self.table.apart));
            judged.hits.extend(punctuation::commas(text));
            if !work {
                judged.hits.extend(repeated::look(text));
            }
        }
        let allowed = std::mem::take(&mut judged.allowed);
        judged.hits.retain(|hit| !allowed.covers(&hit.range));
        judged.platforms.retain(|(_, range)| !allowed.covers(range));
        judged.hits = apart(judged.hits);
        Judged { allowed, ..judged }
    }
}

/// Parts of a text where nothing may be reported.
#[derive(Default)]
struct Allowed {
    /// Where each begins, and the furthest end of it and all before it.
    parts: Vec<(usize, usize)>,
}

impl Allowed {
    fn new(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.sort_by_key(|one| one.start);
        let mut furthest = 0;
        let parts = ranges.into_iter().map(|one| {
            furthest = one.end.max(furthest);
            (one.start, furthest)
        });
        Self { parts: parts.collect() }
    }

    fn covers(&self, part: &Range<usize>) -> bool {
        let before = self.parts.partition_point(|(start, _)| *start <= part.start);
        before.checked_sub(1).is_some_and(|last| self.parts[last].1 >= part.end)
    }
}

/// Hits in their order, of those of one code that overlap the first and longest.
fn apart(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.code, hit.range.start, std::cmp::Reverse(hit.range.end)));
    let mut last: Option<(Code, usize)> = None;
    hits.retain(|hit| {
        let inside = last.is_some_and(|(code, end)| code == hit.code && hit.range.start < end);
        if !inside {
            last = Some((hit.code, hit.range.end));
        }
        !inside
    });
    hits
}

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let table = &subject.catalogue.tables.wording;
    let rules = Rules::new(table);
    let (mut tally, mut platforms) = (Tally::default(), Platforms::default());
    for document in &subject.tree.documents {
        text::each(document, subject.sources, &mut |texts| {
            unit(&rules, texts, &mut tally, &mut platforms);
        });
    }
    tally.finish(findings);
    platforms.finish(table, subject.catalogue, findings);
}

/// Judges texts that are read together.
fn unit(rules: &Rules<'_>, texts: &[Text<'_>], tally: &mut Tally, platforms: &mut Platforms) {
    let brackets = punctuation::brackets(texts);
    for (index, text) in texts.iter().enumerate() {
        let judged = rules.judge(text.value, text.work);
        let brackets =
            brackets.iter().filter(|(at, hit)| *at == index && !judged.allowed.covers(&hit.range));
        for hit in judged.hits.iter().chain(brackets.map(|(_, hit)| hit)) {
            tally.take(text, hit);
        }
        for (group, range) in judged.platforms {
            platforms.take(text, group, &range);
        }
    }
}

/// Whether a character is a Chinese one.
fn han(char: char) -> bool {
    matches!(char, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{3134f}' | '〇')
}

/// A part of a text with some characters of its line on both sides.
fn near(text: &str, part: &Range<usize>, characters: usize) -> String {
    let before = text[..part.start].char_indices().rev().take_while(|(_, char)| *char != '\n');
    let start = before.take(characters).last().map_or(part.start, |(at, _)| at);
    let after = text[part.end..].chars().take_while(|&char| char != '\n').take(characters);
    let end = part.end + after.map(char::len_utf8).sum::<usize>();
    text[start..end].to_owned()
}
