//! Makes the media of the plan, and says which of it could not be made.

use super::{Progress, Site, Stage};
use crate::catalogue::work::MediaPath;
use crate::finding::{Code, Finding, Findings};
use crate::fs::FsResult;
use crate::media::{self, Glance, Job, Workshop};
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
/// same bytes share their fate.
fn report(site: &Site, failed: &BTreeMap<String, String>, findings: &mut Findings) -> usize {
    let lost = site.plan.artifacts.values().filter_map(|one| match one {
        Artifact::Derivative { source, key, .. } => {
            Some((site.tree.media.get(&source.0)?.digest.as_str(), failed.get(key)?.as_str()))
        }
        Artifact::Page(_) | Artifact::Poster(_) | Artifact::Static(_) => None,
    });
    let lost: BTreeMap<&str, &str> = lost.collect();
    let mut refused = BTreeSet::new();
    for (file, picture) in site.catalogue.published().flat_map(plan::media::files) {
        let source = site.tree.media.get(&file.value.0);
        let Some(cause) = source.and_then(|source| lost.get(source.digest.as_str())) else {
            continue;
        };
        refused.insert(&file.value);
        let code = if picture { Code::UndecodablePicture } else { Code::UndecodableMedia };
        let finding = Finding::new(code, file.span).with("value", &file.value.0);
        findings.push(finding.with("cause", cause));
    }
    refused.len()
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
    Some(Job { source, part: None, bytes, digest, recipe })
}
