//! Secrets in every place of a file that can hold one: none is in any byte that is published.
//!
//! One word stands for all of them, as plain text, in both orders of UTF-16, and packed where a
//! format packs. Published bytes are searched as they are, unpacked wherever a zlib stream begins,
//! and decoded where a `data:` address stands.

use crate::forge::exif::{self, Field};
use crate::forge::film::{Film, NUMBER, QUARTER, SECRET, secret};
use crate::forge::png::Png;
use crate::forge::{gif, icc, jpeg, packed, png, sound, webp, words};
use crate::gallery::{Gallery, Role, Work};
use std::io::Read;

const SIZE: (u32, u32) = (48, 32);

/// A block with a camera, an owner, notes of the maker, a place and a small picture of itself.
fn exif_block() -> Vec<u8> {
    let text = |tag, place: &str| Field::bytes(tag, 2, [secret(place), vec![0]].concat());
    let thumbnail = photograph(&[jpeg::segment(0xFE, &secret("thumbnail"))]);
    let wide: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let rational = |tag| Field(tag, 5, 3, words(&[NUMBER; 6]));
    let place = || {
        vec![Field::text(1, "N"), rational(2), Field::text(3, "E"), rational(4), text(29, "day")]
    };
    let camera = || {
        vec![
            text(0x9003, "2031:02:03"),
            Field::bytes(0x927C, 7, [b"Maker\0".to_vec(), secret("maker note")].concat()),
            Field::bytes(0x9286, 7, [b"ASCII\0\0\0".to_vec(), secret("user comment")].concat()),
            text(0xA430, "camera owner"),
            text(0xA431, "body serial"),
            text(0xA435, "lens serial"),
        ]
    };
    let first = |camera: u32, place: u32| {
        vec![
            text(0x010F, "make"),
            text(0x0110, "model"),
            Field::short(0x0112, 1),
            text(0x013B, "artist"),
            text(0x8298, "copyright"),
            Field::long(0x8769, camera),
            Field::long(0x8825, place),
            Field::bytes(0x9C9D, 1, wide.clone()),
        ]
    };
    let size = |fields: Vec<Field>| exif::directory(0, &fields, 0).len();
    let start = 8 + u32::try_from(size(first(0, 0))).expect("small");
    let second = start + u32::try_from(size(camera())).expect("small");
    let third = second + u32::try_from(size(place())).expect("small");
    let small =
        |at| vec![Field::long(0x0201, at), Field::long(0x0202, crate::forge::length(&thumbnail))];
    let behind = third + u32::try_from(size(small(0))).expect("small");
    [
        exif::HEADER.to_vec(),
        exif::directory(8, &first(start, second), third),
        exif::directory(start, &camera(), 0),
        exif::directory(second, &place(), 0),
        exif::directory(third, &small(behind), 0),
        thumbnail,
    ]
    .concat()
}

fn photograph(segments: &[Vec<u8>]) -> Vec<u8> {
    jpeg::with(&jpeg::patterned(jpeg::Coding::Baseline, SIZE), segments)
}

fn xmp() -> Vec<u8> {
    format!(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><exif:GPSLatitude>{SECRET}</exif:GPSLatitude></x:xmpmeta>"
    )
    .into_bytes()
}

/// A profile whose description is a secret, of sRGB's own kind so that it is used.
fn profile() -> Vec<u8> {
    let columns = [[0.4361, 0.3851, 0.1431], [0.2225, 0.7169, 0.0606], [0.0139, 0.0971, 0.7141]];
    icc::primaries(columns, &icc::Curve::Power(563), &format!("{SECRET} profile"))
}

