//! `fengcai new`: a site that builds at once, or a fresh entry with every field explained.

use super::report::Report;
use super::{Status, schema};
use crate::fs::{self, FsError};
use crate::output::OutputError;
use crate::scaffold::{self, Kind};
use crate::source::CONTENT;
use clap::Args;
use std::io::ErrorKind;
use std::path::Path;

/// Arguments of `new`.
#[derive(Args)]
pub(super) struct NewArgs {
    /// 条目类型：campaign、sub-project、organiser、winner；不填则新建站点 · kind of entry; a site when left out
    #[arg(long)]
    kind: Option<String>,
    /// 站点文件夹，或条目位置，如 2024/hefei/photography · folder of the site, or place of the entry
    path: String,
}

/// Makes the files; none that exists is touched.
pub(super) fn run(args: &NewArgs, root: &Path, report: &Report) -> Status {
    match &args.kind {
        None => site(&root.join(&args.path), &args.path, report),
        Some(kind) => match Kind::ALL.iter().find(|one| one.as_str() == kind) {
            Some(kind) => entry(*kind, args.path.trim_matches('/'), root, report),
            None => schema::unknown(kind, report),
        },
    }
}

fn site(folder: &Path, shown: &str, report: &Report) -> Status {
    if folder.join(CONTENT).exists() {
        report.say("exists", &[("path", shown.to_owned())]);
        return Status::Usage;
    }
    for (path, text) in scaffold::site(this_year(), report.messages().lang()) {
        if let Err(error) = fs::write_new(&folder.join(path), text.as_bytes()) {
            return refused(error, report);
        }
    }
    report.say("created", &[("path", shown.to_owned())]);
    report.say("next-steps", &[("path", shown.to_owned())]);
    Status::Done
}

fn entry(kind: Kind, path: &str, root: &Path, report: &Report) -> Status {
    let Some(file) = kind.file(path) else {
        report.say(
            "bad-entry-path",
            &[("path", path.to_owned()), ("wanted", kind.place().to_owned())],
        );
        return Status::Usage;
    };
    let text = scaffold::entry(kind, report.messages().lang());
    let text = scaffold::with_schema(kind, &file, &text);
    match fs::write_new(&root.join(CONTENT).join(&file), text.as_bytes()) {
        Ok(()) => {
            for (path, schema) in scaffold::schemas() {
                // Without its schema an entry is as good; an editor only helps less.
                let _ = fs::write(&root.join(path), schema.as_bytes());
            }
            report.say("created", &[("path", format!("{CONTENT}/{file}"))]);
            Status::Done
        }
        Err(error) => refused(error, report),
    }
}

fn refused(error: FsError, report: &Report) -> Status {
    if error.cause.kind() == ErrorKind::AlreadyExists {
        report.say("exists", &[("path", error.path.display().to_string())]);
        return Status::Usage;
    }
    report.environment(&OutputError::Fs(error))
}

/// The year a new site's first campaign stands in.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock and the environment are read in cli alone"
)]
fn this_year() -> i16 {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok());
    let now = || {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0))
    };
    let seconds = given.unwrap_or_else(now);
    let stamp = jiff::Timestamp::from_second(seconds).unwrap_or_default();
    stamp.to_zoned(jiff::tz::TimeZone::UTC).year()
}
