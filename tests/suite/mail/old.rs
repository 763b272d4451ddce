//! Old workbooks (.xls): nothing in Rust writes them, so `tests/fixtures/xls/make.mjs` does, from
//! the cells this file gives it. The workbooks are committed, and held to be those of the mail.

use super::sheet::{Cell, Sheet};
use super::units::place;
use super::{faults, forms, lists, rows, works};
use calamine::{Data, Reader, Xls};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The workbooks: name of the file, and the city whose list it is.
pub(crate) const OLD: [(&str, Option<&str>); 3] =
    [("guilin", Some("桂林")), ("yulin", Some("玉林")), ("tasks", None)];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/xls")
}

/// A committed workbook.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name).with_extension("xls")).expect("a committed workbook")
}

/// What a workbook must hold.
fn sheet(city: Option<&str>) -> Sheet {
    let Some(city) = city else { return forms::tasks() };
    let works = works::works();
    let mut lists = rows(&works);
    faults::spoil(&mut lists, &works);
    lists::list(place(city), &lists[place(city)])
}

/// A sheet as the script reads it: rows of cells, and blocks as first and last cell.
fn cells(sheet: &Sheet) -> Value {
    let cell = |cell: &Cell| match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Date(year, month, day) => json!({ "date": [year, month, day] }),
    };
    let top = sheet.above.len();
    let mut rows: Vec<Vec<Value>> =
        sheet.above.iter().chain(&sheet.table).map(|row| row.iter().map(cell).collect()).collect();
    let mut blocks = Vec::new();
    for merge in &sheet.merges {
        let (row, column) = (top + merge.row, merge.column);
        let last = (row + merge.rows - 1, column + merge.columns - 1);
        blocks.push(json!([[row, column], [last.0, last.1]]));
        for below in &mut rows[row + 1..=last.0] {
            below[column] = Value::Null;
        }
    }
    json!({ "name": sheet.name, "rows": rows, "blocks": blocks })
}

#[test]
fn the_cells_given_to_the_script_are_those_of_the_mail() {
    let all: serde_json::Map<String, Value> =
        OLD.iter().map(|(name, city)| ((*name).to_owned(), cells(&sheet(*city)))).collect();
    let text = format!("{}\n", serde_json::to_string_pretty(&all).expect("JSON"));
    let path = folder().join("cells.json");
    if std::env::var_os("FENGCAI_GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, &text).expect("a written file");
    }
    assert_eq!(std::fs::read_to_string(&path).expect("cells.json"), text);
}

#[test]
fn the_committed_workbooks_hold_these_cells() {
    for (name, city) in OLD {
        let mut book = Xls::new(std::io::Cursor::new(bytes(name))).expect("a workbook");
        let range = book.worksheet_range("Sheet1").expect("its sheet");
        let wanted = cells(&sheet(city));
        for (row, cells) in wanted["rows"].as_array().expect("rows").iter().enumerate() {
            for (column, cell) in cells.as_array().expect("cells").iter().enumerate() {
                let place = [row, column].map(|number| u32::try_from(number).expect("small"));
                let found = range.get_value((place[0], place[1])).cloned().unwrap_or_default();
                assert!(
                    is(&found, cell),
                    "{name} row {row} column {column}: {found:?}, not {cell}"
                );
            }
        }
    }
}

/// Whether a cell that was read is what was given.
fn is(found: &Data, wanted: &Value) -> bool {
    match wanted {
        Value::Null => found.to_string().is_empty(),
        Value::String(text) => found.to_string() == *text,
        Value::Number(number) => found.to_string() == number.to_string(),
        // The day Excel counts 2020-08-20 as.
        _ => matches!(found, Data::DateTime(day) if day.as_f64().to_string() == "44063"),
    }
}
