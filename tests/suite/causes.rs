//! What is said of a broken file is said in Chinese too.

use crate::site::read_tree;
use std::collections::BTreeSet;
use std::path::Path;

/// All Rust text of a folder of the program, tests left out.
fn code(folder: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    let files = read_tree(&root).into_iter();
    let own = files.filter(|(path, _)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        path.ends_with(".rs") && !["tests.rs", "built.rs", "fidelity.rs"].contains(&name)
    });
    let texts = own.map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8"));
    let kept = texts.map(|text| text.split("#[cfg(test)]\nmod tests {").next().map(str::to_owned));
    kept.flatten().collect()
}

fn table() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/finding/messages/causes-zh.tsv");
    let text = std::fs::read_to_string(path).expect("the table");
    text.lines().filter_map(|line| Some(line.split_once('\t')?.0.to_owned())).collect()
}

#[test]
fn every_refusal_of_a_file_has_its_words_in_the_table() {
    let (source, table) = (code("source/probe"), table());
    let mut asked = 0;
    for opening in ["broken(\"", "Refused(\""] {
        for piece in source.split(opening).skip(1) {
            let clause = piece.split('"').next().expect("a literal");
            assert!(table.contains(clause), "no Chinese for: {clause}");
            asked += 1;
        }
    }
    assert!(asked > 25, "{asked}");
}

#[test]
fn every_row_of_the_table_is_said_somewhere() {
    let all = code("");
    for clause in table() {
        assert!(all.contains(&clause), "nobody says: {clause}");
    }
}
