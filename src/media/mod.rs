//! Turns sources and recipes into finished bodies in a cache: pictures decoded once and encoded at
//! each size, films, recordings and captions copied without their private data.
//!
//! Nothing of a source that is not picture, sound or spoken text reaches a body. What decodes
//! foreign bytes runs in worker processes: a panic, an endless loop or a runaway allocation costs
//! that source and nothing else. Memory is bounded by a budget, whatever the number of threads.
//! Results do not depend on threads or on where the work is done.

mod budget;
mod cache;
mod captions;
mod colour;
mod crop;
mod decode;
#[cfg(test)]
mod fidelity;
mod film;
mod glance;
mod jpeg;
mod picture;
mod pixels;
mod sound;
mod task;
#[cfg(test)]
mod tests;
mod waveform;
mod webp;
mod window;
mod worker;

pub use budget::Budget;
pub use cache::{Body, Cache};
pub use glance::Glance;
pub use task::Part;
pub(crate) use task::scrub;
pub use worker::{Workers, serve};

use crate::fs::{FsError, FsResult};
use crate::guard;
use crate::plan::recipe::Recipe;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use task::{Cost, Done, Task};

/// Memory of a worker beside what its task needs, in bytes.
const WORKER: u64 = 16 << 20;

/// One body to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The file to make it of.
    pub source: PathBuf,
    /// Where in that file its picture lies, when it is no picture itself.
    pub part: Option<Part>,
    /// Its length in bytes.
    pub bytes: u64,
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

/// Where and within which bounds bodies are made.
#[derive(Debug)]
pub struct Workshop {
    /// Keeps what was made.
    pub cache: Cache,
    /// What may be in memory at a time.
    pub budget: Budget,
    /// Who does the work.
    pub workers: Workers,
    /// Whether bodies that the cache holds are made again.
    pub anew: bool,
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
    /// Keys of bodies that could not be made, with the cause in plain English.
    pub failed: BTreeMap<String, String>,
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
struct Source<'a> {
    path: &'a Path,
    part: Option<Part>,
    bytes: u64,
    wanted: BTreeMap<String, &'a Recipe>,
}

/// Makes every body that the cache does not hold. `progress` is called once a source, with its
/// bytes.
///
/// # Errors
/// When the cache cannot be written. A source that cannot be read or decoded is no error but an
/// entry of [`Made::failed`].
pub fn make(jobs: &[Job], shop: &Workshop, progress: &(dyn Fn(u64) + Sync)) -> FsResult<Made> {
    let sources: Vec<_> = sources(jobs).into_values().collect();
    let outcomes: Vec<_> = sources
        .par_iter()
        .map(|source| {
            let outcome = source.make(shop);
            progress(source.bytes);
            outcome
        })
        .collect();
    outcomes.into_iter().try_fold(Made::default(), |sum, outcome| Ok(sum.and(outcome?)))
}

/// How many contents there are to work on, and their bytes.
#[must_use]
pub fn extent(jobs: &[Job]) -> (usize, u64) {
    let sources = sources(jobs);
    (sources.len(), sources.values().map(|source| source.bytes).sum())
}

fn sources(jobs: &[Job]) -> BTreeMap<&str, Source<'_>> {
    let mut sources: BTreeMap<&str, Source<'_>> = BTreeMap::new();
    for job in jobs {
        let source = sources.entry(&job.digest).or_insert_with(|| Source {
            path: &job.source,
            part: None,
            bytes: job.bytes,
            wanted: BTreeMap::new(),
        });
        source.part = source.part.or(job.part);
        source.wanted.insert(job.key(), &job.recipe);
    }
    sources
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
    fn make(&self, shop: &Workshop) -> FsResult<Made> {
        let wanted = self.wanted.iter().filter(|(key, _)| shop.anew || !shop.cache.has(key));
        let wanted: Vec<_> = wanted.map(|(key, &recipe)| (key.clone(), recipe.clone())).collect();
        let taken = self.wanted.len() - wanted.len();
        if wanted.is_empty() {
            return Ok(Made { taken, ..Made::default() });
        }
        let count = wanted.len();
        let Done { decoded, failed } = self.perform(wanted, shop)?;
        Ok(Made {
            taken,
            made: count - failed.len(),
            decoded,
            failed: failed.into_iter().collect(),
        })
    }

    /// Has a worker do it, once there is room in memory.
    fn perform(&self, wanted: Vec<(String, Recipe)>, shop: &Workshop) -> FsResult<Done> {
        let pictures = wanted.iter().any(|(_, recipe)| recipe.is_picture());
        let weight = if pictures { self.weight(&wanted) } else { Ok(None) };
        match weight {
            Ok(weight) => {
                let cost = Cost::of(self.bytes, weight.as_ref());
                let task = Task { source: self.path.to_owned(), part: self.part, wanted, cost };
                shop.budget.admit(cost.memory + WORKER, || shop.workers.perform(&task, &shop.cache))
            }
            // A header that refuses the picture needs no worker, and leaves its film or sound.
            Err(cause) => {
                let (pictures, rest): (Vec<_>, Vec<_>) =
                    wanted.into_iter().partition(|(_, recipe)| recipe.is_picture());
                let mut done =
                    if rest.is_empty() { Done::default() } else { self.perform(rest, shop)? };
                done.failed.extend(pictures.into_iter().map(|(key, _)| (key, cause.clone())));
                Ok(done)
            }
        }
    }

    fn weight(&self, wanted: &[(String, Recipe)]) -> Result<Option<picture::Weight>, String> {
        guard::guarded(|| picture::weight(self.path, self.part, wanted).map(Some))
            .unwrap_or_else(|panic| Err(failed(&panic)))
    }
}

fn failed(panic: &str) -> String {
    format!("the decoder failed on it ({panic})")
}

/// Runs work on foreign bytes and turns its panic into a cause.
fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    guard::guarded(work).unwrap_or_else(|panic| Err(Fault::Source(failed(&panic))))
}
