//! Makes the media of the plan, and says which of it could not be made.

use super::{Progress, Site, Stage};
use crate::catalogue::work::MediaPath;
use crate::finding::{Code, Finding, Findings};
use crate::fs::FsResult;
use crate::media::{self, Glance, Job, Part, Workshop};
use crate::plan::{self, Artifact, Recipe};
use crate::render::MediaMade;
use std::collections::{BTreeMap, BTreeSet};

/// What became of the media.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// Files that were made before.
    pub taken: usize,
    /// Files made now.
    pub made: usize,
    /// Pictures whose pixels were opened.
    pub decoded: usize,
    /// Sources that nothing could be made of.
    pub refused: usize,
    /// What pages are to know of it.
    pub media: MediaMade,
}

/// Makes what the cache lacks.
///
/// # Errors
/// When the cache cannot be written.
pub(super) fn make(
    site: &Site,
    shop: &Workshop,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> FsResult<Made> {
    let files = site.plan.artifacts.values().filter_map(|one| job(site, one));
    let glances = site.plan.media.glances.keys().filter_map(|source| glance(site, source));
    let jobs: Vec<Job> = files.chain(glances).collect();
    let (sources, bytes) = media::extent(&jobs);
    progress.start(Stage::Media, sources, Some(bytes));
    let made = media::make(&jobs, shop, &|bytes| progress.step(bytes))?;
    let refused = report(site, &made.failed, findings);
    let missing = site.plan.artifacts.iter().filter(|(_, one)| match one {
        Artifact::Derivative { key, .. } => made.failed.contains_key(key),
        Artifact::Page(_) | Artifact::Poster(_) | Artifact::Static(_) => false,
    });
    let missing = missing.map(|(path, _)| path.clone()).collect();
    let media = MediaMade { missing, glances: glances_of(site, shop, &made.failed)? };
    let media::Made { taken, made, decoded, .. } = made;
    Ok(Made { taken, made, decoded, refused, media })
}

/// Names every file that could not be made where it is written, and gives their number. Files of the
/// same bytes share their fate; a recording that could not be drawn is published all the same.
fn report(site: &Site, failed: &BTreeMap<String, String>, findings: &mut Findings) -> usize {
    let lost = lost(site, failed);
    let cause = |file: &MediaPath, part| {
        let source = site.tree.media.get(&file.0)?;
        lost.get(&(source.digest.as_str(), part)).copied()
    };
    let mut refused = BTreeSet::new();
    for (file, picture) in site.catalogue.published().flat_map(plan::media::files) {
        let part = if picture { Lost::Picture } else { Lost::Copy };
        if let Some(cause) = cause(&file.value, part) {
            refused.insert(&file.value);
            let code = if picture { Code::UndecodablePicture } else { Code::UndecodableMedia };
            let finding = Finding::new(code, file.span).with("value", &file.value.0);
            findings.push(finding.with("cause", cause));
        }
    }
    for audio in site.catalogue.published().filter_map(plan::media::recording) {
        // What is not published needs no drawing, and no second finding.
        if refused.contains(&audio.file.value) {
            continue;
        }
        if let Some(cause) = cause(&audio.file.value, Lost::Drawing) {
            let finding = Finding::new(Code::NoWaveform, audio.file.span);
            findings.push(finding.with("value", &audio.file.value.0).with("cause", cause));
        }
    }
    refused.len()
}

/// What of a source could not be made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lost {
    /// Its pixels.
    Picture,
    /// Its clean copy.
    Copy,
    /// The drawing of how loud it runs.
    Drawing,
}

/// The causes, by digest of the source and what of it.
fn lost<'a>(
    site: &'a Site,
    failed: &'a BTreeMap<String, String>,
) -> BTreeMap<(&'a str, Lost), &'a str> {
    let lost = site.plan.artifacts.values().filter_map(|one| match one {
        Artifact::Derivative { source, key, recipe } => {
            let part = match recipe {
                Recipe::Picture { .. } | Recipe::Glance => Lost::Picture,
                Recipe::Film | Recipe::Sound { .. } | Recipe::Captions => Lost::Copy,
                Recipe::Waveform => Lost::Drawing,
            };
            let digest = site.tree.media.get(&source.0)?.digest.as_str();
            Some(((digest, part), failed.get(key)?.as_str()))
        }
        Artifact::Page(_) | Artifact::Poster(_) | Artifact::Static(_) => None,
    });
    lost.collect()
}

/// What pages show while pictures load. An entry of the cache that was damaged since it was found
/// there is made again.
fn glances_of(
    site: &Site,
    shop: &Workshop,
    failed: &BTreeMap<String, String>,
) -> FsResult<BTreeMap<MediaPath, Glance>> {
    let mut glances = BTreeMap::new();
    for (source, key) in &site.plan.media.glances {
        if failed.contains_key(key) {
            continue;
        }
        let mut body = shop.cache.get(key)?;
        if body.is_none()
            && let Some(job) = glance(site, source)
        {
            media::make(&[job], shop, &|_| {})?;
            body = shop.cache.get(key)?;
        }
        if let Some(glance) = body.as_deref().and_then(Glance::read) {
            glances.insert(source.clone(), glance);
        }
    }
    Ok(glances)
}

/// The work that makes a derivative; none for what is no derivative or has lost its source.
pub(super) fn job(site: &Site, artifact: &Artifact) -> Option<Job> {
    match artifact {
        Artifact::Derivative { source, recipe, .. } => work(site, source, recipe.clone()),
        Artifact::Page(_) | Artifact::Poster(_) | Artifact::Static(_) => None,
    }
}

fn glance(site: &Site, source: &MediaPath) -> Option<Job> {
    work(site, source, Recipe::Glance)
}

fn work(site: &Site, source: &MediaPath, recipe: Recipe) -> Option<Job> {
    let file = site.tree.media.get(&source.0)?;
    let (source, digest, bytes) = (file.absolute.clone(), file.digest.clone(), file.bytes);
    let cover = file.probe.cover().filter(|_| recipe.is_picture());
    let part = cover.map(|cover| Part { start: cover.start, bytes: cover.bytes });
    Some(Job { source, part, bytes, digest, recipe })
}