fn jpegs() -> Vec<Work> {
    let iptc = [&b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0"[..], &[0, 30, 0x1C, 2, 80, 0, 20]].concat();
    let extended = [b"http://ns.adobe.com/xmp/extension/\0".to_vec(), secret("extended")].concat();
    let segments = [
        vec![
            jpeg::exif(&exif_block()),
            jpeg::segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0".to_vec(), xmp()].concat()),
            jpeg::segment(0xE1, &extended),
            jpeg::segment(0xED, &[iptc, secret("by-line")].concat()),
            jpeg::segment(0xEB, &[b"JP\0\x01".to_vec(), secret("C2PA owner")].concat()),
            jpeg::segment(0xE0, &[b"JFXX\0\x10".to_vec(), secret("JFXX thumbnail")].concat()),
            jpeg::segment(0xFE, &secret("comment")),
        ],
        jpeg::profile(&profile()),
    ]
    .concat();
    let one = photograph(&segments);
    // A second picture behind the first, as phones put gain maps and films of a moment.
    let tail = [one, photograph(&[jpeg::segment(0xFE, &secret("second picture"))]), secret("tail")];
    vec![Work::new("jpeg", "jpg", tail.concat())]
}

fn pngs() -> Vec<Work> {
    let packed_text = |lead: &[u8]| [lead, &packed(&secret("packed text"))].concat();
    let raw = "Raw profile type exif\0\0".as_bytes();
    let plain = Png::rgb(SIZE)
        .before(*b"iCCP", [format!("{SECRET}\0\0").into_bytes(), packed(&profile())].concat())
        .before(*b"tEXt", [b"Author\0".to_vec(), secret("tEXt")].concat())
        .before(*b"zTXt", packed_text(b"Comment\0\0"))
        .before(*b"zTXt", packed_text(raw))
        .before(*b"iTXt", [b"XML:com.adobe.xmp\0\0\0\0\0".to_vec(), xmp()].concat())
        .before(*b"iTXt", packed_text(b"Title\0\x01\0\0\0"))
        .before(*b"eXIf", exif_block())
        .before(*b"prVt", secret("private chunk"))
        .after(*b"tEXt", [b"Source\0".to_vec(), secret("tEXt behind")].concat());
    let file = [plain.file(&png::pattern), secret("tail")].concat();
    vec![Work::new("png", "png", file)]
}

fn others() -> Vec<Work> {
    let block = |kind: &[u8]| [kind, &gif::comment(&secret("gif"))[2..]].concat();
    let xmp_block = [&b"\x21\xFF\x0BXMP DataXMP"[..], &gif::comment(&xmp())[2..]].concat();
    let text = [&b"\x21\x01\x0C"[..], &[0; 12], &gif::comment(&secret("plain text"))[2..]].concat();
    let parts = [
        gif::opening((1, 1), true),
        gif::comment(&secret("comment")),
        block(b"\x21\xFF\x0BSecretAAA10"),
        xmp_block,
        gif::dot(),
        text,
        vec![0x3B],
        secret("tail"),
    ];
    let plain = webp::lossless(SIZE, &crate::forge::pixels(SIZE.0, SIZE.1));
    let rich = webp::dressed(&plain, SIZE, (&profile(), &exif_block(), &xmp()));
    let unknown = webp::chunk(*b"SCRT", &secret("unknown chunk"));
    let rich = webp::riff(&[rich[12..].to_vec(), unknown]);
    vec![Work::new("gif", "gif", parts.concat()), Work::new("webp", "webp", rich)]
}

fn media() -> Vec<Work> {
    let plain = Film::default;
    vec![
        Work::new("film", "mp4", plain().file()),
        Work::new("film-last", "mp4", Film { index_first: false, ..plain() }.file()),
        Work::new("film-quick", "mov", Film { brand: *b"qt  ", turn: QUARTER, ..plain() }.file()),
        Work::new("song", "m4a", Film { picture: false, ..plain() }.file()),
        Work::new("song-tags", "mp3", sound::mp3(20)),
        Work::new("words", "vtt", sound::captions()),
    ]
}

/// Recordings that are published or refused: clean either way.
fn maybe() -> Vec<Work> {
    vec![
        Work::new("wave", "wav", sound::wav(2_000)),
        Work::new("free", "flac", sound::flac()),
        Work::new("opus", "ogg", sound::ogg()),
    ]
}

/// The word in plain text and in UTF-16, either order.
fn forms() -> [Vec<u8>; 3] {
    let wide = || SECRET.encode_utf16();
    [
        SECRET.as_bytes().to_vec(),
        wide().flat_map(u16::to_le_bytes).collect(),
        wide().flat_map(u16::to_be_bytes).collect(),
    ]
}

fn holds(bytes: &[u8]) -> bool {
    forms().iter().any(|form| bytes.windows(form.len()).any(|part| part == form.as_slice()))
}

/// What every zlib stream in some bytes unpacks to, as far as it does.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let begins = |at: &usize| {
        bytes[*at] == 0x78
            && (u16::from(bytes[*at]) * 256 + u16::from(bytes[at + 1])).is_multiple_of(31)
    };
    let places = (0..bytes.len().saturating_sub(1)).filter(begins);
    let unpack = |at: usize| {
        let mut out = Vec::new();
        let read = flate2::read::ZlibDecoder::new(&bytes[at..]).take(1 << 20).read_to_end(&mut out);
        drop(read);
        out
    };
    places.map(unpack).filter(|out| !out.is_empty()).collect()
}

