//! Reading of records, by example.

use super::*;
use crate::span::SourceMap;
use crate::span::Spanned;
use crate::{shape, vocabulary};
use serde_json::json;

vocabulary! {
    /// Colours.
    enum Colour { Red = "red", "红", "red"; Green = "green", "绿", "green"; }
}

shape! {
    /// A record with every kind of field.
    struct Sample {
        required title: Spanned<String> = "标题", "title";
        optional colour: Colour = "颜色", "colour";
        many names: String = "名字", "names";
        optional count: u64 = "数量", "count";
    }
}

fn read(text: &str) -> (Option<Sample>, Vec<String>) {
    let mut sources = SourceMap::default();
    let file = sources.add("a.yaml", text);
    let mut findings = Findings::default();
    let node = crate::source::yaml::parse(text, 0, file, &mut findings).expect("a node");
    let sample = Sample::read(&node, &mut findings);
    let list = findings.sorted(&sources).iter().map(|one| one.code.as_str().to_owned()).collect();
    (sample, list)
}

#[test]
fn every_fault_of_a_record_is_reported() {
    let (sample, codes) = read("titel: x\ncolour: gren\ncount: many\n");
    assert_eq!(codes, ["missing-field", "unknown-key", "unknown-choice", "bad-number"]);
    let sample = sample.expect("the rest is still looked at");
    assert_eq!((sample.title.as_str(), sample.title.span.start), ("", sample.title.span.end));
}

#[test]
fn a_single_value_is_a_list_of_one() {
    let (sample, codes) = read("title: 2019\nnames: 李明\n");
    assert_eq!(codes, [""; 0]);
    let sample = sample.expect("a sample");
    assert_eq!((sample.title.as_str(), sample.names.len()), ("2019", 1));
    assert_eq!((sample.colour, sample.count), (None, None));
    assert_eq!(Colour::Red.label(crate::finding::Lang::Zh), "红");
}

#[test]
fn schema_lists_fields_with_both_explanations() {
    let schema = Sample::schema();
    assert_eq!(schema["required"], json!(["title"]));
    assert_eq!(schema["properties"]["title"]["description"], "标题 · title");
    assert_eq!(schema["properties"]["colour"]["enum"], json!(["red", "green"]));
}

#[test]
fn a_number_is_read_whole_or_not_at_all() {
    for (text, expected) in [
        ("12000", Some(12_000)),
        ("12,000", Some(12_000)),
        ("1,234,567", Some(1_234_567)),
        ("1,2", None),
        ("1_000", None),
        ("1234,567", None),
        ("-1", None),
        ("+1", None),
        ("1e3", None),
    ] {
        let (sample, codes) = read(&format!("title: T\ncount: \"{text}\"\n"));
        assert_eq!(sample.and_then(|sample| sample.count), expected, "{text}");
        assert_eq!(codes.is_empty(), expected.is_some(), "{text}");
    }
}
