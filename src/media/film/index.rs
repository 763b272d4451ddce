//! Cleans the index of a film in memory, keeping every size and offset.
//!
//! An allow-list: boxes that play needs stay, all others become `free`. Of those that stay, times,
//! names, vendors and paths become zeros. Layouts: ISO/IEC 14496-12, section 8; QTFF for names.

use super::samples;
use crate::source::probe::boxes::{Inner, child, children, handler};
use std::ops::Range;

/// Boxes in one box; a real sample description has a dozen.
const MOST_CHILDREN: usize = 4_096;

/// A box whose children are looked at. Each level names the next: nesting cannot grow.
#[derive(Clone, Copy)]
enum Level {
    Movie,
    Track,
    Media,
    Information,
    Samples,
    Edits,
    Data,
}

/// What happens to a box.
enum Fate {
    Blank,
    Keep,
    Enter(Level),
    /// Times of making and changing.
    Times,
    /// Handler: its name.
    Name,
    References,
    Descriptions,
}

fn fate(level: Level, kind: [u8; 4]) -> Fate {
    match (level, &kind) {
        (Level::Movie, b"mvhd") | (Level::Track, b"tkhd") | (Level::Media, b"mdhd") => Fate::Times,
        (Level::Movie, b"trak") => Fate::Enter(Level::Track),
        (Level::Track, b"mdia") => Fate::Enter(Level::Media),
        (Level::Track, b"edts") => Fate::Enter(Level::Edits),
        (Level::Media, b"minf") => Fate::Enter(Level::Information),
        (Level::Media | Level::Information, b"hdlr") => Fate::Name,
        (Level::Information, b"dinf") => Fate::Enter(Level::Data),
        (Level::Information, b"stbl") => Fate::Enter(Level::Samples),
        (Level::Data, b"dref") => Fate::References,
        (Level::Samples, b"stsd") => Fate::Descriptions,
        (Level::Movie, b"iods")
        | (Level::Track, b"tapt")
        | (Level::Media, b"elng")
        | (Level::Information, b"vmhd" | b"smhd" | b"nmhd")
        | (Level::Edits, b"elst")
        | (
            Level::Samples,
            b"stts" | b"ctts" | b"cslg" | b"stss" | b"stps" | b"sdtp" | b"stsc" | b"stsz" | b"stz2"
            | b"stco" | b"co64" | b"sgpd" | b"sbgp" | b"subs" | b"padb",
        ) => Fate::Keep,
        _ => Fate::Blank,
    }
}

/// Which sample data of a film is copied; places in the file, sorted.
pub(super) struct Data {
    /// Samples of tracks that are neither seen nor heard.
    pub hidden: Vec<Range<u64>>,
    /// All samples that are seen or heard, where the tables tell the place of every one: what lies
    /// between them, as dash cameras put places there, belongs to nobody.
    pub shown: Option<Vec<Range<u64>>>,
}

/// Cleans an index whose header is that long, and tells which sample data may be copied.
///
/// # Errors
/// The cause, when it has no track to show or hear, or refers to other files.
pub(super) fn clean(index: &mut [u8], header: usize) -> Result<Data, String> {
    let (mut hidden, mut seen, mut exact) = (Vec::new(), Vec::new(), true);
    let mut kept = 0;
    for trak in inside(index, header..index.len())? {
        if &trak.kind != b"trak" {
            continue;
        }
        let shown = child(index, trak.body.clone(), *b"mdia")
            .and_then(|media| handler(index, media.body))
            .is_some_and(|kind| matches!(&kind, b"vide" | b"soun"));
        let places = samples::places(index, trak.body.clone());
        if shown {
            kept += 1;
            exact &= places.exact;
            seen.extend(places.ranges);
        } else {
            hidden.extend(places.ranges);
            blank(index, &trak);
        }
    }
    if kept == 0 {
        return Err("it holds neither pictures nor sound".to_owned());
    }
    level(index, header..index.len(), Level::Movie)?;
    let sorted = |mut ranges: Vec<Range<u64>>| {
        ranges.sort_by_key(|range| (range.start, range.end));
        ranges
    };
    Ok(Data { hidden: sorted(hidden), shown: exact.then(|| sorted(seen)) })
}

fn inside(index: &[u8], range: Range<usize>) -> Result<Vec<Inner>, String> {
    let found: Vec<_> = children(index, range).take(MOST_CHILDREN + 1).collect();
    if found.len() > MOST_CHILDREN { Err("its index is a tangle".to_owned()) } else { Ok(found) }
}

fn level(index: &mut [u8], range: Range<usize>, at: Level) -> Result<(), String> {
    let found = inside(index, range.clone())?;
    // Bytes after the last whole box hide nothing.
    let end = found.last().map_or(range.start, |last| last.body.end);
    zero(index, end..range.end);
    for inner in found {
        let body = inner.body.clone();
        match fate(at, inner.kind) {
            Fate::Blank => blank(index, &inner),
            Fate::Keep => {}
            Fate::Enter(next) => level(index, body, next)?,
            Fate::Times => {
                let bytes = if index.get(body.start) == Some(&1) { 16 } else { 8 };
                zero(index, body.start + 4..(body.start + 4 + bytes).min(body.end));
            }
            Fate::Name => zero(index, (body.start + 12).min(body.end)..body.end),
            Fate::References => references(index, body)?,
            Fate::Descriptions => descriptions(index, body)?,
        }
    }
    Ok(())
}

/// Where samples lie: only this file itself, and then the path of it is of no use.
fn references(index: &mut [u8], body: Range<usize>) -> Result<(), String> {
    for entry in inside(index, (body.start + 8).min(body.end)..body.end)? {
        let own = index.get(entry.body.start + 3).is_some_and(|flags| flags & 1 == 1);
        if !own {
            return Err("its samples lie in another file".to_owned());
        }
        zero(index, (entry.body.start + 4).min(entry.body.end)..entry.body.end);
    }
    Ok(())
}

/// Codecs: the vendor goes, and of pictures the name of the compressor, often a camera's.
fn descriptions(index: &mut [u8], body: Range<usize>) -> Result<(), String> {
    for entry in inside(index, (body.start + 8).min(body.end)..body.end)? {
        let part = |from: usize, to: usize| {
            let end = entry.body.end;
            (entry.body.start + from).min(end)..(entry.body.start + to).min(end)
        };
        zero(index, part(12, 16));
        if !is_picture(index, &entry) {
            continue;
        }
        zero(index, part(42, 74));
        for inner in inside(index, part(78, usize::MAX - entry.body.end))? {
            if matches!(&inner.kind, b"uuid" | b"udta" | b"meta" | b"free" | b"skip" | b"wide") {
                blank(index, &inner);
            }
        }
    }
    Ok(())
}

/// Whether a sample description has the layout of pictures: one frame a sample, a depth and no
/// colour table. Sound has channels and rates in their place.
fn is_picture(index: &[u8], entry: &Inner) -> bool {
    let start = entry.body.start;
    index.get(start + 40..start + 42) == Some([0, 1].as_slice())
        && index.get(start + 76..start + 78) == Some([0xFF, 0xFF].as_slice())
}

fn blank(index: &mut [u8], inner: &Inner) {
    if let Some(kind) = index.get_mut(inner.start + 4..inner.start + 8) {
        kind.copy_from_slice(b"free");
    }
    zero(index, inner.body.clone());
}

fn zero(index: &mut [u8], range: Range<usize>) {
    if let Some(bytes) = index.get_mut(range) {
        bytes.fill(0);
    }
}
