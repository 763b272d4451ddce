//! Pages beside the entries: orders, numbers, paper and the hall, and the site's own pictures.

use crate::site::{SiteTest, photo};
use fengcai::finding::Findings;
use fengcai::pipeline::{self, Site};
use fengcai::plan::{Artifact, Order, Page, PageId};
use fengcai::render::{MediaMade, Viewer};
use fengcai::span::SourceMap;
use scraper::{Html, Selector};
use std::collections::BTreeSet;

fn loaded(test: &SiteTest, base_url: Option<&str>) -> Site {
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let base_url = base_url.map(ToOwned::to_owned);
    let site = pipeline::load(
        test.path(),
        pipeline::Run::default(),
        base_url,
        &mut sources,
        &mut findings,
    );
    site.expect("a site")
}

fn viewer<'a>(site: &'a Site, media: &'a MediaMade) -> Viewer<'a> {
    Viewer {
        config: &site.config,
        catalogue: &site.catalogue,
        plan: &site.plan,
        theme: &site.theme,
        tree: &site.tree,
        media,
    }
}

fn pages(site: &Site) -> impl Iterator<Item = &Page> {
    site.plan.artifacts.values().filter_map(|artifact| match artifact {
        Artifact::Page(page) => Some(page),
        Artifact::Derivative { .. } | Artifact::Poster(_) | Artifact::Static(_) => None,
    })
}

#[test]
fn every_order_of_a_list_holds_the_same_winners() {
    let test = SiteTest::showcase();
    let site = loaded(&test, None);
    let mut seen = BTreeSet::new();
    for page in pages(&site).filter(|page| page.order != Order::Standard && page.number == 1) {
        let mut all: Vec<_> = (1..=page.of)
            .flat_map(|number| site.plan.slice(&Page { number, ..page.clone() }).to_vec())
            .collect();
        assert_ne!(page.of, 0);
        let mut own = site.plan.list(&page.id).to_vec();
        all.sort();
        own.sort();
        assert_eq!(all, own, "{} {:?}", page.id, page.order);
        seen.insert(page.order);
    }
    assert_eq!(seen.len(), Order::ALL.len() - 1, "{seen:?}");
}

#[test]
fn titles_stand_by_pinyin_where_a_page_says_so() {
    let test = SiteTest::showcase();
    let site = loaded(&test, None);
    let page = pages(&site).find(|page| {
        page.order == Order::Pinyin
            && page.id
                == PageId::SubProject(fengcai::id::SubProjectId::new("2019/anhui/photography"))
    });
    let titles: Vec<_> = site
        .plan
        .slice(page.expect("a list by pinyin"))
        .iter()
        .map(|id| site.catalogue.winners[id].title.value.as_str())
        .collect();
    // fēng, jiāng, jīng, lú, wù, yín
    assert_eq!(titles, ["风从山上来", "江淮一日", "经纬", "炉火", "雾中来车", "银线之上"]);
}

#[test]
fn every_number_of_the_statistics_is_that_of_its_page() {
    let test = SiteTest::showcase();
    let site = loaded(&test, None);
    let media = MediaMade::default();
    let viewer = viewer(&site, &media);
    let campaigns = site.catalogue.campaigns.keys().map(Some);
    for id in std::iter::once(None).chain(campaigns) {
        let numbers = viewer.statistics(id);
        let whole = site.plan.list(&PageId::Statistics(id.cloned())).len();
        for chart in &numbers.charts {
            let sum: usize = chart.bars.iter().map(|bar| bar.count).sum();
            assert!(
                chart.total.is_none_or(|total| total == sum && sum == whole),
                "{}",
                chart.title
            );
            assert!(chart.bars.iter().all(|bar| (1..=1000).contains(&bar.length)));
            if id.is_none() {
                for bar in &chart.bars {
                    let path = bar.link.path.as_deref().expect("a page");
                    let Some(Artifact::Page(page)) = site
                        .plan
                        .artifacts
                        .iter()
                        .find(|(own, _)| own.as_str() == path)
                        .map(|(_, one)| one)
                    else {
                        panic!("{path}")
                    };
                    assert_eq!(site.plan.list(&page.id).len(), bar.count, "{path}");
                }
            }
        }
        if let Some(matrix) = &numbers.matrix {
            for row in &matrix.rows {
                let sum: usize = row.cells.iter().flatten().filter_map(|cell| cell.count).sum();
                assert_eq!(Some(sum), row.head.count, "{}", row.head.title);
            }
        }
    }
}

