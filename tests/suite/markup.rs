//! Minifying a page changes no word a visitor reads.

use crate::site::SiteTest;
use ego_tree::NodeRef;
use fengcai::finding::Findings;
use fengcai::pipeline;
use fengcai::plan::Artifact;
use fengcai::render::{MediaMade, Renderer, Viewer};
use fengcai::span::SourceMap;
use scraper::{Html, Node};
use std::collections::BTreeSet;

/// Elements that end a line of text.
const BLOCKS: &str = "address article aside blockquote body br dd details div dl dt fieldset \
    figcaption figure footer h1 h2 h3 h4 h5 h6 head header html li main nav ol p picture pre \
    section summary table tbody td tfoot th thead title tr ul audio video";

/// The visible text: lines as blocks divide them, white space folded and dropped at their edges.
fn visible(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let mut lines = vec![String::new()];
    walk(document.tree.root(), &mut lines);
    let folded = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    folded.filter(|line| !line.is_empty()).collect()
}

fn walk(node: NodeRef<'_, Node>, lines: &mut Vec<String>) {
    if let (Node::Text(text), Some(line)) = (node.value(), lines.last_mut()) {
        line.push_str(text);
    }
    let block = node.value().as_element();
    let block = block.is_some_and(|own| BLOCKS.split_whitespace().any(|name| name == own.name()));
    if block {
        lines.push(String::new());
    }
    node.children().for_each(|child| walk(child, lines));
    if block {
        lines.push(String::new());
    }
}

#[test]
fn the_visible_text_of_every_page_is_the_same_before_and_after() {
    let site = SiteTest::showcase();
    let mut sources = SourceMap::default();
    let mut findings = Findings::default();
    let loaded =
        pipeline::load(site.path(), pipeline::Run::default(), None, &mut sources, &mut findings)
            .expect("a site");
    let media = MediaMade::default();
    let renderer = Renderer::new(Viewer {
        config: &loaded.config,
        catalogue: &loaded.catalogue,
        plan: &loaded.plan,
        theme: &loaded.theme,
        tree: &loaded.tree,
        media: &media,
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
