//! What the audit reports and, as important, what it leaves alone. All numbers are invented, and put
//! together here at run time so that no file of the repository holds one.

mod bytes;
mod canaries;
mod feeds;
mod lookalikes;
mod places;
mod public;
mod shown;

use super::*;
use crate::output::Stager;
use crate::span::Span;

/// A site of these files.
fn staged(files: &[(&str, &[u8])]) -> (tempfile::TempDir, StagedSite) {
    let root = tempfile::tempdir().expect("a folder");
    let stager = Stager::open(&root.path().join("public"), root.path()).expect("a stager");
    for (path, bytes) in files {
        stager.write(&OutputPath::new(path), bytes).expect("a file");
    }
    let site = stager.finish().expect("a site");
    (root, site)
}

/// The findings of these files, by their code, place and values.
fn found(files: &[(&str, &[u8])], own: Own<'_>) -> Vec<crate::finding::Finding> {
    let (_root, site) = staged(files);
    let mut findings = Findings::default();
    audit(&site, own, &mut findings);
    let sources = SourceMap::default();
    let sources = own.sources.unwrap_or(&sources);
    findings.sorted(sources).into_iter().cloned().collect()
}

/// A value of a finding.
fn value<'a>(finding: &'a crate::finding::Finding, name: &str) -> &'a str {
    let value = finding.args.iter().find(|(known, _)| *known == name);
    value.map(|(_, value)| value.as_str()).unwrap_or_default()
}

/// `phone 138****8000` and the like, for every fault of one file among others. What a page shows is
/// tested by itself.
fn faults_among(files: &[(&str, &str)], path: &str, allowed: &[&str]) -> Vec<String> {
    let allowed: Vec<String> = allowed.iter().map(ToString::to_string).collect();
    let base = Some("https://own.example/site/");
    let files: Vec<_> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    let place = Place::File(format!("public/{path}"));
    let all = found(&files, Own { mailboxes: &allowed, base, ..Own::default() });
    let here = all.iter().filter(|one| one.place == place && one.code != Code::EmptyPage);
    let shown = here.map(|one| {
        let said = one.args.iter().filter(|(name, _)| !["pages", "page", "entry"].contains(name));
        let values = said.map(|(_, value)| format!(" {value}"));
        format!("{}{}", one.code.as_str(), values.collect::<String>())
    });
    shown.collect()
}

fn faults(path: &str, text: &str) -> Vec<String> {
    faults_among(&[(path, text)], path, &[])
}

fn page(text: &str) -> Vec<String> {
    faults("index.html", text)
}

fn mobile(gap: &str) -> String {
    ["138", "0013", "8000"].join(gap)
}

/// A text with every character written otherwise.
fn each(text: &str, write: impl Fn(u32) -> String) -> String {
    text.chars().map(|char| write(char.into())).collect::<Vec<_>>().concat()
}

/// An identity card of nobody: place, birthday, serial and the check digit that fits.
fn card_of_nobody(serial: &str) -> String {
    card_of("19000101", serial)
}

fn card_of(day: &str, serial: &str) -> String {
    let digits = ["110101", day, serial].concat();
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digit = |digit: char| digit.to_digit(10).unwrap_or_default() as usize;
    let sum: usize = digits.chars().zip(weights).map(|(one, weight)| digit(one) * weight).sum();
    format!("{digits}{}", &"10X98765432"[sum % 11..=sum % 11])
}

/// The one number among ten whose last digit makes a bank card.
fn bank_card(start: &str, right: bool) -> String {
    let fits = |number: &String| {
        let value = |(index, digit): (usize, char)| {
            let value = digit.to_digit(10).unwrap_or_default() << (index % 2);
            value / 10 + value % 10
        };
        (number.chars().rev().enumerate().map(value).sum::<u32>() % 10 == 0) == right
    };
    (0..10).map(|last| format!("{start}{last}")).find(fits).expect("a digit")
}

const PHONE: &str = "private-data phone 138****8000";

