//! How many members an archive declares, before anything is made of them.

use std::io::{self, Read, Seek, SeekFrom};

/// The record that ends an archive, without the remark after it, in bytes.
const END: usize = 22;
/// The longest remark, in bytes.
const REMARK: u64 = 0xFFFF;
/// What stands before the record where the numbers are too large for it, in bytes: a place and the
/// larger record.
const LARGER: u64 = 20 + 56;

/// The largest count that any possible end of the archive declares: of several that look like one,
/// nobody says which a reader takes.
pub(in super::super) fn declared(file: &mut (impl Read + Seek)) -> io::Result<u64> {
    let length = file.seek(SeekFrom::End(0))?;
    let most = REMARK + LARGER + u64::try_from(END).unwrap_or(0);
    file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
    let mut tail = Vec::new();
    file.take(most).read_to_end(&mut tail)?;
    file.seek(SeekFrom::Start(0))?;
    let short = places(&tail, b"PK\x05\x06").filter_map(|at| {
        let bytes = tail.get(at + 10..at + 12)?;
        let count = u64::from(u16::from_le_bytes(bytes.try_into().ok()?));
        // All ones stand for a count that the larger record gives.
        Some(count).filter(|count| *count != 0xFFFF)
    });
    let long = places(&tail, b"PK\x06\x06").filter_map(|at| {
        let bytes = tail.get(at + 32..at + 40)?;
        Some(u64::from_le_bytes(bytes.try_into().ok()?))
    });
    Ok(short.chain(long).max().unwrap_or(0))
}

fn places<'a>(bytes: &'a [u8], sign: &'a [u8; 4]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(4).enumerate().filter(move |(_, window)| window == sign).map(|(at, _)| at)
}
