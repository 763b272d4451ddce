//! GIF files, block by block (`GIF89a`).

/// The header, a table of four colours, and the looping block when it moves.
pub(crate) fn opening((width, height): (u16, u16), loops: bool) -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend([width.to_le_bytes(), height.to_le_bytes()].concat());
    bytes.extend([0x81, 0, 0]);
    bytes.extend([[200, 30, 30], [30, 160, 30], [30, 30, 200], [230, 230, 230]].concat());
    if loops {
        bytes.extend(b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\x00\x00\x00");
    }
    bytes
}

/// A comment of less than 256 bytes.
pub(crate) fn comment(text: &[u8]) -> Vec<u8> {
    [&[0x21, 0xFE, u8::try_from(text.len()).expect("a short text")][..], text, &[0]].concat()
}

/// The control block of a frame, and a frame of one pixel of the first colour.
pub(crate) fn dot() -> Vec<u8> {
    let control = [0x21, 0xF9, 4, 0, 10, 0, 0, 0];
    let place = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0];
    // Least code size 2; clear, colour 0, end: 100 000 101 in three bits each, lowest first.
    [&control[..], &place, &[2, 2, 0b0100_0100, 0b0000_0001, 0]].concat()
}

/// A file of the `image` crate with that many frames.
pub(crate) fn file((width, height): (u32, u32), frames: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    if frames > 1 {
        encoder.set_repeat(image::codecs::gif::Repeat::Infinite).expect("memory");
    }
    for number in 0..frames {
        let frame = image::RgbaImage::from_fn(width, height, |x, y| {
            let [r, g, b] = super::pattern(x + number, y);
            image::Rgba([r & 0xC0, g & 0xC0, b & 0xC0, 255])
        });
        encoder.encode_frame(image::Frame::new(frame)).expect("a frame");
    }
    drop(encoder);
    bytes
}
