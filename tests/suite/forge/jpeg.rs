//! JPEG files of every coding, and the segments that lie between their marks (ITU-T T.81).

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// How a file is coded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    Baseline,
    Progressive,
    Grey,
    Cmyk,
    Ycck,
    Restarts,
    /// A scan for each component.
    Scans,
}

pub(crate) const CODINGS: [Coding; 7] = [
    Coding::Baseline,
    Coding::Progressive,
    Coding::Grey,
    Coding::Cmyk,
    Coding::Ycck,
    Coding::Restarts,
    Coding::Scans,
];

impl Coding {
    fn colours(self) -> ColorType {
        match self {
            Self::Baseline | Self::Progressive | Self::Restarts | Self::Scans => ColorType::Rgb,
            Self::Grey => ColorType::Luma,
            Self::Cmyk => ColorType::Cmyk,
            Self::Ycck => ColorType::CmykAsYcck,
        }
    }

    /// Samples of a pixel.
    pub(crate) fn channels(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::Cmyk | Self::Ycck => 4,
            Self::Baseline | Self::Progressive | Self::Restarts | Self::Scans => 3,
        }
    }
}

/// The file of these samples.
pub(crate) fn encoded(coding: Coding, size: (u32, u32), data: &[u8], quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    match coding {
        Coding::Baseline | Coding::Grey | Coding::Cmyk | Coding::Ycck => {
            encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
        }
        Coding::Progressive => encoder.set_progressive(true),
        Coding::Restarts => encoder.set_restart_interval(3),
        Coding::Scans => encoder.set_optimized_huffman_tables(true),
    }
    let [width, height] = [size.0, size.1].map(|side| u16::try_from(side).expect("16 bits"));
    encoder.encode(data, width, height, coding.colours()).expect("a JPEG");
    bytes
}

/// The forge's pattern in a coding.
pub(crate) fn patterned(coding: Coding, (width, height): (u32, u32)) -> Vec<u8> {
    let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let data = places.flat_map(|(x, y)| {
        let [r, g, b] = super::pattern(x, y);
        [r, g, b, 40].into_iter().take(coding.channels())
    });
    encoded(coding, (width, height), &data.collect::<Vec<_>>(), 85)
}

/// A segment with its mark and length.
pub(crate) fn segment(mark: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).expect("a small segment");
    [&[0xFF, mark][..], &length.to_be_bytes(), body].concat()
}

/// A file with more segments behind its first mark.
pub(crate) fn with(file: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    [&file[..2], &segments.concat(), &file[2..]].concat()
}

/// An EXIF segment.
pub(crate) fn exif(block: &[u8]) -> Vec<u8> {
    segment(0xE1, &[b"Exif\0\0", block].concat())
}

/// The segments of a profile, as many as it takes; the count of parts is a byte.
pub(crate) fn profile(profile: &[u8]) -> Vec<Vec<u8>> {
    let parts: Vec<_> = profile.chunks(65_000).collect();
    let count = u8::try_from(parts.len()).unwrap_or(255);
    let part = |(number, part): (usize, &&[u8])| {
        let number = u8::try_from(number + 1).unwrap_or(255);
        segment(0xE2, &[b"ICC_PROFILE\0", &[number, count][..], part].concat())
    };
    parts.iter().enumerate().map(part).collect()
}

/// A file without its Adobe segment.
pub(crate) fn without_adobe(file: &[u8]) -> Vec<u8> {
    let at = file.windows(7).position(|part| part == b"\x00\x0EAdobe").expect("Adobe's segment");
    [&file[..at - 2], &file[at + 14..]].concat()
}
