//! References of what other programs read: feeds, lists of pages, manifests, drawings.

use super::*;

const OWN: &str = "https://own.example/site/";

/// What is wrong in one file among those of a small site.
fn wrong(path: &str, text: &str) -> Vec<String> {
    let site = [
        ("index.html", "<h1 id=here>x</h1>"),
        ("2019/a/index.html", "<h1 id=top-1>x</h1>"),
        ("2019/media/p.webp", ""),
    ];
    let files: Vec<_> = site.into_iter().chain([(path, text)]).collect();
    faults_among(&files, path, &[])
}

#[test]
fn feeds_and_lists_of_pages_lead_to_pages_that_are_there() {
    for (path, text) in [
        ("a.xml", format!("<urlset><url><loc>{OWN}2019/a/index.html</loc></url></urlset>")),
        (
            "a.xml",
            format!(
                "<urlset><url><loc>{OWN}</loc></url><url><loc>{OWN}2019/a/</loc></url></urlset>"
            ),
        ),
        (
            "a.xml",
            format!(
                "<feed><link rel='self' href='{OWN}a.xml'/><logo>2019/media/p.webp</logo></feed>"
            ),
        ),
        (
            "a.xml",
            format!(
                "<rss><link>{OWN}index.html</link><enclosure url='{OWN}2019/media/p.webp'/></rss>"
            ),
        ),
        ("a.rss", "<rss><link>https://x.example/else</link></rss>".to_owned()),
        ("a.xml", format!("<rss><link><![CDATA[{OWN}index.html]]></link></rss>")),
        (
            "a.xml",
            format!(
                "<feed><content type='html'>&lt;a href='{OWN}index.html'>x&lt;/a></content></feed>"
            ),
        ),
        (
            "a.json",
            format!(
                "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"{OWN}a.json\",\"items\":[{{\"url\":\"{OWN}2019/a/index.html\",\"id\":\"none\",\"attachments\":[{{\"url\":\"{OWN}2019/media/p.webp\"}}]}}]}}"
            ),
        ),
        ("a.json", "{\"url\": \"none.html\"}".to_owned()),
        (
            "a.webmanifest",
            "{\"start_url\": \".\", \"icons\": [{\"src\": \"2019/media/p.webp\"}]}".to_owned(),
        ),
        (
            "2019/manifest.json",
            "{\"start_url\": \"../index.html?from=app\", \"scope\": \"../\"}".to_owned(),
        ),
    ] {
        assert_eq!(wrong(path, &text), [""; 0], "{path} {text}");
    }
}

#[test]
fn feeds_and_lists_of_pages_that_lead_nowhere_are_told() {
    for (path, text, value) in [
        ("a.xml", format!("<urlset><url><loc>{OWN}none.html</loc></url></urlset>"), "none.html"),
        ("a.xml", "<feed><link href='none.xml'/></feed>".to_owned(), "none.xml"),
        ("a.xml", "<feed><icon>none.png</icon></feed>".to_owned(), "none.png"),
        ("a.xml", "<rss><link><![CDATA[none.html]]></link></rss>".to_owned(), "none.html"),
        ("a.rss", format!("<rss><enclosure url='{OWN}none.mp3'/></rss>"), "none.mp3"),
        ("a.atom", "<feed><link href='/index.html'/></feed>".to_owned(), "/index.html"),
        ("a.xml", "<feed><summary>&lt;img src='none.jpg'></summary></feed>".to_owned(), "none.jpg"),
        ("a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"image\":\"none.jpg\"}]}".to_owned(), "none.jpg"),
        ("a.json", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"attachments\":[{\"url\":\"none.mp3\"}]}]}".to_owned(), "none.mp3"),
        ("a.webmanifest", "{\"start_url\": \"none/\"}".to_owned(), "none/index.html"),
        ("a.webmanifest", "{\"icons\": [{\"src\": \"none.png\"}]}".to_owned(), "none.png"),
    ] {
        assert_eq!(wrong(path, &text), [format!("broken-reference {value}")], "{path} {text}");
    }
    let icon = "{\"icons\": [{\"src\": \"https://x.example/i.png\"}]}";
    assert_eq!(wrong("a.webmanifest", icon), ["outside-request https://x.example/i.png"]);
    let based = "<feed xml:base='https://x.example/'/>";
    assert_eq!(wrong("a.xml", based), ["outside-request https://x.example/"]);
}

#[test]
fn drawings_fetch_nothing_and_their_references_are_followed() {
    for (text, expected) in [
        ("<svg><g id='a'/><use href='#a'/><rect fill='url(#a)'/></svg>", ""),
        ("<svg><a href='https://x.example/'/><image href='2019/media/p.webp'/></svg>", ""),
        ("<svg><style>p{fill:red}</style><g style='fill:red'/></svg>", ""),
        ("<svg><use xlink:href='#none'/></svg>", "broken-reference #none"),
        ("<svg><image href='none.png'/></svg>", "broken-reference none.png"),
        ("<svg><rect fill='url(#none)'/></svg>", "broken-reference #none"),
        (
            "<svg><image xlink:href='https://x.example/i.png'/></svg>",
            "outside-request https://x.example/i.png",
        ),
        (
            "<svg><style>@import 'https://x.example/a.css';</style></svg>",
            "outside-request https://x.example/a.css",
        ),
        (
            "<?xml-stylesheet href='https://x.example/a.css'?><svg/>",
            "outside-request https://x.example/a.css",
        ),
        ("<svg onload='x()'/>", "inline-code event"),
        ("<svg><script>x()</script></svg>", "inline-code script"),
    ] {
        let expected: Vec<&str> =
            Some(expected).filter(|one| !one.is_empty()).into_iter().collect();
        assert_eq!(wrong("a.svg", text), expected, "{text}");
    }
}

#[test]
fn every_attribute_of_a_page_that_leads_somewhere_is_followed() {
    for (html, value) in [
        ("<img imagesrcset='none.webp 1x'>", "none.webp"),
        ("<link rel=preload imagesrcset='none.webp 1x'>", "none.webp"),
        ("<video><track src=none.vtt></video>", "none.vtt"),
        ("<video><source src=none.mp4></video>", "none.mp4"),
        ("<object data=none.svg></object>", "none.svg"),
        ("<svg><use href='#none'/></svg>", "#none"),
        ("<svg><rect fill='url(#none)'/></svg>", "#none"),
        ("<meta property='og:image' content='none.jpg'>", "none.jpg"),
        ("<meta property='og:image' content='https://own.example/site/none.jpg'>", "none.jpg"),
        ("<link rel=manifest href=none.webmanifest>", "none.webmanifest"),
        ("<link rel=alternate href=none.xml>", "none.xml"),
        ("<link rel=icon href=none.svg>", "none.svg"),
        ("<a data-srcset='none.webp 1x'>x</a>", "none.webp"),
        ("<ol data-next=none.html></ol>", "none.html"),
    ] {
        assert_eq!(wrong("a.html", html), [format!("broken-reference {value}")], "{html}");
    }
    for html in [
        "<meta property='og:image' content='2019/media/p.webp'><ol data-next=''></ol>",
        "<meta property='og:image' content='https://own.example/site/2019/media/p.webp'>",
        "<meta property='og:title' content='none.jpg'><link rel=alternate href=index.html>",
        "<video><track src=2019/media/p.webp></video><svg><g id=a /><use href='#a'/></svg>",
    ] {
        assert_eq!(wrong("a.html", html), [""; 0], "{html}");
    }
}
