//! The formats of the numbers of a workbook in BIFF8, which its reader does not hand over.
//!
//! The records are those of \[MS-XLS\]: `Format` 2.4.126, `XF` 2.4.353, `BoundSheet8` 2.4.28, and
//! those of cells with a number, `Number`, `RK`, `MulRk` and `Formula`.

use super::super::compound::Compound;
use super::super::shown::{Code, builtin, code_of};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// The formats of cells.
#[derive(Default)]
pub(in super::super) struct Formats {
    /// By the number of a style.
    codes: Vec<Code>,
    /// By sheet, row and column: the number of a style.
    styles: BTreeMap<(usize, u16, u16), u16>,
    none: Code,
}

impl Formats {
    /// Reads the formats of a workbook; none where its records make no sense, so that its numbers
    /// come in plain digits.
    pub(in super::super) fn read(path: &Path) -> Self {
        let file = File::open(path).ok();
        let compound = file.and_then(|file| Compound::open(BufReader::new(file)));
        let stream = compound.and_then(|mut compound| compound.stream("Workbook"));
        stream.map_or_else(Self::default, |stream| Self::of(&stream))
    }

    /// The format of a cell, its sheet counted among all sheets from zero.
    pub(super) fn code(&self, sheet: usize, row: u32, column: u32) -> &Code {
        let key = (u16::try_from(row).ok(), u16::try_from(column).ok());
        let (Some(row), Some(column)) = key else { return &self.none };
        let style = self.styles.get(&(sheet, row, column)).copied().unwrap_or(0);
        self.codes.get(usize::from(style)).unwrap_or(&self.none)
    }

    fn of(stream: &[u8]) -> Self {
        let mut given: BTreeMap<u16, String> = BTreeMap::new();
        let mut styles = Vec::new();
        let mut sheets = Vec::new();
        for (kind, bytes) in records(stream, 0) {
            match kind {
                0x041E => given.extend(format(bytes)),
                0x00E0 => styles.push(half(bytes, 2).unwrap_or(0)),
                0x0085 => sheets.extend(bytes.first_chunk().map(|at| u32::from_le_bytes(*at))),
                _ => {}
            }
        }
        let code = |id: &u16| {
            let own = given.get(id).map(String::as_str);
            let id = u32::from(*id);
            Code::parse(code_of(Some(id), own.or_else(|| builtin(id)).unwrap_or("General")))
        };
        let mut formats = Self { codes: styles.iter().map(code).collect(), ..Self::default() };
        for (sheet, start) in sheets.into_iter().enumerate() {
            for (kind, bytes) in records(stream, usize::try_from(start).unwrap_or(usize::MAX)) {
                formats.cells(sheet, kind, bytes);
            }
        }
        formats
    }

    /// Notes the style of the cells of a record.
    fn cells(&mut self, sheet: usize, kind: u16, bytes: &[u8]) {
        let (Some(row), Some(column)) = (half(bytes, 0), half(bytes, 2)) else { return };
        match kind {
            0x0203 | 0x027E | 0x0006 => {
                self.styles.extend(half(bytes, 4).map(|style| ((sheet, row, column), style)));
            }
            0x00BD => {
                // Six bytes a cell, and the last column after them.
                let cells = bytes.get(4..bytes.len().saturating_sub(2)).unwrap_or_default();
                let styles = cells.chunks_exact(6).filter_map(|cell| half(cell, 0));
                let placed = (column..).zip(styles);
                self.styles.extend(placed.map(|(column, style)| ((sheet, row, column), style)));
            }
            _ => {}
        }
    }
}

/// The records from a place to the end of their part, which is a workbook's head or a sheet.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    /// The record that ends a part.
    const END: u16 = 0x000A;
    let mut rest = stream.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let kind = half(rest, 0).filter(|kind| *kind != END)?;
        let end = 4 + usize::from(half(rest, 2)?);
        let bytes = rest.get(4..end)?;
        rest = &rest[end..];
        Some((kind, bytes))
    })
}

/// The number and the code of a format; its characters take one byte each or two.
fn format(bytes: &[u8]) -> Option<(u16, String)> {
    let count = usize::from(half(bytes, 2)?);
    let text = bytes.get(5..)?;
    let code = if bytes.get(4)? & 1 == 0 {
        text.get(..count)?.iter().map(|byte| char::from(*byte)).collect()
    } else {
        let units = text.get(..2 * count)?.as_chunks::<2>().0;
        let units = units.iter().map(|pair| u16::from_le_bytes(*pair));
        char::decode_utf16(units).collect::<Result<_, _>>().ok()?
    };
    Some((half(bytes, 0)?, code))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}
