//! Findings: what is wrong or worth knowing, where, and what to do about it.
//!
//! A finding is data. Its wording stands in `messages/*.ftl`, one text a language; how it looks in
//! a terminal is in `human`, how a program reads it in `json`.

mod code;
pub mod human;
pub mod json;
pub mod kept;
mod message;
mod place;

pub use code::Code;
pub use message::{Lang, Messages};
pub use place::{Place, cell_name};

use crate::span::{SourceMap, Span};
use std::fmt::Display;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops publication.
    Error,
    /// Does not stop it, unless warnings are told to.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word used in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Values that only name what is judged: an entry may get another title and stay as it was judged.
const NAMES: &[&str] = &["work", "campaign", "title"];

/// Digits of a finding's digest: enough to tell the findings of one entry apart.
const DIGEST: usize = 12;

/// One diagnostic.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Which kind of fault.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// Other places that take part, such as the second of two entries that collide.
    pub also: Vec<Span>,
    /// Values for the message, by the name the message uses.
    pub args: Vec<(&'static str, String)>,
    /// The entry whose content it judges, by its id; a finding that names one may be accepted.
    pub entry: Option<String>,
}

impl Finding {
    /// A finding of the code's own severity.
    pub fn new(code: Code, place: impl Into<Place>) -> Self {
        let place = place.into().map(harmless);
        let (also, args) = (Vec::new(), Vec::new());
        Self { code, severity: code.severity(), place, also, args, entry: None }
    }

    /// Judges the content of an entry: its owner may know better and accept it.
    #[must_use]
    pub fn of(mut self, entry: impl Display) -> Self {
        self.entry = Some(entry.to_string());
        self
    }

    /// Weighs it otherwise than its code does.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// A digest of what it says: as long as the values stay, so does the digest, wherever the entry
    /// is moved within its file.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.code.as_str().as_bytes());
        for (name, value) in self.args.iter().filter(|(name, _)| !NAMES.contains(name)) {
            for part in [name, value.as_str()] {
                hasher.update(&[0]).update(part.as_bytes());
            }
        }
        hasher.finalize().to_hex()[..DIGEST].to_owned()
    }

    /// Gives the message one value; an empty one shows as a dash.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        let value = value.to_string();
        let shown = if value.is_empty() { "—".to_owned() } else { harmless(&value) };
        self.args.push((name, shown));
        self
    }

    /// Names another place that takes part.
    #[must_use]
    pub fn also(mut self, span: Span) -> Self {
        self.also.push(span);
        self
    }
}

/// Whether a character is a control, or a mark that turns the direction of text: either can show a
/// reader what is not there, such as another ending of a file's name.
#[must_use]
pub fn hides(char: char) -> bool {
    let turns =
        matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || char.is_control()
}

/// Text that cannot write into a report what is not there: no line breaks, no terminal codes, no
/// marks that turn its direction.
fn harmless(text: &str) -> String {
    let harmless = |char: char| match char {
        '\n' | '\r' | '\t' => ' ',
        _ if hides(char) => char::REPLACEMENT_CHARACTER,
        _ => char,
    };
    text.chars().map(harmless).collect()
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Findings that stop publication.
    pub errors: usize,
    /// Findings that do not.
    pub warnings: usize,
    /// Findings worth knowing.
    pub notes: usize,
    /// Findings that were accepted with a reason.
    pub accepted: usize,
}

/// A finding that stays as it is, and why.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// What was found.
    pub finding: Finding,
    /// Why it may stay.
    pub reason: String,
}

/// The sink every stage writes to; no stage stops at the first.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    accepted: Vec<Accepted>,
}