#[test]
fn private_parts_of_a_text_are_told_with_their_place() {
    let text = "联系 １３８-0013 8000（或 zhang@example.com）";
    let parts = private_parts(text);
    let parts: Vec<_> = parts.iter().map(|(kind, range)| (*kind, &text[range.clone()])).collect();
    assert_eq!(parts, [("phone", "１３８-0013 8000"), ("mailbox", "zhang@example.com")]);
    assert!(private_parts("2020年6月18日，第7届").is_empty());
}

#[test]
fn mobiles_are_found_however_they_are_written() {
    for gap in ["", " ", "-", "－", "—", " - ", "\u{a0}", "\u{200b}", "&#45;", "<b></b>", "&shy;"]
    {
        assert_eq!(page(&format!("<p>电话：{}。</p>", mobile(gap))), [PHONE], "{gap:?}");
    }
    let wide = each(&mobile(""), |digit| {
        char::from_u32(digit + 0xfee0).map(String::from).unwrap_or_default()
    });
    let coded = each(&mobile(""), |digit| format!("&#{digit};"));
    let escaped = each(&mobile(""), |digit| format!("%{digit:x}"));
    for text in [
        format!("<p>{wide}</p>"),
        format!("<p>{coded}</p>"),
        format!("<p>张三{}、李四</p>", mobile("")),
        format!("<p>wx{}</p>", mobile("")),
        format!("<p>1.{}</p>", mobile("")),
        format!("<p>{} {}</p>", &mobile("")[..3], &mobile("")[3..]),
        format!("<p>{}<b>{}</b><i>{}</i></p>", "138", "0013", "8000"),
        format!("<span>2023</span><span>{}</span>", mobile("")),
        format!("<img src='data:image/png,' alt='{}'>", mobile("-")),
        format!("<a href='sms:{escaped}'>x</a>"),
        format!("<!-- {} -->", mobile("")),
        format!("<script type='application/ld+json'>{{\"x\":\"{}\"}}</script>", mobile("")),
    ] {
        assert_eq!(page(&text), [PHONE], "{text}");
    }
    let abroad = format!("<p>+86{0}</p>", mobile(""));
    assert_eq!(page(&abroad), ["private-data phone 861****8000"]);
}

#[test]
fn the_sites_own_address_lies_inside() {
    let files = |target: &'static str| [("404.html", target), ("assets/main.css", "")];
    let style = "<link rel=stylesheet href='https://own.example/site/assets/main.css'>";
    assert_eq!(faults_among(&files(style), "404.html", &[]), [""; 0]);
    let gone = "<link rel=stylesheet href='https://own.example/site/assets/gone.css'>";
    assert_eq!(faults_among(&files(gone), "404.html", &[]).len(), 1);
    let other = "<link rel=stylesheet href='https://own.example/elsewhere.css'>";
    assert_eq!(faults_among(&files(other), "404.html", &[]).len(), 1);
}

#[test]
fn a_number_on_many_pages_is_told_once_where_its_entry_stands() {
    let text = format!("<p>{}</p>", mobile(""));
    let paths =
        ["index.html", "2025/a/b/c/index.html", "2025/a/b/index.html", "regions/x/index.html"];
    let files = paths.map(|path| (path, text.as_str()));
    for path in paths {
        let expected: &[&str] = if path == "2025/a/b/c/index.html" { &[PHONE] } else { &[] };
        assert_eq!(faults_among(&files, path, &[]), expected, "{path}");
    }
}

