//! Input made to break the program: no crash, no hang, no outside byte, and every refusal named.

mod links;
mod markdown;
mod names;
mod paths;
mod sizes;
mod yaml;

use crate::site::{Run, SiteTest};

/// The folder of the one sub-project of a fresh site.
const WORKS: &str = "content/2025/example/rights-case";

/// An entry with a header and a short body.
fn entry(header: &str) -> String {
    format!("---\n{header}\n---\n\nText.\n")
}

/// What every run keeps to, whatever it is given: it ends by itself and by its own word.
fn survived(run: &Run) {
    assert!((0..=2).contains(&run.code), "exit {}: {}", run.code, run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
}

/// The findings of a site as `code file:line:column`; a file as a whole has no line.
fn check(site: &SiteTest) -> Vec<String> {
    let run = site.run(&["check", "--format", "json"]);
    survived(&run);
    assert!(run.code < 2, "{}", run.stderr);
    run.codes()
}

/// Builds, whether or not it is published, and gives all that was said.
fn build(site: &SiteTest) -> String {
    let run = site.run(&["build"]);
    survived(&run);
    run.stderr
}

/// Names of the files of the published site.
fn published(site: &SiteTest) -> Vec<String> {
    site.public().into_keys().filter(|path| path != ".gitignore").collect()
}
