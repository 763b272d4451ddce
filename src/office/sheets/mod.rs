//! Workbooks of spreadsheet programs.

mod formats;
mod ods;
mod xls;
mod xlsx;

#[cfg(test)]
pub(super) use formats::Formats;
pub(super) use ods::read as ods;
pub(super) use xls::read as xls;
pub(super) use xlsx::read as xlsx;

use super::draft::Draft;
use super::shown::Moment;
use super::{Area, Fault};
use calamine::{Dimensions, ExcelDateTime};

/// The moment a serial number stands for; below one it is a time of day alone.
fn moment(serial: &ExcelDateTime) -> Moment {
    let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
    let day = (serial.as_f64() >= 1.0).then_some((year, month, day));
    Moment { day, time: (hour, minute, second) }
}

/// Merges the areas a workbook lists.
fn merge(draft: &mut Draft<'_>, areas: impl IntoIterator<Item = Dimensions>) -> Result<(), Fault> {
    for Dimensions { start: (top, left), end: (bottom, right) } in areas {
        draft.merge(Area { top, left, bottom, right })?;
    }
    Ok(())
}
