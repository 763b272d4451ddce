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

/// An allocation table.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// Title.
    pub title: String,
    /// Column titles, the unit's left out.
    pub columns: Vec<String>,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// Sums of the rows, one a column.
    pub totals: Vec<u64>,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct TableRow {
    /// Unit as written.
    pub unit: String,
    /// Its region's page, where that exists.
    pub path: Option<String>,
    /// Values.
    pub values: Vec<u64>,
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
