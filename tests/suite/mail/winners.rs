//! The winners list: twenty-four works of the units' lists, and two that no list has.

use super::files;
use super::sheet::{Cell, Sheet, texts};
use super::units::{Naming, UNITS};
use super::works::Work;

/// The headings of a winners list.
pub(crate) const HEADINGS: [&str; 9] =
    ["序号", "子项目", "奖项", "作品名称", "作者", "单位", "地区", "文件名", "说明"];
/// The tiers, each given to one work of a sub-project.
const TIERS: [&str; 4] = ["一等奖", "二等奖", "三等奖", "优秀奖"];
/// Sub-projects whose works won: their places among the eight.
const WON: [usize; 6] = [0, 1, 2, 3, 5, 6];

/// The works that won: four of each of six sub-projects, of senders whose files came.
pub(crate) fn won(works: &[Work]) -> Vec<&Work> {
    let came = |work: &&Work| UNITS[work.unit].naming != Naming::Missing;
    let four = |sub_project| {
        let of = works.iter().filter(move |work| work.sub_project == sub_project).filter(came);
        // Every third, so that they come from many units.
        of.step_by(3).take(TIERS.len())
    };
    WON.into_iter().flat_map(four).collect()
}

/// Works that only the winners list has: title, author, unit, city, file.
pub(crate) const ADDED: [[&str; 5]; 2] = [
    ["江风里的守夜人", "石示例", "梧州示例航道站", "梧州", "江风里的守夜人.jpg"],
    ["蓝工装与长桥", "农示例", "河池示例工程队", "河池", "DSC_0417.jpg"],
];

/// The list.
pub(crate) fn list(works: &[Work]) -> Sheet {
    let mut table = vec![texts(&HEADINGS)];
    for (place, work) in won(works).into_iter().enumerate() {
        let tier = TIERS[place % TIERS.len()];
        let words = format!("作品记录了{}职工的一天。", UNITS[work.unit].city);
        let of = [work.kind().written[0], tier, &work.title, &work.authors, &work.from];
        table.push(row(table.len(), &[&of[..], &[UNITS[work.unit].city, "", &words]].concat()));
    }
    for [title, author, from, city, file] in ADDED {
        let cells = ["网络正能量摄影作品征集", "优秀奖", title, author, from, city, file, ""];
        table.push(row(table.len(), &cells));
    }
    Sheet::new("获奖名单", vec![texts(&["获奖作品名单（示例）"])], table)
}

fn row(number: usize, cells: &[&str]) -> Vec<Cell> {
    let number = u32::try_from(number).expect("a short list");
    [vec![Cell::Number(number)], texts(cells)].concat()
}

/// The files of the two works that only this list has.
pub(crate) fn added() -> Vec<(String, Vec<u8>)> {
    let file = |(place, one): (usize, &[&str; 5])| (one[4].to_owned(), files::photo(9_000 + place));
    ADDED.iter().enumerate().map(file).collect()
}
