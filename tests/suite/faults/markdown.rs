//! B13: Markdown shapes that cost other parsers the square of their length.

use super::{WORKS, survived};
use crate::site::SiteTest;

/// A shape and what closes it.
const SHAPES: &[(&str, &str)] = &[
    ("[^", ""),
    ("[^1]: ", ""),
    ("[", "]"),
    ("[", ""),
    ("![", "](x)"),
    ("[a](", ""),
    ("[a](<b", ""),
    ("[x]: y\n", "[x]"),
    ("*a_ ", ""),
    ("**a *b ", ""),
    ("a**b", ""),
    ("_a__", ""),
    ("~~a", "~~"),
    ("*_", ""),
    ("> ", "x"),
    (">", "x"),
    ("- ", "x"),
    ("1. ", "x"),
    ("* a\n", ""),
    ("`", ""),
    ("`a``", ""),
    ("```\n", ""),
    ("<", ""),
    ("<a ", ">"),
    ("<!--", ""),
    ("<?", ""),
    ("<!A ", ""),
    ("<![CDATA[", ""),
    ("</b>", ""),
    ("&", ""),
    ("&amp;", ""),
    ("\\", ""),
    ("|", ""),
    ("|a", "\n|-|"),
    ("a|b\n-|-\n", ""),
    ("#", ""),
    ("# a\n", ""),
    ("a\n=\n", ""),
    ("\t", "x"),
    ("a\\\n", ""),
    ("https://a.", ""),
    ("长", ""),
    ("\0", ""),
    ("\u{202e}", ""),
    ("[a][", ""),
    ("]( ", ""),
    ("![[]()", ""),
    ("<http://", ""),
    ("\n\n", ""),
    ("---\n", ""),
];

/// A body of about `bytes` bytes.
fn body((shape, end): (&str, &str), bytes: usize) -> String {
    let times = bytes / shape.len();
    shape.repeat(times) + &end.repeat(if end.len() == 1 { times } else { 1 })
}

#[test]
fn every_shape_becomes_a_page_whose_size_grows_as_the_text_does() {
    let sizes = [50_000, 100_000, 200_000];
    for &shape in SHAPES {
        let site = SiteTest::fresh();
        for size in sizes {
            let header = "title: T\nkind: case\nstatus: awarded";
            let text = format!("---\n{header}\n---\n\n{}\n", body(shape, size));
            site.write(&format!("{WORKS}/s-{size}.md"), text);
        }
        let run = site.run(&["build"]);
        survived(&run);
        if run.code == 1 {
            assert!(run.stderr.contains(".md:"), "{shape:?} is refused by name: {}", run.stderr);
            continue;
        }
        let page = |size| site.page(&format!("2025/example/rights-case/s-{size}/index.html")).len();
        let [small, middle, large] = sizes.map(page);
        let grown = large.saturating_sub(middle);
        let wanted = middle.saturating_sub(small) * 2;
        assert!(grown <= wanted * 5 / 4 + 2_000, "{shape:?}: {small}, {middle}, {large}");
    }
}
