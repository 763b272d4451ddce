//! The whole site as a map before any file exists: every route, every artifact, no two the same.
//!
//! Pure: reads no file, knows no clock and no absolute path.

pub mod artifact;
pub mod facets;
pub mod lists;
pub mod media;
pub mod order;
mod outputs;
pub mod pages;
mod path;
pub mod poster;
pub mod recipe;

pub use artifact::Artifact;
pub use facets::Facets;
pub use order::Order;
pub use pages::{Page, PageId};
pub use path::OutputPath;
pub use recipe::Recipe;

use crate::catalogue::Catalogue;
use crate::catalogue::winner::Winner;
use crate::config::Config;
use crate::finding::{Code, Finding, Findings, Place};
use crate::id::{WinnerId, Year};
use crate::source::{CONTENT, SourceTree};
use crate::theme::Theme;
use lists::{Collected, Lists};
use media::Media;
use order::Sorted;
use std::collections::{BTreeMap, BTreeSet};

/// Cards on a campaign's page, which is no list of its own.
const CAMPAIGN_CARDS: usize = 24;

/// Cards on the home page.
const HOME_CARDS: usize = 12;

/// Lines on one file of a list for paper.
const ROSTER_LINES: usize = 1000;

/// Every output of a site.
#[derive(Debug)]
pub struct SitePlan {
    /// What stands at each path.
    pub artifacts: BTreeMap<OutputPath, Artifact>,
    /// Winners of every list.
    pub lists: Lists,
    /// Planned pictures and files.
    pub media: Media,
    /// Winners on a page.
    pub page_size: usize,
    /// Lists in other orders.
    sorted: Sorted,
    pages: BTreeMap<PageId, OutputPath>,
    /// Crossed pages that are not made, each with where its links lead.
    instead: BTreeMap<PageId, PageId>,
    /// Where each winner stands in its sub-project's list.
    places: BTreeMap<WinnerId, usize>,
}

impl SitePlan {
    /// The first file of a page; `None` when the page does not exist, such as an empty index. A
    /// crossed page that would tell nothing new leads to the page that tells it.
    #[must_use]
    pub fn link(&self, page: &PageId) -> Option<&OutputPath> {
        self.pages.get(self.instead.get(page).unwrap_or(page))
    }

    /// Whether a page is made as such, and not only told by another.
    #[must_use]
    pub fn has(&self, page: &PageId) -> bool {
        self.pages.contains_key(page)
    }

    /// All winners a page lists, in its own order.
    #[must_use]
    pub fn list(&self, page: &PageId) -> &[WinnerId] {
        self.lists.get(&page.listed()).map(Vec::as_slice).unwrap_or_default()
    }

    /// The orders a page's list can be read in, its own first; its own alone where no other tells
    /// anything.
    pub fn orders(&self, page: &PageId) -> impl Iterator<Item = Order> {
        Order::ALL.iter().copied().filter(|&order| {
            order == Order::Standard || self.sorted.contains_key(&(page.clone(), order))
        })
    }

    /// The winners one file of a page lists.
    #[must_use]
    pub fn slice(&self, page: &Page) -> &[WinnerId] {
        let other = self.sorted.get(&(page.id.clone(), page.order));
        let list = other.map_or_else(|| self.list(&page.id), Vec::as_slice);
        let size = size_of(&page.id, self.page_size);
        let start = ((page.number - 1) * size).min(list.len());
        let end = (start + size).min(list.len());
        match page.id {
            PageId::Campaign(_) => &list[..list.len().min(CAMPAIGN_CARDS)],
            PageId::Home => &list[..list.len().min(HOME_CARDS)],
            PageId::Statistics(_) => list,
            _ => &list[start..end],
        }
    }

    /// The winners before and after one in its sub-project's list.
    #[must_use]
    pub fn neighbours(&self, winner: &Winner) -> (Option<&WinnerId>, Option<&WinnerId>) {
        let list = self.list(&PageId::SubProject(winner.sub_project.clone()));
        let Some(&at) = self.places.get(&winner.id) else { return (None, None) };
        (at.checked_sub(1).and_then(|before| list.get(before)), list.get(at + 1))
    }

