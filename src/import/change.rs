//! What an import writes: all of it or nothing.
//!
//! Files are made aside, within the site, and then put in place one by one; when one cannot be, those
//! before it are taken back.

use crate::fs::{self, FsError, FsResult};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a file gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Those of a file of the mails.
    Copy(PathBuf),
    /// It goes: another file takes its place.
    Nothing,
}

/// Files to write, by path below the site's folder.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    /// What each gets.
    pub(super) files: BTreeMap<String, Content>,
    /// Those that must not be there yet: an entry that could not be read is never written over.
    fresh: BTreeSet<String>,
}

impl Changes {
    /// A text to write.
    pub(super) fn text(&mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), Content::Bytes(text.into()));
    }

    /// A text to write to a path where nothing stands.
    pub(super) fn fresh(&mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) {
        let path = path.into();
        self.fresh.insert(path.clone());
        self.text(path, text);
    }

    /// The text that is to be written to a path.
    pub(super) fn written(&self, path: &str) -> Option<String> {
        match self.files.get(path)? {
            Content::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
            Content::Copy(_) | Content::Nothing => None,
        }
    }

    /// Leaves out what stands there already, byte for byte.
    pub(super) fn without_same(mut self, root: &Path) -> Self {
        self.files.retain(|path, content| match content {
            Content::Bytes(bytes) => fs::read(&root.join(path)).ok().as_ref() != Some(&*bytes),
            Content::Copy(_) | Content::Nothing => true,
        });
        self
    }

    /// Puts every file in place. `aside` is a folder of this import alone, on the same file system.
    ///
    /// # Errors
    /// When a file cannot be written; all is then as it was.
    pub(super) fn commit(&self, root: &Path, aside: &Path) -> FsResult<()> {
        let (fresh, before) = (aside.join("new"), aside.join("old"));
        if let Some(taken) = self.fresh.iter().find(|path| root.join(path).exists()) {
            let cause = std::io::ErrorKind::AlreadyExists.into();
            return Err(FsError { action: "create", path: root.join(taken), cause });
        }
        for (path, content) in &self.files {
            match content {
                Content::Nothing => {}
                Content::Bytes(bytes) => fs::write(&fresh.join(path), bytes)?,
                Content::Copy(source) => drop(fs::copy(source, &fresh.join(path))?),
            }
        }
        let mut placed = Vec::new();
        for (path, content) in &self.files {
            if let Err(error) = place(path, content, root, [&fresh, &before]) {
                for path in placed {
                    take_back(path, root, &before);
                }
                return Err(error);
            }
            placed.push(path);
        }
        Ok(())
    }
}

fn place(path: &str, content: &Content, root: &Path, [fresh, before]: [&Path; 2]) -> FsResult<()> {
    let (target, kept) = (root.join(path), before.join(path));
    let moved = target.is_file();
    if moved {
        fs::create_dirs(kept.parent().unwrap_or(before))?;
        fs::rename(&target, &kept)?;
    }
    if *content == Content::Nothing {
        return Ok(());
    }
    let folder = fs::create_dirs(target.parent().unwrap_or(root));
    folder.and_then(|()| fs::rename(&fresh.join(path), &target)).inspect_err(|_| {
        // The first error is the one that is told; here all that can be done is done.
        if moved {
            let _ = fs::rename(&kept, &target);
        }
        remove_empty_above(&target, root);
    })
}

/// What was there comes back; a file that was not there goes, and the folders made for it.
fn take_back(path: &str, root: &Path, before: &Path) {
    let (target, kept) = (root.join(path), before.join(path));
    // As far as it goes: the error that is told is the one that began it.
    if kept.is_file() {
        let _ = fs::rename(&kept, &target);
    } else {
        let _ = fs::remove_file(&target);
        remove_empty_above(&target, root);
    }
}

/// Removes the folders above a path that hold nothing, up to the root.
fn remove_empty_above(path: &Path, root: &Path) {
    let mut folder = path.parent();
    while let Some(empty) =
        folder.filter(|folder| *folder != root && fs::remove_empty(folder).is_ok())
    {
        folder = empty.parent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_placed_takes_all_others_back() {
        let site = tempfile::tempdir().expect("a folder");
        let root = site.path();
        fs::write(&root.join("content/a.md"), b"old").expect("a file");
        // A folder stands where the last file should go.
        fs::create_dirs(&root.join("content/z/entry/x")).expect("a folder");
        let mut changes = Changes::default();
        changes.text("content/a.md", "new");
        changes.text("content/b/c/entry.md", "new");
        changes.text("content/z/entry", "new");
        assert!(changes.commit(root, &root.join("aside")).is_err());
        assert_eq!(fs::read(&root.join("content/a.md")).expect("a file"), b"old");
        assert!(!root.join("content/b").exists());
        changes.files.remove("content/z/entry");
        changes.commit(root, &root.join("aside")).expect("all in place");
        assert_eq!(fs::read(&root.join("content/b/c/entry.md")).expect("a file"), b"new");
        let mut again = Changes::default();
        again.fresh("content/a.md", "other");
        assert!(again.commit(root, &root.join("aside")).is_err());
        assert_eq!(fs::read(&root.join("content/a.md")).expect("a file"), b"new");
    }
}
