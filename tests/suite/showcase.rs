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

/// Inconsistencies of the notices as they are numbered in the research, with the finding each raises.
const DISAGREEMENTS: &str = "
I01 host-conflict 2020/qinghai/micro-film
I02 allocation-total 2020/qinghai
I03 host-conflict 2020/qinghai/micro-film
I04 phase-overlap 2020/qinghai
I05 claim-conflict 2020/qinghai
I06 claim-conflict 2020/qinghai
I07 name-variant 2020/qinghai
I08 allocation-total 2020/guangxi
I09 name-variant 2020/guangxi
I10 wrong-word 2020/guangxi/micro-film
I11 repeated-words 2020/guangxi
I12 mixed-punctuation 2020/guangxi
I13 site-variant 2020/acftu/micro-course
I14 rule-conflict 2020/qinghai/micro-video
I15 phase-outside-period 2019/anhui
I16 claim-conflict 2019/anhui
I17 name-variant 2019/anhui/smile-photo
I18 claim-conflict 2019/anhui
I19 name-variant 2019/anhui
I21 name-variant 2019/anhui/literacy-base-case
I22 foreign-residue 2019/anhui
I22 foreign-residue 2023/guangdong
I22 foreign-residue 2023/shantou
I23 quota-conflict 2023/guangdong
I23 quota-conflict 2023/shantou
I24 platform-name 2023/guangdong
I25 wrong-word 2023/shantou
I26 wrong-word 2023/guangdong
I27 wrong-word 2023/shantou
I28 wrong-word 2023/guangdong
I29 broken-phrase 2023/acftu
I30 host-conflict 2023/acftu
I30 host-conflict 2023/guangdong
I30 host-conflict 2023/shantou
I31 name-variant 2023/shantou
I32 phase-overlap 2023/acftu
I33 unit-missing 2023/acftu
I34 undated-notice 2023/shantou
I35 claim-conflict 2023/shantou
I36 phase-outside-period 2023/shaanxi
I37 claim-conflict 2023/shaanxi
I38 hashtag-space 2023/shaanxi
I39 host-conflict 2023/shaanxi
I40 claim-conflict 2023/shaanxi
I41 claim-conflict 2023/acftu
I44 space-noise 2020/qinghai
I45 mixed-punctuation 2020/qinghai
I46 claim-conflict 2023/guangdong
";

/// Findings of the showcase that judge its notices and not its samples, beside the numbered ones.
const BESIDE: &[(&str, &str)] = &[
    ("allocation-outlier", "2020/guangxi"),
    ("unit-missing", "2019/anhui"),
    ("unit-missing", "2020/guangxi"),
    ("unit-missing", "2020/qinghai"),
];

#[test]
fn every_disagreement_of_the_notices_is_found_and_none_is_open() {
    let site = SiteTest::showcase();
    let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
    let run = pipeline::Run::default();
    pipeline::load(site.path(), run, None, &mut sources, &mut findings).expect("a site");
    assert!(findings.sorted(&sources).is_empty(), "{:?}", findings.sorted(&sources));
    let entry = |finding: &fengcai::finding::Finding| finding.entry.clone().unwrap_or_default();
    let accepted: BTreeSet<(&str, String)> = findings
        .sorted_accepted(&sources)
        .into_iter()
        .map(|one| (one.finding.code.as_str(), entry(&one.finding)))
        .collect();
    let mut expected = BTreeSet::new();
    for line in DISAGREEMENTS.lines().filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split(' ').collect();
        let pair = (words[1], words[2].to_owned());
        assert!(accepted.contains(&pair), "{line}");
        expected.insert(pair);
    }
    // What judges figures, dates, hosts and quotas of notices is one of these and nothing else.
    let of_notices = [
        "allocation-outlier",
        "allocation-total",
        "broken-phrase",
        "deadline-before-start",
        "phase-outside-period",
        "phase-overlap",
        "quota-broken",
        "quota-conflict",
        "rule-conflict",
        "site-variant",
        "tier-count",
        "tier-total",
        "undated-notice",
        "unit-missing",
        "wrong-weekday",
    ];
    expected.extend(BESIDE.iter().map(|(code, entry)| (*code, (*entry).to_owned())));
    let more: Vec<_> =
        accepted.difference(&expected).filter(|(code, _)| of_notices.contains(code)).collect();
    assert!(more.is_empty(), "{more:?}");
}
