//! Numbers and mailboxes in every column of every form: all of them kept in private/, none let out.

use super::{GUANGXI, files, guangxi, import};
use crate::mail::sheet::{Sheet, texts};
use crate::mail::works;
use std::collections::BTreeMap;

/// What must not be let out, each of a number of its own.
struct Canary {
    phone: String,
    id: String,
    mailbox: String,
}

impl Canary {
    fn of(number: usize) -> Self {
        Self {
            phone: format!("138001{number:05}"),
            id: identity(&format!("45010219900101{number:03}")),
            mailbox: format!("canary{number}@mail.example.com"),
        }
    }

    /// All of it in one cell, after what belongs there.
    fn cell(&self, before: &str) -> String {
        let Self { phone, id, mailbox } = self;
        format!("{before} {phone} {id} {mailbox}").trim().to_owned()
    }

    fn all(&self) -> [&str; 3] {
        [&self.phone, &self.id, &self.mailbox]
    }
}

/// Seventeen digits with their check character (GB 11643-1999).
fn identity(digits: &str) -> String {
    assert_eq!(digits.len(), 17);
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let value = |digit: u8| u32::from(digit - b'0');
    let sum: u32 = digits.bytes().zip(weights).map(|(digit, weight)| value(digit) * weight).sum();
    format!("{digits}{}", &"10X98765432"[sum as usize % 11..][..1])
}

/// A form: its file, lines above it that hold contacts, headings, and a row with a place for a number
/// that sets it apart from the others.
type Form =
    (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const FORMS: [Form; 6] = [
    (
        "推荐清单",
        &["单位：南宁市总工会", "联系人：", "联系方式："],
        &["序号", "子活动名称", "作品名称", "作者", "作者单位", "备注"],
        &["#", "网络正能量专题活动征集", "@", "李样本", "南宁示例公司", "已报送"],
    ),
    (
        "获奖名单",
        &[],
        &["序号", "子项目", "奖项", "作品名称", "作者", "单位", "地区", "文件名", "说明"],
        &[
            "#",
            "网络正能量专题活动征集",
            "一等奖",
            "@",
            "王样本",
            "柳州示例公司",
            "柳州",
            "",
            "一次活动。",
        ],
    ),
    (
        "达人推荐表",
        &["推荐单位（盖章）：桂林市总工会", "填表人姓名：", "职务：", "联系方式："],
        &["序号", "达人姓名", "单位", "参赛平台", "账号昵称", "手机号", "备注"],
        &["#", "@", "桂林示例公司", "抖音", "示例账号", "", ""],
    ),
    (
        "线下活动汇总表",
        &["单位：梧州市总工会", "联系人：", "联系电话："],
        &["序号", "活动时间", "主办单位", "开展形式", "活动主题", "线上线下联动情况"],
        &["#", "2020年6月18日", "梧州市总工会", "宣讲", "@", "阅读量100人次"],
    ),
    ("联络员表", &[], &["姓名", "单位及职务", "联系电话"], &["@", "北海市总工会干事", ""]),
    ("任务分配表", &[], &["市级工会", "会员数 (万)", "任务数"], &["玉林", "48", "6"]),
];

/// A form with a row for every column, and in each row one cell with canaries.
fn filled(form: usize, canaries: &mut Vec<Canary>) -> Sheet {
    let (name, above, headings, row) = FORMS[form];
    let mut fresh = |before: &str| {
        let canary = Canary::of(100 * form + canaries.len() % 100);
        let cell = canary.cell(before);
        canaries.push(canary);
        cell
    };
    let open = |line: &&str| line.ends_with('：');
    let mut above: Vec<String> = above.iter().map(|line| (*line).to_owned()).collect();
    for line in above.iter_mut().filter(|line| open(&line.as_str())) {
        *line = fresh(line);
    }
    let mut table = vec![texts(headings)];
    for column in 0..headings.len() {
        let number = (column + 1).to_string();
        let title = works::title(20 * form + column);
        let cell = |(place, &cell): (usize, &&str)| {
            let text = cell.replace('#', &number).replace('@', &title);
            if place == column { fresh(&text) } else { text }
        };
        let cells: Vec<String> = row.iter().enumerate().map(cell).collect();
        table.push(cells.iter().map(Into::into).collect());
    }
    Sheet::new(name, above.iter().map(|line| vec![line.into()]).collect(), table)
}

/// The first file that holds a text.
fn holder<'a>(files: &'a BTreeMap<String, Vec<u8>>, text: &str) -> Option<&'a str> {
    let holds = |bytes: &Vec<u8>| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    files.iter().find(|(_, bytes)| holds(bytes)).map(|(path, _)| path.as_str())
}

#[test]
fn the_check_character_is_that_of_the_standard() {
    assert_eq!(identity("11010519491231002"), "11010519491231002X");
}

#[test]
fn contacts_in_every_column_of_every_form_stay_private() {
    let (site, mut canaries) = (guangxi(), Vec::new());
    for (form, (name, ..)) in FORMS.iter().enumerate() {
        let sheet = filled(form, &mut canaries);
        site.write(&format!("mail/{name}.xlsx"), sheet.xlsx());
    }
    assert_eq!(canaries.len(), 34 + 7, "a canary a column, and one a contact line");
    import(&site, GUANGXI, &[]);
    site.build(&[]);
    let (kept, out) = (files(&site, &["private"]), files(&site, &["content", "public"]));
    for canary in &canaries {
        for text in canary.all() {
            assert_eq!(holder(&out, text), None, "{text} is let out");
            assert!(holder(&kept, text).is_some(), "{text} is kept in no file of private/");
        }
    }
}

#[test]
fn contacts_in_other_writings_stay_private_too() {
    let site = guangxi();
    let written = [
        "138-0013-8111",
        "138 0013 8222",
        "１３８００１３８３３３",
        "+86 13800138444",
        "电话:13800138555转示例",
        "0771-5550123",
        "canary＠mail.example.com",
    ];
    let mut table: Vec<Vec<_>> = vec![texts(FORMS[0].2)];
    for (place, text) in written.iter().enumerate() {
        let title = works::title(200 + place);
        table.push(texts(&["", "专题活动征集", &title, "李样本", "", &format!("已报送，{text}")]));
    }
    site.write("mail/清单.xlsx", Sheet::new("清单", Vec::new(), table).xlsx());
    import(&site, GUANGXI, &[]);
    let out = files(&site, &["content"]);
    for text in written {
        assert_eq!(holder(&out, text), None, "{text} is let out");
    }
}

#[test]
fn the_public_words_beside_a_number_are_kept() {
    let site = guangxi();
    let row =
        ["1", "专题活动征集", "灯下读书会", "李样本", "南宁示例书屋", "已报送，电话13800138000"];
    site.write("mail/清单.xlsx", Sheet::plain(&[FORMS[0].2, &row]).xlsx());
    import(&site, GUANGXI, &[]);
    let (_, entry) = super::entry_with(&site, GUANGXI, "灯下读书会");
    assert!(entry.contains("已报送") && entry.contains("李样本"), "{entry}");
    let review = super::Review::read(&site, GUANGXI);
    let told = review.findings("note");
    let at = told.iter().find(|one| one.code == "private-withheld").expect("it is told");
    assert_eq!((at.file.as_str(), at.cell.as_str()), ("mail/清单.xlsx", "F2"));
}
