//! The allocation tables of the notices, typed as they are printed, against the numbers in `content/`.
//!
//! `tests/fixtures/allocations/` keeps what a reader of the notice sees: units with spaces inside, two
//! records on a line, a total that slipped a column. Unfolded here, every number must stand in the
//! showcase, and nothing else.

use crate::site::SiteTest;
use fengcai::catalogue::Catalogue;
use fengcai::catalogue::allocation::Allocation;
use fengcai::finding::Findings;
use fengcai::id::CampaignId;
use fengcai::pipeline;
use fengcai::span::SourceMap;
use std::collections::BTreeMap;
use std::path::Path;

/// A printed table, unfolded.
pub(crate) struct Printed {
    /// Titles of the columns that count something.
    pub(crate) columns: Vec<String>,
    /// Units with their numbers, in the order of the notice.
    pub(crate) rows: Vec<(String, Vec<u64>)>,
    /// The line that says 合计.
    pub(crate) total: Option<Vec<u64>>,
    /// What a unit hosts, where the table says so.
    pub(crate) hosts: Vec<(String, String)>,
}

/// A cell without layout: white space, and brackets printed in two widths.
pub(crate) fn tight(cell: &str) -> String {
    let wide = |char| match char {
        '(' => '（',
        ')' => '）',
        other => other,
    };
    cell.chars().filter(|char| !char.is_whitespace()).map(wide).collect()
}

/// The number a cell holds, if that is all it holds.
pub(crate) fn number(cell: &str) -> Option<u64> {
    cell.parse().ok()
}

impl Printed {
    /// Reads and unfolds a fixture.
    pub(crate) fn read(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/allocations");
        let text = std::fs::read_to_string(folder.join(name)).expect("a fixture");
        let mut lines = text.lines();
        let header: Vec<String> = lines.next().expect("a header").split('\t').map(tight).collect();
        let half = header.len() / 2;
        let two_up = header[..half] == header[half..];
        let header = if two_up { &header[..half] } else { &header[..] };
        let counts = |title: &String| title != "序号" && title != "承办子项目";
        let titles: Vec<&String> = header.iter().filter(|title| counts(title)).collect();
        let mut table = Self {
            columns: titles[1..].iter().map(|title| (*title).clone()).collect(),
            rows: Vec::new(),
            total: None,
            hosts: Vec::new(),
        };
        let lines: Vec<Vec<String>> =
            lines.map(|line| line.split('\t').map(tight).collect()).collect();
        let sides = 1 + usize::from(two_up);
        let mut places: Vec<(usize, usize)> =
            (0..lines.len()).flat_map(|line| (0..sides).map(move |side| (side, line))).collect();
        // Numbered records run down the left half first; unnumbered ones run along the line.
        if header.iter().any(|title| title == "序号") {
            places.sort_unstable();
        }
        for (side, line) in places {
            let cells = lines[line].iter().skip(side * header.len()).take(header.len());
            table.take(header, &cells.cloned().collect::<Vec<_>>());
        }
        table
    }

    /// Takes one record in.
    fn take(&mut self, header: &[String], cells: &[String]) {
        if cells.iter().any(|cell| cell == "合计") {
            self.total = Some(cells.iter().filter_map(|cell| number(cell)).collect());
            return;
        }
        let column = |title: &str| header.iter().position(|other| other == title);
        let unit = column("单位").or(column("市级工会")).expect("a column of units");
        let numbers = cells[unit + 1..].iter().filter_map(|cell| number(cell)).collect();
        self.rows.push((cells[unit].clone(), numbers));
        let hosted = column("承办子项目").and_then(|place| cells.get(place));
        if let Some(hosted) = hosted.filter(|cell| !cell.is_empty()) {
            self.hosts.push((cells[unit].clone(), hosted.clone()));
        }
    }
}

fn showcase() -> Catalogue {
    let site = SiteTest::showcase();
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    pipeline::load(site.path(), pipeline::Run::default(), None, &mut sources, &mut findings)
        .expect("a site")
        .catalogue
}

/// The one table of a campaign in the showcase.
fn table<'a>(catalogue: &'a Catalogue, campaign: &str) -> &'a Allocation {
    let campaign = catalogue.campaigns.get(&CampaignId::new(campaign)).expect("a campaign");
    let [table] = campaign.allocations.as_slice() else { panic!("one table in {}", campaign.id) };
    table
}

#[test]
fn every_number_of_the_printed_tables_stands_in_the_showcase() {
    let catalogue = showcase();
    let expected = [
        ("2019/anhui", "anhui-2019.tsv", 16, vec![100, 2000, 300]),
        ("2020/guangxi", "guangxi-2020.tsv", 16, vec![775, 103]),
        ("2020/qinghai", "qinghai-2020.tsv", 12, vec![65]),
        ("2023/acftu", "acftu-2023.tsv", 35, vec![3000]),
    ];
    for (campaign, fixture, rows, sums) in expected {
        let printed = Printed::read(fixture);
        assert_eq!(printed.rows.len(), rows, "{fixture} unfolds to all its units");
        let table = table(&catalogue, campaign);
        let columns: Vec<String> =
            table.measures.iter().map(|one| tight(&one.title.value)).collect();
        assert_eq!(columns, printed.columns, "{campaign}");
        let kept: Vec<(String, Vec<u64>)> =
            table.rows.iter().map(|row| (tight(&row.unit.value), row.values.clone())).collect();
        assert_eq!(kept, printed.rows, "{campaign}");
        let added: Vec<u64> = (0..columns.len()).map(|column| table.sum(column)).collect();
        assert_eq!(added, sums, "{campaign}");
        let stated: Vec<u64> = table.measures.iter().filter_map(|one| one.total).collect();
        assert_eq!(stated, printed.total.unwrap_or_default(), "the total printed in {campaign}");
    }
}

#[test]
fn the_hosts_of_the_qinghai_table_host_those_sub_projects() {
    let catalogue = showcase();
    // Titles differ by a prefix between the table and the annex.
    let key = |title: &str| title.replace("网络正能量", "");
    let sub_projects = catalogue.sub_projects_of(&CampaignId::new("2020/qinghai"));
    let hosts: BTreeMap<String, Vec<String>> = sub_projects
        .iter()
        .map(|one| {
            let name = |id| catalogue.organisers.get(id).map(|one| one.name.value.clone());
            let names = one.parts.iter().filter_map(|part| name(&part.organiser));
            (key(&one.title.value), names.collect())
        })
        .collect();
    let printed = Printed::read("qinghai-2020.tsv").hosts;
    assert_eq!(printed.len(), 7);
    for (unit, title) in printed {
        let named = hosts.get(&key(&title)).unwrap_or_else(|| panic!("no sub-project {title}"));
        let fits = |name: &String| {
            let organiser = catalogue.organisers.values().find(|one| one.name.value == *name);
            name == &unit || organiser.is_some_and(|one| one.aliases.contains(&unit))
        };
        assert!(named.iter().any(fits), "{title} is hosted by {unit}, not by {named:?}");
    }
}
