//! Walks every link, anchor, `srcset` candidate and poster of the finished showcase.

use crate::site::SiteTest;
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};

/// A reference of a page: where it leads, and whether a browser fetches it unasked.
struct Reference {
    target: String,
    fetched: bool,
}

fn references(html: &Html) -> Vec<Reference> {
    let mut found = Vec::new();
    let all = Selector::parse("*").expect("a selector");
    for element in html.select(&all) {
        let value = element.value();
        for (name, text) in value.attrs() {
            let fetched = !(name == "href" && value.name() == "a");
            match name {
                "href" if value.attr("rel") == Some("canonical") => {}
                "href" | "src" | "poster" => {
                    found.push(Reference { target: text.to_owned(), fetched });
                }
                "srcset" => found.extend(text.split(',').filter_map(|candidate| {
                    let target = candidate.split_whitespace().next()?.to_owned();
                    Some(Reference { target, fetched })
                })),
                _ => {}
            }
        }
    }
    found
}

/// Joins a relative address to the page it stands on; `None` when it climbs out of the site.
fn resolve(page: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn every_reference_of_the_showcase_leads_somewhere() {
    let public = SiteTest::published_showcase();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let pages: BTreeMap<&str, Html> = public
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), Html::parse_document(&text(bytes))))
        .collect();
    let id = Selector::parse("[id]").expect("a selector");
    let ids = |html: &Html| {
        let found = html.select(&id).filter_map(|one| one.value().attr("id").map(str::to_owned));
        found.collect::<BTreeSet<_>>()
    };
    let mut walked = 0;
    let mut used = BTreeSet::new();
    for (path, html) in &pages {
        for Reference { target, fetched } in references(html) {
            if target.starts_with("http://") || target.starts_with("https://") {
                assert!(!fetched, "{path} asks another host for {target}");
                continue;
            }
            if target.starts_with("data:image/") {
                continue;
            }
            walked += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if file.is_empty() {
                (*path).to_owned()
            } else {
                resolve(path, file).unwrap_or_default()
            };
            assert!(public.contains_key(&file), "{path}: {target}");
            if let Some(time) = anchor.strip_prefix("t=") {
                assert!(file.ends_with(".mp4") && time.parse::<u32>().is_ok(), "{path}: {target}");
            } else if !anchor.is_empty() {
                assert!(ids(&pages[file.as_str()]).contains(anchor), "{path}: {target}");
            }
            if file != *path {
                used.insert(file);
            }
        }
    }
    assert!(walked > 500, "only {walked} references were found");
    let unreached: Vec<_> = pages.keys().filter(|path| !used.contains(**path)).collect();
    assert_eq!(unreached, [&"404.html"], "every page but that for missing ones is linked");
}

#[test]
fn every_page_keeps_the_promises_of_its_head() {
    let public = SiteTest::published_showcase();
    for (path, bytes) in public.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = Html::parse_document(&String::from_utf8_lossy(bytes));
        let one =
            |selector: &str| html.select(&Selector::parse(selector).expect("a selector")).count();
        assert_eq!(one("html[lang][data-page-kind]"), 1, "{path}");
        assert_eq!(one("h1"), 1, "{path}");
        assert_eq!(one("title"), 1, "{path}");
        assert_eq!(one("[style], style, [onclick], [onload], [onerror]"), 0, "{path}");
        assert_eq!(one("script:not([src])"), 0, "{path}");
        assert_eq!(one("img:not([width]), img:not([height]), img:not([alt])"), 0, "{path}");
    }
}
