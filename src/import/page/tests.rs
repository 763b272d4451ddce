//! The review, with the worst that a sender can put into it.

use super::*;
use crate::finding::{Code, Finding, Findings, Place};
use crate::id::CampaignId;
use crate::import::form::Form;
use crate::import::review::{Came, Counts, Review, Tally, What, json};

/// A name that would be markup.
const HOSTILE: &str = "示例<script>alert(1)</script>&\"'.xlsx";

fn sheet(file: &str, sheet: &str, row: u32, column: Option<u32>) -> Place {
    Place::Sheet { file: file.to_owned(), sheet: sheet.to_owned(), row, column }
}

fn findings() -> Findings {
    let mut findings = Findings::default();
    let mut put = |finding| findings.push(finding);
    let wuzhou = "邮件/梧州.zip/推荐清单.xlsx";
    put(Finding::new(Code::SimilarRows, sheet(wuzhou, "Sheet1", 6, None))
        .with("title", "夜班的灯光（示例）")
        .with("other", "「夜班的灯」（第 4 行）"));
    put(Finding::new(Code::UnmatchedTier, sheet(wuzhou, "获奖", 8, Some(2)))
        .with("value", "金奖")
        .with("sub_project", "网络正能量摄影作品征集")
        .with("candidates", "一等奖、二等奖、三等奖"));
    put(Finding::new(Code::UnmatchedUnit, sheet(HOSTILE, "", 3, Some(4)))
        .with("value", "<b>高新区</b>")
        .with("candidates", "南宁高新区、柳州高新区"));
    put(Finding::new(Code::UnclearFile, Place::File("邮件/照片/IMG_2031.jpg".to_owned()))
        .with("file", "IMG_2031.jpg")
        .with("candidates", "《渡口》、《老码头》"));
    put(Finding::new(
        Code::ListMissing,
        Place::File("content/2020/guangxi/campaign.md".to_owned()),
    )
    .with("units", "示例北海市总工会、示例防城港市总工会"));
    put(Finding::new(Code::PrivateDiverted, Place::File(wuzhou.to_owned()))
        .with("count", 12)
        .with("store", "private/2020/guangxi/contacts.csv"));
    findings
}

fn review(findings: Findings) -> Review {
    let came = |file: &str, sheet: &str, what, sender: Option<&str>, rows| Came {
        file: file.to_owned(),
        sheet: sheet.to_owned(),
        what,
        sender: sender.map(str::to_owned),
        rows,
    };
    let tally = |title: &str, recommended, awarded| Tally {
        sub_project: title.to_owned(),
        recommended,
        awarded,
    };
    Review {
        campaign: CampaignId::new("2020/guangxi"),
        title: "广西2020年示例主题活动".to_owned(),
        sources: vec![
            came(
                "邮件/梧州.zip/推荐清单.xlsx",
                "Sheet1",
                What::List(Form::Works),
                Some("梧州市总工会"),
                23,
            ),
            came(
                "邮件/梧州.zip/推荐清单.xlsx",
                "获奖",
                What::List(Form::Winners),
                Some("梧州市总工会"),
                9,
            ),
            came("邮件/梧州.zip/照片", "", What::Media(41), None, 41),
            came("邮件/联络表.docx", "表 1", What::List(Form::Contacts), None, 3),
            came(HOSTILE, "", What::Blank, None, 0),
        ],
        entries: Counts { added: 18, updated: 4, promoted: 3, unchanged: 96, activities: 2 },
        tally: vec![tally("网络正能量摄影作品征集", 31, 6), tally("网络正能量微视频征集", 12, 3)],
        findings,
    }
}

fn in_both(test: impl Fn(&str, &Messages)) {
    for &lang in Lang::ALL {
        let messages = Messages::load(lang);
        test(&page(&review(findings()), &SourceMap::default(), &messages), &messages);
    }
}

#[test]
fn every_finding_stands_on_the_page_escaped() {
    in_both(|page, messages| {
        let (sources, all) = (SourceMap::default(), findings());
        for one in all.sorted(&sources) {
            for said in [messages.message(one), messages.help(one)] {
                assert!(page.contains(&escape(&said)), "{said}");
            }
            assert!(
                page.contains(&format!("<code>{}</code>", one.code.as_str())),
                "{:?}",
                one.code
            );
        }
        assert!(
            page.contains(
                "<h3>示例&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;.xlsx</h3>"
            )
        );
        assert!(page.contains("&lt;b&gt;高新区&lt;/b&gt;"));
        assert!(!page.contains("<script") && !page.contains("<b>"));
    });
}

