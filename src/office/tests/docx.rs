//! Text documents: tables, merged cells, what is deleted and what is added.

use super::super::{Area, Document, Format};
use super::packing::pack;
use super::{grid, read_bytes};

fn document(body: &str) -> Document {
    let text =
        format!(r#"<w:document xmlns:w="w" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"#);
    read_bytes(&pack([("word/document.xml", text)]), Format::Docx).unwrap()
}

fn paragraph(text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text))
}

#[test]
fn a_form_with_merged_cells() {
    let rows = [
        cell(r#"<w:gridSpan w:val="3"/>"#, "推荐表"),
        cell(r#"<w:vMerge w:val="restart"/>"#, "作者") + &cell("", "姓名") + &cell("", "示例甲"),
        cell("<w:vMerge/>", "") + &cell("", "电话") + &cell("", "13800138000"),
        cell(r#"<w:vMerge w:val="restart"/>"#, "单位")
            + &cell("", "示例厂")
            + &cell("", "&#x2611;"),
    ];
    let rows = format!("<w:tr>{}</w:tr>", rows.join("</w:tr><w:tr>"));
    let found = document(&format!("{}<w:tbl>{rows}</w:tbl>{}", paragraph("附件 1"), paragraph("")));
    let table = &found.tables[0];
    let expected = [
        ["推荐表", "推荐表", "推荐表"],
        ["作者", "姓名", "示例甲"],
        ["作者", "电话", "13800138000"],
        ["单位", "示例厂", "☑"],
    ];
    assert_eq!(grid(table), expected);
    assert_eq!(table.name, "表 1");
    let areas = [
        Area { top: 0, left: 0, bottom: 0, right: 2 },
        Area { top: 1, left: 0, bottom: 2, right: 0 },
    ];
    assert_eq!(table.merged().collect::<Vec<_>>(), areas);
    assert_eq!(found.paragraphs, ["附件 1"]);
}

#[test]
fn changes_read_as_accepted() {
    let found = document(
        "<w:p><w:r><w:t>一</w:t></w:r><w:del><w:r><w:delText>二</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>三</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>四</w:t></w:r></w:moveFrom></w:p>",
    );
    assert_eq!(found.paragraphs, ["一三"]);
}

#[test]
fn tabs_breaks_signs_fields_and_content_controls() {
    let found = document(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t><w:tab/>\
         <w:t xml:space=\"preserve\"> 乙</w:t><w:br/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
         <w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>&lt;丙&gt;</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    );
    assert_eq!(found.paragraphs, ["甲\t 乙\n☑<丙>"]);
}

#[test]
fn a_text_box_is_read_once() {
    let text = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", paragraph(text));
    let found = document(&format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>\
         </mc:AlternateContent></w:r><w:r><w:t>外</w:t></w:r></w:p>",
        text("框"),
        text("框")
    ));
    assert_eq!(found.paragraphs, ["框", "外"]);
}

#[test]
fn a_table_in_a_cell_becomes_its_text() {
    let inner =
        format!("<w:tr>{}{}</w:tr><w:tr>{}</w:tr>", cell("", "a"), cell("", "b"), cell("", "c"));
    let found = document(&format!(
        "<w:tbl><w:tr><w:tc>{}<w:tbl>{inner}</w:tbl>{}</w:tc></w:tr></w:tbl>",
        paragraph("前"),
        paragraph("后")
    ));
    assert_eq!(found.tables.len(), 1);
    assert_eq!(grid(&found.tables[0]), [["前\na\tb\nc\n后"]]);
}
