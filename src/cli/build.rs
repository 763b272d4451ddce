//! `fengcai build`: check, make, audit, publish.

use super::progress::Bar;
use super::report::Report;
use super::{Status, machine};
use crate::config;
use crate::finding::Findings;
use crate::pipeline::{self, Built};
use crate::span::SourceMap;
use clap::Args;
use std::path::{Path, PathBuf};

/// Arguments of `build`.
#[derive(Args)]
pub(super) struct BuildArgs {
    /// 输出文件夹，默认站点下的 public · output folder
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// 站点网址，代替 site.yaml 中的 · address the site will stand at
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// 同时工作的线程数，默认全部 · threads
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// 有警告也停止发布 · warnings stop publication too
    #[arg(long)]
    strict: bool,
    /// 不用缓存，全部重新制作 · make everything anew
    #[arg(long)]
    no_cache: bool,
}

/// Builds the site at `root`.
pub(super) fn run(args: &BuildArgs, root: &Path, report: &Report) -> Status {
    use_threads(args.jobs);
    if !root.join(crate::source::CONTENT).is_dir() {
        report.say("no-site", &[("path", root.display().to_string())]);
        return Status::Usage;
    }
    let mut sources = SourceMap::default();
    let mut findings = Findings::default();
    let site = {
        let run = machine::run(args.no_cache);
        pipeline::load(root, run, args.base_url.clone(), &mut sources, &mut findings)
    };
    let site = site.map(|mut site| {
        site.config.policy.strict |= args.strict;
        site
    });
    let Some(site) = site.filter(|site| !pipeline::stops(site, &findings)) else {
        return stopped(report, &findings, &sources);
    };
    let public = || if root == Path::new(".") { "public".into() } else { root.join("public") };
    let out = args.out.clone().unwrap_or_else(public);
    let built = {
        let bar = Bar::new(report.messages());
        pipeline::build(&site, &out, &sources, &mut findings, &bar)
    };
    match built {
        Err(error) => report.environment(&error),
        Ok(None) => stopped(report, &findings, &sources),
        Ok(Some(built)) => {
            report.findings(&findings, &sources);
            summary(report, &built, &out);
            Status::Done
        }
    }
}

/// Reads `--base-url`; the form is that of `site.yaml`.
fn base_url(text: &str) -> Result<String, String> {
    let wanted = "https://www.example.org/haowangmin/";
    config::base_address(text).ok_or_else(|| format!("应写成 · must look like {wanted}"))
}

/// Says what was found, and that nothing was published.
fn stopped(report: &Report, findings: &Findings, sources: &SourceMap) -> Status {
    report.findings(findings, sources);
    if !findings.any_error() {
        report.say("strict", &[]);
    }
    report.say("stopped", &[]);
    Status::Findings
}

fn summary(report: &Report, built: &Built, out: &Path) {
    let folder = out.display().to_string();
    let media = &built.media;
    let refused = if media.refused == 0 { "none".to_owned() } else { media.refused.to_string() };
    let counts = [
        ("made", media.made.to_string()),
        ("taken", media.taken.to_string()),
        ("decoded", media.decoded.to_string()),
        ("refused", refused),
    ];
    report.say("pictures", &counts);
    // The file that keeps public/ out of version control is nobody's news.
    let foreign = built.published.foreign.iter().filter(|name| *name != ".gitignore");
    let foreign: Vec<&str> = foreign.map(String::as_str).collect();
    if !foreign.is_empty() {
        report.say("foreign-kept", &[("names", foreign.join(", "))]);
    }
    if built.published.unchanged {
        report.say("unchanged", &[("folder", folder)]);
        return;
    }
    report.say("built", &[("pages", built.pages.to_string()), ("folder", folder)]);
}

/// Bounds the threads of all parallel work; a number of 0 means all cores.
pub(super) fn use_threads(jobs: Option<usize>) {
    if let Some(jobs) = jobs {
        // It fails only when threads have started already, and nothing has run before.
        rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global().unwrap_or_default();
    }
}
