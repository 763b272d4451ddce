//! Writes every artifact of the plan into the staging folder, in parallel.

use super::{Progress, Site, Stage, making};
use crate::finding::Findings;
use crate::fs::FsResult;
use crate::media::{self, Workshop};
use crate::output::Stager;
use crate::plan::{Artifact, OutputPath};
use crate::render::{Renderer, poster};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// Writes artifacts to the staging folder.
pub(super) struct Writer<'a> {
    pub site: &'a Site,
    pub stager: &'a Stager,
    pub shop: &'a Workshop,
    pub renderer: Renderer<'a>,
}

impl Writer<'_> {
    /// Writes all artifacts in parallel and gives the number of pages.
    pub(super) fn write_all(
        &self,
        missing: &BTreeSet<OutputPath>,
        findings: &mut Findings,
        progress: &dyn Progress,
    ) -> FsResult<usize> {
        let artifacts = &self.site.plan.artifacts;
        progress.start(Stage::Pages, artifacts.len(), None);
        let found = Mutex::new(Findings::default());
        let written: Vec<_> = artifacts
            .par_iter()
            .map(|(path, artifact)| {
                let written = self.write(path, artifact, missing, &found);
                progress.step(0);
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
        missing: &BTreeSet<OutputPath>,
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
            Artifact::Derivative { .. } if missing.contains(path) => Ok(0),
            Artifact::Derivative { key, .. } => self.place(path, key, artifact).map(|()| 0),
            Artifact::Poster(poster) => self.stager.write(path, &poster::draw(poster)).map(|()| 0),
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
