//! What a column of a list holds, told by its heading.
//!
//! Headings are those of the official forms (product.md A11) and the spellings offices use for them;
//! spaces, brackets and width do not count.

use super::matching::fold;
use std::collections::BTreeMap;

/// Declares the columns: variant, its official heading, others it goes by.
macro_rules! columns {
    ($($(#[$meta:meta])* $variant:ident = $label:literal $(, $other:literal)*;)*) => {
        /// What a column or a line above a table holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Column { $($(#[$meta])* $variant,)* }

        impl Column {
            /// The heading of the official form.
            #[must_use]
            pub(super) fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }

            /// All headings, the official ones first.
            const HEADINGS: &[(Self, &'static [&'static str])] =
                &[$((Self::$variant, &[$label $(, $other)*]),)*];
        }
    };
}

columns! {
    Number = "序号", "编号", "顺序", "排序", "No.";
    SubProject = "子项目", "子活动名称", "子项目名称", "子活动", "活动项目", "参赛项目", "项目名称", "项目类别", "作品类别", "类别", "参评项目", "申报项目";
    Tier = "奖项", "奖项名称", "获奖等级", "获奖等次", "奖次", "等级", "等次", "奖级", "获奖情况", "评选结果";
    Title = "作品名称", "作品题目", "作品标题", "题目", "作品", "作品（案例）名称", "案例名称", "平台名称", "活动名称", "获奖作品", "获奖作品名称", "账号（平台）名称", "获奖名称";
    Author = "作者", "作者姓名", "主创人员", "主创", "作者（团队）", "创作者", "创作团队", "作者/团队", "拍摄者", "参赛者", "申报人", "参赛人员";
    Unit = "作者单位", "单位", "所在单位", "工作单位", "单位名称", "作者所在单位", "申报单位", "选送单位", "创作单位";
    Sender = "报送单位", "推荐单位", "推荐单位（盖章）", "报送单位（盖章）", "填报单位", "填报单位（盖章）", "单位（盖章）", "市级工会", "工会名称", "上报单位";
    Region = "地区", "所在地区", "所属地区", "所在地", "区域", "地市", "市州";
    File = "文件名", "文件名称", "作品文件", "附件名称", "文件";
    Summary = "说明", "作品简介", "简介", "作品说明", "创作说明", "内容简介", "作品介绍", "照片说明", "案例简介";
    Remark = "备注", "备 注", "其他";
    Link = "链接", "网址", "作品链接", "作品网址", "展播链接", "地址链接";
    Person = "达人姓名", "网络达人", "参赛达人";
    Platform = "参赛平台", "平台", "所在平台", "发布平台";
    Account = "账号昵称", "账号", "账号名称", "昵称", "自媒体账号";
    Followers = "粉丝量", "粉丝数", "粉丝";
    Time = "活动时间", "时间", "开展时间", "举办时间";
    Host = "主办单位", "举办单位", "承办单位", "开展单位";
    Shape = "开展形式", "活动形式", "形式";
    Theme = "活动主题", "主题", "活动内容";
    Linkage = "线上线下联动情况", "联动情况", "线上联动情况", "线上传播情况";
    /// A contact person.
    Contact = "联系人", "联络员", "填表人", "填表人姓名", "填报人", "填报", "填表", "报送人", "经办人", "经手人", "制表人", "制表", "审核人", "审核", "审批人", "签发人", "负责人", "分管领导", "主管领导", "姓名", "联系人姓名", "联络人";
    Post = "职务", "单位及职务", "单位职务", "部门及职务", "职称";
    Phone = "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "联系人电话", "作者电话", "作者联系方式", "办公电话", "联系手机", "移动电话", "微信号", "微信", "QQ";
    Mailbox = "邮箱", "电子邮箱", "邮箱地址", "E-mail", "电子邮件";
    IdNumber = "身份证号", "身份证", "身份证号码", "证件号码", "证件号", "银行卡号", "银行账号", "卡号";
    Address = "通讯地址", "联系地址", "家庭住址", "邮寄地址", "住址";
}

impl Column {
    /// Whether the column goes to the private store and nowhere else.
    #[must_use]
    pub(super) fn is_private(self) -> bool {
        use Column as C;
        match self {
            C::Contact | C::Post | C::Phone | C::Mailbox | C::IdNumber | C::Address => true,
            C::Number
            | C::SubProject
            | C::Tier
            | C::Title
            | C::Author
            | C::Unit
            | C::Sender
            | C::Region
            | C::File
            | C::Summary
            | C::Remark
            | C::Link
            | C::Person
            | C::Platform
            | C::Account
            | C::Followers
            | C::Time
            | C::Host
            | C::Shape
            | C::Theme
            | C::Linkage => false,
        }
    }
}

