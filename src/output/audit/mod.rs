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

use super::{Entry, StagedSite};
use crate::finding::{Code, Finding, Findings, Place};
use crate::fs;
use crate::plan::OutputPath;
use rayon::prelude::*;
use references::Reference;
use std::collections::{BTreeMap, BTreeSet};

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

/// Reads every text of a staged site and reports what may not be published.
///
/// `allowed_mailboxes` are those the site publishes on purpose; capital letters make no difference.
pub fn audit(staged: &StagedSite, allowed_mailboxes: &[String], findings: &mut Findings) {
    let files = &staged.manifest().files;
    let reports: Vec<(&OutputPath, Report)> = files
        .par_iter()
        .filter_map(|(path, _)| Some((path, Format::of(path)?)))
        .map(|(path, format)| {
            let report = match fs::read(&staged.folder().join(path.as_str())) {
                Ok(bytes) => inspect(
                    path,
                    format,
                    &String::from_utf8_lossy(&bytes),
                    files,
                    allowed_mailboxes,
                ),
                Err(error) => unreadable(&error),
            };
            (path, report)
        })
        .collect();
    report(reports, findings);
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
    allowed: &[String],
) -> Report {
    let mut report = Report::default();
    private::look(format, text, allowed, &mut report.faults);
    match format {
        Format::Page => references::page(path, text, files, &mut report),
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
    for (path, mut report) in reports {
        for (target, id, reference) in report.fragments {
            if ids.get(&target).is_some_and(|ids| !ids.contains(&id)) {
                report.faults.insert(reference.broken());
            }
        }
        for Fault { code, args } in report.faults {
            let mut finding = Finding::new(code, Place::File(format!("public/{path}")));
            finding.args = args;
            findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests;
