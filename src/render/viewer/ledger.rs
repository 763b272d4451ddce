//! Plan against done: allocation tables and targets beside what was registered.

use super::Viewer;
use super::winner::grouped;
use crate::catalogue::allocation::{Allocation, AllocationMeasure, Row};
use crate::catalogue::campaign::Campaign;
use crate::catalogue::ledger::{Done, activities, attribute, reached};
use crate::catalogue::notice::Target;
use crate::catalogue::offline::Offline;
use crate::plan::PageId;
use crate::render::view::{CellView, ColumnView, TableRow, TableView, TargetView};

impl Viewer<'_> {
    /// The targets of a campaign with what was registered so far.
    pub(super) fn targets(&self, campaign: &Campaign) -> Vec<TargetView> {
        let held = activities(campaign, self.catalogue);
        let view = |target: &Target| {
            let unit = target.unit.as_deref().unwrap_or_default();
            let done = reached(target.measure, &held).filter(|_| !held.is_empty());
            TargetView {
                label: target.measure.label(self.lang()).to_owned(),
                value: format!("{} {unit}", grouped(target.value)).trim_end().to_owned(),
                done: done.map(grouped),
                done_share: done.map(|done| length(done, target.value, 100)),
                quote: target.quote.clone(),
            }
        };
        campaign.targets.iter().map(view).collect()
    }

    /// The allocation tables of a campaign, each beside what was done.
    pub(super) fn tables(&self, campaign: &Campaign) -> Vec<TableView> {
        let held = activities(campaign, self.catalogue);
        campaign.allocations.iter().map(|table| self.table(table, &held)).collect()
    }

    fn table(&self, table: &Allocation, held: &[&Offline]) -> TableView {
        let Done { rows, rest } = attribute(table, held, self.catalogue);
        let longest: Vec<u64> = (0..table.measures.len())
            .map(|column| table.rows.iter().filter_map(|row| row.values.get(column)).copied().max())
            .map(Option::unwrap_or_default)
            .collect();
        let cell = |column: usize, planned: u64, own: &[&Offline]| {
            let done = done(&table.measures[column], own, held);
            CellView {
                planned: grouped(planned),
                planned_length: length(planned, longest[column], 1000),
                done_length: length(done.unwrap_or_default(), longest[column], 1000),
                done: done.map(grouped),
            }
        };
        let row = |(row, own): (&Row, &Vec<&Offline>)| TableRow {
            unit: row.unit.value.clone(),
            path: self.row_path(row),
            cells: (0..table.measures.len())
                .map(|column| cell(column, row.values.get(column).copied().unwrap_or(0), own))
                .collect(),
        };
        TableView {
            title: table.title.value.clone(),
            columns: table.measures.iter().map(|one| column(one, held)).collect(),
            rows: table.rows.iter().zip(&rows).map(row).collect(),
            totals: (0..table.measures.len())
                .map(|column| cell(column, table.sum(column), held))
                .collect(),
            beside: rest.len(),
            notes: self.totals_said(table),
        }
    }

    /// The page of a row's organisation, region or sector.
    fn row_path(&self, row: &Row) -> Option<String> {
        let organiser = row.organiser.clone().map(PageId::Organiser);
        let region = row.region.clone().map(PageId::Region);
        let sector = row.sector.clone().map(PageId::Sector);
        organiser.into_iter().chain(region).chain(sector).find_map(|page| self.path(&page))
    }

    /// Totals that the table or the text states otherwise than its rows add up to.
    fn totals_said(&self, table: &Allocation) -> Vec<String> {
        let said = |(column, measure): (usize, &AllocationMeasure)| {
            let (title, sum) = (measure.title.value.as_str(), table.sum(column));
            let differs = |stated: Option<u64>| stated.filter(|&stated| stated != sum);
            let in_table = differs(measure.total).map(|stated| {
                let (title, sum, stated) = (title.into(), sum.into(), stated.into());
                self.text_with("table-states", &[("title", title), ("sum", sum), ("n", stated)])
            });
            let in_text = differs(measure.target).map(|stated| {
                let (title, sum, stated) = (title.into(), sum.into(), stated.into());
                self.text_with("notice-states", &[("title", title), ("sum", sum), ("n", stated)])
            });
            in_table.into_iter().chain(in_text)
        };
        table.measures.iter().enumerate().flat_map(said).collect()
    }
}

fn column(measure: &AllocationMeasure, held: &[&Offline]) -> ColumnView {
    ColumnView { title: measure.title.value.clone(), done: done(measure, &[], held).is_some() }
}

/// What some activities come to in a column; none where nothing was registered at all, or where
/// activities do not tell.
fn done(measure: &AllocationMeasure, own: &[&Offline], held: &[&Offline]) -> Option<u64> {
    measure.measure.filter(|_| !held.is_empty()).and_then(|one| reached(one, own))
}

/// A number on a scale that ends at `whole` with `full`; beyond the whole it is full.
fn length(number: u64, whole: u64, full: u64) -> u64 {
    number.min(whole).saturating_mul(full).checked_div(whole).unwrap_or(0)
}
