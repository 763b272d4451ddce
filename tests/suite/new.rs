//! `fengcai new`, `schema` and `explain`.

use crate::site::SiteTest;
use std::path::Path;

#[test]
fn a_fresh_entry_of_every_kind_explains_itself_and_is_read_without_a_fault_of_form() {
    let site = SiteTest::fresh();
    for (kind, path) in [
        ("organiser", "organisers/another"),
        ("campaign", "2025/second"),
        ("sub-project", "2025/second/photography"),
    ] {
        let run = site.run(&["new", "--kind", kind, path]);
        assert_eq!(run.code, 0, "{kind}: {}", run.stderr);
        let again = site.run(&["new", "--kind", kind, path]);
        assert_eq!(again.code, 2, "what exists is not touched");
    }
    let run = site.run(&["check", "--format", "json"]);
    assert_eq!(run.codes(), Vec::<String>::new(), "{}", run.stdout);
    let text = std::fs::read_to_string(site.path().join("content/2025/second/campaign.md"))
        .expect("a text file");
    assert!(text.contains("# slogan") && text.contains("level: national"), "{text}");
}

#[test]
fn an_existing_site_is_not_touched() {
    let site = SiteTest::fresh();
    assert_eq!(site.run(&["new", "."]).code, 2);
}

#[test]
fn schemas_name_every_field_of_every_kind() {
    let run = SiteTest::empty().run(&["schema"]);
    let schema: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    for kind in ["site", "campaign", "sub-project", "organiser", "winner", "winners"] {
        let properties = schema["$defs"][kind]["properties"].as_object().expect(kind);
        assert!(!properties.is_empty());
        for (key, one) in properties {
            assert!(one["description"].as_str().is_some_and(|text| text.len() > 3), "{kind}.{key}");
        }
    }
    let one = SiteTest::empty().run(&["schema", "winner"]);
    assert!(one.stdout.contains("\"$schema\""));
    assert_eq!(SiteTest::empty().run(&["schema", "winer"]).code, 2);
}

#[test]
fn every_code_is_explained_and_an_unknown_one_is_answered_with_the_nearest() {
    let site = SiteTest::empty();
    for code in fengcai::finding::Code::ALL {
        let run = site.run(&["explain", code.as_str()]);
        assert_eq!(run.code, 0);
        assert!(run.stdout.len() > code.as_str().len() + 40, "{}", run.stdout);
    }
    let run = site.run(&["explain", "unknown-kye"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("unknown-key"), "{}", run.stderr);
}

#[test]
fn a_folder_without_content_is_answered_with_what_to_do() {
    let run = SiteTest::empty().run(&["build"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("content"), "{}", run.stderr);
}

#[test]
fn the_documentation_of_entries_names_every_field() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/entries.md");
    let docs = std::fs::read_to_string(docs).expect("docs/entries.md");
    for kind in fengcai::scaffold::Kind::ALL {
        let schema = kind.schema();
        for (key, field) in schema["properties"].as_object().expect("fields") {
            let words = field["description"].as_str().unwrap_or_default().replace('|', "/");
            let listed = docs
                .lines()
                .any(|line| line.starts_with(&format!("| `{key}`")) && line.contains(&words));
            let wrapped = kind.as_str() == "winners" || listed;
            assert!(wrapped, "docs/entries.md has no row for {} {key}: {words}", kind.as_str());
        }
    }
}
