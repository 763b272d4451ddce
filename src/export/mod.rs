//! Lists for the office, in the columns of the official forms, as CSV, workbook or JSON.
//!
//! The lists are told by the entries and their files alone: no page is planned for them. What is private stops
//! them as it stops pages.

mod checks;
mod csv;
mod entries;
pub mod formula;
mod json;
mod offline;
mod private;
mod scope;
mod sheets;
mod statistics;
mod table;
mod xlsx;

pub use self::csv::csv;
pub use json::json;
pub use table::{Cell, Group, List, Row, Table};
pub use xlsx::xlsx;

use crate::catalogue::Catalogue;
use crate::check::submission::Ground;
use crate::finding::Findings;
use crate::id::CampaignId;
use crate::span::SourceMap;
use jiff::civil::Date;
use scope::Scope;

/// Makes lists of one campaign, or of all with year and campaign before each row. What is private
/// in them becomes a finding of severity error.
#[must_use]
pub fn tables(
    lists: &[List],
    campaign: Option<&CampaignId>,
    ground: Ground<'_>,
    sources: &SourceMap,
    findings: &mut Findings,
) -> Vec<Table> {
    let scope = Scope { catalogue: ground.catalogue, sources, campaign };
    let table = |list: &List| match list {
        List::Winners => entries::winners(&scope),
        List::Recommendations => entries::recommendations(&scope),
        List::Offline => offline::activities(&scope),
        List::Statistics => statistics::numbers(&scope),
        List::Checks => checks::verdicts(&scope, ground),
    };
    let tables: Vec<Table> = lists.iter().map(table).collect();
    private::look(&tables, findings);
    tables
}

/// The latest day that any entry names as its last change, its own day or that of an award; none
/// where no entry names one. It stands in workbooks in place of the clock.
#[must_use]
pub fn latest(catalogue: &Catalogue) -> Option<Date> {
    let campaigns = catalogue.campaigns.values().filter_map(|one| one.updated);
    let sub_projects = catalogue.sub_projects.values().filter_map(|one| one.updated);
    let organisers = catalogue.organisers.values().filter_map(|one| one.updated);
    let authors = catalogue.authors.values().filter_map(|one| one.updated);
    let winners = catalogue.winners.values().flat_map(|one| {
        let awards = one.awards.iter().filter_map(|award| award.date);
        one.updated.into_iter().chain(one.date).chain(awards)
    });
    campaigns.chain(sub_projects).chain(organisers).chain(authors).chain(winners).max()
}
