//! Every page: what it shows, where it stands, which winners its list holds.

use super::facets::{Axis, Facets};
use super::order::Order;
use super::path::OutputPath;
use crate::catalogue::Catalogue;
use crate::id::{
    AuthorId, CampaignId, CategoryKey, HonourKey, OrganiserId, RegionCode, SectorKey, SubProjectId,
    WinnerId, Year,
};
use crate::span::Span;
use crate::theme::PageKind;
use std::fmt;

/// What a page is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageId {
    /// The site.
    Home,
    /// A year.
    Year(Year),
    /// A campaign.
    Campaign(CampaignId),
    /// A sub-project.
    SubProject(SubProjectId),
    /// A winner.
    Winner(WinnerId),
    /// An organiser.
    Organiser(OrganiserId),
    /// All organisers.
    Organisers,
    /// A region with all in it.
    Region(RegionCode),
    /// All regions.
    Regions,
    /// A sector.
    Sector(SectorKey),
    /// All sectors.
    Sectors,
    /// A category with all under it.
    Category(CategoryKey),
    /// All categories.
    Categories,
    /// An honour wherever it was given.
    Honour(HonourKey),
    /// All honours.
    Honours,
    /// Several axes at once.
    Crossed(Facets),
    /// An author.
    Author(AuthorId),
    /// All authors.
    Authors,
    /// Numbers of a campaign, or of the whole site.
    Statistics(Option<CampaignId>),
    /// The winners of a campaign as a list for paper.
    Roster(CampaignId),
    /// Labels for the walls of an exhibition of a sub-project.
    Labels(SubProjectId),
    /// The winners of a sub-project one by one, for a screen in a hall.
    Slides(SubProjectId),
    /// The certificate of one of a winner's awards, counted from 0.
    Certificate(WinnerId, usize),
    /// What was decided where documents disagree.
    Decisions,
    /// What a host shows for an address that is not there.
    NotFound,
}

impl PageId {
    /// The page of an entry as bodies name it: `2019/anhui`, `organisers/anhui-federation` …
    #[must_use]
    pub fn of_entry(id: &str) -> Option<Self> {
        let parts: Vec<&str> = id.split('/').collect();
        match parts.as_slice() {
            ["organisers", own] => Some(Self::Organiser(OrganiserId::new(*own))),
            ["authors", own] => Some(Self::Author(AuthorId::new(*own))),
            ["honours", own] => Some(Self::Honour(HonourKey::new(*own))),
            ["sectors", own] => Some(Self::Sector(SectorKey::new(*own))),
            ["categories", own] => Some(Self::Category(CategoryKey::new(*own))),
            [year] => Year::parse(year).map(Self::Year),
            [_, _] => Some(Self::Campaign(CampaignId::new(id))),
            [_, _, _] => Some(Self::SubProject(SubProjectId::new(id))),
            [_, _, _, _] => Some(Self::Winner(WinnerId::new(id))),
            _ => None,
        }
    }

    /// Where the entry stands that it is about.
    #[must_use]
    pub fn span(&self, catalogue: &Catalogue) -> Option<Span> {
        match self {
            Self::Campaign(id) => catalogue.campaigns.get(id).map(|one| one.span),
            Self::SubProject(id) => catalogue.sub_projects.get(id).map(|one| one.span),
            Self::Winner(id) | Self::Certificate(id, _) => {
                catalogue.winners.get(id).map(|one| one.span)
            }
            Self::Organiser(id) => catalogue.organisers.get(id).map(|one| one.span),
            Self::Author(id) => catalogue.authors.get(id).map(|one| one.span),
            _ => None,
        }
    }

    /// The kind of template that shows it.
    #[must_use]
    pub fn kind(&self, catalogue: &Catalogue) -> PageKind {
        match self {
            Self::Home => PageKind::Home,
            Self::Year(_) => PageKind::Year,
            Self::Campaign(_) => PageKind::Campaign,
            Self::SubProject(_) => PageKind::SubProject,
            Self::Winner(id) => {
                catalogue.winners.get(id).map_or(PageKind::NotFound, |winner| winner.kind.into())
            }
            Self::Organiser(_) => PageKind::Organiser,
            Self::Organisers => PageKind::Organisers,
            Self::Region(_) => PageKind::Region,
            Self::Regions => PageKind::Regions,
            Self::Sector(_) => PageKind::Sector,
            Self::Sectors => PageKind::Sectors,
            Self::Category(_) => PageKind::Category,
            Self::Categories => PageKind::Categories,
            Self::Honour(_) => PageKind::Honour,
            Self::Honours => PageKind::Honours,
            Self::Crossed(_) => PageKind::Crossed,
            Self::Author(_) => PageKind::Author,
            Self::Authors => PageKind::Authors,
            Self::Statistics(_) => PageKind::Statistics,
            Self::Roster(_) => PageKind::Roster,
            Self::Labels(_) => PageKind::Labels,
            Self::Slides(_) => PageKind::Slides,
            Self::Certificate(..) => PageKind::Certificate,
            Self::Decisions => PageKind::Decisions,
            Self::NotFound => PageKind::NotFound,
        }
    }

