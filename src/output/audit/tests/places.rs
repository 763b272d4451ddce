//! Where private data is told to stand: in its entry, or else on its page.

use super::*;

/// The finding for a page of an entry of this text, and the texts.
fn told(entry: &str) -> (crate::finding::Finding, SourceMap) {
    let mut sources = SourceMap::default();
    let other = sources.add("content/site.yaml", "title: x\n");
    let file = sources.add("content/2023/a/b/c.md", entry);
    let page = OutputPath::new("2023/a/b/c/index.html");
    let source = |path: &OutputPath| {
        let own = if *path == page { file } else { other };
        Some(Place::At(Span::new(own, 0, 1)))
    };
    let text = format!("<p>{}</p>", mobile("-"));
    let files = ["2023/a/b/c/index.html", "index.html"].map(|path| (path, text.as_bytes()));
    let own = Own { source: &source, sources: Some(&sources), ..Own::default() };
    let mut all = found(&files, own);
    all.retain(|one| one.code == Code::PrivateData);
    assert_eq!(all.len(), 1);
    (all.remove(0), sources)
}

#[test]
fn the_digits_in_the_entry_are_the_place() {
    for gap in ["", " ", "-", "—", "\u{3000}", "·"] {
        let (finding, sources) = told(&format!("---\ntitle: 一\n---\n联系 {}。\n", mobile(gap)));
        let Place::At(span) = finding.place else { panic!("{finding:?}") };
        assert_eq!(sources.snippet(span), mobile(gap));
        assert_eq!(value(&finding, "page"), "2023/a/b/c/index.html");
        assert_eq!(value(&finding, "pages"), "2");
        assert_eq!(value(&finding, "entry"), "content/2023/a/b/c.md");
    }
}

#[test]
fn digits_that_no_entry_holds_are_told_on_their_page_with_the_entrys_name() {
    let (finding, _) = told("---\ntitle: 一\n---\n");
    assert_eq!(finding.place, Place::File("public/2023/a/b/c/index.html".to_owned()));
    assert_eq!(value(&finding, "entry"), "content/2023/a/b/c.md");
    let text = mobile("");
    let finding = found(&[("a.txt", text.as_bytes())], Own::default()).remove(0);
    assert_eq!(value(&finding, "entry"), "none");
}

#[test]
fn a_file_of_the_sources_is_the_place_of_what_was_made_from_it() {
    let source = |_: &OutputPath| Some(Place::File("content/a.srt".to_owned()));
    let text = format!("WEBVTT\n\n{}\n", mobile(""));
    let own = Own { source: &source, ..Own::default() };
    let finding = found(&[("a.vtt", text.as_bytes())], own).remove(0);
    assert_eq!(finding.place, Place::File("content/a.srt".to_owned()));
}
