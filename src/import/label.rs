//! Lines above and below a table: `单位：柳州市总工会　联系人：…`.

use super::clean;
use super::column::{Column, Headings};
use super::origin::{Origin, Value};
use crate::office::{Cell, Sort, Table};
use std::collections::BTreeMap;

/// Reads the labelled values of some rows: a label and its value in one cell, or in two that stand
/// side by side.
pub(super) fn read(
    table: &Table,
    rows: impl Iterator<Item = u32>,
    file: &str,
    headings: &Headings,
    head: &mut BTreeMap<Column, Value>,
) {
    for row in rows {
        let mut waiting = None;
        for (column, cell) in table.row(row) {
            let from = Origin {
                file: file.to_owned(),
                sheet: table.name.clone(),
                row,
                column: Some(column),
            };
            let pairs = pairs(&cell.text, headings);
            if pairs.is_empty() {
                if let Some(label) = waiting.take() {
                    put(head, label, &cell.text, from);
                }
                continue;
            }
            waiting = None;
            for (label, text) in pairs {
                match text {
                    "" => waiting = Some(label),
                    text => put(head, label, text, from.clone()),
                }
            }
        }
    }
}

/// The paragraphs of a text document shared out to its tables: where each table has its own line that
/// names its sender, up to that line; else all to every table, and none where senders differ.
pub(super) fn parts<'a>(
    paragraphs: &'a [String],
    tables: usize,
    headings: &Headings,
) -> Vec<&'a [String]> {
    let sends = |paragraph: &String| {
        let labels = pairs(paragraph, headings);
        labels.iter().any(|(label, _)| matches!(label, Column::Sender | Column::Unit))
    };
    let places: Vec<usize> =
        (0..paragraphs.len()).filter(|at| paragraphs.get(*at).is_some_and(sends)).collect();
    if tables <= 1 || places.len() <= 1 {
        return vec![paragraphs; tables];
    }
    if places.len() != tables {
        return vec![&[]; tables];
    }
    let starts = std::iter::once(0).chain(places.iter().map(|place| place + 1));
    let part = |(start, end): (usize, &usize)| paragraphs.get(start..=*end).unwrap_or_default();
    starts.zip(&places).map(part).collect()
}

/// Reads what stands around the tables of a text document, and gives what may be their title: the
/// first short line that is no label.
pub(super) fn read_text(
    paragraphs: &[String],
    file: &str,
    headings: &Headings,
    head: &mut BTreeMap<Column, Value>,
) -> Option<String> {
    let mut lines = Table::default();
    for (row, paragraph) in (0_u32..).zip(paragraphs) {
        lines.put(row, 0, Cell::new(paragraph.as_str(), Sort::Text));
    }
    read(&lines, lines.rows(), file, headings, head);
    let names = paragraphs.iter().map(|paragraph| clean::name(paragraph));
    let mut titles =
        names.filter(|name| !name.contains([':', '：']) && headings.label(name).is_none());
    titles.find(|name| (4..=40).contains(&name.chars().count()) && !is_of_persons(name))
}

/// Whether a line names who filled a form in or how to reach them: no title does.
pub(super) fn is_of_persons(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "填报",
        "填表",
        "制表",
        "审核",
        "审批",
        "联系人",
        "经办",
        "负责人",
        "电话",
        "手机",
        "邮箱",
        "分管领导",
    ];
    WORDS.iter().any(|word| line.contains(word))
}

fn put(head: &mut BTreeMap<Column, Value>, label: Column, text: &str, from: Origin) {
    let text = if label.is_private() { clean::tidy(text) } else { clean::name(text) };
    if !text.is_empty() {
        head.entry(label).or_insert(Value { text, from });
    }
}

/// The labels of a cell with what follows each up to the next.
fn pairs<'a>(text: &'a str, headings: &Headings) -> Vec<(Column, &'a str)> {
    let mut labels: Vec<(usize, usize, Column)> = Vec::new();
    for (at, colon) in text.match_indices([':', '：']) {
        let start = labels.last().map_or(0, |(_, end, _)| *end);
        let before = text.get(start..at).unwrap_or_default();
        // The label is the longest known heading that the text before the colon ends with.
        let starts = before.char_indices().map(|(index, _)| index);
        let mut starts = starts;
        let known =
            starts.find_map(|index| Some((start + index, headings.label(before.get(index..)?)?)));
        if let Some((index, column)) = known {
            labels.push((index, at + colon.len(), column));
        }
    }
    if labels.is_empty() {
        let whole = headings.label(text).filter(|column| is_label(*column));
        return whole.map(|column| (column, "")).into_iter().collect();
    }
    let ends = labels.iter().skip(1).map(|(start, ..)| *start).chain([text.len()]);
    let pair = |((_, start, column), end): (&(usize, usize, Column), usize)| {
        (*column, text.get(*start..end).unwrap_or_default().trim())
    };
    labels.iter().zip(ends).map(pair).collect()
}

/// Headings that may stand alone above a table with their value in the next cell.
fn is_label(column: Column) -> bool {
    column.is_private() || matches!(column, Column::Unit | Column::Sender)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(cells: &[(u32, u32, &str)]) -> BTreeMap<Column, String> {
        let mut table = Table::new("表");
        for (row, column, text) in cells {
            table.put(*row, *column, Cell::new(*text, Sort::Text));
        }
        let (headings, mut head) = (Headings::new(&[]).expect("headings"), BTreeMap::new());
        read(&table, 0..9, "a.xlsx", &headings, &mut head);
        head.into_iter().map(|(column, value)| (column, value.text)).collect()
    }

    #[test]
    fn labels_and_values_in_one_cell_or_two() {
        let expected = BTreeMap::from([
            (Column::Unit, "柳州市总工会".to_owned()),
            (Column::Contact, "张示例".to_owned()),
            (Column::Phone, "13800138000".to_owned()),
        ]);
        let one = head(&[(0, 0, "单 位：柳州市总工会  联系人: 张示例　联系方式：13800138000")]);
        assert_eq!(one, expected);
        let many = head(&[
            (0, 0, "单位："),
            (0, 1, "柳州市总工会"),
            (1, 0, "联系人"),
            (1, 2, "张示例"),
            (1, 4, "联系电话"),
            (1, 5, "13800138000"),
        ]);
        assert_eq!(many, expected);
    }

    #[test]
    fn each_table_of_a_document_has_the_sender_above_it() {
        let headings = Headings::new(&[]).expect("headings");
        let lines = ["诵读", "报送单位：桂林市总工会", "歌曲", "报送单位：柳州市总工会"];
        let lines = lines.map(str::to_owned);
        assert_eq!(parts(&lines, 2, &headings), [&lines[..2], &lines[2..]]);
        assert_eq!(parts(&lines[..2], 2, &headings), [&lines[..2], &lines[..2]]);
        let none: &[String] = &[];
        assert_eq!(parts(&lines, 3, &headings), [none; 3]);
    }

    #[test]
    fn a_title_is_no_label() {
        assert_eq!(head(&[(0, 0, "附件4：各子活动项目推荐清单")]), BTreeMap::new());
    }
}
