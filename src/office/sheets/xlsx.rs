//! `.xlsx`: the cells as they stream past, never a dense grid.

use super::super::draft::Draft;
use super::super::shown::{Code, Value, code_of, shown};
use super::super::{Document, Fault, Limits, package};
use super::{merge, moment};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxCellReader, XlsxError};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::path::Path;

/// Reads a workbook. Charts that fill a sheet are no tables and are passed over.
pub(in super::super) fn read(path: &Path, limits: &Limits) -> Result<Document, Fault> {
    drop(package::open(path, limits)?);
    let file = BufReader::new(File::open(path).map_err(Fault::unreadable)?);
    let mut book = Xlsx::new(file).map_err(fault)?;
    let mut draft = Draft::new(limits);
    for sheet in book.sheets_metadata().to_owned() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        draft.table(&sheet.name, sheet.visible != SheetVisible::Visible)?;
        cells(&mut draft, &mut book.worksheet_cells_reader(&sheet.name).map_err(fault)?)?;
        merge(&mut draft, book.merge_cells_by_sheet_name(&sheet.name).map_err(fault)?)?;
    }
    Ok(draft.finish())
}

/// Puts the cells of a sheet into the table begun last.
fn cells<RS: Read + Seek>(
    draft: &mut Draft<'_>,
    reader: &mut XlsxCellReader<'_, RS>,
) -> Result<(), Fault> {
    let mut codes = BTreeMap::new();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(fault)? {
        let Some(value) = value(cell.get_value()) else { continue };
        let code = codes.entry(style).or_insert_with(|| code(reader.styles().get(style)));
        let (row, column) = cell.get_position();
        draft.put(row, column, shown(value, code))?;
    }
    Ok(())
}

fn code(style: Option<&Style>) -> Code {
    let format = style.and_then(|style| style.number_format.as_ref());
    format.map_or_else(Code::default, |format| {
        Code::parse(code_of(format.format_id, &format.format_code))
    })
}

#[expect(clippy::cast_precision_loss, reason = "a sheet holds no whole number beyond its floats")]
fn value<'a>(data: &'a DataRef<'_>) -> Option<Value<'a>> {
    Some(match data {
        DataRef::Empty => return None,
        DataRef::Int(number) => Value::Number(*number as f64),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Value::Text(text)
        }
        DataRef::SharedString(text) => Value::Text(text),
        DataRef::Bool(truth) => Value::Truth(*truth),
        DataRef::DateTime(serial) if serial.is_duration() => Value::Span(serial.as_f64()),
        DataRef::DateTime(serial) => Value::Moment(moment(serial)),
        DataRef::Error(error) => Value::Fault(error.to_string()),
    })
}

fn fault(error: XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::Encrypted,
        XlsxError::Zip(error) => package::zip_fault(error),
        other => Fault::damaged(other),
    }
}
