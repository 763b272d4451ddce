//! Files made to harm their reader.

use super::super::{Fault, Format, Limits, Measure, read};
use super::packing::{locked, pack, workbook};
use super::{Sample, read_bytes};

const NO_TEXTS: &str = "<sst/>";

fn is_damaged(bytes: &[u8], format: Format) -> bool {
    matches!(read_bytes(bytes, format), Err(Fault::Damaged(_)))
}

#[test]
fn two_cells_in_the_corners_are_two_cells() {
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>"#;
    let document = read_bytes(&workbook(sheet, NO_TEXTS), Format::Xlsx).unwrap();
    let table = &document.tables[0];
    assert_eq!(table.rows().collect::<Vec<_>>(), [0, 1_048_575]);
    assert_eq!(table.text(1_048_575, 16_383), "2");
}

#[test]
fn a_lying_dimension_changes_nothing() {
    let sheet = r#"<worksheet><dimension ref="A1:A1"/><sheetData><row r="3"><c r="C3"><v>5</v></c></row></sheetData></worksheet>"#;
    let document = read_bytes(&workbook(sheet, NO_TEXTS), Format::Xlsx).unwrap();
    assert_eq!(document.tables[0].text(2, 2), "5");
}

#[test]
fn a_count_of_texts_beyond_all_room_is_damage() {
    let sheet = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;
    for count in ["4294967295", "18446744073709551615", "99999999999999999999999"] {
        let texts = format!(r#"<sst count="1" uniqueCount = '{count}'><si><t>甲</t></si></sst>"#);
        assert!(is_damaged(&workbook(sheet, &texts), Format::Xlsx), "{count}");
    }
    let honest = r#"<sst count="1" uniqueCount="1"><si><t>甲</t></si></sst>"#;
    assert!(read_bytes(&workbook(sheet, honest), Format::Xlsx).is_ok());
}

#[test]
fn a_sheet_of_zeros_is_told_by_its_size() {
    let zeros = "0".repeat(8 << 20);
    let sheet =
        format!("<worksheet><sheetData><row><c><v>{zeros}</v></c></row></sheetData></worksheet>");
    let run = Fault::TooLarge { what: Measure::Run, limit: 4 << 20 };
    assert_eq!(read_bytes(&workbook(&sheet, NO_TEXTS), Format::Xlsx), Err(run));
    let rows = "<row></row>".repeat(100_000);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let sample = Sample::new("a.xlsx", &workbook(&sheet, NO_TEXTS));
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let too_large = Fault::TooLarge { what: Measure::Unpacked, limit: 1 << 20 };
    assert_eq!(read(&sample.path, Format::Xlsx, &limits), Err(too_large));
}

#[test]
fn more_cells_than_allowed_stop_the_reader_where_they_come() {
    let row = |row: usize| format!("<row r=\"{row}\"><c><v>1</v></c><c><v>2</v></c></row>");
    let rows: String = (1..=100).map(row).collect();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let sample = Sample::new("a.xlsx", &workbook(&sheet, NO_TEXTS));
    let limits = Limits { cells: 150, ..Limits::default() };
    let too_many = Fault::TooManyCells { sheet: "作品".to_owned(), limit: 150 };
    assert_eq!(read(&sample.path, Format::Xlsx, &limits), Err(too_many));
}

#[test]
fn one_long_text_shown_in_many_cells_is_bounded() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "长".repeat(30_000));
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(1000);
    let sheet = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    let too_large = Fault::TooLarge { what: Measure::Text, limit: 32 << 20 };
    assert_eq!(read_bytes(&workbook(&sheet, &texts), Format::Xlsx), Err(too_large));
}

#[test]
fn entities_multiply_nothing() {
    let bomb = |root: &str| {
        let entity = |level: usize| {
            format!("<!ENTITY e{level} \"{}\">", format!("&e{};", level - 1).repeat(10))
        };
        let entities = (1..10).map(entity).collect::<Vec<_>>().concat();
        format!("<?xml version=\"1.0\"?><!DOCTYPE {root} [<!ENTITY e0 \"ha\">{entities}]>")
    };
    let body = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>";
    let text = pack([("word/document.xml", bomb("w:document") + body)]);
    assert!(is_damaged(&text, Format::Docx));
    let undeclared = pack([("word/document.xml", body)]);
    assert!(is_damaged(&undeclared, Format::Docx));
    let texts = bomb("sst") + "<sst><si><t>&e9;</t></si></sst>";
    let sheet = r#"<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>"#;
    assert!(is_damaged(&workbook(sheet, &texts), Format::Xlsx));
}

#[test]
fn marks_inside_marks_without_end_are_refused() {
    let deep = format!("<w:body>{}</w:body>", "<w:sdt>".repeat(10_000));
    let too_deep = Fault::TooLarge { what: Measure::Depth, limit: 256 };
    assert_eq!(read_bytes(&pack([("word/document.xml", deep)]), Format::Docx), Err(too_deep));
}

#[test]
fn a_broken_area_and_a_cut_file_are_damage_not_a_crash() {
    let sheet = r#"<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="C3:A1"/></mergeCells></worksheet>"#;
    assert!(is_damaged(&workbook(sheet, NO_TEXTS), Format::Xlsx));
    let whole = workbook("<worksheet><sheetData/></worksheet>", NO_TEXTS);
    for format in [Format::Xlsx, Format::Docx, Format::Ods, Format::Xls] {
        assert!(is_damaged(&whole[..whole.len() / 2], format), "{format:?}");
    }
}

#[test]
fn documents_with_passwords_say_so() {
    let sheet = workbook("<worksheet><sheetData/></worksheet>", NO_TEXTS);
    assert_eq!(read_bytes(&locked(sheet), Format::Xlsx), Err(Fault::Encrypted));
    assert_eq!(read_bytes(b"", Format::Encrypted), Err(Fault::Encrypted));
    assert_eq!(read_bytes(b"", Format::Rar), Err(Fault::Unsupported(Format::Rar)));
}
