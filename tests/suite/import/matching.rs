//! How what senders write is told: inner spaces, widths, regions inside the campaign's own, other headings.

use super::{GUANGXI, Review, catalogue, entries, guangxi, import, site_of};
use crate::mail::files;
use crate::mail::sheet::{Merge, Sheet, gbk};
use crate::site::SiteTest;

/// The path of the region of the one work with a title.
fn region(site: &SiteTest, title: &str) -> Option<String> {
    let catalogue = catalogue(site);
    let mut of = catalogue.winners.values().filter(|one| one.title.value == title);
    let code = of.next().unwrap_or_else(|| panic!("an entry {title}")).region.clone()?;
    Some(catalogue.tables.regions.get(&code).expect("a region").path.clone())
}

/// Puts a recommendation list of one work into the mail.
fn send(site: &SiteTest, path: &str, sender: &str, title: &str) {
    let text = format!(
        "单位：{sender}\n序号,子活动名称,作品名称,作者,作者单位,备注\n1,网络正能量专题活动征集,{title},李样本,,\n"
    );
    site.write(path, text);
}

#[test]
fn a_name_is_looked_for_inside_the_region_of_the_campaign() {
    let site = site_of("2020/qinghai", "province", "qinghai");
    for (number, (sender, title)) in [
        ("海南州总工会", "湖边的读书会"),
        ("海 南 州 总 工 会", "高原上的课堂"),
        ("西宁市总工会", "河谷里的直播"),
        ("西 宁 市总", "城墙下的宣讲"),
    ]
    .into_iter()
    .enumerate()
    {
        send(&site, &format!("mail/{number}.csv"), sender, title);
    }
    import(&site, "2020/qinghai", &[]);
    let of = |title| region(&site, title);
    let hainan = of("湖边的读书会").expect("the prefecture of Qinghai");
    assert!(hainan.starts_with("qinghai/"), "海南州 is no province: {hainan}");
    assert_eq!(of("高原上的课堂"), Some(hainan));
    assert_eq!(of("河谷里的直播").as_deref(), Some("qinghai/xining"));
    assert_eq!(of("城墙下的宣讲").as_deref(), Some("qinghai/xining"));
}

#[test]
fn the_same_two_characters_are_a_province_in_a_national_campaign() {
    let site = site_of("2023/acftu", "national", "");
    for (number, (sender, title)) in
        [("海南省总工会", "岛上的读书会"), ("北 京 市 总 工 会", "胡同里的宣讲")]
            .into_iter()
            .enumerate()
    {
        send(&site, &format!("mail/{number}.csv"), sender, title);
    }
    import(&site, "2023/acftu", &[]);
    assert_eq!(region(&site, "岛上的读书会").as_deref(), Some("hainan"));
    assert_eq!(region(&site, "胡同里的宣讲").as_deref(), Some("beijing"));
}

#[test]
fn full_and_half_width_are_one_heading_and_one_sub_project() {
    let site = guangxi();
    let text = "单位:南宁市总工会\n序号,子活动 名称,作品名称,作 者,作者单位,备注\n\
        １,互联网＋普惠服务优秀平台征集,掌上之家,李样本,南宁示例公司,\n\
        2,“互联网+普惠服务优秀平台”征集,指尖服务台,王样本,南宁示例公司,\n";
    site.write("mail/清单.csv", gbk(text));
    import(&site, GUANGXI, &[]);
    let paths: Vec<String> = entries(&site, GUANGXI).into_keys().collect();
    let wanted = ["001", "002"].map(|number| {
        format!("content/{GUANGXI}/service-platform/service-platform-{number}/winner.yaml")
    });
    assert_eq!(paths, wanted);
    assert_eq!(Review::read(&site, GUANGXI).findings("warning"), []);
}

