//! Building and publishing as a whole.

use crate::site::SiteTest;
use std::collections::BTreeSet;

#[test]
fn a_fresh_site_builds_at_once_and_says_so() {
    let site = SiteTest::fresh();
    let run = site.build(&[]);
    assert!(run.stderr.contains("Errors: 0"), "{}", run.stderr);
    assert!(site.page("index.html").contains("Sample case"));
    assert!(site.page("2025/example/rights-case/first-case/index.html").contains("Sample case"));
}

#[test]
fn one_thread_and_two_give_the_same_bytes_and_so_does_another_folder_and_locale() {
    let one = SiteTest::showcase();
    let two = SiteTest::showcase();
    one.build(&["--jobs", "1"]);
    let elsewhere =
        [("TZ", "Asia/Shanghai"), ("LC_ALL", "tr_TR.UTF-8"), ("SOURCE_DATE_EPOCH", "1")];
    let run = two.run_with(&["build", "--jobs", "2"], &elsewhere);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let (one, two) = (one.public(), two.public());
    let paths = |tree: &std::collections::BTreeMap<String, Vec<u8>>| {
        tree.keys().cloned().collect::<BTreeSet<_>>()
    };
    assert_eq!(paths(&one), paths(&two));
    for (path, bytes) in &one {
        assert_eq!(Some(bytes), two.get(path), "{path}");
    }
}

#[test]
fn a_second_build_opens_no_picture_and_swaps_nothing() {
    let site = SiteTest::showcase();
    let first = site.build(&[]);
    assert!(!first.stderr.contains("decoded: 0"), "{}", first.stderr);
    let before = std::fs::metadata(site.path().join("public"))
        .and_then(|data| data.modified())
        .expect("a time");
    let second = site.build(&[]);
    assert!(second.stderr.contains("decoded: 0"), "{}", second.stderr);
    assert!(second.stderr.contains("Nothing has changed"), "{}", second.stderr);
    let after = std::fs::metadata(site.path().join("public"))
        .and_then(|data| data.modified())
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn an_error_leaves_the_published_site_as_it_was() {
    let site = SiteTest::fresh();
    site.build(&[]);
    let before = site.public();
    site.edit("content/2025/example/campaign.md", "level: city", "level: town");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("campaign.md:4:8"), "{}", run.stderr);
    assert_eq!(site.public(), before);
}

#[test]
fn what_is_deleted_or_withdrawn_is_gone_and_foreign_files_stay() {
    let site = SiteTest::fresh();
    site.build(&[]);
    site.write("public/CNAME", "example.org");
    site.edit(
        "content/2025/example/rights-case/first-case.md",
        "status: awarded",
        "status: withdrawn",
    );
    let run = site.build(&[]);
    assert!(run.stderr.contains("CNAME"), "{}", run.stderr);
    let public = site.public();
    assert!(public.contains_key("CNAME"));
    assert!(!public.contains_key("2025/example/rights-case/first-case/index.html"));
    let mentions = public.iter().filter(|(path, bytes)| {
        path.ends_with(".html") && String::from_utf8_lossy(bytes).contains("Sample case")
    });
    assert_eq!(mentions.count(), 0);
}

#[test]
fn a_folder_of_another_program_is_refused() {
    let site = SiteTest::fresh();
    site.write("elsewhere/thesis.docx", "years of work");
    let run = site.run(&["build", "--out", "elsewhere"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(site.path().join("elsewhere/thesis.docx").is_file());
}

#[test]
fn no_network_address_of_another_host_is_asked_for_and_no_folder_is_empty() {
    for (path, bytes) in SiteTest::published_showcase() {
        assert!(!bytes.is_empty(), "{path} is empty");
    }
}
