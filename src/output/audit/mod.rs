//! Rules over the finished bytes, whatever made them: nothing private, every reference leads
//! somewhere inside, nothing is fetched from elsewhere, no code stands in a page.

mod address;
mod css;
mod entities;
mod html;
mod mailboxes;
mod markup;
mod numbers;
mod plain;
mod private;
mod references;
mod shapes;

pub use private::private_parts;

use super::{Entry, StagedSite};
use crate::finding::{Code, Finding, Findings, Place};
use crate::fs;
use crate::plan::OutputPath;
use rayon::prelude::*;
use references::Reference;
use std::collections::{BTreeMap, BTreeSet};

/// What the audit reports of finished bytes.
pub const AUDITED: &[Code] = &[
    Code::PrivateData,
    Code::OutsideRequest,
    Code::BrokenReference,
    Code::InlineCode,
    Code::EmptyPage,
    Code::UndatedPage,
];

/// One thing wrong in a file; the same one said twice counts once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    code: Code,
    args: Vec<(&'static str, String)>,
}

impl Fault {
    fn new<const N: usize>(code: Code, args: [(&'static str, String); N]) -> Self {
        Self { code, args: args.into() }
    }
}

/// What is known of a file once it was read.
#[derive(Debug, Default)]
struct Report {
    faults: BTreeSet<Fault>,
    /// Ids of a page; none for what is no page.
    ids: Option<BTreeSet<String>>,
    /// References that name an id of some page.
    fragments: Vec<(OutputPath, String, Reference)>,
}

/// How the text of a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Page,
    Markup,
    Style,
    /// JSON and scripts: strings with backslashes.
    Escaped,
    Text,
}

impl Format {
    fn of(path: &OutputPath) -> Option<Self> {
        let (_, ending) = path.as_str().rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Self::Page),
            "xml" | "svg" => Some(Self::Markup),
            "css" => Some(Self::Style),
            "json" | "js" => Some(Self::Escaped),
            "txt" | "vtt" | "csv" => Some(Self::Text),
            _ => None,
        }
    }
}

/// What a site has of its own that would be refused otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub struct Own<'a> {
    /// Mailboxes it publishes on purpose; capital letters make no difference.
    pub mailboxes: &'a [String],
    /// The address it will stand at, with a slash at its end: what begins so lies inside.
    pub base: Option<&'a str>,
}

/// Reads every text of a staged site and reports what may not be published.
pub fn audit(staged: &StagedSite, own: Own<'_>, findings: &mut Findings) {
    let files = &staged.manifest().files;
    let reports: Vec<(&OutputPath, Report)> = files
        .par_iter()
        .filter_map(|(path, _)| Some((path, Format::of(path)?)))
        .map(|(path, format)| {
            let report = match fs::read(&staged.folder().join(path.as_str())) {
                Ok(bytes) => inspect(path, format, &String::from_utf8_lossy(&bytes), files, own),
                Err(error) => unreadable(&error),
            };
            (path, report)
        })
        .collect();
    report(reports, findings);
}

/// What is private in a text that stands outside pages, each once: its kind, as the message of
/// [`Code::PrivateData`] names it, and enough of it to find it by.
pub(crate) fn private_in(text: &str) -> BTreeSet<(&'static str, String)> {
    private::in_text(text)
}

fn unreadable(error: &fs::FsError) -> Report {
    let fault = Fault::new(Code::UnreadableFile, [("cause", error.cause.to_string())]);
    Report { faults: [fault].into(), ..Report::default() }
}

fn inspect(
    path: &OutputPath,
    format: Format,
    text: &str,
    files: &BTreeMap<OutputPath, Entry>,
    own: Own<'_>,
) -> Report {
    let mut report = Report::default();
    private::look(format, text, own.mailboxes, &mut report.faults);
    match format {
        Format::Page => references::page(path, text, own.base, files, &mut report),
        Format::Style => references::style(path, text, files, &mut report),
        Format::Markup | Format::Escaped | Format::Text => {}
    }
    report
}

/// Follows what leads into other pages, then hands everything on.
fn report(mut reports: Vec<(&OutputPath, Report)>, findings: &mut Findings) {
    let mut ids = BTreeMap::new();
    for (path, report) in &mut reports {
        ids.extend(report.ids.take().map(|ids| (*path, ids)));
    }
    let mut private: BTreeMap<Fault, Vec<&OutputPath>> = BTreeMap::new();
    for (path, mut report) in reports {
        for (target, id, reference) in report.fragments {
            if ids.get(&target).is_some_and(|ids| !ids.contains(&id)) {
                report.faults.insert(reference.broken());
            }
        }
        for fault in report.faults {
            match fault.code {
                Code::PrivateData => private.entry(fault).or_default().push(path),
                _ => findings.push(finding(fault, path)),
            }
        }
    }
    // One number stands on every list that shows its entry: it is told once, at the entry's page.
    for (fault, paths) in private {
        if let Some(own) = paths.iter().copied().max_by_key(|path| entry_like(path)) {
            findings.push(finding(fault, own).with("pages", paths.len()));
        }
    }
}

fn finding(fault: Fault, path: &OutputPath) -> Finding {
    let mut finding = Finding::new(fault.code, Place::File(format!("public/{path}")));
    finding.args = fault.args;
    finding
}

/// How likely a page is an entry's own: pages of a year lie as deep as their entries.
fn entry_like(path: &OutputPath) -> (bool, usize, std::cmp::Reverse<&str>) {
    let path = path.as_str();
    let dated = path.starts_with(|first: char| first.is_ascii_digit());
    (dated, path.matches('/').count(), std::cmp::Reverse(path))
}

#[cfg(test)]
mod tests;
