//! Files that belong to a row.

use super::super::{Clue, Row};
use super::{FILM, PICTURES, assign, files, film, other, row, told};

fn three() -> Vec<Row<'static>> {
    vec![
        row("1", "《暮色》", "李示例"),
        row("2", "最美劳动者", "王示例"),
        row("3", "《晨曲》", "张示例"),
    ]
}

#[test]
fn names_with_the_title_find_their_row() {
    for path in [
        "3.《晨曲》张示例.jpg",
        "摄影-甲州市总-晨曲-张示例（1）.jpg",
        "晨曲.JPG",
        "甲州/晨 曲_最终.jpg",
        "甲州市总工会+摄影作品/晨曲.jpg",
        "晨曲 1.jpg",
        "甲州/3 晨曲/IMG_1.jpg",
        "甲州/《晨曲》张示例/微信图片_20200613101010.jpg",
        "甲州市总.zip/晨曲/1.jpg",
        "ＣＨ/晨曲（修改）.png",
    ] {
        assert_eq!(told(&three(), &[path]), ["=2"], "{path}");
    }
}

#[test]
fn the_longest_title_wins() {
    let rows =
        [row("1", "晨", "李示例"), row("2", "晨曲", "张示例"), row("3", "晨曲之歌", "王示例")];
    assert_eq!(told(&rows, &["晨.jpg"]), ["=0"]);
    assert_eq!(told(&rows, &["晨曲.jpg"]), ["=1"]);
    assert_eq!(told(&rows, &["晨曲之歌.jpg"]), ["=2"]);
}

#[test]
fn a_title_with_one_changed_character_is_near() {
    let matching = assign(&three(), &files(&["最羙劳动者.jpg"]));
    assert_eq!(matching.matches[0].row, 1);
    assert!(matching.matches[0].clues.contains(&Clue::SimilarTitle));
}

#[test]
fn the_list_names_the_file() {
    let mut rows = three();
    rows[0].named_files = vec!["照片/IMG_2031.JPG", "微信图片_20200613101010"];
    let matching = assign(&rows, &files(&["甲州/图/IMG_2031.jpg"]));
    assert_eq!((matching.matches[0].row, matching.matches[0].score), (0, 100));
    assert_eq!(matching.matches[0].clues[0], Clue::NamedInList);
    assert_eq!(told(&rows, &["别处/微信图片_20200613101010.jpg"]), ["=0"]);
    // One file of this name in all the mail is the one that is meant; of two either may be, as
    // another camera has such a number as well.
    assert_eq!(told(&rows, &["别处/IMG_2031.jpg"]), ["=0"]);
    assert_eq!(told(&rows, &["别处/IMG_2031.jpg", "某处/IMG_2031.jpg"]), ["?0", "?0"]);
}

#[test]
fn an_author_with_one_work_is_enough() {
    for path in ["张示例.jpg", "甲州/张示例/IMG_1.jpg", "摄影-张示例（1）.jpg"] {
        assert_eq!(told(&three(), &[path]), ["=2"], "{path}");
    }
}

#[test]
fn a_number_counts_in_the_senders_folder() {
    for path in [
        "甲州/3.jpg",
        "甲州/摄影/作品3.jpg",
        "甲州市总工会+摄影作品/03.jpg",
        "甲州/（3）.jpg",
        "甲州/作品三.jpg",
        "甲州/3/IMG_0001.jpg",
    ] {
        assert_eq!(told(&three(), &[path]), ["=2"], "{path}");
    }
}

#[test]
fn the_sub_project_decides_between_equal_numbers() {
    let mut rows = vec![row("3", "晨曲", "张示例"), row("3", "暮色", "李示例")];
    rows[1].subject = vec!["书法"];
    assert_eq!(told(&rows, &["甲州/摄影/3.jpg", "甲州/书法/3.jpg"]), ["=0", "=1"]);
    assert_eq!(told(&rows, &["甲州/3.jpg"]), ["?0,1"]);
}

#[test]
fn the_folder_decides_between_equal_titles() {
    let rows = [row("1", "晨曲", "张示例"), other("1", "晨曲", "李示例")];
    assert_eq!(told(&rows, &["甲州/晨曲.jpg", "乙州/晨曲.jpg"]), ["=0", "=1"]);
    assert_eq!(told(&rows, &["收/乙州市总/晨曲.jpg", "收/晨曲-张示例.jpg"]), ["=1", "=0"]);
    assert_eq!(told(&rows, &["收/晨曲-示例铁路公司.jpg"]), ["=1"]);
}

#[test]
fn sorts_decide_between_a_film_and_a_photograph() {
    let rows = [row("1", "晨曲", "张示例"), film("1", "晨曲", "张示例")];
    let paths = ["甲州/晨曲.jpg", "甲州/晨曲.mp4", "甲州/晨曲海报.jpg", "甲州/晨曲.mp3"];
    assert_eq!(told(&rows, &paths), ["=0", "=1", "=1", "-"]);
}

#[test]
fn a_poster_alone_leaves_a_film_without_media() {
    let rows = [film("1", "晨曲", "张示例")];
    assert_eq!(rows[0].takes, FILM);
    let matching = assign(&rows, &files(&["甲州/晨曲海报.jpg"]));
    assert_eq!((matching.matches.len(), matching.rows_without), (1, vec![0]));
}

#[test]
fn a_set_keeps_all_its_files_in_natural_order() {
    let rows = [Row { takes: PICTURES, ..row("1", "晨曲", "张示例") }];
    let matching = assign(&rows, &files(&["晨曲 10.jpg", "晨曲 2.jpg", "晨曲 1.jpg"]));
    assert_eq!(matching.matches.iter().map(|one| one.file).collect::<Vec<_>>(), [2, 1, 0]);
}

#[test]
fn members_of_a_series_keep_to_themselves() {
    let rows = [row("1", "劳动者之歌（一）", "张示例"), row("2", "劳动者之歌（二）", "张示例")];
    assert_eq!(told(&rows, &["劳动者之歌2.jpg", "劳动者之歌（一）.jpg"]), ["=1", "=0"]);
    assert!(!told(&rows, &["劳动者之歌（三）.jpg"])[0].starts_with('='));
}

#[test]
fn the_only_row_left_gets_the_camera_files() {
    let rows = [row("1", "晨曲", "张示例"), Row { takes: PICTURES, ..row("2", "暮色", "李示例") }];
    let paths = ["甲州/晨曲.jpg", "甲州/IMG_1001.jpg", "甲州/IMG_1002.jpg"];
    assert_eq!(told(&rows, &paths), ["=0", "=1", "=1"]);
    let matching = assign(&rows, &files(&paths));
    assert_eq!(matching.matches[1].clues, [Clue::OnlyOneLeft]);
}
