//! EXIF blocks of any fields (TIFF 6.0, section 2; EXIF 2.32).

/// A field: its tag, its type, how many values, and their bytes.
pub(crate) struct Field(pub(crate) u16, pub(crate) u16, pub(crate) u32, pub(crate) Vec<u8>);

impl Field {
    /// A text with its closing zero.
    pub(crate) fn text(tag: u16, words: &str) -> Self {
        Self::bytes(tag, 2, [words.as_bytes(), &[0]].concat())
    }

    /// Bytes of a type whose values are one byte each.
    pub(crate) fn bytes(tag: u16, kind: u16, bytes: Vec<u8>) -> Self {
        Self(tag, kind, super::length(&bytes), bytes)
    }

    pub(crate) fn short(tag: u16, value: u16) -> Self {
        Self(tag, 3, 1, value.to_le_bytes().to_vec())
    }

    pub(crate) fn long(tag: u16, value: u32) -> Self {
        Self(tag, 4, 1, value.to_le_bytes().to_vec())
    }
}

/// A directory that starts at an offset, values too long for it behind, and the offset of the next.
pub(crate) fn directory(start: u32, fields: &[Field], next: u32) -> Vec<u8> {
    let mut head = u16::try_from(fields.len()).expect("few").to_le_bytes().to_vec();
    let mut tail: Vec<u8> = Vec::new();
    let after = start + 6 + 12 * u32::try_from(fields.len()).expect("few");
    for Field(tag, kind, count, bytes) in fields {
        head.extend([tag.to_le_bytes(), kind.to_le_bytes()].concat());
        head.extend(count.to_le_bytes());
        if bytes.len() <= 4 {
            head.extend(bytes.iter().copied().chain([0; 4]).take(4));
        } else {
            head.extend((after + super::length(&tail)).to_le_bytes());
            tail.extend(bytes);
            tail.resize(tail.len().next_multiple_of(2), 0);
        }
    }
    head.extend(next.to_le_bytes());
    head.extend(tail);
    head
}

/// The header, little end first, with the first directory behind it.
pub(crate) const HEADER: [u8; 8] = [b'I', b'I', 42, 0, 8, 0, 0, 0];

/// A block that states which way up the picture is.
pub(crate) fn turned(way: u16) -> Vec<u8> {
    [HEADER.to_vec(), directory(8, &[Field::short(0x0112, way)], 0)].concat()
}
