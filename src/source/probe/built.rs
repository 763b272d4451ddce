//! Small files built byte by byte, for tests here and in `media`.

use std::io::Cursor;

/// A box of that kind.
pub(crate) fn boxed(kind: [u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let size = u32::try_from(body.len() + 8).expect("a small box");
    [&size.to_be_bytes()[..], &kind, &body].concat()
}

/// Zeros.
fn gap(bytes: usize) -> Vec<u8> {
    vec![0; bytes]
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// The matrix of a quarter turn to the right, as phones held upright write it.
pub(crate) const QUARTER: [i32; 9] = [0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30];
/// The matrix of no turn.
pub(crate) const STRAIGHT: [i32; 9] = [1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30];

/// What sets one film apart from another.
#[derive(Clone)]
pub(crate) struct Plan {
    pub brand: [u8; 4],
    pub matrix: [i32; 9],
    pub index_first: bool,
    pub picture: bool,
    /// The bytes of a cover.
    pub cover: Vec<u8>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            brand: *b"isom",
            matrix: STRAIGHT,
            index_first: true,
            picture: true,
            cover: Vec::new(),
        }
    }
}

/// A film of 640 by 360 pixels and 2.5 seconds: picture, sound and a telemetry track, one chunk
/// each, with a place, a maker and a title in the index.
pub(crate) fn film(plan: &Plan) -> Vec<u8> {
    let brand = boxed(*b"ftyp", &[&plan.brand, &gap(4), b"isom"]);
    let spare = boxed(*b"free", &[b"maker's notes: XQ-1"]);
    let data = boxed(*b"mdat", &[PICTURES, SOUNDS, TELEMETRY]);
    let length = u32::try_from(index(plan, 0).len()).expect("a small index");
    let front = u32::try_from(brand.len() + spare.len()).expect("a small front") + 8;
    let first = if plan.index_first { front + length } else { front };
    let index = index(plan, first);
    if plan.index_first {
        [brand, spare, index, data].concat()
    } else {
        [brand, spare, data, index].concat()
    }
}

/// The samples of the picture track.
pub(crate) const PICTURES: &[u8] = b"PICTURESAMPLES";
/// The samples of the sound track.
pub(crate) const SOUNDS: &[u8] = b"SOUNDS";
/// The samples of the telemetry track.
pub(crate) const TELEMETRY: &[u8] = b"GPS 39.9042 116.4074";

