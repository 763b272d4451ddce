//! Allocation tables: how a notice shares tasks out to units.

use super::link::Linker;
use super::vocabulary::Measure;
use crate::finding::{Code, Finding};
use crate::id::{OrganiserId, RegionCode, SectorKey, SubProjectId};
use crate::shape;
use crate::span::Spanned;

shape! {
    /// An allocation table.
    pub struct RawAllocation {
        required title: Spanned<String> = "表名", "title of the table";
        optional annex: u64 = "附件序号", "number of the annex";
        many measures: AllocationMeasure = "各列", "columns";
        many rows: RawRow = "各行", "rows";
    }
}

shape! {
    /// A column of an allocation table.
    pub struct AllocationMeasure {
        required title: Spanned<String> = "列名", "title of the column";
        optional measure: Measure = "这一列数的是什么；填了才与已开展的对照", "what the column counts; with it the page sets plan against done";
        optional total: u64 = "表中所写合计", "total as the table states it";
        optional target: u64 = "正文所写总数", "total as the text states it";
    }
}

shape! {
    /// A row of an allocation table.
    pub struct RawRow {
        required unit: Spanned<String> = "单位", "unit as written";
        optional region: Spanned<String> = "地区", "region";
        optional sector: Spanned<String> = "行业", "sector";
        optional organiser: Spanned<String> = "单位编号；不是地区的单位填它", "id of the organisation, for units that are no region";
        many undertakes: Spanned<String> = "表中写明由它承办的子项目，如 2020/qinghai/micro-film", "sub-projects that the table says it undertakes";
        many values: u64 = "各列数值", "values in the order of the columns";
    }
}

/// A table that shares tasks out to units.
#[derive(Clone, Debug)]
pub struct Allocation {
    /// Title.
    pub title: Spanned<String>,
    /// Annex it stands in.
    pub annex: Option<u64>,
    /// Columns.
    pub measures: Vec<AllocationMeasure>,
    /// Rows.
    pub rows: Vec<Row>,
}

impl Allocation {
    /// What the rows of a column add up to, the highest number at most.
    #[must_use]
    pub fn sum(&self, column: usize) -> u64 {
        let values = self.rows.iter().filter_map(|row| row.values.get(column));
        values.fold(0_u64, |sum, value| sum.saturating_add(*value))
    }
}

/// A row of an [`Allocation`].
#[derive(Clone, Debug)]
pub struct Row {
    /// Unit as written.
    pub unit: Spanned<String>,
    /// Its region, where it has one.
    pub region: Option<RegionCode>,
    /// Its sector, where it has one.
    pub sector: Option<SectorKey>,
    /// The organisation, where it has an entry.
    pub organiser: Option<OrganiserId>,
    /// Sub-projects that the table says it undertakes.
    pub undertakes: Vec<Spanned<SubProjectId>>,
    /// One value a column.
    pub values: Vec<u64>,
}

/// Links the rows; one whose values do not fit the columns is reported and kept.
pub(super) fn lower(raw: RawAllocation, linker: &mut Linker<'_>) -> Allocation {
    let RawAllocation { title, annex, measures, rows } = raw;
    let rows =
        rows.into_iter().map(|RawRow { unit, region, sector, organiser, undertakes, values }| {
            if values.len() != measures.len() {
                let finding = Finding::new(Code::AllocationShape, unit.span);
                let finding = finding.with("unit", &unit.value).with("found", values.len());
                linker.findings.push(finding.with("wanted", measures.len()));
            }
            let region = linker.region(region.as_ref());
            let sector = linker.sector(sector.as_ref());
            let undertakes = undertakes.into_iter().filter_map(|written| {
                Some(Spanned::new(linker.sub_project(Some(&written))?, written.span))
            });
            let undertakes = undertakes.collect();
            let organiser = linker.organiser(organiser.as_ref());
            Row { unit, region, sector, organiser, undertakes, values }
        });
    let rows = rows.collect();
    Allocation { title, annex, measures, rows }
}
