//! Renders every page of the plan, in parallel, into bytes.
//!
//! Knows templates and views; starts no media work and writes no file.

mod markdown;
mod minify;
pub mod view;
mod viewer;

pub use viewer::Viewer;

use crate::finding::{Code, Finding, Place};
use crate::id::WinnerId;
use crate::plan::{OutputPath, Page, PageId};
use crate::theme::{cause, template_of};
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
    /// A finding that names the template, the page and the cause.
    pub fn page(&self, page: &Page, path: &OutputPath) -> Result<Vec<u8>, Finding> {
        let context = self.context(page, path);
        let kind = page.id.kind(self.viewer.catalogue);
        let template = &self.viewer.theme.manifest.page_kinds[&kind];
        let html = self.viewer.theme.templates.render(template, &context).map_err(|error| {
            let file = template_of(&error).unwrap_or(template);
            let place =
                Place::File(format!("themes/{}/templates/{file}", self.viewer.config.theme));
            Finding::new(Code::RenderFault, place).with("page", path).with("cause", cause(&error))
        })?;
        Ok(minify::minify(&html))
    }

    /// The same page as [`Renderer::page`] gives it, before its markup is made smaller.
    ///
    /// # Errors
    /// The template's own error.
    pub fn plain(&self, page: &Page, path: &OutputPath) -> tera::TeraResult<String> {
        let kind = page.id.kind(self.viewer.catalogue);
        let template = &self.viewer.theme.manifest.page_kinds[&kind];
        self.viewer.theme.templates.render(template, &self.context(page, path))
    }

    fn context(&self, page: &Page, path: &OutputPath) -> Context {
        let viewer = &self.viewer;
        let mut context = Context::new();
        context.insert_value("root", Value::from(self.root(page, path)));
        context.insert_value("site", self.site.clone());
        context.insert_value("page", value(&viewer.page(page, path)));
        self.subject(page, path, &mut context);
        context.insert_value("groups", value(&viewer.groups(&page.id)));
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
            other => viewer.subject(other).map(|subject| ("subject", value(&subject))),
        };
        if let Some((name, value)) = named {
            context.insert_value(name, value);
        }
    }

    /// Campaign cards of a year, or of all years, newest first.
    fn campaigns(&self, page: &PageId) -> Value {
        let all = self.viewer.catalogue.campaigns.values();
        let own = all.filter(|one| page.year().is_none_or(|year| one.id.year() == year));
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|one| (std::cmp::Reverse(one.id.year()), one.level, one.id.clone()));
        let cards: Vec<_> = own.into_iter().map(|one| self.viewer.campaign_card(one)).collect();
        value(&cards)
    }

    /// The list of a page with its shared cards.
    fn list(&self, page: &Page) -> Value {
        let cards =
            self.viewer.plan.slice(page).iter().filter_map(|id| self.cards.get(id).cloned());
        let cards = Value::from(cards.collect::<Vec<_>>());
        let mut map = value(&self.viewer.list(page)).into_map().unwrap_or_default();
        map.insert("cards".into(), cards);
        Value::from(map)
    }
}

fn value<T: Serialize>(view: &T) -> Value {
    Value::from_serializable(view)
}
