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
}

impl Default for Plan {
    fn default() -> Self {
        Self { brand: *b"isom", matrix: STRAIGHT, index_first: true, picture: true }
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
    parts.push(boxed(*b"udta", &[&place, &boxed(*b"\xA9mak", &[b"Maker Ltd"])]));
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
