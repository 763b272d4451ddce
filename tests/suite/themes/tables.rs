//! The tables of `docs/themes.md` are those of the code. `FENGCAI_GOLDEN=write` writes them anew.

use super::views::{self, Part};
use super::{Loaded, repository};
use crate::site::SiteTest;
use fengcai::theme::PageKind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const DOCUMENT: &str = "docs/themes.md";

/// A template that lists what it is given: name and, of what has parts, the names of these.
const PROBE: &str = r#"{% for name, value in __tera_context %}{% if value is array %}{% set one = value | first %}{{ name }} list {% if one is map %}{{ one | keys | join(sep=" ") }}{% endif %}{% elif value is map %}{{ name }} map {{ value | keys | join(sep=" ") }}{% elif value is number %}{{ name }} number{% elif value is string %}{{ name }} text{% else %}{{ name }} nothing{% endif %}
{% endfor %}"#;

/// What a value was on a page.
type Shapes = BTreeSet<(String, BTreeSet<String>)>;

/// What pages of a kind were given.
#[derive(Default)]
struct Given {
    pages: usize,
    values: BTreeMap<String, (usize, Shapes)>,
}

/// Renders every page of the showcase with the probe in the place of its template.
fn probed() -> BTreeMap<&'static str, Given> {
    let site = SiteTest::showcase();
    let manifest = repository("themes/default/theme.yaml");
    let kinds: String =
        PageKind::ALL.iter().map(|kind| format!("  {}: probe.html\n", kind.as_str())).collect();
    let (head, rest) = manifest.split_once("page_kinds:\n").expect("kinds");
    let rest = rest.split_once("\n\n").expect("a part after them").1;
    site.write("themes/default/theme.yaml", format!("{head}page_kinds:\n{kinds}\n{rest}"));
    site.write("themes/default/templates/probe.html", PROBE);
    let mut probed: BTreeMap<&'static str, Given> = BTreeMap::new();
    for (_, kind, text) in Loaded::of(&site).rendered() {
        let given = probed.entry(kind).or_default();
        given.pages += 1;
        for line in text.lines().filter(|line| !line.is_empty()) {
            let mut words = line.split(' ').filter(|word| !word.is_empty()).map(str::to_owned);
            let name = words.next().expect("a name");
            let shape = (words.next().expect("a shape"), words.collect());
            let (pages, shapes) = given.values.entry(name).or_default();
            *pages += 1;
            shapes.insert(shape);
        }
    }
    probed
}

/// What a value is, found by the names of its parts.
fn kind_of(name: &str, shapes: &Shapes, parts: &[Part]) -> String {
    let view = |keys: &BTreeSet<String>| {
        let keys: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
        let all = parts.iter().flat_map(|part| &part.views);
        let same: Vec<&str> =
            all.filter(|view| view.keys() == keys).map(|view| view.name.as_str()).collect();
        assert_eq!(same.len(), 1, "`{name}` holds {keys:?}: which view is that? {same:?}");
        format!("[{}](#{})", same[0], same[0].to_lowercase())
    };
    let told: BTreeSet<String> = shapes
        .iter()
        .filter(|(shape, keys)| shape != "nothing" && (shape != "list" || !keys.is_empty()))
        .map(|(shape, keys)| match shape.as_str() {
            "map" => view(keys),
            "list" => format!("list of {}", view(keys)),
            plain => plain.to_owned(),
        })
        .collect();
    assert_eq!(told.len(), 1, "`{name}` is of one kind: {told:?}");
    let missing = shapes.iter().any(|(shape, _)| shape == "nothing");
    told.into_iter().collect::<String>() + if missing { ", may be missing" } else { "" }
}

