//! The only printer: data to standard output, talk to standard error.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "every other module hands its words here"
)]

use super::Status;
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
        eprintln!("{}", self.messages.text(id, args));
    }

    /// All findings, and their number.
    pub(super) fn findings(&self, findings: &Findings, sources: &SourceMap) {
        for finding in findings.sorted(sources) {
            eprintln!("{}\n", human::render(finding, sources, &self.messages, self.color));
        }
        let summary = findings.summary();
        self.say(
            "summary",
            &[
                ("errors", summary.errors.to_string()),
                ("warnings", summary.warnings.to_string()),
                ("notes", summary.notes.to_string()),
                ("accepted", summary.accepted.to_string()),
            ],
        );
    }

    /// What was accepted, a line each.
    pub(super) fn accepted(&self, findings: &Findings, sources: &SourceMap) {
        for one in findings.sorted_accepted(sources) {
            eprintln!("{}", human::accepted(one, sources, &self.messages));
        }
    }

    /// All findings as JSON, to standard output.
    pub(super) fn json(&self, findings: &Findings, sources: &SourceMap) {
        println!("{:#}", json::render(findings, sources, &self.messages));
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
    println!("{}", text.trim_end());
}