fn index(plan: &Plan, first: u32) -> Vec<u8> {
    let mvhd = boxed(
        *b"mvhd",
        &[&numbers(&[0, 7, 7, 1_000, 2_500]), &gap(16), &matrix(STRAIGHT), &gap(28)],
    );
    let place = boxed(*b"\xA9xyz", &[&[0, 18, 0x15, 0xC7], b"+39.9042+116.4074/"]);
    let (sounds, telemetry) = (first + 14, first + 20);
    let mut parts = vec![mvhd];
    if plan.picture {
        parts.push(track(*b"vide", plan.matrix, (first, 14), &picture_entry()));
    }
    parts.push(track(*b"soun", STRAIGHT, (sounds, 6), &sound_entry()));
    parts.push(track(*b"meta", STRAIGHT, (telemetry, 20), &boxed(*b"gpmd", &[&gap(8)])));
    let cover = boxed(*b"covr", &[&boxed(*b"data", &[&[0, 0, 0, 13, 0, 0, 0, 0], &plan.cover])]);
    let list = boxed(*b"meta", &[&gap(4), &boxed(*b"ilst", &[&cover])]);
    parts.push(boxed(*b"udta", &[&place, &boxed(*b"\xA9mak", &[b"Maker Ltd"]), &list]));
    parts.push(boxed(*b"meta", &[b"title and owner"]));
    parts.push(boxed(*b"uuid", &[b"0123456789abcdef secret"]));
    boxed(*b"moov", &parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn matrix(matrix: [i32; 9]) -> Vec<u8> {
    matrix.iter().flat_map(|number| number.to_be_bytes()).collect()
}

fn picture_entry() -> Vec<u8> {
    let config = boxed(*b"avcC", &[b"config"]);
    let name = [&[10][..], b"GoPro H264", &gap(21)].concat();
    boxed(
        *b"avc1",
        &[
            &[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
            b"GoPr",
            &gap(8),
            &[2, 128, 1, 104],
            &gap(12),
            &[0, 1],
            &name,
            &[0, 24, 0xFF, 0xFF],
            &config,
        ],
    )
}

fn sound_entry() -> Vec<u8> {
    boxed(*b"mp4a", &[&[0, 0, 0, 0, 0, 0, 0, 1], &gap(8), &[0, 2, 0, 16], &gap(8)])
}

fn track(kind: [u8; 4], turn: [i32; 9], (place, size): (u32, u32), entry: &[u8]) -> Vec<u8> {
    let sides = if &kind == b"vide" { [640 << 16, 360 << 16] } else { [0; 2] };
    let head = boxed(
        *b"tkhd",
        &[&numbers(&[7, 9, 9, 1, 0, 2_500]), &gap(16), &matrix(turn), &numbers(&sides)],
    );
    let tables = [
        boxed(*b"stsd", &[&numbers(&[0, 1]), entry]),
        boxed(*b"stts", &[&numbers(&[0, 1, 1, 2_500])]),
        boxed(*b"stsc", &[&numbers(&[0, 1, 1, 1, 1])]),
        boxed(*b"stsz", &[&numbers(&[0, 0, 1, size])]),
        boxed(*b"stco", &[&numbers(&[0, 1, place])]),
    ]
    .concat();
    let own = boxed(*b"url ", &[&numbers(&[1])]);
    let references = boxed(*b"dinf", &[&boxed(*b"dref", &[&numbers(&[0, 1]), &own])]);
    let media = [
        boxed(*b"mdhd", &[&numbers(&[0, 9, 9, 1_000, 2_500, 0])]),
        boxed(*b"hdlr", &[&numbers(&[0, 0]), &kind, &gap(12), b"Owner's handler\0"]),
        boxed(*b"minf", &[&references, &boxed(*b"stbl", &[&tables])]),
    ]
    .concat();
    boxed(*b"trak", &[&head, &boxed(*b"mdia", &[&media]), &boxed(*b"udta", &[b"camera name"])])
}

/// Frames of an MP3 file at 128 kbit/s and 44.1 kHz, 417 bytes each, with a tag at both ends.
pub(crate) fn mp3(frames: usize) -> Vec<u8> {
    let frame = [&[0xFF, 0xFB, 0x90, 0x00][..], &[0x55; 413]].concat();
    let lead = [b"ID3\x04\0\0\0\0\0\x14", &b"TIT2 Owner's own song"[..20]].concat();
    let tail = [b"TAG", &[b'x'; 125][..]].concat();
    [lead, frame.repeat(frames), tail].concat()
}

/// A picture in a format that the `image` crate writes, red with a clear corner where it can be.
pub(crate) fn picture(format: image::ImageFormat, width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let pixels = image::RgbaImage::from_fn(width, height, |x, y| {
        image::Rgba([
            200,
            u8::try_from(x % 50).expect("small"),
            30,
            if x + y < 4 { 0 } else { 255 },
        ])
    });
    pixels.write_to(&mut bytes, format).expect("an encoded picture");
    bytes.into_inner()
}

/// An EXIF block with an orientation and a place.
pub(crate) fn exif(orientation: u8) -> Vec<u8> {
    let entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
    [b"II*\0\x08\0\0\0\x01\0", &entry[..], &[0; 4], b"GPS Beijing SN12345"].concat()
}

/// A JPEG of that size with an EXIF block.
pub(crate) fn jpeg(width: u16, height: u16, orientation: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.add_exif_metadata(&exif(orientation)).expect("a small block");
    let data = [200, 40, 30].repeat(usize::from(width) * usize::from(height));
    let colours = jpeg_encoder::ColorType::Rgb;
    encoder.encode(&data, width, height, colours).expect("an encoded picture");
    bytes
}

/// A chunk of a RIFF file.
fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).expect("a small chunk");
    [&kind, &size.to_le_bytes()[..], body, &vec![0; body.len() % 2]].concat()
}

/// The format chunk of a WAV file at 8 kHz: code, channels, bits of a sample.
pub(crate) fn wav_format(code: u16, channels: u16, bits: u16) -> Vec<u8> {
    let block = channels * bits.div_ceil(8);
    let rates = [8_000_u32.to_le_bytes(), (8_000 * u32::from(block)).to_le_bytes()].concat();
    let [code, channels, block, bits] = [code, channels, block, bits].map(u16::to_le_bytes);
    [&code[..], &channels, &rates, &block, &bits].concat()
}

/// A WAV file with remarks before and behind its samples.
pub(crate) fn wav(format: &[u8], samples: &[u8]) -> Vec<u8> {
    let chunks = [
        chunk(*b"LIST", b"INFOIART\x06\0\0\0Owner\0"),
        chunk(*b"bext", b"Owner's recorder SN12345"),
        chunk(*b"fmt ", format),
        chunk(*b"iXML", b"<place>39.9042"),
        chunk(*b"data", samples),
        chunk(*b"id3 ", b"ID3 Owner"),
    ]
    .concat();
    let whole = u32::try_from(chunks.len() + 4).expect("a small file");
    [b"RIFF", &whole.to_le_bytes()[..], b"WAVE", &chunks].concat()
}

/// The frames of the FLAC file, as they lie in it.
pub(crate) const FLAC_FRAMES: &[u8] = b"\xFF\xF8frames of a song";

/// A block of a FLAC file.
fn flac_block(kind: u8, body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).expect("a small block");
    [&[kind], &size.to_be_bytes()[1..], body].concat()
}

