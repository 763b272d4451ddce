//! Works measured against what the notices ask of them.
//!
//! A rule becomes a bound (`bound`), a work's files become facts (`facts`), `judge` puts one
//! against the other, and `pairs` says which rules judge which entries. The rules of `RULES` and
//! the list of `fengcai export` tell the same verdicts.

mod amount;
pub mod bound;
pub(super) mod conflict;
pub(super) mod consent;
pub mod facts;
mod file;
mod findings;
pub mod format;
pub mod judge;
pub mod pairs;
pub mod range;
pub(super) mod rights;
mod ruled;
mod said;
mod sides;
#[cfg(test)]
mod tests;
pub(super) mod unreadable;
pub mod words;
pub(super) mod works;

use crate::catalogue::Catalogue;
use crate::catalogue::vocabulary::Status;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::Work;
use crate::config::Policy;
use crate::id::SubProjectId;
use crate::source::SourceTree;
use judge::{Case, Judgement};
use pairs::{Contest, Held};
use std::collections::BTreeMap;

/// What verdicts are drawn from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The entries.
    pub catalogue: &'a Catalogue,
    /// The media.
    pub tree: &'a SourceTree,
    /// The conventions.
    pub policy: &'a Policy,
}

/// How an entry stands to a rule.
#[derive(Debug)]
pub struct Judged<'r, 'a> {
    /// The sub-project that asks it, with its campaign.
    pub contest: &'r Contest<'a>,
    /// The rule.
    pub held: &'r Held<'a>,
    /// A judgement for each file concerned, or one for the entry; never empty.
    pub judgements: Vec<Judgement>,
}

/// Whether an entry is judged: all but withdrawn ones and those whose work is not there yet.
#[must_use]
pub fn is_judged(winner: &Winner) -> bool {
    winner.status != Status::Withdrawn && !matches!(winner.work, Work::Awaited)
}

/// How an entry stands to every measured rule that holds for it.
#[must_use]
pub fn judged<'r, 'a>(
    winner: &'a Winner,
    contests: &'r BTreeMap<&'a SubProjectId, Contest<'a>>,
    ground: Ground<'a>,
) -> Vec<Judged<'r, 'a>> {
    if !is_judged(winner) {
        return Vec::new();
    }
    let media = facts::media(winner, ground.tree);
    let case = Case { winner, media: &media, policy: ground.policy };
    let contests = pairs::judges(winner).into_iter().filter_map(|id| contests.get(id));
    let rules = contests.flat_map(|contest| contest.rules.iter().map(move |held| (contest, held)));
    let measured = rules.filter(|(_, held)| bound::is_measured(held.rule.field.value));
    let one = |(contest, held): (&'r Contest<'a>, &'r Held<'a>)| {
        let by_hand = bound::Bound::ByHand;
        let judgements = judge::judge(held.bound.as_ref().unwrap_or(&by_hand), held.rule, case);
        (!judgements.is_empty()).then_some(Judged { contest, held, judgements })
    };
    measured.filter_map(one).collect()
}

/// Entries of each sub-project that are wanted.
fn by_sub_project(
    catalogue: &Catalogue,
    wanted: impl Fn(&Winner) -> bool,
) -> BTreeMap<&SubProjectId, Vec<&Winner>> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for winner in catalogue.winners.values().filter(|winner| wanted(winner)) {
        found.entry(&winner.sub_project).or_default().push(winner);
    }
    found
}
