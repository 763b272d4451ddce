//! Files nobody may be sure about.

use super::super::Row;
use super::{assign, files, film, other, row, told};

#[test]
fn camera_names_say_nothing() {
    let rows = [row("1", "晨曲", "张示例"), row("2", "暮色", "李示例")];
    for path in [
        "微信图片_20200613101010.jpg",
        "IMG_2031(1).JPG",
        "mmexport1591234567890.jpg",
        "DSC0001.jpg",
        "甲州/图片1.png",
    ] {
        assert_eq!(told(&rows, &[path]), ["-"], "{path}");
    }
}

#[test]
fn a_number_outside_the_senders_folder_says_nothing() {
    let rows = [row("3", "晨曲", "张示例"), other("3", "暮色", "李示例")];
    for path in ["3.jpg", "收/作品3.jpg", "甲州/丙州机械公司/3.jpg"] {
        assert_eq!(told(&rows, &[path]), ["-"], "{path}");
    }
}

#[test]
fn a_number_with_a_strange_title_is_left_open() {
    let rows = [row("3", "晨曲", "张示例")];
    let told = told(&rows, &["甲州/3.收获的季节.jpg"]);
    assert_ne!(told, ["=0"]);
}

#[test]
fn years_and_dates_are_no_numbers() {
    let rows = [row("5", "晨曲", "张示例"), row("70", "暮色", "李示例")];
    assert_eq!(told(&rows, &["甲州/70年.jpg", "甲州/5月.jpg"]), ["-", "-"]);
}

#[test]
fn equal_titles_without_a_hint_are_unclear() {
    let rows = [row("1", "晨曲", "张示例"), other("1", "晨曲", "李示例")];
    assert_eq!(told(&rows, &["收/晨曲.jpg"]), ["?0,1"]);
}

#[test]
fn an_author_with_two_works_is_unclear() {
    let rows = [row("1", "晨曲", "张示例"), row("2", "暮色", "张示例")];
    assert_eq!(told(&rows, &["张示例.jpg"]), ["?0,1"]);
}

#[test]
fn a_title_with_another_author_is_unclear() {
    let rows = [row("1", "晨曲", "张示例"), row("2", "暮色", "李示例")];
    assert!(told(&rows, &["晨曲-李示例.jpg"])[0].starts_with('?'));
}

#[test]
fn a_short_title_inside_a_word_is_none() {
    let rows = [row("1", "晨", "张示例"), row("2", "光", "李示例")];
    assert_eq!(told(&rows, &["晨光之歌.jpg"]), ["-"]);
}

#[test]
fn a_row_that_takes_one_keeps_the_best() {
    let rows = [row("1", "晨曲", "张示例")];
    assert_eq!(told(&rows, &["甲州/张示例.jpg", "甲州/晨曲-张示例.jpg"]), ["?0", "=0"]);
    assert_eq!(told(&rows, &["晨曲 2.jpg", "晨曲 1.jpg"]), ["?0", "=0"]);
}

#[test]
fn two_camera_files_are_too_many_for_a_row_that_takes_one() {
    let rows = [row("1", "晨曲", "张示例")];
    assert_eq!(told(&rows, &["甲州/IMG_1001.jpg"]), ["=0"]);
    assert_eq!(told(&rows, &["甲州/IMG_1001.jpg", "甲州/IMG_1002.jpg"]), ["-", "-"]);
    assert_eq!(told(&rows, &["甲州/IMG_1001.jpg", "甲州/一枝花开.jpg"]), ["-", "-"]);
    assert_eq!(told(&rows, &["丁州/IMG_1001.jpg"]), ["-"]);
}

#[test]
fn at_most_five_candidates_are_shown() {
    let titles = ["晨曲", "暮色", "远山", "长河", "炉火", "钢花", "麦浪"];
    let rows: Vec<Row> = titles.iter().map(|title| row("1", title, "张示例")).collect();
    assert_eq!(assign(&rows, &files(&["张示例.jpg"])).unclear[0].candidates.len(), 5);
}

#[test]
fn a_crowd_of_equal_titles_is_unclear() {
    let rows: Vec<Row> = (0..600).map(|_| row("1", "晨曲", "")).collect();
    assert!(told(&rows, &["晨曲.jpg"])[0].starts_with('?'));
}

#[test]
fn a_film_row_takes_no_sound() {
    let rows = [film("1", "晨曲", "张示例")];
    let matching = assign(&rows, &files(&["甲州/晨曲.mp3"]));
    assert_eq!((matching.unmatched_files, matching.rows_without), (vec![0], vec![0]));
}