/// The description of a FLAC stream of 44,100 samples at 44.1 kHz.
fn flac_description() -> Vec<u8> {
    let facts = [0x0A, 0xC4, 0x42, 0xF0, 0, 0, 0xAC, 0x44];
    [&[16, 0, 16, 0][..], &gap(6), &facts, &[7; 16]].concat()
}

fn flac_comments() -> Vec<u8> {
    [&b"\x05\0\0\0maker\x01\0\0\0\x0C\0\0\0"[..], b"ARTIST=Owner"].concat()
}

/// A picture block of FLAC: its kind and its picture.
fn flac_picture(kind: u8, picture: &[u8]) -> Vec<u8> {
    let size = u32::try_from(picture.len()).expect("small").to_be_bytes();
    let head = [&[0, 0, 0, kind, 0, 0, 0, 10][..], b"image/jpeg", &[0, 0, 0, 5], b"words"].concat();
    [head, gap(16), size.to_vec(), picture.to_vec()].concat()
}

/// A FLAC file of a second with a back and a front cover and every other kind of block.
pub(crate) fn flac() -> Vec<u8> {
    let blocks = [
        flac_block(0, &flac_description()),
        flac_block(2, b"APPLprogram's data"),
        flac_block(3, &[1; 18]),
        flac_block(4, &flac_comments()),
        flac_block(5, b"cue sheet of Owner"),
        flac_block(6, &flac_picture(4, &jpeg(20, 10, 1))),
        flac_block(6, &flac_picture(3, &jpeg(40, 30, 6))),
        flac_block(0x81, &gap(64)),
    ]
    .concat();
    [b"fLaC", &blocks[..], FLAC_FRAMES].concat()
}

/// The check sum of Ogg, bit by bit.
pub(crate) fn ogg_checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte) << 24, |sum, _| {
            let carry = sum >> 31;
            (sum << 1) ^ (carry * 0x04C1_1DB7)
        })
    })
}

/// One page with a right check sum.
fn ogg_page(flags: u8, position: u64, (stream, number): (u32, u32), parts: &[&[u8]]) -> Vec<u8> {
    let sizes: Vec<u8> = parts.iter().map(|part| u8::try_from(part.len()).expect("255")).collect();
    let count = u8::try_from(sizes.len()).expect("255 parts");
    let head = [b"OggS\0", &[flags][..], &position.to_le_bytes(), &stream.to_le_bytes()].concat();
    let rest = [&number.to_le_bytes()[..], &[0; 4], &[count], &sizes, &parts.concat()].concat();
    let mut page = [head, rest].concat();
    let sum = ogg_checksum(&page);
    page[22..26].copy_from_slice(&sum.to_le_bytes());
    page
}

/// Packets of a stream, a page each, long ones over several.
fn ogg_pages(stream: u32, packets: &[Vec<u8>], position: u64) -> Vec<u8> {
    let (mut pages, mut number) = (Vec::new(), 0);
    for (index, packet) in packets.iter().enumerate() {
        let mut parts: Vec<&[u8]> = packet.chunks(255).collect();
        if packet.len().is_multiple_of(255) {
            parts.push(&[]);
        }
        let runs = parts.chunks(255).count();
        for (run, parts) in parts.chunks(255).enumerate() {
            let last = index + 1 == packets.len() && run + 1 == runs;
            let begins = if number == 0 { 2 } else { 0 };
            let flags = u8::from(run > 0) | begins | if last { 4 } else { 0 };
            let place = match (run + 1 == runs, index) {
                (false, _) => u64::MAX,
                (true, 0..=2) => 0,
                (true, _) => position,
            };
            pages.extend(ogg_page(flags, place, (stream, number), parts));
            number += 1;
        }
    }
    pages
}

