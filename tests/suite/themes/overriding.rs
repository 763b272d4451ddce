//! A site changes a theme file by file, and its texts one by one.

use super::Loaded;
use crate::site::SiteTest;

const PHOTO: &str =
    "{% extends \"winner.html\" %}\n{% block work %}<p>other</p>{% endblock work %}\n";

/// Every page of the showcase with some files in its folder of themes: path, kind, text.
fn rendered(files: &[(&str, &str)]) -> Vec<(String, &'static str, String)> {
    let site = SiteTest::showcase();
    for (path, text) in files {
        site.write(path, text);
    }
    Loaded::of(&site).rendered()
}

#[test]
fn one_template_of_a_site_changes_its_pages_and_no_other() {
    let before = rendered(&[]);
    let after = rendered(&[("themes/default/templates/winner-photo.html", PHOTO)]);
    assert_eq!(before.len(), after.len());
    for ((path, kind, before), (_, _, after)) in before.iter().zip(&after) {
        assert_eq!(before != after, *kind == "winner-photo", "{path}");
    }
    let photos = after
        .iter()
        .filter(|(_, kind, html)| *kind == "winner-photo" && html.contains("<p>other</p>"));
    assert!(photos.count() > 5);
}

#[test]
fn one_text_of_a_site_changes_and_the_others_stay() {
    let before = rendered(&[]);
    let own = "# ours\nnav-label = 去处\nown-text = 没有模板用它\n";
    let after = rendered(&[("themes/default/locales/zh.ftl", own)]);
    for ((path, _, before), (_, _, after)) in before.iter().zip(&after) {
        assert!(before.contains("主导航"), "{path}");
        assert_eq!(&before.replace("主导航", "去处"), after, "{path}");
    }
}

#[test]
fn a_file_of_texts_may_begin_with_a_mark_and_break_its_lines_as_windows_does() {
    let site = SiteTest::showcase();
    site.write("themes/default/locales/zh.ftl", "\u{feff}nav-label = 去处\r\nskip = 到正文\r\n");
    site.write("themes/default/templates/home.html", "\u{feff}<!doctype html>{{ t(id=\"skip\") }}");
    let loaded = Loaded::of(&site);
    let pages = loaded.rendered();
    let home = pages.iter().find(|(path, _, _)| path == "index.html").expect("a home page");
    assert_eq!(home.2, "<!doctype html>到正文");
}

#[test]
fn a_theme_of_another_name_starts_from_the_default_one() {
    let site = SiteTest::showcase();
    site.edit("content/site.yaml", "lang: zh\n", "lang: zh\ntheme: spring\n");
    site.write("themes/spring/templates/winner-photo.html", PHOTO);
    site.write("themes/spring/locales/zh.ftl", "nav-label = 去处\n");
    let pages = Loaded::of(&site).rendered();
    assert!(pages.iter().all(|(_, _, html)| html.contains("去处")));
    let other = |(_, kind, html): &(String, &str, String)| {
        (*kind == "winner-photo") == html.contains("<p>other</p>")
    };
    assert!(pages.iter().all(other));
}

#[test]
fn a_kind_of_page_without_its_template_is_named() {
    let site = SiteTest::showcase();
    let manifest = super::repository("themes/default/theme.yaml");
    let manifest = manifest.replace("home: home.html", "home: house.html");
    site.write("themes/default/theme.yaml", manifest);
    let run = site.run(&["check"]);
    assert_eq!(run.code, 1);
    let said = "a kind of page has a template that is not there (home: house.html)";
    assert!(run.stderr.contains(said), "{}", run.stderr);
}
