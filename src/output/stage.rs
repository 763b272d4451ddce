//! A site being made in a folder beside the live one.

use super::ground::Ground;
use super::lock::Lock;
use super::{Entry, MANIFEST, Manifest, OutputError};
use crate::fs::{self, FsResult, named};
use crate::plan::OutputPath;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The staging folder and the lock; dropping it leaves neither.
#[derive(Debug)]
pub(super) struct Workspace {
    pub ground: Ground,
    _lock: Lock,
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // What cannot be deleted now is deleted at the next start.
        let _ = fs::remove_tree(&self.ground.stage);
    }
}

/// Takes in the files of a site, from many threads at once.
///
/// Dropped unfinished, it leaves nothing behind.
#[derive(Debug)]
pub struct Stager {
    space: Workspace,
    entries: Mutex<BTreeMap<OutputPath, Entry>>,
}

impl Stager {
    /// Locks an output, mends what an interrupted build left, and opens an empty staging folder.
    ///
    /// # Errors
    /// When no site may stand at `out`, the folder there is not ours, another build is at work, or
    /// a folder cannot be made.
    pub fn open(out: &Path, site_root: &Path) -> Result<Self, OutputError> {
        let ground = Ground::survey(out, site_root)?;
        if let Some(parent) = ground.out.parent() {
            fs::create_dirs(parent)?;
        }
        let lock = Lock::take(&ground.lock)?;
        ground.recover()?;
        ground.owned()?;
        let space = Workspace { ground, _lock: lock };
        fs::create_dirs(&space.ground.stage)?;
        Ok(Self { space, entries: Mutex::default() })
    }

    /// Writes one file.
    ///
    /// # Errors
    /// When the file is there already, also under a name the file system holds for the same, or
    /// cannot be written.
    pub fn write(&self, path: &OutputPath, bytes: &[u8]) -> FsResult<()> {
        fs::write_new(&self.target(path)?, bytes)?;
        self.record(path, Entry::of(bytes));
        Ok(())
    }

    /// Lets `put` make one file at the path it is handed and say whether it did, then reads it
    /// back for the manifest.
    ///
    /// # Errors
    /// When the file is there already, `put` fails, or its file cannot be read.
    pub fn place(
        &self,
        path: &OutputPath,
        put: impl FnOnce(&Path) -> FsResult<bool>,
    ) -> FsResult<bool> {
        let target = self.target(path)?;
        if target.symlink_metadata().is_ok() {
            return named("create", &target, Err(io::ErrorKind::AlreadyExists.into()));
        }
        let put = put(&target)?;
        if put {
            self.record(path, Entry::of_file(&target)?);
        }
        Ok(put)
    }

    /// Closes the site with its manifest.
    ///
    /// # Errors
    /// When the manifest cannot be written.
    pub fn finish(self) -> FsResult<StagedSite> {
        let files = self.entries.into_inner().unwrap_or_else(PoisonError::into_inner);
        let site = StagedSite { manifest: Manifest::new(files), space: self.space };
        fs::write_new(&site.folder().join(MANIFEST), site.manifest.to_json().as_bytes())?;
        Ok(site)
    }

    fn target(&self, path: &OutputPath) -> FsResult<PathBuf> {
        let target = self.space.ground.stage.join(path.as_str());
        // Folded, because on some file systems it would stand in the manifest's place.
        if path.folded() == MANIFEST {
            return named("create", &target, Err(io::ErrorKind::AlreadyExists.into()));
        }
        Ok(target)
    }

    fn record(&self, path: &OutputPath, entry: Entry) {
        // An entry goes in by one call: a thread that panicked left the map whole.
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.insert(path.clone(), entry);
    }
}

/// A whole site that is not live yet. Dropped unpublished, it leaves nothing behind.
#[derive(Debug)]
pub struct StagedSite {
    pub(super) manifest: Manifest,
    pub(super) space: Workspace,
}

impl StagedSite {
    /// The folder its files stand in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.space.ground.stage
    }

    /// Its files.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }
}
