//! The default theme's texts: the same in both languages, all that templates and the program ask for,
//! nothing else.

use crate::site::{SiteTest, read_tree};
use fengcai::finding::Lang;
use fengcai::theme::asked;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How ids begin that a template puts together: `t(id="month-" ~ n)`.
const BUILT: &[&str] = &[];

/// A call of `t` in a template.
struct Call {
    template: String,
    id: String,
    /// Whether the id goes on with a value.
    built: bool,
    given: BTreeSet<String>,
}

fn theme() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let files = read_tree(&folder).into_iter();
    files.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Every text of a language with the values it shows.
fn texts(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let file = &theme()[&format!("locales/{}.ftl", lang.as_str())];
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
            assert!(texts.insert(id.to_owned(), BTreeSet::new()).is_none(), "{id} stands twice");
            id.clone_into(&mut last);
        }
        for piece in line.split('$').skip(1) {
            texts.entry(last.clone()).or_default().insert(word(piece));
        }
    }
    texts
}

/// The name a text begins with.
fn word(text: &str) -> String {
    let part = |char: &char| char.is_ascii_alphanumeric() || "_-".contains(*char);
    text.chars().take_while(part).collect()
}

fn calls() -> Vec<Call> {
    let mut calls = Vec::new();
    for (path, text) in theme().into_iter().filter(|(path, _)| path.starts_with("templates/")) {
        for (at, opening) in text.match_indices("t(") {
            let before = text[..at].chars().next_back();
            if before.is_some_and(|char| char.is_alphanumeric() || char == '_') {
                continue;
            }
            let arguments = arguments(&text[at + opening.len()..]);
            let named = arguments.iter().map(|one| one.split_once('=').expect("a name"));
            let (mut id, mut given) = (None, BTreeSet::new());
            for (name, value) in named {
                match name.trim() {
                    "id" => id = Some(value),
                    name => drop(given.insert(name.to_owned())),
                }
            }
            let id = id.and_then(|id| id.strip_prefix('"')?.split_once('"'));
            let (id, rest) = id.unwrap_or_else(|| panic!("{path}: an id begins with its own text"));
            let (id, built) = (id.to_owned(), !rest.trim().is_empty());
            calls.push(Call { template: path.clone(), id, built, given });
        }
    }
    calls
}

/// What stands between brackets, divided at the commas of this level.
fn arguments(text: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut list) = (1, false, vec![String::new()]);
    for char in text.chars() {
        match char {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 1 => {
                list.push(String::new());
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        list.last_mut().expect("an argument").push(char);
    }
    list
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values() {
    let [zh, en] = [Lang::Zh, Lang::En].map(texts);
    assert!(zh.len() > 100, "{}", zh.len());
    let only: Vec<_> = zh.keys().filter(|id| !en.contains_key(*id)).collect();
    let also: Vec<_> = en.keys().filter(|id| !zh.contains_key(*id)).collect();
    assert!(only.is_empty() && also.is_empty(), "in Chinese only {only:?}, in English {also:?}");
    let asked: BTreeSet<&str> = asked().map(|(id, _)| id).collect();
    for (id, values) in zh.iter().filter(|(id, _)| !asked.contains(id.as_str())) {
        assert_eq!(values, &en[id], "{id}");
    }
}

#[test]
fn what_the_program_gives_a_text_is_shown_in_one_language_at_least_and_nothing_else_is() {
    let languages = [Lang::Zh, Lang::En].map(texts);
    for (id, values) in asked() {
        let given: BTreeSet<String> = values.iter().map(|&value| value.to_owned()).collect();
        let shown = languages.iter().flat_map(|texts| texts[id].clone());
        assert_eq!(shown.collect::<BTreeSet<_>>(), given, "{id}");
    }
}

#[test]
fn a_text_that_pages_are_made_with_cannot_be_spoilt_and_is_told_at_its_line() {
    let site = SiteTest::fresh();
    let own = "# ours\nindex-home = Start\ntitle-year = { $year }\nindex-regions =\n    .x = y\n";
    site.write("themes/default/locales/en.ftl", own);
    let run = site.run(&["check"]);
    assert_eq!(run.code, 1);
    let said = [
        ("the text shows a value that no page gives it (title-year: year)", "en.ftl:3:1"),
        ("pages are made with a text that is not there (index-regions)", "en.ftl:4:1"),
    ];
    for (cause, place) in said {
        assert!(run.stderr.contains(cause) && run.stderr.contains(place), "{}", run.stderr);
    }
    assert_eq!(run.stderr.matches("theme-fault").count(), said.len(), "{}", run.stderr);
}

#[test]
fn templates_ask_for_texts_that_are_there_and_give_what_these_show() {
    let texts = texts(Lang::Zh);
    for Call { template, id, built, given } in calls() {
        if built {
            assert!(BUILT.contains(&id.as_str()), "{template}: {id} is in no list of beginnings");
            continue;
        }
        let shown = texts.get(&id).unwrap_or_else(|| panic!("{template}: no text {id}"));
        assert_eq!(&given, shown, "{template}: what {id} is given, and what it shows");
    }
}

#[test]
fn no_text_is_left_over() {
    let own = asked().map(|(id, _)| id.to_owned());
    let used: BTreeSet<String> = calls().into_iter().map(|call| call.id).chain(own).collect();
    let built = |id: &str| BUILT.iter().any(|beginning| id.starts_with(beginning));
    let all = texts(Lang::Zh).into_keys();
    let unused: Vec<String> = all.filter(|id| !used.contains(id) && !built(id)).collect();
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
}
