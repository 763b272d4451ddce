//! Drawn posters: read by an XML parser, safe as a picture, the same every time.

use super::*;
use crate::id::Year;
use crate::plan::poster::{Motif, WIDE, size_of};
use proptest::prelude::*;
use roxmltree::{Document, Node};

fn poster(title: &str, motif: Motif, size: (u32, u32)) -> Poster {
    Poster {
        title: title.to_owned(),
        lang: "zh-Hans".to_owned(),
        rtl: false,
        category: "网络正能量微视频".to_owned(),
        category_lang: "zh-Hans",
        year: Year(2023),
        motif,
        size,
    }
}

fn drawn(poster: &Poster) -> String {
    String::from_utf8(draw(poster)).expect("UTF-8")
}

fn number(node: Node<'_, '_>, name: &str) -> i64 {
    node.attribute(name).and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{name}"))
}

/// The lines of the title: every text but the last, which names category and year.
fn title<'a>(document: &'a Document<'_>) -> Vec<Node<'a, 'a>> {
    let mut texts: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .collect();
    texts.pop();
    texts
}

const TITLES: [&str; 6] = [
    "汪示例",
    "大山深处的课堂",
    "“70你最美——安徽V力量在行动”图片，我们在灯下读书到天明",
    "Sieng Gwn Guh Hong · 职工APP <上线> & \"记\"",
    "བཟོ་པའི་དྲྭ་རྒྱའི་ཡིད་ཆེས་ཀྱི་གླུ་དབྱངས",
    "ئىشچىلارنىڭ تور ناخشىسى ۋە يول نۇرى",
];

#[test]
fn every_motif_and_shape_is_sound_and_holds_its_text() {
    for motif in Motif::ALL {
        for size in [WIDE, size_of(720, 1280), size_of(1, 1), size_of(9000, 100), size_of(1, 99)] {
            for text in TITLES {
                holds_its_text(&poster(text, motif, size));
            }
        }
    }
}

fn holds_its_text(poster: &Poster) {
    let text = drawn(poster);
    let document = Document::parse(&text).expect("well-formed");
    let root = document.root_element();
    assert_eq!(
        (number(root, "width"), number(root, "height")),
        (i64::from(poster.size.0), i64::from(poster.size.1))
    );
    let lines = title(&document);
    assert!((1..=4).contains(&lines.len()), "{text}");
    let said: String = lines.iter().filter_map(Node::text).collect();
    let letters =
        |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
    assert_eq!(letters(&said), letters(&poster.title));
    for line in lines {
        let size = number(line.parent().expect("a group"), "font-size");
        let foot = number(line, "y");
        assert!(size >= 40 && size <= foot && foot <= number(root, "height") * 4 / 5, "{text}");
        let left = number(line, "x");
        let wide = i64::from(lines::width(line.text().unwrap_or_default())) * size / 100;
        let seen = number(root, "width").min(number(root, "height") * 4 / 3);
        let edge = (number(root, "width") - seen) / 2;
        assert!(left >= edge && left + wide <= edge + seen, "{text}");
    }
}

#[test]
fn nothing_in_it_runs_or_leads_anywhere() {
    for motif in Motif::ALL {
        let text = drawn(&poster("一<script>二</script>", motif, WIDE));
        let document = Document::parse(&text).expect("well-formed");
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                ["svg", "rect", "g", "path", "circle", "text", "tspan"].contains(&name),
                "{name}"
            );
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(
                    !name.starts_with("on") && !["style", "href", "class", "id"].contains(&name)
                );
                assert!(!attribute.value().contains("url("));
            }
        }
    }
}

#[test]
fn a_title_from_right_to_left_begins_at_the_right() {
    let mut turned = poster(TITLES[5], Motif::Sound, WIDE);
    turned.rtl = true;
    turned.lang = "ug".to_owned();
    let text = drawn(&turned);
    let document = Document::parse(&text).expect("well-formed");
    let lines = title(&document);
    let group = lines[0].parent().expect("a group");
    assert_eq!(group.attribute("direction"), Some("rtl"));
    assert_eq!(group.attribute("text-anchor"), Some("start"));
    assert_eq!(group.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("ug"));
    assert!(lines.iter().all(|line| number(*line, "x") > 1200), "{text}");
}

#[test]
fn the_name_of_a_long_category_keeps_to_its_line() {
    let mut long = poster("题", Motif::Film, size_of(9, 16));
    long.category = "很长的类别名称".repeat(9);
    let text = drawn(&long);
    let document = Document::parse(&text).expect("well-formed");
    let mut nodes = document.descendants();
    let line = nodes.rfind(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let line = line.expect("a line");
    let said: String =
        line.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    assert!(said.ends_with("…2023"), "{said}");
    let wide = i64::from(lines::width(&said)) * number(line, "font-size") / 100;
    assert!(number(line, "x") + wide < 900, "{text}");
}

#[test]
fn a_drawing_that_changes_gets_new_names() {
    // When this fails, raise `DRAWING_VERSION` in `plan::poster` and put the new digest here: the
    // name of a poster tells its bytes, and browsers keep what has an old name.
    let mut hasher = blake3::Hasher::new();
    for motif in Motif::ALL {
        hasher.update(&draw(&poster(TITLES[2], motif, WIDE)));
        hasher.update(&draw(&poster(TITLES[4], motif, size_of(9, 16))));
    }
    assert_eq!(&hasher.finalize().to_hex()[..16], "4ff5883fe5fd460d");
}

proptest! {
    #[test]
    fn any_title_is_well_formed(text in "\\PC{0,220}", category in "\\PC{0,60}", wide in 1..5000_u32, high in 1..5000_u32) {
        let mut any = poster(&text, Motif::Plain, size_of(wide, high));
        any.category = category;
        let text = drawn(&any);
        prop_assert!(Document::parse(&text).is_ok(), "{text}");
    }
}