    /// The number of a winner in its sub-project's list, from 1.
    #[must_use]
    pub fn place(&self, winner: &Winner) -> usize {
        self.places.get(&winner.id).map_or(1, |place| place + 1)
    }

    /// Every page with its path.
    pub fn pages(&self) -> impl Iterator<Item = (&PageId, &OutputPath)> {
        self.pages.iter()
    }

    /// Years that have a page, newest first.
    #[must_use]
    pub fn years(&self) -> Vec<Year> {
        let years = self.pages.keys().filter_map(|page| match page {
            PageId::Year(year) => Some(*year),
            _ => None,
        });
        years.collect::<BTreeSet<_>>().into_iter().rev().collect()
    }
}

/// Plans every output; two that would meet at one address are refused.
pub fn plan(
    catalogue: &Catalogue,
    config: &Config,
    theme: &Theme,
    tree: &SourceTree,
    findings: &mut Findings,
) -> SitePlan {
    let Config { page_size, outputs, .. } = *config;
    let Collected { mut lists, instead } = lists::collect(catalogue);
    let sorted = if outputs.sorted { order::sort(&lists, catalogue) } else { Sorted::new() };
    let mut planner = Planner::new(catalogue, &theme.folder, findings);
    let mut pages = BTreeMap::new();
    let mut ids = page_ids(catalogue, &lists, &instead);
    let beside = outputs::pages(outputs, catalogue, &lists);
    lists.extend(outputs::rosters(&beside, catalogue, &lists));
    ids.extend(beside);
    for id in ids {
        let of = parts(&id, &lists, page_size);
        let own = Order::ALL.iter().filter(|&&order| {
            order == Order::Standard || sorted.contains_key(&(id.clone(), order))
        });
        for (&order, number) in own.flat_map(|order| (1..=of).map(move |number| (order, number))) {
            let artifact = Artifact::Page(Page { id: id.clone(), order, number, of });
            planner.add(id.file(order, number, catalogue), artifact);
        }
        pages.insert(id.clone(), id.path(catalogue));
    }
    let years: BTreeSet<Year> = pages.keys().filter_map(PageId::year).collect();
    let media = media::plan(catalogue, config, theme, tree, &years);
    for (path, artifact) in &media.artifacts {
        planner.add(path.clone(), artifact.clone());
    }
    for file in theme.statics.values() {
        for folder in std::iter::once(None).chain(years.iter().map(Some)) {
            let path = asset_path(folder.copied(), &file.hashed);
            // Twins of a year are the twins of the shared assets: told once.
            if !planner.add(path, Artifact::Static(file.path.clone())) {
                break;
            }
        }
    }
    let places = places(&lists);
    SitePlan {
        artifacts: planner.artifacts,
        lists,
        media,
        page_size,
        sorted,
        pages,
        instead,
        places,
    }
}

fn places(lists: &Lists) -> BTreeMap<WinnerId, usize> {
    let own = lists.iter().filter(|(page, _)| matches!(page, PageId::SubProject(_)));
    let placed = own.flat_map(|(_, list)| list.iter().cloned().enumerate());
    placed.map(|(place, id)| (id, place)).collect()
}

/// Where an asset of the theme stands for the pages of a year, or for the shared ones.
#[must_use]
pub fn asset_path(year: Option<Year>, hashed: &str) -> OutputPath {
    let folder = year.map_or_else(String::new, |year| format!("{year}/"));
    OutputPath::new(&format!("{folder}assets/{hashed}"))
}

/// Files a page's list needs; a campaign and the home page show only its beginning.
fn parts(id: &PageId, lists: &Lists, page_size: usize) -> usize {
    match id {
        PageId::Campaign(_)
        | PageId::Home
        | PageId::Winner(_)
        | PageId::Statistics(_)
        | PageId::Certificate(..) => 1,
        _ => {
            let size = size_of(id, page_size);
            lists.get(&id.listed()).map_or(1, |list| list.len().div_ceil(size).max(1))
        }
    }
}

/// Winners on one file of a page: a line of a list for paper takes less than a card.
fn size_of(id: &PageId, page_size: usize) -> usize {
    match id {
        PageId::Roster(_) => ROSTER_LINES,
        _ => page_size,
    }
}

