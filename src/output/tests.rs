//! Staging and publishing: old or new, never a mixture, and nothing lost that is not ours.

use super::*;
use crate::fs;
use crate::plan::OutputPath;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A site in a temporary folder.
struct Site(tempfile::TempDir);

impl Site {
    fn new() -> Self {
        let site = Self(tempfile::tempdir().expect("a folder"));
        site.put("content/site.yaml", "title: x");
        site
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        fs::write(&self.at(path), text.as_bytes()).expect("a file");
    }

    fn open(&self, out: &str) -> Result<Stager, OutputError> {
        Stager::open(&self.at(out), self.0.path())
    }

    fn stage(&self, files: &[(&str, &str)]) -> StagedSite {
        let stager = self.open("public").expect("a stager");
        for (path, text) in files {
            stager.write(&OutputPath::new(path), text.as_bytes()).expect("a file");
        }
        stager.finish().expect("a staged site")
    }

    fn build(&self, files: &[(&str, &str)]) -> PublishedSite {
        publish(self.stage(files)).expect("a published site")
    }

    /// The live site, and what else stands beside it.
    fn live(&self) -> BTreeMap<String, String> {
        let mut live = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.at("public")).min_depth(1) {
            let entry = entry.expect("an entry");
            let path = entry.path().strip_prefix(self.at("public")).expect("a path below");
            if entry.file_type().is_file() {
                let text = fs::read(entry.path()).expect("a file");
                let text = String::from_utf8_lossy(&text).into_owned();
                live.insert(path.display().to_string(), text);
            }
        }
        live.remove(MANIFEST).expect("a manifest");
        live
    }

    fn beside(&self) -> Vec<String> {
        let entries = self.0.path().read_dir().expect("the site");
        let names = entries.map(|one| one.expect("an entry").file_name().display().to_string());
        let mut names: Vec<String> = names.filter(|name| name.starts_with('.')).collect();
        names.sort();
        names
    }
}

fn map(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|&(path, text)| (path.to_owned(), text.to_owned())).collect()
}

