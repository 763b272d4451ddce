//! The command line: one command a file, all words through `report`.

mod build;
mod check;
mod explain;
mod export;
mod import;
mod machine;
mod new;
mod poster;
mod progress;
mod read;
mod report;
mod schema;
mod worker;

use crate::finding::Lang;
use clap::{Parser, Subcommand, ValueEnum};
use report::Report;
use std::path::PathBuf;
use std::process::ExitCode;

/// How a run ended, as the exit code says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// All done.
    Done,
    /// Findings of severity error stopped it.
    Findings,
    /// Wrong usage, or the environment failed.
    Usage,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Done => Self::SUCCESS,
            Status::Findings => Self::from(1),
            Status::Usage => Self::from(2),
        }
    }
}

/// Language of messages.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArg {
    /// 中文
    Zh,
    /// English
    En,
}

/// 风采：把活动获奖成果生成静态展示站 · static showcase sites for campaign results
#[derive(Parser)]
#[command(version, propagate_version = true)]
struct Args {
    /// 站点文件夹，默认当前文件夹 · the site's folder
    #[arg(short = 'C', long = "site", value_name = "SITE", default_value = ".", global = true)]
    site: PathBuf,
    /// 提示语言，默认随系统 · language of messages
    #[arg(long, value_enum, global = true)]
    lang: Option<LangArg>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// 新建站点或条目 · a new site, or a fresh entry with every field explained
    New(new::NewArgs),
    /// 检查全部内容，不写入任何页面 · every finding; nothing is published
    Check(check::CheckArgs),
    /// 检查、生成并发布到 public · check, make and publish the site
    Build(build::BuildArgs),
    /// 把单位报来的表格、压缩包和照片导入为条目 · spreadsheets, archives and photographs as entries
    Import(import::ImportArgs),
    /// 为没有封面的视频截取一帧（需要 ffmpeg） · a frame of each film without a poster, by ffmpeg
    Poster(poster::PosterArgs),
    /// 导出名单：获奖、推荐、线下活动、统计 · lists in the official forms, as CSV, workbook or JSON
    Export(export::ExportArgs),
    /// 输出条目格式的 JSON Schema · JSON Schema of an entry kind
    Schema(schema::SchemaArgs),
    /// 解释一个问题代码 · what a finding means and how to mend it
    Explain(explain::ExplainArgs),
    /// 解码图片的工作进程，由 build 自己启动 · decodes pictures; started by build itself
    #[command(hide = true)]
    Worker(worker::WorkerArgs),
    /// 读一个文档，由 import 自己启动 · reads one document; started by import itself
    #[command(hide = true, name = "read-document")]
    Read(read::ReadArgs),
}

/// Reads the arguments, runs the command and gives the exit code.
#[must_use]
pub fn run() -> ExitCode {
    crate::guard::silence_guarded_panics();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return report::usage(&error).into(),
    };
    let lang = match args.lang {
        Some(LangArg::Zh) => Lang::Zh,
        Some(LangArg::En) => Lang::En,
        None => system_lang(),
    };
    let report = Report::new(lang);
    let status = match args.command {
        Command::New(own) => new::run(&own, &args.site, &report),
        Command::Check(own) => check::run(&own, &args.site, &report),
        Command::Build(own) => build::run(&own, &args.site, &report),
        Command::Import(own) => import::run(&own, &args.site, &report),
        Command::Poster(own) => poster::run(&own, &args.site, &report),
        Command::Export(own) => export::run(&own, &args.site, &report),
        Command::Schema(own) => schema::run(&own, &report),
        Command::Explain(own) => explain::run(&own, &report),
        Command::Worker(own) => worker::run(&own),
        Command::Read(own) => read::run(&own),
    };
    status.into()
}

/// Chinese, unless the locale names another language; a locale that names none, as on Windows and
/// bare Linux machines, does not.
fn system_lang() -> Lang {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is where the environment is read"
    )]
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let language = locale.split(['_', '.', '-', '@']).next().unwrap_or_default().to_lowercase();
    match language.as_str() {
        "" | "zh" | "c" | "posix" => Lang::Zh,
        _ => Lang::En,
    }
}
