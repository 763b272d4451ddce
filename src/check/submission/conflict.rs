//! `rule-conflict`: what a sub-project asks and what one above it asks cannot both be kept.
//!
//! Qinghai 2020 asks for 3 to 5 minutes of the films that the national notice wants under 3.

use super::super::Subject;
use super::bound::{self, Bound};
use super::format::Format;
use super::range::Range;
use super::ruled::Ruled;
use super::sides;
use super::words;
use crate::catalogue::Catalogue;
use crate::catalogue::notice::Rule;
use crate::catalogue::sub_project::SubProject;
use crate::catalogue::vocabulary::Strength;
use crate::config::Policy;
use crate::finding::{Code, Finding, Findings};
use crate::id::{CampaignId, CategoryKey, SubProjectId};
use std::collections::{BTreeMap, BTreeSet};

/// A binding rule with the notice it stands in.
type Binding<'a> = (&'a str, &'a Rule);

pub(in crate::check) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    let policy = &subject.config.policy;
    let kinds = by_category(catalogue);
    // A rule of a campaign holds in all its sub-projects and is told of once.
    let mut told = BTreeSet::new();
    for lower in catalogue.sub_projects.values() {
        for upper in above(lower, &kinds, catalogue) {
            for (owner, rule) in binding(lower, catalogue, policy) {
                for (over, other) in binding(upper, catalogue, policy) {
                    let places = (rule.field.span, other.field.span);
                    if clash(rule, other, policy) && told.insert(places) {
                        findings.push(finding((owner, rule), (over, other), policy));
                    }
                }
            }
        }
    }
}

/// Sub-projects by campaign and category.
type Kinds<'a> = BTreeMap<(CampaignId, &'a CategoryKey), Vec<&'a SubProject>>;

fn by_category(catalogue: &Catalogue) -> Kinds<'_> {
    let mut kinds: Kinds<'_> = BTreeMap::new();
    for one in catalogue.sub_projects.values() {
        kinds.entry((one.id.campaign(), &one.category)).or_default().push(one);
    }
    kinds
}

/// The sub-project that one takes part in, and those of its kind in the campaigns of its year above
/// its own.
fn above<'a>(
    lower: &'a SubProject,
    kinds: &Kinds<'a>,
    catalogue: &'a Catalogue,
) -> Vec<&'a SubProject> {
    let named = lower.participates.as_ref().and_then(|id| catalogue.sub_projects.get(id));
    let own = lower.id.campaign();
    let parent = |id: &CampaignId| catalogue.campaigns.get(id)?.parent.clone();
    let mut seen = BTreeSet::from([own.clone()]);
    let line = std::iter::successors(parent(&own), |id: &CampaignId| parent(id));
    let line = line.take_while(|id| seen.insert(id.clone()));
    let line = line.filter(|id| id.year() == own.year());
    let same = line.filter_map(|id| kinds.get(&(id, &lower.category))).flatten().copied();
    let mut ids: BTreeSet<&SubProjectId> = BTreeSet::from([&lower.id]);
    named.into_iter().chain(same).filter(|one| ids.insert(&one.id)).collect()
}

/// What a sub-project and its campaign insist on.
fn binding<'a>(one: &'a SubProject, catalogue: &'a Catalogue, policy: &Policy) -> Vec<Binding<'a>> {
    let campaign = catalogue.campaigns.get(&one.id.campaign());
    let mut ruled = Ruled::default();
    for rule in &one.rules {
        ruled.add(rule, bound::read(rule, policy).as_ref());
    }
    let own = one.rules.iter().map(|rule| (one.id.as_str(), rule));
    let general = campaign.into_iter().flat_map(|campaign| {
        let free = |rule: &&Rule| !ruled.replaces(rule, bound::read(rule, policy).as_ref());
        campaign.rules.iter().filter(free).map(|rule| (campaign.id.as_str(), rule))
    });
    own.chain(general).filter(|(_, rule)| rule.strength == Strength::Must).collect()
}

/// Whether no work can keep both.
fn clash(one: &Rule, other: &Rule, policy: &Policy) -> bool {
    if one.field.value != other.field.value {
        return false;
    }
    let (Some(one), Some(other)) = (bound::read(one, policy), bound::read(other, policy)) else {
        return false;
    };
    let apart_from = |one: Range, other: Option<Range>| {
        other.is_some_and(|other| !one.meets(other, policy.around))
    };
    match &one {
        Bound::Duration(range)
        | Bound::Size(range)
        | Bound::CaptionLength(range)
        | Bound::Followers(range) => apart_from(*range, range_of(&other)),
        Bound::Container(one) => matches!(&other, Bound::Container(other) if apart(one, other)),
        Bound::Aspect(one) => {
            matches!(&other, Bound::Aspect(other) if unlike(one, other, policy.aspect_tolerance))
        }
        Bound::Resolution { .. }
        | Bound::Captions
        | Bound::Evidence(_)
        | Bound::Hashtag(_)
        | Bound::ByHand => false,
    }
}

fn range_of(bound: &Bound) -> Option<Range> {
    match bound {
        Bound::Duration(range)
        | Bound::Size(range)
        | Bound::CaptionLength(range)
        | Bound::Followers(range) => Some(*range),
        Bound::Container(_)
        | Bound::Aspect(_)
        | Bound::Resolution { .. }
        | Bound::Captions
        | Bound::Evidence(_)
        | Bound::Hashtag(_)
        | Bound::ByHand => None,
    }
}

/// Whether two lists of ratios have none in common, give or take what the site allows: 1.78:1 is
/// 16:9.
fn unlike(one: &[(u32, u32)], other: &[(u32, u32)], tolerance: u64) -> bool {
    let same = |one: (u32, u32), other: (u32, u32)| sides::has_ratio(one, other, tolerance);
    !one.iter().any(|one| other.iter().any(|other| same(*one, *other)))
}

/// Whether two lists of formats name files of one kind, and no format that is in both.
fn apart(one: &[Format], other: &[Format]) -> bool {
    let pairs = one.iter().flat_map(|one| other.iter().map(move |other| (one, other)));
    let mut same = pairs.filter(|(one, other)| one.kind == other.kind).peekable();
    let meet = |(one, other): (&Format, &Format)| {
        one.name.is_none() || other.name.is_none() || one.name == other.name
    };
    same.peek().is_some() && !same.any(meet)
}

fn finding(lower: Binding<'_>, upper: Binding<'_>, policy: &Policy) -> Finding {
    let shown =
        |rule: &Rule| words::bound(bound::read(rule, policy).as_ref(), rule, policy.megabyte);
    let ((owner, rule), (over, other)) = (lower, upper);
    let finding = Finding::new(Code::RuleConflict, rule.field.span).of(owner);
    let finding = finding.with("field", rule.field.value.as_str()).with("upper", over);
    let finding = finding.with("operator", rule.operator.as_str()).with("bound", shown(rule));
    let finding = finding.with("upper-operator", other.operator.as_str());
    let finding = finding.with("upper-bound", shown(other));
    let finding = finding.with("quote", &rule.quote).with("upper-quote", &other.quote);
    finding.also(other.field.span)
}