/// Every page of the site: the entries, and the indexes that hold something.
fn page_ids(
    catalogue: &Catalogue,
    lists: &Lists,
    instead: &BTreeMap<PageId, PageId>,
) -> BTreeSet<PageId> {
    let mut ids = BTreeSet::from([PageId::Home, PageId::NotFound]);
    for id in catalogue.campaigns.keys() {
        ids.insert(PageId::Year(id.year()));
        ids.insert(PageId::Campaign(id.clone()));
    }
    ids.extend(catalogue.sub_projects.keys().cloned().map(PageId::SubProject));
    ids.extend(catalogue.organisers.keys().cloned().map(PageId::Organiser));
    ids.extend(catalogue.published().map(|winner| PageId::Winner(winner.id.clone())));
    ids.extend(lists.keys().filter(|page| !instead.contains_key(page)).cloned());
    ids.extend(catalogue.claims().next().map(|_| PageId::Decisions));
    ids.extend(ids.clone().iter().filter_map(index_of));
    ids
}

/// The index that holds a page.
fn index_of(id: &PageId) -> Option<PageId> {
    match id {
        PageId::Organiser(_) => Some(PageId::Organisers),
        PageId::Region(_) => Some(PageId::Regions),
        PageId::Sector(_) => Some(PageId::Sectors),
        PageId::Honour(_) => Some(PageId::Honours),
        PageId::Author(_) => Some(PageId::Authors),
        PageId::Category(_) => Some(PageId::Categories),
        _ => None,
    }
}

/// Collects artifacts and finds the ones that meet.
struct Planner<'a> {
    artifacts: BTreeMap<OutputPath, Artifact>,
    folded: BTreeMap<String, OutputPath>,
    catalogue: &'a Catalogue,
    theme: &'a str,
    findings: &'a mut Findings,
}

impl<'a> Planner<'a> {
    fn new(catalogue: &'a Catalogue, theme: &'a str, findings: &'a mut Findings) -> Self {
        Self { artifacts: BTreeMap::new(), folded: BTreeMap::new(), catalogue, theme, findings }
    }

    /// Takes an artifact in; one that meets another is reported and left out.
    fn add(&mut self, path: OutputPath, artifact: Artifact) -> bool {
        if path.as_str().len() > path::MAX_LENGTH {
            let finding =
                Finding::new(Code::PathTooLong, self.origin(&artifact)).with("path", &path);
            let finding = finding.with("length", path.as_str().len());
            self.findings.push(finding.with("limit", path::MAX_LENGTH));
        }
        if let Some(taken) = self.folded.insert(path.folded(), path.clone())
            && (taken != path || self.artifacts.get(&path) != Some(&artifact))
        {
            let culprits = [&taken, &path].map(|one| self.artifacts.get(one).map(describe));
            let culprits: Vec<_> =
                culprits.into_iter().flatten().chain([describe(&artifact)]).collect();
            let finding =
                Finding::new(Code::PathCollision, self.origin(&artifact)).with("path", &path);
            self.findings.push(finding.with("culprits", culprits.join(", ")));
            return false;
        }
        self.artifacts.insert(path, artifact);
        true
    }

    /// The place that an artifact comes from.
    fn origin(&self, artifact: &Artifact) -> Place {
        let site = || Place::File(format!("{CONTENT}/site.yaml"));
        origin(artifact, self.catalogue, self.theme).unwrap_or_else(site)
    }
}

/// What an artifact comes from: the entry that a page is about, or the file of the sources that
/// holds it; none for a page of the whole site.
#[must_use]
pub fn origin(artifact: &Artifact, catalogue: &Catalogue, theme: &str) -> Option<Place> {
    match artifact {
        Artifact::Derivative { source, .. } => Some(Place::File(format!("{CONTENT}/{}", source.0))),
        Artifact::Static(path) => Some(Place::File(format!("themes/{theme}/static/{path}"))),
        Artifact::Poster(_) => None,
        Artifact::Page(page) => page.id.span(catalogue).map(Place::At),
    }
}

/// What an artifact comes from, in the words of the content folder.
fn describe(artifact: &Artifact) -> String {
    match artifact {
        Artifact::Page(page) => page.id.to_string(),
        Artifact::Derivative { source, .. } => source.0.clone(),
        Artifact::Poster(poster) => poster.title.clone(),
        Artifact::Static(path) => format!("static/{path}"),
    }
}
