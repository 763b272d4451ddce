//! `fengcai import`: a union's mail becomes entries, with every doubt told and nothing private let out.

mod allocations;
mod canaries;
mod guangxi;
mod hands;
mod hostile;
mod matching;
mod round;

use crate::mail::faults::Expected;
use crate::site::{Run, SiteTest, read_tree};
use fengcai::catalogue::Catalogue;
use fengcai::finding::Findings;
use fengcai::pipeline;
use fengcai::span::SourceMap;
use serde_json::Value;
use std::collections::BTreeMap;

/// The campaign most tests import into.
const GUANGXI: &str = "2020/guangxi";

/// A fresh site with a campaign of its own.
fn site_of(campaign: &str, level: &str, region: &str) -> SiteTest {
    let site = SiteTest::fresh();
    let run = site.run(&["new", "--kind", "campaign", campaign]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = format!("content/{campaign}/campaign.md");
    site.edit(&file, "title: to be filled in", "title: 网聚职工正能量（示例）");
    site.edit(&file, "level: national", &format!("level: {level}"));
    if !region.is_empty() {
        site.edit(&file, "# region:", &format!("region: {region}"));
    }
    site
}

/// A fresh site with the campaign of Guangxi 2020.
fn guangxi() -> SiteTest {
    site_of(GUANGXI, "province", "guangxi")
}

/// Imports what lies in `mail/`, and insists on success.
fn import(site: &SiteTest, campaign: &str, more: &[&str]) -> Run {
    let run = site.run(&[&["import", "mail", "--into", campaign], more].concat());
    assert_eq!(run.code, 0, "{}\n{}", run.stdout, run.stderr);
    run
}

/// The review an import leaves for its clerk.
struct Review(Value);

impl Review {
    fn read(site: &SiteTest, campaign: &str) -> Self {
        let path = site.path().join(format!("private/{campaign}/review.json"));
        let text = std::fs::read_to_string(path).expect("a review");
        Self(serde_json::from_str(&text).expect("JSON"))
    }

    /// Findings of a severity, each at its place.
    fn findings(&self, severity: &str) -> Vec<Place> {
        let all = self.0["findings"].as_array().expect("a list of findings");
        let mut places: Vec<Place> =
            all.iter().filter(|one| one["severity"] == severity).map(Place::of).collect();
        places.sort();
        places
    }

    /// Codes of the findings of any severity that name a file.
    fn codes(&self, file: &str) -> Vec<String> {
        let all = self.0["findings"].as_array().expect("a list of findings");
        let own = all.iter().filter(|one| one["file"].as_str() == Some(file));
        own.map(|one| Place::of(one).code).collect()
    }

    /// How many entries were added, updated, promoted or left.
    fn entries(&self, what: &str) -> u64 {
        self.0["entries"][what].as_u64().expect("a number of entries")
    }
}

/// What was found, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    code: String,
    file: String,
    sheet: String,
    cell: String,
}

impl Place {
    fn of(finding: &Value) -> Self {
        let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        Self { code: text("code"), file: text("file"), sheet: text("sheet"), cell: text("cell") }
    }
}

impl From<&Expected> for Place {
    fn from(one: &Expected) -> Self {
        let [sheet, cell] = [&one.sheet, &one.cell].map(Clone::clone);
        let file = one.file.clone().unwrap_or_default();
        Self { code: one.code.to_owned(), file, sheet, cell }
    }
}

/// What the content of a site says, as the program reads it.
fn catalogue(site: &SiteTest) -> Catalogue {
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    pipeline::load(site.path(), pipeline::Run::default(), None, &mut sources, &mut findings)
        .expect("a site")
        .catalogue
}

/// Every file of some folders of a site, by path.
fn files(site: &SiteTest, folders: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let below = |folder: &&str| {
        let folder = (*folder).to_owned();
        let tree = read_tree(&site.path().join(&folder));
        tree.into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), bytes))
    };
    folders.iter().flat_map(below).collect()
}

/// The files of entries of a campaign, by path.
fn entries(site: &SiteTest, campaign: &str) -> BTreeMap<String, String> {
    let all = files(site, &[&format!("content/{campaign}")]).into_iter();
    let entry = |path: &String| path.ends_with("/winner.yaml") || path.ends_with("/winner.md");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    all.filter(|(path, _)| entry(path)).map(|(path, bytes)| (path, text(bytes))).collect()
}

/// The one entry of a campaign whose file holds a text: its path and what it says.
fn entry_with(site: &SiteTest, campaign: &str, text: &str) -> (String, String) {
    let mut found: Vec<_> =
        entries(site, campaign).into_iter().filter(|(_, entry)| entry.contains(text)).collect();
    assert_eq!(found.len(), 1, "entries with {text}: {found:?}");
    found.remove(0)
}

/// Fails when two trees differ, and names what differs.
fn same(before: &BTreeMap<String, Vec<u8>>, after: &BTreeMap<String, Vec<u8>>) {
    let differs = |path: &&String| before.get(*path) != after.get(*path);
    let paths: std::collections::BTreeSet<&String> =
        before.keys().chain(after.keys()).filter(differs).collect();
    assert!(paths.is_empty(), "these differ: {paths:?}");
}
