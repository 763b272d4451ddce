//! MP4, MOV and M4A files box by box, with a secret in every place that can hold one.
//!
//! ISO/IEC 14496-12; `QuickTime` File Format for `udta` and `mdta`; 3GPP TS 26.244 for `loci`.

use super::{length, words};

/// Stands in every place of a film, recording or picture that must not be published.
pub(crate) const SECRET: &str = "Zxq7";

/// A box.
pub(crate) fn boxed(kind: [u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&(length(&body) + 8).to_be_bytes()[..], &kind, &body].concat()
}

/// A secret with the name of its place.
pub(crate) fn secret(place: &str) -> Vec<u8> {
    format!("{SECRET} {place}").into_bytes()
}

/// The same as a number of 32 bits.
pub(crate) const NUMBER: u32 = u32::from_be_bytes(*b"Zxq7");

const STRAIGHT: [i32; 9] = [1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30];
/// A quarter to the right, as phones held upright write it.
pub(crate) const QUARTER: [i32; 9] = [0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30];

/// What sets one film apart from another.
#[derive(Clone)]
pub(crate) struct Film {
    pub(crate) brand: [u8; 4],
    pub(crate) turn: [i32; 9],
    pub(crate) index_first: bool,
    pub(crate) picture: bool,
    pub(crate) wide_offsets: bool,
    /// Width and height as stored.
    pub(crate) sides: (u32, u32),
    pub(crate) milliseconds: u32,
    /// Bytes that the file has at least; what lacks is a free box at its end.
    pub(crate) bytes: u32,
}

impl Default for Film {
    fn default() -> Self {
        let (brand, turn) = (*b"isom", STRAIGHT);
        let (sides, milliseconds, bytes) = ((640, 360), 2_500, 0);
        let (index_first, picture, wide_offsets) = (true, true, false);
        Self { brand, turn, index_first, picture, wide_offsets, sides, milliseconds, bytes }
    }
}

/// The samples of the picture track.
pub(crate) const PICTURES: &[u8] = b"PICTURESAMPLES";
/// The samples of the sound track.
pub(crate) const SOUNDS: &[u8] = b"SOUNDS";

impl Film {
    /// The file: 640 by 360 pixels, 2.5 seconds where nothing else is said; tracks of picture, sound
    /// and telemetry.
    pub(crate) fn file(&self) -> Vec<u8> {
        let brand = boxed(*b"ftyp", &[&self.brand, &words(&[0]), b"isom"]);
        let spare = [
            boxed(*b"free", &[&secret("free")]),
            boxed(*b"uuid", &[b"\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8", &secret("top uuid, XMP")]),
            boxed(*b"meta", &[&words(&[0]), &secret("top meta")]),
        ];
        let front = [brand, spare.concat()].concat();
        let data = boxed(
            *b"mdat",
            &[PICTURES, SOUNDS, &secret("telemetry"), &secret("lyrics"), &secret("gap")],
        );
        let place = length(&front) + 8;
        let room = if self.index_first { length(&self.index(0)) } else { 0 };
        let index = self.index(place + room);
        let tail = boxed(*b"skip", &[&secret("skip at the end")]);
        let file = if self.index_first {
            [front, index, data, tail].concat()
        } else {
            [front, data, index, tail].concat()
        };
        let lacks = self.bytes.saturating_sub(length(&file));
        let room = vec![0; lacks.saturating_sub(8) as usize];
        if lacks < 8 { file } else { [file, boxed(*b"free", &[&room])].concat() }
    }

