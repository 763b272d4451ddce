//! `fengcai poster`: takes a frame of each film without a poster and puts it beside the film, where
//! the next build finds it. The only command that runs another program, and only when asked.

use super::ffmpeg::{self, Fault};
use super::report::{Report, data};
use super::{Status, machine};
use crate::catalogue::Catalogue;
use crate::catalogue::winner::Winner;
use crate::finding::Findings;
use crate::fs;
use crate::pipeline::{self, Site};
use crate::plan::media::film;
use crate::plan::poster::still;
use crate::source::CONTENT;
use crate::source::MediaFile;
use crate::source::probe::{Film, Probe};
use crate::span::SourceMap;
use clap::Args;
use std::collections::BTreeMap;
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

/// A film to take a frame of.
struct Task<'a> {
    /// Its path below `content/`.
    path: &'a str,
    file: &'a MediaFile,
    film: &'a Film,
}

impl Task<'_> {
    /// Where its poster goes, below `content/`.
    fn poster(&self) -> String {
        beside(self.path)
    }

    fn taken(&self) -> bool {
        self.file.absolute.with_extension("jpg").exists()
    }
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
    let wanted: Vec<String> = args.entry.iter().map(|written| id_of(written)).collect();
    let unknown = wanted.iter().zip(&args.entry).find(|(id, _)| !known(id, &site.catalogue));
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

/// The films to take a frame of, each once, in the order of their paths. With `force` also those
/// whose frame was taken before; never those with a poster from elsewhere.
fn tasks<'a>(site: &'a Site, wanted: &[String], force: bool) -> Vec<Task<'a>> {
    let mut tasks = BTreeMap::new();
    let chosen = |winner: &&Winner| {
        wanted.is_empty() || wanted.iter().any(|id| is_within(winner.id.as_str(), id))
    };
    for winner in site.catalogue.winners.values().filter(chosen) {
        let Some(video) = film(winner) else { continue };
        let path = video.file.value.0.as_str();
        let own = |poster: &str| force && poster == beside(path);
        if still(video).is_some_and(|photo| !own(&photo.file.value.0)) {
            continue;
        }
        if let Some((file, film)) = facts(site, path) {
            tasks.insert(path, Task { path, file, film });
        }
    }
    tasks.into_values().collect()
}

fn facts<'a>(site: &'a Site, path: &str) -> Option<(&'a MediaFile, &'a Film)> {
    let file = site.tree.media.get(path)?;
    match &file.probe {
        Probe::Film(film) => Some((file, film)),
        Probe::Picture(_) | Probe::Sound(_) | Probe::Captions(_) | Probe::Refused(_) => None,
    }
}

/// `a/film.jpg` for `a/film.mp4`.
fn beside(film: &str) -> String {
    format!("{}.jpg", film.rsplit_once('.').map_or(film, |(stem, _)| stem))
}

/// The id that a clerk may write as a path of the entry's file or page.
fn id_of(written: &str) -> String {
    let path = written.replace('\\', "/");
    let path = path.trim_matches('/').trim_start_matches("./");
    let path = path.strip_prefix("content/").unwrap_or(path);
    let ends = ["/winner.md", "/sub-project.md", "/campaign.md", "/winners.yaml", ".md"];
    let end = ends.iter().find_map(|end| path.strip_suffix(end));
    end.unwrap_or(path).to_owned()
}

fn is_within(id: &str, above: &str) -> bool {
    id.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn known(id: &str, catalogue: &Catalogue) -> bool {
    catalogue.winners.keys().any(|winner| is_within(winner.as_str(), id))
        || catalogue.sub_projects.keys().any(|one| is_within(one.as_str(), id))
        || catalogue.campaigns.keys().any(|one| is_within(one.as_str(), id))
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

    #[test]
    fn an_entry_may_be_written_as_its_file() {
        for written in [
            "2023/a/b/c",
            "/2023/a/b/c/",
            "content/2023/a/b/c.md",
            "content\\2023\\a\\b\\c\\winner.md",
        ] {
            assert_eq!(id_of(written), "2023/a/b/c", "{written}");
        }
        assert!(is_within("2023/a/b/c", "2023/a") && !is_within("2023/ab/c", "2023/a"));
    }
}
