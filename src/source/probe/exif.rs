//! Reads the orientation out of an EXIF block, and nothing else of it.
//!
//! Layout: TIFF 6.0, section 2 (byte order, offset of the first directory, entries of 12 bytes).
//! One tag is wanted, so twenty lines stand here instead of a general reader.

/// The orientation tag of TIFF.
const ORIENTATION: u16 = 0x0112;
/// Entries looked at in the directory; real ones hold some dozens.
const MOST_ENTRIES: u16 = 1_000;

/// The orientation, 1 to 8, of a block with or without its `Exif` mark; none when it states none
/// or is broken.
pub(super) fn orientation(block: &[u8]) -> Option<u8> {
    let tiff = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let directory = usize::try_from(long(tiff, 4, big)?).ok()?;
    let entries = short(tiff, directory, big)?.min(MOST_ENTRIES);
    let first = directory.checked_add(2)?;
    let mut places = (0..usize::from(entries)).map_while(|number| first.checked_add(number * 12));
    let place = places.find(|&at| short(tiff, at, big) == Some(ORIENTATION))?;
    let value = match short(tiff, place + 2, big)? {
        // SHORT and LONG: some writers use the wider one.
        3 => u32::from(short(tiff, place + 8, big)?),
        4 => long(tiff, place + 8, big)?,
        _ => return None,
    };
    u8::try_from(value).ok().filter(|value| (1..=8).contains(value))
}

fn short(bytes: &[u8], at: usize, big: bool) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
}

fn long(bytes: &[u8], at: usize, big: bool) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    Some(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
}
