//! Findings: what is wrong or worth knowing, where, and what to do about it.
//!
//! A finding is data. Its wording stands in `messages/*.ftl`, one text a language; how it looks in
//! a terminal is in `human`, how a program reads it in `json`.

mod code;
pub mod human;
pub mod json;
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
}

impl Finding {
    /// A finding of the code's own severity.
    pub fn new(code: Code, place: impl Into<Place>) -> Self {
        let place = place.into().map(harmless);
        Self { code, severity: code.severity(), place, also: Vec::new(), args: Vec::new() }
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
}

/// The sink every stage writes to; no stage stops at the first.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    /// Takes one in.
    pub fn push(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    /// Takes all of another sink in.
    pub fn append(&mut self, mut other: Findings) {
        self.list.append(&mut other.list);
    }

    /// Whether nothing was said of a file yet, so that a follow-up fault is not reported twice.
    #[must_use]
    pub fn is_clear_of(&self, file: crate::span::FileId) -> bool {
        !self.list.iter().any(|one| matches!(one.place, Place::At(span) if span.file == file))
    }

    /// Whether publication must stop.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.list.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The counts.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let count = |wanted| self.list.iter().filter(|one| one.severity == wanted).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }

    /// All findings by file, place, severity and code: the same order on every machine.
    #[must_use]
    pub fn sorted<'a>(&'a self, sources: &'a SourceMap) -> Vec<&'a Finding> {
        let mut sorted: Vec<&Finding> = self.list.iter().collect();
        sorted.sort_by(|one, other| {
            order(one, sources).cmp(&order(other, sources)).then_with(|| one.args.cmp(&other.args))
        });
        sorted
    }
}

/// What findings are sorted by.
type Order<'a> = (&'a str, &'a str, u32, u32, Severity, &'static str);

fn order<'a>(one: &'a Finding, sources: &'a SourceMap) -> Order<'a> {
    let (path, sheet, row, column) = match &one.place {
        Place::At(span) => (sources.file(span.file).path.as_str(), "", span.start, 0),
        Place::File(path) => (path.as_str(), "", 0, 0),
        Place::Sheet { file, sheet, row, column } => {
            (file.as_str(), sheet.as_str(), row + 1, column.map_or(0, |column| column + 1))
        }
    };
    (path, sheet, row, column, one.severity, one.code.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

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
