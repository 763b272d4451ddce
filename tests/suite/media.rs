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

/// A WAV file of a quarter of a second, with the name of its maker in it.
fn recording() -> Vec<u8> {
    let samples: Vec<u8> = (0..=255).cycle().take(2_000).collect();
    let format = b"fmt \x10\0\0\0\x01\0\x01\0\x40\x1F\0\0\x40\x1F\0\0\x01\0\x08\0";
    let remark = b"LIST\x12\0\0\0INFOIART\x06\0\0\0Wang\0\0";
    let data = [&b"data\xD0\x07\0\0"[..], &samples].concat();
    let chunks = [b"WAVE", &remark[..], format, &data].concat();
    let length = u32::try_from(chunks.len()).expect("a small file").to_le_bytes();
    [b"RIFF", &length[..], &chunks].concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_recording_is_published_clean_beside_a_drawing_of_it() {
    let site = SiteTest::fresh();
    let entry = "---\ntitle: Song\nkind: audio\nstatus: awarded\naudio: {file: song.wav}\n---\n";
    site.write("content/2025/example/rights-case/shift/winner.md", entry);
    site.write("content/2025/example/rights-case/shift/song.wav", recording());
    let run = site.build(&[]);
    assert!(!run.stderr.contains("no-waveform"), "{}", run.stderr);
    let (page, public) = (site.page(PAGE), site.public());
    // Posters are drawn too; the drawing of a recording is told by its size.
    let poster = |bytes: &[u8]| bytes.starts_with(b"<svg ") && !holds(bytes, b"width=\"720\"");
    let one = |end: &str| {
        let files = public.iter().filter(|(path, bytes)| path.ends_with(end) && !poster(bytes));
        let files: Vec<_> = files.collect();
        assert_eq!(files.len(), 1, "{end}");
        files[0]
    };
    for (end, tag) in [(".wav", "<source"), (".svg", "<img")] {
        let (path, _) = one(end);
        let name = path.rsplit('/').next().expect("a name");
        let at = page.find(name).expect("a link on the page");
        assert!(page[..at].rfind(tag) > page[..at].rfind('>'), "{tag} shows {name}");
    }
    assert!(page.contains("audio/wav") && page.contains("0:00"));
    let (_, clean) = one(".wav");
    assert!(!clean.windows(4).any(|window| window == b"Wang"));
    assert!(clean.ends_with(&recording()[recording().len() - 2_000..]));
    let (_, drawing) = one(".svg");
    assert!(drawing.starts_with(b"<svg "));
}

#[test]
fn captions_of_an_office_pc_are_published_as_webvtt() {
    let site = SiteTest::fresh();
    let entry = "---\ntitle: Film\nkind: video\nstatus: awarded\nvideo: {file: film.mp4, captions: film.srt}\n---\n";
    site.write("content/2025/example/rights-case/shift/winner.md", entry);
    let film = "content/2019/anhui/motherland-video/first-light/film.mp4";
    let film = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/").to_owned() + film);
    site.write("content/2025/example/rights-case/shift/film.mp4", film.expect("a sample film"));
    // The second cue ends before it begins; the words are 工会 in GBK.
    let captions = b"1\r\n00:00:00,500 --> 00:00:01,500\r\n<font color=red>\xB9\xA4\xBB\xE1</font>\r\n\r\n2\r\n00:00:03,000 --> 00:00:02,000\r\nno\r\n";
    site.write("content/2025/example/rights-case/shift/film.srt", captions);
    let run = site.build(&[]);
    assert!(
        run.stderr.contains("captions-converted") && run.stderr.contains("bad-cue"),
        "{}",
        run.stderr
    );
    let public = site.public();
    let captions: Vec<_> = public.iter().filter(|(path, _)| path.ends_with(".vtt")).collect();
    let wanted = "WEBVTT\n\n00:00.500 --> 00:01.500\n工会\n";
    assert_eq!(captions[0].1, wanted.as_bytes());
    assert!(site.page(PAGE).contains(captions[0].0.rsplit('/').next().expect("a name")));
}