    /// The year whose folder the page lies in; shared pages have none.
    #[must_use]
    pub fn year(&self) -> Option<Year> {
        match self {
            Self::Year(year) => Some(*year),
            Self::Campaign(id) | Self::Statistics(Some(id)) | Self::Roster(id) => Some(id.year()),
            Self::SubProject(id) | Self::Labels(id) | Self::Slides(id) => {
                Some(id.campaign().year())
            }
            Self::Winner(id) | Self::Certificate(id, _) => Some(id.year()),
            Self::Home
            | Self::Statistics(None)
            | Self::Organiser(_)
            | Self::Organisers
            | Self::Region(_)
            | Self::Regions
            | Self::Sector(_)
            | Self::Sectors
            | Self::Category(_)
            | Self::Categories
            | Self::Honour(_)
            | Self::Honours
            | Self::Crossed(_)
            | Self::Author(_)
            | Self::Authors
            | Self::Decisions
            | Self::NotFound => None,
        }
    }

    /// The folder of the page, `""` for the home page. The content tree is the address.
    #[must_use]
    pub fn folder(&self, catalogue: &Catalogue) -> String {
        let region = |code: &RegionCode| {
            let path = catalogue.tables.regions.get(code).map(|region| region.path.as_str());
            format!("regions/{}", path.unwrap_or(code.as_str()))
        };
        match self {
            Self::Home | Self::NotFound => String::new(),
            Self::Year(year) => year.to_string(),
            Self::Campaign(id) | Self::Roster(id) | Self::Statistics(Some(id)) => id.to_string(),
            Self::SubProject(id) | Self::Labels(id) | Self::Slides(id) => id.to_string(),
            Self::Winner(id) | Self::Certificate(id, _) => id.to_string(),
            Self::Statistics(None) => "statistics".to_owned(),
            Self::Organiser(id) => format!("organisers/{id}"),
            Self::Organisers => "organisers".to_owned(),
            Self::Region(code) => region(code),
            Self::Regions => "regions".to_owned(),
            Self::Sector(key) => format!("sectors/{key}"),
            Self::Sectors => "sectors".to_owned(),
            Self::Category(key) => format!("categories/{key}"),
            Self::Categories => "categories".to_owned(),
            Self::Honour(key) => format!("honours/{key}"),
            Self::Honours => "honours".to_owned(),
            Self::Crossed(facets) => crossed(facets, catalogue),
            Self::Author(id) => format!("authors/{id}"),
            Self::Authors => "authors".to_owned(),
            Self::Decisions => "decisions".to_owned(),
        }
    }

    /// The first file of the page.
    #[must_use]
    pub fn path(&self, catalogue: &Catalogue) -> OutputPath {
        self.file(Order::Standard, 1, catalogue)
    }

    /// The file of part `number` of its list in an order, counted from 1. What belongs to an entry
    /// and is no entry has a name of its own in the entry's folder, so no id can meet it.
    #[must_use]
    pub fn file(&self, order: Order, number: usize, catalogue: &Catalogue) -> OutputPath {
        let stem = match self {
            Self::NotFound => "404",
            Self::Statistics(Some(_)) => "statistics",
            Self::Roster(_) => "winners",
            Self::Labels(_) => "labels",
            Self::Slides(_) => "slides",
            Self::Certificate(..) => "certificate",
            _ => "",
        };
        let name = match (stem, order, number) {
            ("", Order::Standard, 0 | 1) => "index".to_owned(),
            ("", Order::Standard, number) => format!("page-{number}"),
            ("", order, 0 | 1) => format!("by-{}", order.as_str()),
            ("", order, number) => format!("by-{}-{number}", order.as_str()),
            (stem, _, 0 | 1) => stem.to_owned(),
            (stem, _, number) => format!("{stem}-{number}"),
        };
        let name = match self {
            Self::Certificate(_, award) if *award > 0 => format!("{name}-{}", award + 1),
            _ => name,
        };
        OutputPath::new(&format!("{}/{name}.html", self.folder(catalogue)))
    }

