//! Turns the catalogue and the plan into what templates may see.

mod author;
mod campaign;
mod crumbs;
mod dated;
mod facts;
mod featured;
mod groups;
mod index;
mod ledger;
mod list;
mod notice;
mod organiser;
mod page;
mod picture;
mod print;
mod sections;
mod statistics;
mod tiles;
mod timeline;
mod trees;
mod winner;

use super::markdown;
use super::view::LinkView;
use crate::catalogue::Catalogue;
use crate::catalogue::work::MediaPath;
use crate::config::Config;
use crate::finding::Lang;
use crate::id::{
    CampaignId, CategoryKey, HonourKey, OrganiserId, RegionCode, SectorKey, SubProjectId,
};
use crate::media::Glance;
use crate::plan::{Facets, OutputPath, PageId, SitePlan};
use crate::source::SourceTree;
use crate::theme::Theme;
use fluent_bundle::FluentValue;
use std::collections::{BTreeMap, BTreeSet};

/// Everything a view is made from.
#[derive(Clone, Copy)]
pub struct Viewer<'a> {
    /// The site's settings.
    pub config: &'a Config,
    /// What the site is about.
    pub catalogue: &'a Catalogue,
    /// Where everything stands.
    pub plan: &'a SitePlan,
    /// The theme.
    pub theme: &'a Theme,
    /// Facts of media.
    pub tree: &'a SourceTree,
    /// What became of the planned media.
    pub media: &'a MediaMade,
}

/// What became of the planned media.
#[derive(Clone, Debug, Default)]
pub struct MediaMade {
    /// Files that could not be made after all.
    pub missing: BTreeSet<OutputPath>,
    /// What pages show while a picture loads.
    pub glances: BTreeMap<MediaPath, Glance>,
}

impl Viewer<'_> {
    /// A text of the theme.
    fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// A text of the theme with the values it shows. Loading the theme has held that it is there.
    fn text_with(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.theme.locale.shown(id, &values.iter().cloned().collect())
    }

    fn lang(&self) -> Lang {
        self.config.lang
    }

    /// The path of a page from the site's root, where the page exists.
    fn path(&self, page: &PageId) -> Option<String> {
        self.plan.link(page).map(OutputPath::to_string)
    }

    fn link(&self, title: impl Into<String>, page: &PageId) -> LinkView {
        LinkView { title: title.into(), path: self.path(page), count: None }
    }

    /// A link with the number of winners behind it.
    fn counted(&self, title: impl Into<String>, page: &PageId) -> LinkView {
        LinkView { count: Some(self.plan.list(page).len()), ..self.link(title, page) }
    }

    /// Whether a campaign is archived, so that its outside addresses are records and no links.
    fn archived(&self, campaign: &CampaignId) -> bool {
        self.catalogue.campaigns.get(campaign).is_some_and(|one| one.archived.is_some())
    }

    /// A body as HTML, its links climbing from `here`; those that lead outside are text where they
    /// are `archived`.
    fn html(&self, body: &str, here: &OutputPath, archived: bool) -> String {
        let find =
            |id: &str| Some(format!("{}{}", here.root(), self.path(&PageId::of_entry(id)?)?));
        markdown::render(body, &find, archived)
    }

    fn category_name(&self, key: &CategoryKey) -> String {
        let found = self.catalogue.tables.categories.get(key);
        found.map_or_else(|| key.to_string(), |category| category.name(self.lang()).to_owned())
    }

    /// An honour's name: that of the table, else the title of a tier with its id.
    fn honour_name(&self, key: &HonourKey) -> String {
        if let Some(honour) = self.catalogue.tables.honours.get(key) {
            return honour.name(self.lang()).to_owned();
        }
        let listed = self.plan.list(&PageId::Honour(key.clone())).first();
        let awards = listed.and_then(|id| self.catalogue.winners.get(id)).map(|one| &one.awards);
        let award = awards.into_iter().flatten().find(|award| award.tier == *key);
        award.map_or_else(|| key.to_string(), |award| award.title.clone())
    }

    /// The values of facets, the widest first.
    fn facets_name(&self, facets: &Facets) -> String {
        let Facets { region, category, honour, year } = facets;
        let parts = [
            region.as_ref().map(|code| self.region_name(code)),
            category.as_ref().map(|key| self.category_name(key)),
            honour.as_ref().map(|key| self.honour_name(key)),
            year.map(|year| self.text_with("year", &[("n", year.0.into())])),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn sector_name(&self, key: &SectorKey) -> String {
        let found = self.catalogue.tables.sectors.get(key);
        found.map_or_else(|| key.to_string(), |sector| sector.name(self.lang()).to_owned())
    }

    fn region_name(&self, code: &RegionCode) -> String {
        let found = self.catalogue.tables.regions.get(code);
        found.map_or_else(|| code.as_str().to_owned(), |region| region.name.clone())
    }

    /// 安徽 合肥: short names from the province down.
    fn region_short(&self, code: &RegionCode) -> String {
        let line = self.catalogue.region_line(code);
        let names = line.iter().rev().filter_map(|code| self.catalogue.tables.regions.get(code));
        names.map(|region| region.short.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn organiser_link(&self, id: &OrganiserId) -> LinkView {
        let name = self.catalogue.organisers.get(id).map(|one| one.name.value.clone());
        self.link(name.unwrap_or_else(|| id.to_string()), &PageId::Organiser(id.clone()))
    }

    fn sub_project_link(&self, id: &SubProjectId) -> LinkView {
        let title = self.catalogue.sub_projects.get(id).map(|one| one.title.value.clone());
        self.link(title.unwrap_or_else(|| id.to_string()), &PageId::SubProject(id.clone()))
    }
}
