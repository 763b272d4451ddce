//! `fengcai check`: every finding, those of the finished pages included; nothing is published.

use super::progress::Bar;
use super::report::Report;
use super::{Status, machine};
use crate::check::inspection::{self, Evidence};
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
    /// 按政务网站检查的项目列出通过和未通过 · the list that official sites are inspected by, passed and failed
    #[arg(long)]
    gov: bool,
    /// 有警告也算不通过 · warnings count as errors
    #[arg(long)]
    strict: bool,
    /// 不用上次检查的结果，全部重新检查 · look at everything anew
    #[arg(long)]
    no_cache: bool,
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
    let run = machine::run(args.no_cache);
    let site = pipeline::load(root, run, None, &mut sources, &mut findings);
    let mut finished = false;
    if let Some(site) = site.as_ref().filter(|_| !findings.any_error()) {
        let bar = Bar::new(report.messages());
        match pipeline::inspect(site, &scratch(), &sources, &mut findings, &bar) {
            Ok(_) => finished = true,
            Err(error) => return report.environment(&error),
        }
    }
    let stops = args.strict && findings.summary().warnings > 0;
    let stops = stops || site.as_ref().is_some_and(|site| pipeline::stops(site, &findings));
    let config = site.as_ref().map(|site| &site.config);
    let evidence = Evidence { config, finished, findings: &findings };
    show(args, evidence, &sources, report);
    if stops || findings.any_error() { Status::Findings } else { Status::Done }
}

fn show(args: &CheckArgs, evidence: Evidence<'_>, sources: &SourceMap, report: &Report) {
    let items = args.gov.then(|| inspection::list(evidence));
    match args.format {
        Format::Human => {
            // What is open stands last, where it is seen.
            report.accepted(evidence.findings, sources);
            report.findings(evidence.findings, sources);
            if let Some(items) = &items {
                report.inspection(items);
            }
        }
        Format::Json => report.json(evidence.findings, sources, items.as_deref()),
    }
}

/// A place for this run's pages that no other run uses.
fn scratch() -> PathBuf {
    std::env::temp_dir().join(format!("fengcai-check-{}", std::process::id()))
}