/// The headings that are known: the built-in ones and those `--map` adds.
#[derive(Clone, Debug)]
pub(super) struct Headings(BTreeMap<String, Column>);

impl Headings {
    /// The built-in headings, and what the user says of others: heading and the one it stands for.
    ///
    /// # Errors
    /// The official heading that a user named and that there is none of.
    pub(super) fn new(map: &[(String, String)]) -> Result<Self, String> {
        let mut known = BTreeMap::new();
        for (column, names) in Column::HEADINGS {
            for name in *names {
                known.entry(fold(name)).or_insert(*column);
            }
        }
        let mut headings = Self(known);
        for (own, official) in map {
            let column = headings.of(official).ok_or_else(|| official.clone())?;
            headings.0.insert(fold(own), column);
        }
        Ok(headings)
    }

    /// The column of a heading: as it stands, without what is added in brackets or as a number
    /// (`作者（必填）`, `联系电话1`), or by its first part (`作品名称及简介`). What speaks of a way to
    /// reach somebody is private however it is put.
    #[must_use]
    pub(super) fn of(&self, heading: &str) -> Option<Column> {
        let known = |text: &str| self.0.get(&fold(text)).copied();
        if let Some(column) = known(heading) {
            return Some(column);
        }
        let bare = without_brackets(heading);
        let bare = bare.trim_end_matches(|char: char| char.is_ascii_digit());
        let first = bare.split(['及', '和', '与', '、', '/', '\n']).next().unwrap_or_default();
        known(bare).or_else(|| known(first)).or_else(|| reaches(heading).then_some(Column::Phone))
    }

    /// The column of a label as it stands in a line of words: nothing is taken off.
    #[must_use]
    pub(super) fn label(&self, text: &str) -> Option<Column> {
        let known = self.0.get(&fold(text)).copied();
        known.or_else(|| self.0.get(&fold(&without_brackets(text))).copied())
    }
}

/// Whether a short heading speaks of a way to reach somebody.
fn reaches(heading: &str) -> bool {
    // As they are once folded.
    const WORDS: &[&str] =
        &["电话", "手机", "联系方式", "邮箱", "身份证", "证件号", "微信号", "qq", "银行卡"];
    let folded = fold(heading);
    folded.chars().count() <= 12 && WORDS.iter().any(|word| folded.contains(word))
}

/// A heading without what stands in brackets.
fn without_brackets(heading: &str) -> String {
    let mut depth = 0_usize;
    let outside = |char: char| {
        match char {
            '（' | '(' | '【' | '[' => depth += 1,
            '）' | ')' | '】' | ']' => {
                depth = depth.saturating_sub(1);
                return None;
            }
            _ => {}
        }
        (depth == 0).then_some(char)
    };
    heading.chars().filter_map(outside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_whatever_their_spaces_and_brackets() {
        let headings = Headings::new(&[]).expect("headings");
        for (heading, column) in [
            ("单 位", Column::Unit),
            ("推荐单位(盖章)", Column::Sender),
            ("手机号", Column::Phone),
            ("子活动名称", Column::SubProject),
            ("备\u{3000}注", Column::Remark),
            ("作者（必填）", Column::Author),
            ("作品名称及简介", Column::Title),
            ("联系人及电话", Column::Contact),
            ("经办人电话", Column::Phone),
            ("联系电话1", Column::Phone),
        ] {
            assert_eq!(headings.of(heading), Some(column), "{heading}");
        }
        assert_eq!(headings.of("别的"), None);
    }

    #[test]
    fn a_user_may_say_what_a_heading_means() {
        let map = [("曲目".to_owned(), "作品名称".to_owned())];
        assert_eq!(Headings::new(&map).expect("a heading").of("曲目"), Some(Column::Title));
        let wrong = [("曲目".to_owned(), "没有".to_owned())];
        assert_eq!(Headings::new(&wrong).err().as_deref(), Some("没有"));
    }

    #[test]
    fn no_heading_stands_for_two_columns() {
        let mut seen = BTreeMap::new();
        for (column, names) in Column::HEADINGS {
            for name in *names {
                let before = seen.insert(fold(name), *column);
                assert!(before.is_none_or(|before| before == *column), "{name}");
            }
        }
    }
}