#[test]
fn every_format_of_text_is_read() {
    let number = mobile("");
    let hidden = each(&number, |digit| format!("\\u{digit:04x}"));
    for (path, text) in [
        ("a.json", format!("{{\"tel\": \"{number}\"}}")),
        ("a.json", format!("[{number}]")),
        ("a.json", format!("[\"{hidden}\", \"\\n{number}\"]")),
        ("a.js", format!("x('{number}')")),
        ("a.xml", format!("<a><![CDATA[<p>{number}</p>]]></a>")),
        ("a.txt", format!("x\n{number}\n")),
        ("a.vtt", format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{number}\n")),
        ("a.css", format!("/* {number} */")),
        ("a.csv", format!("一,{number},二\n")),
    ] {
        assert_eq!(faults(path, &text), [PHONE], "{path} {text}");
    }
    assert_eq!(faults("a.webp", &number), [""; 0]);
}

#[test]
fn landlines_are_found_with_their_area_code() {
    let (four, three) = ("0551", "010");
    for gap in ["-", "－", "——", " ", " - ", "）", ") ", ""] {
        for number in ["2345678", "23456789"] {
            let text = format!("<p>电话（{four}{gap}{number}）</p>");
            let expected = format!("private-data phone 055****{}", &number[number.len() - 4..]);
            assert_eq!(page(&text), [expected], "{text}");
        }
    }
    let text = format!("<p>{three}-1234 5678</p>");
    assert_eq!(page(&text), ["private-data phone 010****5678"]);
    let text = format!("<p>+86 551 {}</p>", "12345678");
    assert_eq!(page(&text), ["private-data phone 865****5678"]);
}

#[test]
fn identity_and_bank_cards_are_found_by_their_check_digits() {
    let person = card_of_nobody("002");
    let wrong = person.clone() + "0";
    let sample = format!("private-data id-number 110****{}", &person[14..]);
    assert_eq!(page(&format!("<p>身份证{person}</p>")), [sample.as_str()]);
    let grouped = format!("<p>{} {} {}</p>", &person[..6], &person[6..14], &person[14..]);
    assert_eq!(page(&grouped), [sample]);
    assert_eq!(page(&format!("<p>{wrong}</p>")), [""; 0]);
    let with_x = (100..999).map(|serial| card_of_nobody(&serial.to_string()));
    let with_x = with_x.clone().find(|person| person.ends_with('X')).expect("one with an X");
    assert_eq!(page(&format!("<p>{}</p>", with_x.to_lowercase())).len(), 1);

    for start in ["622202000000000", "622202000000000000", "400000000000001"] {
        let card = bank_card(start, true);
        let expected =
            format!("private-data bank-card {}****{}", &card[..3], &card[card.len() - 4..]);
        assert_eq!(page(&format!("<p>{card}</p>")), [expected], "{card}");
        assert_eq!(page(&format!("<p>{}</p>", bank_card(start, false))), [""; 0]);
        let film = format!("<a href='https://video.example/{card}'>x</a>");
        assert_eq!(page(&film), [""; 0]);
    }
    let card = bank_card("622202000000000", true);
    let groups = [&card[..4], &card[4..8], &card[8..12], &card[12..]].join(" ");
    assert_eq!(page(&format!("<p>{groups}</p>")).len(), 1);
}

#[test]
fn mailboxes_are_found_unless_they_are_allowed() {
    let text = format!("<a href='mailto:Post{0}example.org'>post{0}example.org</a>", "&commat;");
    assert_eq!(page(&text), ["private-data mailbox p***@example.org"]);
    let allowed = faults_among(&[("index.html", &text)], "index.html", &["post@EXAMPLE.org"]);
    assert_eq!(allowed, [""; 0]);
    let other = format!("<p>邮箱：a.b{}x.example.cn。</p>", "＠");
    let allowed = faults_among(&[("index.html", &other)], "index.html", &["post@example.org"]);
    assert_eq!(allowed, ["private-data mailbox a***@x.example.cn"]);
    for text in ["{\"@context\": \"x\"}", "logo@2x.png", "a@b", "@media (x)", "pkg@1.2.3"] {
        assert_eq!(page(&format!("<p>{text}</p>")), [""; 0], "{text}");
    }
}

#[test]
fn other_digits_are_left_alone() {
    let digest = format!("a{}f3c0ffee12ab34cd", mobile(""));
    for text in [
        "2019-05-01 2019-06-30",
        "<span>2019-05-01</span><span>2019-06-30</span>",
        "皖工发〔2019〕17号",
        "2019-05-01T08:00:00+08:00",
        "20190501 20190630",
        "13,800,138,000 元",
        "编号 150-20190501",
        "15000-200000",
        &format!("0.{}", mobile("")),
        "ISBN 978-7-5008-1234-5",
        "第 1234567890123456789012 号",
        "2019 2020 2021 2022 2023",
        "1949 1959 1969 1979",
        "11:30-13:00 100 1500 3000",
        "192.168.100.100",
        &format!("9{}", mobile("")),
        &format!("{}0", mobile("")),
        &digest,
        &digest.repeat(2),
    ] {
        assert_eq!(page(&format!("<p>{text}</p>")), [""; 0], "{text}");
    }
    let drawn = "a { x: url(\"data:image/svg+xml,%3Cpath d='M150 1234 5678z'/%3E\"); margin: 0 }";
    assert_eq!(faults("a.css", drawn), [""; 0]);
    let files = [("2019/media/x.webp", ""), ("index.html", "<path d='M150 1234 5678'/>")];
    assert_eq!(faults_among(&files, "index.html", &[]), [""; 0]);
}

const SITE: &[(&str, &str)] = &[
    ("2019/a/index.html", "<h1 id=top-1>x</h1><a name=old></a>"),
    ("2019/media/p.webp", ""),
    ("2019/media/p q.webp", ""),
    ("assets/main.css", "a { b: url(../2019/media/p.webp) }"),
    ("assets/main.js", ""),
];

/// The faults of a page at `2019/index.html`.
fn page_in_site(html: &str) -> Vec<String> {
    let files: Vec<_> = SITE.iter().copied().chain([("2019/index.html", html)]).collect();
    faults_among(&files, "2019/index.html", &[])
}

#[test]
fn references_inside_the_site_are_followed() {
    for html in [
        "<a href=a/index.html>x</a><a href='a/index.html#top-1'>x</a><a href=a/index.html#old>x</a>",
        "<a href=''>x</a><a href='#'>x</a><a href='#here' id=here>x</a><a href=#top>x</a>",
        "<img src=media/p.webp srcset='media/p.webp 1x, media/p%20q.webp 2x'>",
        "<link rel=stylesheet href=../assets/main.css><script src=../assets/main.js defer></script>",
        "<link rel=canonical href=https://x.example/2019/><video poster=media/p.webp></video>",
        "<a href=https://x.example/>x</a><a href=//x.example>x</a><a href=tel:110>x</a>",
        "<img src='data:image/png;base64,AA=='><link rel=icon href='data:image/svg+xml,x'>",
        "<!-- <img src=https://x.example/> -->&lt;img src=x>",
    ] {
        assert_eq!(page_in_site(html), [""; 0], "{html}");
    }
}

#[test]
fn references_that_lead_nowhere_are_found() {
    for (html, value) in [
        ("<a href=b.html>x</a>", "b.html"),
        ("<a href=a/>x</a>", "a/"),
        ("<a href=../../x.html>x</a>", "../../x.html"),
        ("<a href=/2019/index.html>x</a>", "/2019/index.html"),
        ("<a href=#nowhere>x</a>", "#nowhere"),
        ("<a href=a/index.html#nowhere>x</a>", "a/index.html#nowhere"),
        ("<img src=''>", ""),
        ("<img srcset='media/p.webp 1x,media/none.webp 2x'>", "media/none.webp"),
        ("<video poster=none.jpg></video>", "none.jpg"),
        ("<object data=none></object>", "none"),
        ("<form action=none></form>", "none"),
        ("<link rel=stylesheet href=none.css>", "none.css"),
    ] {
        assert_eq!(page_in_site(html), [format!("broken-reference {value}")], "{html}");
    }
    let files = [("assets/x.css", "a { b: url(none.png) }")];
    assert_eq!(faults_among(&files, "assets/x.css", &[]), ["broken-reference none.png"]);
}

#[test]
fn requests_to_elsewhere_are_found() {
    for (html, value) in [
        ("<img src=https://x.example/a.png>", "https://x.example/a.png"),
        ("<IMG SRC='&#104;ttps&colon;//x.example'>", "https://x.example"),
        ("<img srcset='//x.example/a 2x'>", "//x.example/a"),
        ("<img src='\\\\x.example\\a'>", "\\\\x.example\\a"),
        ("<img src=/a.png>", "/a.png"),
        ("<video poster=http://x.example></video>", "http://x.example"),
        ("<link rel=preload href=https://x.example/>", "https://x.example/"),
        ("<link rel='shortcut icon' href=/favicon.ico>", "/favicon.ico"),
        ("<iframe src=https://x.example></iframe>", "https://x.example"),
        ("<object data=https://x.example></object>", "https://x.example"),
        ("<form action=https://x.example></form>", "https://x.example"),
        ("<meta http-equiv=Refresh content='0; URL=https://x.example'>", "https://x.example"),
        ("<script src='data:text/javascript,x'></script>", "data:text/javascript,x"),
        ("<a href=#top ping=https://x.example>x</a>", "https://x.example"),
        ("<base href=./>", "./"),
    ] {
        assert_eq!(page_in_site(html), [format!("outside-request {value}")], "{html}");
    }
    for css in ["a { b: url(https://x.example) }", "@import 'https://x.example';"] {
        assert_eq!(faults("a.css", css), ["outside-request https://x.example"], "{css}");
    }
    let font = "@font-face { src: url(data:font/woff2,x) }";
    assert_eq!(faults("a.css", font), ["outside-request data:font/woff2,x"]);
    assert_eq!(faults("a.css", "a { b: url(data:image/png,x); c: url(#d) }"), [""; 0]);
}

#[test]
fn code_in_a_page_is_found() {
    for (html, what) in [
        ("<script>x()</script>", "script"),
        ("<script type=module>x()</script>", "script"),
        ("<script", ""),
        ("<script src=../assets/main.js></script>", ""),
        ("<script type='application/ld+json'>{}</script>", ""),
        ("<a href=' JavaScript:x()'>x</a>", "script"),
        ("<a href='java&#10;script&colon;x()'>x</a>", "script"),
        ("<p style='color: red'>x</p>", "style"),
        ("<style>p { color: red }</style>", "style"),
        ("<svg/OnLoad=x()>", "event"),
        ("<p onclick>x</p>", "event"),
        ("<iframe srcdoc='<b>'></iframe>", "script"),
        ("<p>onclick=x style=y</p>", ""),
    ] {
        let expected: Vec<String> = Some(what)
            .filter(|what| !what.is_empty())
            .map(|what| format!("inline-code {what}"))
            .into_iter()
            .collect();
        assert_eq!(page_in_site(html), expected, "{html}");
    }
}

/// Each of these makes a careless scanner start again and again: a quadratic one would take minutes.
#[test]
fn hostile_pages_are_read_to_their_end() {
    for piece in [
        "<",
        "<!--",
        "<!-- -- ",
        "<a ",
        "<link href ",
        "<a href=\"",
        "&",
        "&#0",
        "1 ",
        "0",
        "1-",
        "a@",
        "@a.",
        "\\u",
        "<script>",
        "</",
        "<p =",
        "%",
        "url(",
        "/*",
        "<script></",
        "<a/b=data:image/svg",
        "&lt;a></a>",
        "a,",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let open = ["<link ", &text].concat();
        let files = [("a.html", &*text), ("b.html", &open), ("a.css", &text), ("a.js", &text)];
        drop(faults_among(&files, "a.html", &[]));
    }
}

proptest::proptest! {
    #[test]
    fn no_text_stops_the_audit(text in "[<>/!a&#;='\" x\\\\页0-9@.%(){},*u：－+X-]{0,80}") {
        let files = ["a.html", "a.css", "a.js", "a.txt", "a.svg"];
        for path in files {
            let path = OutputPath::new(path);
            let format = Format::of(&path, text.as_bytes()).expect("a format");
            drop(inspect(&path, format, &text, &BTreeMap::new(), Own::default()));
        }
    }
}
