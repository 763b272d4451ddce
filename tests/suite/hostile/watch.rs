//! Runs the program under a watchdog: how it ended, how long it took, how much memory it and all the
//! processes it started held at once.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How a run went.
#[derive(Debug)]
pub(super) struct Watched {
    /// The exit code; none when a signal or the watchdog ended it.
    pub(super) code: Option<i32>,
    pub(super) stderr: String,
    pub(super) took: Duration,
    /// The most memory the process tree was seen to hold, in bytes; 0 where it cannot be seen.
    pub(super) peak: u64,
    pub(super) late: bool,
}

/// The program under test; another can be named, to compare builds of it.
pub(super) fn program() -> PathBuf {
    let other = std::env::var_os("FENGCAI_PROGRAM").map(PathBuf::from);
    other.unwrap_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_fengcai")))
}

/// Runs `build` in a site, at most so long.
pub(super) fn build(site: &Path, at_most: Duration) -> Watched {
    let said = site.join("said.txt");
    let file = std::fs::File::create(&said).expect("a file");
    let mut child = Command::new(program())
        .args(["--lang", "en", "build"])
        .current_dir(site)
        .env("SOURCE_DATE_EPOCH", "1735689600")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(file)
        .spawn()
        .expect("the program runs");
    let (start, mut peak, mut late) = (Instant::now(), 0, false);
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        let tree = tree(child.id());
        peak = peak.max(tree.iter().map(|&process| memory(process)).sum());
        if start.elapsed() > at_most {
            late = true;
            stop(&tree);
        }
        std::thread::sleep(Duration::from_millis(8));
    };
    let stderr = std::fs::read(&said).map(|said| String::from_utf8_lossy(&said).into_owned());
    let stderr = stderr.unwrap_or_default();
    Watched { code: status.code().filter(|_| !late), stderr, took: start.elapsed(), peak, late }
}

/// A process and all it started.
fn tree(root: u32) -> Vec<u32> {
    let mut all = vec![root];
    let mut at = 0;
    while let Some(&process) = all.get(at) {
        at += 1;
        let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten();
        for task in tasks.flatten() {
            let children = std::fs::read_to_string(task.path().join("children"));
            let children = children.unwrap_or_default();
            all.extend(children.split_whitespace().filter_map(|number| number.parse::<u32>().ok()));
        }
    }
    all
}

/// Resident bytes of a process.
fn memory(process: u32) -> u64 {
    let pages = std::fs::read_to_string(format!("/proc/{process}/statm")).unwrap_or_default();
    let pages = pages.split_whitespace().nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4_096
}

/// Ends the processes of a run that is late, each by its number.
fn stop(tree: &[u32]) {
    for process in tree {
        let numbers = ["-9".to_owned(), process.to_string()];
        drop(Command::new("kill").args(numbers).stderr(Stdio::null()).status());
    }
}
