//! Finds where the samples of a track lie, and moves their offsets.
//!
//! Tables: ISO/IEC 14496-12, section 8.7 (`stsz`, `stsc`, `stco`, `co64`). Every loop is bounded by
//! the length of a table that is in memory.

use crate::source::probe::boxes::{child, children, descend, u32_at, u64_at};
use std::ops::Range;

/// The path from a track to its sample tables.
const TABLES: [&[u8; 4]; 3] = [b"mdia", b"minf", b"stbl"];

/// Where a track's samples lie.
#[derive(Default)]
pub(super) struct Places {
    /// One range a chunk. Broken tables give fewer.
    pub ranges: Vec<Range<u64>>,
    /// Whether that is all of them, each to its last byte. Never said of samples of one size:
    /// `QuickTime` states 1 for sound whose samples are longer.
    pub exact: bool,
}

/// The places of a track's samples in the file.
pub(super) fn places(index: &[u8], trak: Range<usize>) -> Places {
    found_places(index, trak).unwrap_or_default()
}

fn found_places(index: &[u8], trak: Range<usize>) -> Option<Places> {
    let tables = descend(index, trak, &TABLES)?;
    let chunks = Offsets::find(index, tables.clone())?;
    let runs = child(index, tables.clone(), *b"stsc")?.body;
    let mut sizes = Sizes::find(index, tables);
    let runs = entries(index, runs, 12);
    let (mut places, mut run) = (Places { ranges: Vec::new(), exact: true }, 0);
    for number in 0..chunks.count {
        let first = |run: usize| u32_at(index, runs.start + run * 12).unwrap_or(u32::MAX) as usize;
        while run + 1 < runs.len() / 12 && first(run + 1) <= number + 1 {
            run += 1;
        }
        let samples = u32_at(index, runs.start + run * 12 + 4).unwrap_or(0);
        let (length, whole) = sizes.next(index, samples);
        places.exact &= whole;
        if let Some(start) = chunks.get(index, number) {
            places.ranges.push(start..start.saturating_add(length));
        }
    }
    places.exact &= matches!(&sizes, Sizes::Listed(rest) if rest.is_empty());
    Some(places)
}

/// Adds `by` to the offsets of all tracks that point into `moved`, and says whether that was done:
/// not when one would no longer fit.
pub(super) fn shift(index: &mut [u8], header: usize, moved: Range<u64>, by: u64) -> bool {
    let traks = children(index, header..index.len()).filter(|found| &found.kind == b"trak");
    let tables = traks.filter_map(|trak| descend(index, trak.body, &TABLES));
    let offsets: Vec<_> = tables.filter_map(|tables| Offsets::find(index, tables)).collect();
    let place = |index: &[u8], offsets: &Offsets, number| {
        let old = offsets.get(index, number)?;
        moved.contains(&old).then(|| old.saturating_add(by))
    };
    let fits = |offsets: &Offsets| {
        (0..offsets.count).all(|number| {
            place(index, offsets, number)
                .is_none_or(|new| offsets.width == 8 || u32::try_from(new).is_ok())
        })
    };
    if !offsets.iter().all(fits) {
        return false;
    }
    for table in offsets {
        for number in 0..table.count {
            if let Some(new) = place(index, &table, number) {
                let bytes = new.to_be_bytes();
                let at = table.start + number * table.width;
                if let Some(old) = index.get_mut(at..at + table.width) {
                    old.copy_from_slice(&bytes[8 - table.width..]);
                }
            }
        }
    }
    true
}

/// The entries of a table of that entry size, behind its version and count, as far as they exist.
fn entries(index: &[u8], body: Range<usize>, size: usize) -> Range<usize> {
    let start = (body.start + 8).min(body.end);
    let stated = u32_at(index, body.start + 4).unwrap_or(0) as usize;
    let count = stated.min((body.end - start) / size);
    start..start + count * size
}

/// Where the chunks of a track begin, 4 or 8 bytes each.
struct Offsets {
    start: usize,
    count: usize,
    width: usize,
}

impl Offsets {
    fn find(index: &[u8], tables: Range<usize>) -> Option<Self> {
        let (body, width) = match child(index, tables.clone(), *b"stco") {
            Some(found) => (found.body, 4),
            None => (child(index, tables, *b"co64")?.body, 8),
        };
        let range = entries(index, body, width);
        Some(Self { start: range.start, count: range.len() / width, width })
    }

    fn get(&self, index: &[u8], number: usize) -> Option<u64> {
        let at = self.start + number * self.width;
        if self.width == 4 { u32_at(index, at).map(u64::from) } else { u64_at(index, at) }
    }
}

/// The sizes of a track's samples, taken from the first on.
enum Sizes {
    /// All alike.
    Same(u64),
    /// 32 bits each; the rest of the table.
    Listed(Range<usize>),
    /// None stated, or in the compact form that no camera writes.
    Unknown,
}

impl Sizes {
    fn find(index: &[u8], tables: Range<usize>) -> Self {
        let Some(body) = child(index, tables, *b"stsz").map(|found| found.body) else {
            return Self::Unknown;
        };
        match u32_at(index, body.start + 4) {
            Some(0) => Self::Listed(entries(index, body.start + 4..body.end, 4)),
            Some(size) => Self::Same(size.into()),
            None => Self::Unknown,
        }
    }

    /// The bytes of the next so many samples, and whether the table has them all.
    fn next(&mut self, index: &[u8], samples: u32) -> (u64, bool) {
        match self {
            Self::Same(size) => (size.saturating_mul(samples.into()), true),
            Self::Listed(rest) => {
                let take = (samples as usize).min(rest.len() / 4);
                let sizes = (0..take).filter_map(|at| u32_at(index, rest.start + at * 4));
                let sum = sizes.map(u64::from).sum();
                rest.start += take * 4;
                (sum, take == samples as usize)
            }
            Self::Unknown => (0, false),
        }
    }
}
