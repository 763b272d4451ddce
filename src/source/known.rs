//! Digests that an earlier run took, so that a file which did not change is not read again.
//!
//! A file counts as unchanged when its length, its times and its place on the disk are those of the
//! earlier run, and all its times lie well before that run: one that was changed while it was read
//! has its times too close to tell. Systems without a change time (Windows) go by the rest.

use crate::fs::{self, FsResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// The layout of the list; another one is not read.
const VERSION: u32 = 1;
/// How far before the list a file's times must lie, in nanoseconds: FAT counts in steps of two
/// seconds.
const MARGIN: i64 = 3_000_000_000;

/// What tells that a file is still the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Length in bytes.
    bytes: u64,
    /// When it was last written, in nanoseconds since 1970.
    modified: i64,
    /// When anything about it last changed, or when it was made where no such time is kept.
    changed: i64,
    /// Its number on the disk, 0 where there is none.
    number: u64,
}

impl Stamp {
    /// The stamp of a file.
    #[must_use]
    pub fn of(data: &Metadata) -> Self {
        let (changed, number) = on_disk(data);
        Self { bytes: data.len(), modified: nanoseconds(data.modified().ok()), changed, number }
    }
}

#[cfg(unix)]
fn on_disk(data: &Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt;
    let changed = data.ctime().saturating_mul(1_000_000_000).saturating_add(data.ctime_nsec());
    (changed, data.ino())
}

#[cfg(not(unix))]
fn on_disk(data: &Metadata) -> (i64, u64) {
    (nanoseconds(data.created().ok()), 0)
}

/// Since 1970; a time that the system does not know is the latest there is, so it is never trusted.
fn nanoseconds(time: Option<SystemTime>) -> i64 {
    let Some(time) = time else { return i64::MAX };
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_nanos()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_nanos()).map_or(i64::MIN, |nanos| -nanos),
    }
}

/// Digests by path below `content/`.
#[derive(Debug, Default)]
pub struct Known {
    files: BTreeMap<String, (Stamp, String)>,
    written: i64,
}

/// The list as it is stored.
#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    files: BTreeMap<String, (Stamp, String)>,
}

impl Known {
    /// The list that an earlier run left; empty when there is none that can be used.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let read = fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let Some(Stored { version: VERSION, files }) = read else { return Self::default() };
        let written = path.metadata().and_then(|data| data.modified());
        Self { files, written: written.map_or(i64::MIN, |time| nanoseconds(Some(time))) }
    }

    /// The digest of a file with that stamp, where it can be trusted.
    pub(super) fn digest(&self, path: &str, stamp: Stamp) -> Option<&str> {
        let (known, digest) = self.files.get(path)?;
        let newest = stamp.modified.max(stamp.changed);
        let settled = newest.checked_add(MARGIN).is_some_and(|newest| newest < self.written);
        (*known == stamp && settled).then_some(digest)
    }

    /// Leaves what was read for the next run. A list that holds the same is written anew too: its
    /// time says from when on the files were as they are.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn save(files: BTreeMap<String, (Stamp, String)>, path: &Path) -> FsResult<()> {
        let text = serde_json::to_vec(&Stored { version: VERSION, files }).unwrap_or_default();
        fs::write_atomic(path, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(stamp: Stamp, written: i64) -> Known {
        let files = [("a.jpg".to_owned(), (stamp, "d1".to_owned()))].into();
        Known { files, written }
    }

    #[test]
    fn only_what_is_the_same_and_settled_is_known() {
        let stamp = Stamp { bytes: 9, modified: 10, changed: 20, number: 7 };
        let later = 20 + MARGIN + 1;
        assert_eq!(known(stamp, later).digest("a.jpg", stamp), Some("d1"));
        assert_eq!(known(stamp, later - 1).digest("a.jpg", stamp), None);
        assert_eq!(known(stamp, later).digest("b.jpg", stamp), None);
        for other in [
            Stamp { bytes: 8, ..stamp },
            Stamp { modified: 11, ..stamp },
            Stamp { changed: 21, ..stamp },
            Stamp { number: 8, ..stamp },
        ] {
            assert_eq!(known(stamp, i64::MAX).digest("a.jpg", other), None);
        }
        let future = Stamp { modified: i64::MAX, ..stamp };
        assert_eq!(known(future, i64::MAX).digest("a.jpg", future), None);
    }

    #[test]
    fn a_list_comes_back_and_another_layout_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sources.json");
        let stamp = Stamp { bytes: 1, modified: 2, changed: 3, number: 4 };
        Known::save([("a".to_owned(), (stamp, "d".to_owned()))].into(), &path).expect("a list");
        let known = Known::load(&path);
        assert_eq!(known.digest("a", stamp), Some("d"));
        let text = fs::read(&path).expect("a list");
        let text = String::from_utf8(text).expect("text").replace("\"version\":1", "\"version\":0");
        fs::write(&path, text.as_bytes()).expect("a list");
        assert_eq!(Known::load(&path).digest("a", stamp), None);
        assert_eq!(Known::load(folder.path()).digest("a", stamp), None);
    }
}
