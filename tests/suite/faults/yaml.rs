//! B12: YAML that multiplies, nests, lies about its type or is no text at all.

use super::{WORKS, check, entry};
use crate::site::SiteTest;
use fengcai::finding::{Findings, Lang, Messages, human};
use fengcai::pipeline;
use fengcai::span::SourceMap;
use proptest::prelude::*;

/// The findings of a fresh site whose list of winners is this text.
fn list(text: impl AsRef<[u8]>) -> Vec<String> {
    let site = SiteTest::fresh();
    site.write(&format!("{WORKS}/winners.yaml"), text);
    check(&site)
}

fn is(findings: &[String], code: &str, line: usize) -> bool {
    let wanted = format!("{code} {WORKS}/winners.yaml:{line}:");
    matches!(findings, [one] if one.starts_with(&wanted))
}

#[test]
fn aliases_that_multiply_are_refused_at_the_first_anchor() {
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (one, other) in ('a'..='y').zip('b'..='z') {
        let many = format!("*{one}, ").repeat(9);
        bomb += &format!("{other}: &{other} [{many}]\n");
    }
    let findings = list(bomb + "winners: *z\n");
    assert!(is(&findings, "yaml-unsupported", 1), "{findings:?}");
}

#[test]
fn nesting_without_end_costs_no_stack() {
    const DEEP: usize = 100_000;
    let stairs: String = (0..1_500).map(|step| format!("{}a:\n", " ".repeat(step))).collect();
    let shapes = [
        ("winners: ".to_owned() + &"[".repeat(DEEP), 1),
        ("winners: ".to_owned() + &"{a: ".repeat(DEEP), 1),
        ("winners: ".to_owned() + &"[{a: ".repeat(DEEP), 1),
        ("- ".repeat(DEEP) + "x", 1),
        ("? ".repeat(DEEP) + "x", 1),
        (format!("winners: {}{}", "[".repeat(DEEP), "]".repeat(DEEP)), 1),
        (stairs, 33),
    ];
    for (text, line) in shapes {
        let findings = list(&text);
        let refused = is(&findings, "too-deep", line) || is(&findings, "yaml-syntax", line);
        assert!(refused, "{}: {findings:?}", &text[..20]);
    }
}

#[test]
fn a_key_given_twice_is_reported_at_the_second() {
    let findings = list("winners: []\nwinners: []\n");
    assert!(is(&findings, "duplicate-key", 2), "{findings:?}");
    let long: String = (0..50_000).map(|key| format!("k{key}: 1\n")).collect();
    assert_eq!(
        list(long + "k7: 2\n").iter().filter(|one| one.starts_with("duplicate-key")).count(),
        1
    );
}

#[test]
fn no_and_numbers_and_dates_stay_the_text_that_was_written() {
    let words = [
        "no",
        "Off",
        "true",
        "0551",
        "1_000",
        "0x1F",
        "1e3",
        ".inf",
        "12:30:45",
        "2019-05-01",
        "<<",
        "1.10",
    ];
    let site = SiteTest::fresh();
    let rows = words.iter().enumerate();
    let rows = rows.map(|(n, word)| {
        format!("  - {{id: w-{n}, title: {word}, kind: case, status: awarded}}\n")
    });
    site.write(&format!("{WORKS}/winners.yaml"), format!("winners:\n{}", rows.collect::<String>()));
    site.write("content/organisers/norway.md", entry("name: no\nkind: other"));
    site.build(&[]);
    for (n, word) in words.iter().enumerate() {
        let page = site.page(&format!("2025/example/rights-case/w-{n}/index.html"));
        let shown = word.replace('<', "&lt;");
        assert!(page.contains(&format!(">{shown}<")), "{word}");
    }
    assert!(site.page("organisers/norway/index.html").contains(">no<"));
}

#[test]
fn tags_merges_and_second_documents_are_refused_where_they_stand() {
    for text in [
        "winners: !!python/object/apply:os.system [x]\n",
        "winners: !include /etc/passwd\n",
        "winners: !!binary aGk=\n",
        "winners: {<<: &x {a: 1}}\n",
    ] {
        assert!(is(&list(text), "yaml-unsupported", 1), "{text}: {:?}", list(text));
    }
    assert!(is(&list("winners: []\n---\nwinners: []\n"), "yaml-unsupported", 2));
}

#[test]
fn other_encodings_are_named_and_odd_characters_harm_nothing() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for bytes in [
        b"winners:\n  - title: \xCA\xBE\xC0\xFD\n".to_vec(),
        [b"\xFF\xFE".to_vec(), utf16("winners:\n  - title: 示例\n")].concat(),
        utf16("winners:\n  - title: 示例作品\n"),
    ] {
        assert_eq!(list(&bytes), [format!("not-utf8 {WORKS}/winners.yaml")], "{bytes:?}");
    }
    for text in [
        "\0",
        "\u{feff}\u{feff}a: 1",
        "a: \u{85}\u{2028}b",
        "\r\r\r",
        "a: \"\u{7f}\u{1b}[2J\"\n",
        "%YAML 9.9\n---\na: 1\n",
        "...\n...\n",
        "\u{10ffff}: 1",
    ] {
        list(text);
    }
}

/// Reads a fresh site with this campaign and words every finding in both languages.
fn digest(campaign: &str) {
    let site = SiteTest::fresh();
    site.write("content/2025/example/campaign.md", campaign);
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    pipeline::load(site.path(), pipeline::Run::default(), None, &mut sources, &mut findings);
    for lang in Lang::ALL {
        let messages = Messages::load(*lang);
        for finding in findings.sorted(&sources) {
            assert!(human::render(finding, &sources, &messages, false).contains("--> "));
        }
    }
}

const CAMPAIGN: &str = "---\r\ntitle: \"示例：活动\\n一\"\nlevel: city\nregion: anhui/hefei\norganisers:\n  - {organiser: example-federation, role: host}\nallocations:\n- title: 表\n  measures: [{title: 数, total: 3}]\n  rows: [{unit: 合肥, values: [1, 2]}]\n# 注\nsummary: |\n  一\n  二\n---\n\n正文 [x](#y)。\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_header_however_odd_ends_a_run(header in "[ -~\n\t:{}\\[\\]#&*!|>'\"%@`一：\u{85}-]{0,120}") {
        digest(&format!("---\n{header}\n---\n"));
    }

    #[test]
    fn no_slip_of_the_hand_in_a_good_entry_ends_a_run(
        slips in prop::collection::vec((0..CAMPAIGN.chars().count(), prop::char::any(), 0..3_usize), 1..6),
    ) {
        let mut text: Vec<char> = CAMPAIGN.chars().collect();
        for (at, char, removed) in slips {
            let at = at.min(text.len());
            let end = (at + removed).min(text.len());
            text.splice(at..end, [char]);
        }
        digest(&text.into_iter().collect::<String>());
    }
}
