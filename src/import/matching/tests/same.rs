//! Rows that are one work.

use super::super::{Row, Sameness, duplicates, same_work};
use super::{other, row};

#[test]
fn pairs_of_rows() {
    let same = Some(Sameness::Same);
    let near = Some(Sameness::Near);
    for (a, b, sameness) in [
        (("《晨曲》", "张示例"), ("晨曲", "张 示例"), same),
        (("最美劳动者", "张示例"), ("最羙劳动者", "张示例"), near),
        (("普惠服务", "张示例"), ("惠普服务", "张示例"), near),
        (("晨曲——献给早班的人", "张示例"), ("晨曲", "张示例"), near),
        (("最美劳动者", "张示例"), ("最美劳动者", "张示列"), near),
        (("最美劳动者", "张示例"), ("最美劳动者", "王某甲"), None),
        (("晨曲", "张示例"), ("暮曲", "张示例"), None),
        (("春天的歌", "张示例"), ("秋天的歌", "张示例"), None),
        (("劳动者之歌（一）", "张示例"), ("劳动者之歌（二）", "张示例"), None),
        (("劳动者之歌1", "张示例"), ("劳动者之歌2", "张示例"), None),
        (("2019年的工地", "张示例"), ("2020年的工地", "张示例"), None),
        (("最美劳动者", "张示例"), ("最羙劳动者", "张示列"), None),
        (("", "张示例"), ("", "张示例"), None),
        (("最美劳动者", ""), ("最美劳动者", "张示例"), near),
    ] {
        let (left, right) = (row("1", a.0, a.1), row("2", b.0, b.1));
        assert_eq!(same_work(&left, &right), sameness, "{a:?} {b:?}");
        assert_eq!(same_work(&right, &left), sameness, "{b:?} {a:?}");
        let pairs: Vec<_> = sameness.map(|how| (0, 1, how)).into_iter().collect();
        assert_eq!(duplicates(&[left, right]), pairs, "{a:?} {b:?}");
    }
}

#[test]
fn without_authors_the_place_has_to_be_shared() {
    assert_eq!(same_work(&row("1", "劳动者", ""), &other("1", "劳动者", "")), None);
    assert_eq!(same_work(&row("1", "劳动者", ""), &row("2", "劳动者", "")), Some(Sameness::Same));
}

#[test]
fn rows_that_are_the_same_are_paired_with_the_first() {
    let rows: Vec<Row> = (0..4).map(|_| row("1", "晨曲", "张示例")).collect();
    let firsts: Vec<_> = (1..4).map(|at| (0, at, Sameness::Same)).collect();
    assert_eq!(duplicates(&rows), firsts);
}
