//! Files in a live site that fengcai did not put there, such as `CNAME` or `.well-known/`.

use super::{MANIFEST, Manifest, OutputError};
use crate::fs::{self, FsError};
use crate::plan::OutputPath;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// What a live site holds beside our files; paths are relative to it.
#[derive(Debug, Default)]
pub(super) struct Foreign {
    files: Vec<PathBuf>,
    /// Folders with nothing in them: some programs look for them all the same.
    folders: Vec<PathBuf>,
}

impl Foreign {
    /// Looks for all that the manifest does not list.
    ///
    /// # Errors
    /// When the site cannot be read, or holds a link or a device: it cannot be carried over.
    pub(super) fn find(live: &Path, ours: Option<&Manifest>) -> Result<Self, OutputError> {
        let mut found = Self::default();
        for entry in WalkDir::new(live).min_depth(1).sort_by_file_name() {
            let entry = entry.map_err(|error| unreadable(live, error))?;
            let Ok(path) = entry.path().strip_prefix(live) else { continue };
            if entry.file_type().is_dir() {
                if is_empty(&entry) {
                    found.folders.push(path.to_owned());
                }
            } else if !entry.file_type().is_file() {
                return Err(OutputError::NotOurs(entry.into_path()));
            } else if !is_listed(ours, path) {
                found.files.push(path.to_owned());
            }
        }
        Ok(found)
    }

    /// The files by name.
    pub(super) fn names(&self) -> Vec<String> {
        self.files.iter().map(|path| path.display().to_string()).collect()
    }

    /// Copies all of it into a staged site. Where that has a file of its own, its own stands.
    ///
    /// # Errors
    /// When a file stands where the new site has a folder or the other way round, or copying fails.
    pub(super) fn carry(&self, live: &Path, stage: &Path) -> Result<Vec<String>, OutputError> {
        let mut carried = Vec::new();
        for path in &self.files {
            let target = stage.join(path);
            match target.symlink_metadata() {
                Ok(found) if found.is_file() => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    fs::copy(&live.join(path), &target)?;
                    carried.push(path.display().to_string());
                }
                Ok(_) | Err(_) => return Err(OutputError::NotOurs(live.join(path))),
            }
        }
        for path in &self.folders {
            // One that stands where the new site has a file held nothing to lose.
            let blocked = stage.join(path).ancestors().any(Path::is_file);
            if !blocked {
                fs::create_dirs(&stage.join(path))?;
            }
        }
        Ok(carried)
    }
}

fn is_listed(ours: Option<&Manifest>, path: &Path) -> bool {
    let Some(ours) = ours else { return false };
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    let Some(path) = parts.map(|parts| parts.join("/")) else { return false };
    let clean = OutputPath::new(&path);
    path == MANIFEST || (clean.as_str() == path && ours.files.contains_key(&clean))
}

fn is_empty(folder: &DirEntry) -> bool {
    folder.path().read_dir().is_ok_and(|mut entries| entries.next().is_none())
}

fn unreadable(live: &Path, error: walkdir::Error) -> FsError {
    let path = error.path().unwrap_or(live).to_owned();
    FsError { action: "read", path, cause: error.into() }
}
