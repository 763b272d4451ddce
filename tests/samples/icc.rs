//! The ICC profile of Display P3, written by hand: version 4, three primaries and one curve.

use crate::gamut::{D50, adaptation, p3_for_profile};

/// A fixed-point number of an ICC profile.
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65_536.0).round() as i32).to_be_bytes()
}

/// A tag of some numbers: its type, four reserved bytes, the numbers.
fn numbers(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut bytes = [kind.as_slice(), &[0; 4]].concat();
    bytes.extend(values.iter().flat_map(|&value| fixed(value)));
    bytes
}

/// A text in one language.
fn text(words: &str) -> Vec<u8> {
    let letters: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut bytes = b"mluc\0\0\0\0".to_vec();
    for number in [1, 12] {
        bytes.extend(u32::to_be_bytes(number));
    }
    bytes.extend(b"enUS");
    for number in [letters.len() as u32, 28] {
        bytes.extend(number.to_be_bytes());
    }
    bytes.extend(letters);
    bytes
}

/// The curve of sRGB as a formula of five numbers.
fn curve() -> Vec<u8> {
    let numbers = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045];
    let mut bytes = b"para\0\0\0\0\0\x03\0\0".to_vec();
    bytes.extend(numbers.iter().flat_map(|&value| fixed(value)));
    bytes
}

/// The 128 bytes before the table of tags.
fn header(length: u32) -> Vec<u8> {
    let mut bytes = length.to_be_bytes().to_vec();
    bytes.extend([0; 4]);
    bytes.extend([4, 0x30, 0, 0]);
    bytes.extend(b"mntrRGB XYZ ");
    bytes.extend([2031_u16, 2, 3, 4, 5, 6].iter().flat_map(|part| part.to_be_bytes()));
    bytes.extend(b"acsp");
    bytes.extend([0; 28]);
    bytes.extend(D50.iter().flat_map(|&value| fixed(value)));
    bytes.resize(128, 0);
    bytes
}

/// The profile.
pub(crate) fn display_p3() -> Vec<u8> {
    let matrix = p3_for_profile();
    let column = |at: usize| numbers(*b"XYZ ", &matrix.map(|row| row[at]));
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("Display P3")),
        (b"cprt", text("CC0")),
        (b"wtpt", numbers(*b"XYZ ", &D50)),
        (b"chad", numbers(*b"sf32", &adaptation().concat())),
        (b"rXYZ", column(0)),
        (b"gXYZ", column(1)),
        (b"bXYZ", column(2)),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
        (b"bTRC", curve()),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let first = 128 + 4 + 12 * tags.len();
    for (name, bytes) in tags {
        table.extend(name);
        table.extend(((first + data.len()) as u32).to_be_bytes());
        table.extend((bytes.len() as u32).to_be_bytes());
        data.extend(&bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    [header((first + data.len()) as u32), table, data].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number in four bytes at a place.
    fn number(bytes: &[u8], at: usize) -> usize {
        bytes[at..at + 4].iter().fold(0, |sum, byte| sum * 256 + usize::from(*byte))
    }

    #[test]
    fn the_table_points_at_tags_within_the_profile() {
        let profile = display_p3();
        assert_eq!(number(&profile, 0), profile.len());
        assert_eq!(profile[36..40], *b"acsp");
        let count = number(&profile, 128);
        let mut end = 132 + 12 * count;
        for tag in 0..count {
            let (start, length) =
                (number(&profile, 136 + 12 * tag), number(&profile, 140 + 12 * tag));
            assert!(start.is_multiple_of(4) && start >= end && start < end + 4);
            end = start + length;
        }
        assert_eq!(end.next_multiple_of(4), profile.len());
    }

    #[test]
    fn the_curves_and_primaries_have_their_types_and_sizes() {
        let profile = display_p3();
        let tags = (0..number(&profile, 128)).map(|tag| &profile[132 + 12 * tag..144 + 12 * tag]);
        for tag in tags {
            let (start, length) = (number(tag, 4), number(tag, 8));
            match &tag[1..4] {
                b"XYZ" => assert_eq!((&profile[start..start + 4], length), (&b"XYZ "[..], 20)),
                b"TRC" => assert_eq!((&profile[start..start + 4], length), (&b"para"[..], 32)),
                _ => assert!(length > 8),
            }
        }
    }

    #[test]
    fn another_reader_takes_it_for_display_p3() -> Result<(), moxcms::CmsError> {
        let ours = moxcms::ColorProfile::new_from_slice(&display_p3())?;
        let known = moxcms::ColorProfile::new_display_p3();
        let (one, two) = (ours.colorant_matrix(), known.colorant_matrix());
        for row in 0..3 {
            for column in 0..3 {
                assert!((one.v[row][column] - two.v[row][column]).abs() < 5e-4);
            }
        }
        Ok(())
    }
}
