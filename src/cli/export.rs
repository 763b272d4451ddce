//! `fengcai export`: lists for the office in the columns of the official forms.

use super::report::{Report, bytes};
use super::{Status, machine};
use crate::catalogue::Catalogue;
use crate::check::submission::Ground;
use crate::export::{self, List, Table};
use crate::finding::{Findings, Lang};
use crate::fs::{self, FsError};
use crate::id::CampaignId;
use crate::output::OutputError;
use crate::pipeline;
use crate::span::SourceMap;
use clap::{Args, ValueEnum};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Arguments of `export`.
#[derive(Args)]
pub(super) struct ExportArgs {
    /// 文件格式，默认看 --out 的扩展名，否则为 csv · form; by the ending of --out, else csv
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// 名单，可用逗号分开写几份（csv 只能一份） · lists, several with commas between; a csv holds one
    #[arg(long, value_enum, value_delimiter = ',', default_value = "winners")]
    list: Vec<ListArg>,
    /// 只导出一个活动，如 2020/guangxi；默认全部 · one campaign; all when left out
    #[arg(long, value_name = "CAMPAIGN")]
    campaign: Option<String>,
    /// 写入文件；csv 和 json 默认输出到屏幕，xlsx 默认以名单命名 · file; csv and json go to standard output when left out, xlsx is named after its list
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// 覆盖已有的文件 · replace a file that exists
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// 表格文本，Excel 和 WPS 可直接打开 · opens in Excel and WPS
    Csv,
    /// 工作簿，可直接打印 · a workbook ready to print
    Xlsx,
    /// 给程序读 · for programs
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum ListArg {
    /// 获奖名单
    Winners,
    /// 推荐清单，按报送单位 · by sender
    Recommendations,
    /// 线下活动汇总表 · offline activities
    Offline,
    /// 统计表 · numbers
    Statistics,
    /// 规则核对表 · works against the rules of their notices
    Checks,
}

impl From<ListArg> for List {
    fn from(list: ListArg) -> Self {
        match list {
            ListArg::Winners => Self::Winners,
            ListArg::Recommendations => Self::Recommendations,
            ListArg::Offline => Self::Offline,
            ListArg::Statistics => Self::Statistics,
            ListArg::Checks => Self::Checks,
        }
    }
}

impl ExportArgs {
    fn format(&self) -> Format {
        let ending = self.out.as_ref().and_then(|out| out.extension()).unwrap_or_default();
        let by_name = match ending.to_string_lossy().to_ascii_lowercase().as_str() {
            "xlsx" => Format::Xlsx,
            "json" => Format::Json,
            _ => Format::Csv,
        };
        self.format.unwrap_or(by_name)
    }

    /// The lists wanted, each once.
    fn lists(&self) -> Vec<List> {
        let mut lists = self.list.clone();
        lists.sort_unstable();
        lists.dedup();
        lists.into_iter().map(List::from).collect()
    }

    /// The file to write; none for standard output.
    fn file(&self, lists: &[List]) -> Option<PathBuf> {
        let named = || {
            let labels: Vec<_> = lists.iter().map(|list| list.label(Lang::Zh)).collect();
            let campaign = self.campaign.as_ref().map(|id| format!("{}-", id.replace('/', "-")));
            PathBuf::from(format!("{}{}.xlsx", campaign.unwrap_or_default(), labels.join("-")))
        };
        self.out.clone().or_else(|| (self.format() == Format::Xlsx).then(named))
    }
}

/// Writes the lists of the site at `root`. Exit code 1 when the entries have errors or a list holds
/// what is private; nothing is then written.
pub(super) fn run(args: &ExportArgs, root: &Path, report: &Report) -> Status {
    if !root.join(crate::source::CONTENT).is_dir() {
        report.say("no-site", &[("path", root.display().to_string())]);
        return Status::Usage;
    }
    let lists = args.lists();
    if args.format() == Format::Csv && lists.len() > 1 {
        report.say("export-one-list", &[]);
        return Status::Usage;
    }
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let entries = pipeline::entries(root, &machine::run(false), &mut sources, &mut findings);
    let pipeline::Entries { tree, catalogue, policy } = &entries;
    let campaign = args.campaign.as_ref().map(|written| CampaignId::new(written.trim_matches('/')));
    // A campaign that could not be read is no unknown one.
    let unknown = campaign.as_ref().filter(|id| !catalogue.campaigns.contains_key(id));
    if let Some(id) = unknown.filter(|_| !findings.any_error()) {
        report.say("unknown-entry", &[("path", id.to_string())]);
        return Status::Usage;
    }
    let ground = Ground { catalogue, tree, policy };
    let tables = export::tables(&lists, campaign.as_ref(), ground, &sources, &mut findings);
    if findings.any_error() {
        report.findings(&findings, &sources);
        return Status::Findings;
    }
    write(args, &tables, catalogue, report)
}

fn write(args: &ExportArgs, tables: &[Table], catalogue: &Catalogue, report: &Report) -> Status {
    let lists: Vec<List> = tables.iter().map(|table| table.list).collect();
    let file = args.file(&lists);
    let shown = file.clone().unwrap_or_else(|| "stdout".into());
    let written = made(args.format(), tables, catalogue)
        .map_err(|cause| FsError { action: "write", path: shown.clone(), cause })
        .and_then(|made| match &file {
            Some(file) if args.force => fs::write_atomic(file, &made),
            Some(file) => fs::write_new(file, &made),
            None => fs::named("write", &shown, bytes(&made)),
        });
    match written {
        Ok(()) => {
            let rows: usize = tables.iter().map(|table| table.flat_rows().count()).sum();
            if file.is_some() {
                let path = shown.display().to_string();
                report.say("exported", &[("path", path), ("rows", rows.to_string())]);
            }
            Status::Done
        }
        Err(error) if error.cause.kind() == ErrorKind::AlreadyExists => {
            report.say("out-exists", &[("path", error.path.display().to_string())]);
            Status::Usage
        }
        Err(error) => report.environment(&OutputError::Fs(error)),
    }
}

fn made(format: Format, tables: &[Table], catalogue: &Catalogue) -> io::Result<Vec<u8>> {
    match format {
        Format::Csv => tables.first().map_or_else(|| Ok(Vec::new()), export::csv),
        Format::Json => Ok(format!("{:#}\n", export::json(tables)).into_bytes()),
        Format::Xlsx => export::xlsx(tables, export::latest(catalogue)),
    }
}
