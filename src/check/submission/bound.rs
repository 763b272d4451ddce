//! A rule of a notice as a bound that files can be measured against.

use super::amount::{amount, bytes, count, length, plain};
use super::format::{self, Format};
use super::range::{self, Range};
use super::sides;
use crate::catalogue::notice::Rule;
use crate::catalogue::vocabulary::{Operator, RuleField};
use crate::config::Policy;

/// What is asked for as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// A picture of the account's page.
    Screenshot,
    /// An earlier work.
    Earlier,
    /// A verified account.
    Verified,
}

/// A bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Formats, any of them.
    Container(Vec<Format>),
    /// Milliseconds.
    Duration(Range),
    /// Bytes.
    Size(Range),
    /// Ratios of width to height, any of them.
    Aspect(Vec<(u32, u32)>),
    /// Width and height, at least or exactly.
    Resolution {
        /// Width and height.
        sides: (u32, u32),
        /// Whether larger pictures break it.
        exact: bool,
    },
    /// Captions.
    Captions,
    /// Characters of a caption.
    CaptionLength(Range),
    /// Followers of the account that has most.
    Followers(Range),
    /// Evidence, all of it.
    Evidence(Vec<Evidence>),
    /// Words that the entry states.
    Hashtag(Vec<String>),
    /// What a person looks at.
    ByHand,
}

/// The bound of a rule; none when a program should be able to read it and cannot.
#[must_use]
pub fn read(rule: &Rule, policy: &Policy) -> Option<Bound> {
    let field = rule.field.value;
    if !is_measured(field) || rule.operator == Operator::Declared && field != RuleField::Captions {
        return Some(Bound::ByHand);
    }
    match field {
        RuleField::Container => {
            chosen(rule).then(|| format::read(&rule.value))?.map(Bound::Container)
        }
        RuleField::Duration => range::read(rule, length).map(Bound::Duration),
        RuleField::Size => {
            let scale = |unit: &str| bytes(unit, policy.megabyte);
            range::read(rule, |text, unit| amount(text, unit, scale)).map(Bound::Size)
        }
        RuleField::Captions => Some(Bound::Captions),
        RuleField::Aspect => chosen(rule).then(|| ratios(&rule.value))?.map(Bound::Aspect),
        RuleField::Resolution => resolution(rule, policy),
        RuleField::CaptionLength => range::read(rule, number).map(Bound::CaptionLength),
        RuleField::Followers => range::read(rule, number).map(Bound::Followers),
        RuleField::Evidence => Some(evidence(rule)),
        RuleField::Hashtag => hashtags(rule).map(Bound::Hashtag),
        RuleField::Media
        | RuleField::Theme
        | RuleField::Quality
        | RuleField::Originality
        | RuleField::Rights
        | RuleField::Membership
        | RuleField::Route
        | RuleField::Form => Some(Bound::ByHand),
    }
}

/// Whether a program can measure a field at all.
#[must_use]
pub fn is_measured(field: RuleField) -> bool {
    match field {
        RuleField::Container
        | RuleField::Duration
        | RuleField::Size
        | RuleField::Captions
        | RuleField::Aspect
        | RuleField::Resolution
        | RuleField::CaptionLength
        | RuleField::Followers
        | RuleField::Evidence
        | RuleField::Hashtag => true,
        RuleField::Media
        | RuleField::Theme
        | RuleField::Quality
        | RuleField::Originality
        | RuleField::Rights
        | RuleField::Membership
        | RuleField::Route
        | RuleField::Form => false,
    }
}

fn number(text: &str, unit: &str) -> Option<u64> {
    amount(text, unit, count)
}

/// Whether a rule names what may be chosen from.
fn chosen(rule: &Rule) -> bool {
    matches!(rule.operator, Operator::Is | Operator::OneOf | Operator::Contains)
}

fn ratios(values: &[String]) -> Option<Vec<(u32, u32)>> {
    let ratios: Vec<_> = values.iter().map(|value| sides::ratio(value)).collect::<Option<_>>()?;
    (!ratios.is_empty()).then_some(ratios)
}

fn resolution(rule: &Rule, policy: &Policy) -> Option<Bound> {
    let [value] = rule.value.as_slice() else { return None };
    let exact = rule.operator == Operator::Is;
    let known = exact || rule.operator == Operator::AtLeast;
    let sides = sides::resolution(value, policy.high_definition).filter(|_| known)?;
    Some(Bound::Resolution { sides, exact })
}

/// The evidence that a rule's words ask for; other words are for a person to read.
fn evidence(rule: &Rule) -> Bound {
    let words = rule.value.concat();
    let kinds = [
        (&["截图", "screenshot"][..], Evidence::Screenshot),
        (&["往期", "以往", "代表作", "earlier"], Evidence::Earlier),
        (&["认证", "verified"], Evidence::Verified),
    ];
    let asks = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    let asked = kinds.into_iter().filter(|(signs, _)| asks(signs)).map(|(_, kind)| kind);
    let asked: Vec<_> = asked.collect();
    if asked.is_empty() { Bound::ByHand } else { Bound::Evidence(asked) }
}

fn hashtags(rule: &Rule) -> Option<Vec<String>> {
    let words: Vec<_> = rule.value.iter().map(|value| tag(value)).collect();
    let all = !words.is_empty() && words.iter().all(|word| !word.is_empty());
    all.then_some(words)
}

/// Words as hashtags are compared: without blanks, `#` and the marks of Markdown that hide one.
pub(super) fn tag(text: &str) -> String {
    plain(text).replace(['#', '\\'], "")
}
