//! Holds the layers: no module imports one above it, and no two import each other.

use crate::site::read_tree;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Modules by layer, lowest first.
const LAYERS: &[&[&str]] = &[
    &["span", "fs", "id", "guard", "limits"],
    &["finding"],
    &["source", "config", "reference", "theme", "catalogue", "office"],
    &["plan", "scaffold"],
    &["check", "output", "export"],
    &["media", "render"],
    &["import"],
    &["pipeline"],
    &["cli"],
    &["main", "lib", "fuzzing"],
];

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|layer| layer.contains(&module));
    found.unwrap_or_else(|| panic!("src/{module} stands in no layer"))
}

fn sources() -> BTreeMap<String, String> {
    let files = read_tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).into_iter();
    let rust = files.filter(|(path, _)| path.ends_with(".rs"));
    rust.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

/// Every `crate::module` that each module names.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in sources() {
        let own = path.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for piece in line.split("crate::").skip(1) {
                let name: String = piece
                    .chars()
                    .take_while(|char| char.is_ascii_lowercase() || *char == '_')
                    .collect();
                let is_module = LAYERS.iter().any(|layer| layer.contains(&name.as_str()));
                if is_module && name != own {
                    imports.entry(own.clone()).or_default().insert(name);
                }
            }
            // `use crate::{a, b}` would hide names from this test.
            assert!(
                !line.contains("use crate::{")
                    || own == "pipeline"
                    || line.contains("shape, vocabulary"),
                "{path}: {line}"
            );
        }
    }
    imports
}

#[test]
fn no_module_imports_one_above_it() {
    for (module, imported) in imports() {
        for other in imported {
            assert!(
                layer(&other) <= layer(&module),
                "{module} imports {other}, which stands above it"
            );
        }
    }
}

#[test]
fn no_two_modules_import_each_other_however_far_round() {
    let imports = imports();
    let reach = |start: &String| {
        let mut seen = BTreeSet::new();
        let mut open = vec![start.clone()];
        while let Some(module) = open.pop() {
            for next in imports.get(&module).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen
    };
    for module in imports.keys() {
        assert!(!reach(module).contains(module), "{module} imports itself in a circle");
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "src/{path} has no header");
    }
}

#[test]
fn unsafe_code_stands_in_one_file_only() {
    let with: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| text.contains("unsafe {") || text.contains("unsafe_code"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(with, ["media/webp.rs"]);
}
