//! Colour spaces from their primaries, and pictures recoded from sRGB for Display P3.

use crate::canvas::Canvas;
use crate::colour::Rgb;

/// Three rows of three numbers.
pub(crate) type Matrix = [[f64; 3]; 3];

/// Where red, green and blue lie in the chromaticity diagram.
type Primaries = [(f64, f64); 3];

/// The primaries of sRGB.
const SRGB: Primaries = [(0.64, 0.33), (0.3, 0.6), (0.15, 0.06)];

/// The primaries of Display P3.
pub(crate) const P3: Primaries = [(0.68, 0.32), (0.265, 0.69), (0.15, 0.06)];

/// The white of both, D65, and the white of profiles, D50.
const D65: [f64; 3] = [0.950_455_9, 1.0, 1.089_057_8];
pub(crate) const D50: [f64; 3] = [0.964_202_9, 1.0, 0.824_904_6];

/// The cone responses of Bradford's adaptation.
const CONES: Matrix =
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];

/// A matrix with a column of numbers.
fn applied(matrix: Matrix, column: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| (0..3).map(|at| row[at] * column[at]).sum())
}

/// Two matrices, the second applied first.
fn product(one: Matrix, two: Matrix) -> Matrix {
    let columns = [0, 1, 2].map(|at| applied(one, two.map(|row| row[at])));
    [0, 1, 2].map(|row| columns.map(|column| column[row]))
}

/// The matrix that undoes another.
fn inverse(matrix: Matrix) -> Matrix {
    let minor = |row: usize, column: usize| {
        let at = |down: usize, right: usize| matrix[(row + down) % 3][(column + right) % 3];
        at(1, 1) * at(2, 2) - at(1, 2) * at(2, 1)
    };
    let whole: f64 = (0..3).map(|at| matrix[0][at] * minor(0, at)).sum();
    [0, 1, 2].map(|row| [0, 1, 2].map(|column| minor(column, row) / whole))
}

/// The matrix from linear colours of some primaries to XYZ under D65.
fn to_xyz(primaries: Primaries) -> Matrix {
    let columns = primaries.map(|(x, y)| [x / y, 1.0, (1.0 - x - y) / y]);
    let raw = [0, 1, 2].map(|row| columns.map(|column| column[row]));
    let weights = applied(inverse(raw), D65);
    raw.map(|row| [0, 1, 2].map(|at| row[at] * weights[at]))
}

/// The adaptation from D65 to D50.
pub(crate) fn adaptation() -> Matrix {
    let (from, to) = (applied(CONES, D65), applied(CONES, D50));
    let scaled = [0, 1, 2].map(|row| CONES[row].map(|part| part * to[row] / from[row]));
    product(inverse(CONES), scaled)
}

/// The matrix from linear Display P3 to XYZ under D50, as its profile states it.
pub(crate) fn p3_for_profile() -> Matrix {
    product(adaptation(), to_xyz(P3))
}

/// A band without the sRGB curve; colours beyond the range are kept.
fn linear(band: f64) -> f64 {
    let size = band.abs();
    let plain = if size <= 0.04045 { size / 12.92 } else { ((size + 0.055) / 1.055).powf(2.4) };
    plain.copysign(band)
}

/// A band with the sRGB curve, which Display P3 shares.
fn curved(band: f64) -> f64 {
    let size = band.abs();
    let coded =
        if size <= 0.003_130_8 { size * 12.92 } else { 1.055 * size.powf(1.0 / 2.4) - 0.055 };
    coded.copysign(band)
}

/// A picture recoded from sRGB for Display P3, its strongest colours a little beyond sRGB.
pub(crate) fn recoded(canvas: &Canvas) -> Canvas {
    let matrix = product(inverse(to_xyz(P3)), to_xyz(SRGB));
    let turn = |pixel: &Rgb| {
        let grey = f64::from(pixel.iter().sum::<f32>()) / 3.0;
        let wide = pixel.map(|band| linear(grey + (f64::from(band) - grey) * 1.12));
        applied(matrix, wide).map(|band| curved(band) as f32)
    };
    Canvas::of(canvas.size, canvas.pixels().iter().map(turn).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Size;

    #[test]
    fn the_primaries_of_p3_come_out_as_published() {
        let published = [
            [0.515_10, 0.291_97, 0.157_10],
            [0.241_18, 0.692_25, 0.066_57],
            [-0.001_05, 0.041_89, 0.784_07],
        ];
        let ours = p3_for_profile();
        for (row, line) in published.iter().enumerate() {
            for (column, value) in line.iter().enumerate() {
                assert!((ours[row][column] - value).abs() < 3e-4, "{row} {column} {ours:?}");
            }
        }
    }

    #[test]
    fn a_matrix_with_its_inverse_changes_nothing() {
        let same = product(inverse(CONES), CONES);
        for (row, line) in same.iter().enumerate() {
            for (column, part) in line.iter().enumerate() {
                assert!((part - if row == column { 1.0 } else { 0.0 }).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn grey_stays_grey_and_red_loses_its_edge() {
        let canvas = Canvas::of(Size { w: 2, h: 1 }, vec![[0.5; 3], [0.9, 0.1, 0.1]]);
        let pixels = recoded(&canvas);
        let (grey, red) = (pixels.pixels()[0], pixels.pixels()[1]);
        assert!(grey.iter().all(|band| (band - 0.5).abs() < 1e-3), "{grey:?}");
        assert!(red[0] < 0.95 && red[1] > 0.1, "{red:?}");
    }
}
