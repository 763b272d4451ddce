//! Pages that show nothing, and pages that show no date.

use super::*;

const TIME: &str = "<footer><time datetime=2023-08-01>x</time></footer>";

fn told(html: &str) -> Vec<String> {
    let all = found(&[("a.html", html.as_bytes())], Own::default());
    all.iter().map(|one| format!("{} {}", one.code.as_str(), value(one, "what"))).collect()
}

#[test]
fn empty_pages_are_told() {
    for (html, what) in [
        ("", "page"),
        ("<html><head><title>一</title></head><body></body></html>", "page"),
        ("<body><header>一</header><main></main><footer>二</footer>", "page"),
        ("<main><h1>一</h1><nav><a href=''>二</a></nav> <p> </p></main>", "page"),
        ("<html data-page-kind=regions><main><header><h1>一</h1><p>二</p></header></main>", "page"),
        ("<html data-page-kind=regions><main><h1>一</h1><p>二</p><ul></ul></main>", "list"),
        ("<html data-page-kind=sectors><ul><li>一</ul><main><p>二</p><ul></ul></main>", "list"),
        ("<html data-page-kind=roster><main><p>二</p><table></table></main>", "list"),
    ] {
        assert_eq!(told(html), [format!("empty-page {what}")], "{html}");
    }
}

#[test]
fn pages_with_something_on_them_pass() {
    for html in [
        "<body>一",
        "<main><p>一</p></main>",
        "<main><h1>一</h1><img src='data:image/png,x' alt=''></main>",
        "<main><header><h1>一</h1><p>二</p></header></main>",
        "<main><h1>一</h1><ul></ul><p>二</p></main>",
        "<html data-page-kind=regions><main><h2>一</h2><ul><li>二</li></ul><ul></ul></main>",
        "<html data-page-kind=slides><main><ol><li><ul></ul><h2>一</h2></ol></main>",
        "<html data-page-kind=not-found><main><h1>一</h1><a href='#'>二</a></main>",
        "<meta http-equiv=refresh content='0; url=a.html'>",
    ] {
        assert_eq!(told(&format!("{html}{TIME}")), [""; 0], "{html}");
    }
}

#[test]
fn an_empty_file_that_stands_in_for_a_page_is_no_second_fault() {
    let refused = [OutputPath::new("a.html")];
    assert_eq!(found(&[("a.html", b"")], Own { refused: &refused, ..Own::default() }).len(), 0);
}

#[test]
fn pages_without_a_date_are_told_once_a_kind() {
    let page = |kind: &str, rest: &str| {
        format!("<html data-page-kind={kind}><main><p>一</p></main>{rest}")
    };
    let files = [
        ("a.html", page("home", "")),
        ("b.html", page("region", "")),
        ("c.html", page("region", "<time datetime=PT3S>3</time>")),
        ("d.html", page("region", TIME)),
        ("e.html", page("year", "<footer>更新日期：2023年8月1日</footer>")),
        ("404.html", page("not-found", "")),
        ("f.html", "<p>一</p>".to_owned()),
    ];
    let files: Vec<_> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    let all = found(&files, Own::default());
    let told = all
        .iter()
        .map(|one| format!("{} {} {}", one.code.as_str(), value(one, "pages"), value(one, "page")));
    let expected = ["undated-page 3 a.html"];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}
