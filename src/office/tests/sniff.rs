//! What a file is, by its content.

use super::super::{Format, sniff, sniff_file};
use super::Sample;
use super::packing::{pack, workbook};
use super::xls::compound;

#[test]
fn archives_by_their_members_not_their_names() {
    let sheet = workbook("<worksheet/>", "<sst/>");
    let ods = pack([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    let cases = [
        (sheet.clone(), Format::Xlsx),
        (pack([("word/document.xml", "")]), Format::Docx),
        (pack([("ppt/presentation.xml", "")]), Format::Pptx),
        (pack([("xl/workbook.bin", "")]), Format::Xlsb),
        (ods, Format::Ods),
        (pack([("作品/1.jpg", "")]), Format::Zip),
    ];
    for (bytes, format) in cases {
        for name in ["a.zip", "a.docx", "a.xls", "a"] {
            assert_eq!(sniff(name, &bytes), format, "{name}");
        }
    }
    assert_eq!(sniff("a.docx", &sheet[..sheet.len() / 2]), Format::Xlsx);
}

#[test]
fn compound_files_by_their_streams_then_their_names() {
    let cases = [
        ("a.doc", &["Workbook"][..], Format::Xls),
        ("a.et", &["Workbook"], Format::Et),
        ("a.xls", &["WordDocument", "1Table"], Format::Word97),
        ("a.wps", &["WordDocument"], Format::Wps),
        ("a.ppt", &["PowerPoint Document"], Format::Slides97),
        ("a.dps", &["PowerPoint Document"], Format::Dps),
        ("a.xlsx", &["EncryptionInfo", "EncryptedPackage"], Format::Encrypted),
        ("a.msi", &["Other"], Format::Unknown),
    ];
    for (name, streams, format) in cases {
        let streams: Vec<(&str, &[u8])> = streams.iter().map(|name| (*name, &b""[..])).collect();
        let bytes = compound(&streams);
        assert_eq!(sniff(name, &bytes), format, "{name}");
        assert_eq!(sniff_file(&Sample::new(name, &bytes).path), Ok(format), "{name}");
    }
}

#[test]
fn text_behind_the_name_of_a_workbook() {
    let (gbk, _, _) = encoding_rs::GBK.encode("姓名\t单位\n示例\t示例厂");
    let cases: [(&[u8], Format); 5] = [
        (&gbk, Format::Csv),
        (b"\xEF\xBB\xBF<html><table><tr><td>1</td></tr></table></html>", Format::Html),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", Format::Mht),
        (b"<?xml version=\"1.0\"?><Workbook/>", Format::Unknown),
        (b"", Format::Unknown),
    ];
    for (bytes, format) in cases {
        assert_eq!(sniff("名单.xls", bytes), format);
    }
    assert_eq!(sniff("说明.txt", "示例".as_bytes()), Format::Text);
    assert_eq!(sniff("说明.txt", &"示例".as_bytes()[..5]), Format::Text);
}

#[test]
fn files_that_their_first_bytes_name() {
    let cases: [(&str, &[u8], Format); 12] = [
        ("a.docx", b"%PDF-1.7", Format::Pdf),
        ("a.zip", b"Rar!\x1A\x07\x01\0", Format::Rar),
        ("a.zip", b"7z\xBC\xAF\x27\x1C", Format::SevenZip),
        ("a.doc", b"{\\rtf1", Format::Rtf),
        ("a.xls", b"\xFF\xD8\xFF\xE0", Format::Picture),
        ("a", b"RIFF\0\0\0\0WEBPVP8 ", Format::Picture),
        ("a", b"\0\0\0\x18ftypheic", Format::Picture),
        ("a.jpg", b"\0\0\0\x18ftypisom", Format::Film),
        ("a.m4a", b"\0\0\0\x18ftypM4A ", Format::Sound),
        ("a", b"ID3\x03\0\0", Format::Sound),
        ("a", b"RIFF\0\0\0\0WAVEfmt ", Format::Sound),
        ("a.bin", b"\x01\x02\x03\0", Format::Unknown),
    ];
    for (name, bytes, format) in cases {
        assert_eq!(sniff(name, bytes), format, "{name} {bytes:?}");
    }
}
