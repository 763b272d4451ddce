//! `fengcai poster`: takes a frame of each film without a poster and puts it beside the film, where
//! the next build finds it. The only command that runs another program, and only when asked.

mod choice;
mod ffmpeg;

use super::report::{Report, data};
use super::{Status, machine};
use crate::finding::Findings;
use crate::fs;
use crate::pipeline;
use crate::source::CONTENT;
use crate::span::SourceMap;
use choice::{Task, tasks};
use clap::Args;
use ffmpeg::Fault;
use std::ffi::OsStr;
use std::path::Path;

/// Arguments of `poster`.
#[derive(Args)]
pub(super) struct PosterArgs {
    /// 条目，如 2023/acftu/song/first；也可写活动或子项目；不填则处理全部视频 · entries, or a campaign or sub-project with all in it; every film when left out
    entry: Vec<String>,
    /// 取第几秒的画面，默认在片长十分之一处自动挑选 · second of the film; a typical frame a tenth into it when left out
    #[arg(long, value_name = "SECONDS", value_parser = moment)]
    at: Option<u64>,
    /// 覆盖视频旁已有的同名 .jpg · take anew what stands beside the film already
    #[arg(long)]
    force: bool,
}

/// Takes the frames. Exit code 1 when one could not be taken, 2 when there is no ffmpeg.
pub(super) fn run(args: &PosterArgs, root: &Path, report: &Report) -> Status {
    if !root.join(CONTENT).is_dir() {
        report.say("no-site", &[("path", root.display().to_string())]);
        return Status::Usage;
    }
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let Some(site) = pipeline::load(root, machine::run(false), None, &mut sources, &mut findings)
    else {
        report.findings(&findings, &sources);
        return Status::Findings;
    };
    let wanted: Vec<String> = args.entry.iter().map(|written| choice::id_of(written)).collect();
    let unknown =
        wanted.iter().zip(&args.entry).find(|(id, _)| !choice::known(id, &site.catalogue));
    if let Some((_, written)) = unknown {
        report.say("unknown-entry", &[("path", written.clone())]);
        return Status::Usage;
    }
    if findings.any_error() {
        report.say("poster-broken", &[]);
    }
    let tasks = tasks(&site, &wanted, args.force);
    if tasks.is_empty() {
        report.say("poster-none", &[]);
        return Status::Done;
    }
    let program = OsStr::new("ffmpeg");
    if !ffmpeg::is_there(program) {
        report.say("no-ffmpeg", &[]);
        return Status::Usage;
    }
    take_all(&tasks, args, program, report)
}

fn take_all(tasks: &[Task<'_>], args: &PosterArgs, program: &OsStr, report: &Report) -> Status {
    let mut failed = 0;
    for task in tasks {
        match take(task, args, program) {
            Ok(()) => data(&format!("{CONTENT}/{}", task.poster())),
            Err((id, cause)) => {
                failed += 1;
                let path = format!("{CONTENT}/{}", task.path);
                report.say(id, &[("path", path), ("cause", cause)]);
            }
        }
    }
    let made = tasks.len() - failed;
    report.say("poster-done", &[("made", made.to_string()), ("failed", failed.to_string())]);
    if failed > 0 { Status::Findings } else { Status::Done }
}

/// Takes one frame and puts it beside its film; else the message that says why not.
fn take(task: &Task<'_>, args: &PosterArgs, program: &OsStr) -> Result<(), (&'static str, String)> {
    if task.taken() && !args.force {
        return Err(("poster-exists", task.poster()));
    }
    if task.would_lose() {
        return Err(("poster-no-picture", task.poster()));
    }
    let length = task.film.milliseconds;
    if args.at.is_some_and(|at| at >= length && length > 0) {
        return Err(("poster-late", format!("{}.{}", length / 1000, length % 1000 / 100)));
    }
    let path = &task.file.absolute;
    let jpeg = ffmpeg::frame(program, path, task.film, args.at, ffmpeg::PATIENCE);
    let jpeg = jpeg.map_err(|fault| match fault {
        Fault::Slow => ("poster-slow", ffmpeg::PATIENCE.as_secs().to_string()),
        Fault::Missing => ("poster-failed", "ffmpeg ?".to_owned()),
        Fault::Said(cause) => ("poster-failed", cause),
    })?;
    let written = fs::write_atomic(&path.with_extension("jpg"), &jpeg);
    written.map_err(|error| ("poster-failed", error.to_string()))
}

/// Reads `--at`: seconds with an optional fraction, as milliseconds.
fn moment(text: &str) -> Result<u64, String> {
    let wrong = || "应写成 · must look like 12 / 12.5".to_owned();
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| {
        (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(whole) || !digits(part) {
        return Err(wrong());
    }
    let number = |text: &str| text.parse::<u64>().map_err(|_| wrong());
    Ok(number(whole)? * 1000 + number(&format!("{part:0<3}")[..3])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_read_to_the_thousandth() {
        let read = ["12", "0.5", "3.1234", "90.05"].map(|text| moment(text).expect("a moment"));
        assert_eq!(read, [12_000, 500, 3_123, 90_050]);
        for bad in ["", "-1", "1e3", "1.", ".5", "1:20", "inf", "１", "9999999"] {
            assert!(moment(bad).is_err(), "{bad}");
        }
    }
}
