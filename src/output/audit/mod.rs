//! Rules over the finished bytes, whatever made them: nothing private, every reference leads
//! somewhere inside, nothing is fetched from elsewhere, no code stands in a page.

mod address;
mod bounds;
mod captions;
mod carriers;
mod css;
mod entities;
mod feeds;
mod format;
mod html;
mod labels;
mod mailboxes;
mod markup;
mod numbers;
mod plain;
mod printable;
mod private;
mod references;
mod report;
mod shapes;
mod shown;

pub use private::private_parts;

use super::{Entry, StagedSite};
use crate::finding::{Code, Findings, Place};
use crate::fs;
use crate::plan::OutputPath;
use crate::span::SourceMap;
use format::Format;
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
    /// The kind of a page that shows no date.
    undated: bool,
}

/// What a site has of its own that would be refused otherwise, and where its pages come from.
#[derive(Clone, Copy)]
pub struct Own<'a> {
    /// Mailboxes it publishes on purpose; capital letters make no difference.
    pub mailboxes: &'a [String],
    /// Telephone numbers it publishes on purpose; gaps and the country make no difference.
    pub phones: &'a [String],
    /// The address it will stand at, with a slash at its end: what begins so lies inside.
    pub base: Option<&'a str>,
    /// What a file is made from: the entry a page is about, or a file of the sources.
    pub source: &'a (dyn Fn(&OutputPath) -> Option<Place> + Sync),
    /// The texts the site was made from; none where nobody has them.
    pub sources: Option<&'a SourceMap>,
    /// Pages that could not be made and were told of; an empty file stands at each.
    pub refused: &'a [OutputPath],
}

impl Default for Own<'_> {
    fn default() -> Self {
        Self {
            mailboxes: &[],
            phones: &[],
            base: None,
            source: &|_| None,
            sources: None,
            refused: &[],
        }
    }
}

/// Reads every text of a staged site and reports what may not be published.
pub fn audit(staged: &StagedSite, own: Own<'_>, findings: &mut Findings) {
    let files = &staged.manifest().files;
    let reports: Vec<(&OutputPath, Report)> = files
        .par_iter()
        .map(|(path, _)| {
            let mut report = read(staged, path, own);
            private::look(&carriers::name(path.as_str()), own, &mut report.faults);
            (path, report)
        })
        .collect();
    report::report(reports, own, findings);
}

/// Reads one file: its text, or the text among its bytes.
fn read(staged: &StagedSite, path: &OutputPath, own: Own<'_>) -> Report {
    let within = printable::is_read(path);
    if format::is_binary(path) && !within {
        return Report::default();
    }
    let bytes = match fs::read(&staged.folder().join(path.as_str())) {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(&error),
    };
    if within {
        let mut report = Report::default();
        private::look_among_bytes(&printable::texts(&bytes), own, &mut report.faults);
        return report;
    }
    match Format::of(path, &bytes) {
        Some(format) => inspect(path, format, &format::text(&bytes), &staged.manifest().files, own),
        None => Report::default(),
    }
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
    private::look(&carriers::texts(format, text), own, &mut report.faults);
    let site = references::Within { path, base: own.base, files };
    match format {
        Format::Page => {
            site.page(text, &mut report);
            if !own.refused.contains(path) {
                shown::look(text, &mut report);
            }
        }
        Format::Style => site.style(text, &mut report),
        Format::Drawing => site.drawing(text, &mut report),
        Format::Feed => site.judge(feeds::of_xml(text), &mut report),
        Format::Escaped => site.judge(feeds::of_json(path, text), &mut report),
        Format::Captions | Format::Text => {}
    }
    report
}

#[cfg(test)]
mod tests;
