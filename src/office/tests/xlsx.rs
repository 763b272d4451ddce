//! Workbooks of Office Open XML.

use super::super::{Area, Format, Sort};
use super::packing::workbook;
use super::{grid, read_bytes};
use rust_xlsxwriter::{ExcelDateTime, Format as Style, Formula, Workbook, XlsxError};

fn form() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("汇总表")?;
    sheet.merge_range(0, 0, 0, 2, "作品汇总表（示例）", &Style::new())?;
    sheet.merge_range(1, 0, 2, 0, "甲厂", &Style::new())?;
    sheet.write_number_with_format(1, 1, 7.0, &Style::new().set_num_format("000"))?;
    sheet.write_number(1, 2, 13_800_138_000.0)?;
    sheet.write_string(2, 1, "000000202001011234")?;
    sheet.write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!"))?;
    sheet.write_number_with_format(3, 0, 0.6, &Style::new().set_num_format_index(9))?;
    let day = ExcelDateTime::from_ymd(2020, 6, 18)?;
    let chinese = Style::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
    sheet.write_datetime_with_format(3, 1, &day, &chinese)?;
    sheet.write_datetime_with_format(3, 2, &day, &Style::new().set_num_format_index(14))?;
    sheet.write_boolean(4, 0, true)?;
    let (bold, plain) = (Style::new().set_bold(), Style::new());
    sheet.write_rich_string(4, 1, &[(&bold, "一\n"), (&plain, "二")])?;
    book.add_worksheet().set_name("参数")?.set_hidden(true).write_string(0, 0, "音乐")?;
    book.save_to_buffer()
}

#[test]
fn a_workbook_reads_as_it_shows() {
    let document = read_bytes(&form().unwrap(), Format::Xlsx).unwrap();
    let [table, hidden] = document.tables.as_slice() else { panic!("two sheets") };
    let title = "作品汇总表（示例）";
    let expected = [
        [title, title, title],
        ["甲厂", "007", "13800138000"],
        ["甲厂", "000000202001011234", "#DIV/0!"],
        ["60%", "2020年6月18日", "2020/6/18"],
        ["TRUE", "一\n二", ""],
    ];
    assert_eq!(grid(table), expected);
    assert_eq!((table.name.as_str(), table.hidden), ("汇总表", false));
    assert_eq!((hidden.name.as_str(), hidden.hidden), ("参数", true));
    let merged: Vec<Area> = table.merged().collect();
    let areas = [
        Area { top: 0, left: 0, bottom: 0, right: 2 },
        Area { top: 1, left: 0, bottom: 2, right: 0 },
    ];
    assert_eq!(merged, areas);
}

#[test]
fn the_kinds_of_values_are_told() {
    let document = read_bytes(&form().unwrap(), Format::Xlsx).unwrap();
    let sort = |row, column| document.tables[0].written(row, column).map(|cell| cell.sort);
    assert_eq!(sort(1, 1), Some(Sort::Number));
    assert_eq!(sort(2, 1), Some(Sort::Text));
    assert_eq!(sort(2, 2), Some(Sort::Fault));
    assert_eq!(sort(3, 1), Some(Sort::Date));
    assert_eq!(sort(4, 0), Some(Sort::Truth));
    assert_eq!(document.tables[0].written(3, 2).map(super::super::Cell::value), Some("2020-06-18"));
}

#[test]
fn pronunciation_is_no_part_of_a_text_and_white_space_that_counts_is() {
    let texts = r#"<sst><si><t>示例</t><rPh sb="0" eb="2"><t>shili</t></rPh></si><si><t xml:space="preserve"> 甲&#10;乙 </t></si></sst>"#;
    let sheet = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>丙</t></is></c></row></sheetData></worksheet>"#;
    let document = read_bytes(&workbook(sheet, texts), Format::Xlsx).unwrap();
    assert_eq!(grid(&document.tables[0]), [["示例", " 甲\n乙 ", "丙"]]);
}
