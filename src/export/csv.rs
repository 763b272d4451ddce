//! A list as CSV: UTF-8 with a byte order mark and CRLF, as Chinese Excel and WPS open it right.

use super::formula::escape;
use super::table::Table;
use csv::{Terminator, WriterBuilder};
use std::io;

/// Tells Excel that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// The bytes of a list as one table, cells that would run as formulas made text.
///
/// # Errors
/// When the writer fails; writing to memory does not.
pub fn csv(table: &Table) -> io::Result<Vec<u8>> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    writer.write_record(table.flat_columns())?;
    for row in table.flat_rows() {
        writer.write_record(row.iter().map(|cell| escape(&cell.text())))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
