//! Colour spaces by their published numbers, apart from any code of the program.
//!
//! sRGB: IEC 61966-2-1. Adobe RGB: its specification of 2005-05. Display P3: SMPTE EG 432-1 with
//! D65. ROMM (`ProPhoto`): ISO 22028-2. Lab: CIE 15. Bradford: the matrix of Lam and Rigg.

use super::difference::Lab;
use crate::forge::icc::D50;

pub(super) type Matrix = [[f64; 3]; 3];

/// From XYZ under D65 to linear sRGB, as the standard prints it.
const TO_SRGB: Matrix =
    [[3.2406, -1.5372, -0.4986], [-0.9689, 1.8758, 0.0415], [0.0557, -0.2040, 1.0570]];
/// From linear sRGB to XYZ under D65, as the standard prints it.
const FROM_SRGB: Matrix =
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
const D65: [f64; 3] = [0.950_47, 1.0, 1.088_83];
const CONES: Matrix =
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];

pub(super) const ADOBE: [(f64, f64); 3] = [(0.64, 0.33), (0.21, 0.71), (0.15, 0.06)];
pub(super) const P3: [(f64, f64); 3] = [(0.680, 0.320), (0.265, 0.690), (0.150, 0.060)];
/// ROMM under D50, as the standard prints it.
pub(super) const ROMM: Matrix =
    [[0.7977, 0.1352, 0.0313], [0.2880, 0.7119, 0.0001], [0.0, 0.0, 0.8249]];

pub(super) fn applied(matrix: Matrix, column: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(column).map(|(part, value)| part * value).sum())
}

fn product(one: Matrix, two: Matrix) -> Matrix {
    let columns = [0, 1, 2].map(|at| applied(one, two.map(|row| row[at])));
    [0, 1, 2].map(|row| columns.map(|column| column[row]))
}

fn inverse(m: Matrix) -> Matrix {
    let minor = |row: usize, column: usize| {
        let at = |down: usize, right: usize| m[(row + down) % 3][(column + right) % 3];
        at(1, 1) * at(2, 2) - at(1, 2) * at(2, 1)
    };
    let whole: f64 = (0..3).map(|at| m[0][at] * minor(0, at)).sum();
    [0, 1, 2].map(|row| [0, 1, 2].map(|column| minor(column, row) / whole))
}

/// The Bradford adaptation from one white to another.
fn adapted(from: [f64; 3], to: [f64; 3]) -> Matrix {
    let (from, to) = (applied(CONES, from), applied(CONES, to));
    let scaled = [0, 1, 2].map(|row| CONES[row].map(|part| part * to[row] / from[row]));
    product(inverse(CONES), scaled)
}

/// The columns of a profile: primaries under D65, adapted to D50.
pub(super) fn columns(primaries: [(f64, f64); 3]) -> Matrix {
    let columns = primaries.map(|(x, y)| [x / y, 1.0, (1.0 - x - y) / y]);
    let raw = [0, 1, 2].map(|row| columns.map(|column| column[row]));
    let weights = applied(inverse(raw), D65);
    let own = raw.map(|row| [0, 1, 2].map(|at| row[at] * weights[at]));
    product(adapted(D65, D50), own)
}

/// The linear part of a coded sample of sRGB.
pub(super) fn linear(coded: f64) -> f64 {
    if coded <= 0.040_45 { coded / 12.92 } else { ((coded + 0.055) / 1.055).powf(2.4) }
}

fn coded(linear: f64) -> f64 {
    if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 }
}

/// The sRGB colour of XYZ under D50, in 0 to 1; none when it lies outside of sRGB.
pub(super) fn srgb(xyz: [f64; 3]) -> Option<[f64; 3]> {
    let linear = applied(TO_SRGB, applied(adapted(D50, D65), xyz));
    let inside = linear.iter().all(|part| (-0.002..=1.002).contains(part));
    inside.then(|| linear.map(|part| coded(part.clamp(0.0, 1.0))))
}

/// XYZ under D50 of Lab.
pub(super) fn xyz([light, a, b]: Lab) -> [f64; 3] {
    let y = (light + 16.0) / 116.0;
    let root = |value: f64| {
        if value > 6.0 / 29.0 { value.powi(3) } else { (value - 4.0 / 29.0) * 108.0 / 841.0 }
    };
    [root(y + a / 500.0) * D50[0], root(y), root(y - b / 200.0) * D50[2]]
}

/// Lab of a colour in sRGB.
pub(super) fn lab(srgb: [f64; 3]) -> Lab {
    let [x, y, z] = applied(FROM_SRGB, srgb.map(linear));
    let root = |value: f64| {
        if value > 216.0 / 24_389.0 { value.cbrt() } else { value * 841.0 / 108.0 + 4.0 / 29.0 }
    };
    let [x, y, z] = [root(x / D65[0]), root(y), root(z / D65[2])];
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn the_columns_come_out_as_published() {
    let cases = [
        (
            columns(ADOBE),
            [
                [0.609_74, 0.205_28, 0.149_19],
                [0.311_11, 0.625_67, 0.063_22],
                [0.019_47, 0.060_87, 0.744_57],
            ],
        ),
        (
            columns(P3),
            [
                [0.515_10, 0.291_97, 0.157_10],
                [0.241_18, 0.692_25, 0.066_57],
                [-0.001_05, 0.041_89, 0.784_07],
            ],
        ),
    ];
    for (ours, published) in cases {
        for (one, two) in ours.concat().iter().zip(published.concat()) {
            assert!((one - two).abs() < 4e-4, "{ours:?}");
        }
    }
}

#[test]
fn white_black_and_primaries_of_srgb_have_their_known_places_in_lab() {
    let cases = [
        ([1.0, 1.0, 1.0], [100.0, 0.0, 0.0]),
        ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0]),
        ([1.0, 0.0, 0.0], [53.24, 80.09, 67.20]),
        ([0.0, 0.0, 1.0], [32.30, 79.19, -107.86]),
    ];
    for (colour, wanted) in cases {
        for (one, two) in lab(colour).iter().zip(wanted) {
            assert!((one - two).abs() < 0.05, "{colour:?} {:?}", lab(colour));
        }
    }
}
