//! What the showcase promises to hold, so that every part of the domain has a page that proves it.

use crate::site::SiteTest;
use fengcai::catalogue::Catalogue;
use fengcai::catalogue::vocabulary::{Scheme, Status, WinnerKind};
use fengcai::catalogue::winner::Winner;
use fengcai::finding::Findings;
use fengcai::id::{CampaignId, RegionCode};
use fengcai::pipeline;
use fengcai::span::SourceMap;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn load(site: &SiteTest) -> Catalogue {
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let loaded =
        pipeline::load(site.path(), pipeline::Run::default(), None, &mut sources, &mut findings);
    assert!(!findings.any_error(), "{:?}", findings.sorted(&sources));
    loaded.expect("a site").catalogue
}

fn count<T: Ord>(values: impl IntoIterator<Item = T>) -> usize {
    values.into_iter().collect::<BTreeSet<T>>().len()
}

/// The province, or what stands at its level, that a region lies in.
fn province(catalogue: &Catalogue, code: &RegionCode) -> RegionCode {
    catalogue.region_line(code).last().cloned().expect("a region lies in itself")
}

/// Campaigns: id, level, campaign above, sub-projects.
const CAMPAIGNS: &str = "
2019/acftu national - micro-course micro-video photography recitation service-platform song thematic-activity
2020/acftu national - micro-course micro-film micro-video photography recitation service-platform song thematic-activity
2020/guangxi province 2020/acftu micro-course micro-film micro-video photography recitation service-platform song thematic-activity
2020/qinghai province 2020/acftu micro-course micro-film micro-video photography recitation service-platform song thematic-activity
2023/acftu national - commentary influencer innovation-activity media-account micro-video photography recitation rights-case service-platform song
2023/guangdong province 2023/acftu digital-service-case micro-video recitation song
2023/shaanxi province 2023/acftu influencer
2023/shantou city 2023/guangdong model-worker-video recitation
";

#[test]
fn all_seven_notices_and_the_national_runs_stand_with_their_sub_projects() {
    let catalogue = load(&SiteTest::showcase());
    let lines: Vec<&str> = CAMPAIGNS.lines().filter(|line| !line.is_empty()).collect();
    for line in &lines {
        let words: Vec<&str> = line.split(' ').collect();
        let [id, level, parent, sub_projects @ ..] = words.as_slice() else { panic!("{line}") };
        let id = CampaignId::new(*id);
        let campaign = catalogue.campaigns.get(&id).unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(campaign.level.as_str(), *level, "{id}");
        assert_eq!(campaign.parent.as_ref().map_or("-", CampaignId::as_str), *parent, "{id}");
        let mut found: Vec<_> =
            catalogue.sub_projects_of(&id).iter().map(|one| one.id.leaf().to_owned()).collect();
        found.sort();
        assert_eq!(found, sub_projects, "{id}");
    }
    assert_eq!(catalogue.sub_projects_of(&CampaignId::new("2019/anhui")).len(), 14);
    assert_eq!(catalogue.campaigns.len(), lines.len() + 1);
}

#[test]
fn every_conflict_of_the_notices_carries_a_decision_and_a_reason() {
    let catalogue = load(&SiteTest::showcase());
    let mut campaigns: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, claim) in catalogue.claims() {
        use fengcai::catalogue::ClaimPlace::{Campaign, SubProject};
        assert!(claim.decided.is_some() && claim.reason.is_some(), "{:?}", claim.field);
        assert!(!claim.says.is_empty(), "{:?}", claim.field);
        let id = match place {
            Campaign(one) => one.id.as_str(),
            SubProject(one) => one.id.as_str().rsplit_once('/').map_or("", |(above, _)| above),
        };
        *campaigns.entry(id).or_default() += 1;
    }
    for id in [
        "2019/anhui",
        "2020/guangxi",
        "2020/qinghai",
        "2023/acftu",
        "2023/guangdong",
        "2023/shantou",
        "2023/shaanxi",
    ] {
        assert!(campaigns.get(id).is_some_and(|&count| count >= 4), "{id}: {campaigns:?}");
    }
}

