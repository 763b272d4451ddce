//! PNG files of every kind of colour, depth and interlacing (W3C PNG, third edition).

use super::{length, packed, words};

/// A chunk: its kind and what it holds.
pub(crate) type Chunk = ([u8; 4], Vec<u8>);

/// What a file is like; `before` and `after` stand at either side of its pixels.
pub(crate) struct Png {
    pub(crate) size: (u32, u32),
    pub(crate) depth: u8,
    pub(crate) colour: u8,
    pub(crate) interlaced: bool,
    pub(crate) before: Vec<Chunk>,
    pub(crate) after: Vec<Chunk>,
}

/// Columns and rows of the seven passes: the first of each, and the step.
const PASSES: [[u32; 4]; 7] = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
];

impl Png {
    pub(crate) fn new(size: (u32, u32), depth: u8, colour: u8) -> Self {
        Self { size, depth, colour, interlaced: false, before: vec![], after: vec![] }
    }

    /// Eight bits of red, green and blue.
    pub(crate) fn rgb(size: (u32, u32)) -> Self {
        Self::new(size, 8, 2)
    }

    pub(crate) fn before(mut self, kind: [u8; 4], body: Vec<u8>) -> Self {
        self.before.push((kind, body));
        self
    }

    pub(crate) fn after(mut self, kind: [u8; 4], body: Vec<u8>) -> Self {
        self.after.push((kind, body));
        self
    }

    /// Samples of a pixel.
    pub(crate) fn channels(&self) -> usize {
        [1, 0, 3, 1, 2, 0, 4][usize::from(self.colour)]
    }

    /// The file, its samples as `at(x, y, channel)` gives them in this depth.
    pub(crate) fn file(&self, at: &dyn Fn(u32, u32, usize) -> u16) -> Vec<u8> {
        let mut file = b"\x89PNG\r\n\x1A\n".to_vec();
        file.extend(chunk(*b"IHDR", &self.header()));
        if self.colour == 3 {
            let colours = (0..1_u16 << self.depth).flat_map(|n| [n as u8, 200, 255 - n as u8]);
            file.extend(chunk(*b"PLTE", &colours.collect::<Vec<_>>()));
        }
        self.before.iter().for_each(|(kind, body)| file.extend(chunk(*kind, body)));
        file.extend(chunk(*b"IDAT", &packed(&self.rows(at))));
        self.after.iter().for_each(|(kind, body)| file.extend(chunk(*kind, body)));
        file.extend(chunk(*b"IEND", &[]));
        file
    }

    pub(crate) fn header(&self) -> Vec<u8> {
        let kind = [self.depth, self.colour, 0, 0, u8::from(self.interlaced)];
        [words(&[self.size.0, self.size.1]), kind.to_vec()].concat()
    }

    /// All rows without a filter.
    pub(crate) fn rows(&self, at: &dyn Fn(u32, u32, usize) -> u16) -> Vec<u8> {
        let passes: &[_] = if self.interlaced { &PASSES } else { &[[0, 0, 1, 1]] };
        let mut rows = Vec::new();
        for &[first_x, first_y, step_x, step_y] in passes {
            let xs: Vec<u32> = (first_x..self.size.0).step_by(step_x as usize).collect();
            for y in (first_y..self.size.1).step_by(step_y as usize).filter(|_| !xs.is_empty()) {
                rows.push(0);
                let samples = xs.iter().flat_map(|&x| (0..self.channels()).map(move |c| (x, c)));
                rows.extend(self.bits(samples.map(|(x, channel)| at(x, y, channel))));
            }
        }
        rows
    }

    /// Samples of this depth in bytes, the first in the highest bits.
    fn bits(&self, samples: impl Iterator<Item = u16>) -> Vec<u8> {
        let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
        for sample in samples {
            held = held << self.depth | u32::from(sample) & ((1 << self.depth) - 1);
            bits += self.depth;
            while bits >= 8 {
                bits -= 8;
                bytes.push((held >> bits & 255) as u8);
            }
        }
        if bits > 0 {
            bytes.push((held << (8 - bits) & 255) as u8);
        }
        bytes
    }
}

/// A chunk with its length and check sum.
pub(crate) fn chunk(kind: [u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(body);
    [&length(body).to_be_bytes()[..], &kind, body, &sum.sum().to_be_bytes()].concat()
}

/// Two frames of a size, the second red.
pub(crate) fn animated(size: (u32, u32)) -> Vec<u8> {
    let control = |number| [words(&[number, size.0, size.1, 0, 0]), vec![0, 10, 0, 100, 0, 0]];
    let still = Png::rgb(size);
    let red = packed(&still.rows(&|_, _, channel| if channel == 0 { 230 } else { 20 }));
    still
        .before(*b"acTL", words(&[2, 0]))
        .before(*b"fcTL", control(0).concat())
        .after(*b"fcTL", control(1).concat())
        .after(*b"fdAT", [words(&[2]), red].concat())
        .file(&pattern)
}

/// The pattern of the forge in eight bits.
pub(crate) fn pattern(x: u32, y: u32, channel: usize) -> u16 {
    super::pattern(x, y).get(channel).map_or(255, |&sample| sample.into())
}
