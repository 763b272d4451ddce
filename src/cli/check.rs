//! `fengcai check`: every finding, those of the finished pages included; nothing is published.

use super::progress::Bar;
use super::report::Report;
use super::{Status, machine};
use crate::finding::Findings;
use crate::pipeline;
use crate::span::SourceMap;
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

/// Arguments of `check`.
#[derive(Args)]
pub(super) struct CheckArgs {
    /// 输出形式 · form of the findings
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// 给人看 · for people
    Human,
    /// 给程序读 · for programs
    Json,
}

/// Checks the site at `root`. Pages are made in the system's temporary folder and thrown away.
pub(super) fn run(args: &CheckArgs, root: &Path, report: &Report) -> Status {
    if !root.join(crate::source::CONTENT).is_dir() {
        report.say("no-site", &[("path", root.display().to_string())]);
        return Status::Usage;
    }
    let mut sources = SourceMap::default();
    let mut findings = Findings::default();
    let site = pipeline::load(root, machine::run(false), None, &mut sources, &mut findings);
    if let Some(site) = site.filter(|_| !findings.any_error()) {
        let out = scratch();
        let bar = Bar::new(report.messages());
        // The staged pages vanish when they are dropped.
        if let Err(error) = pipeline::stage(&site, &out, &mut findings, &bar) {
            return report.environment(&error);
        }
    }
    match args.format {
        Format::Human => report.findings(&findings, &sources),
        Format::Json => report.json(&findings, &sources),
    }
    if findings.any_error() { Status::Findings } else { Status::Done }
}

/// A place for this run's pages that no other run uses.
fn scratch() -> PathBuf {
    std::env::temp_dir().join(format!("fengcai-check-{}", std::process::id()))
}
