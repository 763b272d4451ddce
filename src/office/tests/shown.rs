//! Numbers and dates as their formats show them.

use super::super::Sort;
use super::super::shown::{Code, Moment, Value, code_of, shown};

fn number(value: f64, code: &str) -> String {
    shown(Value::Number(value), &Code::parse(code)).text
}

#[test]
fn numbers_under_their_formats() {
    let cases = [
        (7.0, "000", "007"),
        (1_234_567.0, "#,##0", "1,234,567"),
        (123.0, "#,##0", "123"),
        (1234.5, "#,##0.00", "1,234.50"),
        (0.6, "0%", "60%"),
        (0.1234, "0.00%", "12.34%"),
        (3.0, "0.00", "3.00"),
        (0.125, "0.00", "0.13"),
        (1.005, "0.00", "1.01"),
        (999.96, "0.0", "1000.0"),
        (0.5, "#.##", ".5"),
        (2.5, "0.0#", "2.5"),
        (-5.0, "0", "-5"),
        (-0.4, "0", "0"),
        (-1234.0, "#,##0_);(#,##0)", "(1,234)"),
        (0.0, "0;-0;\"无\"", "无"),
        (0.0, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", "-"),
        (12_000.0, "0.0,\"千\"", "12.0千"),
        (5_512_345.0, "000-0000", "551-2345"),
        (98.0, "0\"分\"", "98分"),
        (98.0, "General\"分\"", "98分"),
        (1234.0, "[$¥-804]#,##0.00", "¥1,234.00"),
        (-3.0, "0;[Red]0", "3"),
        (13_800_138_000.0, "0", "13800138000"),
        (3.0, "@", "3"),
    ];
    for (value, code, text) in cases {
        assert_eq!(number(value, code), text, "{value} under {code}");
    }
}

#[test]
fn numbers_without_a_format_or_with_a_strange_one_are_plain() {
    for code in ["", "General", "0.00E+00", "# ?/?", "[>100]0.0;0"] {
        assert_eq!(number(13_800_138_000.0, code), "13800138000", "{code}");
        assert_eq!(number(0.1 + 0.2, code), "0.3", "{code}");
    }
    assert_eq!(number(-2.5, "General"), "-2.5");
    assert_eq!(number(1e20, "General"), "100000000000000000000");
    assert_eq!(number(1.5e-7, "General"), "0.00000015");
}

#[test]
fn what_a_format_changes_is_kept_beside_it() {
    let cell = shown(Value::Number(0.5987), &Code::parse("0%"));
    assert_eq!((cell.text.as_str(), cell.value(), cell.sort), ("60%", "0.5987", Sort::Number));
    let cell = shown(Value::Number(60.0), &Code::parse("0"));
    assert_eq!((cell.text.as_str(), cell.exact), ("60", None));
}

#[test]
fn words_under_a_format_of_words() {
    let text = |code| shown(Value::Text("示例"), &Code::parse(code)).text;
    assert_eq!(text("@"), "示例");
    assert_eq!(text("0;-0;0;\"〔\"@\"〕\""), "〔示例〕");
    assert_eq!(text("0.00"), "示例");
}

fn moment(code: &str) -> String {
    let moment = Moment { day: Some((2020, 6, 18)), time: (14, 5, 9) };
    shown(Value::Moment(moment), &Code::parse(code)).text
}

#[test]
fn moments_under_their_formats() {
    let cases = [
        ("yyyy/m/d", "2020/6/18"),
        ("yyyy\"年\"m\"月\"d\"日\"", "2020年6月18日"),
        ("yyyy\\-mm\\-dd", "2020-06-18"),
        ("yyyy.mm.dd;@", "2020.06.18"),
        ("m\"月\"d\"日\"", "6月18日"),
        ("yy-mm", "20-06"),
        ("d-mmm-yy", "18-Jun-20"),
        ("h:mm", "14:05"),
        ("h:mm AM/PM", "2:05 PM"),
        ("上午/下午h\"时\"mm\"分\"", "下午2时05分"),
        ("mm:ss", "05:09"),
        ("yyyy/m/d h:mm", "2020/6/18 14:05"),
        ("aaaa", "星期四"),
    ];
    for (code, text) in cases {
        assert_eq!(moment(code), text, "{code}");
    }
}

#[test]
fn moments_whose_format_is_strange() {
    assert_eq!(moment("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""), "2020年6月18日 14:05:09");
    assert_eq!(moment("[$-409]dddd"), "2020-06-18 14:05:09");
    assert_eq!(moment(""), "2020-06-18 14:05:09");
    let day = Moment { day: Some((2020, 6, 18)), time: (0, 0, 0) };
    assert_eq!(shown(Value::Moment(day), &Code::default()).text, "2020-06-18");
    let time = Moment { day: None, time: (14, 30, 0) };
    assert_eq!(shown(Value::Moment(time), &Code::default()).text, "14:30");
}

#[test]
fn formats_named_by_number_are_the_chinese_ones() {
    assert_eq!(moment(code_of(Some(14), "mm-dd-yy")), "2020/6/18");
    assert_eq!(moment(code_of(Some(31), "General")), "2020年6月18日");
    assert_eq!(
        moment(code_of(Some(200), "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy")),
        "2020年6月18日"
    );
    assert_eq!(code_of(Some(2), "0.00"), "0.00");
}

#[test]
fn spans_of_time_and_truth() {
    assert_eq!(shown(Value::Span(1.104_166_666_7), &Code::default()).text, "26:30:00");
    assert_eq!(shown(Value::Truth(true), &Code::default()).text, "TRUE");
    assert_eq!(shown(Value::Fault("#REF!".to_owned()), &Code::default()).sort, Sort::Fault);
}
