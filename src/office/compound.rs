//! Compound files, which the older office formats are: a small file system in a file.
//!
//! The layout is that of \[MS-CFB\]: a header of 512 bytes, then sectors. A table says of each sector
//! which one follows it; the directory and every stream are chains of sectors.

use std::io::{Read, Seek, SeekFrom};

/// The first bytes of a compound file.
pub(super) const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Streams smaller than this lie inside another stream, in bytes.
const SMALL: u32 = 4096;
/// How many sectors of the table the header places itself; further ones stand in a chain.
const PLACED: usize = 109;
/// The most sectors of the table that are read: enough for files of 128 MB.
const TABLE: usize = 2048;
/// The most entries of the directory that are looked at.
const ENTRIES: usize = 4096;
/// An entry of the directory, in bytes.
const ENTRY: usize = 128;

/// A compound file.
pub(super) struct Compound<R> {
    whole: R,
    /// A sector, in bytes.
    size: usize,
    /// The sector after each.
    next: Vec<u32>,
    entries: Vec<Entry>,
}

/// A stream or a storage.
pub(super) struct Entry {
    pub(super) name: String,
    start: u32,
    size: u32,
}

impl<R: Read + Seek> Compound<R> {
    /// Reads the table and the directory, as far as the file holds them; nothing where the header
    /// makes no sense.
    pub(super) fn open(mut whole: R) -> Option<Self> {
        let mut header = [0; 512];
        whole.seek(SeekFrom::Start(0)).ok()?;
        whole.read_exact(&mut header).ok()?;
        let size = match header.get(30..32)? {
            [9, 0] => 512,
            [12, 0] => 4096,
            _ => return None,
        };
        let mut compound = Self { whole, size, next: Vec::new(), entries: Vec::new() };
        compound.read_table(&header)?;
        let directory = compound.chain(word(&header, 48)?, ENTRIES * ENTRY);
        compound.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        Some(compound)
    }

    /// The streams and storages, in the order of the directory.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The bytes of a stream, as far as the file holds them; nothing for one that is not there, or
    /// so small that it lies inside another.
    pub(super) fn stream(&mut self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        let (start, size) = (entry.start, entry.size);
        let most = usize::try_from(size).ok().filter(|_| size >= SMALL)?;
        Some(self.chain(start, most))
    }

    fn read_table(&mut self, header: &[u8]) -> Option<()> {
        let mut places: Vec<u32> = words(header.get(76..76 + 4 * PLACED)?);
        let mut further = word(header, 68)?;
        while places.len() < TABLE {
            let Some(bytes) = self.sector(further) else { break };
            let mut more = words(&bytes);
            further = more.pop()?;
            places.append(&mut more);
        }
        // Places that are not used hold a number that no file reaches.
        for place in places.into_iter().take(TABLE) {
            let Some(bytes) = self.sector(place) else { break };
            self.next.extend(words(&bytes));
        }
        Some(())
    }

    /// The bytes of a chain of sectors, at most so many. A chain that leads outside the file ends
    /// there, and so does one that is longer than the table.
    fn chain(&mut self, start: u32, most: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut at = start;
        for _ in 0..=self.next.len() {
            let Some(sector) = self.sector(at).filter(|_| bytes.len() < most) else { break };
            bytes.extend(sector);
            let next = usize::try_from(at).ok().and_then(|at| self.next.get(at));
            at = next.copied().unwrap_or(u32::MAX);
        }
        bytes.truncate(most);
        bytes
    }

    fn sector(&mut self, number: u32) -> Option<Vec<u8>> {
        let start = (u64::from(number) + 1) * u64::try_from(self.size).ok()?;
        let mut bytes = vec![0; self.size];
        self.whole.seek(SeekFrom::Start(start)).ok()?;
        self.whole.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

/// An entry. Its name is in UTF-16 with a closing zero that its length counts.
fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16::from_le_bytes([*bytes.get(64)?, *bytes.get(65)?]));
    let (pairs, _) = bytes.get(..length.checked_sub(2)?.min(62))?.as_chunks::<2>();
    let units = pairs.iter().map(|pair| u16::from_le_bytes(*pair));
    let name = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    Some(Entry { name, start: word(bytes, 116)?, size: word(bytes, 120)? })
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
}
