//! MP3, WAV and FLAC files and captions, with a secret in every place that can hold one.
//!
//! `ID3v2` 2.3, `ID3v1`, `APEv2`, Lyrics3 v2; RIFF; FLAC (RFC 9639).

use super::film::{SECRET, secret};
use super::length;

/// A number of 28 bits, seven a byte.
fn sevens(number: u32) -> [u8; 4] {
    [21, 14, 7, 0].map(|shift| (number >> shift & 0x7F) as u8)
}

/// A frame of an `ID3v2.3` tag.
fn frame(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    [&kind[..], &length(body).to_be_bytes(), &[0, 0], body].concat()
}

/// A tag with texts in both encodings, a private frame, a place and a picture.
pub(crate) fn id3() -> Vec<u8> {
    let wide: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cover = super::jpeg::patterned(super::jpeg::Coding::Baseline, (16, 16));
    let cover = super::jpeg::with(&cover, &[super::jpeg::segment(0xFE, &secret("cover"))]);
    let frames = [
        frame(*b"TPE1", &[&[0][..], &secret("artist")].concat()),
        frame(*b"TIT2", &[&[1, 0xFF, 0xFE][..], &wide].concat()),
        frame(*b"PRIV", &[&b"owner\0"[..], &secret("private")].concat()),
        frame(*b"GEOB", &[&b"\0a/b\0place\0\0"[..], &secret("object")].concat()),
        frame(*b"COMM", &[&b"\0chi\0"[..], &secret("comment")].concat()),
        frame(*b"APIC", &[&b"\0image/jpeg\0\x03\0"[..], &cover].concat()),
    ]
    .concat();
    [b"ID3\x03\0\0", &sevens(length(&frames))[..], &frames].concat()
}

fn ape() -> Vec<u8> {
    let value = secret("ape");
    let item = [&length(&value).to_le_bytes()[..], &[0; 4], b"Artist\0", &value].concat();
    let end = |flags: u32| {
        let numbers = [2_000, length(&item) + 32, 1, flags].map(u32::to_le_bytes).concat();
        [&b"APETAGEX"[..], &numbers, &[0; 8]].concat()
    };
    [end(0xA000_0000), item.clone(), end(0x8000_0000)].concat()
}

fn lyrics() -> Vec<u8> {
    let text = secret("lyrics");
    let field = [format!("LYR{:05}", text.len()).into_bytes(), text].concat();
    let body = [b"LYRICSBEGIN".to_vec(), field].concat();
    [body.clone(), format!("{:06}LYRICS200", body.len()).into_bytes()].concat()
}

/// The last tag: 128 bytes.
fn id3v1() -> Vec<u8> {
    let mut tag = [b"TAG".to_vec(), secret("id3v1 title")].concat();
    tag.resize(128, 0);
    tag
}

/// Frames of 417 bytes at 128 kbit/s and 44.1 kHz.
pub(crate) fn frames(count: usize) -> Vec<u8> {
    let odd = |number| u8::try_from(number % 0x7F).expect("a byte");
    let frame = |number| [vec![0xFF, 0xFB, 0x90, 0x00], vec![odd(number); 413]].concat();
    (0..count).flat_map(frame).collect()
}

/// An MP3 file with all its tags.
pub(crate) fn mp3(count: usize) -> Vec<u8> {
    [id3(), frames(count), ape(), lyrics(), id3v1()].concat()
}

fn riff(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    super::webp::chunk(kind, body)
}

/// Samples of a slow wave, 16 bits.
pub(crate) fn wave(count: i32) -> Vec<u8> {
    let sample = |at: i32| (at % 200 - 100) * 150;
    (0..count).flat_map(|at| i16::try_from(sample(at)).expect("16 bits").to_le_bytes()).collect()
}

