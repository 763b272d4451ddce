//! Region roll-ups: what a region counts is what its parts count together.

use crate::site::SiteTest;
use fengcai::finding::Findings;
use fengcai::id::{RegionCode, WinnerId};
use fengcai::pipeline::{self, Site};
use fengcai::plan::PageId;
use fengcai::span::SourceMap;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Regions of three levels, homonyms and homophones among them.
const REGIONS: &[&str] = &[
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

fn load(rows: &[(usize, bool)]) -> Site {
    let site = SiteTest::fresh();
    let mut list = String::from("winners:\n");
    for (index, (region, awarded)) in rows.iter().enumerate() {
        let status = if *awarded { "awarded" } else { "recommended" };
        let region = REGIONS[*region];
        let row = format!(
            "  - {{id: w-{index}, title: W{index}, kind: case, status: {status}, region: {region}}}\n"
        );
        list.push_str(&row);
    }
    site.write("content/2025/example/rights-case/winners.yaml", list);
    std::fs::remove_file(site.path().join("content/2025/example/rights-case/first-case.md"))
        .expect("the sample winner is there");
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let loaded = pipeline::load(site.path(), None, &mut sources, &mut findings);
    assert!(!findings.any_error(), "{:?}", findings.sorted(&sources));
    loaded.expect("a site")
}

fn listed(site: &Site, code: &RegionCode) -> BTreeSet<WinnerId> {
    site.plan.list(&PageId::Region(code.clone())).iter().cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_region_lists_its_own_winners_and_those_of_its_parts_each_once(
        rows in prop::collection::vec((0..REGIONS.len(), prop::bool::weighted(0.8)), 1..40),
    ) {
        let site = load(&rows);
        let regions = &site.catalogue.tables.regions;
        for region in regions.iter() {
            let mut expected: BTreeSet<WinnerId> = site
                .catalogue
                .published()
                .filter(|winner| winner.region.as_ref() == Some(&region.code))
                .map(|winner| winner.id.clone())
                .collect();
            let mut sum = expected.len();
            let parts = regions.iter().filter(|part| part.parent.as_ref() == Some(&region.code));
            for part in parts {
                let below = listed(&site, &part.code);
                sum += below.len();
                expected.extend(below);
            }
            let list = site.plan.list(&PageId::Region(region.code.clone()));
            prop_assert_eq!(list.len(), sum);
            prop_assert_eq!(listed(&site, &region.code), expected);
            let page = site.plan.link(&PageId::Region(region.code.clone()));
            prop_assert_eq!(page.is_some(), sum > 0, "no page is empty, and none is missing");
        }
    }

    #[test]
    fn crossed_pages_part_a_region_by_year(
        rows in prop::collection::vec((0..REGIONS.len(), Just(true)), 1..20),
    ) {
        let site = load(&rows);
        for region in site.catalogue.tables.regions.iter() {
            let whole = listed(&site, &region.code).len();
            let years: usize = site
                .plan
                .pages()
                .filter(|(page, _)| matches!(page, PageId::RegionYear(code, _) if *code == region.code))
                .map(|(page, _)| site.plan.list(page).len())
                .sum();
            prop_assert_eq!(whole, years);
        }
    }
}
