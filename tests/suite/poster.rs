//! Posters: found beside a film, drawn of a title, taken by ffmpeg.

use crate::site::{Run, SiteTest, photo};
use roxmltree::Document;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::path::Path;

const ENTRY: &str = "2025/example/rights-case/film";

/// A film of 360 × 640 pixels and seven seconds.
fn upright_film() -> Vec<u8> {
    sample("2019/anhui/short-video/turning-with-the-wind/portrait.mp4")
}

fn sample(path: &str) -> Vec<u8> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    std::fs::read(content.join(path)).expect("a sample")
}

/// A fresh site with one film under a name, and more of its entry.
fn with_film(file: &str, more: &str) -> SiteTest {
    let site = SiteTest::fresh();
    add_film(&site, ENTRY, file, more);
    site
}

fn add_film(site: &SiteTest, entry: &str, file: &str, more: &str) {
    let text = format!(
        "---\ntitle: Morning shift\nkind: video\nstatus: awarded\nvideo:\n  file: \"{file}\"\n{more}---\n"
    );
    site.write(&format!("content/{entry}/winner.md"), text);
    site.write(&format!("content/{entry}/{file}"), upright_film());
}

fn page(site: &SiteTest) -> String {
    site.page(&format!("{ENTRY}/index.html"))
}

/// The value of an attribute of the first element of a page that a selector finds.
fn attribute(html: &str, selector: &str, name: &str) -> Option<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).next()?.value().attr(name).map(str::to_owned)
}

#[test]
fn a_picture_with_the_films_name_is_its_poster_without_being_written_anywhere() {
    let site = with_film("film.mp4", "");
    site.write(&format!("content/{ENTRY}/film.JPG"), photo(360, 640));
    let run = site.build(&[]);
    assert!(!run.stderr.contains("alt-missing"), "{}", run.stderr);
    let html = page(&site);
    let poster = attribute(&html, "video", "poster").expect("a poster");
    assert!(poster.ends_with(".jpg"), "{poster}");
    assert!(
        site.page("2025/example/rights-case/index.html").contains(".webp"),
        "the card shows it"
    );
}

#[test]
fn a_picture_beside_that_cannot_be_shown_is_named_where_the_film_is_and_a_drawn_one_serves() {
    let site = with_film("film.mp4", "");
    site.write(&format!("content/{ENTRY}/film.jpg"), b"\0\0\0\x18ftypheic\0\0\0\0heicmif1");
    let run = site.build(&[]);
    assert!(run.stderr.contains("convert-picture"), "{}", run.stderr);
    assert!(run.stderr.contains("winner.md:6:9"), "{}", run.stderr);
    assert!(attribute(&page(&site), "video", "poster").is_some_and(|path| path.ends_with(".svg")));
}

#[test]
fn the_poster_that_an_entry_names_goes_before_the_one_beside() {
    let site = with_film("film.mp4", "  poster: {file: own.jpg, alt: A hall}\n");
    site.write(&format!("content/{ENTRY}/own.jpg"), photo(300, 400));
    site.write(&format!("content/{ENTRY}/film.jpg"), photo(360, 640));
    site.build(&[]);
    let named = attribute(&page(&site), "video", "poster");
    std::fs::remove_file(site.path().join(format!("content/{ENTRY}/film.jpg"))).expect("gone");
    site.build(&[]);
    assert_eq!(attribute(&page(&site), "video", "poster"), named);
}

#[test]
fn a_film_without_a_picture_gets_one_of_its_own_shape_and_its_card_a_wide_one() {
    let site = with_film("film.mp4", "");
    site.build(&["--base-url", "https://www.example.org/"]);
    let html = page(&site);
    let poster = attribute(&html, "video", "poster").expect("a poster");
    let svg = site.page(poster.trim_start_matches("../"));
    let drawn = Document::parse(&svg).expect("well-formed");
    assert_eq!(drawn.root_element().attribute("width"), Some("900"));
    assert_eq!(drawn.root_element().attribute("height"), Some("1600"));
    assert!(svg.contains("Morning") && svg.contains("2025"), "{svg}");
    assert!(!html.contains("og:image"), "share previews show no SVG");
    let list = site.page("2025/example/rights-case/index.html");
    let card = attribute(&list, "img.poster", "src").expect("a card");
    let svg = site.page(card.trim_start_matches("../"));
    let drawn = Document::parse(&svg).expect("well-formed");
    assert_eq!(drawn.root_element().attribute("width"), Some("1600"));
    assert_eq!(
        attribute(&list, "img.poster", "alt").as_deref(),
        Some(""),
        "the title stands beside it"
    );
}

