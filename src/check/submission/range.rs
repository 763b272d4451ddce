//! Which numbers keep a bound. 小于 is strict; 以内 and 不超过 take the bound itself in.

use super::amount::ends;
use crate::catalogue::notice::Rule;
use crate::catalogue::vocabulary::Operator;

/// The numbers that keep a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// Exactly this one.
    Is(u64),
    /// Less, never equal.
    LessThan(u64),
    /// Less or equal.
    AtMost(u64),
    /// More or equal.
    AtLeast(u64),
    /// More, never equal.
    MoreThan(u64),
    /// As near as the site's convention says.
    Around(u64),
    /// Between two, both taken in.
    Between(u64, u64),
}

impl Range {
    /// The smallest and the largest number that keep it; none where there is no end. `around` is
    /// how many per cent 左右 allows. No number keeps a range whose ends are crossed.
    #[must_use]
    pub fn ends(self, around: u64) -> (u64, Option<u64>) {
        match self {
            Self::Is(number) => (number, Some(number)),
            Self::LessThan(0) => (1, Some(0)),
            Self::LessThan(number) => (0, Some(number - 1)),
            Self::AtMost(number) => (0, Some(number)),
            Self::AtLeast(number) => (number, None),
            Self::MoreThan(number) => (number.saturating_add(1), None),
            Self::Around(number) => {
                let room = number.saturating_mul(around) / 100;
                (number.saturating_sub(room), Some(number.saturating_add(room)))
            }
            Self::Between(low, high) => (low, Some(high)),
        }
    }

    /// Whether a number keeps it.
    #[must_use]
    pub fn holds(self, number: u64, around: u64) -> bool {
        let (low, high) = self.ends(around);
        low <= number && high.is_none_or(|high| number <= high)
    }

    /// Whether a number can keep both.
    #[must_use]
    pub fn meets(self, other: Self, around: u64) -> bool {
        let ((low, high), (other_low, other_high)) = (self.ends(around), other.ends(around));
        let low = low.max(other_low);
        [high, other_high].into_iter().flatten().all(|high| low <= high)
    }
}

/// The range of a rule whose values are amounts; none when they cannot be read so.
pub(super) fn read(rule: &Rule, amount: impl Fn(&str, &str) -> Option<u64>) -> Option<Range> {
    let unit = rule.unit.as_deref().unwrap_or_default();
    let both = match (rule.operator, rule.value.as_slice()) {
        (Operator::Between, [one]) => ends(one).map(|(low, high)| vec![low, high]),
        _ => None,
    };
    let written = both.as_ref().unwrap_or(&rule.value).iter();
    let values = written.map(|text| amount(bare(text, rule.operator), unit));
    match (rule.operator, values.collect::<Option<Vec<_>>>()?.as_slice()) {
        (Operator::Is, &[number]) => Some(Range::Is(number)),
        (Operator::LessThan, &[number]) => Some(Range::LessThan(number)),
        (Operator::AtMost, &[number]) => Some(Range::AtMost(number)),
        (Operator::AtLeast, &[number]) => Some(Range::AtLeast(number)),
        (Operator::MoreThan, &[number]) => Some(Range::MoreThan(number)),
        (Operator::Around, &[number]) => Some(Range::Around(number)),
        (Operator::Between, &[low, high]) => (low <= high).then_some(Range::Between(low, high)),
        (
            Operator::Is
            | Operator::OneOf
            | Operator::LessThan
            | Operator::AtMost
            | Operator::AtLeast
            | Operator::MoreThan
            | Operator::Around
            | Operator::Between
            | Operator::Contains
            | Operator::Declared,
            _,
        ) => None,
    }
}

/// A value without the words that say the same as the operator: 3分钟以内.
fn bare(text: &str, operator: Operator) -> &str {
    let text = text.trim();
    let words: &[&str] = match operator {
        Operator::LessThan | Operator::AtMost => &["以内", "之内", "以下"],
        Operator::AtLeast | Operator::MoreThan => &["以上"],
        Operator::Around => &["左右"],
        Operator::Between => &["之间"],
        Operator::Is | Operator::OneOf | Operator::Contains | Operator::Declared => &[],
    };
    words.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::super::amount::length;
    use super::*;
    use crate::catalogue::vocabulary::{RuleField, Strength};
    use crate::span::{SourceMap, Span, Spanned};

    fn time(operator: Operator, value: &str, unit: &str) -> Option<Range> {
        let place = Span::new(SourceMap::default().add("a.md", "x"), 0, 1);
        let rule = Rule {
            field: Spanned::new(RuleField::Duration, place),
            operator,
            value: vec![value.to_owned()],
            unit: Some(unit.to_owned()),
            strength: Strength::Must,
            quote: String::new(),
        };
        read(&rule, length)
    }

    #[test]
    fn words_that_repeat_the_operator_are_passed_over() {
        assert_eq!(time(Operator::AtMost, "3分钟以内", ""), Some(Range::AtMost(180_000)));
        assert_eq!(time(Operator::AtLeast, "三分钟以上", ""), Some(Range::AtLeast(180_000)));
        assert_eq!(time(Operator::AtLeast, "3分钟以内", ""), None);
    }

    #[test]
    fn two_ends_may_stand_in_one_value() {
        let wanted = Some(Range::Between(180_000, 300_000));
        for text in [
            "3-5分钟",
            "3—5分钟",
            "3——5 分钟",
            "3分钟～5分钟",
            "三至五分钟",
            "3:00-5:00",
            "3分钟到5分钟之间",
        ] {
            assert_eq!(time(Operator::Between, text, ""), wanted, "{text}");
        }
        assert_eq!(time(Operator::Between, "180-300", "秒"), wanted);
        assert_eq!(time(Operator::Between, "5-3分钟", ""), None);
        assert_eq!(time(Operator::AtMost, "3-5分钟", ""), None);
    }

    #[test]
    fn each_bound_is_kept_on_one_side_and_broken_on_the_other() {
        let cases = [
            (Range::LessThan(180), 179, 180),
            (Range::AtMost(180), 180, 181),
            (Range::AtLeast(180), 180, 179),
            (Range::MoreThan(180), 181, 180),
            (Range::Is(180), 180, 181),
            (Range::Between(180, 300), 180, 179),
            (Range::Between(180, 300), 300, 301),
            (Range::Around(60), 30, 29),
            (Range::Around(60), 90, 91),
        ];
        for (range, kept, broken) in cases {
            assert!(range.holds(kept, 50), "{range:?} {kept}");
            assert!(!range.holds(broken, 50), "{range:?} {broken}");
        }
        assert!(!Range::LessThan(0).holds(0, 50));
    }

    #[test]
    fn ranges_meet_where_one_number_keeps_both() {
        let wide = Range::Between(180, 300);
        assert!(!wide.meets(Range::LessThan(180), 50));
        assert!(wide.meets(Range::AtMost(180), 50));
        assert!(!wide.meets(Range::MoreThan(300), 50));
        assert!(wide.meets(Range::AtLeast(300), 50));
        assert!(Range::AtLeast(5).meets(Range::MoreThan(9), 50));
    }
}