#[test]
fn a_fresh_site_is_published_with_its_manifest_and_nothing_else_stays() {
    let site = Site::new();
    let published = site.build(&[("index.html", "1"), ("2019/a/index.html", "2")]);
    assert_eq!(published, PublishedSite::default());
    assert_eq!(site.live(), map(&[("index.html", "1"), ("2019/a/index.html", "2")]));
    let manifest = Manifest::read(&site.at("public")).expect("a manifest");
    assert_eq!(manifest.files[&OutputPath::new("index.html")], Entry::of(b"1"));
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn a_second_build_of_the_same_touches_nothing() {
    let site = Site::new();
    site.build(&[("index.html", "1")]);
    let before = site.at("public").metadata().and_then(|found| found.modified()).expect("a time");
    site.put("public/CNAME", "example.org");
    let published = site.build(&[("index.html", "1")]);
    assert!(published.unchanged);
    assert_eq!(published.foreign, ["CNAME"]);
    let again = site.at("public/index.html").metadata().and_then(|found| found.modified());
    assert!(again.expect("a time") <= before);
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn a_site_that_was_damaged_by_hand_is_made_whole() {
    let site = Site::new();
    site.build(&[("index.html", "1"), ("a.html", "2")]);
    fs::remove_file(&site.at("public/a.html")).expect("a deletion");
    assert!(!site.build(&[("index.html", "1"), ("a.html", "2")]).unchanged);
    assert_eq!(site.live(), map(&[("index.html", "1"), ("a.html", "2")]));
}

#[test]
fn files_that_left_the_site_vanish() {
    let site = Site::new();
    site.build(&[("index.html", "1"), ("a/old.html", "2")]);
    let published = site.build(&[("index.html", "3")]);
    assert_eq!((published.unchanged, published.removed), (false, 1));
    assert_eq!(site.live(), map(&[("index.html", "3")]));
    assert!(!site.at("public/a").exists());
}

#[test]
fn foreign_files_and_folders_are_kept_and_named() {
    let site = Site::new();
    site.put("public/.gitignore", "*");
    assert_eq!(site.build(&[("index.html", "1")]).foreign, [".gitignore"]);
    site.put("public/.well-known/security.txt", "s");
    site.put("public/robots.txt", "theirs");
    fs::create_dirs(&site.at("public/.git/refs/tags")).expect("a folder");
    let published = site.build(&[("index.html", "2"), ("robots.txt", "ours")]);
    assert_eq!(published.foreign, [".gitignore", ".well-known/security.txt"]);
    assert_eq!(site.live()[".well-known/security.txt"], "s");
    assert_eq!(site.live()["robots.txt"], "ours");
    assert!(site.at("public/.git/refs/tags").is_dir());
}

#[test]
fn a_foreign_file_where_the_new_site_needs_a_folder_stops_publication() {
    let site = Site::new();
    site.build(&[("index.html", "1")]);
    site.put("public/2019", "theirs");
    let refused = publish(site.stage(&[("2019/index.html", "2")]));
    assert!(matches!(refused, Err(OutputError::NotOurs(_))), "{refused:?}");
    assert_eq!(site.live(), map(&[("index.html", "1"), ("2019", "theirs")]));
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn a_site_whose_manifest_was_lost_meanwhile_is_left_alone() {
    let site = Site::new();
    site.build(&[("index.html", "1"), ("withdrawn.html", "2")]);
    let staged = site.stage(&[("index.html", "1")]);
    fs::remove_file(&site.at("public").join(MANIFEST)).expect("a deletion");
    assert!(matches!(publish(staged), Err(OutputError::NotOurs(_))));
    assert!(site.at("public/withdrawn.html").exists());
}

#[cfg(unix)]
#[test]
fn a_foreign_link_stops_publication() {
    let site = Site::new();
    site.build(&[("index.html", "1")]);
    std::os::unix::fs::symlink("/", site.at("public/link")).expect("a link");
    let refused = publish(site.stage(&[("index.html", "2")]));
    assert!(matches!(refused, Err(OutputError::NotOurs(_))), "{refused:?}");
    assert_eq!(site.live(), map(&[("index.html", "1")]));
}

#[test]
fn places_that_hold_or_are_sources_are_refused() {
    let site = Site::new();
    site.put("file", "x");
    let climbing =
        format!("content/../../{}", site.0.path().file_name().expect("a name").display());
    for bad in ["", ".", "..", "content", "content/public", "themes/x", "src", "file", &climbing] {
        let refused = site.open(bad);
        assert!(matches!(refused, Err(OutputError::BadOutput(_))), "{bad}: {refused:?}");
    }
    for bad in ["/", "/tmp/.."] {
        let refused = Stager::open(Path::new(bad), site.0.path());
        assert!(matches!(refused, Err(OutputError::BadOutput(_))), "{bad}: {refused:?}");
    }
    assert!(!site.at("themes").exists() && site.beside().is_empty());
    assert!(site.open("deploy/2026/public").is_ok());
}

#[cfg(unix)]
#[test]
fn links_are_refused_as_output_and_seen_through_above_it() {
    let site = Site::new();
    fs::create_dirs(&site.at("elsewhere")).expect("a folder");
    for (to, link) in [("elsewhere", "public"), ("content", "alias"), ("nowhere", "dangling")] {
        std::os::unix::fs::symlink(to, site.at(link)).expect("a link");
    }
    for bad in ["public", "alias/public", "dangling"] {
        let refused = site.open(bad);
        assert!(matches!(refused, Err(OutputError::BadOutput(_))), "{bad}: {refused:?}");
    }
}

#[test]
fn a_folder_of_another_program_is_refused_and_left_alone() {
    let site = Site::new();
    site.put("public/.gitignore", "*");
    site.put("public/precious.txt", "x");
    assert!(matches!(site.open("public"), Err(OutputError::NotOurs(_))));
    site.put("public/fengcai-manifest.json", "{}");
    assert!(matches!(site.open("public"), Err(OutputError::NotOurs(_))));
    assert!(site.at("public/precious.txt").exists() && site.beside().is_empty());
}

#[test]
fn an_interrupted_swap_is_put_right() {
    let site = Site::new();
    site.build(&[("index.html", "1")]);
    // Between the two renames of a system without an exchange.
    fs::rename(&site.at("public"), &site.at(".public.fengcai-old")).expect("a rename");
    site.put(".public.fengcai-stage/index.html", "half");
    site.put(".public.fengcai-lock", "1\n");
    drop(site.open("public").expect("a stager"));
    assert_eq!(site.live(), map(&[("index.html", "1")]));
    assert_eq!(site.beside(), [""; 0]);
    // After both, before the old site was deleted.
    site.put(".public.fengcai-old/index.html", "old");
    site.put(".public.fengcai-stage/index.html", "old");
    drop(site.open("public").expect("a stager"));
    assert_eq!(site.live(), map(&[("index.html", "1")]));
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn two_builds_at_once_do_not_meet() {
    let site = Site::new();
    let first = site.open("public").expect("a stager");
    assert!(matches!(site.open("public"), Err(OutputError::Locked(_))));
    first.write(&OutputPath::new("index.html"), b"1").expect("a file");
    let staged = first.finish().expect("a staged site");
    assert!(matches!(site.open("public"), Err(OutputError::Locked(_))));
    publish(staged).expect("a published site");
    assert!(site.open("public").is_ok());
}

#[test]
fn a_file_put_by_a_caller_is_listed_only_when_it_was_put() {
    let site = Site::new();
    let stager = site.open("public").expect("a stager");
    let (one, two) = (OutputPath::new("m/1.webp"), OutputPath::new("m/2.webp"));
    assert!(stager.place(&one, |path| fs::write(path, b"abc").map(|()| true)).expect("a file"));
    assert!(!stager.place(&two, |_| Ok(false)).expect("no file"));
    let made = stager.finish().expect("a staged site");
    let expected = BTreeMap::from([(one, Entry::of(b"abc"))]);
    assert_eq!(made.manifest().files, expected);
}

#[test]
fn no_file_takes_anothers_place() {
    let site = Site::new();
    let stager = site.open("public").expect("a stager");
    let path = OutputPath::new("index.html");
    stager.write(&path, b"1").expect("a file");
    assert!(stager.write(&path, b"2").is_err());
    assert!(stager.place(&path, |_| Ok(true)).is_err());
    assert!(stager.write(&OutputPath::new("Fengcai-Manifest.json"), b"3").is_err());
}

#[test]
fn many_threads_may_write() {
    let site = Site::new();
    let stager = site.open("public").expect("a stager");
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let stager = &stager;
            scope.spawn(move || {
                for number in 0..50 {
                    let path = OutputPath::new(&format!("{number}/{thread}.txt"));
                    stager.write(&path, path.as_str().as_bytes()).expect("a file");
                }
            });
        }
    });
    let made = stager.finish().expect("a staged site");
    assert_eq!(made.manifest().files.len(), 200);
    assert!(made.manifest().is_all_in(made.folder()));
}