#[test]
fn a_site_leaves_out_what_it_does_not_want() {
    let test = SiteTest::showcase();
    test.edit(
        "content/site.yaml",
        "lang: zh",
        "lang: zh\noutputs: {sorted: false, statistics: false, rosters: false, labels: false, slides: false, certificates: false}",
    );
    let site = loaded(&test, None);
    let beside: Vec<String> = pages(&site)
        .filter(|page| {
            page.order != Order::Standard
                || matches!(
                    page.id,
                    PageId::Statistics(_)
                        | PageId::Roster(_)
                        | PageId::Labels(_)
                        | PageId::Slides(_)
                        | PageId::Certificate(..)
                )
        })
        .map(|page| page.id.to_string())
        .collect();
    assert_eq!(beside, Vec::<String>::new());
}

/// A code as cameras see it: drawn, and read by a program that is not ours.
fn read_code(size: usize, path: &str) -> String {
    const MODULE: usize = 4;
    let mut dark = vec![false; size * size];
    for run in path.split('z').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> =
            run.split(['M', ' ', 'h', 'v', '-']).filter_map(|text| text.parse().ok()).collect();
        let start = numbers[1] * size + numbers[0];
        dark[start..start + numbers[2]].fill(true);
    }
    let side = size * MODULE;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark[y / MODULE * size + x / MODULE] { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    grids.first().expect("a code").decode().expect("a readable code").1
}

#[test]
fn codes_on_labels_and_certificates_lead_to_the_winner() {
    let test = SiteTest::showcase();
    let site = loaded(&test, Some("https://example.org/haowangmin/"));
    let media = MediaMade::default();
    let viewer = viewer(&site, &media);
    let id = fengcai::id::WinnerId::new("2019/anhui/photography/day-of-the-river");
    let code = viewer.certificate(&id, 0).expect("a certificate").qr.expect("a code");
    let address =
        "https://example.org/haowangmin/2019/anhui/photography/day-of-the-river/index.html";
    assert_eq!((code.url.as_str(), read_code(code.size, &code.path).as_str()), (address, address));
    let labels = pages(&site).find(|page| matches!(&page.id, PageId::Labels(_))).expect("labels");
    assert!(viewer.labels(labels).iter().all(|label| label.qr.is_some()));
    let plain = loaded(&test, None);
    let no_address = Viewer { config: &plain.config, ..viewer };
    assert!(no_address.certificate(&id, 0).expect("a certificate").qr.is_none());
}

#[test]
fn the_sites_own_pictures_stand_in_every_year_and_its_grey_on_every_page() {
    let test = SiteTest::fresh();
    test.write("content/emblem.jpg", photo(300, 200)).edit(
        "content/site.yaml",
        "\nsubtitle:",
        "\ngrey: true\nlogo: {file: emblem.jpg, alt: 某某总工会}\nmarks: [{file: emblem.jpg, alt: 标识, url: 'https://example.org/'}]\nsubtitle:",
    );
    let run = test.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let emblem = Selector::parse(".site-brand .mark img[alt=某某总工会]").expect("a selector");
    let mark =
        Selector::parse(".marks a[href='https://example.org/'] img[alt=标识]").expect("a selector");
    let public = test.public();
    for (path, bytes) in public.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Html::parse_document(&String::from_utf8_lossy(bytes));
        let root = page.root_element().value();
        assert_eq!(root.attr("data-grey"), Some("yes"), "{path}");
        assert_eq!(page.select(&mark).count(), 1, "{path}");
        let picture = page.select(&emblem).next().expect("an emblem");
        let climbs = picture.value().attr("src").expect("a file").trim_start_matches("../");
        let year = path
            .split_once('/')
            .map(|(first, _)| first)
            .filter(|first| first.parse::<u16>().is_ok());
        let folder = year.map_or_else(|| "media/".to_owned(), |year| format!("{year}/media/"));
        assert!(climbs.starts_with(&folder), "{path}: {climbs}");
    }
}

#[test]
fn a_picture_of_the_site_that_is_missing_is_named() {
    let test = SiteTest::fresh();
    test.edit(
        "content/site.yaml",
        "\nsubtitle:",
        "\nlogo: {file: emblem.jpg, alt: 标志}\nsubtitle:",
    );
    let run = test.run(&["check", "--format", "json"]);
    let codes = run.codes();
    assert!(
        matches!(&codes[..], [one] if one.starts_with("missing-file content/site.yaml")),
        "{codes:?}"
    );
}
