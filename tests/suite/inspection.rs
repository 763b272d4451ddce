//! `check --gov`: a good site passes, and each fault fails its own item of the list and no other.

use crate::site::{Run, SiteTest, photo};
use std::collections::BTreeMap;

/// Settings with all that the footer of an official site shows.
const SETTINGS: &str = "title: 示例站点
lang: zh
base_url: https://www.example.org/
sponsor: 示例市总工会
contact: 示例市示例路1号
identity_code: bm00000000
icp: 示例ICP备00000000号
police: 示例公网安备00000000000000号
marks: [{ file: mark.png, alt: 示例标识 }]
";

const CAMPAIGN: &str = "---
title: 示例活动
level: city
period: 2025年5月至10月
updated: 2025-10-01
---

正文。
";

const SUB_PROJECT: &str = "---
title: 摄影作品征集
category: photography
tiers: [{ id: first, title: 一等奖, scheme: ranked, rank: 1 }]
updated: 2025-10-01
---

正文。
";

const WINNER: &str = "---
title: 晨光
kind: photo
status: awarded
sample: true
authors: [{ name: 示例作者 }]
unit: 示例工会
awards: [{ tier: first, date: 2025-09-01 }]
photos: [{ file: photo.jpg, alt: 晨光照进车间, caption: 早班 }]
updated: 2025-10-01
---

正文。
";

const CAMPAIGN_FILE: &str = "content/2025/example/campaign.md";
const SUB_PROJECT_FILE: &str = "content/2025/example/photography/sub-project.md";
const WINNER_FILE: &str = "content/2025/example/photography/morning/winner.md";

fn good() -> SiteTest {
    let site = SiteTest::empty();
    site.write("content/site.yaml", SETTINGS).write("content/mark.png", photo(64, 64));
    site.write("content/2025/example/campaign.md", CAMPAIGN);
    site.write("content/2025/example/photography/sub-project.md", SUB_PROJECT);
    site.write(WINNER_FILE, WINNER);
    site.write("content/2025/example/photography/morning/photo.jpg", photo(640, 480));
    site
}

/// The outcome of every item.
fn outcomes(run: &Run) -> BTreeMap<String, String> {
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let items = report["inspection"].as_array().expect("the list");
    let word = |value: &serde_json::Value| value.as_str().expect("a word").to_owned();
    items.iter().map(|one| (word(&one["item"]), word(&one["outcome"]))).collect()
}

fn inspect(site: &SiteTest) -> (Run, BTreeMap<String, String>) {
    let run = site.run(&["check", "--gov", "--format", "json"]);
    let found = outcomes(&run);
    (run, found)
}

fn failed(site: &SiteTest) -> Vec<String> {
    let (_, found) = inspect(site);
    found.into_iter().filter(|(_, outcome)| outcome == "failed").map(|(item, _)| item).collect()
}

#[test]
fn a_good_site_passes_and_is_told_what_only_people_see() {
    let (run, found) = inspect(&good());
    assert_eq!(run.code, 0, "{}", run.stdout);
    let by_hand: Vec<&String> =
        found.iter().filter(|(_, outcome)| *outcome == "by-hand").map(|(item, _)| item).collect();
    assert_eq!(by_hand, ["freshness", "ipv6", "outside-links"]);
    let other =
        found.iter().filter(|(item, outcome)| *outcome != "passed" && !by_hand.contains(item));
    assert_eq!(other.count(), 0, "{found:?}");
}

