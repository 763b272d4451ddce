//! Workbooks of the binary format, made of the few records they need.

use super::super::{Area, Fault, Format, Sort, sheets};
use super::{grid, read_bytes};

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;

/// A compound file with these streams: a header, the directory, the streams, then the table of
/// sectors.
pub(super) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let entries = streams.len() + 1;
    let directory = entries.div_ceil(4);
    let mut chains: Vec<usize> = vec![directory];
    let mut body = Vec::new();
    let mut entry = |name: &str, kind: u8, start: u32, size: usize, child: u32| {
        let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(bytes.len() + 2).unwrap();
        bytes.resize(64, 0);
        bytes.extend(length.to_le_bytes());
        bytes.extend([kind, 1]);
        bytes.extend([0xFF; 8]);
        bytes.extend(child.to_le_bytes());
        bytes.resize(116, 0);
        bytes.extend(start.to_le_bytes());
        bytes.extend(u32::try_from(size).unwrap().to_le_bytes());
        bytes.resize(128, 0);
        body.extend(bytes);
    };
    entry("Root Entry", 5, END, 0, 1);
    let mut next = directory;
    for (name, bytes) in streams {
        let sectors = bytes.len().div_ceil(SECTOR);
        let start = if sectors == 0 { END } else { u32::try_from(next).unwrap() };
        entry(name, 2, start, bytes.len(), u32::MAX);
        chains.push(sectors);
        next += sectors;
    }
    body.resize(directory * SECTOR, 0);
    for (_, bytes) in streams {
        body.extend_from_slice(bytes);
        body.resize(body.len().next_multiple_of(SECTOR), 0);
    }
    let table = u32::try_from(next).unwrap();
    let mut links = Vec::new();
    for chain in chains {
        let first = u32::try_from(links.len()).unwrap();
        let count = u32::try_from(chain).unwrap();
        links.extend((1..=count).map(|at| if at == count { END } else { first + at }));
    }
    links.push(0xFFFF_FFFD);
    links.resize(SECTOR / 4, u32::MAX);
    let mut out = header(table);
    out.extend(body);
    out.extend(links.into_iter().flat_map(u32::to_le_bytes));
    out
}

fn header(table: u32) -> Vec<u8> {
    let mut out = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    out.resize(24, 0);
    out.extend([0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
    out.resize(44, 0);
    out.extend([1_u32, 0, 0, 4096, END, 0, END, 0, table].into_iter().flat_map(u32::to_le_bytes));
    out.resize(SECTOR, 0xFF);
    out
}

fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), bytes].concat()
}

fn at(row: u16, column: u16, rest: &[u8]) -> Vec<u8> {
    [&row.to_le_bytes()[..], &column.to_le_bytes(), rest].concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(wide.len() / 2).unwrap();
    record(0x0204, &at(row, column, &[&[0, 0], &length.to_le_bytes()[..], &[1], &wide].concat()))
}

fn number(row: u16, column: u16, style: u16, value: f64) -> Vec<u8> {
    record(0x0203, &at(row, column, &[&style.to_le_bytes()[..], &value.to_le_bytes()].concat()))
}

/// A workbook of one sheet with these records of cells.
fn workbook(globals: &[u8], cells: &[u8]) -> Vec<u8> {
    let start = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000A, &[]);
    let sheet = |place: u32| {
        let name =
            [&[2_u8, 1][..], &"作品".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()];
        record(0x0085, &[&place.to_le_bytes()[..], &[0, 0], &name.concat()].concat())
    };
    let before = start(5).len() + globals.len() + sheet(0).len() + end.len();
    let sheet = sheet(u32::try_from(before).unwrap());
    let parts = [&start(5)[..], globals, &sheet, &end, &start(0x10), cells, &end];
    let mut stream = parts.concat();
    stream.resize(stream.len().max(4096), 0);
    compound(&[("Workbook", &stream)])
}

#[test]
fn words_numbers_and_merged_areas() {
    let merged = record(0x00E5, &[1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    let cells =
        [label(0, 0, "汇总表"), number(1, 0, 0, 13_800_138_000.0), label(1, 1, "示例甲"), merged];
    let document = read_bytes(&workbook(&[], &cells.concat()), Format::Xls).unwrap();
    let table = &document.tables[0];
    assert_eq!(grid(table), [["汇总表", "汇总表"], ["13800138000", "示例甲"]]);
    assert_eq!(table.name, "作品");
    assert_eq!(table.written(1, 0).unwrap().sort, Sort::Number);
    assert_eq!(table.merged().collect::<Vec<_>>(), [Area { top: 0, left: 0, bottom: 0, right: 1 }]);
}

/// A workbook with numbers and a day under formats.
pub(super) fn sample() -> Vec<u8> {
    let code = |id: u16, code: &str| {
        let wide: Vec<u8> = code.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(wide.len() / 2).unwrap();
        let parts = [&id.to_le_bytes()[..], &length.to_le_bytes(), &[1], &wide];
        record(0x041E, &parts.concat())
    };
    let style = |id: u16| {
        let mut bytes = vec![0, 0];
        bytes.extend(id.to_le_bytes());
        bytes.resize(20, 0);
        record(0x00E0, &bytes)
    };
    let globals = [
        code(164, "000"),
        code(165, "yyyy\"年\"m\"月\"d\"日\""),
        [0, 164, 165, 9].into_iter().flat_map(style).collect(),
    ];
    // Whole numbers in the short form: 7 and 8 under the first style.
    let short = |value: u32| [&[1, 0][..], &(value << 2 | 2).to_le_bytes()].concat();
    let many = at(0, 2, &[&short(7)[..], &short(8), &3_u16.to_le_bytes()].concat());
    let cells = [
        number(0, 0, 0, 7.0),
        number(0, 1, 3, 0.6),
        record(0x00BD, &many),
        number(1, 0, 2, 44_000.0),
    ];
    workbook(&globals.concat(), &cells.concat())
}

/// Reads the formats of a workbook, whatever its bytes are.
pub(super) fn formats_of(bytes: &[u8]) {
    let sample = super::Sample::new("a.xls", bytes);
    drop(sheets::Formats::read(&sample.path));
}

#[test]
fn numbers_and_days_under_their_formats() {
    let document = read_bytes(&sample(), Format::Xls).unwrap();
    let table = &document.tables[0];
    assert_eq!(grid(table), [["7", "60%", "007", "008"], ["2020年6月18日", "", "", ""]]);
    assert_eq!(table.written(1, 0).unwrap().value(), "2020-06-18");
}

#[test]
fn a_password_is_told() {
    let locked = record(0x002F, &[1, 0, 1, 0, 1, 0]);
    assert_eq!(read_bytes(&workbook(&locked, &[]), Format::Xls), Err(Fault::Encrypted));
}

#[test]
fn nothing_of_a_workbook_is_damage() {
    let fault = read_bytes(&compound(&[("Workbook", &[7; 5000])]), Format::Xls);
    assert!(matches!(fault, Err(Fault::Damaged(_) | Fault::Empty)), "{fault:?}");
}
