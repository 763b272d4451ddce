//! Lists for the office: their columns, their three forms, and what never leaves with them.

use crate::site::{Run, SiteTest};
use calamine::{Data, Reader, Xlsx};
use fengcai::export::{formula, latest};
use fengcai::finding::Findings;
use fengcai::id::CampaignId;
use fengcai::pipeline;
use fengcai::render::{MediaMade, Viewer};
use fengcai::span::SourceMap;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

const GUANGXI: &str = "2020/guangxi";
/// A song sheet with what spreadsheets would run, at every place a text can stand.
const PAYLOADS: &str = "\
winners:
  - id: sum
    title: '=1+1'
    kind: audio
    status: recommended
    authors: [{name: '@SUM(1)'}, {name: 示例甲}]
    unit: +示例单位
    region: anhui
    remark: \"=cmd|' /C calc'!A0\"
  - id: plain
    title: -3
    kind: audio
    status: shortlisted
    unit: ＝示例厂
    region: anhui
    remark: \"'=1\"
  - id: gone
    title: 撤下的作品
    kind: audio
    status: withdrawn
    region: anhui
";

fn export(site: &SiteTest, args: &[&str]) -> Run {
    let run = site.run(&[&["export"], args].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    run
}

/// A list of a campaign as the CSV has it, escapes undone.
fn csv(site: &SiteTest, list: &str) -> Vec<Vec<String>> {
    rows(&export(site, &["--campaign", GUANGXI, "--list", list]).stdout)
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |record: csv::StringRecord| {
        record.iter().map(formula::unescape).map(str::to_owned).collect()
    };
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

/// The sheets of a workbook in order, empty cells as empty texts, numbers as digits.
fn sheets(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    let sheet = |name: String| {
        let range = book.worksheet_range(&name).expect("a sheet");
        let cell = |cell: &Data| match cell {
            Data::Float(number) => format!("{number}"),
            Data::String(text) => text.clone(),
            Data::Empty => String::new(),
            other => panic!("{name} holds {other:?}"),
        };
        let rows = range.rows().map(|row| row.iter().map(cell).collect()).collect();
        (name, rows)
    };
    names.into_iter().map(sheet).collect()
}

fn xlsx(site: &SiteTest, args: &[&str], file: &str) -> Vec<u8> {
    export(site, &[args, &["--out", file]].concat());
    std::fs::read(site.path().join(file)).expect("a workbook")
}

fn with_payloads() -> SiteTest {
    let site = SiteTest::fresh();
    site.write("content/2025/example/song/sub-project.md", "---\ntitle: 示例歌曲\n---\n\n正文。\n");
    site.write("content/2025/example/song/winners.yaml", PAYLOADS);
    site
}

#[test]
fn the_winners_of_a_campaign_stand_in_the_columns_of_the_form() {
    let run = export(&SiteTest::showcase(), &["--campaign", GUANGXI]);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/export/guangxi.csv");
    if std::env::var_os("FENGCAI_GOLDEN").is_some_and(|value| value == "write") {
        std::fs::create_dir_all(golden.parent().expect("a folder")).expect("a folder");
        std::fs::write(&golden, &run.stdout).expect("a written list");
    }
    assert_eq!(run.stdout, std::fs::read_to_string(&golden).expect("the list"));
    let lines = run.stdout.matches('\n').count();
    assert_eq!((lines, run.stdout.matches("\r\n").count()), (lines, lines));
}

#[test]
fn a_workbook_holds_what_the_csv_holds() {
    let site = SiteTest::showcase();
    for list in ["winners", "offline", "statistics"] {
        let file = format!("{list}.xlsx");
        let book = sheets(xlsx(&site, &["--campaign", GUANGXI, "--list", list], &file));
        assert_eq!(book.len(), 1);
        assert_eq!(book[0].1, csv(&site, list), "{list}");
    }
}

#[test]
fn recommendations_stand_on_a_sheet_for_each_sender() {
    let site = SiteTest::showcase();
    let mut one_table = csv(&site, "recommendations").into_iter();
    let headings = one_table.next().expect("headings");
    assert_eq!(
        headings,
        ["报送单位", "序号", "子活动名称", "作品名称", "作者", "作者单位", "备注"]
    );
    let args = ["--campaign", GUANGXI, "--list", "recommendations"];
    let book = sheets(xlsx(&site, &args, "r.xlsx"));
    assert!(book.len() > 2, "{} senders", book.len());
    let joined = book.iter().flat_map(|(_, rows)| {
        let sender = rows[0][0].strip_prefix("单位：").expect("a sender").to_owned();
        assert!(rows[0][1..].iter().all(String::is_empty));
        assert_eq!(rows[1], headings[1..]);
        assert_eq!(rows[2][0], "1", "each sender's form is numbered from one");
        rows[2..].iter().map(move |row| [vec![sender.clone()], row.clone()].concat())
    });
    assert!(joined.eq(one_table));
}

#[test]
fn json_agrees_with_the_csv() {
    let site = SiteTest::showcase();
    let lists = ["winners", "recommendations", "offline", "statistics"];
    let all = lists.join(",");
    let run = export(&site, &["--campaign", GUANGXI, "--list", &all, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let told = json["lists"].as_array().expect("lists");
    assert_eq!(told.len(), lists.len());
    for (list, one) in lists.iter().zip(told) {
        assert_eq!((one["name"].as_str(), one["campaign"].as_str()), (Some(*list), Some(GUANGXI)));
        let cell = |cell: &serde_json::Value| {
            cell.as_str().map_or_else(|| cell.to_string(), str::to_owned)
        };
        let row = |row: &serde_json::Value| -> Vec<String> {
            row.as_array().expect("a row").iter().map(cell).collect()
        };
        let rows = one["rows"].as_array().expect("rows").iter();
        let table: Vec<_> = std::iter::once(&one["columns"]).chain(rows).map(row).collect();
        assert_eq!(table, csv(&site, list), "{list}");
    }
}

#[test]
fn lists_of_all_campaigns_name_year_and_campaign_before_each_row() {
    let site = SiteTest::showcase();
    let all = rows(&export(&site, &[]).stdout);
    assert_eq!(all[0][..3], ["年份", "活动", "序号"]);
    let own: Vec<_> = all.iter().filter(|row| row[1] == "广西 2020").collect();
    let alone = csv(&site, "winners");
    assert_eq!(own.len(), alone.len() - 1);
    for (one, other) in own.iter().zip(&alone[1..]) {
        assert_eq!(one[3..], other[1..]);
    }
    let numbers: Vec<usize> =
        all[1..].iter().map(|row| row[2].parse().expect("a number")).collect();
    assert!(numbers.iter().copied().eq(1..all.len()), "{numbers:?}");
}

#[test]
fn what_a_spreadsheet_would_run_is_text_in_every_form() {
    let site = with_payloads();
    let run = export(&site, &["--list", "recommendations"]);
    for escaped in
        ["'=1+1", "'@SUM(1)、示例甲", "'+示例单位", "'=cmd|' /C calc'!A0", "'＝示例厂", "''=1"]
    {
        assert!(run.stdout.contains(&format!(",{escaped}")), "{escaped}: {}", run.stdout);
    }
    assert!(run.stdout.contains(",-3,"), "{}", run.stdout);
    assert!(!run.stdout.contains("撤下的作品"), "{}", run.stdout);
    let titles: Vec<_> = rows(&run.stdout)[1..].iter().map(|row| row[5].clone()).collect();
    assert_eq!(titles[..2], ["-3", "=1+1"]);
    // A workbook says of each cell that it is text, so the text stands there as it is.
    let bytes = xlsx(&site, &["--list", "recommendations"], "r.xlsx");
    let book = sheets(bytes.clone());
    assert!(book[0].1.iter().flatten().any(|cell| cell == "=1+1"), "{book:?}");
    let mut archive: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    for (name, _) in &book {
        let formulas = archive.worksheet_formula(name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{formulas:?}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let site = SiteTest::showcase();
    let all = ["--list", "winners,recommendations,offline,statistics"];
    let one = xlsx(&site, &all, "one.xlsx");
    // The format keeps times to two seconds at best; a clock would show by then.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert!(one == xlsx(&site, &all, "two.xlsx"), "a workbook holds the clock");
    assert_eq!(export(&site, &[]).stdout, export(&site, &[]).stdout);
}

#[test]
fn a_broken_site_gives_no_list() {
    let site = SiteTest::fresh();
    site.edit("content/2025/example/campaign.md", "level:", "levle:");
    let run = site.run(&["export", "--out", "list.csv"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("unknown-key") && run.stdout.is_empty(), "{}", run.stderr);
    assert!(!site.path().join("list.csv").exists());
}

#[test]
fn what_is_private_stops_a_list() {
    let site = with_payloads();
    let from = "remark: \"'=1\"";
    site.edit("content/2025/example/song/winners.yaml", from, "remark: 电话 138 0013-8000");
    let run = site.run(&["export", "--list", "recommendations"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("[private-data]: The list holds a phone number"), "{}", run.stderr);
    assert!(run.stderr.contains("song/winners.yaml:"), "{}", run.stderr);
    assert!(!run.stderr.contains("0013") && run.stdout.is_empty(), "{}", run.stderr);
    // Winners do not name it.
    export(&site, &["--list", "winners"]);
}

#[test]
fn a_file_that_exists_is_replaced_only_when_asked() {
    let site = with_payloads();
    site.write("list.csv", "mine");
    let run = site.run(&["export", "--out", "list.csv"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert_eq!(std::fs::read_to_string(site.path().join("list.csv")).expect("a file"), "mine");
    export(&site, &["--out", "list.csv", "--force"]);
    assert_ne!(std::fs::read_to_string(site.path().join("list.csv")).expect("a file"), "mine");
    export(&site, &["--format", "xlsx", "--campaign", "2025/example"]);
    assert!(site.path().join("2025-example-获奖名单.xlsx").is_file());
}

#[test]
fn wrong_usage_is_told() {
    let site = with_payloads();
    for args in
        [&["--campaign", "2025/nowhere"][..], &["--list", "winners,offline"], &["--list", "x"]]
    {
        let run = site.run(&[&["export"], args].concat());
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
    }
    assert_eq!(SiteTest::empty().run(&["export"]).code, 2);
}

#[test]
fn the_numbers_are_those_of_the_page() {
    let test = SiteTest::showcase();
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let run = pipeline::Run::default();
    let site = pipeline::load(test.path(), run, None, &mut sources, &mut findings);
    let site = site.expect("a site");
    let viewer = Viewer {
        config: &site.config,
        catalogue: &site.catalogue,
        plan: &site.plan,
        theme: &site.theme,
        tree: &site.tree,
        media: &MediaMade::default(),
    };
    let page = viewer.statistics(Some(&CampaignId::new(GUANGXI)));
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for [part, _, count] in
        csv(&test, "statistics").into_iter().map(|row| <[String; 3]>::try_from(row).expect("a row"))
    {
        told.entry(part).or_default().push(count);
    }
    let totals: Vec<_> =
        page.totals.iter().map(|fact| fact.value.replace([',', ' '], "")).collect();
    assert_eq!(told["合计"], totals);
    for (part, id) in
        [("子项目", "sub-projects"), ("地区", "regions"), ("奖项", "honours"), ("行业", "sectors")]
    {
        let chart = page.charts.iter().find(|chart| chart.id == id).expect(id);
        let mut bars: Vec<_> = chart.bars.iter().map(|bar| bar.count.to_string()).collect();
        let mut counts = told[part].clone();
        bars.sort();
        counts.sort();
        assert_eq!(counts, bars, "{id}");
    }
}

#[test]
fn a_workbook_is_dated_by_its_content() {
    let test = SiteTest::showcase();
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let run = pipeline::Run::default();
    let entries = pipeline::entries(test.path(), &run, &mut sources, &mut findings);
    let latest = latest(&entries.catalogue).expect("a day");
    let bytes = xlsx(&test, &[], "list.xlsx");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut core = String::new();
    let mut file = archive.by_name("docProps/core.xml").expect("the properties");
    std::io::Read::read_to_string(&mut file, &mut core).expect("text");
    let stamps = core.matches(&format!("{latest}T00:00:00Z")).count();
    assert_eq!(stamps, core.matches("dcterms:W3CDTF").count(), "{core}");
}
