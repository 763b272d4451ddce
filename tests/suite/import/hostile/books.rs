//! Workbooks and documents that claim more than they hold, or hold more than a table can.

use super::{answered, book, parts};
use crate::mail::archive::{Archive, Member};
use crate::mail::docx;
use std::fmt::Write;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NO_STRINGS: &str =
    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"0\"/>";
/// What a table of nothing known, or one that is refused, is answered with.
const REFUSED: &[&str] = &["unreadable-document", "unknown-table"];

/// A sheet with some cells of text, each by its name.
fn sheet(dimension: &str, cells: &[(&str, &str)]) -> String {
    let mut rows = String::new();
    for (name, text) in cells {
        let row = name.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        let cell = format!("<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        write!(rows, "<row r=\"{row}\">{cell}</row>").expect("memory");
    }
    format!("<worksheet xmlns=\"{MAIN}\">{dimension}<sheetData>{rows}</sheetData></worksheet>")
}

#[test]
fn cells_in_both_corners_of_a_sheet_take_no_room_between_them() {
    let corners = sheet("", &[("A1", "甲"), ("XFD1048576", "乙")]);
    answered("角落.xlsx", &book(&corners, NO_STRINGS), REFUSED);
    let wide = sheet("", &[("A1", "序号"), ("XFD1", "作品名称"), ("A1048576", "1")]);
    // Its headings are known, and there is nothing below them.
    answered("宽表.xlsx", &book(&wide, NO_STRINGS), &["blank-form"]);
}

#[test]
fn cells_beyond_every_sheet_are_answered() {
    for name in ["ZZZZ1", "A4294967295", "A0", "XFE1"] {
        let cells = sheet("", &[("A1", "甲"), (name, "乙")]);
        answered("界外.xlsx", &book(&cells, NO_STRINGS), REFUSED);
    }
}

#[test]
fn a_dimension_that_lies_takes_no_room() {
    let dimension = "<dimension ref=\"A1:XFD1048576\"/>";
    let cells = sheet(dimension, &[("A1", "甲"), ("A2", "一")]);
    answered("虚报.xlsx", &book(&cells, NO_STRINGS), REFUSED);
}

#[test]
fn a_count_of_strings_that_lies_takes_no_room() {
    let strings =
        format!("<sst xmlns=\"{MAIN}\" count=\"4000000000\" uniqueCount=\"4000000000\"/>");
    let cells = sheet("", &[("A1", "甲")]);
    answered("虚报字串.xlsx", &book(&cells, &strings), REFUSED);
}

#[test]
fn a_sheet_of_256_megabytes_is_refused() {
    let mut archive = Archive::default();
    parts(&mut archive, NO_STRINGS);
    archive.push(Member::zeros("xl/worksheets/sheet1.xml", 256));
    answered("巨大.xlsx", &archive.bytes(), &["unreadable-document"]);
}

#[test]
fn a_sheet_that_says_it_is_small_and_is_not_is_refused() {
    let mut archive = Archive::default();
    parts(&mut archive, NO_STRINGS);
    let mut member = Member::zeros("xl/worksheets/sheet1.xml", 256);
    member.length = 100;
    archive.push(member);
    answered("谎报.xlsx", &archive.bytes(), REFUSED);
}

#[test]
fn a_document_of_256_megabytes_is_refused() {
    let mut archive = Archive::default();
    archive.push(Member::zeros("word/document.xml", 256));
    answered("巨大.docx", &archive.bytes(), &["unreadable-document"]);
}

/// Ten entities, each ten of the one before: a text of ten thousand million characters.
fn entities() -> String {
    let mut out = "<!DOCTYPE a [<!ENTITY e0 \"lol\">".to_owned();
    for number in 1..10 {
        let inside = format!("&e{};", number - 1).repeat(10);
        write!(out, "<!ENTITY e{number} \"{inside}\">").expect("memory");
    }
    out + "]>"
}

#[test]
fn entities_are_not_unfolded() {
    let text = sheet("", &[("A1", "&e9;")]);
    answered("实体.xlsx", &book(&format!("{}{text}", entities()), NO_STRINGS), REFUSED);
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let mut archive = Archive::default();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let entities = entities();
    let text =
        format!("{entities}<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    archive.add("word/document.xml", text);
    answered("实体.docx", &archive.bytes(), REFUSED);
    let outside = "<!DOCTYPE a [<!ENTITY e9 SYSTEM \"file:///etc/hostname\">]>";
    let text = sheet("", &[("A1", "&e9;")]);
    answered("外部.xlsx", &book(&format!("{outside}{text}"), NO_STRINGS), REFUSED);
}

#[test]
fn tables_inside_tables_end_somewhere() {
    let (open, close) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
    let body = format!("{}<w:p/>{}", open.repeat(100_000), close.repeat(100_000));
    answered("套表.docx", &docx::document(&body), REFUSED);
}

#[test]
fn a_span_of_four_thousand_million_columns_takes_no_room() {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"4294967295\"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>";
    let row = format!("<w:tr>{cell}{cell}</w:tr>");
    answered("跨列.docx", &docx::document(&format!("<w:tbl>{row}{row}</w:tbl>")), REFUSED);
}

#[test]
fn merged_blocks_over_the_whole_sheet_take_no_room() {
    let merges =
        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
    let cells = sheet("", &[("A1", "甲"), ("A2", "一")]).replace("</sheetData>", merges);
    answered("合并.xlsx", &book(&cells, NO_STRINGS), REFUSED);
}
