//! Ten thousand rows and ten thousand files.

use super::super::{Row, assign, duplicates};
use super::{PICTURES, files, row};

const COUNT: usize = 10_000;

/// A text of characters chosen by a number.
fn text(seed: usize, length: usize) -> String {
    let chars: Vec<char> =
        "劳动者之歌晨曲暮色山河炉火钢花麦浪工匠精神最美春秋城市乡村".chars().collect();
    (0..length)
        .map(|at| {
            chars[(seed / chars.len().pow(u32::try_from(at % 4).unwrap()) + at * 7) % chars.len()]
        })
        .collect()
}

/// Run with `cargo test --release -- --ignored --nocapture speed`; `time` around it tells how long.
#[test]
#[ignore = "measures time"]
fn many_rows_and_files() {
    let made: Vec<[String; 4]> = (0..COUNT)
        .map(|at| {
            let sender = format!("第{}示例总工会", at / 300);
            [
                format!("{}", at % 300 + 1),
                text(at * 31, 3 + at % 9),
                format!("张{}", text(at / 2, 2)),
                sender,
            ]
        })
        .collect();
    let origins: Vec<String> = made.iter().map(|one| format!("{}/清单.xlsx", one[3])).collect();
    let rows: Vec<Row> = made
        .iter()
        .zip(&origins)
        .map(|(one, origin)| Row {
            sender: vec![&one[3]],
            origin,
            takes: PICTURES,
            ..row(&one[0], &one[1], &one[2])
        })
        .collect();
    let paths: Vec<String> = made
        .iter()
        .enumerate()
        .map(|(at, [number, title, author, sender])| match at % 5 {
            0 => format!("{sender}/{number}.《{title}》{author}.jpg"),
            1 => format!("{sender}/摄影-{title}的-{author}（1）.jpg"),
            2 => format!("{sender}/{number} {title}/IMG_{at}.jpg"),
            3 => format!("{sender}/{number}.jpg"),
            _ => format!("{sender}/微信图片_20200613{at:06}.jpg"),
        })
        .collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let matching = assign(&rows, &files(&paths));
    assert!(matching.matches.len() > COUNT / 2, "{}", matching.matches.len());
    for one in &matching.matches {
        assert_eq!(one.row, one.file, "{} {:?}", paths[one.file], rows[one.row]);
    }
    assert!(duplicates(&rows).len() < COUNT);
}

/// The worst lists: all rows one work, and every file named for it.
#[test]
#[ignore = "measures time"]
fn many_rows_of_one_work() {
    let rows: Vec<Row> = (0..COUNT).map(|_| row("1", "劳动者之歌", "张示例")).collect();
    let paths: Vec<String> =
        (0..COUNT).map(|at| format!("甲州/1.劳动者之歌-张示例-{at}.jpg")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    assert_eq!(assign(&rows, &files(&paths)).unclear.len(), COUNT);
    assert_eq!(duplicates(&rows).len(), COUNT - 1);
}
