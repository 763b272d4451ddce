//! From what each file says to findings: what leads into other pages is followed, and what stands on
//! many pages is told once, at the entry it comes from.

use super::{Fault, Own, Report, private};
use crate::finding::{Code, Finding, Findings, Place};
use crate::plan::OutputPath;
use crate::span::{FileId, Span};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Most other places told beside the first.
const ALSO: usize = 4;

/// Where private data stands in the sources, by kind and sample.
type Known = BTreeMap<(String, String), Vec<Span>>;

/// Hands everything on.
pub(super) fn report(
    mut reports: Vec<(&OutputPath, Report)>,
    own: Own<'_>,
    findings: &mut Findings,
) {
    follow(&mut reports);
    let mut private: BTreeMap<Fault, Vec<&OutputPath>> = BTreeMap::new();
    let mut undated: Vec<&OutputPath> = Vec::new();
    for (path, report) in reports {
        if report.undated {
            undated.push(path);
        }
        for fault in report.faults {
            match fault.code {
                Code::PrivateData => private.entry(fault).or_default().push(path),
                Code::EmptyPage => {
                    let place = (own.source)(path).unwrap_or_else(|| public(path));
                    findings.push(finding(fault, place).with("page", path));
                }
                _ => findings.push(finding(fault, public(path))),
            }
        }
    }
    let known = if private.is_empty() { Known::new() } else { in_sources(own) };
    for (fault, paths) in private {
        findings.push(told(fault, &paths, &known, own));
    }
    // A theme with a fault is mended first: what its pages lack else is told then.
    if !undated.is_empty() && own.refused.is_empty() {
        findings.push(without_date(&undated, own));
    }
}

/// Finds the references whose page is there and the id in it is not.
fn follow(reports: &mut [(&OutputPath, Report)]) {
    let mut ids = BTreeMap::new();
    for (path, report) in reports.iter_mut() {
        ids.extend(report.ids.take().map(|ids| ((*path).clone(), ids)));
    }
    for (_, report) in reports {
        for (target, id, reference) in std::mem::take(&mut report.fragments) {
            if ids.get(&target).is_some_and(|ids| !ids.contains(&id)) {
                report.faults.insert(reference.broken());
            }
        }
    }
}

fn public(path: &OutputPath) -> Place {
    Place::File(format!("public/{path}"))
}

fn finding(fault: Fault, place: Place) -> Finding {
    let mut finding = Finding::new(fault.code, place);
    finding.args = fault.args;
    finding
}

/// Reads the sources once, with the eyes that read the pages.
fn in_sources(own: Own<'_>) -> Known {
    let files: Vec<_> = own.sources.iter().flat_map(|sources| sources.files()).collect();
    let parts: Vec<Vec<_>> = files.par_iter().map(|(_, file)| private::parts(&file.text)).collect();
    let mut known = Known::new();
    for ((id, _), parts) in files.iter().zip(parts) {
        for part in parts {
            let span = Span::new(*id, part.range.start, part.range.end);
            known.entry((part.kind.to_owned(), part.sample)).or_default().push(span);
        }
    }
    known
}

/// Private data with the place in its entry, or else the page and the entry's name.
fn told(fault: Fault, paths: &[&OutputPath], known: &Known, own: Own<'_>) -> Finding {
    let value = |wanted| {
        let found = fault.args.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let spans = known.get(&(value("kind"), value("sample"))).map(Vec::as_slice).unwrap_or_default();
    let is_in =
        |path: &OutputPath| of(path, own).is_some_and(|id| spans.iter().any(|one| one.file == id));
    let best = paths.iter().copied().max_by_key(|path| (is_in(path), entry_like(path)));
    let page = best.map(ToString::to_string).unwrap_or_default();
    let origin = best.and_then(|path| (own.source)(path));
    let mut spans: Vec<Span> = spans.to_vec();
    if let Some(Place::At(entry)) = origin {
        let after = |span: &Span| (span.file != entry.file, span.start < entry.start);
        spans.sort_by_key(after);
    }
    let (place, entry) = match (spans.first(), origin) {
        (Some(&span), _) => (Place::At(span), name(span.file, own)),
        (None, Some(Place::File(path))) => (Place::File(path.clone()), path),
        (None, Some(Place::At(span))) => {
            (Place::File(format!("public/{page}")), name(span.file, own))
        }
        (None, _) => (Place::File(format!("public/{page}")), "none".to_owned()),
    };
    let found = finding(fault, place).with("pages", paths.len());
    let found = found.with("page", page).with("entry", entry);
    spans.into_iter().skip(1).take(ALSO).fold(found, Finding::also)
}

/// The file a page's entry stands in.
fn of(path: &OutputPath, own: Own<'_>) -> Option<FileId> {
    match (own.source)(path)? {
        Place::At(span) => Some(span.file),
        Place::File(_) | Place::Sheet { .. } => None,
    }
}

fn name(file: FileId, own: Own<'_>) -> String {
    own.sources.map_or_else(|| "none".to_owned(), |sources| sources.file(file).path.clone())
}

/// Pages without a date, told once, at the entry of the first.
fn without_date(paths: &[&OutputPath], own: Own<'_>) -> Finding {
    let example = paths.first().copied();
    let place = example.and_then(|path| (own.source)(path));
    let shown = example.map(ToString::to_string).unwrap_or_default();
    let place = place.unwrap_or_else(|| Place::File(format!("public/{shown}")));
    let finding = Finding::new(Code::UndatedPage, place).with("pages", paths.len());
    finding.with("page", shown)
}

/// How likely a page is an entry's own: pages of a year lie as deep as their entries.
fn entry_like(path: &OutputPath) -> (bool, usize, std::cmp::Reverse<&str>) {
    let path = path.as_str();
    let dated = path.starts_with(|first: char| first.is_ascii_digit());
    (dated, path.matches('/').count(), std::cmp::Reverse(path))
}