/// Values by name: what each is, on which kinds, and whether on all their pages.
fn kinds() -> String {
    let (parts, probed) = (views::parts(), probed());
    let missing: Vec<&str> = PageKind::ALL
        .iter()
        .map(|kind| kind.as_str())
        .filter(|kind| !probed.contains_key(kind))
        .collect();
    assert_eq!(missing, [""; 0], "kinds of pages that the showcase has none of");
    let mut all: BTreeMap<&str, Shapes> = BTreeMap::new();
    for (name, (_, shapes)) in probed.values().flat_map(|given| &given.values) {
        all.entry(name).or_default().extend(shapes.clone());
    }
    let shared = |name: &str| {
        let on = |given: &Given| given.values.get(name).is_some_and(|(on, _)| *on == given.pages);
        probed.values().all(on)
    };
    let (every, own): (Vec<_>, Vec<_>) = all.iter().partition(|(name, _)| shared(name));
    let value = |name: &str| format!("`{name}`: {}", kind_of(name, &all[name], &parts));
    let mut text = String::from("Every page gets:\n\n");
    text += &every.iter().map(|(name, _)| format!("- {}\n", value(name))).collect::<String>();
    text += "\nBy its kind, which `page.kind` and `data-page-kind` name, a page gets also:\n\n";
    text += "| kind | 页面 | template of the default theme | value |\n|---|---|---|---|\n";
    for kind in PageKind::ALL {
        let given = &probed[kind.as_str()];
        let own = own.iter().filter(|(name, _)| given.values.contains_key(**name));
        let own = own.map(|(name, _)| {
            let always = given.values[**name].0 == given.pages;
            value(name) + if always { "" } else { ", on some pages" }
        });
        let own = own.collect::<Vec<_>>().join("; ");
        let zh = kind.label(fengcai::finding::Lang::Zh);
        text += &format!("| `{}` | {zh} | `{}` | {own} |\n", kind.as_str(), template(*kind));
    }
    text.trim_end().to_owned()
}

/// The template that the default theme gives a kind.
fn template(kind: PageKind) -> String {
    let manifest = repository("themes/default/theme.yaml");
    let key = format!("  {}: ", kind.as_str());
    let line = manifest.lines().find_map(|line| line.strip_prefix(&key));
    line.expect("a template").to_owned()
}

/// The document with what stands between two marks replaced.
fn between(text: &str, mark: &str, wanted: &str) -> String {
    let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let (before, rest) = text.split_once(&open).expect("an opening mark");
    let (_, after) = rest.split_once(&close).expect("a closing mark");
    format!("{before}{open}\n{wanted}\n\n{close}{after}")
}

#[test]
fn the_tables_of_the_document_are_those_of_the_code() {
    let text = repository(DOCUMENT);
    let wanted = between(&between(&text, "kinds", &kinds()), "views", &views::tables());
    if std::env::var_os("FENGCAI_GOLDEN").is_some_and(|value| value == "write") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
        std::fs::write(path, &wanted).expect("a written document");
    } else {
        let differs = wanted.lines().zip(text.lines()).find(|(wanted, own)| wanted != own);
        assert!(text == wanted, "{DOCUMENT} is not what the code says: {differs:?}");
    }
}

#[test]
fn every_field_of_the_settings_is_explained() {
    let site = SiteTest::showcase();
    let manifest = repository("themes/default/theme.yaml");
    let odd = manifest.replace("  card:\n", "  card:\n    odd: 1\n") + "\nodd: 1\n";
    site.write("themes/default/theme.yaml", odd);
    let run = site.run(&["check"]);
    let lists = run.stderr.lines().filter_map(|line| Some(line.split_once(", known ")?.1));
    let known: BTreeSet<&str> = lists.flat_map(|list| list.split(", ")).collect();
    assert!(known.len() >= 8, "{}", run.stderr);
    let text = repository(DOCUMENT);
    let table = text.split("## theme.yaml").nth(1).and_then(|text| text.split("\n\n").nth(2));
    for field in known {
        assert!(table.is_some_and(|table| table.contains(&format!("`{field}` |"))), "{field}");
    }
}
