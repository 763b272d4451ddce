//! Where a site may stand, and what an interrupted build left beside it.

use super::{Manifest, OutputError};
use crate::fs::{self, FsResult, named};
use std::path::{Path, PathBuf};

/// Folders of a site that hold its sources or its records, never its output.
const SOURCES: &[&str] =
    &["content", "themes", "src", "tests", "private", "frozen", "archive", ".fengcai", ".git"];

/// The output with the names that belong to it, all in one folder and so on one file system.
#[derive(Debug)]
pub(super) struct Ground {
    /// The live site.
    pub out: PathBuf,
    /// The site being made; after the swap the one it replaced.
    pub stage: PathBuf,
    /// Where the live site waits when two renames stand in for an exchange.
    pub aside: PathBuf,
    /// The lock file.
    pub lock: PathBuf,
}

impl Ground {
    /// The ground of an output, unless no site may stand there. Makes nothing.
    pub(super) fn survey(out: &Path, site_root: &Path) -> Result<Self, OutputError> {
        let bad = || OutputError::BadOutput(out.to_owned());
        let absolute = named("find", out, std::path::absolute(out))?;
        let (Some(name), Some(parent)) = (absolute.file_name(), absolute.parent()) else {
            return Err(bad());
        };
        let parent = resolve(parent).ok_or_else(bad)?;
        let root = named("find", site_root, site_root.canonicalize())?;
        let place = parent.join(name);
        if !may_stand(&place, &parent) || holds_sources(&place, &root) {
            return Err(bad());
        }
        let beside = |what: &str| {
            let mut full = std::ffi::OsString::from(".");
            full.push(name);
            full.push(what);
            parent.join(full)
        };
        let (stage, aside) = (beside(".fengcai-stage"), beside(".fengcai-old"));
        Ok(Self { out: place, stage, aside, lock: beside(".fengcai-lock") })
    }

    /// Puts back a site that an interrupted swap set aside and clears what is left over. Only for
    /// the holder of the lock.
    pub(super) fn recover(&self) -> FsResult<()> {
        if !self.out.exists() && self.aside.is_dir() {
            fs::rename(&self.aside, &self.out)?;
        }
        fs::remove_tree(&self.aside)?;
        fs::remove_tree(&self.stage)
    }

    /// The manifest of the live site; none when nothing or nothing of weight stands there.
    ///
    /// A folder that holds more, and no manifest that can be read, is refused: what in it is ours
    /// and may go, and what must stay, is not known.
    pub(super) fn owned(&self) -> Result<Option<Manifest>, OutputError> {
        if let Some(ours) = Manifest::read(&self.out) {
            return Ok(Some(ours));
        }
        let entries = match std::fs::read_dir(&self.out) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            entries => named("read", &self.out, entries)?,
        };
        for entry in entries {
            if named("read", &self.out, entry)?.file_name() != ".gitignore" {
                return Err(OutputError::NotOurs(self.out.clone()));
            }
        }
        Ok(None)
    }
}

/// A folder's true path, though its last parts need not exist yet.
fn resolve(folder: &Path) -> Option<PathBuf> {
    match folder.canonicalize() {
        Ok(real) => Some(real),
        Err(_) => Some(resolve(folder.parent()?)?.join(folder.file_name()?)),
    }
}

/// Whether nothing stands there or a plain folder of the file system its parent is on.
fn may_stand(place: &Path, parent: &Path) -> bool {
    match place.symlink_metadata() {
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        Ok(found) => found.is_dir() && !is_mount(&found, parent),
    }
}

/// Whether the output would hold the site or its sources, or stand among the sources.
fn holds_sources(place: &Path, root: &Path) -> bool {
    let touches = |name: &&str| {
        let folder = root.join(name);
        let real = folder.canonicalize();
        let real = real.as_deref().unwrap_or(&folder);
        place.starts_with(&folder) || place.starts_with(real) || real.starts_with(place)
    };
    root.starts_with(place) || SOURCES.iter().any(touches)
}

/// A mounted folder cannot change its name.
#[cfg(unix)]
fn is_mount(found: &std::fs::Metadata, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    parent.metadata().is_ok_and(|parent| parent.dev() != found.dev())
}

#[cfg(not(unix))]
fn is_mount(_: &std::fs::Metadata, _: &Path) -> bool {
    false
}
