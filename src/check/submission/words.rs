//! Measured values and bounds as short text, for messages and lists alike.

use super::bound::{Bound, Evidence};
use super::judge::Measured;
use super::range::Range;
use crate::catalogue::notice::Rule;
use crate::catalogue::vocabulary::{Operator, RuleField};

/// A measured value in the unit of its field, without the unit: seconds, megabytes, pixels.
#[must_use]
pub fn measured(value: Measured, megabyte: u64) -> String {
    match value {
        Measured::Nothing => String::new(),
        Measured::Milliseconds(length) => decimal(length, 1_000, 3),
        Measured::Bytes(bytes) => decimal(bytes, megabyte, 2),
        Measured::Sides(width, height) => format!("{width}×{height}"),
        Measured::Format(name) => name.to_owned(),
        Measured::Count(count) => count.to_string(),
        Measured::Evidence(kind) => evidence(kind).to_owned(),
    }
}

/// The word that messages choose by for a piece of evidence.
#[must_use]
pub fn evidence(kind: Evidence) -> &'static str {
    match kind {
        Evidence::Screenshot => "screenshot",
        Evidence::Earlier => "earlier",
        Evidence::Verified => "verified",
    }
}

/// The numbers of a bound in the unit of its field, without the unit; for a bound without numbers
/// the words of the rule.
#[must_use]
pub fn bound(bound: Option<&Bound>, rule: &Rule, megabyte: u64) -> String {
    let ends = |range: &Range, scale| match *range {
        Range::Is(number)
        | Range::LessThan(number)
        | Range::AtMost(number)
        | Range::AtLeast(number)
        | Range::MoreThan(number)
        | Range::Around(number) => decimal(number, scale, 3),
        Range::Between(low, high) => {
            format!("{}–{}", decimal(low, scale, 3), decimal(high, scale, 3))
        }
    };
    match bound {
        Some(Bound::Duration(range)) => ends(range, 1_000),
        Some(Bound::Size(range)) => ends(range, megabyte),
        Some(Bound::CaptionLength(range) | Bound::Followers(range)) => ends(range, 1),
        Some(Bound::Resolution { sides, .. }) => format!("{}×{}", sides.0, sides.1),
        Some(Bound::Aspect(ratios)) if !rule.value.iter().any(|value| value.contains('.')) => {
            let ratios = ratios.iter().map(|(width, height)| format!("{width}:{height}"));
            ratios.collect::<Vec<_>>().join(" / ")
        }
        Some(
            Bound::Aspect(_)
            | Bound::Container(_)
            | Bound::Captions
            | Bound::Evidence(_)
            | Bound::Hashtag(_)
            | Bound::ByHand,
        )
        | None => rule.value.join(" / "),
    }
}

/// What a rule asks, in Chinese, for the list of checks: 时长小于 180 秒.
#[must_use]
pub fn asked(held: Option<&Bound>, rule: &Rule, megabyte: u64) -> String {
    use crate::finding::Lang::Zh;
    let (field, value) = (rule.field.value, bound(held, rule, megabyte));
    let unit = match held {
        Some(Bound::ByHand) | None => rule.unit.as_deref().unwrap_or_default(),
        Some(_) => unit(field),
    };
    let space = |text: &str| if text.is_empty() { "" } else { " " };
    let value = format!("{value}{}{unit}", space(unit));
    match rule.operator {
        Operator::Around => format!("{} {value}左右", field.label(Zh)),
        Operator::Is
        | Operator::OneOf
        | Operator::LessThan
        | Operator::AtMost
        | Operator::AtLeast
        | Operator::MoreThan
        | Operator::Between
        | Operator::Contains
        | Operator::Declared => {
            format!("{}{} {value}", field.label(Zh), rule.operator.label(Zh))
        }
    }
    .trim_end()
    .to_owned()
}

/// The unit in which the values of a field are shown in Chinese.
#[must_use]
pub fn unit(field: RuleField) -> &'static str {
    match field {
        RuleField::Duration => "秒",
        RuleField::Size => "MB",
        RuleField::CaptionLength => "字",
        RuleField::Followers => "人",
        RuleField::Container
        | RuleField::Captions
        | RuleField::Aspect
        | RuleField::Resolution
        | RuleField::Media
        | RuleField::Theme
        | RuleField::Quality
        | RuleField::Originality
        | RuleField::Rights
        | RuleField::Membership
        | RuleField::Evidence
        | RuleField::Hashtag
        | RuleField::Route
        | RuleField::Form => "",
    }
}

/// A quotient with so many decimals and no zeros at its end; cut off, never rounded up to a bound.
fn decimal(number: u64, scale: u64, places: u32) -> String {
    let scale = scale.max(1);
    let tens = 10_u128.pow(places);
    let parts = u128::from(number % scale) * tens / u128::from(scale);
    let text = format!("{}.{parts:0width$}", number / scale, width = places as usize);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn numbers_end_without_zeros() {
        assert_eq!(decimal(180_000, 1_000, 3), "180");
        assert_eq!(decimal(180_040, 1_000, 3), "180.04");
        assert_eq!(decimal(7, 1_000, 3), "0.007");
        assert_eq!(decimal(52_428_799, 1 << 20, 2), "49.99");
        assert_eq!(decimal(100, 1, 3), "100");
    }
}
