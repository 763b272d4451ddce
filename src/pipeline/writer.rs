//! Writes every artifact of the plan into the staging folder, in parallel.

use super::{Progress, Site, Stage, making};
use crate::finding::Findings;
use crate::fs::FsResult;
use crate::media::{self, Workshop};
use crate::output::Stager;
use crate::plan::{Artifact, OutputPath};
use crate::render::{self, PageFault, Renderer, poster};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Writes artifacts to the staging folder.
pub(super) struct Writer<'a> {
    pub site: &'a Site,
    pub stager: &'a Stager,
    pub shop: &'a Workshop,
    pub renderer: Renderer<'a>,
}

/// What became of all artifacts.
pub(super) struct Sum {
    /// Pages written.
    pub pages: usize,
    /// Pages that could not be made, at each of which an empty file stands in.
    pub refused: Vec<OutputPath>,
}

/// What became of an artifact.
enum Written {
    /// A page was written.
    Page,
    /// A page could not be made.
    Refused(Box<PageFault>),
    /// What is no page needs no count.
    Other,
}

impl Writer<'_> {
    /// Writes all artifacts in parallel and counts the pages.
    pub(super) fn write_all(
        &self,
        missing: &BTreeSet<OutputPath>,
        findings: &mut Findings,
        progress: &dyn Progress,
    ) -> FsResult<Sum> {
        let artifacts = &self.site.plan.artifacts;
        progress.start(Stage::Pages, artifacts.len(), None);
        let write = |(path, artifact)| {
            let written = self.write(path, artifact, missing);
            progress.step(0);
            written
        };
        let written: Vec<FsResult<Written>> = artifacts.par_iter().map(write).collect();
        let (mut pages, mut refused, mut faults) = (0, Vec::new(), Vec::new());
        for (path, one) in artifacts.keys().zip(written) {
            match one? {
                Written::Page => pages += 1,
                Written::Refused(fault) => {
                    refused.push(path.clone());
                    faults.push(*fault);
                }
                Written::Other => {}
            }
        }
        render::tell(&faults, findings);
        Ok(Sum { pages, refused })
    }

    fn write(
        &self,
        path: &OutputPath,
        artifact: &Artifact,
        missing: &BTreeSet<OutputPath>,
    ) -> FsResult<Written> {
        match artifact {
            Artifact::Page(page) => match self.renderer.page(page, path) {
                Ok(bytes) => return self.stager.write(path, &bytes).map(|()| Written::Page),
                // Links to a page that was told of are no second fault: an empty one stands in, and
                // is not published.
                Err(fault) => {
                    self.stager.write(path, &[])?;
                    return Ok(Written::Refused(fault));
                }
            },
            Artifact::Derivative { .. } if missing.contains(path) => {}
            Artifact::Derivative { key, .. } => self.place(path, key, artifact)?,
            Artifact::Poster(poster) => self.stager.write(path, &poster::draw(poster))?,
            Artifact::Static(name) => {
                let bytes = self.site.theme.asset(name).map(|file| file.bytes.as_slice());
                self.stager.write(path, bytes.unwrap_or_default())?;
            }
        }
        Ok(Written::Other)
    }

    /// Copies a derivative out of the cache. An entry that was damaged since it was found there
    /// has thrown itself away and is made again.
    fn place(&self, path: &OutputPath, key: &str, artifact: &Artifact) -> FsResult<()> {
        let place = || self.stager.place(path, |to| self.shop.cache.place(key, to));
        if !place()?
            && let Some(job) = making::job(self.site, artifact)
        {
            media::make(&[job], self.shop, &|_| {})?;
            place()?;
        }
        Ok(())
    }
}