    fn index(&self, first: u32) -> Vec<u8> {
        let times = [0, NUMBER, NUMBER, 1_000, self.milliseconds];
        let head = boxed(*b"mvhd", &[&words(&times), &[0; 16], &matrix(STRAIGHT), &[0; 28]]);
        let mut parts = vec![head];
        let telemetry = first + length(PICTURES) + length(SOUNDS);
        if self.picture {
            parts.push(self.track(*b"vide", (first, length(PICTURES)), &picture_entry()));
        }
        let sounds = (first + length(PICTURES), length(SOUNDS));
        parts.push(self.track(*b"soun", sounds, &sound_entry()));
        let size = length(&secret("telemetry"));
        let entry = boxed(*b"gpmd", &[&[0; 8], &secret("gpmd entry")]);
        parts.push(self.track(*b"meta", (telemetry, size), &entry));
        let words = (telemetry + size, length(&secret("lyrics")));
        parts.push(self.track(*b"text", words, &boxed(*b"tx3g", &[&[0; 8]])));
        parts.push(user_data());
        parts.push(keyed());
        parts.push(boxed(*b"uuid", &[b"0123456789abcdef", &secret("uuid")]));
        boxed(*b"moov", &parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    fn track(&self, kind: [u8; 4], (place, size): (u32, u32), entry: &[u8]) -> Vec<u8> {
        let (turn, sides) = match &kind {
            b"vide" => (self.turn, [self.sides.0 << 16, self.sides.1 << 16]),
            _ => (STRAIGHT, [0; 2]),
        };
        let times = words(&[7, NUMBER, NUMBER, 1, 0, self.milliseconds]);
        let head = boxed(*b"tkhd", &[&times, &[0; 16], &matrix(turn), &words(&sides)]);
        let offsets = if self.wide_offsets {
            boxed(*b"co64", &[&words(&[0, 1, 0, place])])
        } else {
            boxed(*b"stco", &[&words(&[0, 1, place])])
        };
        let tables = [
            boxed(*b"stsd", &[&words(&[0, 1]), entry]),
            boxed(*b"stts", &[&words(&[0, 1, 1, self.milliseconds])]),
            boxed(*b"stsc", &[&words(&[0, 1, 1, 1, 1])]),
            boxed(*b"stsz", &[&words(&[0, 0, 1, size])]),
            offsets,
            boxed(*b"udta", &[&secret("sample table udta")]),
        ];
        let own = boxed(*b"url ", &[&words(&[1]), &secret("path of a reference")]);
        let references = boxed(*b"dinf", &[&boxed(*b"dref", &[&words(&[0, 1]), &own])]);
        let handler = |kind: &[u8], name| {
            boxed(*b"hdlr", &[&words(&[0, 0]), kind, &words(&[NUMBER, 0, 0]), &secret(name)])
        };
        let media = [
            boxed(*b"mdhd", &[&words(&[0, NUMBER, NUMBER, 1_000, self.milliseconds, 0])]),
            handler(&kind, "handler"),
            boxed(
                *b"minf",
                &[
                    &references,
                    &handler(b"dhlr", "data handler"),
                    &boxed(*b"stbl", &[&tables.concat()]),
                ],
            ),
        ];
        let meta = boxed(*b"meta", &[&words(&[0]), &secret("track meta")]);
        let user = boxed(*b"udta", &[&boxed(*b"name", &[&secret("track name")]), &meta]);
        boxed(*b"trak", &[&head, &boxed(*b"mdia", &[&media.concat()]), &user, &meta])
    }
}

fn matrix(matrix: [i32; 9]) -> Vec<u8> {
    matrix.iter().flat_map(|number| number.to_be_bytes()).collect()
}

fn picture_entry() -> Vec<u8> {
    let config = boxed(*b"avcC", &[b"config"]);
    let mut name = [&[24][..], &secret("compressor name")].concat();
    name.resize(32, 0);
    let lead = [&[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0][..], SECRET.as_bytes(), &[0; 8]].concat();
    let sizes = [&[2, 128, 1, 104][..], &[0; 12], &[0, 1]].concat();
    let extra = boxed(*b"udta", &[&secret("sample description")]);
    boxed(*b"avc1", &[&lead, &sizes, &name, &[0, 24, 0xFF, 0xFF], &config, &extra])
}

fn sound_entry() -> Vec<u8> {
    let lead = [&[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0][..], SECRET.as_bytes()].concat();
    boxed(*b"mp4a", &[&lead, &[0, 2, 0, 16], &[0; 8]])
}

/// `udta` of the movie: `QuickTime` texts, 3GPP texts and place, and an iTunes list.
fn user_data() -> Vec<u8> {
    let quick = |kind: &[u8; 4], place: &str| {
        let text = secret(place);
        let size = u16::try_from(text.len()).expect("short").to_be_bytes();
        boxed(*kind, &[&size, &[0x15, 0xC7], &text])
    };
    let wide: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let place = [&words(&[NUMBER, NUMBER, NUMBER])[..], b"earth\0", &secret("loci notes")].concat();
    let parts = [
        quick(b"\xA9xyz", "+31.8206+117.2272/"),
        quick(b"\xA9mak", "maker"),
        quick(b"\xA9mod", "model"),
        quick(b"\xA9day", "2031-02-03"),
        quick(b"\xA9swr", "software"),
        boxed(*b"loci", &[&words(&[0]), &[0x15, 0xC7], &secret("loci name"), &[0, 0], &place]),
        boxed(*b"auth", &[&words(&[0]), &[0x15, 0xC7, 0xFE, 0xFF], &wide, &[0, 0]]),
        boxed(*b"SDLN", &[&secret("camera")]),
        boxed(*b"CAME", &[&secret("serial number")]),
        boxed(*b"meta", &[&words(&[0]), &list(*b"\xA9nam", "iTunes title"), &list(*b"covr", "")]),
    ];
    boxed(*b"udta", &[&parts.concat()])
}

fn list(kind: [u8; 4], place: &str) -> Vec<u8> {
    let data = boxed(*b"data", &[&words(&[1, 0]), &secret(place)]);
    boxed(*b"ilst", &[&boxed(kind, &[&data])])
}

/// The keyed metadata of phones: the place and the device.
fn keyed() -> Vec<u8> {
    let names = ["com.apple.quicktime.location.ISO6709", "com.apple.quicktime.model"];
    let keys: Vec<u8> = names.iter().flat_map(|name| boxed(*b"mdta", &[name.as_bytes()])).collect();
    let item = |number: u32, place: &str| {
        boxed(number.to_be_bytes(), &[&boxed(*b"data", &[&words(&[1, 0]), &secret(place)])])
    };
    let values = [item(1, "+31.8206+117.2272+030.000/"), item(2, "phone")].concat();
    let handler = boxed(*b"hdlr", &[&words(&[0, 0]), b"mdta", &[0; 13]]);
    let keys = boxed(*b"keys", &[&words(&[0, 2]), &keys]);
    boxed(*b"meta", &[&handler, &keys, &boxed(*b"ilst", &[&values])])
}
