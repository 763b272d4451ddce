//! Lists come back out as they went in, cell for cell.

use super::{GUANGXI, guangxi, import};
use crate::mail::files;
use crate::mail::sheet::Sheet;
use crate::site::SiteTest;

const WINNERS: &[&[&str]] = &[
    &["序号", "子项目", "奖项", "作品名称", "作者", "单位", "地区", "文件名", "说明"],
    &[
        "1",
        "网络正能量微视频征集",
        "一等奖",
        "头班车",
        "李样本",
        "南宁示例公交公司",
        "南宁市",
        "头班车.mp4",
        "清晨四点，头班车出场。",
    ],
    &[
        "2",
        "网络正能量微视频征集",
        "二等奖",
        "摆渡人",
        "王样本、韦示例",
        "柳州示例港务公司",
        "柳州市",
        "摆渡人.mp4",
        "",
    ],
    &[
        "3",
        "网络正能量摄影作品征集",
        "一等奖",
        "“焊”出星光",
        "黄样本",
        "玉林示例机械厂",
        "玉林市",
        "焊出星光.jpg",
        "夜班，车间。",
    ],
    &["4", "网络正能量摄影作品征集", "优秀奖", "茶山春早", "覃示例", "", "梧州市", "茶山.jpg", ""],
];

const RECOMMENDED: &[&[&str]] = &[
    &["序号", "子活动名称", "作品名称", "作者", "作者单位", "备注"],
    &["1", "网络正能量专题活动征集", "灯下读书会", "李样本", "南宁示例书屋", ""],
    &["2", "网络正能量专题活动征集", "车间里的课堂", "王样本、张示例", "南宁示例学校", "已报送"],
    &["3", "网络正能量微课征集", "一枚螺丝的力矩", "南宁示例机械厂工会", "南宁示例机械厂", ""],
];

/// What `export` writes of a list, as rows.
fn exported(site: &SiteTest, list: &str) -> Vec<Vec<String>> {
    let args = ["export", "--format", "csv", "--list", list, "--campaign", GUANGXI];
    let run = site.run(&args);
    assert_eq!(run.code, 0, "{}", run.stderr);
    rows(&run.stdout)
}

/// The rows of a CSV, its mark left out.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.expect("a record"))).collect()
}

fn given(table: &[&[&str]]) -> Vec<Vec<String>> {
    table.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect()
}

#[test]
fn a_winners_list_comes_back_cell_for_cell() {
    let site = guangxi();
    site.write("mail/获奖名单.xlsx", Sheet::plain(WINNERS).xlsx());
    for (place, name) in ["头班车.mp4", "摆渡人.mp4"].into_iter().enumerate() {
        site.write(&format!("mail/{name}"), files::film(place));
    }
    for (place, name) in ["焊出星光.jpg", "茶山.jpg"].into_iter().enumerate() {
        site.write(&format!("mail/{name}"), files::photo(place));
    }
    import(&site, GUANGXI, &[]);
    assert_eq!(exported(&site, "winners"), given(WINNERS));
}

#[test]
fn a_recommendation_list_comes_back_with_its_sender() {
    let site = guangxi();
    let above = vec![vec!["单位：南宁市总工会".into()]];
    let sheet = Sheet { above, ..Sheet::plain(RECOMMENDED) };
    site.write("mail/推荐清单.xlsx", sheet.xlsx());
    import(&site, GUANGXI, &[]);
    let mut wanted = given(RECOMMENDED);
    for (place, row) in wanted.iter_mut().enumerate() {
        let sender = if place == 0 { "报送单位" } else { "南宁市总工会" };
        row.insert(0, sender.to_owned());
    }
    assert_eq!(exported(&site, "recommendations"), wanted);
}

#[test]
fn what_was_exported_can_be_imported_and_changes_nothing() {
    let site = guangxi();
    site.write("mail/推荐清单.xlsx", Sheet::plain(RECOMMENDED).xlsx());
    import(&site, GUANGXI, &[]);
    let before = super::entries(&site, GUANGXI);
    let args = ["export", "--format", "csv", "--list", "recommendations", "--campaign", GUANGXI];
    let text = site.run(&args).stdout;
    std::fs::remove_file(site.path().join("mail/推荐清单.xlsx")).expect("the first list");
    site.write("mail/导出.csv", text);
    import(&site, GUANGXI, &[]);
    assert_eq!(super::entries(&site, GUANGXI), before);
}
