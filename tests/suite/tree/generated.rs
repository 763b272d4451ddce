//! Catalogues made up at random: entries in two years and four sub-projects, with everything that an
//! index goes by.

use crate::site::SiteTest;
use fengcai::finding::Findings;
use fengcai::pipeline::{self, Site};
use fengcai::span::SourceMap;
use proptest::prelude::*;

/// Regions of three levels, homonyms and homophones among them.
pub(super) const REGIONS: &[&str] = &[
    "anhui",
    "anhui/hefei",
    "anhui/hefei/shushan",
    "anhui/hefei/luyang",
    "anhui/suzhou",
    "jiangsu/suzhou",
    "hainan",
    "qinghai/hainan",
    "qinghai",
    "shaanxi",
    "shanxi",
    "beijing/chaoyang",
    "guangdong/shantou",
];

/// Sub-projects; the folder's name is the category, but for the last.
const SUB_PROJECTS: &[(&str, &[&str])] = &[
    ("2019/anhui/rights-case", &["rights-case", "service"]),
    ("2019/anhui/model-worker-video", &["model-worker-video", "micro-video", "video"]),
    ("2023/acftu/rights-case", &["rights-case", "service"]),
    ("2023/acftu/short-films", &["short-video", "video"]),
];

pub(super) const CATEGORIES: [&str; 6] =
    ["service", "rights-case", "video", "micro-video", "model-worker-video", "short-video"];
pub(super) const YEARS: [i16; 2] = [2019, 2023];
pub(super) const TIERS: [&str; 3] = ["first", "top-ten", "made-up"];
pub(super) const SECTORS: [&str; 2] = ["railway", "finance"];
pub(super) const UNITS: [&str; 2] = ["works-a", "works-b"];
pub(super) const AUTHORS: [&str; 2] = ["wang-wei-a", "wang-wei-b"];
const STATUSES: [&str; 5] = ["awarded", "exhibited", "recommended", "shortlisted", "withdrawn"];

/// An entry.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    index: usize,
    place: usize,
    pub(super) region: &'static str,
    pub(super) sector: Option<&'static str>,
    pub(super) unit: Option<&'static str>,
    pub(super) author: Option<&'static str>,
    pub(super) author_unit: Option<&'static str>,
    pub(super) tiers: Vec<&'static str>,
    status: &'static str,
}

/// A list of entries.
pub(super) fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let maybe = |values: &'static [&'static str]| prop::option::of(prop::sample::select(values));
    let one = (
        0..SUB_PROJECTS.len(),
        prop::sample::select(REGIONS),
        maybe(&SECTORS),
        maybe(&UNITS),
        maybe(&AUTHORS),
        maybe(&UNITS),
        prop::sample::subsequence(&TIERS[..], 0..=2),
        prop::sample::select(&STATUSES[..]),
    );
    prop::collection::vec(one, 1..28).prop_map(|rows| {
        let entry = |(index, row)| {
            let (place, region, sector, unit, author, author_unit, tiers, status) = row;
            Entry { index, place, region, sector, unit, author, author_unit, tiers, status }
        };
        rows.into_iter().enumerate().map(entry).collect()
    })
}

impl Entry {
    /// A full entry, awarded unless another status is given.
    pub(super) fn sample(index: usize, status: Option<&'static str>) -> Self {
        Self {
            index,
            place: 0,
            region: "anhui/hefei",
            sector: Some("railway"),
            unit: Some("works-a"),
            author: Some("wang-wei-a"),
            author_unit: Some("works-b"),
            tiers: vec!["first", "made-up"],
            status: status.unwrap_or("awarded"),
        }
    }

    pub(super) fn published(&self) -> bool {
        matches!(self.status, "awarded" | "exhibited")
    }

    pub(super) fn sub_project(&self) -> &'static str {
        SUB_PROJECTS[self.place].0
    }

    pub(super) fn categories(&self) -> &'static [&'static str] {
        SUB_PROJECTS[self.place].1
    }

    pub(super) fn year(&self) -> i16 {
        self.sub_project()[..4].parse().expect("a year")
    }

    pub(super) fn lies_in(&self, path: &str) -> bool {
        self.region == path || self.region.starts_with(&format!("{path}/"))
    }

    pub(super) fn name(&self) -> String {
        format!("winner-{:03}", self.index)
    }

    pub(super) fn title(&self) -> String {
        format!("Title-{:03}", self.index)
    }

    pub(super) fn id(&self) -> String {
        format!("{}/{}", self.sub_project(), self.name())
    }

    fn row(&self) -> String {
        let sector = self.sector.map(|key| format!("sector: {key}, ")).unwrap_or_default();
        let unit = self.unit.map(|id| format!("unit: {{id: {id}}}, ")).unwrap_or_default();
        let author = self.author.map(|id| format!(", id: {id}")).unwrap_or_default();
        let theirs = self.author_unit.map(|id| format!(", unit: {{id: {id}}}")).unwrap_or_default();
        let awards: Vec<String> =
            self.tiers.iter().map(|tier| format!("{{tier: {tier}}}")).collect();
        format!(
            "  - {{id: {}, title: {}, kind: case, status: {}, region: {}, {sector}{unit}authors: [{{name: W{author}{theirs}}}], awards: [{}]}}\n",
            self.name(),
            self.title(),
            self.status,
            self.region,
            awards.join(", "),
        )
    }
}

/// A site of some entries.
pub(super) fn write(all: &[Entry]) -> SiteTest {
    let site = SiteTest::empty();
    site.write("content/site.yaml", "title: T\nlang: en\n");
    for id in UNITS {
        site.write(
            &format!("content/organisers/{id}.md"),
            format!("---\nname: {id}\nkind: company\n---\n"),
        );
    }
    for id in AUTHORS {
        site.write(&format!("content/authors/{id}.md"), "---\nname: Wang Wei\n---\n");
    }
    for (place, (id, categories)) in SUB_PROJECTS.iter().enumerate() {
        let campaign = id.rsplit_once('/').expect("a campaign").0;
        site.write(
            &format!("content/{campaign}/campaign.md"),
            "---\ntitle: C\nlevel: province\n---\n",
        );
        let text = format!(
            "---\ntitle: S\ncategory: {}\ntiers:\n  - {{id: first, title: First, scheme: ranked, rank: 1}}\n  - {{id: top-ten, title: Ten, scheme: flat}}\n  - {{id: made-up, title: Made up, scheme: titled}}\n---\n",
            categories[0]
        );
        site.write(&format!("content/{id}/sub-project.md"), text);
        let rows = all.iter().filter(|one| one.place == place).map(Entry::row);
        let rows: String = rows.collect();
        if !rows.is_empty() {
            site.write(&format!("content/{id}/winners.yaml"), format!("winners:\n{rows}"));
        }
    }
    site
}

/// The planned site of some entries.
pub(super) fn load(all: &[Entry]) -> Site {
    let site = write(all);
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let loaded =
        pipeline::load(site.path(), pipeline::Run::default(), None, &mut sources, &mut findings);
    assert!(!findings.any_error(), "{:?}", findings.sorted(&sources));
    loaded.expect("a site")
}
