//! The reference tables: regions, sectors, categories and honours, built in as data; a site adds to
//! the first three.

mod categories;
mod honours;
mod regions;
mod sectors;

pub use categories::{Categories, Category};
pub use honours::{Honour, Honours};
pub use regions::{Region, Regions};
pub use sectors::{Sector, Sectors};

use crate::finding::{Code, Finding, Findings};
use crate::id::is_segment;
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
}

impl Tables {
    /// The built-in tables with what `regions.yaml`, `sectors.yaml` and `categories.yaml` add.
    pub fn load(tree: &SourceTree, findings: &mut Findings) -> Self {
        let mut tables = Self {
            regions: Regions::built_in(),
            sectors: Sectors::built_in(),
            categories: Categories::built_in(),
            honours: Honours::built_in(),
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

/// Rows of a built-in table: tab-separated, `#` begins a comment line.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}
