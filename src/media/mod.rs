//! Turns sources and recipes into finished bodies in a cache: pictures decoded once and encoded at
//! each size, films, recordings and captions copied without their private data.
//!
//! Nothing of a source that is not picture, sound or spoken text reaches a body. What decodes
//! foreign bytes is guarded: its panic becomes a failure of that source, and memory is bounded by a
//! pixel budget. Results do not depend on the number of threads.

mod budget;
mod cache;
mod captions;
mod colour;
mod decode;
mod film;
mod jpeg;
mod picture;
mod pixels;
mod sound;
#[cfg(test)]
mod tests;
mod webp;

pub use budget::PixelBudget;
pub use cache::{Body, Cache};

use crate::fs::{FsError, FsResult};
use crate::guard;
use crate::plan::recipe::Recipe;
use crate::source::probe::SoundFormat;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// One body to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The file to make it of.
    pub source: PathBuf,
    /// The digest of that file's bytes, in any notation that tells two files apart.
    pub digest: String,
    /// What to make.
    pub recipe: Recipe,
}

impl Job {
    /// The key of the body in the cache.
    #[must_use]
    pub fn key(&self) -> String {
        self.recipe.key(&self.digest)
    }
}

/// What a run made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// Bodies that were in the cache already.
    pub taken: usize,
    /// Bodies made now.
    pub made: usize,
    /// Pictures whose pixels were opened.
    pub decoded: usize,
    /// Sources of which a body could not be made, with the cause in plain English.
    pub failed: BTreeMap<PathBuf, String>,
}

/// Why a body was not made.
#[derive(Debug)]
enum Fault {
    /// The source is at fault; the others go on.
    Source(String),
    /// The cache cannot be written; nothing goes on.
    Cache(FsError),
}

impl From<String> for Fault {
    fn from(cause: String) -> Self {
        Self::Source(cause)
    }
}

impl From<FsError> for Fault {
    fn from(error: FsError) -> Self {
        Self::Cache(error)
    }
}

/// The bodies wanted of one content, wherever it lies.
#[derive(Default)]
struct Source<'a> {
    paths: BTreeSet<&'a Path>,
    wanted: BTreeMap<String, &'a Recipe>,
}

/// Makes every body that the cache does not hold. `progress` is called once a source.
///
/// # Errors
/// When the cache cannot be written. A source that cannot be read or decoded is no error but an
/// entry of [`Made::failed`].
pub fn make(
    jobs: &[Job],
    cache: &Cache,
    budget: &PixelBudget,
    progress: &(dyn Fn() + Sync),
) -> FsResult<Made> {
    let mut sources: BTreeMap<&str, Source<'_>> = BTreeMap::new();
    for job in jobs {
        let source = sources.entry(&job.digest).or_default();
        source.paths.insert(&job.source);
        source.wanted.insert(job.key(), &job.recipe);
    }
    let sources: Vec<_> = sources.into_values().collect();
    let outcomes: Vec<_> = sources
        .par_iter()
        .map(|source| {
            let outcome = source.make(cache, budget);
            source.paths.iter().for_each(|_| progress());
            outcome
        })
        .collect();
    outcomes.into_iter().try_fold(Made::default(), |sum, outcome| Ok(sum.and(outcome?)))
}

impl Made {
    fn and(mut self, other: Self) -> Self {
        self.taken += other.taken;
        self.made += other.made;
        self.decoded += other.decoded;
        self.failed.extend(other.failed);
        self
    }
}

impl Source<'_> {
    fn make(&self, cache: &Cache, budget: &PixelBudget) -> FsResult<Made> {
        let (mut pictures, mut made) = (Vec::new(), Made::default());
        let mut copies = Vec::new();
        for (key, &recipe) in &self.wanted {
            match recipe {
                _ if cache.has(key) => made.taken += 1,
                Recipe::Picture { .. } => pictures.push((key.as_str(), recipe)),
                Recipe::Film | Recipe::Sound { .. } | Recipe::Captions => {
                    copies.push((key.as_str(), recipe));
                }
            }
        }
        let Some(&path) = self.paths.first() else { return Ok(made) };
        let outcome = guarded(|| {
            if !pictures.is_empty() {
                made.decoded += picture::make(path, &pictures, cache, budget)?;
                made.made += pictures.len();
            }
            for (key, recipe) in copies {
                copy(path, key, recipe, cache)?;
                made.made += 1;
            }
            Ok(())
        });
        match outcome {
            Ok(()) => {}
            Err(Fault::Cache(error)) => return Err(error),
            Err(Fault::Source(cause)) => {
                let paths = self.paths.iter().map(|&path| (path.to_owned(), cause.clone()));
                made.failed.extend(paths);
            }
        }
        Ok(made)
    }
}

/// Puts a copy without private data into the cache.
fn copy(path: &Path, key: &str, recipe: &Recipe, cache: &Cache) -> Result<(), Fault> {
    cache.stream(key, |out| match recipe {
        Recipe::Film | Recipe::Sound { format: SoundFormat::M4a } => film::scrub(path, out),
        Recipe::Sound { format: SoundFormat::Mp3 } => sound::scrub(path, out),
        Recipe::Captions => captions::scrub(path, out),
        Recipe::Picture { .. } => Err("a picture is encoded, never copied".to_owned()),
    })??;
    Ok(())
}

/// Runs work on foreign bytes and turns its panic into a cause.
fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    guard::guarded(work)
        .unwrap_or_else(|panic| Err(Fault::Source(format!("the decoder failed on it ({panic})"))))
}