#[test]
fn a_merged_sub_project_holds_for_all_its_rows() {
    let site = guangxi();
    let mut sheet = Sheet::plain(&[
        &["序号", "子活动名称", "作品名称", "作者", "作者单位", "备注"],
        &["1", "专题活动征集", "车间里的课堂", "李样本", "", ""],
        &["2", "专题活动征集", "灯下的读书会", "王样本", "", ""],
        &["3", "专题活动征集", "码头边的直播", "张样本", "", ""],
        &["4", "优秀平台征集", "掌上之家", "韦样本", "", ""],
    ]);
    sheet.table[4][1] = "互联网+工会普惠服务优秀平台征集".into();
    sheet.merges.push(Merge { row: 1, column: 1, rows: 3, columns: 1 });
    site.write("mail/清单.xlsx", sheet.xlsx());
    import(&site, GUANGXI, &[]);
    let paths: Vec<String> = entries(&site, GUANGXI).into_keys().collect();
    let of = |id: &str| paths.iter().filter(|path| path.contains(&format!("/{id}/"))).count();
    assert_eq!((of("thematic-activity"), of("service-platform")), (3, 1), "{paths:?}");
}

#[test]
fn a_heading_is_known_once_its_meaning_is_said() {
    let site = guangxi();
    let text = "子活动名称,曲目,演唱\n专题活动征集,灯下的读书会,李样本\n";
    site.write("mail/清单.csv", text);
    import(&site, GUANGXI, &[]);
    assert_eq!(Review::read(&site, GUANGXI).codes("mail/清单.csv"), ["unknown-table"]);
    assert_eq!(entries(&site, GUANGXI).len(), 0);
    import(&site, GUANGXI, &["--map", "曲目=作品名称", "--map", "演唱=作者"]);
    let (_, text) = super::entry_with(&site, GUANGXI, "灯下的读书会");
    assert!(text.contains("李样本"), "{text}");
}

#[test]
fn a_list_without_sub_projects_goes_where_the_command_says() {
    let site = guangxi();
    let text = "序号,作品名称,作者,作者单位\n1,江上的守夜人,李样本,梧州示例航道站\n";
    site.write("mail/清单.csv", text);
    site.write("mail/《江上的守夜人》李样本.jpg", files::photo(1));
    import(&site, GUANGXI, &["--sub-project", "photography"]);
    let (path, text) = super::entry_with(&site, GUANGXI, "江上的守夜人");
    assert!(path.contains("/photography/photography-001/"), "{path}");
    assert!(text.contains("photos:"), "its photograph came with it: {text}");
}

#[test]
fn names_of_files_are_composed_and_harmless() {
    let site = guangxi();
    let text = "序号,作品名称,作者\n1,Cafe\u{301}里的早班,李样本\n";
    site.write("mail/清单.csv", text);
    site.write("mail/《Cafe\u{301}里的早班》李样本；.jpg", files::photo(2));
    import(&site, GUANGXI, &["--sub-project", "photography"]);
    let (path, text) = super::entry_with(&site, GUANGXI, "里的早班");
    assert!(text.contains("Caf\u{e9}") && !text.contains("e\u{301}"), "{text}");
    let folder = path.trim_end_matches("/winner.yaml").to_owned();
    let all = super::files(&site, &[&folder]);
    assert!(all.keys().all(|path| !path.contains('\u{301}')), "{:?}", all.keys());
    assert_eq!(site.run(&["check"]).code, 0);
}

#[test]
fn a_command_that_cannot_be_meant_is_answered_and_does_nothing() {
    let site = guangxi();
    site.write("mail/清单.csv", "子活动名称,作品名称,作者\n专题活动征集,灯下读书会,李样本\n");
    let before = super::files(&site, &["."]);
    let wrong: [&[&str]; 6] = [
        &["import", "mail"],
        &["import", "--into", GUANGXI],
        &["import", "no-such-folder", "--into", GUANGXI],
        &["import", "mail", "--into", "2020/nowhere"],
        &["import", "mail", "--into", "../outside"],
        &["import", "mail", "--into", GUANGXI, "--map", "题目"],
    ];
    for args in wrong {
        let run = site.run(args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert!(!run.stderr.is_empty(), "{args:?} is answered");
    }
    super::same(&before, &super::files(&site, &["."]));
}
