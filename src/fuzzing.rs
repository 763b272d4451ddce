//! Doors for the fuzzers in `fuzz/` and the test that replays their corpus: any bytes in, and what
//! must hold of them checked. No part of the program.

use crate::fs;
use crate::media;
use crate::office::{self, Format, Limits};
use crate::plan::recipe::Recipe;
use crate::source::probe::{self, Probe, SoundFormat};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Probes bytes as a file.
///
/// # Panics
/// When a size beyond the limits was let through.
pub fn probe(bytes: &[u8]) {
    let file = Scratch::holding(bytes);
    if let Probe::Picture(picture) = probe::probe(&file.0) {
        assert!(picture.width.max(picture.height) <= probe::LONGEST_SIDE);
        assert!((1..=8).contains(&picture.orientation));
    }
}

/// Copies bytes as a film.
///
/// # Panics
/// When the copy is longer or is another film.
pub fn film(bytes: &[u8]) {
    let Some(clean) = copied(bytes, &Recipe::Film) else { return };
    let facts = |bytes: &[u8]| probe::probe(&Scratch::holding(bytes).0);
    match (facts(bytes), facts(&clean)) {
        (Probe::Film(one), Probe::Film(two)) => {
            assert_eq!((one.width, one.height), (two.width, two.height));
            assert_eq!(one.milliseconds, two.milliseconds);
        }
        // Tracks that are not heard are gone from the copy.
        (Probe::Sound(one), Probe::Sound(two)) => {
            assert_eq!((one.format, one.codec), (two.format, two.codec));
            assert_eq!(one.milliseconds, two.milliseconds);
        }
        // What is not probed as a film is never copied as one.
        _ => {}
    }
}

/// Copies bytes as an MP3 file.
///
/// # Panics
/// When the copy is longer.
pub fn mp3(bytes: &[u8]) {
    copied(bytes, &Recipe::Sound { format: SoundFormat::Mp3 });
}

/// Copies bytes as captions.
///
/// # Panics
/// When the copy is longer or is no captions.
pub fn captions(bytes: &[u8]) {
    let clean = copied(bytes, &Recipe::Captions);
    assert!(clean.is_none_or(|clean| clean.starts_with(b"WEBVTT\n")));
}

/// Reads bytes as a document of an office program, by what they are and as each text format.
///
/// # Panics
/// When more cells came in than are allowed.
pub fn document(bytes: &[u8]) {
    let file = Scratch::holding(bytes);
    let limits = Limits { cells: 1_000, ..Limits::default() };
    let own = office::sniff_file(&file.0).ok();
    for format in own.into_iter().chain([Format::Csv, Format::Docx, Format::Ods]) {
        let Ok(document) = office::read(&file.0, format, &limits) else { continue };
        let tables = document.tables.iter();
        let cells = tables.flat_map(|table| table.rows().flat_map(|row| table.row(row))).count();
        assert!(cells <= limits.cells);
    }
}

/// The copy, which must be no longer, nor grow when it is copied again. That it stays as it is holds
/// of sound files and not of forged ones: what looks like a tag or a sample moves with the rest.
fn copied(bytes: &[u8], recipe: &Recipe) -> Option<Vec<u8>> {
    let copy = |bytes: &[u8]| {
        let mut out = Vec::new();
        media::scrub(&Scratch::holding(bytes).0, recipe, &mut out).map(|()| out)
    };
    let clean = copy(bytes).ok()?;
    // A missing line end is put in, and other line ends made one.
    assert!(clean.len() <= bytes.len() + 2);
    assert!(copy(&clean).map_or(0, |again| again.len()) <= clean.len());
    Some(clean)
}

/// A file for as long as it is looked at.
struct Scratch(PathBuf);

impl Scratch {
    fn holding(bytes: &[u8]) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fengcai-fuzzing-{}-{number}", std::process::id());
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let path = folder.join(name);
        // Without the file, what reads it says so: nothing is looked at then.
        fs::write(&path, bytes).unwrap_or_default();
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_file(&self.0).unwrap_or_default();
    }
}