    /// The page of the entry that this one belongs to, for what is no entry of its own.
    #[must_use]
    pub fn owner(&self) -> Option<Self> {
        match self {
            Self::Labels(id) | Self::Slides(id) => Some(Self::SubProject(id.clone())),
            Self::Roster(id) | Self::Statistics(Some(id)) => Some(Self::Campaign(id.clone())),
            Self::Statistics(None) => Some(Self::Home),
            Self::Certificate(id, _) => Some(Self::Winner(id.clone())),
            _ => None,
        }
    }

    /// The page whose list this one shows: its own, or that of its owner. A list for paper has its
    /// own, as it runs from sub-project to sub-project.
    #[must_use]
    pub fn listed(&self) -> Self {
        match self {
            Self::Roster(_) => self.clone(),
            _ => self.owner().unwrap_or_else(|| self.clone()),
        }
    }
}

impl fmt::Display for PageId {
    /// The page by the id its entry has, for messages.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => out.write_str("/"),
            Self::Year(year) => write!(out, "/{year}"),
            Self::Campaign(id) => write!(out, "/{id}"),
            Self::SubProject(id) => write!(out, "/{id}"),
            Self::Winner(id) => write!(out, "/{id}"),
            Self::Organiser(id) => write!(out, "/organisers/{id}"),
            Self::Organisers => out.write_str("/organisers"),
            Self::Region(code) => write!(out, "/regions {}", code.as_str()),
            Self::Regions => out.write_str("/regions"),
            Self::Sector(key) => write!(out, "/sectors/{key}"),
            Self::Sectors => out.write_str("/sectors"),
            Self::Category(key) => write!(out, "/categories/{key}"),
            Self::Categories => out.write_str("/categories"),
            Self::Honour(key) => write!(out, "/honours/{key}"),
            Self::Honours => out.write_str("/honours"),
            Self::Crossed(facets) => describe(facets, out),
            Self::Author(id) => write!(out, "/authors/{id}"),
            Self::Authors => out.write_str("/authors"),
            Self::Statistics(None) => out.write_str("/statistics"),
            Self::Statistics(Some(id)) => write!(out, "/{id}/statistics.html"),
            Self::Roster(id) => write!(out, "/{id}/winners.html"),
            Self::Labels(id) => write!(out, "/{id}/labels.html"),
            Self::Slides(id) => write!(out, "/{id}/slides.html"),
            Self::Certificate(id, award) => write!(out, "/{id}/certificate-{}", award + 1),
            Self::Decisions => out.write_str("/decisions"),
            Self::NotFound => out.write_str("/404.html"),
        }
    }
}

/// The folder of a crossed page: that of its first axis, then a pair of folders for each other.
fn crossed(facets: &Facets, catalogue: &Catalogue) -> String {
    // A region is always the first axis.
    let Facets { region: _, category, honour, year } = facets;
    let Some(first) = facets.axes().next() else { return String::new() };
    let only = facets.axes().skip(1).fold(facets.clone(), |wider, axis| wider.without(axis));
    let by = |axis: Axis, name: &str, value: Option<String>| {
        value.filter(|_| axis != first).map(|value| format!("by-{name}/{value}"))
    };
    let parts = [
        Some(only.page().folder(catalogue)),
        by(Axis::Category, "category", category.as_ref().map(ToString::to_string)),
        by(Axis::Honour, "honour", honour.as_ref().map(ToString::to_string)),
        by(Axis::Year, "year", year.map(|year| year.to_string())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("/")
}

/// A crossed page by the values of its axes.
fn describe(facets: &Facets, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Facets { region, category, honour, year } = facets;
    let parts = [
        region.as_ref().map(|code| code.as_str().to_owned()),
        category.as_ref().map(ToString::to_string),
        honour.as_ref().map(ToString::to_string),
        year.map(|year| year.to_string()),
    ];
    out.write_str(&parts.into_iter().flatten().collect::<Vec<_>>().join(" × "))
}

/// One file of a page's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is about.
    pub id: PageId,
    /// How its list is ordered.
    pub order: Order,
    /// Which part of the list, from 1.
    pub number: usize,
    /// How many parts there are.
    pub of: usize,
}
