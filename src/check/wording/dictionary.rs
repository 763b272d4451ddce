//! `wrong-word`, `broken-phrase` and `forbidden-form`: the forms of the dictionary, all in one pass.

use super::{Hit, han, name, residue};
use crate::finding::Code;
use crate::reference::{Name, Slip, Wording};
use aho_corasick::AhoCorasick;
use std::ops::Range;

/// What a form of the dictionary is.
#[derive(Clone, Copy)]
enum Form<'a> {
    Allowed,
    Slip(Code, &'a Slip),
    Head(&'a [String]),
    Forbidden(&'a str, Option<&'a str>, Option<&'a str>),
    Name(&'a Name),
    WrongName(&'a Name),
    Residue,
    Platform(usize),
}

/// The dictionary, made ready to look for all its forms at once.
pub(super) struct Dictionary<'a> {
    forms: Vec<(&'a str, Form<'a>)>,
    automaton: Option<AhoCorasick>,
    ranks: &'a [String],
}

/// What the dictionary finds in a text.
#[derive(Default)]
pub(super) struct Looked {
    /// Faults.
    pub(super) hits: Vec<Hit>,
    /// Where nothing may be reported.
    pub(super) allowed: Vec<Range<usize>>,
    /// Names of platforms that are taken for each other: the group, and where.
    pub(super) platforms: Vec<(usize, Range<usize>)>,
}

impl<'a> Dictionary<'a> {
    /// Of the table and what the site adds.
    pub(super) fn new(table: &'a Wording) -> Self {
        let mut forms: Vec<(&str, Form<'_>)> = Vec::new();
        forms.extend(table.allowed.iter().map(|form| (form.as_str(), Form::Allowed)));
        for (code, slips) in [(Code::BrokenPhrase, &table.phrases), (Code::WrongWord, &table.words)]
        {
            forms.extend(slips.iter().map(|one| (one.wrong.as_str(), Form::Slip(code, one))));
        }
        forms.extend(table.heads.iter().map(|(head, next)| (head.as_str(), Form::Head(next))));
        forms.extend(table.forbidden.iter().map(|one| {
            let (instead, reason) = (one.instead.as_deref(), one.reason.as_deref());
            (one.form.as_str(), Form::Forbidden(&one.form, instead, reason))
        }));
        for one in &table.names {
            forms.push((&one.name, Form::Name(one)));
            forms.extend(one.wrong.iter().map(|wrong| (wrong.as_str(), Form::WrongName(one))));
        }
        forms.extend(table.residue.iter().map(|word| (word.as_str(), Form::Residue)));
        for (group, names) in table.platforms.iter().enumerate() {
            forms.extend(names.iter().map(|name| (name.as_str(), Form::Platform(group))));
        }
        // A form that says nothing would stand everywhere.
        forms.retain(|(form, _)| !form.trim().is_empty());
        let automaton = AhoCorasick::new(forms.iter().map(|(form, _)| form)).ok();
        Self { forms, automaton, ranks: &table.ranks }
    }

    /// Looks through a text once.
    pub(super) fn look(&self, text: &str) -> Looked {
        let mut looked = Looked::default();
        let Some(automaton) = &self.automaton else { return looked };
        for found in automaton.find_overlapping_iter(text) {
            let (form, kind) = &self.forms[found.pattern().as_usize()];
            let range = found.range();
            match kind {
                Form::Allowed => looked.allowed.push(range),
                Form::Platform(group) => looked.platforms.push((*group, range)),
                Form::Slip(code, slip) => looked.hits.push(wrong(*code, range, slip)),
                Form::Head(next) => looked.hits.extend(head(text, range, next)),
                Form::Forbidden(form, instead, reason) => {
                    let hit = Hit::new(Code::ForbiddenForm, range, *form);
                    let hit = hit.with("right", instead.unwrap_or_default());
                    looked.hits.push(hit.with("reason", reason.unwrap_or_default()));
                }
                Form::Name(one) => looked.hits.extend(name::title(text, range, one, self.ranks)),
                Form::WrongName(one) => looked.hits.push(name::wrong(range, form, one)),
                Form::Residue => looked.hits.extend(residue::alone(text, range)),
            }
        }
        looked
    }
}

fn wrong(code: Code, range: Range<usize>, slip: &Slip) -> Hit {
    Hit::new(code, range, &slip.wrong).with("right", slip.right.as_deref().unwrap_or_default())
}

/// The beginning of a fixed wording that does not go on as it must. One that ends at a mark or a
/// line is not judged: it may be cut there, or named.
fn head(text: &str, range: Range<usize>, next: &[String]) -> Option<Hit> {
    let rest = &text[range.end..];
    let goes_on = rest.chars().next().is_some_and(han);
    if !goes_on || next.iter().any(|next| rest.starts_with(next.as_str())) {
        return None;
    }
    let length = next.first().map_or(1, |next| next.chars().count());
    let tail: usize =
        rest.chars().take_while(|&char| han(char)).take(length).map(char::len_utf8).sum();
    let (head, form) = (&text[range.clone()], &text[range.start..range.end + tail]);
    let hit = Hit::new(Code::BrokenPhrase, range.start..range.end + tail, form);
    Some(hit.with("right", format!("{head}{}", next.first().map_or("", String::as_str))))
}
