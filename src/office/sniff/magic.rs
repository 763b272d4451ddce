//! Files that their first bytes name.

use super::Format;

/// First bytes, and what they say.
const STARTS: [(&[u8], Format); 22] = [
    (b"%PDF-", Format::Pdf),
    (b"Rar!\x1A\x07", Format::Rar),
    (b"7z\xBC\xAF\x27\x1C", Format::SevenZip),
    (b"{\\rtf", Format::Rtf),
    (b"\xFF\xD8\xFF", Format::Picture),
    (b"\x89PNG\r\n\x1A\n", Format::Picture),
    (b"GIF8", Format::Picture),
    (b"II*\0", Format::Picture),
    (b"MM\0*", Format::Picture),
    (b"8BPS", Format::Picture),
    (b"\x1A\x45\xDF\xA3", Format::Film),
    (b"FLV\x01", Format::Film),
    (b".RMF", Format::Film),
    (b"\0\0\x01\xBA", Format::Film),
    (b"\0\0\x01\xB3", Format::Film),
    (b"ID3", Format::Sound),
    (b"fLaC", Format::Sound),
    (b"#!AMR", Format::Sound),
    (b"\xFF\xFB", Format::Sound),
    (b"\xFF\xF3", Format::Sound),
    (b"\xFF\xF1", Format::Sound),
    (b"\xFF\xF9", Format::Sound),
];
/// The first bytes of Advanced Systems Format, which holds films and recordings alike.
const ASF: [u8; 8] = [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11];

pub(super) fn told(extension: &str, head: &[u8]) -> Option<Format> {
    let sound = matches!(extension, "wma" | "m4a" | "aac" | "oga" | "opus");
    let recorded = if sound { Format::Sound } else { Format::Film };
    if head.starts_with(&ASF) {
        return Some(recorded);
    }
    if head.starts_with(b"OggS") {
        return Some(if extension == "ogv" { Format::Film } else { Format::Sound });
    }
    let bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4][..]);
    if bitmap {
        return Some(Format::Picture);
    }
    riff(head).or_else(|| boxes(head, recorded)).or_else(|| {
        STARTS.iter().find(|(start, _)| head.starts_with(start)).map(|(_, format)| *format)
    })
}

/// The container of WebP, WAVE and AVI.
fn riff(head: &[u8]) -> Option<Format> {
    let kind = head.strip_prefix(b"RIFF")?.get(4..8)?;
    match kind {
        b"WEBP" => Some(Format::Picture),
        b"WAVE" => Some(Format::Sound),
        b"AVI " => Some(Format::Film),
        _ => None,
    }
}

/// The container of MP4, `QuickTime` and HEIF, by its brand.
fn boxes(head: &[u8], recorded: Format) -> Option<Format> {
    match (head.get(4..8)?, head.get(8..12)?) {
        (b"ftyp", b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"avif") => {
            Some(Format::Picture)
        }
        (b"ftyp", b"M4A " | b"M4B ") => Some(Format::Sound),
        (b"ftyp", _) => Some(recorded),
        (b"moov" | b"mdat" | b"wide" | b"free" | b"skip", _) if head.first() == Some(&0) => {
            Some(recorded)
        }
        _ => None,
    }
}
