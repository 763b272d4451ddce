//! The domain: campaigns, sub-projects, organisers and winners, typed, validated and linked.
//!
//! Knows no address, template or HTML. Raw shapes say what a file may hold, validated ones what
//! the rest of the program may rely on; lowering between them destructures whole records, so a
//! new field cannot be forgotten.

pub mod allocation;
pub mod author;
pub mod award;
mod beside;
pub mod campaign;
mod date;
mod draft;
pub mod focus;
pub mod ledger;
mod link;
pub mod notice;
pub mod offline;
pub mod organiser;
mod playable;
mod probed;
pub mod sender;
pub mod sub_project;
pub mod tally;
pub mod text;
pub mod timecode;
pub mod translation;
pub mod unit;
pub mod vocabulary;
mod when;
pub mod winner;
pub mod work;

pub use date::{Interval, Precision};

use crate::finding::{Code, Finding, Findings, Place};
use crate::id::{AuthorId, CampaignId, OrganiserId, RegionCode, SubProjectId, WinnerId};
use crate::reference::Tables;
use crate::source::{CONTENT, SourceTree};
use crate::span::SourceMap;
use author::Author;
use campaign::Campaign;
use draft::Drafts;
use link::Linker;
use notice::Claim;
use organiser::Organiser;
use std::collections::{BTreeMap, BTreeSet};
use sub_project::SubProject;
use winner::Winner;

/// Everything the site is about.
#[derive(Debug)]
pub struct Catalogue {
    /// Reference tables.
    pub tables: Tables,
    /// Campaigns.
    pub campaigns: BTreeMap<CampaignId, Campaign>,
    /// Sub-projects.
    pub sub_projects: BTreeMap<SubProjectId, SubProject>,
    /// Organisers.
    pub organisers: BTreeMap<OrganiserId, Organiser>,
    /// Authors with an entry of their own.
    pub authors: BTreeMap<AuthorId, Author>,
    /// Winners, published or not.
    pub winners: BTreeMap<WinnerId, Winner>,
    /// Ids of entries that stand in the folder but could not be read.
    pub broken: BTreeSet<String>,
}

/// The entry a claim stands in.
#[derive(Clone, Copy, Debug)]
pub enum ClaimPlace<'a> {
    /// A campaign.
    Campaign(&'a Campaign),
    /// A sub-project.
    SubProject(&'a SubProject),
}

impl ClaimPlace<'_> {
    /// Id of the entry.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Campaign(campaign) => campaign.id.as_str(),
            Self::SubProject(sub_project) => sub_project.id.as_str(),
        }
    }
}

impl Catalogue {
    /// Winners that have a page and count.
    pub fn published(&self) -> impl Iterator<Item = &Winner> {
        self.winners.values().filter(|winner| winner.published())
    }

    /// Every disputed field, with where it stands: campaigns and, after each, its sub-projects.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimPlace<'_>, &Claim)> {
        self.campaigns.values().flat_map(|campaign| {
            let own = campaign.claims.iter().map(move |one| (ClaimPlace::Campaign(campaign), one));
            let below = self.sub_projects_of(&campaign.id).into_iter().flat_map(|sub_project| {
                let claims = sub_project.claims.iter();
                claims.map(move |one| (ClaimPlace::SubProject(sub_project), one))
            });
            own.chain(below)
        })
    }

    /// A region and all above it, nearest first.
    #[must_use]
    pub fn region_line(&self, code: &RegionCode) -> Vec<RegionCode> {
        let mut line = vec![code.clone()];
        line.extend(self.tables.regions.ancestors(code));
        line
    }

    /// Sub-projects of a campaign in the order of its notice.
    #[must_use]
    pub fn sub_projects_of(&self, campaign: &CampaignId) -> Vec<&SubProject> {
        let own = self.sub_projects.values().filter(|one| one.id.campaign() == *campaign);
        let mut own: Vec<_> = own.collect();
        own.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
        own
    }
}

/// Reads, validates and links every entry; what is broken is reported and left out.
pub fn load(
    tree: &SourceTree,
    sources: &SourceMap,
    tables: Tables,
    findings: &mut Findings,
) -> Catalogue {
    let drafts = draft::read(tree, sources, findings);
    if drafts.campaigns.is_empty() && !findings.any_error() {
        findings.push(Finding::new(Code::EmptySite, Place::File(CONTENT.to_owned())));
    }
    let mut linker = Linker { tables: &tables, drafts: &drafts, tree, findings };
    let organisers =
        lower(&drafts.organisers, |id, draft| Some(organiser::lower(id, draft, &mut linker)));
    let authors = lower(&drafts.authors, |id, draft| Some(author::lower(id, draft, &mut linker)));
    let campaigns =
        lower(&drafts.campaigns, |id, draft| Some(campaign::lower(id, draft, &mut linker)));
    let sub_projects =
        lower(&drafts.sub_projects, |id, draft| sub_project::lower(id, draft, &mut linker));
    let winners = lower(&drafts.winners, |id, draft| Some(winner::lower(id, draft, &mut linker)));
    report_circles(&campaigns, &drafts, findings);
    let broken = drafts.broken;
    Catalogue { tables, campaigns, sub_projects, organisers, authors, winners, broken }
}

fn lower<I: Ord + Clone, R, T>(
    drafts: &BTreeMap<I, draft::Draft<R>>,
    mut lower: impl FnMut(&I, &draft::Draft<R>) -> Option<T>,
) -> BTreeMap<I, T> {
    drafts.iter().filter_map(|(id, draft)| Some((id.clone(), lower(id, draft)?))).collect()
}

/// Campaigns that are their own ancestor.
fn report_circles(
    campaigns: &BTreeMap<CampaignId, Campaign>,
    drafts: &Drafts,
    findings: &mut Findings,
) {
    let parent = |id: &CampaignId| campaigns.get(id).and_then(|one| one.parent.clone());
    for (id, campaign) in campaigns {
        let mut above = std::iter::successors(parent(id), parent).take(campaigns.len());
        if above.any(|one| one == *id) {
            let written = drafts.campaigns.get(id).and_then(|draft| draft.raw.parent.as_ref());
            let span = written.map_or(campaign.span, |written| written.span);
            findings.push(Finding::new(Code::ParentCircle, span).with("id", id));
        }
    }
}