#[test]
fn winners_with_the_same_words_share_one_poster_and_a_new_title_gets_a_new_name() {
    let site = SiteTest::fresh();
    let entry =
        |title: &str| format!("---\ntitle: {title}\nkind: case\nstatus: awarded\n---\nText.\n");
    let posters = |site: &SiteTest| {
        let paths = site.public().into_keys();
        paths.filter(|path| path.ends_with(".svg")).collect::<BTreeSet<_>>()
    };
    site.build(&[]);
    let before = posters(&site);
    site.write("content/2025/example/rights-case/one.md", entry("Same"));
    site.write("content/2025/example/rights-case/two.md", entry("Same"));
    site.build(&[]);
    let shared = posters(&site);
    assert_eq!(shared.len(), before.len() + 1);
    site.write("content/2025/example/rights-case/two.md", entry("Other"));
    site.build(&[]);
    assert_eq!(posters(&site).len(), before.len() + 2);
    assert!(posters(&site).is_superset(&shared));
}

#[test]
fn every_card_of_the_showcase_shows_something_and_every_poster_is_sound() {
    let public = SiteTest::published_showcase();
    let text = |path: &str| String::from_utf8_lossy(&public[path]).into_owned();
    let mut drawn = 0;
    for path in public.keys().filter(|path| path.ends_with(".svg")) {
        let svg = text(path);
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(
            document.root_element().tag_name().namespace(),
            Some("http://www.w3.org/2000/svg")
        );
        assert!(path.split('/').nth(1) == Some("media") && svg.len() < 16_000, "{path}");
        drawn += 1;
    }
    assert!(drawn >= 30, "{drawn}");
    let pages = public.keys().filter(|path| path.ends_with(".html"));
    for (path, page) in pages.map(|path| (path, Html::parse_document(&text(path)))) {
        let count =
            |selector: &str| page.select(&Selector::parse(selector).expect("a selector")).count();
        let filled =
            count(".card-picture > :is(.frame, .missing, img.poster[src$='.svg'][alt=''])");
        assert_eq!(filled, count(".card-picture"), "{path}");
        assert_eq!(count("meta[property='og:image'][content$='.svg']"), 0, "{path}");
    }
}

