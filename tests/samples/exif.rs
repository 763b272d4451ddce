//! A small EXIF block, written by hand: orientation, and for one picture a made-up camera and place.

/// The type numbers of TIFF fields.
const ASCII: u16 = 2;
const SHORT: u16 = 3;
const LONG: u16 = 4;
const RATIONAL: u16 = 5;

/// One field: its tag, its type, how many values, and their bytes.
struct Field(u16, u16, u32, Vec<u8>);

impl Field {
    fn text(tag: u16, words: &str) -> Self {
        let bytes: Vec<u8> = words.bytes().chain([0]).collect();
        Self(tag, ASCII, bytes.len() as u32, bytes)
    }

    fn short(tag: u16, value: u16) -> Self {
        Self(tag, SHORT, 1, value.to_le_bytes().to_vec())
    }

    fn long(tag: u16, value: u32) -> Self {
        Self(tag, LONG, 1, value.to_le_bytes().to_vec())
    }

    /// Degrees, minutes and hundredths of a second.
    fn angle(tag: u16, parts: [u32; 3]) -> Self {
        let pairs = [(parts[0], 1_u32), (parts[1], 1), (parts[2], 100)];
        let bytes = pairs.iter().flat_map(|pair| [pair.0.to_le_bytes(), pair.1.to_le_bytes()]);
        Self(tag, RATIONAL, 3, bytes.flatten().collect())
    }
}

/// A directory of fields that starts at an offset, with the values too long for it behind.
fn directory(start: u32, fields: &[Field]) -> Vec<u8> {
    let mut head = (fields.len() as u16).to_le_bytes().to_vec();
    let mut tail: Vec<u8> = Vec::new();
    let after = start + 2 + 12 * fields.len() as u32 + 4;
    for Field(tag, kind, count, bytes) in fields {
        head.extend([tag.to_le_bytes(), kind.to_le_bytes()].concat());
        head.extend(count.to_le_bytes());
        if bytes.len() <= 4 {
            head.extend(bytes.iter().copied().chain([0; 4]).take(4));
        } else {
            head.extend((after + tail.len() as u32).to_le_bytes());
            tail.extend(bytes);
            tail.resize(tail.len().next_multiple_of(2), 0);
        }
    }
    head.extend([0; 4]);
    head.extend(tail);
    head
}

/// The TIFF header before the first directory.
const HEADER: [u8; 8] = [b'I', b'I', 42, 0, 8, 0, 0, 0];

/// An EXIF block that holds an orientation and nothing else.
pub(crate) fn orientation(value: u16) -> Vec<u8> {
    [HEADER.to_vec(), directory(8, &[Field::short(0x0112, value)])].concat()
}

/// An EXIF block with an orientation, a made-up camera and a place, which publication has to remove.
pub(crate) fn camera(way: u16) -> Vec<u8> {
    let fields = |gps: u32| {
        [
            Field::text(0x010f, "Sample Works"),
            Field::text(0x0110, "Invented Camera 1"),
            Field::short(0x0112, way),
            Field::text(0x0131, "samples"),
            Field::text(0x0132, "2031:02:03 04:05:06"),
            Field::long(0x8825, gps),
        ]
    };
    let place = [
        Field::text(1, "N"),
        Field::angle(2, [31, 51, 4032]),
        Field::text(3, "E"),
        Field::angle(4, [117, 16, 5880]),
    ];
    let start = 8 + directory(8, &fields(0)).len() as u32;
    [HEADER.to_vec(), directory(8, &fields(start)), directory(start, &place)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_orientation_is_the_only_field() {
        let block = orientation(6);
        assert_eq!(block.len(), 8 + 2 + 12 + 4);
        assert_eq!(block[8..20], [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0]);
    }

    #[test]
    fn the_camera_block_points_at_its_place() {
        let block = camera(1);
        let pointer = 10 + 5 * 12 + 8;
        let start = block[pointer..pointer + 4]
            .iter()
            .rev()
            .fold(0, |sum, byte| sum * 256 + usize::from(*byte));
        assert_eq!(block[start..start + 4], [4, 0, 1, 0]);
        assert!(block.windows(12).any(|part| part == b"Sample Works"));
    }
}
