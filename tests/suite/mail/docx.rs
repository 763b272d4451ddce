//! Word documents of paragraphs and tables, as small as Word still opens (ECMA-376, part 1, 17).

use super::archive::Archive;
use super::sheet::{Cell, Merge, Sheet};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A document of tables, each below its lines.
pub(crate) fn docx(sheets: &[Sheet]) -> Vec<u8> {
    let body: String = sheets.iter().map(part).collect();
    document(&body)
}

/// A document with this XML as its body.
pub(crate) fn document(body: &str) -> Vec<u8> {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"{SPACE}\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    let mut archive = Archive::default();
    archive.add("[Content_Types].xml", TYPES).add("_rels/.rels", RELATIONS);
    archive.add("word/document.xml", &text);
    archive.bytes()
}

fn part(sheet: &Sheet) -> String {
    let line = |row: &Vec<Cell>| {
        let cells: Vec<String> = row.iter().map(Cell::text).collect();
        paragraph(&cells.join(" "))
    };
    let above: String = sheet.above.iter().map(line).collect();
    let rows: String = (0..sheet.table.len()).map(|row| self::row(sheet, row)).collect();
    let grid = "<w:gridCol w:w=\"1600\"/>".repeat(sheet.width());
    format!("{above}<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>")
}

/// A paragraph in two runs, as Word cuts them wherever somebody went back to a word.
fn paragraph(text: &str) -> String {
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let (first, second) = text.split_at(middle);
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", safe(text));
    format!("<w:p>{}{}</w:p>", run(first), run(second))
}

fn row(sheet: &Sheet, row: usize) -> String {
    let width = sheet.width();
    let (mut cells, mut column) = (String::new(), 0);
    while column < width {
        let merge = sheet.merges.iter().find(|merge| merge.holds(row, column).is_some());
        let (facts, text) = match merge {
            Some(merge) => block(sheet, merge, row),
            None => (String::new(), sheet.table[row].get(column).map_or(String::new(), Cell::text)),
        };
        let (facts, text) = (facts.as_str(), paragraph(&text));
        cells += &format!("<w:tc><w:tcPr>{facts}</w:tcPr>{text}</w:tc>");
        column += merge.map_or(1, |merge| merge.columns);
    }
    format!("<w:tr>{cells}</w:tr>")
}

/// What a cell of a block says of itself, and its text: the first row holds it.
fn block(sheet: &Sheet, merge: &Merge, row: usize) -> (String, String) {
    let span = match merge.columns {
        1 => String::new(),
        columns => format!("<w:gridSpan w:val=\"{columns}\"/>"),
    };
    let down = match (merge.rows, row == merge.row) {
        (1, _) => "",
        (_, true) => "<w:vMerge w:val=\"restart\"/>",
        (_, false) => "<w:vMerge/>",
    };
    let first = row == merge.row;
    let text = if first { sheet.table[merge.row][merge.column].text() } else { String::new() };
    (format!("{span}{down}"), text)
}

/// Text inside XML.
pub(crate) fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