/// A WAV file of one channel, 8 kHz and 16 bits.
pub(crate) fn wav(count: i32) -> Vec<u8> {
    let [rate, bytes] = [8_000_u32, 16_000].map(u32::to_le_bytes);
    let format = [&[1, 0, 1, 0][..], &rate, &bytes, &[2, 0, 16, 0]].concat();
    let info = [b"INFO".to_vec(), riff(*b"IART", &secret("artist"))].concat();
    let parts = [
        b"WAVE".to_vec(),
        riff(*b"fmt ", &format),
        riff(*b"LIST", &info),
        riff(*b"bext", &secret("broadcast")),
        riff(*b"iXML", &secret("xml")),
        riff(*b"data", &wave(count)),
        riff(*b"id3 ", &id3()),
    ];
    riff(*b"RIFF", &parts.concat())
}

/// A FLAC file of metadata and one frame of silence.
pub(crate) fn flac() -> Vec<u8> {
    let block = |last: bool, kind: u8, body: &[u8]| {
        let size = length(body).to_be_bytes();
        [&[u8::from(last) << 7 | kind, size[1], size[2], size[3]][..], body].concat()
    };
    // Blocks of 4096, unknown frame sizes, 44.1 kHz, one channel, 16 bits, 4096 samples.
    let facts = [&[16, 0, 16, 0][..], &[0; 6], &[0x0A, 0xC4, 0x40, 0xF0, 0, 0, 0x10, 0], &[0; 16]];
    let text = secret("flac comment");
    let comment = [
        &4_u32.to_le_bytes()[..],
        SECRET.as_bytes(),
        &1_u32.to_le_bytes(),
        &length(&text).to_le_bytes(),
        &text,
    ];
    // 4096 samples, 44.1 kHz, mono, 16 bits, frame 0; a constant of zero.
    let mut frame = vec![0xFF, 0xF8, 0xC9, 0x08, 0x00];
    frame.push(sum(&frame, 8, 0x07) as u8);
    frame.extend([0, 0, 0]);
    let whole = sum(&frame, 16, 0x8005).to_be_bytes();
    frame.extend([whole[2], whole[3]]);
    [
        b"fLaC".to_vec(),
        block(false, 0, &facts.concat()),
        block(false, 4, &comment.concat()),
        block(false, 2, &[b"RIFF".to_vec(), secret("application")].concat()),
        block(true, 6, &secret("picture")),
        frame,
    ]
    .concat()
}

/// A cyclic redundancy check of so many bits, highest bit first.
pub(crate) fn sum(bytes: &[u8], bits: u32, polynomial: u32) -> u32 {
    let top = 1_u32 << (bits - 1);
    let mask = top | (top - 1);
    bytes.iter().fold(0, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte) << (bits - 8), |sum, _| {
            let moved = sum << 1 & mask;
            if sum & top == 0 { moved } else { moved ^ polynomial }
        })
    })
}

/// An Ogg file of Opus: head, comments and one packet of silence.
pub(crate) fn ogg() -> Vec<u8> {
    let text = secret("opus comment");
    let counts = |bytes: &[u8]| [&length(bytes).to_le_bytes()[..], bytes].concat();
    let tags = [&b"OpusTags"[..], &counts(SECRET.as_bytes()), &[1, 0, 0, 0], &counts(&text)];
    let head = b"OpusHead\x01\x01\x38\x01\x80\xBB\0\0\0\0\0";
    [page(2, 0, 0, head), page(0, 0, 1, &tags.concat()), page(4, 960, 2, &[0xF8, 0xFF, 0xFE])]
        .concat()
}

/// A page of one packet shorter than 255 bytes.
fn page(flags: u8, position: u64, number: u32, packet: &[u8]) -> Vec<u8> {
    let lead = [&b"OggS\0"[..], &[flags], &position.to_le_bytes(), &[7, 0, 0, 0]].concat();
    let size = u8::try_from(packet.len()).expect("a short packet");
    let with = |sum: u32| {
        [&lead[..], &number.to_le_bytes(), &sum.to_le_bytes(), &[1, size], packet].concat()
    };
    with(sum(&with(0), 32, 0x04C1_1DB7))
}

/// Captions with remarks of their author.
pub(crate) fn captions() -> Vec<u8> {
    let text = format!(
        "WEBVTT - {SECRET}\nX-Author: {SECRET}\n\nNOTE {SECRET}\n\n1\n00:00.000 --> 00:01.000\n你好\n\n00:01.000 --> 00:02.000\nSecond line\n"
    );
    text.into_bytes()
}
