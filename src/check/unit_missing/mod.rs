//! `unit-missing`: a notice is addressed to units that its allocation table has no row for.
//!
//! The national notice of 2023 goes to the Xinjiang corps, Guangxi's to the railway bureau's union;
//! neither has a row.

mod addressee;

use super::Subject;
use super::shared::fold;
use crate::catalogue::Catalogue;
use crate::catalogue::allocation::Row;
use crate::catalogue::campaign::Campaign;
use crate::finding::{Code, Finding, Findings};
use crate::id::RegionCode;
use crate::reference::Region;
use addressee::{Addressee, stem};
use std::collections::BTreeSet;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        let Some(first) = campaign.allocations.first() else { continue };
        let missing = missing(campaign, subject.catalogue);
        if !missing.is_empty() {
            let finding = Finding::new(Code::UnitMissing, first.title.span).of(&campaign.id);
            let finding = finding.with("table", &first.title.value).with("count", missing.len());
            findings.push(finding.with("units", missing.join("、")));
        }
    }
}

/// The units that are addressed and have no row in any table, as the notice or the table of
/// regions names them.
fn missing(campaign: &Campaign, catalogue: &Catalogue) -> Vec<String> {
    let rows = Rows::of(campaign, catalogue);
    let mut missing = Vec::new();
    let mut add = |name: String| {
        if !missing.contains(&name) {
            missing.push(name);
        }
    };
    let written = campaign.documents.iter().flat_map(|document| &document.addressees);
    for part in written.flat_map(|text| text.split(['、', '，', '；', ',', ';'])) {
        match Addressee::of(part.trim()) {
            Addressee::Regions(endings) => {
                let below = below(campaign.region.as_ref(), catalogue);
                let meant = below.into_iter().filter(|one| meant(one, &endings));
                meant.filter(|one| !rows.hold(one)).for_each(|one| add(one.short.clone()));
            }
            Addressee::Counties if !rows.any_county => add(part.trim().to_owned()),
            Addressee::Body if !rows.name(stem(part.trim())) => add(part.trim().to_owned()),
            Addressee::Counties | Addressee::Body | Addressee::Sort => {}
        }
    }
    missing
}

/// Whether a region is one of those that a collective name means. Notices of the mainland's unions
/// do not go to Hong Kong, Macao and Taiwan.
fn meant(region: &Region, endings: &[&str]) -> bool {
    let outside = ["71", "81", "82"].iter().any(|start| region.code.as_str().starts_with(start));
    !outside && endings.iter().any(|ending| region.name.ends_with(ending))
}

/// The regions right below one that have a code of their own. Where it has prefectures, counties
/// that stand beside them are not meant.
fn below<'a>(within: Option<&RegionCode>, catalogue: &'a Catalogue) -> Vec<&'a Region> {
    let coded = |one: &&Region| one.code.as_str().bytes().all(|byte| byte.is_ascii_digit());
    let mut all: Vec<&Region> = catalogue.tables.regions.children(within).filter(coded).collect();
    if all.iter().any(|one| one.code.as_str().ends_with("00")) {
        all.retain(|one| one.code.as_str().ends_with("00"));
    }
    all
}

/// What the rows of a campaign's tables stand for.
struct Rows {
    regions: BTreeSet<RegionCode>,
    names: BTreeSet<String>,
    any_county: bool,
}

impl Rows {
    fn of(campaign: &Campaign, catalogue: &Catalogue) -> Self {
        let rows = || campaign.allocations.iter().flat_map(|table| &table.rows);
        let regions: BTreeSet<RegionCode> = rows().filter_map(|row| row.region.clone()).collect();
        let county = |row: &Row| {
            let parent =
                |code| catalogue.tables.regions.get(code).and_then(|one| one.parent.as_ref());
            let below =
                row.region.as_ref().is_some_and(|code| parent(code) != campaign.region.as_ref());
            below || stem(&row.unit).ends_with('县')
        };
        let names = rows().flat_map(|row| {
            let organiser = row.organiser.as_ref().and_then(|id| catalogue.organisers.get(id));
            let region = row.region.as_ref().and_then(|code| catalogue.tables.regions.get(code));
            let mut names = vec![row.unit.as_str()];
            names.extend(organiser.map(|one| one.name.as_str()));
            names.extend(organiser.iter().flat_map(|one| one.aliases.iter().map(String::as_str)));
            names.extend(region.iter().flat_map(|one| [one.name.as_str(), one.short.as_str()]));
            names.into_iter().map(|name| fold(stem(name))).collect::<Vec<_>>()
        });
        Self { names: names.collect(), any_county: rows().any(county), regions }
    }

    /// Whether a body has a row; 「瑶海、庐阳、包河区总工会」 gives the ending of all to the last alone.
    fn name(&self, stem: &str) -> bool {
        let own = fold(stem);
        let ending =
            ["区", "县", "市", "州"].iter().any(|end| self.names.contains(&format!("{own}{end}")));
        ending || self.names.contains(&own)
    }

    /// Whether a region has a row, by its code or its name.
    fn hold(&self, region: &Region) -> bool {
        let named = |name: &str| self.names.contains(&fold(name));
        self.regions.contains(&region.code) || named(&region.name) || named(&region.short)
    }
}
