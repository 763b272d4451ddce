//! Folding, likeness and order.

use super::super::natural::natural;
use super::super::serial::key;
use super::super::series::member;
use super::super::{fold, likeness};

#[test]
fn folding_leaves_what_counts() {
    for (written, folded) in [
        ("《晨曲》", "晨曲"),
        ("“晨·曲”", "晨曲"),
        ("「晨 曲」", "晨曲"),
        ("<晨-曲>_'\"", "晨曲"),
        ("ＡＢＣ１２３", "abc123"),
        ("Worker’s Song", "workerssong"),
        ("①号　作品", "1号作品"),
        ("李\u{3000}某", "李某"),
        ("劳动者之歌（一）", "劳动者之歌一"),
        ("互联网+工会", "互联网工会"),
        ("二〇二〇", "二零二零"),
        ("……！？", ""),
        ("", ""),
    ] {
        assert_eq!(fold(written), folded, "{written}");
    }
}

#[test]
fn likeness_counts_characters_and_minds_their_order() {
    for (a, b, at_least, below) in [
        ("晨曲", "晨曲", 1.0, 1.1),
        ("最美劳动者", "最羙劳动者", 0.75, 1.0),
        ("普惠服务", "惠普服务", 0.75, 1.0),
        ("劳动之歌", "劳动者歌", 0.75, 1.0),
        ("晨曲", "暮曲", 0.0, 0.75),
        ("晨之歌", "暮之歌", 0.0, 0.75),
        ("动劳者之歌唱", "歌唱之劳动者", 0.0, 0.5),
        ("", "晨曲", 0.0, 0.1),
        ("", "", 1.0, 1.1),
    ] {
        let likeness = likeness(a, b);
        assert!(likeness >= at_least && likeness < below, "{a} {b} {likeness}");
    }
}

#[test]
fn ordinals_are_read_where_they_count() {
    for (title, ordinal) in [
        ("劳动者之歌（一）", Some(1)),
        ("劳动者之歌之十二", Some(12)),
        ("劳动者之歌 第三集", Some(3)),
        ("劳动者之歌2", Some(2)),
        ("劳动者之歌（下）", Some(3)),
        ("劳动者之歌Ⅱ", None),
        ("劳动者之歌 Ⅱ", Some(2)),
        ("团结统一", None),
        ("一", None),
        ("直到2020", None),
    ] {
        assert_eq!(member(title).map(|member| member.ordinal), ordinal, "{title}");
    }
}

#[test]
fn numbers_of_rows_are_made_one() {
    for (written, made) in [
        ("３", Some("3")),
        ("03.", Some("3")),
        ("（三）", Some("3")),
        ("A-03", Some("a03")),
        (" ", None),
    ] {
        assert_eq!(key(written).as_deref(), made, "{written}");
    }
}

#[test]
fn two_comes_before_ten() {
    let mut names = ["晨曲10", "晨曲2", "晨曲", "晨曲02", "晨曲1b"];
    names.sort_by(|a, b| natural(a, b));
    assert_eq!(names, ["晨曲", "晨曲1b", "晨曲02", "晨曲2", "晨曲10"]);
}
