//! `.xls` and `.et` of its form: workbooks in the binary format BIFF8.

use super::super::draft::Draft;
use super::super::shown::{Value, shown};
use super::super::{Document, Fault, Limits};
use super::formats::Formats;
use super::{merge, moment};
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Reads a workbook. Its reader holds each sheet as a dense grid, so only the memory of the process
/// bounds two cells that stand far apart.
pub(in super::super) fn read(path: &Path, limits: &Limits) -> Result<Document, Fault> {
    let file = BufReader::new(File::open(path).map_err(Fault::unreadable)?);
    let mut book = Xls::new(file).map_err(fault)?;
    let formats = Formats::read(path);
    let mut draft = Draft::new(limits);
    for (at, sheet) in book.sheets_metadata().to_owned().into_iter().enumerate() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        draft.table(&sheet.name, sheet.visible != SheetVisible::Visible)?;
        let range = book.worksheet_range(&sheet.name).map_err(fault)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let row = top.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            let column = left.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
            if let Some(value) = value(data) {
                draft.put(row, column, shown(value, formats.code(at, row, column)))?;
            }
        }
        merge(&mut draft, book.merge_cells_by_sheet_name(&sheet.name).map_err(fault)?)?;
    }
    Ok(draft.finish())
}

#[expect(clippy::cast_precision_loss, reason = "a sheet holds no whole number beyond its floats")]
fn value(data: &Data) -> Option<Value<'_>> {
    Some(match data {
        Data::Empty => return None,
        Data::Int(number) => Value::Number(*number as f64),
        Data::Float(number) => Value::Number(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Value::Text(text),
        Data::Bool(truth) => Value::Truth(*truth),
        Data::DateTime(serial) if serial.is_duration() => Value::Span(serial.as_f64()),
        Data::DateTime(serial) => Value::Moment(moment(serial)),
        Data::Error(error) => Value::Fault(error.to_string()),
    })
}

fn fault(error: XlsError) -> Fault {
    match error {
        XlsError::Password => Fault::Encrypted,
        other => Fault::damaged(other),
    }
}
