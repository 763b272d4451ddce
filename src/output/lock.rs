//! One build at a time for one output.
//!
//! The system's own file lock, not the process id in the file, says whether a holder lives: it ends
//! with the process however that dies, and is not fooled by a number used again or by containers
//! that count processes from one. The id is there for people to read.

use super::OutputError;
use crate::fs::{self, FsError, named};
use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// How often a file that its last holder deleted meanwhile is made anew.
const TRIES: usize = 16;

/// A held lock; dropping it deletes the file and lets the next build in.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock at once or says that it is held.
    pub(super) fn take(path: &Path) -> Result<Self, OutputError> {
        for _ in 0..TRIES {
            // Not emptied on opening: another build's process id may stand in it.
            let mut file = fs::open_kept(path)?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => break,
                Err(TryLockError::Error(cause)) => {
                    return Err(FsError { action: "lock", path: path.to_owned(), cause }.into());
                }
                Ok(()) if !names(path, &file) => {}
                Ok(()) => {
                    let id = format!("{}\n", std::process::id());
                    let written = file.set_len(0).and_then(|()| file.write_all(id.as_bytes()));
                    named("write", path, written)?;
                    return Ok(Self { path: path.to_owned(), _file: file });
                }
            }
        }
        Err(OutputError::Locked(path.to_owned()))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A file that stays is taken over by the next build.
        let _ = fs::remove_file(&self.path);
    }
}

/// Whether the path still leads to the file that was locked, and not to one made after its deletion.
#[cfg(unix)]
fn names(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |found: std::fs::Metadata| (found.dev(), found.ino());
    let locked = file.metadata().map(place).ok();
    locked.is_some() && path.symlink_metadata().map(place).ok() == locked
}

#[cfg(not(unix))]
fn names(path: &Path, _: &File) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn a_dead_builds_lock_is_taken_over_and_a_living_ones_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("lock");
        fs::write(&path, b"1\n").expect("a lock that nobody holds");
        let held = Lock::take(&path).expect("the lock");
        assert!(matches!(Lock::take(&path), Err(OutputError::Locked(_))));
        let id = std::process::id().to_string();
        assert_eq!(fs::read(&path).expect("the lock file"), format!("{id}\n").as_bytes());
        drop(held);
        assert!(!path.exists());
    }

    #[test]
    fn no_two_threads_hold_it_at_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, inside) = (folder.path().join("lock"), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        let Ok(_held) = Lock::take(&path) else { continue };
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
    }
}
