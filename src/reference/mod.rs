//! The reference tables: regions, sectors, categories, honours and wordings, built in as data; a site
//! adds to all of them but the honours.

mod categories;
mod honours;
mod regions;
mod sectors;
mod wording;

pub use categories::{Categories, Category, kinds};
pub use honours::{Honour, Honours};
pub use regions::{Region, Regions};
pub use sectors::{Sector, Sectors};
pub use wording::{Forbidden, Name, Slip, Wording};

use crate::finding::{Code, Finding, Findings};
use crate::id::{CategoryKey, RegionCode, is_segment};
use crate::source::SourceTree;
use crate::source::shape::Shape;
use crate::span::Spanned;

/// All tables.
#[derive(Clone, Debug)]
pub struct Tables {
    /// GB/T 2260 regions and the site's own zones.
    pub regions: Regions,
    /// Industry unions.
    pub sectors: Sectors,
    /// Kinds of sub-project.
    pub categories: Categories,
    /// Tiers of all campaigns under one name.
    pub honours: Honours,
    /// Wordings that are wrong, and those that are fixed.
    pub wording: Wording,
}

impl Tables {
    /// The built-in tables with what `regions.yaml`, `sectors.yaml`, `categories.yaml` and
    /// `wording.yaml` add.
    pub fn load(tree: &SourceTree, findings: &mut Findings) -> Self {
        let mut tables = Self {
            regions: Regions::built_in(),
            sectors: Sectors::built_in(),
            categories: Categories::built_in(),
            honours: Honours::built_in(),
            wording: Wording::built_in(),
        };
        if let Some(zone) = additions::<regions::RawRegions>(tree, "regions.yaml", findings) {
            tables.regions.add(zone.regions, findings);
        }
        if let Some(list) = additions::<sectors::RawSectors>(tree, "sectors.yaml", findings) {
            tables.sectors.add(list.sectors, findings);
        }
        if let Some(list) =
            additions::<categories::RawCategories>(tree, "categories.yaml", findings)
        {
            tables.categories.add(list.categories, findings);
        }
        if let Some(list) = additions::<wording::RawWording>(tree, "wording.yaml", findings) {
            tables.wording.add(list);
        }
        tables
    }
}

fn additions<T: Shape>(tree: &SourceTree, path: &str, findings: &mut Findings) -> Option<T> {
    let document = tree.documents.iter().find(|document| document.path == path)?;
    T::read(document.header.as_ref()?, findings)
}

/// Whether an added row's id may be part of an address; one that may not is reported.
fn usable(id: &Spanned<String>, findings: &mut Findings) -> bool {
    let usable = is_segment(id);
    if !usable {
        let finding = Finding::new(Code::BadId, id.span).with("value", &id.value);
        findings.push(finding.with("proposal", ""));
    }
    usable
}

/// How titles are read where characters have several readings: as written, as read, and where
/// (`any`, `surname`).
pub fn readings() -> impl Iterator<Item = [&'static str; 3]> {
    rows(include_str!("data/readings.tsv"))
}

/// Titles that notices give a category beside its own name.
pub fn category_titles() -> impl Iterator<Item = (CategoryKey, &'static str)> {
    let title = |[key, title]: [&'static str; 2]| (CategoryKey::new(key), title);
    rows(include_str!("data/category-titles.tsv")).map(title)
}

/// The built-in honours in the order of their index: key and Chinese name.
#[must_use]
pub fn honours() -> Vec<[&'static str; 2]> {
    rows(include_str!("data/honours.tsv")).map(|[key, zh, _]: [&str; 3]| [key, zh]).collect()
}

/// The grid of provinces: each with its column and row, from 1.
pub fn tiles() -> impl Iterator<Item = (RegionCode, u8, u8)> {
    let tile = |[code, column, row]: [&'static str; 3]| {
        Some((RegionCode::new(code), column.parse().ok()?, row.parse().ok()?))
    };
    rows(include_str!("data/tiles.tsv")).filter_map(tile)
}

/// Rows of a built-in table: tab-separated, `#` begins a comment line.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_province_has_one_tile_and_no_two_share_a_place() {
        let regions = Regions::built_in();
        let provinces: BTreeSet<_> =
            regions.children(None).map(|region| region.code.clone()).collect();
        let tiles: Vec<_> = tiles().collect();
        let codes: BTreeSet<_> = tiles.iter().map(|(code, ..)| code.clone()).collect();
        assert_eq!(codes, provinces);
        let places: BTreeSet<_> = tiles.iter().map(|(_, column, row)| (column, row)).collect();
        assert_eq!((places.len(), tiles.len()), (34, 34));
        assert!(places.iter().all(|&(&column, &row)| column <= 8 && row <= 9));
    }

    #[test]
    fn every_line_of_the_small_tables_is_read() {
        let lines = |table: &str| table.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(readings().count(), lines(include_str!("data/readings.tsv")));
        assert_eq!(tiles().count(), lines(include_str!("data/tiles.tsv")));
        assert_eq!(category_titles().count(), lines(include_str!("data/category-titles.tsv")));
    }

    #[test]
    fn every_other_title_is_of_a_category_that_takes_works() {
        let categories = Categories::built_in();
        for (key, title) in category_titles() {
            assert!(categories.get(&key).is_some(), "{key} of {title}");
            assert!(kinds(&key).is_some_and(|kinds| !kinds.is_empty()), "{key} of {title}");
        }
    }
}
