//! Encodings of text.

use super::super::Fault;
use super::super::text::{Encoding, decode};

#[test]
fn the_ladder_of_encodings() {
    let text = "姓名，单位";
    let (gbk, _, _) = encoding_rs::GBK.encode(text);
    let wide: Vec<u16> = text.encode_utf16().collect();
    let low =
        [&[0xFF, 0xFE][..], &wide.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>()];
    let high =
        [&[0xFE, 0xFF][..], &wide.iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<_>>()];
    let marked = [&[0xEF, 0xBB, 0xBF], text.as_bytes()];
    let cases = [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (marked.concat(), Encoding::Utf8),
        (gbk.into_owned(), Encoding::Gb18030),
        (low.concat(), Encoding::Utf16Le),
        (high.concat(), Encoding::Utf16Be),
    ];
    for (bytes, encoding) in cases {
        assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
    }
}

#[test]
fn what_is_no_text_is_told_with_its_place() {
    assert_eq!(decode(b"ab\0c"), Err(Fault::NotText { at: 2 }));
    assert_eq!(decode(b"ab\xFF\xFFc"), Err(Fault::NotText { at: 2 }));
    assert_eq!(decode(b"\xEF\xBB\xBFab\xC4"), Err(Fault::NotText { at: 5 }));
}

#[test]
fn four_byte_characters_of_gb18030_are_read() {
    let (bytes, _, _) = encoding_rs::GB18030.encode("𠮷和");
    assert_eq!(decode(&bytes), Ok(("𠮷和".to_owned(), Encoding::Gb18030)));
}
