//! The list that official sites are inspected by, with what passed and what did not.
//!
//! The items are those of the State Council's rules for official sites (国办发〔2017〕47号) and of the
//! indicators of 2019 that a program can see; what only a person can judge is named as such. Unions
//! are not bound by them and are held to them all the same.

mod item;

pub use item::Item;

use crate::config::Config;
use crate::finding::{Code, Findings};

/// What the list is drawn from.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    /// The settings, where they could be read.
    pub config: Option<&'a Config>,
    /// Whether the pages were made and looked at.
    pub finished: bool,
    /// All that was found.
    pub findings: &'a Findings,
}

/// How an item came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing speaks against it.
    Passed,
    /// Something does.
    Failed,
    /// Only a person can tell.
    ByHand,
    /// The pages could not be made, so nobody looked.
    Unseen,
}

impl Outcome {
    /// The word that messages and JSON use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::ByHand => "by-hand",
            Self::Unseen => "unseen",
        }
    }
}

/// An item with its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// What was looked at.
    pub item: Item,
    /// How it came out.
    pub outcome: Outcome,
    /// Findings that speak against it.
    pub count: usize,
    /// Their codes, in the order of the table of codes.
    pub codes: Vec<Code>,
}

/// Every item with its outcome, in the order of the list.
#[must_use]
pub fn list(evidence: Evidence<'_>) -> Vec<Inspected> {
    Item::ALL.iter().map(|&item| inspect(item, evidence)).collect()
}

fn inspect(item: Item, evidence: Evidence<'_>) -> Inspected {
    let against = |code: &Code| item::of(*code) == Some(item);
    let codes = Code::ALL.iter().copied().filter(against);
    let counted = codes.map(|code| (code, evidence.findings.of(code)));
    let found: Vec<(Code, usize)> = counted.filter(|(_, count)| *count > 0).collect();
    let count = found.iter().map(|(_, count)| count).sum();
    let given = evidence.config.and_then(|config| item.given(config));
    let unseen = item.needs_pages() && !evidence.finished;
    let outcome = if count > 0 || given == Some(false) {
        Outcome::Failed
    } else if given.is_none() && item.needs_eyes() {
        Outcome::ByHand
    } else if unseen {
        Outcome::Unseen
    } else {
        Outcome::Passed
    };
    Inspected { item, outcome, count, codes: found.into_iter().map(|(code, _)| code).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Finding, Place};
    use std::collections::BTreeSet;

    #[test]
    fn each_item_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = Item::ALL.iter().map(|item| item.as_str()).collect();
        assert_eq!(words.len(), Item::ALL.len());
    }

    #[test]
    fn a_fault_fails_its_item_and_no_other() {
        for &code in Code::ALL {
            let mut findings = Findings::default();
            findings.push(Finding::new(code, Place::File("content".to_owned())));
            let evidence = Evidence { config: None, finished: true, findings: &findings };
            let failed: Vec<Item> = list(evidence)
                .into_iter()
                .filter(|one| one.outcome == Outcome::Failed)
                .map(|one| one.item)
                .collect();
            assert_eq!(failed, Vec::from_iter(item::of(code)), "{}", code.as_str());
        }
    }

    #[test]
    fn what_was_not_looked_at_is_not_passed() {
        let findings = Findings::default();
        let evidence = Evidence { config: None, finished: false, findings: &findings };
        let unseen = list(evidence).into_iter().filter(|one| one.outcome == Outcome::Unseen);
        let unseen: Vec<Item> = unseen.map(|one| one.item).collect();
        assert!(unseen.contains(&Item::PersonalData) && unseen.contains(&Item::References));
    }
}
