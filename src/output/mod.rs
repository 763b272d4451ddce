//! From bodies to a published site: staged beside the live folder, audited, swapped in one step.
//!
//! A kill at any instant leaves the old or the new site whole. Nothing is deleted that no manifest
//! of ours lists.

mod audit;
mod foreign;
mod ground;
mod lock;
mod manifest;
mod publish;
mod stage;

pub(crate) use audit::private_in;
pub use audit::{AUDITED, Own, audit, private_parts};
pub use manifest::{Entry, MANIFEST, Manifest};
pub use publish::{PublishedSite, publish};
pub use stage::{StagedSite, Stager};

use crate::fs::FsError;
use std::fmt;
use std::path::PathBuf;

/// Why a site was not staged or published; what was live before is live still.
#[derive(Debug)]
pub enum OutputError {
    /// A call on a path failed.
    Fs(FsError),
    /// The folder, or something in it, is not ours and would be lost.
    NotOurs(PathBuf),
    /// Another build holds this lock file, which names its process.
    Locked(PathBuf),
    /// No site may stand here: a root, a link, a file, or a place among the sources.
    BadOutput(PathBuf),
}

impl fmt::Display for OutputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fs(error) => error.fmt(out),
            Self::NotOurs(path) => {
                write!(out, "{} was not made by fengcai and would be lost", path.display())
            }
            Self::Locked(path) => write!(out, "another build holds {}", path.display()),
            Self::BadOutput(path) => write!(out, "no site may be put at {}", path.display()),
        }
    }
}

impl std::error::Error for OutputError {}

impl From<FsError> for OutputError {
    fn from(error: FsError) -> Self {
        Self::Fs(error)
    }
}

#[cfg(test)]
mod tests;
