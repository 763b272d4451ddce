//! The order of the stages. Nothing else knows it.

mod making;
mod verdict;
mod writer;

pub use crate::source::STATE;
pub use making::Made;

use crate::catalogue::{self, Catalogue};
use crate::check;
use crate::config::{self, Config, Policy};
use crate::finding::Findings;
use crate::media::{Budget, Cache, Workers, Workshop};
use crate::output::{self, OutputError, PublishedSite, StagedSite, Stager};
use crate::plan::{self, OutputPath, SitePlan};
use crate::reference::Tables;
use crate::render::{Renderer, Viewer};
use crate::source::known::Known;
use crate::source::{self, SourceTree};
use crate::span::SourceMap;
use crate::theme::Theme;
use std::path::{Path, PathBuf};
use writer::Writer;

/// Where a build tells how far it is.
pub trait Progress: Sync {
    /// A stage of `total` steps begins; `bytes` is what its sources weigh, where that tells more of
    /// its length than their number.
    fn start(&self, stage: Stage, total: usize, bytes: Option<u64>);
    /// One step is done, over so many bytes.
    fn step(&self, bytes: u64);
}

/// The stages that take long enough to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Pictures, films and recordings.
    Media,
    /// Pages.
    Pages,
}

/// What the machine and the caller say about a run; none of it changes a byte of the site.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// This program, to start workers of; none works in this process.
    pub program: Option<PathBuf>,
    /// The machine's memory in bytes, where it is known.
    pub memory: Option<u64>,
    /// Whether nothing that an earlier run left is believed.
    pub anew: bool,
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
    /// How it is made.
    pub run: Run,
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
    run: Run,
    base_url: Option<String>,
    sources: &mut SourceMap,
    findings: &mut Findings,
) -> Option<Site> {
    let tree = read(root, &run, sources, findings);
    let config = config::read(&tree, findings);
    let catalogue = known(&tree, sources, findings);
    let config = config.map(|config| match base_url {
        Some(url) => Config { base_url: Some(url), ..config },
        None => config,
    })?;
    let theme = Theme::load(root, &config.theme, config.lang, sources, findings)?;
    let plan = plan::plan(&catalogue, &config, &theme, &tree, findings);
    let subject = check::Subject {
        catalogue: &catalogue,
        plan: &plan,
        config: &config,
        tree: &tree,
        sources,
    };
    check::run(subject, findings);
    Some(Site { root: root.to_owned(), config, tree, catalogue, theme, plan, run })
}

/// Reads the entries of a site, and plans nothing: for what is told of entries alone.
pub fn catalogue(
    root: &Path,
    run: &Run,
    sources: &mut SourceMap,
    findings: &mut Findings,
) -> (SourceTree, Catalogue) {
    let tree = read(root, run, sources, findings);
    let catalogue = known(&tree, sources, findings);
    (tree, catalogue)
}

fn known(tree: &SourceTree, sources: &SourceMap, findings: &mut Findings) -> Catalogue {
    let tables = Tables::load(tree, findings);
    catalogue::load(tree, sources, tables, findings)
}

/// What lists are made from.
#[derive(Debug)]
pub struct Entries {
    /// What was read.
    pub tree: SourceTree,
    /// What it is about.
    pub catalogue: Catalogue,
    /// How works are judged.
    pub policy: Policy,
}

/// As [`catalogue()`]; settings that cannot be read stop an export as they stop a build.
pub fn entries(
    root: &Path,
    run: &Run,
    sources: &mut SourceMap,
    findings: &mut Findings,
) -> Entries {
    let (tree, catalogue) = catalogue(root, run, sources, findings);
    let policy = config::read(&tree, findings).map(|config| config.policy).unwrap_or_default();
    Entries { tree, catalogue, policy }
}

/// Reads the content folder and leaves the digests for the next run.
fn read(root: &Path, run: &Run, sources: &mut SourceMap, findings: &mut Findings) -> SourceTree {
    let list = root.join(STATE).join("sources.json");
    let known = if run.anew { Known::default() } else { Known::load(&list) };
    let tree = source::read(root, &known, sources, findings);
    if tree.hashed > 0 {
        // Without the list the next run reads every file again, and nothing else is lost.
        let _ = Known::save(tree.stamps(), &list);
    }
    tree
}

