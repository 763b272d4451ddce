//! Workbooks of `OpenDocument`.

use super::super::{Area, Fault, Format, Sort};
use super::packing::pack;
use super::{grid, read_bytes};

fn workbook(manifest: &str, sheets: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
        <office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
        <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"#
    );
    pack([
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ])
}

#[test]
fn cells_show_their_own_text() {
    let bytes = workbook(
        "<manifest/>",
        r#"<table:table table:name="表">
        <table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>标题</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.6"><office:annotation><text:p>批注</text:p></office:annotation><text:p>60%</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table><table:table table:name="参数" table:style-name="ta2"/>"#,
    );
    let document = read_bytes(&bytes, Format::Ods).unwrap();
    let [table, hidden] = document.tables.as_slice() else { panic!("two sheets") };
    let text = "甲  乙\n丙";
    assert_eq!(grid(table), [["标题", "标题", ""], ["60%", text, text], ["60%", text, text]]);
    assert_eq!(table.merged().collect::<Vec<_>>(), [Area { top: 0, left: 0, bottom: 0, right: 1 }]);
    let percent = table.written(1, 0).unwrap();
    assert_eq!((percent.value(), percent.sort), ("0.6", Sort::Number));
    assert!(hidden.hidden && !table.hidden);
}

#[test]
fn repeated_cells_count_each() {
    let bytes = workbook(
        "<manifest/>",
        r#"<table:table table:name="表"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#,
    );
    let too_many = Fault::TooManyCells { sheet: "表".to_owned(), limit: 400_000 };
    assert_eq!(read_bytes(&bytes, Format::Ods), Err(too_many));
}

#[test]
fn a_password_is_told_by_the_manifest() {
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    assert_eq!(read_bytes(&workbook(manifest, ""), Format::Ods), Err(Fault::Encrypted));
}
