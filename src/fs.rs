//! The only writer, and the guard of every path that content names.
//!
//! Each error says which path it met and what was being done. System calls of one platform stand
//! behind one function with a fallback for the others.
#![expect(clippy::disallowed_methods, reason = "this module is what those bans point to")]

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

/// A failed call on a path.
#[derive(Debug)]
pub struct FsError {
    /// What was being done, as an English verb phrase.
    pub action: &'static str,
    /// The path it was done to.
    pub path: PathBuf,
    /// What the system said.
    pub cause: io::Error,
}

impl fmt::Display for FsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}: {}", self.action, self.path.display(), self.cause)
    }
}

impl std::error::Error for FsError {}

/// The result of a call on a path.
pub type FsResult<T> = Result<T, FsError>;

/// Ties an I/O error to the path and action it belongs to.
///
/// # Errors
/// The given one, with its path.
pub fn named<T>(action: &'static str, path: &Path, result: io::Result<T>) -> FsResult<T> {
    result.map_err(|cause| FsError { action, path: path.to_owned(), cause })
}

/// The whole of a file.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> FsResult<Vec<u8>> {
    named("read", path, fs::read(path))
}

/// Makes a folder and all above it.
///
/// # Errors
/// When the system refuses.
pub fn create_dirs(path: &Path) -> FsResult<()> {
    named("create folder", path, fs::create_dir_all(path))
}

/// Writes a new file, with the folders above it.
///
/// # Errors
/// When a folder or the file cannot be made or written.
pub fn write(path: &Path, bytes: &[u8]) -> FsResult<()> {
    create_file(path).and_then(|mut file| named("write", path, file.write_all(bytes)))
}

/// Opens a fresh file for writing, with the folders above it.
///
/// # Errors
/// When a folder or the file cannot be made.
pub fn create_file(path: &Path) -> FsResult<File> {
    if let Some(parent) = path.parent() {
        create_dirs(parent)?;
    }
    named("create", path, File::create(path))
}

/// Writes beside the target and renames, so that a reader sees the old or the new file whole.
///
/// # Errors
/// When writing or renaming fails; the target is then as it was.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> FsResult<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.{}.tmp", std::process::id(), thread_number()));
    let temporary = path.with_file_name(name);
    write(&temporary, bytes)?;
    rename(&temporary, path).inspect_err(|_| drop(fs::remove_file(&temporary)))
}

/// A number that two threads of one process never share, for names of temporary files.
fn thread_number() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Opens a file to read and write, made when absent; what stands in it is kept.
///
/// # Errors
/// When it cannot be opened or made.
pub fn open_kept(path: &Path) -> FsResult<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    named("open", path, options.open(path))
}

