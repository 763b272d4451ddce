//! Tables of indexes: counts along two axes, who ran a category when, what was decided.

use super::{ClaimView, LinkView};
use serde::Serialize;

/// Counts along two axes: `matrix` on year, index and listing pages, missing where it would say
/// nothing.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView {
    /// What the rows are: region, category …
    pub rows_label: String,
    /// Columns with their pages and counts.
    pub columns: Vec<LinkView>,
    /// Rows.
    pub rows: Vec<MatrixRow>,
    /// All winners of the page.
    pub total: usize,
}

/// A row of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// How many rows of the table hold this one: 0 for provinces and umbrellas.
    pub depth: usize,
    /// What it counts, with its page and count.
    pub head: LinkView,
    /// One cell a column, its count as text; none where nothing stands.
    pub cells: Vec<Option<LinkView>>,
}

/// A sub-project of a category in a year: `subject.runs`.
#[derive(Clone, Debug, Serialize)]
pub struct RunView {
    /// Year.
    pub year: i16,
    /// Campaign.
    pub campaign: LinkView,
    /// Sub-project with its count.
    pub sub_project: LinkView,
    /// Who hosted or undertook it.
    pub hosts: Vec<LinkView>,
    /// Takes part in another campaign's.
    pub participates: bool,
}

/// Disputed fields of a campaign and its sub-projects: an item of `decisions`.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionsView {
    /// The campaign.
    pub campaign: LinkView,
    /// Disputed fields with the entry each stands in.
    pub claims: Vec<DecisionView>,
}

/// A disputed field and the entry it stands in.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionView {
    /// The campaign or sub-project.
    pub place: LinkView,
    /// The field.
    pub claim: ClaimView,
}

/// An author on their page: `author`.
#[derive(Clone, Debug, Serialize)]
pub struct AuthorView {
    /// Name.
    pub name: String,
    /// Person, team or unit, as readers see it.
    pub kind: &'static str,
    /// Unit.
    pub unit: Option<LinkView>,
    /// Region.
    pub region: Option<LinkView>,
    /// Body as HTML.
    pub html: String,
}