#[test]
fn the_sample_winners_are_many_marked_and_of_every_kind() {
    let catalogue = load(&SiteTest::showcase());
    let all: Vec<&Winner> = catalogue.winners.values().collect();
    let published: Vec<&Winner> = catalogue.published().collect();
    assert!(published.len() >= 120, "{}", published.len());
    assert!(all.iter().all(|winner| winner.sample), "real winners do not stand in the showcase");
    assert_eq!(count(published.iter().map(|one| one.kind)), WinnerKind::ALL.len());
    let regions = published.iter().filter_map(|winner| winner.region.as_ref());
    let provinces = count(regions.map(|code| province(&catalogue, code)));
    assert!(provinces >= 12, "{provinces}");
    assert!(count(published.iter().filter_map(|one| one.sector.clone())) >= 8);
    let awards = || published.iter().flat_map(|winner| &winner.awards);
    assert_eq!(count(awards().map(|award| award.scheme)), Scheme::ALL.len());
    let levels = |winner: &&&Winner| count(winner.awards.iter().map(|award| award.level)) > 1;
    assert!(published.iter().filter(levels).count() >= 12, "works with awards at two levels");
    for status in [Status::Recommended, Status::Shortlisted, Status::Withdrawn, Status::Exhibited] {
        assert!(all.iter().any(|winner| winner.status == status), "{status:?}");
    }
    let languages: BTreeSet<&str> = published
        .iter()
        .flat_map(|winner| &winner.translations)
        .map(|translation| translation.lang.as_str())
        .collect();
    assert!(["bo", "ug", "za"].iter().all(|lang| languages.contains(lang)), "{languages:?}");
    assert!(catalogue.authors.values().all(|author| author.sample));
}

#[test]
fn names_and_places_that_break_a_naive_build_stand_in_it() {
    let catalogue = load(&SiteTest::showcase());
    let path = |winner: &Winner| {
        let region = catalogue.tables.regions.get(winner.region.as_ref()?)?;
        Some(region.path.clone())
    };
    let paths: BTreeSet<String> = catalogue.published().filter_map(path).collect();
    let within = |place: &str| {
        paths.iter().any(|path| path == place || path.starts_with(&format!("{place}/")))
    };
    // 海南 and 海南州, 宿州 and 苏州, 陕西 and 山西, readings of their own, zones without a code.
    for place in [
        "hainan",
        "qinghai/hainan",
        "anhui/suzhou",
        "jiangsu/suzhou",
        "shaanxi",
        "shanxi",
        "anhui/luan",
        "anhui/bozhou",
        "chongqing",
        "xinjiang/xpcc",
        "guangdong/shantou/hi-tech",
    ] {
        assert!(within(place), "{place} has a winner");
    }
    let words: String = catalogue
        .published()
        .flat_map(|winner| {
            let authors = winner.authors.iter().map(|credit| credit.name.as_str());
            authors.chain([winner.title.value.as_str()]).collect::<Vec<_>>()
        })
        .collect();
    assert!(words.contains('\u{b7}'), "an interpunct in a name");
    assert!(
        words.chars().any(|char| u32::from(char) >= 0x2_0000),
        "a character beyond the first plane"
    );
    let named = |id: &str| catalogue.authors.iter().find(|(key, _)| key.as_str() == id);
    let twins = ["sn-wang-shili-a", "sn-wang-shili-b"]
        .map(|id| named(id).map(|(_, one)| one.name.value.clone()));
    assert!(twins[0].is_some() && twins[0] == twins[1], "two authors of one name");
}

#[test]
fn all_media_together_stay_small() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = crate::site::read_tree(&content);
    let media =
        files.iter().filter(|(path, _)| !(path.ends_with(".md") || path.ends_with(".yaml")));
    let size: usize = media.map(|(_, bytes)| bytes.len()).sum();
    assert!(size < 20_000_000, "{size} bytes of media");
}

#[test]
fn every_page_that_shows_a_sample_says_so() {
    let public = SiteTest::published_showcase();
    let mut marked = 0;
    for (path, bytes) in public.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let shows = html.contains("badge-sample") || html.contains("data-page-kind=winner-");
        assert!(!shows || html.contains("sample-note"), "{path}");
        marked += usize::from(shows);
    }
    assert!(marked > 300, "{marked}");
}
