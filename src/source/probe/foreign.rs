//! Knows by their first bytes the formats that must be converted before they can be published.
//!
//! Magic numbers: the list of file signatures of `file(1)` and the specifications of the formats.

/// First bytes, what they mean, and what to convert it to.
type Row = (usize, &'static [u8], &'static str, &'static str);

/// In order: a longer signature stands before one that it begins with.
const SIGNATURES: &[Row] = &[
    (4, b"ftypavif", "AVIF", "JPEG"),
    (4, b"ftypavis", "AVIF", "JPEG"),
    (4, b"ftypcrx ", "RAW", "JPEG"),
    (0, b"II*\0\x10\0\0\0CR", "RAW", "JPEG"),
    (0, b"IIU\0", "RAW", "JPEG"),
    (0, b"IIRO", "RAW", "JPEG"),
    (0, b"IIRS", "RAW", "JPEG"),
    (0, b"MMOR", "RAW", "JPEG"),
    (0, b"FUJIFILMCCD-RAW", "RAW", "JPEG"),
    (0, b"II*\0", "TIFF", "JPEG"),
    (0, b"MM\0*", "TIFF", "JPEG"),
    (0, b"II+\0", "TIFF", "JPEG"),
    (0, b"MM\0+", "TIFF", "JPEG"),
    (0, b"8BPS", "PSD", "JPEG"),
    (0, b"\0\0\x01\0", "ICO", "JPEG"),
    (0, b"\xFF\x0A", "JPEG XL", "JPEG"),
    (4, b"JXL \r\n\x87\n", "JPEG XL", "JPEG"),
    (4, b"jP  \r\n\x87\n", "JPEG 2000", "JPEG"),
    (0, b"%PDF", "PDF", "JPEG"),
    (0, b"PK\x03\x04", "ZIP/Office", "JPEG"),
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ZIP/Office", "JPEG"),
    (0, b"Rar!", "ZIP/Office", "JPEG"),
    (0, b"7z\xBC\xAF\x27\x1C", "ZIP/Office", "JPEG"),
    (8, b"AVI LIST", "AVI", "MP4"),
    (0, b"\x30\x26\xB2\x75\x8E\x66\xCF\x11", "WMV", "MP4"),
    (0, b"FLV\x01", "FLV", "MP4"),
    (0, b"FWS", "FLV", "MP4"),
    (0, b"CWS", "FLV", "MP4"),
    (0, b".RMF", "RealMedia", "MP4"),
    (0, b"\0\0\x01\xBA", "MPEG", "MP4"),
    (0, b"\0\0\x01\xB3", "MPEG", "MP4"),
    (0, b"#!AMR", "AMR", "MP3"),
    (0, b"MThd", "MIDI", "MP3"),
    (8, b"AIFF", "AIFF", "MP3"),
    (8, b"AIFC", "AIFF", "MP3"),
    (0, b"caff", "CAF", "MP3"),
    (0, b"ADIF", "AAC", "MP3"),
];

/// Brands of still pictures in an ISO base media file (ISO/IEC 23008-12, annex B).
const HEIF_BRANDS: &[&[u8]] =
    &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"mif2", b"msf1"];

/// What the first bytes show, and what to convert it to.
pub(super) fn recognise(head: &[u8]) -> Option<(&'static str, &'static str)> {
    SIGNATURES
        .iter()
        .find(|(at, magic, ..)| head.get(*at..).is_some_and(|rest| rest.starts_with(magic)))
        .map(|&(_, _, seen, to)| (seen, to))
        .or_else(|| heif(head))
        .or_else(|| matroska(head))
        .or_else(|| stream(head))
        .or_else(|| bitmap(head).then_some(("BMP", "JPEG")))
        .or_else(|| text(head))
}

fn heif(head: &[u8]) -> Option<(&'static str, &'static str)> {
    if head.get(4..8)? != b"ftyp" || !HEIF_BRANDS.contains(&head.get(8..12)?) {
        return None;
    }
    let length = usize::from(head[3]).max(16);
    let mut brands = head.get(16..length.min(head.len()))?.chunks_exact(4);
    Some((if brands.any(|brand| brand == b"avif") { "AVIF" } else { "HEIC" }, "JPEG"))
}

/// EBML, the ground of Matroska and `WebM`.
fn matroska(head: &[u8]) -> Option<(&'static str, &'static str)> {
    head.starts_with(b"\x1A\x45\xDF\xA3").then(|| {
        let webm = head.windows(4).take(64).any(|word| word == b"webm");
        (if webm { "WebM" } else { "MKV" }, "MP4")
    })
}

/// Streams known by sync bytes: MPEG transport stream packets of 188 bytes, AAC frames (layer 0).
fn stream(head: &[u8]) -> Option<(&'static str, &'static str)> {
    if head.first() == Some(&0x47) && head.get(188) == Some(&0x47) && head.get(376) == Some(&0x47) {
        return Some(("MPEG", "MP4"));
    }
    let adts = head.first() == Some(&0xFF) && head.get(1).is_some_and(|byte| byte & 0xF6 == 0xF0);
    adts.then_some(("AAC", "MP3"))
}

/// `BM` alone begins many texts: the length of the second header must be one that exists.
fn bitmap(head: &[u8]) -> bool {
    head.starts_with(b"BM")
        && head.get(15..18) == Some([0, 0, 0].as_slice())
        && head.get(14).is_some_and(|size| [12, 40, 52, 56, 64, 108, 124].contains(size))
}

fn text(head: &[u8]) -> Option<(&'static str, &'static str)> {
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.starts_with("<!doctype html") || text.starts_with("<html") {
        return Some(("HTML", "JPEG"));
    }
    if text.starts_with('<') && text.contains("<svg") {
        return Some(("SVG", "JPEG"));
    }
    None
}
