//! Indexes over generated catalogues: who is reachable from where, and what every page counts.

mod generated;

use fengcai::id::{AuthorId, CategoryKey, HonourKey, OrganiserId, RegionCode, SectorKey, Year};
use fengcai::pipeline::Site;
use fengcai::plan::facets::Facets;
use fengcai::plan::{PageId, SitePlan};
use generated::{Entry, entries, load};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Ids of the winners a page lists.
fn listed(plan: &SitePlan, page: &PageId) -> Vec<String> {
    let mut ids: Vec<String> = plan.list(page).iter().map(ToString::to_string).collect();
    ids.sort();
    ids
}

/// Ids of the winners on the page that links to a page lead to: that itself, a wider one with the
/// same list, or the only winner.
fn reached(plan: &SitePlan, page: &PageId) -> Vec<String> {
    let Some(path) = plan.link(page) else { return Vec::new() };
    match plan.pages().find(|(_, other)| *other == path) {
        Some((PageId::Winner(id), _)) => vec![id.to_string()],
        Some((other, _)) => listed(plan, other),
        None => Vec::new(),
    }
}

/// Ids of the published entries that fit.
fn expected(all: &[Entry], fits: impl Fn(&Entry) -> bool) -> Vec<String> {
    let fitting = all.iter().filter(|one| one.published() && fits(one));
    let mut ids: Vec<String> = fitting.map(Entry::id).collect();
    ids.sort();
    ids
}

/// Every value of an axis, and the axis left open.
fn open_or<T>(values: impl IntoIterator<Item = T>) -> Vec<Option<T>> {
    std::iter::once(None).chain(values.into_iter().map(Some)).collect()
}

