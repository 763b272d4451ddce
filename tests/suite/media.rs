//! Photographs and films from the content folder to the page.

use crate::site::{SiteTest, photo};

/// A fresh site with one photograph.
fn with_photo(file: &str, bytes: &[u8]) -> SiteTest {
    let site = SiteTest::fresh();
    let entry = format!(
        "---\ntitle: Morning shift\nkind: photo\nstatus: awarded\nphotos:\n  - file: {file}\n    alt: A hall\n---\n"
    );
    site.write("content/2025/example/rights-case/shift/winner.md", entry);
    site.write(&format!("content/2025/example/rights-case/shift/{file}"), bytes);
    site
}

const PAGE: &str = "2025/example/rights-case/shift/index.html";

#[test]
fn a_photograph_comes_in_the_declared_sizes_and_never_as_it_was() {
    let original = photo(1500, 1000);
    let site = with_photo("a.jpg", &original);
    site.build(&[]);
    let page = site.page(PAGE);
    assert!(page.contains("width=\"1500\"") || page.contains("width=1500"), "{page}");
    let public = site.public();
    let files = |end: &str| public.keys().filter(|path| path.ends_with(end)).count();
    assert!(files(".webp") >= 3, "{:?}", public.keys());
    assert!(files(".jpg") >= 1);
    assert!(public.values().all(|bytes| *bytes != original), "no original is published");
    assert!(public.keys().all(|path| !path.ends_with(".jpg") || path.starts_with("2025/media/")));
}

#[test]
fn a_photograph_that_does_not_decode_is_named_and_the_site_published() {
    let mut broken = photo(600, 400);
    broken.truncate(400);
    let site = with_photo("a.jpg", &broken);
    let run = site.build(&[]);
    assert!(run.stderr.contains("undecodable-picture"), "{}", run.stderr);
    assert!(run.stderr.contains("winner.md:6:11"), "{}", run.stderr);
    assert!(!site.page(PAGE).contains("<img"), "a box stands for it");
}

#[test]
fn a_file_of_another_format_is_answered_with_the_way_to_convert_it() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1".to_vec();
    let run = with_photo("a.jpg", &heic).run(&["build"]);
    assert!(run.stderr.contains("convert-picture"), "{}", run.stderr);
    assert!(run.stderr.contains("HEIC"), "{}", run.stderr);
}

#[test]
fn html_under_the_name_of_a_photograph_is_never_published() {
    let run = with_photo("a.jpg", b"<html><script>alert(1)</script></html>");
    run.run(&["build"]);
    let public = run.public();
    assert!(public.values().all(|bytes| !bytes.windows(5).any(|window| window == b"alert")));
}
