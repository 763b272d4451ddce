//! Whatever is said of a template or a text is said in Chinese too.

use super::repository;
use std::collections::BTreeSet;

/// Text between quotation marks that begins as our own clauses do; those of libraries begin with a
/// capital letter, and what follows a name with a mark.
fn clauses(source: &str) -> Vec<&str> {
    let pieces = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let quoted = pieces.flat_map(|line| line.split('"').skip(1).step_by(2));
    quoted.filter(|text| text.starts_with(char::is_lowercase) && text.contains(' ')).collect()
}

#[test]
fn every_clause_on_templates_and_texts_has_its_words_in_the_table() {
    let table = repository("src/finding/messages/causes-zh.tsv");
    let known: BTreeSet<&str> =
        table.lines().filter_map(|line| Some(line.split_once('\t')?.0)).collect();
    let source = repository("src/theme/words.rs").replace("\\\"", "'");
    let clauses = clauses(&source);
    assert!(clauses.len() > 25, "{clauses:?}");
    for clause in clauses {
        assert!(known.contains(clause), "no Chinese for: {clause}");
    }
}
