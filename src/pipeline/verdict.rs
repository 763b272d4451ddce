//! What was found in the media and pages of a site, kept until anything that goes into them changes.
//!
//! The key is a digest of the settings, of every text and medium, of the theme and of the program;
//! with the same key the same bytes would be made and the same be found in them.

use super::{STATE, Site};
use crate::finding::kept::{self, Kept};
use crate::finding::{Code, Findings};
use crate::fs;
use crate::source::known::Stamp;
use crate::span::SourceMap;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use walkdir::WalkDir;

/// The folder of themes in a site.
const THEMES: &str = "themes";

/// A verdict as it is stored.
#[derive(Serialize, Deserialize)]
struct Verdict {
    key: String,
    pages: usize,
    findings: Vec<Kept>,
}

fn place(site: &Site) -> PathBuf {
    site.root.join(STATE).join("checked.json")
}

/// What an earlier run found where nothing has changed since, and how many pages it made.
pub(super) fn recall(site: &Site, sources: &SourceMap) -> Option<(Findings, usize)> {
    if site.run.anew {
        return None;
    }
    let bytes = fs::read(&place(site)).ok()?;
    let verdict: Verdict = serde_json::from_slice(&bytes).ok()?;
    (verdict.key == key(site, sources)?).then_some(())?;
    Some((kept::take(verdict.findings, sources)?, verdict.pages))
}

/// Leaves a verdict for the next run. What the disk or the memory of the moment brought about is
/// not of the site, and a run that met it leaves none.
pub(super) fn leave(site: &Site, sources: &SourceMap, findings: &Findings, pages: usize) {
    let passing = findings.any(|one| one.code == Code::UnreadableFile);
    let Some(key) = key(site, sources).filter(|_| !passing) else { return };
    let verdict = Verdict { key, pages, findings: kept::keep(findings, sources) };
    // Without it the next run looks at every page again, and nothing else is lost.
    let bytes = serde_json::to_vec(&verdict).unwrap_or_default();
    let _ = fs::write_atomic(&place(site), &bytes);
}

/// A digest of all that goes into a site; none where the program cannot be told from another.
fn key(site: &Site, sources: &SourceMap) -> Option<String> {
    let mut digest = blake3::Hasher::new();
    let mut take = |name: &str, value: &[u8]| {
        for part in [name.as_bytes(), value] {
            digest.update(&part.len().to_le_bytes()).update(part);
        }
    };
    let program = site.run.program.as_ref()?.metadata().ok()?;
    take("program", &serde_json::to_vec(&Stamp::of(&program)).ok()?);
    take("settings", format!("{:?}", site.config).as_bytes());
    for (_, file) in sources.files() {
        take(&file.path, file.text.as_bytes());
    }
    for (path, medium) in &site.tree.media {
        take(path, medium.digest.as_bytes());
    }
    let themes = WalkDir::new(site.root.join(THEMES)).sort_by_file_name().into_iter().flatten();
    for entry in themes.filter(|entry| entry.file_type().is_file()) {
        take(&entry.path().display().to_string(), &fs::read(entry.path()).ok()?);
    }
    Some(digest.finalize().to_hex().to_string())
}