/// What stands in `data:` addresses.
fn addressed(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mark = b";base64,";
    let places = bytes.windows(mark.len()).enumerate().filter(|(_, part)| part == mark);
    places.map(|(at, _)| from_base64(&bytes[at + mark.len()..])).collect()
}

fn from_base64(text: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let values = text.iter().map_while(|byte| LETTERS.iter().position(|letter| letter == byte));
    let values: Vec<usize> = values.collect();
    let four = |part: &[usize]| {
        let bits = (0..4).fold(0, |bits, at| bits << 6 | part.get(at).copied().unwrap_or(0));
        let [_, bytes @ ..] = u32::try_from(bits).expect("24 bits").to_be_bytes();
        bytes.into_iter().take(part.len() - 1).collect::<Vec<_>>()
    };
    values.chunks(4).filter(|part| part.len() > 1).flat_map(four).collect()
}

/// Whether a published file holds the word in any form.
fn leaks(bytes: &[u8]) -> bool {
    let inside = addressed(bytes);
    holds(bytes)
        || inside.iter().any(|part| holds(part))
        || std::iter::once(bytes)
            .chain(inside.iter().map(Vec::as_slice))
            .flat_map(unpacked)
            .any(|part| holds(&part))
}

#[test]
fn no_secret_of_any_file_is_published() {
    let sure = [jpegs(), pngs(), others(), media()].concat();
    let all = [sure.clone(), maybe()].concat();
    for work in &all {
        assert!(leaks(&work.bytes), "{} holds what is looked for", work.file());
    }
    let (gallery, run) = Gallery::built(&all);
    for work in &sure {
        let shown = gallery.media(work);
        assert!(shown.is_some(), "{} is published: {}", work.file(), run.stderr);
        assert_ne!(shown.as_ref(), Some(&work.bytes), "{} as it was", work.file());
    }
    for work in maybe() {
        let there = gallery.media(&work).is_some();
        assert!(there || run.stderr.contains(&work.file()), "{} is there or named", work.file());
    }
    for (path, bytes) in gallery.public() {
        assert!(!leaks(&bytes), "{path} holds a secret");
    }
}

#[test]
fn what_is_to_be_seen_and_heard_is_still_there() {
    let (gallery, _) = Gallery::built(&media());
    for work in media() {
        let body = gallery.media(&work).expect("a file");
        let wanted: &[&[u8]] = match work.role() {
            Role::Film => &[crate::forge::film::PICTURES, crate::forge::film::SOUNDS, b"config"],
            Role::Sound if work.ending == "m4a" => &[crate::forge::film::SOUNDS],
            Role::Sound => &[&sound::frames(20)],
            Role::Captions => &["你好".as_bytes(), b"Second line"],
            Role::Picture => &[],
        };
        for (number, part) in wanted.iter().enumerate() {
            let found = body.windows(part.len()).any(|window| window == *part);
            assert!(found, "{} keeps part {number}", work.file());
        }
    }
}

#[test]
fn the_search_finds_what_is_packed_and_what_is_addressed() {
    assert!(leaks(&[b"before".to_vec(), packed(&secret("x")), b"behind".to_vec()].concat()));
    assert!(leaks(b"<img src=\"data:image/png;base64,WnhxNyBh\">"));
    assert!(leaks(b"Z\0x\0q\x007\0") && leaks(b"\0Z\0x\0q\x007"));
    assert!(!leaks(b"nothing of the kind"));
}
