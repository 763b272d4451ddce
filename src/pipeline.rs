//! The order of the stages. The only file that knows it.

use crate::catalogue::{self, Catalogue};
use crate::config::{self, Config};
use crate::finding::{Code, Finding, Findings};
use crate::fs::FsResult;
use crate::media::{self, Cache, Job, Made, PixelBudget};
use crate::output::{self, OutputError, PublishedSite, StagedSite, Stager};
use crate::plan::{self, Artifact, OutputPath, SitePlan};
use crate::reference::Tables;
use crate::render::{Renderer, Viewer};
use crate::source::{self, SourceTree};
use crate::span::SourceMap;
use crate::theme::Theme;
use crate::{catalogue::work::MediaPath, check};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Folder of the cache, below the site root; safe to delete.
pub const STATE: &str = ".fengcai";

/// Where a build tells how far it is.
pub trait Progress: Sync {
    /// A stage of `total` steps begins.
    fn start(&self, stage: Stage, total: usize);
    /// One step is done.
    fn step(&self);
}

/// The stages that take long enough to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Pictures, films and recordings.
    Media,
    /// Pages.
    Pages,
}

/// A site, read and planned.
pub struct Site {
    /// Its folder.
    pub root: PathBuf,
    /// Its settings.
    pub config: Config,
    /// What was read.
    pub tree: SourceTree,
    /// What it is about.
    pub catalogue: Catalogue,
    /// Its theme.
    pub theme: Theme,
    /// Every output.
    pub plan: SitePlan,
}

/// What a build made.
#[derive(Debug)]
pub struct Built {
    /// Pages rendered.
    pub pages: usize,
    /// Pictures, films and recordings.
    pub media: Made,
    /// How it was published.
    pub published: PublishedSite,
}

/// Reads and plans a site, and runs the rules. `None` when settings or theme are unusable; other
/// faults are in `findings` and the rest is still there.
pub fn load(
    root: &Path,
    base_url: Option<String>,
    sources: &mut SourceMap,
    findings: &mut Findings,
) -> Option<Site> {
    let tree = source::read(root, sources, findings);
    let config = config::read(&tree, findings);
    let tables = Tables::load(&tree, findings);
    let catalogue = catalogue::load(&tree, sources, tables, findings);
    let config = config.map(|config| match base_url {
        Some(url) => Config { base_url: Some(url), ..config },
        None => config,
    })?;
    let theme = Theme::load(root, &config.theme, config.lang, findings)?;
    let plan = plan::plan(&catalogue, &theme, &tree, config.page_size, findings);
    check::run(&catalogue, &plan, findings);
    Some(Site { root: root.to_owned(), config, tree, catalogue, theme, plan })
}

