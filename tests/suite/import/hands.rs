//! What people change in entries is theirs: later imports keep it, and tell when a sheet says otherwise.

use super::{GUANGXI, Review, entries, entry_with, files, guangxi, import, same};
use crate::mail::sheet::Sheet;
use crate::site::SiteTest;

const HEADINGS: &[&str] =
    &["序号", "子项目", "奖项", "作品名称", "作者", "单位", "地区", "文件名", "说明"];
const FIRST: [&str; 9] = [
    "1",
    "网络正能量专题活动征集",
    "一等奖",
    "网上读书会",
    "李样本",
    "南宁示例书屋",
    "南宁",
    "",
    "一次线上读书活动。",
];
const SECOND: [&str; 9] = [
    "2",
    "网络正能量专题活动征集",
    "二等奖",
    "指尖上的课堂",
    "王样本",
    "柳州示例学校",
    "柳州",
    "",
    "一堂课的直播。",
];

/// Puts a winners list of two activities into the mail.
fn send(site: &SiteTest, first: [&str; 9]) {
    let sheet = Sheet::plain(&[HEADINGS, &first, &SECOND]);
    site.write("mail/获奖名单.xlsx", sheet.xlsx());
}

/// The first row with one cell as it is now.
fn with(column: usize, text: &'static str) -> [&'static str; 9] {
    let mut row = FIRST;
    row[column] = text;
    row
}

/// A site with the list imported, and its first entry.
fn imported() -> (SiteTest, String) {
    let site = guangxi();
    send(&site, FIRST);
    import(&site, GUANGXI, &[]);
    let (path, _) = entry_with(&site, GUANGXI, "网上读书会");
    (site, path)
}

fn text(site: &SiteTest, path: &str) -> String {
    std::fs::read_to_string(site.path().join(path)).expect("an entry")
}

fn conflicts(site: &SiteTest) -> usize {
    let review = Review::read(site, GUANGXI);
    review.findings("warning").iter().filter(|one| one.code == "import-conflict").count()
}

#[test]
fn what_a_hand_wrote_stays() {
    let (site, path) = imported();
    site.edit(&path, "一次线上读书活动。", "读书会办了十二期。");
    site.edit(&path, "网上读书会", "网上读书会（十二期）");
    let before = files(&site, &["content"]);
    import(&site, GUANGXI, &[]);
    same(&before, &files(&site, &["content"]));
    assert_eq!(conflicts(&site), 0, "the sheet says nothing new");
}

#[test]
fn a_sheet_that_changed_where_a_hand_did_is_told_and_not_followed() {
    let (site, path) = imported();
    site.edit(&path, "一次线上读书活动。", "读书会办了十二期。");
    send(&site, with(8, "读书会办了十期。"));
    import(&site, GUANGXI, &[]);
    assert_eq!(conflicts(&site), 1);
    let text = text(&site, &path);
    assert!(text.contains("十二期") && !text.contains("办了十期"), "{text}");
}

#[test]
fn a_corrected_sheet_mends_its_entry_and_adds_none() {
    let (site, path) = imported();
    site.edit(&path, "一次线上读书活动。", "读书会办了十二期。");
    send(&site, with(5, "南宁示例图书馆"));
    import(&site, GUANGXI, &[]);
    let text = text(&site, &path);
    assert!(text.contains("南宁示例图书馆") && !text.contains("南宁示例书屋"), "{text}");
    assert!(text.contains("十二期"), "the hand's words stay: {text}");
    assert_eq!(entries(&site, GUANGXI).len(), 2);
    assert_eq!((conflicts(&site), Review::read(&site, GUANGXI).entries("updated")), (0, 1));
}

#[test]
fn a_corrected_tier_and_title_reach_the_same_entry() {
    let (site, path) = imported();
    send(&site, with(2, "二等奖"));
    import(&site, GUANGXI, &[]);
    assert!(text(&site, &path).contains("tier: second"), "{}", text(&site, &path));
    send(&site, with(3, "网上读书会一周年"));
    import(&site, GUANGXI, &[]);
    let holds = entries(&site, GUANGXI).values().filter(|text| text.contains("一周年")).count();
    assert_eq!(holds, 1, "the work that is called so now");
}

#[test]
fn a_list_in_two_files_joins_its_works() {
    let (site, _) = imported();
    let third =
        ["3", "网络正能量专题活动征集", "二等奖", "工地上的直播间", "张样本", "", "桂林", "", ""];
    site.write("mail/补充名单.xlsx", Sheet::plain(&[HEADINGS, &third]).xlsx());
    import(&site, GUANGXI, &[]);
    let paths: Vec<String> = entries(&site, GUANGXI).into_keys().collect();
    let wanted = ["001", "002", "003"].map(|number| {
        format!("content/{GUANGXI}/thematic-activity/thematic-activity-{number}/winner.yaml")
    });
    assert_eq!(paths, wanted, "numbers run on from the highest there is");
}

/// A file stands where the folder of a sub-project must come.
#[test]
fn an_import_that_cannot_be_finished_leaves_the_content_as_it_was() {
    let site = guangxi();
    let photograph = with(1, "网络正能量摄影作品征集");
    send(&site, photograph);
    site.write(&format!("content/{GUANGXI}/photography"), "not a folder");
    let before = files(&site, &["content"]);
    let run = site.run(&["import", "mail", "--into", GUANGXI]);
    assert_ne!(run.code, 0, "{}", run.stderr);
    same(&before, &files(&site, &["content"]));
}

/// Nothing can be written below the campaign; for the administrator, who may write everywhere, it can.
#[cfg(unix)]
#[test]
fn a_content_folder_that_cannot_be_written_is_left_as_it_was() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let site = guangxi();
    send(&site, FIRST);
    let folder = site.path().join(format!("content/{GUANGXI}"));
    let before = files(&site, &["content"]);
    set_permissions(&folder, Permissions::from_mode(0o555)).expect("permissions");
    let held = std::fs::write(folder.join("probe"), "").is_err();
    let run = site.run(&["import", "mail", "--into", GUANGXI]);
    set_permissions(&folder, Permissions::from_mode(0o755)).expect("permissions");
    if held {
        assert_ne!(run.code, 0, "{}", run.stderr);
        same(&before, &files(&site, &["content"]));
    } else {
        std::fs::remove_file(folder.join("probe")).expect("the probe");
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
}
