//! Lists of separated values and plain text.

use super::draft::Draft;
use super::{Cell, Document, Fault, Limits, Sort, text};
use csv::{ReaderBuilder, StringRecord};
use std::path::Path;

/// How many lines are looked at to find what separates the values.
const LINES: usize = 20;

/// Reads separated values into one table without a name. Every value is text: nothing says what it
/// was meant to be.
pub(super) fn values(path: &Path, limits: &Limits) -> Result<Document, Fault> {
    let text = decoded(path)?;
    let mut reader = ReaderBuilder::new();
    reader.delimiter(separator(&text)).has_headers(false).flexible(true);
    let mut reader = reader.from_reader(text.as_bytes());
    let mut draft = Draft::new(limits);
    draft.table("", false)?;
    let mut record = StringRecord::new();
    let mut row = 0_u32;
    while reader.read_record(&mut record).map_err(Fault::damaged)? {
        // The reader passes over empty lines; the rows keep their numbers.
        let start = record.position().map_or(0, csv::Position::byte);
        row = row.saturating_add(empty_lines(&text, start));
        for (column, value) in (0_u32..).zip(&record) {
            draft.put(row, column, Cell::new(value, Sort::Text))?;
        }
        row = row.saturating_add(1);
    }
    Ok(draft.finish())
}

/// How many lines without anything stand at a place.
fn empty_lines(text: &str, start: u64) -> u32 {
    let rest = usize::try_from(start).ok().and_then(|start| text.get(start..)).unwrap_or_default();
    let count = rest.bytes().take_while(|byte| *byte == b'\n').count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Reads plain text: a paragraph a line.
pub(super) fn lines(path: &Path, limits: &Limits) -> Result<Document, Fault> {
    let mut draft = Draft::new(limits);
    for line in decoded(path)?.lines() {
        draft.paragraph(line)?;
    }
    Ok(draft.finish())
}

/// The text of a file, its lines ended by `\n` alone.
fn decoded(path: &Path) -> Result<String, Fault> {
    let bytes = std::fs::read(path).map_err(Fault::unreadable)?;
    Ok(text::decode(&bytes)?.0.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The separator that splits the first lines into most values, alike in most of them; a comma where
/// nothing speaks for another.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).take(LINES).collect();
    let weight = |separator: u8| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, separator)).collect();
        let usual = counts.iter().copied().max_by_key(|count| {
            (*count > 0, counts.iter().filter(|other| *other == count).count(), *count)
        });
        let usual = usual.unwrap_or(0);
        (counts.iter().filter(|count| usual > 0 && **count == usual).count(), usual)
    };
    // The last of equals wins.
    [b';', b'\t', b','].into_iter().max_by_key(|separator| weight(*separator)).unwrap_or(b',')
}

/// How often a separator stands in a line outside quotes.
fn outside_quotes(line: &str, separator: u8) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        count += usize::from(!quoted && byte == separator);
    }
    count
}
