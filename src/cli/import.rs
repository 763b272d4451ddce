//! `fengcai import`: what units send by mail becomes entries, with a review of what waits for a
//! decision.

use super::report::Report;
use super::{Status, machine};
use crate::finding::Findings;
use crate::fs;
use crate::id::{CampaignId, SubProjectId, is_segment};
use crate::import::review::Counts;
use crate::import::{self, ImportError, Wish};
use crate::output::OutputError;
use crate::pipeline;
use crate::span::SourceMap;
use clap::Args;
use std::path::{Path, PathBuf};

/// Arguments of `import`.
#[derive(Args)]
pub(super) struct ImportArgs {
    /// 表格、压缩包、照片，或装着它们的文件夹 · spreadsheets, archives, photographs, or folders of them
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// 导入到哪个活动，如 2020/guangxi · the campaign they go into
    #[arg(long, value_name = "YEAR/CAMPAIGN")]
    into: String,
    /// 表里没写子项目时，都归入这一个，如 photography · sub-project of rows that name none
    #[arg(long, value_name = "ID")]
    sub_project: Option<String>,
    /// 表头写法特别时说明，如 曲目=作品名称；或一个每行写一条的文件 · what a heading stands for, or a file of such lines
    #[arg(long, value_name = "A=B")]
    map: Vec<String>,
    /// 只看结果，什么都不写 · tell what would come of it and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// Imports into the site at `root`.
pub(super) fn run(args: &ImportArgs, root: &Path, report: &Report) -> Status {
    if !root.join(crate::source::CONTENT).is_dir() {
        report.say("no-site", &[("path", root.display().to_string())]);
        return Status::Usage;
    }
    let wish = match wish(args) {
        Ok(wish) => wish,
        Err((id, value)) => {
            report.say(id, &[("value", value)]);
            return Status::Usage;
        }
    };
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    // What is wrong with content already is for check to tell.
    let mut known = Findings::default();
    let (tree, catalogue) =
        pipeline::catalogue(root, &machine::run(false), &mut sources, &mut known);
    let site = import::Site { catalogue: &catalogue, tree: &tree, sources: &sources };
    match import::import(root, &wish, site, report.messages(), &mut findings) {
        Ok(counts) => {
            report.findings(&findings, &sources);
            said(counts, &wish, report);
            if findings.any_error() { Status::Findings } else { Status::Done }
        }
        Err(error) => refused(error, &wish, &known, &sources, report),
    }
}

fn said(counts: Counts, wish: &Wish, report: &Report) {
    let count = |number: usize| number.to_string();
    report.say(
        if wish.dry { "import-dry" } else { "import-done" },
        &[
            ("added", count(counts.added)),
            ("updated", count(counts.updated)),
            ("promoted", count(counts.promoted)),
            ("unchanged", count(counts.unchanged)),
            ("activities", count(counts.activities)),
            ("review", format!("{}/{}/review.html", import::PRIVATE, wish.campaign)),
        ],
    );
}

fn refused(
    error: ImportError,
    wish: &Wish,
    known: &Findings,
    sources: &SourceMap,
    report: &Report,
) -> Status {
    match error {
        ImportError::NoCampaign => {
            report.findings(known, sources);
            report.say("no-campaign", &[("campaign", wish.campaign.to_string())]);
            Status::Usage
        }
        ImportError::NoSubProject(id) => {
            report.say("bad-sub-project", &[("value", id.leaf().to_owned())]);
            Status::Usage
        }
        ImportError::NoHeading(value) => {
            report.say("no-heading", &[("value", value)]);
            Status::Usage
        }
        ImportError::Fs(error) => report.environment(&OutputError::Fs(error)),
    }
}

/// What the arguments ask for; else the message and the value that is wrong.
fn wish(args: &ImportArgs) -> Result<Wish, (&'static str, String)> {
    let into = args.into.trim_matches('/');
    let parts: Vec<&str> = into.split('/').collect();
    if parts.len() != 2 || !parts.iter().all(|part| is_segment(part)) {
        return Err(("bad-campaign", args.into.clone()));
    }
    let campaign = CampaignId::new(into);
    let own = args.sub_project.as_deref().map(|id| id.rsplit('/').next().unwrap_or(id));
    if let Some(bad) = own.filter(|id| !is_segment(id)) {
        return Err(("bad-sub-project", bad.to_owned()));
    }
    if let Some(missing) = args.files.iter().find(|file| !file.exists()) {
        return Err(("no-file", missing.display().to_string()));
    }
    let machine = machine::run(false);
    let mut map = Vec::new();
    for given in &args.map {
        map.extend(pairs(given)?);
    }
    Ok(Wish {
        files: args.files.clone(),
        sub_project: own.map(|id| SubProjectId::new(format!("{campaign}/{id}"))),
        campaign,
        map,
        program: machine.program,
        memory: machine.memory,
        dry: args.dry_run,
    })
}

/// One pair, or all of a file with one a line.
fn pairs(given: &str) -> Result<Vec<(String, String)>, (&'static str, String)> {
    let pair = |text: &str| {
        let (own, official) = text.split_once(['=', '＝'])?;
        Some((own.trim().to_owned(), official.trim().to_owned()))
    };
    if let Some(pair) = pair(given) {
        return Ok(vec![pair]);
    }
    let bytes = fs::read(Path::new(given)).map_err(|_| ("bad-map", given.to_owned()))?;
    let (text, _) =
        crate::office::text::decode(&bytes).map_err(|_| ("bad-map", given.to_owned()))?;
    let lines =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| pair(line).ok_or_else(|| ("bad-map", line.to_owned()))).collect()
}
