//! Campaigns, sub-projects and organisers.

use super::{
    ChannelView, ClaimView, DocumentView, LinkView, OfflineView, PhaseView, PictureView, RoleView,
    RuleView, TableView, TargetView, TimelineView,
};
use serde::Serialize;

/// A campaign in a list: `campaigns` on home and year pages.
#[derive(Clone, Debug, Serialize)]
pub struct CampaignCard {
    /// Its page.
    pub path: String,
    /// Short title.
    pub title: String,
    /// Level as readers see it.
    pub level: &'static str,
    /// Year.
    pub year: i16,
    /// Slogan.
    pub slogan: Option<String>,
    /// Overall period in the words of the notice.
    pub period: Option<String>,
    /// Published winners.
    pub count: usize,
    /// Number of sub-projects.
    pub sub_projects: usize,
    /// Picture of its first winner that has one.
    pub picture: Option<PictureView>,
}

/// A sub-project in a list.
#[derive(Clone, Debug, Serialize)]
pub struct SubProjectCard {
    /// Its page.
    pub path: String,
    /// Title.
    pub title: String,
    /// Category.
    pub category: LinkView,
    /// Takes part in another campaign's.
    pub participates: bool,
    /// Undertaking organisers, joined.
    pub hosts: String,
    /// Published winners.
    pub count: usize,
    /// Picture of its first winner that has one.
    pub picture: Option<PictureView>,
}

/// A strand with its sub-projects.
#[derive(Clone, Debug, Serialize)]
pub struct StrandView {
    /// Title; none for sub-projects outside every strand.
    pub title: Option<String>,
    /// Summary.
    pub summary: Option<String>,
    /// Sub-projects.
    pub sub_projects: Vec<SubProjectCard>,
}

/// A campaign on its page: `campaign`.
#[derive(Clone, Debug, Serialize)]
pub struct CampaignView {
    /// Full title.
    pub title: String,
    /// Level as readers see it.
    pub level: &'static str,
    /// Year.
    pub year: i16,
    /// Slogan.
    pub slogan: Option<String>,
    /// Main line of the year.
    pub theme: Option<String>,
    /// Overall period in the words of the notice.
    pub period: Option<String>,
    /// Chain from the highest campaign down to this one.
    pub chain: Vec<LinkView>,
    /// Campaigns beneath it.
    pub children: Vec<LinkView>,
    /// Region.
    pub region: Option<LinkView>,
    /// Organisers by role.
    pub roles: Vec<RoleView>,
    /// Documents.
    pub documents: Vec<DocumentView>,
    /// Strands with their sub-projects.
    pub strands: Vec<StrandView>,
    /// Phases.
    pub phases: Vec<PhaseView>,
    /// The phases by month, where at least two have known days.
    pub timeline: Option<TimelineView>,
    /// Targets.
    pub targets: Vec<TargetView>,
    /// Allocation tables.
    pub allocations: Vec<TableView>,
    /// Offline activities.
    pub offline: Vec<OfflineView>,
    /// Tiers.
    pub tiers: Vec<RuleView>,
    /// Judging.
    pub judging: Vec<RuleView>,
    /// Rules.
    pub rules: Vec<RuleView>,
    /// Quotas.
    pub quotas: Vec<RuleView>,
    /// Channels.
    pub channels: Vec<ChannelView>,
    /// Disputed fields.
    pub claims: Vec<ClaimView>,
    /// Published winners.
    pub count: usize,
    /// Its numbers, its list for paper: pages for leaders.
    pub tools: Vec<LinkView>,
    /// Body as HTML.
    pub html: String,
}

/// A sub-project on its page: `sub_project`.
#[derive(Clone, Debug, Serialize)]
pub struct SubProjectView {
    /// Title.
    pub title: String,
    /// Its campaign.
    pub campaign: LinkView,
    /// Category.
    pub category: LinkView,
    /// The sub-project it takes part in.
    pub participates: Option<LinkView>,
    /// Sub-projects of other campaigns that take part in this one.
    pub participants: Vec<LinkView>,
    /// Its slideshow and wall labels: pages for the hall.
    pub tools: Vec<LinkView>,
    /// Theme.
    pub theme: Option<String>,
    /// Organisers by role.
    pub roles: Vec<RoleView>,
    /// Rules.
    pub rules: Vec<RuleView>,
    /// Quotas.
    pub quotas: Vec<RuleView>,
    /// Tiers.
    pub tiers: Vec<RuleView>,
    /// Channels.
    pub channels: Vec<ChannelView>,
    /// Disputed fields.
    pub claims: Vec<ClaimView>,
    /// Body as HTML.
    pub html: String,
}

/// What an organiser ran.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// Year.
    pub year: i16,
    /// Role as readers see it.
    pub role: &'static str,
    /// The campaign or sub-project, with its published winners.
    pub link: LinkView,
}

/// An organiser on its page: `organiser`.
#[derive(Clone, Debug, Serialize)]
pub struct OrganiserView {
    /// Full name.
    pub name: String,
    /// Short names.
    pub aliases: Vec<String>,
    /// Kind as readers see it.
    pub kind: &'static str,
    /// Region.
    pub region: Option<LinkView>,
    /// Sector.
    pub sector: Option<LinkView>,
    /// Organisation above.
    pub parent: Option<LinkView>,
    /// Public sites and accounts.
    pub channels: Vec<ChannelView>,
    /// Invented.
    pub sample: bool,
    /// What it ran, newest year first.
    pub parts: Vec<PartView>,
    /// Offline activities it held.
    pub offline: Vec<OfflineView>,
    /// Body as HTML.
    pub html: String,
}
