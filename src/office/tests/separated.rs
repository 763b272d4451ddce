//! Separated values in every encoding.

use super::super::{Fault, Format, Limits, Measure, Sort, read};
use super::{Sample, grid, read_bytes};

#[test]
fn values_apart_by_commas_tabs_or_semicolons() {
    for separator in [",", "\t", ";"] {
        let text = "作品,作者\n\"一、二\n三\",示例\n".replace(',', separator);
        let document = read_bytes(text.as_bytes(), Format::Csv).unwrap();
        assert_eq!(grid(&document.tables[0]), [["作品", "作者"], ["一、二\n三", "示例"]]);
        assert_eq!(document.tables[0].name, "");
    }
}

#[test]
fn commas_in_quotes_do_not_make_a_list_of_tabs_one_of_commas() {
    let text = "\"a,b,c\"\td\n\"e,f,g\"\th\n";
    let document = read_bytes(text.as_bytes(), Format::Csv).unwrap();
    assert_eq!(grid(&document.tables[0]), [["a,b,c", "d"], ["e,f,g", "h"]]);
}

#[test]
fn gbk_from_a_spreadsheet_program_with_its_line_ends() {
    let (bytes, _, _) =
        encoding_rs::GBK.encode("姓名,电话\r\n示例甲,13800138000\r\n\r\n示例乙,007\r\n");
    let document = read_bytes(&bytes, Format::Csv).unwrap();
    let table = &document.tables[0];
    assert_eq!(table.rows().collect::<Vec<_>>(), [0, 1, 3]);
    assert_eq!((table.text(1, 1), table.text(3, 1)), ("13800138000", "007"));
    assert_eq!(table.written(1, 1).unwrap().sort, Sort::Text);
}

#[test]
fn utf16_as_spreadsheet_programs_save_unicode_text() {
    let text = "\u{FEFF}姓名\t单位\r\n示例\t示例厂\r\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let document = read_bytes(&bytes, Format::Csv).unwrap();
    assert_eq!(grid(&document.tables[0]), [["姓名", "单位"], ["示例", "示例厂"]]);
}

#[test]
fn rows_may_differ_in_length() {
    let document = read_bytes("a,b,c\nd\ne,f\n".as_bytes(), Format::Csv).unwrap();
    assert_eq!(grid(&document.tables[0]), [["a", "b", "c"], ["d", "", ""], ["e", "f", ""]]);
}

#[test]
fn a_nul_and_nothing_are_faults() {
    assert_eq!(read_bytes(b"a,\0\n", Format::Csv), Err(Fault::NotText { at: 2 }));
    assert_eq!(read_bytes(b"", Format::Csv), Err(Fault::Empty));
    assert_eq!(read_bytes(b",,\n,,\n", Format::Csv), Err(Fault::Empty));
}

#[test]
fn limits_of_cells_texts_and_files() {
    let sample = Sample::new("a.csv", b"a,b\nc,d\n");
    let limits = Limits { cells: 4, ..Limits::default() };
    let too_many = Fault::TooManyCells { sheet: String::new(), limit: 4 };
    assert_eq!(read(&sample.path, Format::Csv, &limits), Err(too_many));
    let limits = Limits { bytes: 7, ..Limits::default() };
    let too_large = Fault::TooLarge { what: Measure::File, limit: 7 };
    assert_eq!(read(&sample.path, Format::Csv, &limits), Err(too_large));
    let open = format!("a,\"{}", "长".repeat(40_000));
    let too_long = Fault::TooLarge { what: Measure::Cell, limit: 32_767 };
    assert_eq!(read_bytes(open.as_bytes(), Format::Csv), Err(too_long));
}

#[test]
fn plain_text_is_paragraphs() {
    let document = read_bytes("作品简介\r\n\r\n 示例。\n".as_bytes(), Format::Text).unwrap();
    assert_eq!(document.paragraphs, ["作品简介", "示例。"]);
}