/// Makes every output in a staging folder beside `out` and audits it; nothing live changes.
///
/// # Errors
/// When the environment fails: the disk, a lock, an output folder that is not ours.
pub fn stage(
    site: &Site,
    out: &Path,
    sources: &SourceMap,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<(StagedSite, Made, usize), OutputError> {
    let stager = Stager::open(out, &site.root)?;
    let shop = workshop(site);
    let made = making::make(site, &shop, findings, progress).map_err(OutputError::Fs)?;
    let viewer = Viewer {
        config: &site.config,
        catalogue: &site.catalogue,
        plan: &site.plan,
        theme: &site.theme,
        tree: &site.tree,
        media: &made.media,
    };
    let writer = Writer { site, stager: &stager, shop: &shop, renderer: Renderer::new(viewer) };
    let missing = &made.media.missing;
    let written = writer.write_all(missing, findings, progress).map_err(OutputError::Fs)?;
    let staged = stager.finish().map_err(OutputError::Fs)?;
    audit(site, &staged, &written.refused, sources, findings);
    Ok((staged, made, written.pages))
}

fn audit(
    site: &Site,
    staged: &StagedSite,
    refused: &[OutputPath],
    sources: &SourceMap,
    findings: &mut Findings,
) {
    let source = |path: &OutputPath| {
        let artifact = site.plan.artifacts.get(path)?;
        plan::origin(artifact, &site.catalogue, &site.theme.folder)
    };
    let own = output::Own {
        mailboxes: &site.config.mailboxes,
        phones: &site.config.phones,
        base: site.config.base_url.as_deref(),
        source: &source,
        sources: Some(sources),
        refused,
    };
    output::audit(staged, own, findings);
}

fn workshop(site: &Site) -> Workshop {
    let Run { program, memory, anew } = &site.run;
    let of_machine = || memory.map_or_else(Budget::default, Budget::of_machine);
    Workshop {
        cache: Cache::open(&site.root.join(STATE).join("cache")),
        budget: site.config.memory.map_or_else(of_machine, Budget::new),
        workers: program.clone().map_or_else(Workers::here, Workers::processes),
        anew: *anew,
    }
}

/// Finds what is wrong with the finished pages, and publishes nothing. Where nothing changed since an
/// earlier run its findings still hold, and no page is made. Gives the number of pages.
///
/// # Errors
/// As [`stage`].
pub fn inspect(
    site: &Site,
    out: &Path,
    sources: &SourceMap,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<usize, OutputError> {
    if let Some((found, pages)) = verdict::recall(site, sources) {
        findings.append(found);
        return Ok(pages);
    }
    // The staged pages vanish when they are dropped.
    let (_, _, pages) = judge(site, out, sources, findings, progress)?;
    Ok(pages)
}

/// Stages a site and leaves what was found for later runs.
fn judge(
    site: &Site,
    out: &Path,
    sources: &SourceMap,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<(StagedSite, Made, usize), OutputError> {
    let mut found = Findings::default();
    let (staged, media, pages) = stage(site, out, sources, &mut found, progress)?;
    verdict::leave(site, sources, &found, pages);
    findings.append(found);
    Ok((staged, media, pages))
}

/// Builds and publishes. `None` when a finding stopped it; `out` is then as it was.
///
/// # Errors
/// As [`stage`], and when the swap fails.
pub fn build(
    site: &Site,
    out: &Path,
    sources: &SourceMap,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Option<Built>, OutputError> {
    let (staged, media, pages) = judge(site, out, sources, findings, progress)?;
    if stops(site, findings) {
        return Ok(None);
    }
    let published = output::publish(staged)?;
    Ok(Some(Built { pages, media, published }))
}

/// Whether findings stop publication: errors always, warnings where the site or the command asks
/// for it.
#[must_use]
pub fn stops(site: &Site, findings: &Findings) -> bool {
    findings.any_error() || (site.config.policy.strict && findings.summary().warnings > 0)
}