/// Regions by code and path, those that some entry names and all above them.
fn regions(site: &Site) -> Vec<(RegionCode, String)> {
    let regions = &site.catalogue.tables.regions;
    let named = |path: &str| {
        generated::REGIONS.iter().any(|one| *one == path || one.starts_with(&format!("{path}/")))
    };
    let own = regions.iter().filter(|region| named(&region.path));
    own.map(|region| (region.code.clone(), region.path.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_combination_of_region_category_honour_and_year_lists_just_its_winners(
        all in entries(),
    ) {
        let site = load(&all);
        for region in &open_or(regions(&site)) {
            for category in open_or(generated::CATEGORIES) {
                for honour in open_or(generated::TIERS) {
                    for year in open_or(generated::YEARS) {
                        let facets = Facets {
                            region: region.as_ref().map(|(code, _)| code.clone()),
                            category: category.map(CategoryKey::new),
                            honour: honour.map(HonourKey::new),
                            year: year.map(Year),
                        };
                        let fits = |one: &Entry| {
                            region.as_ref().is_none_or(|(_, path)| one.lies_in(path))
                                && category.is_none_or(|key| one.categories().contains(&key))
                                && honour.is_none_or(|tier| one.tiers.contains(&tier))
                                && year.is_none_or(|year| one.year() == year)
                        };
                        let page = facets.page();
                        let wanted = expected(&all, fits);
                        prop_assert_eq!(listed(&site.plan, &page), &wanted[..], "{}", &page);
                        let stands = site.plan.link(&page).is_some();
                        let dated = matches!(page, PageId::Home | PageId::Year(_));
                        prop_assert_eq!(stands, dated || !wanted.is_empty(), "{}", &page);
                        prop_assert_eq!(reached(&site.plan, &page), wanted, "{}", &page);
                    }
                }
            }
        }
    }

    #[test]
    fn counts_are_the_sums_of_their_parts(all in entries()) {
        let site = load(&all);
        let regions = &site.catalogue.tables.regions;
        for region in regions.iter() {
            let own = expected(&all, |one| one.region == region.path).len();
            let below: usize = regions
                .children(Some(&region.code))
                .map(|part| site.plan.list(&PageId::Region(part.code.clone())).len())
                .sum();
            let whole = site.plan.list(&PageId::Region(region.code.clone())).len();
            prop_assert_eq!(whole, own + below, "{}", &region.path);
        }
        let count = |page: &PageId| site.plan.list(page).len();
        let years: usize = site.plan.years().into_iter().map(|year| count(&PageId::Year(year))).sum();
        prop_assert_eq!(years, count(&PageId::Home));
        let sub_projects = site.catalogue.sub_projects.keys();
        let parts: usize = sub_projects.map(|id| count(&PageId::SubProject(id.clone()))).sum();
        prop_assert_eq!(parts, count(&PageId::Home));
    }

    #[test]
    fn every_winner_is_reachable_from_its_sector_units_authors_and_sub_project(all in entries()) {
        let site = load(&all);
        for key in generated::SECTORS {
            let wanted = expected(&all, |one| one.sector == Some(key));
            prop_assert_eq!(listed(&site.plan, &PageId::Sector(SectorKey::new(key))), wanted);
        }
        for id in generated::UNITS {
            let page = PageId::Organiser(OrganiserId::new(id));
            let wanted = expected(&all, |one| one.unit == Some(id) || one.author_unit == Some(id));
            prop_assert_eq!(listed(&site.plan, &page), wanted);
        }
        for id in generated::AUTHORS {
            let page = PageId::Author(AuthorId::new(id));
            let wanted = expected(&all, |one| one.author == Some(id));
            prop_assert_eq!(site.plan.link(&page).is_some(), !wanted.is_empty());
            prop_assert_eq!(listed(&site.plan, &page), wanted);
        }
        for id in site.catalogue.sub_projects.keys() {
            let wanted = expected(&all, |one| one.sub_project() == id.as_str());
            prop_assert_eq!(listed(&site.plan, &PageId::SubProject(id.clone())), wanted);
        }
    }

    #[test]
    fn only_awarded_and_exhibited_entries_have_a_page_or_stand_in_a_list(all in entries()) {
        let site = load(&all);
        let published: BTreeSet<String> = expected(&all, |_| true).into_iter().collect();
        for (page, _) in site.plan.pages() {
            if let PageId::Winner(id) = page {
                prop_assert!(published.contains(id.as_str()), "{id} has a page");
            }
            for id in site.plan.list(page) {
                prop_assert!(published.contains(id.as_str()), "{page} lists {id}");
            }
        }
        for id in &published {
            let page = PageId::of_entry(id).expect("a winner's id");
            prop_assert!(site.plan.link(&page).is_some(), "{id} has a page");
        }
    }

    #[test]
    fn a_crossed_page_shows_less_than_every_page_it_narrows(all in entries()) {
        let site = load(&all);
        for (page, _) in site.plan.pages() {
            let PageId::Crossed(facets) = page else { continue };
            let own = site.plan.list(page).len();
            prop_assert!(own > 1, "{page} lists one winner, which has a page");
            for axis in facets.axes().skip(1) {
                let wider = facets.without(axis).page();
                prop_assert!(own < site.plan.list(&wider).len(), "{page} repeats {wider}");
            }
        }
    }
}

#[test]
fn what_is_not_published_stands_in_no_file() {
    let hidden = ["recommended", "shortlisted", "withdrawn"];
    let all: Vec<Entry> =
        (0..6).map(|index| Entry::sample(index, hidden.get(index).copied())).collect();
    let site = generated::write(&all);
    site.build(&[]);
    let public = site.public();
    let holds = |title: &str| {
        let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(title);
        public
            .iter()
            .filter(|(_, bytes)| text(bytes))
            .map(|(path, _)| path.clone())
            .collect::<Vec<_>>()
    };
    for (index, one) in all.iter().enumerate() {
        let found = holds(&one.title());
        assert_eq!(found.is_empty(), index < hidden.len(), "{}: {found:?}", one.title());
        let path = holds(&one.name());
        assert_eq!(path.is_empty(), index < hidden.len(), "{}: {path:?}", one.name());
    }
}
