//! The parts of a notice as pages show them.

use super::{FactView, LinkView};
use serde::Serialize;

/// Organisers in one role.
#[derive(Clone, Debug, Serialize)]
pub struct RoleView {
    /// Role as readers see it.
    pub role: &'static str,
    /// Organisers.
    pub organisers: Vec<LinkView>,
}

/// A rule, quota or stage with its sentence.
#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    /// What it says in short.
    pub text: String,
    /// How binding it is; empty where that does not apply.
    pub strength: &'static str,
    /// The sentence of the notice.
    pub quote: Option<String>,
}

/// A channel.
#[derive(Clone, Debug, Serialize)]
pub struct ChannelView {
    /// Kind as readers see it.
    pub kind: &'static str,
    /// Name.
    pub label: String,
    /// Address.
    pub url: Option<String>,
    /// Day since which the address is no longer in use; it is then no link.
    pub closed: Option<String>,
    /// Whether the campaign is archived; the address is then no link.
    pub archived: bool,
}

/// A field on which documents disagree.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimView {
    /// The field.
    pub field: String,
    /// What each document says: label the document, value the saying.
    pub says: Vec<SayingView>,
    /// Decided value.
    pub decided: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// What one document says.
#[derive(Clone, Debug, Serialize)]
pub struct SayingView {
    /// Where it stands.
    pub document: String,
    /// What it says.
    pub value: String,
    /// The sentence.
    pub quote: Option<String>,
}

/// A phase.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseView {
    /// Name.
    pub title: String,
    /// The words of the notice.
    pub when: String,
    /// First day, ISO.
    pub start: Option<String>,
    /// Last day, ISO.
    pub end: Option<String>,
    /// What happens.
    pub summary: Option<String>,
    /// Milestones.
    pub milestones: Vec<MilestoneView>,
}

/// A milestone.
#[derive(Clone, Debug, Serialize)]
pub struct MilestoneView {
    /// The words of the notice.
    pub when: String,
    /// What is due.
    pub what: String,
    /// By whom.
    pub who: Option<String>,
    /// By which way.
    pub channel: Option<String>,
}

/// A target of the plan.
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    /// What is counted.
    pub label: String,
    /// Number and unit.
    pub value: String,
    /// What was registered so far, where the entries tell.
    pub done: Option<String>,
    /// The same in per cent of the target, 100 at most.
    pub done_share: Option<u64>,
    /// The sentence of the notice.
    pub quote: Option<String>,
}

/// The phases by month.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineView {
    /// Names of the months, in order.
    pub months: Vec<String>,
    /// One row a phase whose days are known.
    pub rows: Vec<TimelineRow>,
    /// A sentence for every two phases that share days.
    pub overlaps: Vec<String>,
}

/// A phase by month.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineRow {
    /// Name.
    pub title: String,
    /// The words of the notice.
    pub when: String,
    /// For every month whether the phase reaches into it.
    pub months: Vec<bool>,
}

/// An allocation table.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// Title.
    pub title: String,
    /// Columns, the unit's left out.
    pub columns: Vec<ColumnView>,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// Sums of the rows, one a column; done counts what fits no row, too.
    pub totals: Vec<CellView>,
    /// Activities that fit no row.
    pub beside: usize,
    /// Sentences on totals that the notice states otherwise.
    pub notes: Vec<String>,
}

/// A column of a [`TableView`].
#[derive(Clone, Debug, Serialize)]
pub struct ColumnView {
    /// Title.
    pub title: String,
    /// Whether what was done stands beside the plan.
    pub done: bool,
}

/// A cell of a [`TableView`].
#[derive(Clone, Debug, Serialize)]
pub struct CellView {
    /// The number of the table.
    pub planned: String,
    /// What was registered so far.
    pub done: Option<String>,
    /// Length of the plan's bar, in thousandths of the longest of the column.
    pub planned_length: u64,
    /// Length of the bar of what was registered, on the same scale; 1000 at most.
    pub done_length: u64,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct TableRow {
    /// Unit as written.
    pub unit: String,
    /// The page of its organisation, region or sector, where that exists.
    pub path: Option<String>,
    /// One cell a column.
    pub cells: Vec<CellView>,
}

/// A document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// Title.
    pub title: String,
    /// File number.
    pub number: Option<String>,
    /// Date of issue.
    pub issued: Option<String>,
    /// Addressees, joined.
    pub addressees: String,
    /// Annexes as numbered titles.
    pub annexes: Vec<String>,
}

/// An offline activity.
#[derive(Clone, Debug, Serialize)]
pub struct OfflineView {
    /// The campaign it counts for.
    pub campaign: LinkView,
    /// When.
    pub when: String,
    /// Host.
    pub host: String,
    /// Theme.
    pub theme: String,
    /// Form.
    pub form: Option<String>,
    /// What happened online.
    pub linkage: Option<String>,
    /// Numbers: reads, followers gained …
    pub facts: Vec<FactView>,
    /// Invented.
    pub sample: bool,
}
