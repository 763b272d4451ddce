//! Makes a staged site the live one.

use super::foreign::Foreign;
use super::{Manifest, OutputError, StagedSite};
use crate::fs::{self, FsResult};
use std::path::Path;

/// What publishing did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedSite {
    /// Whether the live site was the same already and nothing was touched.
    pub unchanged: bool,
    /// Files that are not ours and were carried over.
    pub foreign: Vec<String>,
    /// How many files of the old site are gone.
    pub removed: usize,
}

/// Swaps a staged site with the live one and deletes what it replaces.
///
/// # Errors
/// When the live site holds what cannot be carried over, or a call fails; it is then as it was.
pub fn publish(staged: StagedSite) -> Result<PublishedSite, OutputError> {
    // The workspace, with the lock, is held to the end; then it goes with all that is in it.
    let StagedSite { manifest, space } = staged;
    let (live, stage) = (&space.ground.out, &space.ground.stage);
    if !live.exists() {
        fs::sync_tree(stage)?;
        fs::rename(stage, live)?;
        sync_name(live)?;
        return Ok(PublishedSite::default());
    }
    let old = space.ground.owned()?;
    let foreign = Foreign::find(live, old.as_ref())?;
    if old.as_ref() == Some(&manifest) && manifest.is_all_in(live) {
        return Ok(PublishedSite { unchanged: true, foreign: foreign.names(), removed: 0 });
    }
    let foreign = foreign.carry(live, stage)?;
    fs::sync_tree(stage)?;
    fs::exchange(stage, live)?;
    sync_name(live)?;
    // What stands in the staging folder now is the old site.
    let removed = old.map_or(0, |old| gone(&old, &manifest));
    Ok(PublishedSite { unchanged: false, foreign, removed })
}

fn gone(old: &Manifest, new: &Manifest) -> usize {
    old.files.keys().filter(|path| !new.files.contains_key(*path)).count()
}

/// Waits until the new name is on disk, before the old site is deleted. Where the system has no
/// call for that, it keeps the order by itself or not at all.
fn sync_name(live: &Path) -> FsResult<()> {
    match live.parent() {
        Some(parent) if cfg!(target_os = "linux") => fs::sync_tree(parent),
        _ => Ok(()),
    }
}