/// Writes a file that must not exist yet; the error kind `AlreadyExists` says that it does.
///
/// # Errors
/// When it exists or cannot be made or written.
pub fn write_new(path: &Path, bytes: &[u8]) -> FsResult<()> {
    if let Some(parent) = path.parent() {
        create_dirs(parent)?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = named("create", path, opened)?;
    named("write", path, file.write_all(bytes))
}

/// Renames a file or folder.
///
/// # Errors
/// When the system refuses.
pub fn rename(from: &Path, to: &Path) -> FsResult<()> {
    named("rename", from, fs::rename(from, to))
}

/// Copies a file's bytes, with the folders above the target.
///
/// # Errors
/// When reading or writing fails.
pub fn copy(from: &Path, to: &Path) -> FsResult<u64> {
    if let Some(parent) = to.parent() {
        create_dirs(parent)?;
    }
    named("copy", from, fs::copy(from, to))
}

/// Deletes a file; one that is not there is no error.
///
/// # Errors
/// When the system refuses.
pub fn remove_file(path: &Path) -> FsResult<()> {
    named("delete", path, absent_is_fine(fs::remove_file(path)))
}

/// Deletes a folder with all in it, never through a link; one that is not there is no error.
///
/// # Errors
/// When the system refuses.
pub fn remove_tree(path: &Path) -> FsResult<()> {
    named("delete folder", path, absent_is_fine(fs::remove_dir_all(path)))
}

/// Deletes a folder that holds nothing.
///
/// # Errors
/// When something is in it, or the system refuses.
pub fn remove_empty(path: &Path) -> FsResult<()> {
    named("delete folder", path, fs::remove_dir(path))
}

fn absent_is_fine(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Gives two folders each other's name in one step, so that no reader sees neither.
///
/// Where the system has no such call, two renames stand in: between them `live` is missing for a
/// moment.
///
/// # Errors
/// When a name cannot be given.
pub fn exchange(staged: &Path, live: &Path) -> FsResult<()> {
    if exchange_in_one_call(staged, live) {
        return Ok(());
    }
    let mut aside = std::ffi::OsString::from(".");
    aside.push(live.file_name().unwrap_or_default());
    aside.push(".fengcai-old");
    let aside = live.with_file_name(aside);
    rename(live, &aside)?;
    if let Err(error) = rename(staged, live) {
        rename(&aside, live)?;
        return Err(error);
    }
    rename(&aside, staged)
}

#[cfg(target_os = "linux")]
fn exchange_in_one_call(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange_in_one_call(_: &Path, _: &Path) -> bool {
    false
}

/// Waits until all that was written to the file system of `folder` is on disk.
///
/// # Errors
/// When the folder cannot be opened or the system reports a failed write.
#[cfg(target_os = "linux")]
pub fn sync_tree(folder: &Path) -> FsResult<()> {
    let opened = named("open", folder, File::open(folder))?;
    named("sync", folder, rustix::fs::syncfs(&opened).map_err(io::Error::from))
}

/// Waits until every file below `folder` is on disk, one by one.
///
/// # Errors
/// When a file cannot be opened or the system reports a failed write.
#[cfg(not(target_os = "linux"))]
pub fn sync_tree(folder: &Path) -> FsResult<()> {
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let file = OpenOptions::new().write(true).open(entry.path());
            named("sync", entry.path(), file.and_then(|file| file.sync_all()))?;
        }
    }
    Ok(())
}

/// Why a path named in content is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Absolute, or climbs out of its root.
    Outside,
    /// Passes through a symbolic link.
    Link,
    /// Nothing is there, or not a plain file.
    Missing,
}

/// Resolves `relative` (parts divided by `/`) below `root` without following links.
///
/// # Errors
/// A [`Refusal`] when the path is absolute, climbs, meets a link, or names no plain file. Nothing
/// outside `root` is opened or looked at.
pub fn file_beneath(root: &Path, relative: &str) -> Result<PathBuf, Refusal> {
    let mut path = root.to_owned();
    for part in Path::new(relative).components() {
        let Component::Normal(name) = part else { return Err(Refusal::Outside) };
        path.push(name);
        let kind = fs::symlink_metadata(&path).map_err(|_| Refusal::Missing)?.file_type();
        if kind.is_symlink() {
            return Err(Refusal::Link);
        }
    }
    if path.is_file() { Ok(path) } else { Err(Refusal::Missing) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_root_are_refused_before_anything_is_opened() {
        let root = tempfile::tempdir().expect("a temporary folder");
        write(&root.path().join("a/b.jpg"), b"x").expect("a file");
        assert!(file_beneath(root.path(), "a/b.jpg").is_ok());
        for outside in ["../a/b.jpg", "a/../../x", "/etc/passwd", "a/./../../b"] {
            assert_eq!(file_beneath(root.path(), outside), Err(Refusal::Outside), "{outside}");
        }
        assert_eq!(file_beneath(root.path(), "a"), Err(Refusal::Missing));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_refused_wherever_they_stand_in_the_path() {
        let root = tempfile::tempdir().expect("a temporary folder");
        write(&root.path().join("a/b.jpg"), b"x").expect("a file");
        std::os::unix::fs::symlink("a", root.path().join("l")).expect("a link");
        assert_eq!(file_beneath(root.path(), "l/b.jpg"), Err(Refusal::Link));
    }

    #[test]
    fn exchange_swaps_two_folders() {
        let root = tempfile::tempdir().expect("a temporary folder");
        let (one, two) = (root.path().join("one"), root.path().join("two"));
        write(&one.join("f"), b"1").expect("a file");
        write(&two.join("f"), b"2").expect("a file");
        exchange(&one, &two).expect("the exchange");
        assert_eq!(read(&one.join("f")).expect("a file"), b"2");
        assert_eq!(read(&two.join("f")).expect("a file"), b"1");
    }
}
