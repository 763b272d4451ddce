//! What is to be made of one source, and the making of it: the work one worker does at a time.

use super::{Cache, Fault, captions, film, guarded, picture, sound, waveform};
use crate::fs::FsError;
use crate::plan::recipe::Recipe;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A picture inside another file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// Offset of its first byte.
    pub start: u64,
    /// Its bytes.
    pub bytes: u64,
}

/// What to make of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Task {
    /// The file.
    pub source: PathBuf,
    /// Where in it its picture lies, when that is not the whole.
    pub part: Option<Part>,
    /// The bodies, by their keys.
    pub wanted: Vec<(String, Recipe)>,
    /// What the work may take.
    pub cost: Cost,
}

/// What a task may take of the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cost {
    /// Bytes of memory it is expected to need at its peak.
    pub memory: u64,
    /// Seconds of one processor that are far more than it can need.
    pub seconds: u64,
}

/// What a task came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Done {
    /// Pictures whose pixels were opened.
    pub decoded: usize,
    /// Keys of bodies that could not be made, with the cause in plain English.
    pub failed: Vec<(String, String)>,
}

impl Cost {
    /// What is expected of a file of that length: 2 MB of it a second at the least, and for a
    /// picture 2 million pixels a second. The measured figures are thirty times that.
    pub(super) fn of(length: u64, picture: Option<&picture::Weight>) -> Self {
        let (memory, pixels) = picture.map_or((USUAL_INDEX, 0), |one| (one.memory, one.pixels));
        Self { memory, seconds: 20 + length / 2_000_000 + pixels / 2_000_000 }
    }
}

/// Memory that cleaning a film is expected to take: its index, and the places of its samples. The
/// index of many hours may take up to 64 MB, which the bounds of a worker leave room for.
const USUAL_INDEX: u64 = 24 << 20;

impl Task {
    /// Does the work and puts every body into the cache.
    ///
    /// # Errors
    /// When the cache cannot be written.
    pub(super) fn perform(&self, cache: &Cache) -> Result<Done, FsError> {
        let mut done = Done::default();
        for (key, recipe) in self.wanted.iter().filter(|(_, recipe)| !recipe.is_picture()) {
            settle(&[key], &mut done, || copy(&self.source, key, recipe, cache))?;
        }
        let pictures = self.wanted.iter().filter(|(_, recipe)| recipe.is_picture());
        let pictures: Vec<_> = pictures.map(|(key, recipe)| (key.as_str(), recipe)).collect();
        let keys: Vec<_> = pictures.iter().map(|(key, _)| *key).collect();
        if !pictures.is_empty() {
            let made = || picture::make(&self.source, self.part, &pictures, cache);
            let failed = done.failed.len();
            settle(&keys, &mut done, made)?;
            done.decoded = usize::from(done.failed.len() == failed);
        }
        Ok(done)
    }
}

/// Runs one piece of work; its fault is that of the bodies it was to make.
fn settle(
    keys: &[impl AsRef<str>],
    done: &mut Done,
    work: impl FnOnce() -> Result<(), Fault>,
) -> Result<(), FsError> {
    match guarded(work) {
        Ok(()) => Ok(()),
        Err(Fault::Cache(error)) => Err(error),
        Err(Fault::Source(cause)) => {
            done.failed.extend(keys.iter().map(|key| (key.as_ref().to_owned(), cause.clone())));
            Ok(())
        }
    }
}

/// Puts a copy without private data, or a drawing, into the cache.
fn copy(path: &Path, key: &str, recipe: &Recipe, cache: &Cache) -> Result<(), Fault> {
    cache.stream(key, |out| scrub(path, recipe, out))??;
    Ok(())
}

/// Writes a copy of a film, recording or captions without private data, or the drawing of a
/// recording.
///
/// # Errors
/// The cause, when the file is not of that kind or cannot be copied whole.
pub(crate) fn scrub(path: &Path, recipe: &Recipe, out: &mut impl Write) -> Result<(), String> {
    match recipe {
        Recipe::Film => film::scrub(path, out),
        Recipe::Sound { format } => sound::scrub(path, *format, out),
        Recipe::Waveform => waveform::make(path, out),
        Recipe::Captions => captions::scrub(path, out),
        Recipe::Picture { .. } | Recipe::Glance => {
            Err("a picture is encoded, never copied".to_owned())
        }
    }
}
