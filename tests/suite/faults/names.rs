//! C1 and C2: names of files and ids that some system reads differently, and paths without end.

use super::{WORKS, build, check, entry};
use crate::site::{SiteTest, photo};
#[cfg(unix)]
use std::path::Path;

const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "com1", "com9", "lpt1"];

fn with_photos(files: &[&str]) -> SiteTest {
    let site = SiteTest::fresh();
    let mut header = String::from("title: T\nkind: photo-set\nstatus: awarded\nphotos:");
    for (number, file) in (1_u32..).zip(files) {
        header +=
            &format!("\n  - {{file: {}, alt: A}}", serde_json::to_string(file).expect("JSON"));
        site.write(&format!("{WORKS}/shift/{file}"), photo(60 + number, 40));
    }
    site.write(&format!("{WORKS}/shift/winner.md"), entry(&header));
    site
}

#[test]
fn names_of_devices_are_no_ids_in_lists_files_and_folders() {
    for device in DEVICES {
        let site = SiteTest::fresh();
        site.write(
            &format!("{WORKS}/winners.yaml"),
            format!("winners:\n  - {{id: {device}, title: T, kind: case, status: awarded}}\n"),
        );
        site.write(&format!("{WORKS}/{device}.md"), entry("title: T\nkind: case\nstatus: awarded"));
        site.write(&format!("content/organisers/{device}.md"), entry("name: T\nkind: other"));
        site.write(&format!("content/2025/{device}/campaign.md"), entry("title: T\nlevel: city"));
        let findings = check(&site);
        assert_eq!(findings.len(), 4, "{findings:?}");
        assert!(findings.iter().all(|one| one.starts_with("bad-id")), "{findings:?}");
        assert_eq!(site.run(&["new", "--kind", "campaign", &format!("2026/{device}")]).code, 2);
    }
}

#[test]
fn a_photograph_may_have_any_name_a_person_gives_it() {
    let long = "长".repeat(83) + "a.jpg";
    let files = [
        "con.jpg",
        "照片 1（定稿）.jpg",
        "-a.jpg",
        "a'b;c&d.jpg",
        "#1.jpg",
        "%41.jpg",
        "a.b.c.jpg",
        &long,
    ];
    let site = with_photos(&files);
    site.build(&[]);
    let public = site.public();
    let media: Vec<&String> = public.keys().filter(|path| path.contains("/media/")).collect();
    assert!(media.len() >= 2 * files.len(), "{media:?}");
    let plain = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    assert!(media.iter().all(|path| path.rsplit('/').next().is_some_and(plain)), "{media:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn twins_of_case_are_told_apart_and_twins_of_composition_refused() {
    let site = with_photos(&["a.jpg", "A.jpg"]);
    site.build(&[]);
    let page = site.page("2025/example/rights-case/shift/index.html");
    assert!(page.contains("61") && page.contains("62"), "both sizes are shown");
    let twins = with_photos(&["\u{e9}.jpg", "e\u{301}.jpg"]);
    assert!(check(&twins).iter().any(|one| one.starts_with("unsafe-name")));
    assert!(!twins.path().join("public/index.html").exists());
    let site = SiteTest::fresh();
    let text = entry("title: T\nkind: case\nstatus: awarded");
    for name in ["twin.md", "Twin.md", "TWIN/winner.md"] {
        site.write(&format!("{WORKS}/{name}"), &text);
    }
    let findings = check(&site);
    assert_eq!(findings.iter().filter(|one| one.starts_with("bad-id")).count(), 2, "{findings:?}");
}

#[test]
fn an_entry_whose_ending_has_capitals_is_read_or_named_never_passed_over() {
    for name in ["second.MD", "winners.YAML", "second.Md"] {
        let site = SiteTest::fresh();
        let text = if name.contains("YAML") {
            "winners:\n  - {id: second, title: T, kind: case, status: awarded}\n".to_owned()
        } else {
            entry("title: T\nkind: case\nstatus: awarded")
        };
        site.write(&format!("{WORKS}/{name}"), text);
        let named = build(&site).contains(name);
        let page = site.path().join("public/2025/example/rights-case/second/index.html");
        assert!(named || page.is_file(), "{name} was passed over");
    }
}

#[test]
fn a_table_or_list_under_a_second_name_is_read_or_named_never_passed_over() {
    let zone = "regions:\n  - {id: zone, name: Zone, parent: anhui/hefei}\n";
    let day = |id: &str| format!("activities:\n  - {{id: {id}, when: 2025年6月, theme: T}}\n");
    let site = SiteTest::fresh();
    site.write("content/regions.yml", zone);
    site.edit(&format!("{WORKS}/first-case.md"), "region: anhui/hefei", "region: anhui/hefei/zone");
    let findings = check(&site);
    assert!(
        findings.is_empty() || findings.iter().any(|one| one.contains("regions.yml")),
        "{findings:?}"
    );
    let site = SiteTest::fresh();
    site.write("content/2025/example/offline-activities.yaml", day("one"));
    site.write("content/2025/example/offline-activities.yml", day("two"));
    let findings = check(&site);
    assert!(findings.iter().any(|one| one.contains("offline-activities")), "{findings:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn names_that_are_no_text_or_hide_something_are_refused_and_cannot_write_the_report() {
    use std::os::unix::ffi::OsStrExt;
    let names: &[&[u8]] = &[
        b"\xff\xfe.jpg",
        b"a\x1b[2J.jpg",
        b"a\nerror[fake]: b.jpg",
        b"a\x07.md",
        "a\u{202e}gpj.exe".as_bytes(),
        "a\u{2066}.jpg".as_bytes(),
        b"a\\b.jpg",
    ];
    let site = SiteTest::fresh();
    for name in names {
        let path = site.path().join(WORKS).join(Path::new(std::ffi::OsStr::from_bytes(name)));
        std::fs::write(path, "x").expect("a file");
    }
    let findings = check(&site);
    let unsafe_names = findings.iter().filter(|one| one.starts_with("unsafe-name")).count();
    assert_eq!(unsafe_names, names.len(), "{findings:?}");
    let said = build(&site);
    assert!(!said.lines().any(|line| line.starts_with("error[fake]")), "{said}");
    let hidden = |char: char| {
        (char.is_control() && char != '\n') || ('\u{202a}'..='\u{2069}').contains(&char)
    };
    assert!(!said.chars().any(hidden), "{said:?}");
}

#[test]
fn forty_levels_of_folders_are_named() {
    let site = SiteTest::fresh();
    let deep = "a/".repeat(40);
    site.write(&format!("{WORKS}/{deep}x.md"), entry("title: T\nkind: case\nstatus: awarded"));
    let findings = check(&site);
    assert!(findings.iter().any(|one| one.contains("/a/a/")), "{findings:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_path_longer_than_the_system_takes_is_named() {
    let site = SiteTest::fresh();
    let name = "n".repeat(240);
    let script =
        "i=0; while [ $i -lt 18 ]; do mkdir \"$1\" && cd \"$1\" || exit 0; i=$((i+1)); done";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, "sh", &name]).current_dir(site.path().join(WORKS));
    let made = shell.status().expect("sh runs");
    assert!(made.success());
    let findings = check(&site);
    assert!(findings.iter().any(|one| one.contains(&name)), "{findings:?}");
}
