//! Which rules an entry is judged by: those of its own sub-project, then of every other that gave
//! it an award.

use super::bound::{self, Bound};
use super::ruled::Ruled;
use crate::catalogue::Catalogue;
use crate::catalogue::campaign::Campaign;
use crate::catalogue::notice::Rule;
use crate::catalogue::sub_project::SubProject;
use crate::catalogue::vocabulary::Strength;
use crate::catalogue::winner::Winner;
use crate::config::Policy;
use crate::id::SubProjectId;
use std::collections::{BTreeMap, BTreeSet};

/// A rule that holds in a sub-project.
#[derive(Clone, Debug)]
pub struct Held<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// Id of the campaign or sub-project in whose notice it stands.
    pub owner: &'a str,
    /// The campaign whose notice states it, be it for all or for one sub-project.
    pub notice: &'a Campaign,
    /// Its bound; none when it cannot be read.
    pub bound: Option<Bound>,
    /// Whether the same notice says that it may be relaxed.
    pub relaxed: bool,
}

/// A sub-project with all the rules that hold in it.
#[derive(Clone, Debug)]
pub struct Contest<'a> {
    /// The sub-project.
    pub sub_project: &'a SubProject,
    /// Its campaign.
    pub campaign: &'a Campaign,
    /// Its rules, the nearest first.
    pub rules: Vec<Held<'a>>,
}

/// Every sub-project with the rules that hold in it.
#[must_use]
pub fn contests<'a>(
    catalogue: &'a Catalogue,
    policy: &Policy,
) -> BTreeMap<&'a SubProjectId, Contest<'a>> {
    let one = |sub_project: &'a SubProject| {
        let campaign = catalogue.campaigns.get(&sub_project.id.campaign())?;
        let rules = held(sub_project, catalogue, policy);
        Some((&sub_project.id, Contest { sub_project, campaign, rules }))
    };
    catalogue.sub_projects.values().filter_map(one).collect()
}

/// The rules of a sub-project, of its campaign, and of the sub-project it takes part in with that
/// one's campaign, without those that nearer ones replace.
fn held<'a>(own: &'a SubProject, catalogue: &'a Catalogue, policy: &Policy) -> Vec<Held<'a>> {
    let above = |one: &&'a SubProject| catalogue.sub_projects.get(one.participates.as_ref()?);
    // Those that take part in each other in a circle are left after one round.
    let mut seen = BTreeSet::new();
    let line = std::iter::successors(Some(own), above).take_while(|one| seen.insert(&one.id));
    let mut ruled = Ruled::default();
    let mut held: Vec<Held<'a>> = Vec::new();
    for sub_project in line {
        let Some(notice) = catalogue.campaigns.get(&sub_project.id.campaign()) else { continue };
        let own = (sub_project.id.as_str(), &sub_project.rules);
        for (owner, rules) in [own, (notice.id.as_str(), &notice.rules)] {
            let all = rules.iter().map(|rule| hold(rule, (owner, notice), rules, policy));
            // The rules of one notice stand beside each other.
            let free = all.filter(|one| !ruled.replaces(one.rule, one.bound.as_ref()));
            let free: Vec<_> = free.collect();
            for one in &free {
                ruled.add(one.rule, one.bound.as_ref());
            }
            held.extend(free);
        }
    }
    held
}

fn hold<'a>(
    rule: &'a Rule,
    (owner, notice): (&'a str, &'a Campaign),
    beside: &'a [Rule],
    policy: &Policy,
) -> Held<'a> {
    let relaxes =
        |one: &Rule| one.strength == Strength::Relaxed && one.field.value == rule.field.value;
    let relaxed = rule.strength != Strength::Relaxed && beside.iter().any(relaxes);
    Held { rule, owner, notice, bound: bound::read(rule, policy), relaxed }
}

/// The sub-projects that judge an entry: its own, then others that gave it an award, each once.
#[must_use]
pub fn judges(winner: &Winner) -> Vec<&SubProjectId> {
    let awards = winner.awards.iter().filter_map(|award| award.sub_project.as_ref());
    let mut seen = BTreeSet::new();
    let all = std::iter::once(&winner.sub_project).chain(awards);
    all.filter(|id| seen.insert(*id)).collect()
}
