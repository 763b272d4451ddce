//! What is wrong with a template: the template engine's errors as words at a place.

use super::original::{Originals, TEMPLATES};
use super::words::{self, Said};
use crate::finding::{Code, Finding, Place};
use crate::source::shape::nearest;
use crate::span::Span;
use tera::{ErrorKind, Tera};

/// How many places beside its own a fault names.
const OTHERS: usize = 3;

/// A fault of a template.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Where it stands; none where the engine does not say.
    span: Option<Span>,
    /// The template it was met in.
    file: String,
    /// From where a template was led there, or where the same stands again.
    also: Vec<Span>,
    said: Said,
}

impl Fault {
    /// The fault as a finding; whoever finds it adds what its message wants.
    #[must_use]
    pub fn finding(&self, code: Code) -> Finding {
        let file = || Place::File(self.file.clone());
        let place = self.span.map_or_else(file, Place::At);
        let finding = Finding::new(code, place).with("cause", &self.said);
        self.also.iter().take(OTHERS).fold(finding, |finding, span| finding.also(*span))
    }

    /// What two pages have in common that fail in the same way at the same place.
    #[must_use]
    pub fn way(&self) -> impl Ord + use<> {
        (self.span, self.file.clone(), self.said.clause())
    }

    /// What makes two of them differ all the same: the name that is missing.
    #[must_use]
    pub fn about(&self) -> &str {
        self.said.steady()
    }

    /// The names that could stand where one does that is not there, and the one most like it.
    #[must_use]
    pub fn known(&self) -> (&[String], Option<&str>) {
        let known: Vec<&str> = self.said.known.iter().map(String::as_str).collect();
        (&self.said.known, nearest(self.said.name(), &known))
    }
}

/// What failed while a page was rendered by `template`.
pub(super) fn of_rendering(error: &tera::Error, template: &str, originals: &Originals) -> Fault {
    let (said, span, file) = match error.kind() {
        ErrorKind::RenderingError(report) => {
            let path = format!("{TEMPLATES}{}", report.filename());
            let span = originals.span(&path, report.span().range.clone());
            (Said::of_rendering(report.message()), span, originals.path(&path))
        }
        other => {
            let path = format!("{TEMPLATES}{template}");
            (Said::of_rendering(&other.to_string()), None, originals.path(&path))
        }
    };
    let text = error.to_string();
    let callers = text.lines().filter_map(|line| line.strip_prefix("note: called from "));
    let mut also: Vec<Span> = callers.filter_map(|caller| located(caller, originals)).collect();
    also.dedup();
    Fault { span, file, also, said }
}

/// Everything that keeps templates from being loaded.
pub(super) fn of_loading(error: &tera::Error, originals: &Originals) -> Vec<Fault> {
    match error.kind() {
        ErrorKind::SyntaxError(_) => syntax(originals),
        ErrorKind::Msg(message) => references(message, originals),
        ErrorKind::MissingParent { current, parent } => {
            vec![named(originals, current, parent, Said::about(words::NO_PARENT, parent))]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain }
        | ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            let [first, next] = [0, 1].map(|at| chain.get(at).unwrap_or(tpl));
            vec![named(originals, first, next, Said::about(words::CIRCLE, chain.join(" → ")))]
        }
        other => vec![named(originals, "", "", Said::of_syntax(&other.to_string()))],
    }
}

/// The engine stops at the first template it cannot read, so each is read by itself.
fn syntax(originals: &Originals) -> Vec<Fault> {
    let faults = originals.templates().filter_map(|(name, text)| {
        let error = Tera::new().add_raw_template(name, text).err()?;
        let ErrorKind::SyntaxError(report) = error.kind() else { return None };
        let path = format!("{TEMPLATES}{name}");
        let span = originals.span(&path, report.span().range.clone());
        let said = Said::of_syntax(report.message());
        Some(Fault { span, file: originals.path(&path), also: Vec::new(), said })
    });
    faults.collect()
}

/// Reports of all names that stand for nothing; each name is told once, with some of its places.
fn references(message: &str, originals: &Originals) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    for report in message.split("\n\n") {
        let mut lines = report.lines().map(str::trim_start);
        let said = Said::of_syntax(lines.next().unwrap_or_default().trim_start_matches("error: "));
        let place = lines.find_map(|line| line.strip_prefix("--> "));
        let span = place.and_then(|place| located(place, originals));
        let span = span.map(|span| originals.widened(span, said.name()));
        if let Some(fault) = faults.iter_mut().find(|fault| fault.said == said) {
            fault.also.extend(span);
        } else {
            let file = originals.path(TEMPLATES);
            faults.push(Fault { span, file, also: Vec::new(), said });
        }
    }
    faults
}

/// A fault of a whole template, at the first mention of a name in it.
fn named(originals: &Originals, template: &str, name: &str, said: Said) -> Fault {
    let path = format!("{TEMPLATES}{template}");
    let start = originals.text(&path).and_then(|text| text.find(name)).unwrap_or_default();
    let span = originals.span(&path, start..start + name.len());
    Fault { span, file: originals.path(&path), also: Vec::new(), said }
}

/// `template:line:column` as a place.
fn located(place: &str, originals: &Originals) -> Option<Span> {
    let mut parts = place.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    originals.at(&format!("{TEMPLATES}{}", parts.next()?), line, column)
}
