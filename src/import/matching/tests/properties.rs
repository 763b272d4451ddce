//! What holds for any rows and files.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::{Matching, Row, assign, duplicates, fold, likeness, same_work};
use super::{ONE_PICTURE, PICTURES, files, row};

const TITLES: [&str; 9] = [
    "晨曲",
    "晨",
    "晨曲之歌",
    "《暮色》",
    "最美劳动者",
    "最羙劳动者",
    "劳动者之歌（一）",
    "劳动者之歌（二）",
    "",
];
const AUTHORS: [&str; 3] = ["张示例", "李示例", "王示例"];
const ORIGINS: [&str; 3] = ["甲州/清单.xlsx", "乙州/清单.xlsx", "清单.xlsx"];
const FOLDERS: [&str; 6] =
    ["", "甲州/", "甲州/摄影/", "甲州市总工会/", "乙州/3 晨曲/", "乙州/张示例/"];
const NAMES: [&str; 12] = [
    "晨曲",
    "3",
    "作品2",
    "IMG_2031",
    "微信图片_20200613101010",
    "张示例",
    "晨曲-张示例",
    "暮色 1",
    "暮色 2",
    "劳动者之歌1",
    "最美劳动着",
    "一枝花开",
];

fn rows() -> impl Strategy<Value = Vec<Row<'static>>> {
    let one = (0..TITLES.len(), 0..3_usize, 0..3_usize, any::<bool>());
    proptest::collection::vec(one, 0..12).prop_map(|picks| {
        let numbers: [&'static str; 12] =
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
        let made =
            picks.into_iter().zip(numbers).map(|((title, author, origin, several), number)| Row {
                takes: if several { PICTURES } else { ONE_PICTURE },
                origin: ORIGINS[origin],
                ..row(number, TITLES[title], AUTHORS[author])
            });
        made.collect()
    })
}

fn paths() -> impl Strategy<Value = Vec<String>> {
    let one = (0..FOLDERS.len(), 0..NAMES.len());
    proptest::collection::btree_set(one, 0..20).prop_map(|picks| {
        picks
            .into_iter()
            .map(|(folder, name)| format!("{}{}.jpg", FOLDERS[folder], NAMES[name]))
            .collect()
    })
}

/// What became of each file, by path and numbers of rows instead of places.
fn fates(matching: &Matching, rows: &[Row], paths: &[&str]) -> BTreeMap<String, String> {
    let mut fates = BTreeMap::new();
    for one in &matching.matches {
        let fate = format!("{:?} {} {:?}", rows[one.row].number, one.score, one.clues);
        fates.insert(paths[one.file].to_owned(), fate);
    }
    for one in &matching.unclear {
        let named: Vec<_> =
            one.candidates.iter().map(|(row, score)| (rows[*row].number, score)).collect();
        fates.insert(paths[one.file].to_owned(), format!("{named:?}"));
    }
    fates
}

/// Every file stands in exactly one list.
fn each_once(matching: &Matching, count: usize) -> bool {
    let matched = matching.matches.iter().map(|one| one.file);
    let unclear = matching.unclear.iter().map(|one| one.file);
    let mut all: Vec<usize> =
        matched.chain(unclear).chain(matching.unmatched_files.iter().copied()).collect();
    all.sort_unstable();
    all == (0..count).collect::<Vec<_>>()
}

proptest! {
    #[test]
    fn the_order_does_not_matter(
        (rows, moved) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        (paths, other) in paths().prop_flat_map(|paths| (Just(paths.clone()), Just(paths).prop_shuffle())),
    ) {
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let other: Vec<&str> = other.iter().map(String::as_str).collect();
        let one = assign(&rows, &files(&paths));
        let two = assign(&moved, &files(&other));
        prop_assert!(each_once(&one, paths.len()));
        prop_assert_eq!(fates(&one, &rows, &paths), fates(&two, &moved, &other));
        prop_assert_eq!(one.rows_without.len(), two.rows_without.len());
    }

    #[test]
    fn arbitrary_text_does_no_harm(texts in proptest::collection::vec(any::<String>(), 6), count in 1..5_usize) {
        let made = Row {
            units: vec![&texts[3]],
            sender: vec![&texts[1]],
            subject: vec![&texts[4]],
            named_files: vec![&texts[5]],
            origin: &texts[2],
            ..row(&texts[0], &texts[1], &texts[2])
        };
        let joined = format!("{}/{}{}.jpg", texts[2], texts[1], texts[0]);
        let paths: Vec<&str> = texts.iter().map(String::as_str).chain([joined.as_str()]).collect();
        let rows = vec![made; count];
        prop_assert!(each_once(&assign(&rows, &files(&paths)), paths.len()));
        prop_assert!(duplicates(&rows).len() < count);
        let likeness = likeness(&fold(&texts[0]), &fold(&texts[1]));
        prop_assert!((0.0..=1.0).contains(&likeness));
    }

    #[test]
    fn duplicates_are_all_pairs_that_are_one_work(rows in rows()) {
        let found = duplicates(&rows);
        for (a, b, sameness) in &found {
            prop_assert!(a < b);
            prop_assert_eq!(same_work(&rows[*a], &rows[*b]), Some(*sameness));
        }
        // Each row that is another one's double stands in some pair.
        for (at, row) in rows.iter().enumerate() {
            let twice = rows.iter().enumerate().any(|(i, other)| i != at && same_work(row, other).is_some());
            let near_first = found.iter().any(|(a, b, _)| *a == at || *b == at);
            prop_assert_eq!(twice, near_first, "{:?}", row);
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in "[一-龥A-Za-zＡ-Ｚ0-9０-９ 《》“”（）·—\\-_.]{0,20}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
