//! Tests of the rules, on invented rows and files.

mod clear;
mod doubtful;
mod pictures;
mod properties;
mod same;
mod speed;
mod texts;

use super::{File, MediaSort, Row, Slot, Takes, assign};

pub(super) const ONE_PICTURE: Takes =
    Takes { picture: Slot::One, film: Slot::Closed, sound: Slot::Closed, text: Slot::Closed };
pub(super) const PICTURES: Takes = Takes { picture: Slot::Several, ..ONE_PICTURE };
pub(super) const FILM: Takes =
    Takes { picture: Slot::AsideOne, film: Slot::One, sound: Slot::Closed, text: Slot::Closed };

/// A row of the photography list of the invented 甲州市总工会.
pub(super) fn row<'a>(number: &'a str, title: &'a str, author: &'a str) -> Row<'a> {
    Row {
        number: Some(number),
        title,
        authors: if author.is_empty() { Vec::new() } else { vec![author] },
        units: vec!["示例电力公司"],
        sender: vec!["甲州市总工会", "甲州市总"],
        subject: vec!["网络正能量摄影作品", "摄影"],
        named_files: Vec::new(),
        takes: ONE_PICTURE,
        origin: "甲州/清单.xlsx",
    }
}

/// A row of the same list's film part.
pub(super) fn film<'a>(number: &'a str, title: &'a str, author: &'a str) -> Row<'a> {
    Row {
        subject: vec!["网络正能量微视频", "微视频"], takes: FILM, ..row(number, title, author)
    }
}

/// A row of another sender's list.
pub(super) fn other<'a>(number: &'a str, title: &'a str, author: &'a str) -> Row<'a> {
    Row {
        units: vec!["示例铁路公司"],
        sender: vec!["乙州市总工会", "乙州市总"],
        origin: "乙州/清单.xlsx",
        ..row(number, title, author)
    }
}

pub(super) fn files<'a>(paths: &[&'a str]) -> Vec<File<'a>> {
    let sort = |path: &str| match path.rsplit('.').next() {
        Some("mp4") => MediaSort::Film,
        Some("mp3") => MediaSort::Sound,
        Some("docx") => MediaSort::Text,
        _ => MediaSort::Picture,
    };
    paths.iter().map(|path| File { path, sort: sort(path) }).collect()
}

/// For each path: `=` and the row of its match, `?` and the rows it may belong to, or `-`.
pub(super) fn told(rows: &[Row], paths: &[&str]) -> Vec<String> {
    let matching = assign(rows, &files(paths));
    let of = |file: usize| {
        if let Some(one) = matching.matches.iter().find(|one| one.file == file) {
            return format!("={}", one.row);
        }
        matching.unclear.iter().find(|one| one.file == file).map_or("-".to_owned(), |one| {
            let mut rows: Vec<usize> = one.candidates.iter().map(|(row, _)| *row).collect();
            rows.sort_unstable();
            format!("?{}", rows.iter().map(ToString::to_string).collect::<Vec<_>>().join(","))
        })
    };
    (0..paths.len()).map(of).collect()
}