/// Packets of a stream: `vorbis`, `opus` or `flac`; comments longer than a page.
pub(crate) fn ogg_packets(codec: &str) -> Vec<Vec<u8>> {
    let long = b"picture of Owner ".repeat(5_000);
    let comments = [&flac_comments()[..], &long].concat();
    let sound = [b"sound".repeat(60), b"more sound".to_vec()];
    let mut packets = match codec {
        "vorbis" => {
            let head =
                [&b"\x01vorbis\0\0\0\0\x02"[..], &44_100_u32.to_le_bytes(), &gap(14)].concat();
            vec![head, [b"\x03vorbis", &comments[..]].concat(), b"\x05vorbis books".to_vec()]
        }
        "opus" => {
            let head = [&b"OpusHead\x01\x02"[..], &312_u16.to_le_bytes(), &gap(7)].concat();
            vec![head, [b"OpusTags", &comments[..]].concat()]
        }
        _ => {
            let described = flac_block(0, &flac_description());
            let head = [&b"\x7FFLAC\x01\0\0\x03fLaC"[..], &described].concat();
            let picture = flac_block(0x86, &flac_picture(3, &jpeg(40, 30, 1)));
            vec![head, flac_block(4, &comments), flac_block(3, &[1; 18]), picture]
        }
    };
    match codec {
        "flac" => packets.extend([b"\xFF\xF8one".to_vec(), b"\xFF\xF8two".to_vec()]),
        _ => packets.extend(sound),
    }
    packets
}

/// An Ogg file of one stream whose last page says that position.
pub(crate) fn ogg(codec: &str, position: u64) -> Vec<u8> {
    ogg_pages(7, &ogg_packets(codec), position)
}

/// Two recordings one after the other, behind a page of a stream that describes.
pub(crate) fn ogg_chain() -> Vec<u8> {
    let skeleton = ogg_page(2, 0, (1, 0), &[b"fishead\0 Owner"]);
    let ends = ogg_page(4, 0, (1, 1), &[b"fisbone\0 Owner"]);
    let second = ogg_pages(9, &ogg_packets("vorbis"), 44_100);
    [skeleton, ogg("vorbis", 44_100), ends, second].concat()
}

/// An ID3 tag of that version with one picture of those bytes, front cover, in frames of its kind.
pub(crate) fn id3(version: u8, flags: u8, picture: &[u8]) -> Vec<u8> {
    let seven = |size: usize| [21, 14, 7, 0].map(|by| u8::try_from(size >> by & 0x7F).expect("7"));
    let frame = |kind: &str, body: &[u8]| {
        let plain = u32::try_from(body.len()).expect("small").to_be_bytes();
        match version {
            2 => [&kind.as_bytes()[..3], &plain[1..], body].concat(),
            3 => [kind.as_bytes(), &plain, &[0, 0], body].concat(),
            _ => [kind.as_bytes(), &seven(body.len()), &[0, 0], body].concat(),
        }
    };
    let title = if version == 2 { "TT2" } else { "TIT2" };
    let body = match version {
        2 => [b"\0JPG\x03words\0", picture].concat(),
        // A description in UTF-16.
        3 => [b"\x01image/jpeg\0\x03\xFF\xFEw\0\0\0", picture].concat(),
        _ => [b"\x03image/jpeg\0\x03\0", picture].concat(),
    };
    let picture = frame(if version == 2 { "PIC" } else { "APIC" }, &body);
    let frames = [frame(title, b"\0Song"), picture, gap(20)].concat();
    [b"ID3", &[version, 0, flags][..], &seven(frames.len()), &frames].concat()
}

/// The frames of an MP3 file behind a tag.
pub(crate) fn mp3_behind(tag: &[u8]) -> Vec<u8> {
    let frame = [&[0xFF, 0xFB, 0x90, 0x00][..], &[0x55; 413]].concat();
    [tag, &frame.repeat(100)].concat()
}