/// A fault each: the item it fails, the file that has it, and its text.
fn faults() -> Vec<(&'static str, &'static str, String)> {
    let body = |text: &str| WINNER.replace("\n正文。\n", &format!("\n{text}\n"));
    let setting = |key: &str| {
        let kept = SETTINGS.lines().filter(|line| !line.starts_with(key));
        kept.fold(String::new(), |text, line| text + line + "\n")
    };
    let page = |inside: &str| {
        format!(
            "<!doctype html><html lang=\"zh\"><title>x</title><body><main><p>示例</p>{inside}</main></body></html>"
        )
    };
    let missing = "themes/default/templates/not-found.html";
    let rule = "rules: [{ field: caption-length, operator: at-most, value: 1, unit: 字, strength: must, quote: 一字以内 }]\nupdated";
    let table = "allocations: [{ title: 表, measures: [{ title: 活动, total: 9 }], rows: [{ unit: 甲, values: [8] }] }]\nupdated";
    let twice = "channels: [{ kind: site, label: 甲, url: https://www.shili.org }, { kind: site, label: 乙, url: https://www.shili.com }]\nupdated";
    vec![
        ("opens", CAMPAIGN_FILE, CAMPAIGN.replace("level:", "livel:")),
        ("serious-wording", WINNER_FILE, body("习近平新时代中国特色社会主义思想和精神")),
        ("personal-data", WINNER_FILE, body("电话 13800138000")),
        ("empty-columns", missing, page("").replace("<p>示例</p>", "")),
        ("references", WINNER_FILE, body("[不在](/2025/nowhere)")),
        ("outside-links", CAMPAIGN_FILE, CAMPAIGN.replace("updated", twice)),
        ("safety", missing, page("<img src=\"https://example.org/a.png\" alt=\"\">")),
        ("media", "content/2025/example/photography/morning/photo.jpg", String::new()),
        ("wording", WINNER_FILE, body("互联网+工会惠普服务优秀平台")),
        ("agreement", CAMPAIGN_FILE, CAMPAIGN.replace("updated", table)),
        ("rules", SUB_PROJECT_FILE, SUB_PROJECT.replace("updated", rule)),
        ("accessibility", WINNER_FILE, WINNER.replace("alt: 晨光照进车间, ", "")),
        ("sponsor", "content/site.yaml", setting("sponsor")),
        ("contact", "content/site.yaml", setting("contact")),
        ("identity-code", "content/site.yaml", setting("identity_code")),
        ("icp", "content/site.yaml", setting("icp")),
        ("police", "content/site.yaml", setting("police")),
        ("marks", "content/site.yaml", setting("marks")),
        ("encrypted", "content/site.yaml", SETTINGS.replace("https://", "http://")),
    ]
}

#[test]
fn every_fault_fails_its_own_item() {
    let mut wrong = Vec::new();
    let mut told = |site: &SiteTest, item: &str| {
        let found = failed(site);
        if found != [item] {
            wrong.push(format!("{item}: {found:?}"));
        }
    };
    for (item, path, text) in faults() {
        let site = good();
        match item {
            "media" => site.write(path, &photo(640, 480)[..900]),
            _ => site.write(path, text),
        };
        told(&site, item);
    }
    let original = "rules: [{ field: originality, operator: is, value: 原创, strength: must, quote: 须为原创 }]\nupdated";
    let site = good();
    site.write(SUB_PROJECT_FILE, SUB_PROJECT.replace("updated", original));
    site.write(WINNER_FILE, WINNER.replace("sample: true\n", ""));
    told(&site, "rights");
    let undated = WINNER.replace("updated: 2025-10-01\n", "").replace(", date: 2025-09-01", "");
    let site = good();
    for (path, text) in [(CAMPAIGN_FILE, CAMPAIGN), (SUB_PROJECT_FILE, SUB_PROJECT)] {
        site.write(path, text.replace("updated: 2025-10-01\n", ""));
    }
    site.write(WINNER_FILE, undated);
    told(&site, "dates");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_clerk_reads_the_list() {
    let site = good();
    site.write("content/site.yaml", SETTINGS.replace("icp: 示例ICP备00000000号\n", ""));
    let run = site.run(&["check", "--gov"]);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 24, "{}", run.stdout);
    assert!(lines.contains(&"failed   The footer shows the ICP filing (not given in site.yaml)"));
    assert!(lines.contains(&"passed   Nothing private is published"));
}
