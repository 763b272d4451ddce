//! Documents made up for the purpose, and what is read of them.

mod archive;
mod docx;
mod hostile;
mod noise;
mod ods;
mod packing;
mod separated;
mod shown;
mod sniff;
mod table;
mod text;
mod xls;
mod xlsx;

use super::{Document, Fault, Format, Limits, Table, read};
use std::path::PathBuf;
use tempfile::TempDir;

/// A file in a folder of its own, which goes with it.
struct Sample {
    folder: TempDir,
    path: PathBuf,
}

impl Sample {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        crate::fs::write(&path, bytes).unwrap();
        Self { folder, path }
    }

    fn read(&self, format: Format) -> Result<Document, Fault> {
        read(&self.path, format, &Limits::default())
    }
}

/// Reads bytes as a document of a format.
fn read_bytes(bytes: &[u8], format: Format) -> Result<Document, Fault> {
    Sample::new("sample", bytes).read(format)
}

/// The rows of a table as they show, from the first cell to the last.
fn grid(table: &Table) -> Vec<Vec<&str>> {
    let last = table.rows().next_back().map_or(0, |row| row + 1);
    let row = |row| (0..table.columns()).map(|column| table.text(row, column)).collect();
    (0..last).map(row).collect()
}
