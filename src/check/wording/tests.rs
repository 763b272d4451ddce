//! The rules on single texts: what they find, and what stands near to it and is right.

use super::Rules;
use crate::finding::Code;
use crate::reference::{Forbidden, Name, Wording};
use std::fmt::Write as _;

fn with(table: &Wording, text: &str) -> Vec<(&'static str, String)> {
    let judged = Rules::new(table).judge(text, false);
    let shown = |hit: &super::Hit| (hit.code.as_str(), text[hit.range.clone()].to_owned());
    judged.hits.iter().map(shown).collect()
}

fn found(text: &str) -> Vec<(&'static str, String)> {
    with(&Wording::built_in(), text)
}

#[track_caller]
fn finds(code: Code, cases: &[(&str, &str)]) {
    for (text, form) in cases {
        assert_eq!(found(text), [(code.as_str(), (*form).to_owned())], "{text}");
    }
}

#[track_caller]
fn passes(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn slips_are_found_and_words_that_hold_them_are_not() {
    let cases = [
        ("挖掘细微处见真情的任务和事件", "见真情的任务"),
        ("互联网+工会惠普服务优秀平台征集", "工会惠普服务"),
        ("互联网十工会维权服务案例", "互联网十工会"),
        ("将优秀成功报送至平台", "优秀成功报送"),
        ("主题活动泛围广", "泛围"),
    ];
    finds(Code::WrongWord, &cases);
    passes(&[
        "细微处见真情的人物和事件",
        "互联网+工会普惠服务优秀平台征集",
        "惠普服务器",
        "互联网十大工会、互联网十佳平台、第十工会小组、十工会员",
        "优秀成功案例",
        "广泛围绕主题，空泛围绕口号",
        "“任务和事件”",
    ]);
}

#[test]
fn fixed_wordings_are_judged_where_they_go_on() {
    let cases = [
        ("社会主义思想和精神，", "社会主义思想和精神"),
        ("全面贯彻落党的二十大精神", "贯彻落党"),
        ("以习近平为核心的党中央", "以习近平为核心的党中央"),
        ("习近平新时代中国特社会主义思想", "习近平新时代中国特社会主义思"),
        ("习近平新时代中国特色社会主思想", "习近平新时代中国特色社会主思"),
        ("习近平新时代特色社会主义思想", "习近平新时代特色社会主义"),
    ];
    for (text, form) in cases {
        let all = found(text);
        let is = |(code, hit): &(&str, String)| *code == "broken-phrase" && hit.contains(form);
        assert!(all.len() == 1 && all.iter().any(is), "{text}: {all:?}");
    }
    passes(&[
        "习近平新时代中国特色社会主义思想和党的二十大精神",
        "习近平新时代中国特色社会主义思想和精神文明建设",
        "习近平新时代中国\n特色社会主义思想",
        "“习近平新时代中国”截断的一句",
        "以习近平同志为核心的党中央，以习近平同志为主要代表的中国共产党人",
        "深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "贯彻落到实处，贯彻落实党的二十大精神",
        "构建人类命运共同体，实现中华民族伟大复兴",
    ]);
}

#[test]
fn english_is_residue_between_chinese_text_alone() {
    finds(Code::ForeignResidue, &[("思想 and 党的精神", "and"), ("《甲》of“乙”", "of")]);
    passes(&[
        "学习 C++ and Rust 的体会",
        "Rock and Roll之夜",
        "两句之间夹有“and”一词",
        "brand新品",
        "思想\nand\n党的",
    ]);
}

#[test]
fn commas_of_numbers_and_of_english_stay() {
    finds(Code::MixedPunctuation, &[("其中,按期开展", ","), ("“启动”,6月", ",")]);
    passes(&["共1,000人", "甲，乙", "A,B", "甲, B", "参加Rust,评选"]);
}

#[test]
fn a_name_has_its_own_titles() {
    let name = |title: Option<&str>| Name {
        name: "张示例".to_owned(),
        title: title.map(str::to_owned),
        wrong: vec!["章示例".to_owned()],
    };
    let mut table = Wording {
        names: vec![name(Some("省总工会党组书记、副主席"))],
        ..Wording::built_in()
    };
    let code =
        |table: &Wording, text: &str| with(table, text).first().map(|(_, form)| form.clone());
    assert_eq!(code(&table, "主席张示例讲话").as_deref(), Some("主席张示例"));
    assert_eq!(code(&table, "张示例副书记讲话").as_deref(), Some("张示例副书记"));
    assert_eq!(code(&table, "章示例讲话").as_deref(), Some("章示例"));
    for text in ["副主席张示例讲话", "张示例书记、王示例主席", "张示例在主席台", "主席、张示例"]
    {
        assert_eq!(code(&table, text), None, "{text}");
    }
    table.names = vec![name(None)];
    assert_eq!(code(&table, "主席张示例讲话"), None);
}

#[test]
fn the_site_forbids_and_allows() {
    let forbidden = |form: &str| Forbidden { form: form.to_owned(), instead: None, reason: None };
    let table = Wording {
        forbidden: vec![forbidden("旧称"), forbidden(""), forbidden("Old Name")],
        allowed: vec!["旧称考".to_owned(), "泛围".to_owned(), "张 三 丰".to_owned(), String::new()],
        ..Wording::built_in()
    };
    let hit = |form: &str| ("forbidden-form", form.to_owned());
    assert_eq!(with(&table, "旧称考，旧称。"), [hit("旧称")]);
    assert_eq!(with(&table, "the Old Name"), [hit("Old Name")]);
    assert_eq!(with(&table, "主题活动泛围广，张 三 丰"), []);
}

#[test]
fn a_megabyte_of_anything_is_read_once() {
    let rules_table = Wording::built_in();
    let pieces = [
        "、",
        "#",
        "# ",
        "一 ",
        "（一",
        "(三)",
        "，",
        "and ",
        " ",
        "泛围",
        "富强、民主、",
        "认真组织，",
        "张 三 ",
        ",",
        "#追光 ",
        "广泛围泛围",
        "中国特色社会主",
        "学习强会",
        "\n",
    ];
    for piece in pieces {
        let text = piece.repeat((1 << 20) / piece.len());
        let judged = Rules::new(&rules_table).judge(&text, false);
        assert!(judged.hits.len() <= text.len(), "{piece}");
    }
    let mut mixed = String::new();
    for at in 0..20_000 {
        let _ = write!(mixed, "第{at}项 and 认真组织，认真组织，泛围#追光 #");
    }
    assert!(!Rules::new(&rules_table).judge(&mixed, false).hits.is_empty());
}
