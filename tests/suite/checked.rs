//! `check` again: what was found in the pages holds while nothing changes, and no longer.

use crate::site::{Run, SiteTest};

/// Runs a check whose pages have nowhere to go, so that it ends well only if none is made.
fn without_room(site: &SiteTest, args: &[&str]) -> Run {
    site.write("blocked", "a file, no folder");
    let blocked = site.path().join("blocked").display().to_string();
    let temporary = ["TMPDIR", "TMP", "TEMP"].map(|name| (name, blocked.as_str()));
    site.run_with(args, &temporary)
}

#[test]
fn pages_of_an_unchanged_site_are_not_made_again() {
    let site = SiteTest::fresh();
    assert_eq!(without_room(&site, &["check"]).code, 2, "nothing is known yet");
    assert_eq!(site.run(&["check"]).code, 0);
    assert_eq!(without_room(&site, &["check"]).code, 0, "all is known");
    let other = without_room(&site, &["check", "--no-cache"]);
    assert_eq!(other.code, 2, "it was told to look again: {}", other.stderr);
}

#[test]
fn any_change_is_looked_at() {
    let site = SiteTest::fresh();
    assert_eq!(site.run(&["check"]).code, 0);
    let settings = site.path().join("content/site.yaml");
    let plain = std::fs::read_to_string(&settings).expect("the settings");
    let organiser = "---\nname: 示例工会\nkind: federation\n---\n\n电话 13800138000\n";
    let theme = "themes/default/locales/en.ftl";
    let changes = [
        ("content/site.yaml", format!("{plain}contact: 电话 13800138000\n")),
        ("content/organisers/another.md", organiser.to_owned()),
        (theme, "index-home = 13800138000\n".to_owned()),
    ];
    for (path, text) in changes {
        let before = std::fs::read(site.path().join(path)).ok();
        site.write(path, text);
        let run = site.run(&["check"]);
        assert_eq!(run.code, 1, "{path}: {}", run.stderr);
        assert!(run.stderr.contains("private-data"), "{path}: {}", run.stderr);
        let again = without_room(&site, &["check"]);
        assert_eq!(again.code, 1, "{path} again: {}", again.stderr);
        match before {
            Some(bytes) => drop(site.write(path, bytes)),
            None => std::fs::remove_file(site.path().join(path)).expect("a file to remove"),
        }
        assert_eq!(site.run(&["check"]).code, 0, "{path} taken back");
    }
}

#[test]
fn a_verdict_that_cannot_be_read_is_none() {
    let site = SiteTest::fresh();
    assert_eq!(site.run(&["check"]).code, 0);
    for text in ["", "{}", "[1, 2", "{\"key\":\"\",\"pages\":1,\"findings\":[]}"] {
        site.write(".fengcai/checked.json", text);
        assert_eq!(without_room(&site, &["check"]).code, 2, "{text}");
        assert_eq!(site.run(&["check"]).code, 0, "{text}");
    }
}
