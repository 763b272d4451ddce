//! WebP files: plain, extended and moving (RFC 9649).

/// A chunk, filled up to an even length.
pub(crate) fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let pad = vec![0; body.len() % 2];
    [&kind[..], &super::length(body).to_le_bytes(), body, &pad].concat()
}

/// The file of some chunks.
pub(crate) fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    chunk(*b"RIFF", &[b"WEBP".to_vec(), chunks.concat()].concat())
}

/// A lossless file of RGBA samples.
pub(crate) fn lossless((width, height): (u32, u32), data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
    let colours = if data.len() == (width * height * 4) as usize {
        image::ExtendedColorType::Rgba8
    } else {
        image::ExtendedColorType::Rgb8
    };
    encoder.encode(data, width, height, colours).expect("a WebP");
    bytes
}

/// A number of 24 bits, the lowest byte first.
fn three(number: u32) -> [u8; 3] {
    let [a, b, c, _] = number.to_le_bytes();
    [a, b, c]
}

/// The header of an extended file.
pub(crate) fn extended(flags: u8, (width, height): (u32, u32)) -> Vec<u8> {
    let sides = [three(width - 1), three(height - 1)].concat();
    chunk(*b"VP8X", &[vec![flags, 0, 0, 0], sides].concat())
}

/// The picture chunks of a file, without its container and extended header.
pub(crate) fn picture(file: &[u8]) -> Vec<u8> {
    let inside = &file[12..];
    if inside.starts_with(b"VP8X") { inside[18..].to_vec() } else { inside.to_vec() }
}

/// An extended file around the picture of another, with its profile, EXIF block and XMP.
pub(crate) fn dressed(
    file: &[u8],
    size: (u32, u32),
    (profile, exif, xmp): (&[u8], &[u8], &[u8]),
) -> Vec<u8> {
    let part = |kind, body: &[u8]| if body.is_empty() { vec![] } else { chunk(kind, body) };
    let flag = |bit, body: &[u8]| if body.is_empty() { 0 } else { bit };
    let flags = flag(0x20, profile) | flag(0x08, exif) | flag(0x04, xmp);
    let parts = [part(*b"ICCP", profile), picture(file), part(*b"EXIF", exif), part(*b"XMP ", xmp)];
    riff(&[extended(flags, size), parts.concat()])
}

/// Two frames, both the picture of a file.
pub(crate) fn animated(file: &[u8], size: (u32, u32)) -> Vec<u8> {
    let place = [three(0), three(0), three(size.0 - 1), three(size.1 - 1), three(100)].concat();
    let frame = chunk(*b"ANMF", &[place, vec![0], picture(file)].concat());
    let start = chunk(*b"ANIM", &[255, 255, 255, 255, 0, 0]);
    riff(&[extended(0x02, size), start, frame.clone(), frame])
}
