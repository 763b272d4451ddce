//! The rules of the notices (product.md A6) on real files: a work on each side of every bound that
//! a program can measure, and the verdict on each.

mod cases;

use crate::forge::film::{Film, QUARTER};
use crate::site::{Run, SiteTest, photo};
use std::collections::BTreeMap;

/// A work with what must be said of it: code and severity of each finding.
struct Work {
    name: &'static str,
    /// The header below the title.
    header: String,
    file: Option<(&'static str, Vec<u8>)>,
    said: &'static [&'static str],
}

impl Work {
    fn film(name: &'static str, film: &Film, said: &'static [&'static str]) -> Self {
        Self::captioned(name, film, "caption_state: burned-in", said)
    }

    fn captioned(
        name: &'static str,
        film: &Film,
        captions: &str,
        said: &'static [&'static str],
    ) -> Self {
        let header = format!("kind: video\nvideo: {{file: film.mp4, {captions}}}\n");
        Self { name, header, file: Some(("film.mp4", film.file())), said }
    }

    fn recording(name: &'static str, bytes: Vec<u8>, said: &'static [&'static str]) -> Self {
        let header = "kind: audio\naudio: {file: song.wav}\n".to_owned();
        Self { name, header, file: Some(("song.wav", bytes)), said }
    }

    fn photo(name: &'static str, caption: &str, said: &'static [&'static str]) -> Self {
        let header = format!("kind: photo\nphotos: [{{file: photo.jpg, caption: {caption}}}]\n");
        Self { name, header, file: Some(("photo.jpg", photo(60, 40))), said }
    }

    fn person(name: &'static str, more: &str, said: &'static [&'static str]) -> Self {
        let header = format!("kind: influencer\n{more}");
        let photo = more.contains("photo.jpg").then(|| ("photo.jpg", photo(60, 40)));
        Self { name, header, file: photo, said }
    }
}

fn long(milliseconds: u32) -> Film {
    Film { milliseconds, ..Film::default() }
}

fn wide(width: u32, height: u32) -> Film {
    Film { sides: (width, height), ..Film::default() }
}

fn turned(width: u32, height: u32) -> Film {
    Film { turn: QUARTER, ..wide(width, height) }
}

fn quicktime() -> Film {
    Film { brand: *b"qt  ", ..Film::default() }
}

/// A rule in YAML.
fn rule(field: &str, operator: &str, value: &str, unit: &str, strength: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!(", unit: {unit}") };
    format!(
        "  - {{field: {field}, operator: {operator}, value: {value}{unit}, strength: {strength}, quote: 原文{field}}}\n"
    )
}

/// A site with one sub-project of those rules, and what is said of its works.
fn judged(rules: &str, works: &[Work]) -> BTreeMap<String, Vec<String>> {
    let site = SiteTest::fresh();
    let folder = "content/2020/trial/works";
    site.write("content/2020/trial/campaign.md", "---\ntitle: 试行活动\nlevel: city\n---\n");
    let sub_project = format!("---\ntitle: 试行\ncategory: micro-video\nrules:\n{rules}---\n");
    site.write(&format!("{folder}/sub-project.md"), sub_project);
    for Work { name, header, file, .. } in works {
        let entry = format!("---\ntitle: {name}\nstatus: recommended\n{header}---\n");
        site.write(&format!("{folder}/{name}/winner.md"), entry);
        if let Some((path, bytes)) = file {
            site.write(&format!("{folder}/{name}/{path}"), bytes);
        }
    }
    said(&site.run(&["check", "--format", "json"]))
}

/// Findings about rules by entry: code and severity.
fn said(run: &Run) -> BTreeMap<String, Vec<String>> {
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in json["findings"].as_array().expect("a list") {
        let [code, severity, entry] =
            ["code", "severity", "entry"].map(|key| one[key].as_str().unwrap_or_default());
        if code.starts_with("rule-") {
            assert!(one["quote"].as_str().is_some_and(|quote| quote.starts_with("原文")), "{one}");
            said.entry(entry.to_owned()).or_default().push(format!("{code} {severity}"));
        }
    }
    said
}

#[track_caller]
fn agrees(rules: &str, works: &[Work]) {
    let mut found = judged(rules, works);
    for work in works {
        let mut found =
            found.remove(&format!("2020/trial/works/{}", work.name)).unwrap_or_default();
        found.sort();
        assert_eq!(found, work.said, "{}", work.name);
    }
    assert_eq!(found, BTreeMap::new());
}
