//! ICC profiles: primaries with a gamma, grey with a gamma, and inks by a table (ICC.1:2001-04).

use super::{length, words};

/// The white of the profile connection space.
pub(crate) const D50: [f64; 3] = [0.9642, 1.0, 0.8249];

/// A fixed-point number.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    [b"XYZ \0\0\0\0".to_vec(), values.iter().flat_map(|&value| fixed(value)).collect()].concat()
}

/// How samples become light.
pub(crate) enum Curve {
    /// A power in 256ths.
    Power(u16),
    /// Values at even steps.
    Table(Vec<u16>),
}

impl Curve {
    fn tag(&self) -> Vec<u8> {
        let own = match self {
            Self::Power(power) => std::slice::from_ref(power),
            Self::Table(values) => values,
        };
        let count = u32::try_from(own.len()).expect("few");
        let values: Vec<u8> = own.iter().flat_map(|value| value.to_be_bytes()).collect();
        [&b"curv\0\0\0\0"[..], &words(&[count]), &values].concat()
    }
}

fn description(text: &str) -> Vec<u8> {
    let size = length(text.as_bytes()) + 1;
    [&b"desc\0\0\0\0"[..], &words(&[size]), text.as_bytes(), &[0; 79]].concat()
}

/// A profile of a class, a colour space and a connection space.
pub(crate) fn profile(
    [class, space, connection]: [&[u8; 4]; 3],
    text: &str,
    tags: &[([u8; 4], Vec<u8>)],
) -> Vec<u8> {
    let own = [
        (*b"desc", description(text)),
        (*b"cprt", b"text\0\0\0\0CC0\0".to_vec()),
        (*b"wtpt", xyz(D50)),
    ];
    let tags: Vec<_> = own.iter().chain(tags).collect();
    let (mut table, mut data) = (words(&[u32::try_from(tags.len()).expect("few")]), Vec::new());
    let first = 128 + 4 + 12 * u32::try_from(tags.len()).expect("few");
    for (name, bytes) in tags {
        table.extend(name);
        table.extend(words(&[first + length(&data), length(bytes)]));
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut header = words(&[first + length(&data), 0, 0x0240_0000]);
    header.extend([class, space, connection].into_iter().flatten());
    header.extend([7, 239, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6]);
    header.extend(b"acsp");
    header.extend([0; 28]);
    header.extend(D50.iter().flat_map(|&value| fixed(value)));
    header.resize(128, 0);
    [header, table, data].concat()
}

/// Primaries, as columns of a matrix to XYZ under D50, with one curve.
pub(crate) fn primaries(matrix: [[f64; 3]; 3], curve: &Curve, text: &str) -> Vec<u8> {
    let column = |at: usize| xyz(matrix.map(|row| row[at]));
    let tags = [
        (*b"rXYZ", column(0)),
        (*b"gXYZ", column(1)),
        (*b"bXYZ", column(2)),
        (*b"rTRC", curve.tag()),
        (*b"gTRC", curve.tag()),
        (*b"bTRC", curve.tag()),
    ];
    profile([b"mntr", b"RGB ", b"XYZ "], text, &tags)
}

/// Grey with a power in 256ths.
pub(crate) fn grey(power: u16) -> Vec<u8> {
    profile([b"mntr", b"GRAY", b"XYZ "], "Grey", &[(*b"kTRC", Curve::Power(power).tag())])
}

/// Nodes of the ink table along each ink: at every 51st of 255.
pub(crate) const NODES: usize = 6;

/// Inks by a table from cyan, magenta, yellow and black (0 to 1) to Lab.
pub(crate) fn inks(lab: &dyn Fn([f64; 4]) -> [f64; 3]) -> Vec<u8> {
    let mut table = b"mft2\0\0\0\0".to_vec();
    table.extend([4, 3, NODES as u8, 0]);
    let same = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    table.extend(same.concat().iter().flat_map(|&value| fixed(value)));
    let straight = [0, 2, 0, 2, 0, 0, 255, 255];
    let pair = &straight[4..];
    table.extend(&straight[..4]);
    (0..4).for_each(|_| table.extend(pair));
    for node in 0..NODES.pow(4) {
        let ink = |place: u32| (node / NODES.pow(3 - place) % NODES) as f64 / (NODES - 1) as f64;
        let [light, a, b] = lab([ink(0), ink(1), ink(2), ink(3)]);
        let values = [light * 652.8, (a + 128.0) * 256.0, (b + 128.0) * 256.0];
        table.extend(values.iter().flat_map(|&value| (value.round() as u16).to_be_bytes()));
    }
    (0..3).for_each(|_| table.extend(pair));
    profile([b"prtr", b"CMYK", b"Lab "], "Inks", &[(*b"A2B0", table)])
}
