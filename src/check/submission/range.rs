//! Which numbers keep a bound. 小于 is strict; 以内 and 不超过 take the bound itself in.

use super::amount::amount;
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
pub(super) fn read(rule: &Rule, scale: impl Fn(&str) -> Option<u64>) -> Option<Range> {
    let unit = rule.unit.as_deref().unwrap_or_default();
    let values = rule.value.iter().map(|text| amount(text, unit, &scale));
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

#[cfg(test)]
mod tests {
    use super::*;

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
