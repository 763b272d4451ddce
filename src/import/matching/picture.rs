//! Whether two pictures show the same: a difference hash (the sign of the change in brightness
//! from left to right on a coarse grid), which survives scaling and new compression.

const COLUMNS: usize = 9;
const ROWS: usize = 8;

/// Two fingerprints of one picture differ in at most this many of their 64 bits.
const DIFFERING: u32 = 6;

/// A perceptual hash of a grey picture, row by row, one byte a pixel: averaged over the areas of
/// a 9×8 grid, each bit says whether a cell is darker than the one right of it. The picture
/// should be small (about 24 pixels wide); any height will do. 0 stands for an even picture, an
/// empty one and one with too few bytes, and is alike to nothing.
pub(crate) fn fingerprint(grey: &[u8], width: usize, height: usize) -> u64 {
    let enough = width.checked_mul(height).is_some_and(|size| size <= grey.len());
    if width == 0 || height == 0 || !enough {
        return 0;
    }
    let cells = cells(grey, width, height);
    // A step of one level of grey is noise of the compression.
    let level = wide(width) * wide(height);
    let pairs = cells.iter().flat_map(|row| row.windows(2));
    pairs.fold(0, |bits, pair| (bits << 1) | u64::from(pair[1] > pair[0] + level))
}

/// The sum of each cell, every pixel counted by the share of it that lies in the cell. A pixel is
/// 9 × 8 parts, a cell `width` × `height` of them.
fn cells(grey: &[u8], width: usize, height: usize) -> [[u64; COLUMNS]; ROWS] {
    let mut cells = [[0; COLUMNS]; ROWS];
    for (y, line) in grey.chunks_exact(width).take(height).enumerate() {
        for (row, down) in shares(y, ROWS, height) {
            for (x, value) in line.iter().enumerate() {
                for (column, across) in shares(x, COLUMNS, width) {
                    cells[row][column] += u64::from(*value) * down * across;
                }
            }
        }
    }
    cells
}

/// The cells a pixel lies in, each with the parts of the pixel that do.
fn shares(pixel: usize, cells: usize, size: usize) -> impl Iterator<Item = (usize, u64)> {
    let (start, end) = (pixel * cells, (pixel + 1) * cells);
    (start / size..=(end - 1) / size).map(move |cell| {
        let overlap = end.min((cell + 1) * size) - start.max(cell * size);
        (cell, wide(overlap))
    })
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Whether two fingerprints are of one picture. An even picture's says nothing.
pub(crate) fn alike(a: u64, b: u64) -> bool {
    a != 0 && b != 0 && (a ^ b).count_ones() <= DIFFERING
}
