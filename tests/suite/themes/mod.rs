//! What `docs/themes.md` promises to those who write templates.

mod examples;
mod once;
mod overriding;
mod tables;
mod texts;
mod views;
mod words;

use crate::site::SiteTest;
use fengcai::finding::{Findings, Lang, Messages};
use fengcai::pipeline::{self, Site};
use fengcai::plan::{Artifact, OutputPath, Page};
use fengcai::render::{MediaMade, Renderer, Viewer};
use fengcai::span::SourceMap;
use std::path::Path;

/// A file of the repository.
fn repository(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is text", path.display()))
}

/// A site in memory: every page can be rendered, no picture is made.
struct Loaded {
    site: Site,
    media: MediaMade,
}

impl Loaded {
    fn of(test: &SiteTest) -> Self {
        let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
        let run = pipeline::Run::default();
        let site = pipeline::load(test.path(), run, None, &mut sources, &mut findings);
        let messages = Messages::load(Lang::En);
        let said = findings.sorted(&sources);
        let said: Vec<String> = said.iter().map(|finding| messages.message(finding)).collect();
        assert!(!findings.any_error(), "{said:?}");
        Self { site: site.expect("a site"), media: MediaMade::default() }
    }

    fn renderer(&self) -> Renderer<'_> {
        Renderer::new(Viewer {
            config: &self.site.config,
            catalogue: &self.site.catalogue,
            plan: &self.site.plan,
            theme: &self.site.theme,
            tree: &self.site.tree,
            media: &self.media,
        })
    }

    fn pages(&self) -> impl Iterator<Item = (&OutputPath, &Page)> {
        self.site.plan.artifacts.iter().filter_map(|(path, artifact)| match artifact {
            Artifact::Page(page) => Some((path, page)),
            Artifact::Derivative { .. } | Artifact::Poster(_) | Artifact::Static(_) => None,
        })
    }

    /// Every page by its path: its kind and its text.
    fn rendered(&self) -> Vec<(String, &'static str, String)> {
        let renderer = self.renderer();
        let pages = self.pages().map(|(path, page)| {
            let html = renderer.plain(page, path).expect("a page");
            (path.to_string(), page.id.kind(&self.site.catalogue).as_str(), html)
        });
        pages.collect()
    }
}