#[test]
fn a_player_holds_its_box_open_and_names_its_captions() {
    let more = "  captions: film.vtt\n";
    let site = with_film("film.mp4", more);
    site.write(&format!("content/{ENTRY}/film.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
    site.build(&[]);
    let html = page(&site);
    assert_eq!(attribute(&html, "video", "width").as_deref(), Some("360"));
    assert_eq!(attribute(&html, "video", "height").as_deref(), Some("640"));
    assert_eq!(attribute(&html, "video", "preload").as_deref(), Some("metadata"));
    assert_eq!(attribute(&html, ".player", "data-shape").as_deref(), Some("9-16"));
    // The fresh site is English.
    assert_eq!(attribute(&html, "track", "srclang").as_deref(), Some("en"));
    assert!(attribute(&html, "track", "default").is_some());
    let entry = format!("content/{ENTRY}/winner.md");
    site.edit(&entry, "kind: video", "kind: video\nlang: ug");
    site.edit(&entry, more, "  captions: film.vtt\n  caption_state: burned-in\n");
    site.build(&[]);
    let html = page(&site);
    assert_eq!(attribute(&html, "track", "srclang").as_deref(), Some("ug"));
    assert!(attribute(&html, "track", "default").is_none(), "the picture holds captions");
}

#[test]
fn without_ffmpeg_the_way_without_it_is_told() {
    let site = with_film("film.mp4", "");
    let empty = site.path().join("nothing");
    std::fs::create_dir_all(&empty).expect("a folder");
    let path = empty.to_str().expect("UTF-8");
    let run = site.run_with(&["poster"], &[("PATH", path)]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("ffmpeg.org") && run.stderr.contains("film.jpg"), "{}", run.stderr);
}

#[test]
fn an_entry_that_is_not_there_and_a_moment_that_is_none_are_refused() {
    let site = with_film("film.mp4", "");
    let run = site.run(&["poster", "2025/example/rights-case/flim"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("flim"), "{}", run.stderr);
    assert_eq!(site.run(&["poster", "--at", "1:20"]).code, 2);
}

#[cfg(unix)]
mod fake {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// Puts an `ffmpeg` of our own first on the path: it writes down its arguments and gives a
    /// picture, but fails for a film of the name `bad.mp4`.
    fn run(site: &SiteTest, args: &[&str]) -> Run {
        let folder = site.path().join("bin");
        site.write("bin/frame.jpg", photo(36, 64));
        let log = site.path().join("log");
        let (log, frame) = (log.display(), folder.join("frame.jpg"));
        let script = format!(
            "#!/bin/sh\n[ \"$1\" = -version ] && exit 0\nprintf '%s\\n' \"$@\" >> {log}\ncase \"$*\" in *bad.mp4*) echo 'moov atom not found' >&2; exit 1;; esac\ncat {}\n",
            frame.display()
        );
        site.write("bin/ffmpeg", script);
        let mode = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(folder.join("ffmpeg"), mode).expect("a mode");
        let path = format!("{}:/usr/bin:/bin", folder.display());
        site.run_with(&[&["poster"], args].concat(), &[("PATH", &path)])
    }

    fn log(site: &SiteTest) -> Vec<String> {
        let log = std::fs::read_to_string(site.path().join("log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_frame_of_every_film_is_put_beside_it_whatever_its_name() {
        let site = with_film("-film %d; rm *.mp4", "");
        add_film(&site, "2025/example/rights-case/other", "film.mp4", "");
        let run = run(&site, &[]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let written = [
            "content/2025/example/rights-case/film/-film %d; rm *.jpg",
            "content/2025/example/rights-case/other/film.jpg",
        ];
        assert_eq!(run.stdout.lines().collect::<Vec<_>>(), written);
        for path in written {
            assert_eq!(std::fs::read(site.path().join(path)).expect("a poster"), photo(36, 64));
        }
        let words = log(&site);
        let name = words.iter().find(|word| word.contains("rm *.mp4")).expect("the film");
        assert!(name.starts_with("file:") && name.ends_with("/-film %d; rm *.mp4"), "{name}");
        assert!(words.iter().all(|word| !word.ends_with(".jpg")), "it writes to a pipe: {words:?}");
        let seconds = words.iter().position(|word| word == "-ss").map(|at| words[at + 1].clone());
        let seconds: f64 = seconds.and_then(|text| text.parse().ok()).expect("a moment");
        assert!(seconds > 0.2 && seconds < 2.0, "a tenth in: {seconds}");
        let folder = site.path().join("content/2025/example/rights-case/other");
        let files = std::fs::read_dir(folder).expect("a folder").count();
        assert_eq!(files, 3, "nothing is left over");
        site.build(&[]);
        assert!(
            attribute(&page(&site), "video", "poster").is_some_and(|path| path.ends_with(".jpg"))
        );
    }

    #[test]
    fn nothing_is_overwritten_unless_forced_and_a_poster_of_the_entrys_own_never() {
        let site = with_film("film.mp4", "");
        add_film(
            &site,
            "2025/example/rights-case/own",
            "film.mp4",
            "  poster: {file: own.png, alt: A}\n",
        );
        site.write("content/2025/example/rights-case/own/own.png", photo(50, 50));
        let own = format!("content/{ENTRY}/film.jpg");
        site.write(&own, photo(90, 160));
        let first = run(&site, &[]);
        assert_eq!((first.code, first.stdout.as_str()), (0, ""), "{}", first.stderr);
        assert_eq!(std::fs::read(site.path().join(&own)).expect("it stays"), photo(90, 160));
        let forced = run(&site, &["--force", "--at", "1.5"]);
        assert_eq!(forced.stdout.trim(), own, "{}", forced.stderr);
        assert_eq!(std::fs::read(site.path().join(&own)).expect("a new one"), photo(36, 64));
        assert!(log(&site).contains(&"1.500".to_owned()));
        assert!(!site.path().join("content/2025/example/rights-case/own/film.jpg").exists());
        // What is no picture at all, but has the name, stays whatever is asked; a film's own file too.
        site.write(&own, upright_film());
        for args in [&[ENTRY][..], &["--force", ENTRY]] {
            let refused = run(&site, args);
            assert_eq!(refused.code, 1, "{}", refused.stderr);
            assert!(refused.stderr.contains("film.jpg"), "{}", refused.stderr);
            assert_eq!(std::fs::read(site.path().join(&own)).expect("it stays"), upright_film());
        }
        add_film(&site, "2025/example/rights-case/named", "film.jpg", "");
        let named = "2025/example/rights-case/named";
        assert_eq!(run(&site, &["--force", named]).code, 1);
        let film = site.path().join(format!("content/{named}/film.jpg"));
        assert_eq!(std::fs::read(film).expect("it stays"), upright_film());
    }

    #[test]
    fn a_film_that_fails_is_named_and_the_others_go_on() {
        let site = with_film("bad.mp4", "");
        add_film(&site, "2025/example/rights-case/other", "film.mp4", "");
        let run = run(&site, &[]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(
            run.stderr.contains("bad.mp4") && run.stderr.contains("moov atom"),
            "{}",
            run.stderr
        );
        assert_eq!(run.stdout.trim(), "content/2025/example/rights-case/other/film.jpg");
        assert!(!site.path().join(format!("content/{ENTRY}/bad.jpg")).exists());
    }

    #[test]
    fn entries_choose_films_and_a_moment_beyond_the_end_is_refused() {
        let site = with_film("film.mp4", "");
        add_film(&site, "2025/example/rights-case/other", "film.mp4", "");
        let run = run(&site, &["content/2025/example/rights-case/other/winner.md"]);
        assert_eq!(run.stdout.trim(), "content/2025/example/rights-case/other/film.jpg");
        let late = self::run(&site, &["--at", "999", "2025/example"]);
        assert_eq!((late.code, late.stdout.as_str()), (1, ""), "{}", late.stderr);
        assert!(late.stderr.contains("--at"), "{}", late.stderr);
    }

    #[test]
    fn a_build_runs_no_program() {
        let site = with_film("film.mp4", "");
        assert_eq!(run(&site, &[]).code, 0);
        std::fs::remove_file(site.path().join("log")).expect("a log");
        let path = format!("{}:/usr/bin:/bin", site.path().join("bin").display());
        assert_eq!(site.run_with(&["build"], &[("PATH", &path)]).code, 0);
        assert!(log(&site).is_empty());
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that looks at nothing says so")]
fn a_real_ffmpeg_gives_an_upright_picture_without_anything_about_it() {
    let found = std::process::Command::new("ffmpeg").arg("-version").output();
    if found.is_err() {
        eprintln!("skipped: ffmpeg is not installed");
        return;
    }
    let site = with_film("-film %d.mp4", "");
    let run = site.run(&["poster"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let bytes = std::fs::read(site.path().join(format!("content/{ENTRY}/-film %d.jpg")));
    let bytes = bytes.expect("a poster");
    let probe =
        fengcai::source::probe::probe(&site.path().join(format!("content/{ENTRY}/-film %d.jpg")));
    let fengcai::source::probe::Probe::Picture(picture) = probe else { panic!("{probe:?}") };
    assert_eq!((picture.width, picture.height), (360, 640));
    for trace in [&b"Lavc"[..], b"Exif", b"ffmpeg"] {
        assert!(!bytes.windows(trace.len()).any(|window| window == trace), "{trace:?}");
    }
    site.build(&[]);
    assert!(attribute(&page(&site), "video", "poster").is_some_and(|path| path.ends_with(".jpg")));
}
