//! The only printer: data to standard output, talk to standard error.

use super::Status;
use crate::check::inspection::{Inspected, Item};
use crate::finding::{Findings, Lang, Messages, human, json};
use crate::output::OutputError;
use crate::span::SourceMap;
use std::io::{IsTerminal, Write};

/// Speaks one language to one terminal.
pub(super) struct Report {
    messages: Messages,
    color: bool,
}

impl Report {
    pub(super) fn new(lang: Lang) -> Self {
        Self { messages: Messages::load(lang), color: std::io::stderr().is_terminal() }
    }

    pub(super) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// A line of talk by its id.
    pub(super) fn say(&self, id: &str, args: &[(&'static str, String)]) {
        talk(&self.messages.text(id, args));
    }

    /// All findings, and their number.
    pub(super) fn findings(&self, findings: &Findings, sources: &SourceMap) {
        for finding in findings.sorted(sources) {
            talk(&format!("{}\n", human::render(finding, sources, &self.messages, self.color)));
        }
        let summary = findings.summary();
        let accepted = match summary.accepted {
            0 => "none".to_owned(),
            some => some.to_string(),
        };
        self.say(
            "summary",
            &[
                ("errors", summary.errors.to_string()),
                ("warnings", summary.warnings.to_string()),
                ("notes", summary.notes.to_string()),
                ("accepted", accepted),
            ],
        );
    }

    /// What was accepted, a line each.
    pub(super) fn accepted(&self, findings: &Findings, sources: &SourceMap) {
        for one in findings.sorted_accepted(sources) {
            talk(&human::accepted(one, sources, &self.messages));
        }
    }

    /// The list that official sites are inspected by, to standard output.
    pub(super) fn inspection(&self, items: &[Inspected]) {
        out(&self.messages.text("inspection", &[]));
        for one in items {
            let codes: Vec<&str> = one.codes.iter().map(|code| code.as_str()).collect();
            let values = [
                ("outcome", one.outcome.as_str().to_owned()),
                ("item", self.messages.text(&format!("inspection-{}", one.item.as_str()), &[])),
                ("count", one.count.to_string()),
                ("codes", against(one.item, &codes)),
            ];
            out(&self.messages.text("inspected", &values));
        }
    }

    /// All findings as JSON, to standard output, with the inspection where it was asked for.
    pub(super) fn json(
        &self,
        findings: &Findings,
        sources: &SourceMap,
        items: Option<&[Inspected]>,
    ) {
        let mut report = json::render(findings, sources, &self.messages);
        if let (Some(items), Some(fields)) = (items, report.as_object_mut()) {
            let items = items.iter().map(|one| {
                let codes: Vec<&str> = one.codes.iter().map(|code| code.as_str()).collect();
                serde_json::json!({
                    "item": one.item.as_str(),
                    "title": self.messages.text(&format!("inspection-{}", one.item.as_str()), &[]),
                    "outcome": one.outcome.as_str(),
                    "findings": one.count,
                    "codes": codes,
                })
            });
            fields.insert("inspection".to_owned(), items.collect());
        }
        out(&format!("{report:#}"));
    }

    /// What the environment refused.
    pub(super) fn environment(&self, error: &OutputError) -> Status {
        let path = |path: &std::path::Path| [("path", path.display().to_string())];
        match error {
            OutputError::Fs(cause) => self.say("environment", &[("cause", cause.to_string())]),
            OutputError::NotOurs(own) => self.say("not-ours", &path(own)),
            OutputError::Locked(own) => self.say("locked", &path(own)),
            OutputError::BadOutput(own) => self.say("bad-output", &path(own)),
        }
        Status::Usage
    }
}

/// What speaks against an item: the codes of findings, else that `site.yaml` leaves it out or has
/// it otherwise.
fn against(item: Item, codes: &[&str]) -> String {
    match (codes, item) {
        ([], Item::Encrypted) => "other".to_owned(),
        ([], _) => "empty".to_owned(),
        (codes, _) => codes.join(", "),
    }
}

/// A line of data. A reader that is gone, as behind `| head`, has all it wanted.
fn out(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A line of talk.
fn talk(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Prints what the argument parser says: help and version are no faults.
pub(super) fn usage(error: &clap::Error) -> Status {
    // A terminal that is gone cannot be told so.
    error.print().unwrap_or_default();
    if error.use_stderr() { Status::Usage } else { Status::Done }
}

/// Bytes for another program or a file, as they are.
pub(super) fn bytes(bytes: &[u8]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Data for another program or a file.
pub(super) fn data(text: &str) {
    out(text.trim_end());
}
