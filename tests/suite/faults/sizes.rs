//! C5: nothing at all, as little as possible, and as much as fits.

use super::{WORKS, check, entry, survived};
use crate::site::{Run, SiteTest};
use serde_json::{Value, json};

/// A value for a field of this schema, its texts of that length.
fn fill(schema: &Value, length: usize) -> Value {
    if let Some(words) = schema["enum"].as_array() {
        return words[0].clone();
    }
    if let Some(either) = schema["anyOf"].as_array() {
        return fill(&either[0], length);
    }
    let name = schema["type"].as_str().unwrap_or("text");
    match name {
        "object" => {
            let fields = schema["properties"].as_object().into_iter().flatten();
            fields.map(|(key, schema)| (key.clone(), fill(schema, length))).collect()
        }
        "array" => json!([fill(&schema["items"], length)]),
        "integer" | "number" => json!(1),
        "boolean" => json!(true),
        "string" => json!("2025-06-01"),
        _ => json!("长 ".repeat(length / 4)),
    }
}

fn schema(kind: &str) -> Value {
    serde_json::from_str(&SiteTest::empty().run(&["schema", kind]).stdout).expect("JSON")
}

/// The file of each kind in a fresh site, and what its entry cannot do without.
const KINDS: &[(&str, &str, &str)] = &[
    ("campaign", "content/2025/example/campaign.md", r#"{"title":"T","level":"city"}"#),
    (
        "sub-project",
        "content/2025/example/rights-case/sub-project.md",
        r#"{"title":"T","category":"rights-case"}"#,
    ),
    ("organiser", "content/organisers/example-federation.md", r#"{"name":"T","kind":"other"}"#),
    (
        "winner",
        "content/2025/example/rights-case/first-case.md",
        r#"{"title":"T","kind":"case","status":"awarded"}"#,
    ),
    ("site", "content/site.yaml", r#"{"title":"T"}"#),
];

fn write(site: &SiteTest, path: &str, value: &Value) {
    let text = if path.ends_with(".md") { entry(&value.to_string()) } else { value.to_string() };
    site.write(path, text);
}

#[test]
fn nothing_at_all_is_answered() {
    let site = SiteTest::empty();
    site.write("content/site.yaml", "");
    assert_eq!(check(&site), ["empty-site content/site.yaml:1:1"]);
    let site = SiteTest::empty();
    std::fs::create_dir(site.path().join("content")).expect("a folder");
    assert_eq!(check(&site), ["empty-site content/site.yaml"]);
    survived(&site.run(&["build"]));
}

/// How many warnings a build gave; each here is of pages without a date.
fn warnings(run: &Run) -> usize {
    let told = run.stderr.matches("warning[").count();
    assert_eq!(run.stderr.matches("warning[undated-page]").count(), told, "{}", run.stderr);
    told
}

#[test]
fn entries_with_required_fields_alone_make_a_site() {
    let site = SiteTest::fresh();
    for (_, path, least) in KINDS {
        write(&site, path, &serde_json::from_str(least).expect("JSON"));
    }
    assert_eq!(warnings(&site.build(&[])), 1, "no date stands anywhere");
    assert!(site.page("2025/example/rights-case/first-case/index.html").contains(">T<"));
}

#[test]
fn a_campaign_alone_makes_a_site() {
    let site = SiteTest::empty();
    site.write("content/site.yaml", "title: T\n");
    site.write("content/2025/one/campaign.md", entry("title: One\nlevel: city"));
    assert_eq!(warnings(&site.build(&[])), 1, "no date stands anywhere");
    assert!(site.page("2025/one/index.html").contains(">One<"));
}

/// What a long value makes of another entry, or of the settings as a whole.
const ELSEWHERE: &[&str] = &["unknown-tier", "theme-fault content/site.yaml"];

#[test]
fn a_field_of_a_hundred_kilobytes_is_taken_or_named() {
    for (kind, path, least) in KINDS {
        for (key, schema) in schema(kind)["properties"].as_object().expect("fields") {
            let site = SiteTest::fresh();
            let mut value: Value = serde_json::from_str(least).expect("JSON");
            value[key] = fill(schema, 100_000);
            write(&site, path, &value);
            let findings = check(&site);
            let line = if path.ends_with(".md") { 2 } else { 1 };
            let named = |one: &String| {
                one.contains(&format!(" {path}:{line}:"))
                    || ELSEWHERE.iter().any(|code| one.starts_with(code))
            };
            assert!(findings.iter().all(named), "{kind}.{key}: {findings:?}");
        }
    }
}

#[test]
fn every_field_at_once_at_its_longest_is_taken_or_named() {
    let site = SiteTest::fresh();
    for (kind, path, least) in KINDS {
        let mut value = fill(&schema(kind), 100_000);
        let least: Value = serde_json::from_str(least).expect("JSON");
        for (key, own) in least.as_object().expect("fields") {
            value[key] = own.clone();
        }
        write(&site, path, &value);
    }
    assert!(!check(&site).is_empty());
    survived(&site.run(&["build"]));
}

#[test]
fn numbers_at_the_end_of_their_range_are_added_without_a_crash() {
    let most = u64::MAX;
    let site = SiteTest::fresh();
    site.write(
        "content/site.yaml",
        format!("title: T\npage_size: {most}\nlimits: {{memory: {most}}}\n"),
    );
    let table = format!(
        "title: T\nlevel: city\nallocations:\n  - title: A\n    measures: [{{title: M, total: {most}, target: {most}}}]\n    rows:\n      - {{unit: A, values: [{most}]}}\n      - {{unit: B, values: [{most}]}}"
    );
    site.write("content/2025/example/campaign.md", entry(&table));
    check(&site);
    survived(&site.run(&["build"]));
}

#[test]
fn five_thousand_winners_in_one_list_are_paged() {
    let site = SiteTest::fresh();
    let mut list = String::from("winners:\n");
    for number in 0..5_000 {
        list += &format!(
            "  - {{id: w-{number}, title: 作品{number}, kind: case, status: awarded, region: anhui/hefei, sector: railway, summary: {}}}\n",
            "一句话的介绍，".repeat(12)
        );
    }
    site.write(&format!("{WORKS}/winners.yaml"), list);
    site.build(&[]);
    let public = site.public();
    let pages = public.iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in pages {
        assert!(bytes.len() < 300_000, "{path} has {} bytes", bytes.len());
    }
    assert!(public.contains_key("2025/example/rights-case/page-105.html"));
    assert!(public.contains_key("2025/example/rights-case/w-4999/index.html"));
}
