//! What is private in words: numbers and mailboxes however they are written, and what stands behind
//! `联系人：` and the like.

use crate::output::private_parts;
use std::ops::Range;

/// Words that a private value follows.
const LABELS: &[&str] = &[
    "联系人",
    "联络员",
    "经办人",
    "填报人",
    "填表人",
    "审核人",
    "负责人",
    "分管领导",
    "联系电话",
    "联系方式",
    "电话",
    "手机号码",
    "手机号",
    "手机",
    "邮箱",
    "电子邮箱",
    "微信号",
    "微信",
    "QQ",
    "身份证号",
    "身份证",
    "家庭住址",
    "通讯地址",
    "住址",
    "审核",
    "制表",
    "填报",
];
/// What ends such a value.
const ENDS: &[char] = &['，', ',', '；', ';', '。', '）', ')', '】', '、', '\n', '\t', '　'];
/// What is private in a text, in its order, no two parts over each other: its kind as findings name
/// it, and its bytes.
pub(super) fn parts(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut all = labelled(text);
    all.extend(private_parts(text));
    all.sort_by_key(|(_, range)| (range.start, std::cmp::Reverse(range.end)));
    let mut apart: Vec<(&'static str, Range<usize>)> = Vec::new();
    for (kind, range) in all {
        match apart.last_mut() {
            Some((_, last)) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push((kind, range)),
        }
    }
    apart
}

/// A text from which parts were taken, without the brackets and separators they leave empty.
pub(super) fn mended(text: &str) -> String {
    const HOLLOW: &[(&str, &str)] = &[
        ("（）", ""),
        ("()", ""),
        ("【】", ""),
        ("（，", "（"),
        ("（；", "（"),
        ("，）", "）"),
        ("，，", "，"),
        ("；；", "；"),
        ("，。", "。"),
        ("：，", "，"),
    ];
    let mut text = text.to_owned();
    // One replacement may make the place of another; each makes the text shorter.
    while let Some((hollow, kept)) = HOLLOW.iter().find(|(hollow, _)| text.contains(hollow)) {
        text = text.replace(hollow, kept);
    }
    text.trim_matches([' ', '，', ',', '；', ';', '、', '：', ':']).to_owned()
}

/// Labels with what stands behind their colon, and labels right before a number.
fn labelled(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut found = Vec::new();
    for label in LABELS {
        for (start, _) in text.match_indices(label) {
            let after = start + label.len();
            let rest = text.get(after..).unwrap_or_default();
            let value = rest.trim_start_matches([' ', '：', ':', '是', '为']);
            let colon = rest.get(..rest.len() - value.len()).unwrap_or_default();
            let spoken = colon.contains(['：', ':']);
            let digits = value
                .chars()
                .next()
                .is_some_and(|char| char.is_numeric() || char == '＋' || char == '+');
            let few = value.chars().take(8).filter(|char| char.is_numeric()).count() < 5;
            if !spoken && (!digits || few) {
                continue;
            }
            let mut length = value.find(ENDS).unwrap_or(value.len());
            // The next label ends a value too: 联系人：张示例 电话：…
            let next =
                LABELS.iter().filter_map(|label| value.find(label)).filter(|at| *at > 0).min();
            length = length.min(next.unwrap_or(length));
            // A value is short; what follows it is text again.
            let limit: usize = value.chars().take(40).map(char::len_utf8).sum();
            let end = after + colon.len() + length.min(limit);
            let person = !value.chars().any(|char| char.is_numeric() || char == '@');
            found.push((if person { "contact" } else { "phone" }, start..end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> String {
        let mut left = text.to_owned();
        for (_, range) in parts(text).into_iter().rev() {
            left.replace_range(range, "");
        }
        mended(&left)
    }

    #[test]
    fn contacts_go_and_the_words_around_them_stay() {
        for (text, expected) in [
            ("甲厂（联系人：周示例，13800138000）", "甲厂"),
            ("作者电话13800138088，请回执", "作者，请回执"),
            ("联系人：张示例 电话：138 0013 8000。原创", "。原创"),
            ("138.0013.8000", ""),
            ("138·0013·8000", ""),
            ("138/0013/8000原创", "原创"),
            ("138 00 13 80 00", ""),
            ("（138）0013 8000", ""),
            ("QQ：123456789，原创", "原创"),
            ("家庭住址：某市某路1号。作品讲述", "。作品讲述"),
            ("拍摄于2020年6月18日，第7届", "拍摄于2020年6月18日，第7届"),
            ("审核通过，电话里的声音", "审核通过，电话里的声音"),
            ("手机拍摄", "手机拍摄"),
        ] {
            assert_eq!(left(text), expected, "{text}");
        }
    }
}
