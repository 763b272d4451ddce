//! What nearer notices have ruled, and which farther rules it replaces.
//!
//! Only what must be, and can be read, replaces anything: a province that suggests a length has not
//! lifted the nation's limit. It replaces what speaks of the same end: an upper limit leaves a
//! lower one of the notice above in force.

use super::bound::{self, Bound, Evidence};
use super::range::Range;
use crate::catalogue::notice::Rule;
use crate::catalogue::vocabulary::{RuleField, Strength};
use std::collections::BTreeSet;

/// What of a field a rule speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// How little there may be.
    Lower,
    /// How much there may be.
    Upper,
    /// All of it.
    Whole,
    /// One kind of evidence.
    Evidence(Evidence),
}

/// What nearer notices insist on.
#[derive(Debug, Default)]
pub(super) struct Ruled(BTreeSet<(RuleField, Part)>);

impl Ruled {
    /// Takes a rule of a nearer notice in.
    pub(super) fn add(&mut self, rule: &Rule, bound: Option<&Bound>) {
        let Some(bound) = bound.filter(|_| rule.strength == Strength::Must) else { return };
        let field = rule.field.value;
        self.0.extend(parts(field, bound).into_iter().map(|part| (field, part)));
    }

    /// Whether a rule of a farther notice is replaced: all that it speaks of is ruled nearer.
    pub(super) fn replaces(&self, rule: &Rule, bound: Option<&Bound>) -> bool {
        let field = rule.field.value;
        // What relaxes a rule goes with it.
        if rule.strength == Strength::Relaxed {
            return self.0.iter().any(|(ruled, _)| *ruled == field);
        }
        let parts = bound.map_or_else(Vec::new, |bound| parts(field, bound));
        !parts.is_empty() && parts.iter().all(|part| self.0.contains(&(field, *part)))
    }
}

/// What a bound speaks of; nothing where a program could measure the field and not this rule.
fn parts(field: RuleField, bound: &Bound) -> Vec<Part> {
    match bound {
        Bound::Duration(range)
        | Bound::Size(range)
        | Bound::CaptionLength(range)
        | Bound::Followers(range) => ends(*range).to_vec(),
        Bound::Resolution { exact: true, .. } => vec![Part::Lower, Part::Upper],
        Bound::Resolution { exact: false, .. } => vec![Part::Lower],
        Bound::Container(_) | Bound::Aspect(_) | Bound::Captions | Bound::Hashtag(_) => {
            vec![Part::Whole]
        }
        Bound::Evidence(kinds) => kinds.iter().map(|kind| Part::Evidence(*kind)).collect(),
        Bound::ByHand if bound::is_measured(field) => Vec::new(),
        Bound::ByHand => vec![Part::Whole],
    }
}

fn ends(range: Range) -> &'static [Part] {
    match range {
        Range::LessThan(_) | Range::AtMost(_) => &[Part::Upper],
        Range::AtLeast(_) | Range::MoreThan(_) => &[Part::Lower],
        Range::Is(_) | Range::Around(_) | Range::Between(..) => &[Part::Lower, Part::Upper],
    }
}
