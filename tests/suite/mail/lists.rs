//! The recommendation lists of the units (annex 4 of the notice), each laid out in its sender's way.

use super::sheet::{Cell, Merge, Sheet, texts};
use super::units::{Form, UNITS, Unit};
use super::works::Work;

/// The headings of annex 4.
pub(crate) const HEADINGS: [&str; 6] =
    ["序号", "子活动名称", "作品名称", "作者", "作者单位", "备注"];
/// The column of sub-projects.
pub(crate) const SUB_PROJECT: usize = 1;
/// The column of titles.
pub(crate) const TITLE: usize = 2;
/// The column of remarks.
pub(crate) const REMARK: usize = 5;

/// A row of a list, as it is written.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) sub_project: String,
    pub(crate) title: String,
    pub(crate) authors: String,
    pub(crate) from: String,
    pub(crate) remark: String,
}

impl Row {
    /// The row of a work; senders write sub-projects in one of three ways.
    pub(crate) fn of(work: &Work) -> Self {
        Self {
            sub_project: work.kind().written[work.unit % 3].to_owned(),
            title: work.title.clone(),
            authors: work.authors.clone(),
            from: work.from.clone(),
            remark: work.remark.clone(),
        }
    }

    fn cells(&self, number: usize) -> Vec<Cell> {
        let Self { sub_project, title, authors, from, remark } = self;
        let number = u32::try_from(number).expect("a short list");
        let texts = [sub_project, title, authors, from, remark].map(Cell::from);
        [vec![Cell::Number(number)], texts.to_vec()].concat()
    }
}

/// The telephone on the line 联系方式 of a unit, which no page may hold.
pub(crate) fn phone(unit: usize) -> String {
    format!("138001380{unit:02}")
}

/// The list of a unit.
pub(crate) fn list(number: usize, rows: &[Row]) -> Sheet {
    let unit = &UNITS[number];
    let head = vec![texts(&HEADINGS)];
    let body = rows.iter().enumerate().map(|(place, row)| row.cells(place + 1));
    let mut sheet =
        Sheet::new(unit.sheet(), above(number, unit), head.into_iter().chain(body).collect());
    if unit.form != Form::Csv {
        sheet.merges = merges(rows);
    }
    sheet
}

/// What stands above the headings; they come on row 4, 5 or 6.
fn above(number: usize, unit: &Unit) -> Vec<Vec<Cell>> {
    let title = texts(&["各子活动项目推荐清单（示例）"]);
    let (sender, phone) = (unit.sender(), phone(number));
    let [from, who, how] =
        [format!("单位：{sender}"), "联系人：李样本".to_owned(), format!("联系方式：{phone}")];
    let date = vec!["填表日期".into(), Cell::Date(2020, 8, 20)];
    match number % 3 {
        0 => vec![title, texts(&[&from]), texts(&[&who]), texts(&[&how])],
        1 => vec![title, texts(&[&from, "", "", &who, &how]), date],
        _ => vec![
            title,
            Vec::new(),
            texts(&["单位：", &sender]),
            texts(&["联系人：", "李样本", "", "联系方式：", &phone]),
            date,
        ],
    }
}

/// A block for every run of rows of one sub-project, as clerks merge them.
fn merges(rows: &[Row]) -> Vec<Merge> {
    let mut merges: Vec<Merge> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let same = place > 0 && rows[place - 1].sub_project == row.sub_project;
        match merges.last_mut().filter(|_| same) {
            Some(merge) => merge.rows += 1,
            None => {
                merges.push(Merge { row: place + 1, column: SUB_PROJECT, rows: 1, columns: 1 });
            }
        }
    }
    merges.retain(|merge| merge.rows > 1);
    merges
}