#[test]
fn decisions_are_counted_and_have_a_box_each() {
    in_both(|page, messages| {
        assert_eq!(page.matches("<input type=\"checkbox\">").count(), 4);
        let title = messages.text("review-decisions", &[]);
        assert!(page.contains(&format!("<h2>{title} <small>4</small></h2>")));
        let lead = messages
            .text("review-waiting", &[("warnings", "4".to_owned()), ("notes", "2".to_owned())]);
        assert!(page.contains(&escape(&lead)), "{lead}");
        assert!(page.contains("获奖 › C9") && page.contains(">E4<"));
        assert!(
            page.contains(&format!(
                "Sheet1 › {}",
                messages.text("row", &[("row", "7".to_owned())])
            ))
        );
    });
}

#[test]
fn findings_of_one_file_stand_under_one_heading() {
    in_both(|page, _| {
        let decisions = page.split("<section").find(|part| part.contains("checkbox"));
        let headings = decisions.expect("the decisions").matches("<h3>").count();
        assert_eq!(headings, 3);
    });
}

#[test]
fn all_that_came_in_is_listed_and_summed_up() {
    in_both(|page, messages| {
        for one in &review(Findings::default()).sources {
            assert!(page.contains(&escape(&one.what.name(messages))), "{one:?}");
        }
        assert!(page.contains("41"));
        for count in [18, 4, 3, 96] {
            assert!(page.contains(&format!("<dd>{count}</dd>")), "{count}");
        }
        let total = messages.text("review-total", &[]);
        assert!(page.contains(&format!("<th scope=\"row\">{total}</th>")));
        assert!(page.contains(">43</td>") && page.contains(">9</td>"));
    });
}

#[test]
fn the_page_is_one_file_that_asks_for_nothing() {
    in_both(|page, messages| {
        assert!(page.starts_with("<!doctype html>\n<html lang=\""));
        let outside =
            ["http:", "https:", "url(", "@import", "javascript:", " src=", " href=", " style="];
        for outside in outside {
            assert!(!page.to_lowercase().contains(outside), "{outside}");
        }
        assert_eq!(page.matches("<style>").count(), 1);
        assert!(page.contains("default-src 'none'"));
        assert!(page.contains(&escape(&messages.text("review-private", &[]))));
    });
}

#[test]
fn a_page_without_findings_says_so_and_leaves_the_sections_out() {
    for &lang in Lang::ALL {
        let messages = Messages::load(lang);
        let page = page(&review(Findings::default()), &SourceMap::default(), &messages);
        let lead = messages.text("review-clear", &[("notes", "0".to_owned())]);
        assert!(page.contains(&escape(&lead)));
        assert!(!page.contains("checkbox\">") && !page.contains("class=\"notes\""));
    }
}

#[test]
fn errors_say_that_nothing_was_imported() {
    let mut all = findings();
    all.push(Finding::new(Code::UnknownCampaign, Place::File("x".to_owned())).with("value", "y"));
    let messages = Messages::load(Lang::Zh);
    let page = page(&review(all), &SourceMap::default(), &messages);
    assert!(page.contains("没有导入：有 1 处错误") && page.contains("class=\"errors\""));
}

#[test]
fn the_json_form_is_that_of_check_with_what_came_in() {
    let messages = Messages::load(Lang::Zh);
    let value = json(&review(findings()), &SourceMap::default(), &messages);
    let keys: Vec<&String> = value.as_object().expect("an object").keys().collect();
    assert_eq!(keys.len(), 6, "{keys:?}");
    assert_eq!(value["campaign"], "2020/guangxi");
    assert_eq!(value["entries"]["promoted"], 3);
    let first = &value["sources"][0];
    assert_eq!((&first["form"], &first["rows"]), (&"works".into(), &23.into()));
    assert!(value["sources"][2]["sender"].is_null() && value["sources"][2]["form"] == "media");
    let summary = &value["summary"];
    assert_eq!((&summary["errors"], &summary["warnings"]), (&0.into(), &4.into()));
    assert_eq!(summary["notes"], 2);
    let found = value["findings"].as_array().expect("findings");
    assert_eq!(found.len(), 6);
    assert!(found.iter().any(|one| one["file"] == HOSTILE && one["cell"] == "E4"));
}

#[test]
fn every_text_of_the_page_stands_in_both_languages() {
    let source = |lang: Lang| {
        lang.pick(
            include_str!("../../finding/messages/zh.ftl"),
            include_str!("../../finding/messages/en.ftl"),
        )
    };
    let ids = |lang| -> Vec<&str> {
        let lines = source(lang).lines().filter(|line| line.starts_with("review-"));
        lines.filter_map(|line| line.split(" =").next()).collect()
    };
    assert_eq!(ids(Lang::Zh), ids(Lang::En));
    in_both(|page, _| assert!(!page.contains(">review-"), "a text that is not there"));
}
