//! Minifying a page changes no word a visitor reads.

use crate::site::SiteTest;
use fengcai::catalogue::work::MediaPath;
use fengcai::finding::Findings;
use fengcai::pipeline;
use fengcai::plan::Artifact;
use fengcai::render::{Renderer, Viewer};
use fengcai::span::SourceMap;
use scraper::{Html, Node};
use std::collections::BTreeSet;

/// The visible text: words as a browser divides them, white space folded within a block and
/// dropped at its edges.
fn visible(html: &str) -> Vec<String> {
    const BLOCKS: &[&str] = &[
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul", "title", "head", "br", "video", "audio", "picture",
    ];
    fn walk(node: ego_tree::NodeRef<'_, Node>, out: &mut Vec<String>) {
        match node.value() {
            Node::Text(text) => {
                if let Some(last) = out.last_mut() {
                    last.push_str(text);
                }
            }
            Node::Element(element) => {
                let block = BLOCKS.contains(&element.name());
                if block {
                    out.push(String::new());
                }
                node.children().for_each(|child| walk(child, out));
                if block {
                    out.push(String::new());
                }
            }
            _ => node.children().for_each(|child| walk(child, out)),
        }
    }
    let document = Html::parse_document(html);
    let mut out = vec![String::new()];
    walk(document.tree.root(), &mut out);
    let folded = out.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    folded.filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_visible_text_of_every_page_is_the_same_before_and_after() {
    let site = SiteTest::showcase();
    let mut sources = SourceMap::default();
    let mut findings = Findings::default();
    let loaded = pipeline::load(site.path(), None, &mut sources, &mut findings).expect("a site");
    let failed: BTreeSet<MediaPath> = BTreeSet::new();
    let renderer = Renderer::new(Viewer {
        config: &loaded.config,
        catalogue: &loaded.catalogue,
        plan: &loaded.plan,
        theme: &loaded.theme,
        tree: &loaded.tree,
        failed: &failed,
    });
    let mut kinds = BTreeSet::new();
    for (path, artifact) in &loaded.plan.artifacts {
        let Artifact::Page(page) = artifact else { continue };
        let plain = renderer.plain(page, path).expect("a rendered page");
        let small = String::from_utf8(renderer.page(page, path).expect("a page")).expect("UTF-8");
        assert_eq!(visible(&plain), visible(&small), "{path}");
        assert!(small.len() <= plain.len(), "{path}");
        kinds.insert(page.id.kind(&loaded.catalogue).as_str());
    }
    assert!(kinds.len() >= 25, "every kind of page stands in the showcase: {kinds:?}");
}
