//! The pairs of rows that are one work, without comparing every row with every other.

use std::collections::BTreeMap;

use super::same::Work;
use super::types::{Row, Sameness};

/// A row is compared with at most this many others, those that share its rarest traits. It
/// bounds the work when thousands of titles share a word.
const COMPARED: usize = 400;

/// The pairs of rows that are one work, each as (earlier, later, how), in order. Rows that are
/// the same are all paired with the first of them, and only that one is compared with others.
/// Rows are compared when they share two characters in a row of the title, or an author.
pub(crate) fn duplicates(rows: &[Row]) -> Vec<(usize, usize, Sameness)> {
    let mut classes: BTreeMap<Work, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        classes.entry(Work::new(row)).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for (work, members) in &classes {
        if work.same(work) == Some(Sameness::Same) {
            pairs.extend(members[1..].iter().map(|at| (members[0], *at, Sameness::Same)));
        }
    }
    let works: Vec<(&Work, usize)> =
        classes.iter().map(|(work, members)| (work, members[0])).collect();
    pairs.extend(between(&works));
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The pairs among works that are written differently.
fn between(works: &[(&Work, usize)]) -> Vec<(usize, usize, Sameness)> {
    let traits: Vec<Vec<String>> = works.iter().map(|(work, _)| traits(work)).collect();
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, own) in traits.iter().enumerate() {
        for one in own {
            holders.entry(one).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for (at, (work, row)) in works.iter().enumerate() {
        for other in near_by(&traits[at], &holders) {
            let (other_work, other_row) = works[other];
            if other != at
                && let Some(sameness) = work.same(other_work)
            {
                pairs.push(((*row).min(other_row), (*row).max(other_row), sameness));
            }
        }
    }
    pairs
}

/// The works that share the rarest of these traits. Whole lists are taken, so that the answer
/// does not hang on the order of the works.
fn near_by(own: &[String], holders: &BTreeMap<&str, Vec<usize>>) -> Vec<usize> {
    let mut lists: Vec<(&Vec<usize>, &str)> =
        own.iter().filter_map(|one| Some((holders.get(one.as_str())?, one.as_str()))).collect();
    lists.sort_unstable_by_key(|(list, one)| (list.len(), *one));
    let mut found = Vec::new();
    for (list, _) in lists {
        if found.len() + list.len() > COMPARED {
            break;
        }
        found.extend(list);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What a work is looked up by: its title, pairs of the title's characters, its authors, and for
/// titles that many share, the title with one character of an author.
fn traits(work: &Work) -> Vec<String> {
    let chars: Vec<char> = work.title.chars().collect();
    let mut traits: Vec<String> =
        chars.windows(2).map(|pair| pair.iter().collect::<String>()).collect();
    traits.push(format!("title {}", work.title));
    traits.extend(work.main.iter().map(|main| format!("title {main}")));
    for author in &work.authors {
        traits.push(format!("author {author}"));
        traits.extend(author.chars().map(|c| format!("title {} {c}", work.title)));
        traits.extend(chars.windows(2).map(|pair| format!("{author} {}{}", pair[0], pair[1])));
    }
    traits.sort_unstable();
    traits.dedup();
    traits
}
