//! Papers made to break the program: each is answered by name, and nothing comes to lie elsewhere.

mod books;
mod packed;

use super::{GUANGXI, Review, files, guangxi, import};
use crate::mail::archive::Archive;
use crate::mail::docx;
use crate::mail::faults::{compound, word97};
use crate::site::SiteTest;
use std::time::{Duration, Instant};

/// What one paper may take on a busy machine, in a build that is not optimised.
const SLOW: Duration = Duration::from_mins(2);

/// Imports one paper beside a list that is sound; the list must come in, and the paper be answered.
fn answered(name: &str, bytes: &[u8], codes: &[&str]) -> SiteTest {
    let site = guangxi();
    site.write("mail/清单.csv", "子活动名称,作品名称,作者\n专题活动征集,灯下读书会,李样本\n");
    site.write(&format!("mail/{name}"), bytes);
    let (before, start) = (files(&site, &["."]), Instant::now());
    import(&site, GUANGXI, &[]);
    assert!(start.elapsed() < SLOW, "{name} took {:?}", start.elapsed());
    let found = Review::read(&site, GUANGXI).codes(&format!("mail/{name}"));
    let told = found.iter().any(|code| codes.contains(&code.as_str()));
    assert!(told, "{name} is answered by one of {codes:?}, not by {found:?}");
    super::entry_with(&site, GUANGXI, "灯下读书会");
    let may = ["./content/2020/guangxi/", "./content/organisers/", "./private/", "./.fengcai/"];
    for path in files(&site, &["."]).keys().filter(|path| !before.contains_key(*path)) {
        assert!(may.iter().any(|folder| path.starts_with(folder)), "{name} left {path}");
    }
    site
}

#[test]
fn a_file_under_the_name_of_another_kind_is_answered() {
    let html = b"<html><table><tr><td>1</td></tr></table></html>";
    let text = docx::document("<w:p><w:r><w:t>no table</w:t></w:r></w:p>");
    let lies: [(&str, Vec<u8>); 8] = [
        ("网页.xls", html.to_vec()),
        ("照片.xlsx", crate::mail::files::photo(1)),
        ("扫描.xlsx", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec()),
        ("压缩包.docx", crate::mail::faults::RAR.to_vec()),
        ("旧文档.docx", word97()),
        ("旧文档.xls", word97()),
        ("富文本.doc", br"{\rtf1\ansi none}".to_vec()),
        ("半截.docx", text[..text.len() / 2].to_vec()),
    ];
    for (name, bytes) in lies {
        answered(name, &bytes, &["convert-document", "unreadable-document"]);
    }
}

#[test]
fn empty_and_random_bytes_are_answered() {
    let mut rng = crate::forge::rng::Rng::new(7);
    let noise: Vec<u8> = (0..4_096).map(|_| rng.byte()).collect();
    for name in ["杂.xlsx", "杂.xls", "杂.docx", "杂.zip"] {
        answered(name, &noise, &["unreadable-document", "convert-document"]);
        answered(name, &[], &["unreadable-document", "convert-document"]);
    }
    let binary: Vec<u8> = noise.iter().map(|byte| byte % 32).collect();
    answered("杂.csv", &binary, &["unreadable-document", "convert-document", "unknown-table"]);
}

#[test]
fn a_table_without_headings_is_answered_in_every_form() {
    let sheet = crate::mail::sheet::Sheet::plain(&[&["甲", "乙", "丙"], &["一", "二", "三"]]);
    answered("无表头.xlsx", &sheet.xlsx(), &["unknown-table"]);
    answered("无表头.csv", &sheet.gbk(), &["unknown-table"]);
    let word = docx::docx(std::slice::from_ref(&sheet));
    answered("无表头.docx", &word, &["unknown-table"]);
}

#[test]
fn a_locked_workbook_is_answered() {
    // A workbook with a password is a compound file with a stream of this name (MS-OFFCRYPTO).
    answered(
        "加密.xlsx",
        &compound("EncryptedPackage"),
        &["unreadable-document", "convert-document"],
    );
}

#[test]
fn a_csv_in_every_encoding_is_read() {
    let text = "子活动名称,作品名称,作者\n专题活动征集,指尖上的课堂,王样本\n";
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
    };
    let forms = [
        crate::mail::sheet::gbk(text),
        format!("\u{FEFF}{text}").into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
    ];
    for bytes in forms {
        let site = guangxi();
        site.write("mail/清单.csv", bytes);
        import(&site, GUANGXI, &[]);
        super::entry_with(&site, GUANGXI, "指尖上的课堂");
    }
}

#[test]
fn a_title_that_is_a_formula_is_text_on_the_way_in_and_out() {
    let site = guangxi();
    let titles =
        ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://a.example\")"];
    let mut text = "子活动名称,作品名称,作者\n".to_owned();
    for title in titles {
        text += &format!("专题活动征集,\"{}\",李样本\n", title.replace('"', "\"\""));
    }
    site.write("mail/清单.csv", text);
    import(&site, GUANGXI, &[]);
    assert_eq!(super::entries(&site, GUANGXI).len(), titles.len());
    let args = ["export", "--format", "csv", "--list", "recommendations", "--campaign", GUANGXI];
    let run = site.run(&args);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let cells = super::round::rows(&run.stdout).concat();
    for title in titles {
        let kept = |cell: &String| cell.ends_with(title) && cell != title;
        assert!(cells.iter().any(kept), "{title} is escaped: {cells:?}");
    }
    let live = |cell: &&String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert_eq!(cells.iter().find(live), None);
    let contacts = files(&site, &["private"]);
    let lines = contacts.iter().filter(|(path, _)| path.ends_with(".csv"));
    for (path, bytes) in lines {
        let cells = super::round::rows(&String::from_utf8_lossy(bytes)).concat();
        assert_eq!(cells.iter().find(live), None, "{path}");
    }
}

/// A workbook of one sheet, its XML as given.
fn book(sheet: &str, strings: &str) -> Vec<u8> {
    let mut archive = Archive::default();
    parts(&mut archive, strings).add("xl/worksheets/sheet1.xml", sheet);
    archive.bytes()
}

/// The parts of a workbook beside its one sheet.
fn parts<'a>(archive: &'a mut Archive, strings: &str) -> &'a mut Archive {
    const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const SPACE: &str = "http://schemas.openxmlformats.org/package/2006";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let types = format!(
        "{HEAD}<Types xmlns=\"{SPACE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{KIND}.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{KIND}.sharedStrings+xml\"/></Types>"
    );
    let relation = |id: u8, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: String| {
        format!("{HEAD}<Relationships xmlns=\"{SPACE}/relationships\">{inside}</Relationships>")
    };
    let inner = relation(1, "worksheet", "worksheets/sheet1.xml")
        + &relation(2, "sharedStrings", "sharedStrings.xml");
    let workbook = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    archive.add("[Content_Types].xml", types);
    archive.add("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    archive.add("xl/_rels/workbook.xml.rels", relations(inner)).add("xl/workbook.xml", workbook);
    archive.add("xl/sharedStrings.xml", strings)
}