impl Findings {
    /// Takes one in.
    pub fn push(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    /// Takes all of another sink in.
    pub fn append(&mut self, mut other: Findings) {
        self.list.append(&mut other.list);
        self.accepted.append(&mut other.accepted);
    }

    /// Puts one down that stays as it is.
    pub fn accept(&mut self, finding: Finding, reason: impl Into<String>) {
        self.accepted.push(Accepted { finding, reason: reason.into() });
    }

    /// Moves those to the accepted ones for which there is a reason.
    pub fn settle(&mut self, mut reason: impl FnMut(&Finding) -> Option<String>) {
        for finding in std::mem::take(&mut self.list) {
            match finding.entry.as_ref().and_then(|_| reason(&finding)) {
                Some(reason) => self.accept(finding, reason),
                None => self.list.push(finding),
            }
        }
    }

    /// Whether nothing was said of a file yet, so that a follow-up fault is not reported twice.
    #[must_use]
    pub fn is_clear_of(&self, file: crate::span::FileId) -> bool {
        !self.any(|one| matches!(one.place, Place::At(span) if span.file == file))
    }

    /// How many there are of a code.
    #[must_use]
    pub fn of(&self, code: Code) -> usize {
        self.list.iter().filter(|one| one.code == code).count()
    }

    /// Whether any is of that sort.
    #[must_use]
    pub fn any(&self, is: impl Fn(&Finding) -> bool) -> bool {
        self.list.iter().any(is)
    }

    /// Whether publication must stop.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.any(|finding| finding.severity == Severity::Error)
    }

    /// The counts.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let count = |wanted| self.list.iter().filter(|one| one.severity == wanted).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            accepted: self.accepted.len(),
        }
    }

    /// All findings by file, place, severity and code: the same order on every machine.
    #[must_use]
    pub fn sorted<'a>(&'a self, sources: &'a SourceMap) -> Vec<&'a Finding> {
        let mut sorted: Vec<&Finding> = self.list.iter().collect();
        sorted.sort_by(|one, other| order(one, sources).cmp(&order(other, sources)));
        sorted
    }

    /// All accepted findings, in the same order.
    #[must_use]
    pub fn sorted_accepted<'a>(&'a self, sources: &'a SourceMap) -> Vec<&'a Accepted> {
        let mut sorted: Vec<&Accepted> = self.accepted.iter().collect();
        sorted.sort_by(|one, other| {
            order(&one.finding, sources).cmp(&order(&other.finding, sources))
        });
        sorted
    }
}

/// What findings are sorted by.
type Order<'a> = (&'a str, &'a str, u32, u32, Severity, &'static str, &'a [(&'static str, String)]);

fn order<'a>(one: &'a Finding, sources: &'a SourceMap) -> Order<'a> {
    let (path, sheet, row, column) = match &one.place {
        Place::At(span) => (sources.file(span.file).path.as_str(), "", span.start, 0),
        Place::File(path) => (path.as_str(), "", 0, 0),
        Place::Sheet { file, sheet, row, column } => {
            (file.as_str(), sheet.as_str(), row + 1, column.map_or(0, |column| column + 1))
        }
    };
    (path, sheet, row, column, one.severity, one.code.as_str(), &one.args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_follows_the_values_and_not_the_place() {
        let mut sources = SourceMap::default();
        let file = sources.add("a.md", "xxxx");
        let said = |start, value| {
            Finding::new(Code::UnknownKey, Span::new(file, start, 4)).with("key", value).digest()
        };
        assert_eq!(said(0, "one"), said(2, "one"));
        assert_ne!(said(0, "one"), said(0, "two"));
        assert_eq!(said(0, "one").len(), DIGEST);
    }

    #[test]
    fn only_findings_of_an_entry_are_settled() {
        let mut findings = Findings::default();
        let finding = || Finding::new(Code::UnknownKey, Place::File("a.md".to_owned()));
        findings.push(finding());
        findings.push(finding().of("2023/acftu"));
        findings.settle(|_| Some("known".to_owned()));
        assert_eq!((findings.summary().errors, findings.summary().accepted), (1, 1));
    }

    #[test]
    fn order_is_by_file_then_place() {
        let mut sources = SourceMap::default();
        let b = sources.add("b.md", "xxxx");
        let a = sources.add("a.md", "xxxx");
        let mut findings = Findings::default();
        findings.push(Finding::new(Code::UnknownKey, Span::new(b, 0, 1)));
        findings.push(Finding::new(Code::UnknownKey, Span::new(a, 2, 3)));
        findings.push(Finding::new(Code::MissingField, Span::new(a, 1, 1)));
        let places: Vec<_> =
            findings.sorted(&sources).iter().map(|one| one.place.clone()).collect();
        let expected = [Span::new(a, 1, 1), Span::new(a, 2, 3), Span::new(b, 0, 1)];
        assert_eq!(places, expected.map(Place::At));
    }
}
