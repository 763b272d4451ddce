//! Renders every page of the plan, in parallel, into bytes.
//!
//! Knows templates and views; starts no media work and writes no file.

mod fault;
mod markdown;
mod minify;
pub mod poster;
pub mod view;
mod viewer;

pub use fault::{PageFault, tell};
pub use viewer::{MediaMade, Viewer};

use crate::id::WinnerId;
use crate::plan::{OutputPath, Page, PageId};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::{Context, Value};

/// A renderer with everything that pages share made once.
pub struct Renderer<'a> {
    viewer: Viewer<'a>,
    site: Value,
    cards: BTreeMap<WinnerId, Value>,
}

impl<'a> Renderer<'a> {
    /// Converts the site and every card once; pages clone them by reference.
    #[must_use]
    pub fn new(viewer: Viewer<'a>) -> Self {
        let winners: Vec<_> = viewer.catalogue.published().collect();
        let cards = winners.into_par_iter();
        let cards = cards.map(|winner| (winner.id.clone(), value(&viewer.card(winner)))).collect();
        Self { site: value(&viewer.site()), viewer, cards }
    }

    /// Renders one page.
    ///
    /// # Errors
    /// Why its template failed, and on which entry.
    pub fn page(&self, page: &Page, path: &OutputPath) -> Result<Vec<u8>, Box<PageFault>> {
        let html = self.plain(page, path).map_err(|error| {
            let fault = self.viewer.theme.fault(&error, self.template(&page.id));
            Box::new(PageFault::new(fault, page, path, &self.viewer))
        })?;
        Ok(minify::minify(&html))
    }

    /// The same page as [`Renderer::page`] gives it, before its markup is made smaller.
    ///
    /// # Errors
    /// The template's own error.
    pub fn plain(&self, page: &Page, path: &OutputPath) -> tera::TeraResult<String> {
        let context = self.context(page, path);
        self.viewer.theme.templates.render(self.template(&page.id), &context)
    }

    fn template(&self, page: &PageId) -> &str {
        &self.viewer.theme.manifest.page_kinds[&page.kind(self.viewer.catalogue)]
    }

    fn context(&self, page: &Page, path: &OutputPath) -> Context {
        let viewer = &self.viewer;
        let mut context = Context::new();
        context.insert_value("root", Value::from(self.root(page, path)));
        context.insert_value("site", self.site.clone());
        context.insert_value("page", value(&viewer.page(page, path)));
        self.subject(page, path, &mut context);
        context.insert_value("groups", value(&viewer.groups(&page.id)));
        context.insert_value("matrix", value(&viewer.matrix(&page.id)));
        context.insert_value("map", value(&viewer.map(&page.id)));
        context.insert_value("featured", self.cards_of(&viewer.featured(page)));
        context.insert_value("list", self.list(page));
        context
    }

    /// What climbs to the site's root. The page for missing addresses is shown at any depth, so it
    /// climbs by the site's own address where that is known.
    fn root(&self, page: &Page, path: &OutputPath) -> String {
        let base = self.viewer.config.base_url.clone();
        base.filter(|_| page.id == PageId::NotFound).unwrap_or_else(|| path.root())
    }

    /// Adds what the page is about, under the name its template knows it by.
    fn subject(&self, page: &Page, path: &OutputPath, context: &mut Context) {
        let viewer = &self.viewer;
        let catalogue = viewer.catalogue;
        let named = match &page.id {
            PageId::Home | PageId::Year(_) => {
                if let Some(year) = page.id.year() {
                    context.insert_value("year", Value::from(year.0));
                }
                Some(("campaigns", self.campaigns(&page.id)))
            }
            PageId::Campaign(id) => catalogue
                .campaigns
                .get(id)
                .map(|one| ("campaign", value(&viewer.campaign(one, path)))),
            PageId::SubProject(id) => {
                let found = catalogue.sub_projects.get(id);
                found.map(|one| ("sub_project", value(&viewer.sub_project(one, path))))
            }
            PageId::Winner(id) => {
                catalogue.winners.get(id).map(|one| ("winner", value(&viewer.winner(one, path))))
            }
            PageId::Organiser(id) => {
                let found = catalogue.organisers.get(id);
                found.map(|one| ("organiser", value(&viewer.organiser(one, path))))
            }
            PageId::Author(id) => {
                let found = catalogue.authors.get(id);
                found.map(|one| ("author", value(&viewer.author_page(one, path))))
            }
            PageId::Statistics(id) => Some(("statistics", value(&viewer.statistics(id.as_ref())))),
            PageId::Roster(id) => Some(("roster", value(&viewer.roster(id, page)))),
            PageId::Labels(_) => Some(("labels", value(&viewer.labels(page)))),
            PageId::Slides(id) => {
                context.insert_value("show", value(&viewer.show(id, page)));
                Some(("slides", value(&viewer.slides(page))))
            }
            PageId::Certificate(id, award) => {
                viewer.certificate(id, *award).map(|one| ("certificate", value(&one)))
            }
            PageId::Decisions => Some(("decisions", value(&viewer.decisions()))),
            other => viewer.subject(other).map(|subject| ("subject", value(&subject))),
        };
        if let Some((name, value)) = named {
            context.insert_value(name, value);
        }
    }

    /// Campaign cards of a year, or of all years, newest first.
    fn campaigns(&self, page: &PageId) -> Value {
        let all = self.viewer.campaigns().into_iter();
        let own = all.filter(|one| page.year().is_none_or(|year| one.id.year() == year));
        let cards: Vec<_> = own.map(|one| self.viewer.campaign_card(one)).collect();
        value(&cards)
    }

    /// The list of a page with its shared cards.
    fn list(&self, page: &Page) -> Value {
        let sections = self.viewer.sections(page);
        let sections = sections.iter().map(|(view, ids)| self.filled(view, ids));
        let sections = Value::from(sections.collect::<Vec<_>>());
        let whole = self.filled(&self.viewer.list(page), self.viewer.plan.slice(page));
        let mut map = whole.into_map().unwrap_or_default();
        map.insert("sections".into(), sections);
        Value::from(map)
    }

    /// A view with the shared cards of some winners under `cards`.
    fn filled<T: Serialize>(&self, view: &T, ids: &[WinnerId]) -> Value {
        let mut map = value(view).into_map().unwrap_or_default();
        map.insert("cards".into(), self.cards_of(ids));
        Value::from(map)
    }

    /// The shared cards of some winners.
    fn cards_of(&self, ids: &[WinnerId]) -> Value {
        let cards = ids.iter().filter_map(|id| self.cards.get(id).cloned());
        Value::from(cards.collect::<Vec<_>>())
    }
}

fn value<T: Serialize>(view: &T) -> Value {
    Value::from_serializable(view)
}