/// Makes every output in a staging folder beside `out` and audits it; nothing live changes.
///
/// # Errors
/// When the environment fails: the disk, a lock, an output folder that is not ours.
pub fn stage(
    site: &Site,
    out: &Path,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<(StagedSite, Made, usize), OutputError> {
    let stager = Stager::open(out, &site.root)?;
    let cache = Cache::open(&site.root.join(STATE).join("cache"));
    let jobs: Vec<Job> = site.plan.artifacts.values().filter_map(|one| job(site, one)).collect();
    progress.start(Stage::Media, jobs.len());
    let budget = PixelBudget::new(site.config.pixels);
    let made = media::make(&jobs, &cache, &budget, &|| progress.step()).map_err(OutputError::Fs)?;
    let failed = report_failures(site, &made, findings);
    let viewer = Viewer {
        config: &site.config,
        catalogue: &site.catalogue,
        plan: &site.plan,
        theme: &site.theme,
        tree: &site.tree,
        failed: &failed,
    };
    let writer = Writer { site, stager: &stager, cache: &cache, renderer: Renderer::new(viewer) };
    let pages = writer.write_all(&failed, findings, progress).map_err(OutputError::Fs)?;
    let staged = stager.finish().map_err(OutputError::Fs)?;
    let own = output::Own { mailboxes: &[], base: site.config.base_url.as_deref() };
    output::audit(&staged, own, findings);
    Ok((staged, made, pages))
}

/// Builds and publishes. `None` when a finding stopped it; `out` is then as it was.
///
/// # Errors
/// As [`stage`], and when the swap fails.
pub fn build(
    site: &Site,
    out: &Path,
    strict: bool,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Option<Built>, OutputError> {
    let (staged, media, pages) = stage(site, out, findings, progress)?;
    if stops(findings, strict) {
        return Ok(None);
    }
    let published = output::publish(staged)?;
    Ok(Some(Built { pages, media, published }))
}

/// Whether findings stop publication.
#[must_use]
pub fn stops(findings: &Findings, strict: bool) -> bool {
    findings.any_error() || (strict && findings.summary().warnings > 0)
}

/// Names every source that could not be made, where it is written, and gives them all: also those
/// whose bytes are the same as a failed one's.
fn report_failures(site: &Site, made: &Made, findings: &mut Findings) -> BTreeSet<MediaPath> {
    let digests: BTreeSet<&str> = site
        .tree
        .media
        .values()
        .filter(|file| made.failed.contains_key(&file.absolute))
        .map(|file| file.digest.as_str())
        .collect();
    let failed: BTreeSet<MediaPath> = site
        .tree
        .media
        .iter()
        .filter(|(_, file)| digests.contains(file.digest.as_str()))
        .map(|(path, _)| MediaPath(path.clone()))
        .collect();
    for (file, picture) in site.catalogue.published().flat_map(plan::media::files) {
        if failed.contains(&file.value) {
            let code = if picture { Code::UndecodablePicture } else { Code::UndecodableMedia };
            let absolute = site.tree.media.get(&file.value.0).map(|file| &file.absolute);
            let cause =
                absolute.and_then(|path| made.failed.get(path)).cloned().unwrap_or_default();
            let finding = Finding::new(code, file.span).with("value", &file.value.0);
            findings.push(finding.with("cause", cause));
        }
    }
    failed
}

/// The work that makes a derivative; none for what is no derivative or has lost its source.
fn job(site: &Site, artifact: &Artifact) -> Option<Job> {
    match artifact {
        Artifact::Derivative { source, recipe, .. } => {
            let file = site.tree.media.get(&source.0)?;
            let (source, digest) = (file.absolute.clone(), file.digest.clone());
            Some(Job { source, digest, recipe: recipe.clone() })
        }
        Artifact::Page(_) | Artifact::Static(_) => None,
    }
}

/// Writes artifacts to the staging folder.
struct Writer<'a> {
    site: &'a Site,
    stager: &'a Stager,
    cache: &'a Cache,
    renderer: Renderer<'a>,
}

impl Writer<'_> {
    /// Writes all artifacts in parallel and gives the number of pages.
    fn write_all(
        &self,
        failed: &BTreeSet<MediaPath>,
        findings: &mut Findings,
        progress: &dyn Progress,
    ) -> FsResult<usize> {
        let artifacts = &self.site.plan.artifacts;
        progress.start(Stage::Pages, artifacts.len());
        let found = Mutex::new(Findings::default());
        let written: Vec<_> = artifacts
            .par_iter()
            .map(|(path, artifact)| {
                let written = self.write(path, artifact, failed, &found);
                progress.step();
                written
            })
            .collect();
        findings.append(found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner));
        let written: FsResult<Vec<usize>> = written.into_iter().collect();
        Ok(written?.into_iter().sum())
    }

    /// Writes one artifact; gives 1 for a page, 0 for any other.
    fn write(
        &self,
        path: &OutputPath,
        artifact: &Artifact,
        failed: &BTreeSet<MediaPath>,
        found: &Mutex<Findings>,
    ) -> FsResult<usize> {
        match artifact {
            Artifact::Page(page) => {
                match self.renderer.page(page, path) {
                    Ok(bytes) => self.stager.write(path, &bytes)?,
                    Err(finding) => {
                        found
                            .lock()
                            .unwrap_or_else(std::sync::PoisonError::into_inner)
                            .push(finding);
                    }
                }
                Ok(1)
            }
            Artifact::Derivative { source, .. } if failed.contains(source) => Ok(0),
            Artifact::Derivative { key, .. } => self.place(path, key, artifact).map(|()| 0),
            Artifact::Static(name) => {
                let bytes = self.site.theme.asset(name).map(|file| file.bytes.as_slice());
                self.stager.write(path, bytes.unwrap_or_default())?;
                Ok(0)
            }
        }
    }

    /// Copies a derivative out of the cache. An entry that was damaged since it was found there
    /// has thrown itself away and is made again.
    fn place(&self, path: &OutputPath, key: &str, artifact: &Artifact) -> FsResult<()> {
        let place = || self.stager.place(path, |to| self.cache.place(key, to));
        if !place()?
            && let Some(job) = job(self.site, artifact)
        {
            let budget = PixelBudget::new(self.site.config.pixels);
            media::make(&[job], self.cache, &budget, &|| {})?;
            place()?;
        }
        Ok(())
    }
}
