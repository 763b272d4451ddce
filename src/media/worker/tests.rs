//! Tasks over a pipe, and programs that are no workers.

use super::super::task::Cost;
use super::*;
use crate::plan::recipe::Recipe;
use std::path::Path;

fn captions(folder: &Path) -> Task {
    let source = folder.join("film.vtt");
    crate::fs::write(&source, b"WEBVTT\n\nNOTE Wang\n").expect("captions");
    let cost = Cost { memory: 1 << 30, seconds: 1_000 };
    Task { source, part: None, wanted: vec![("aa11".to_owned(), Recipe::Captions)], cost }
}

#[test]
fn a_task_goes_over_a_line_and_its_answer_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let cache = Cache::open(&folder.path().join("cache"));
    let mut task = captions(folder.path());
    task.wanted.push(("bb22".to_owned(), Recipe::Film));
    let lines = serde_json::to_string(&task).expect("a line");
    // Limits are the process's own, and this one runs all tests.
    let done = Reply::from(serde_json::from_str::<Task>(&lines).expect("a task").perform(&cache));
    let text = serde_json::to_string(&done).expect("a line");
    let reply: Reply = serde_json::from_str(&text).expect("an answer");
    let Ok(done) = Result::from(reply) else { panic!("the cache is writable") };
    assert!(cache.has("aa11"));
    assert_eq!(done.failed.len(), 1);
    assert_eq!(done.failed[0].0, "bb22");
}

#[test]
fn a_line_that_is_no_task_ends_the_worker() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut answers = Vec::new();
    assert!(serve(&b"{}\n"[..], &mut answers, &Cache::open(folder.path())).is_err());
    assert_eq!(answers, b"");
}

#[cfg(unix)]
#[test]
fn programs_that_die_hang_or_talk_nonsense_cost_their_task_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let cache = Cache::open(&folder.path().join("cache"));
    let mut task = captions(folder.path());
    task.cost.seconds = 0;
    for (script, cause) in [
        ("exit 134", "more memory or time"),
        ("kill -9 $$", "more memory or time"),
        ("echo nonsense; cat", "more memory or time"),
        ("sleep 600", "did not come to an end"),
    ] {
        let program = folder.path().join("worker");
        crate::fs::write(&program, format!("#!/bin/sh\n{script}\n").as_bytes()).expect("a script");
        std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).expect("a program");
        if script.starts_with("sleep") {
            task.cost.seconds = 1;
        } else {
            task.cost.seconds = 60;
        }
        let done = Workers::processes(program).perform(&task, &cache).expect("a writable cache");
        assert_eq!(done.failed.len(), 1, "{script}");
        assert!(done.failed[0].1.contains(cause), "{script}: {}", done.failed[0].1);
    }
}

#[test]
fn without_a_program_the_work_is_done_here() {
    let folder = tempfile::tempdir().expect("a folder");
    let cache = Cache::open(&folder.path().join("cache"));
    let nowhere = Workers::processes(folder.path().join("no such program"));
    assert_eq!(
        nowhere.perform(&captions(folder.path()), &cache).expect("a cache"),
        Done::default()
    );
    assert!(cache.has("aa11"));
}
