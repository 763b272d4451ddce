//! B18: links and special files in content are refused by name and never opened.
#![cfg(unix)]

use super::{WORKS, build, check, entry};
use crate::site::{SiteTest, photo};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

fn shift() -> String {
    format!("{WORKS}/shift")
}

/// A site with a photo entry; the photograph is what a test puts there.
fn with_photo_entry() -> SiteTest {
    let site = SiteTest::fresh();
    let header = "title: T\nkind: photo\nstatus: awarded\nphotos:\n  - {file: a.jpg, alt: A}";
    site.write(&format!("{}/winner.md", shift()), entry(header));
    site
}

fn refused(site: &SiteTest) {
    let file = format!("{}/a.jpg", shift());
    let findings = check(site);
    assert!(findings.contains(&format!("link-refused {file}")), "{findings:?}");
    let said = build(site);
    assert!(said.contains(&file), "{said}");
    assert!(site.public().keys().all(|path| !path.contains("/media/")));
}

#[test]
fn a_link_is_refused_wherever_it_leads() {
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("secret.jpg"), photo(64, 64)).expect("a file");
    let absolute = outside.path().join("secret.jpg");
    let ways = [
        absolute.as_path(),
        Path::new("../../../../../../etc/passwd"),
        Path::new("a.jpg"),
        Path::new("nowhere.jpg"),
        Path::new("."),
        Path::new("/"),
        Path::new("/proc/self/environ"),
        Path::new("/proc/self/fd/0"),
        Path::new("/dev/zero"),
        Path::new("/dev/stdin"),
        Path::new("../first-case.md"),
    ];
    for way in ways {
        let site = with_photo_entry();
        symlink(way, site.path().join(shift()).join("a.jpg")).expect("a link");
        refused(&site);
    }
}

#[test]
fn a_pipe_and_a_socket_are_refused_and_never_waited_for() {
    let site = with_photo_entry();
    let pipe = site.path().join(shift()).join("a.jpg");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    refused(&site);
    let site = with_photo_entry();
    let _socket = UnixListener::bind(site.path().join(shift()).join("a.jpg")).expect("a socket");
    refused(&site);
    let site = SiteTest::fresh();
    let pipe = site.path().join(WORKS).join("second.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());
    assert_eq!(check(&site), [format!("link-refused {WORKS}/second.md")]);
}

#[test]
fn links_to_folders_are_not_walked_and_a_loop_ends() {
    let outside = tempfile::tempdir().expect("a folder");
    let entries = outside.path().join("song");
    std::fs::create_dir(&entries).expect("a folder");
    std::fs::write(entries.join("sub-project.md"), entry("title: Stolen")).expect("a file");
    let site = SiteTest::fresh();
    for (to, name) in
        [(entries.as_path(), "song"), (Path::new("."), "loop"), (Path::new("../.."), "up")]
    {
        symlink(to, site.path().join("content/2025/example").join(name)).expect("a link");
    }
    let names = ["loop", "song", "up"];
    assert_eq!(check(&site), names.map(|name| format!("link-refused content/2025/example/{name}")));
    assert!(!build(&site).contains("Stolen"));
    assert!(!site.path().join("public/2025/example/song").exists());
}

#[test]
fn a_link_in_the_place_of_settings_or_an_entry_is_no_settings_and_no_entry() {
    let site = SiteTest::fresh();
    for path in ["content/site.yaml", "content/2025/example/campaign.md"] {
        let path = site.path().join(path);
        let aside = path.with_extension("aside");
        std::fs::rename(&path, &aside).expect("a new name");
        symlink(&aside, &path).expect("a link");
    }
    let findings = check(&site);
    for wanted in [
        "link-refused content/site.yaml",
        "link-refused content/2025/example/campaign.md",
        "empty-site content/site.yaml",
        "missing-entry content/2025/example",
    ] {
        assert!(findings.iter().any(|one| one == wanted), "{wanted}: {findings:?}");
    }
}
