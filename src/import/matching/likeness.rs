//! How alike two texts are, and what makes alike texts mean two works all the same.

use super::series;

/// From this likeness on two texts are near: one character changed in four.
pub(super) const NEAR: f32 = 0.75;

/// Longer texts are compared by this many characters, which bounds the work on any input.
const LONGEST: usize = 120;

/// Characters that tell two works apart when one stands in the place of another.
const TELLING: [&str; 7] =
    ["春夏秋冬", "东南西北中", "上中下前后左右", "早晨晚夜", "日月", "男女", "新旧老"];

/// How alike two folded texts are, from 0 to 1: one less the share of characters to be added,
/// dropped, changed or swapped with their neighbour. Order matters. Two empty texts are alike.
pub(crate) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b) = (clip(a), clip(b));
    let longest = a.chars().count().max(b.chars().count());
    if longest == 0 {
        return 1.0;
    }
    1.0 - small(strsim::osa_distance(a, b)) / small(longest)
}

fn clip(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// A count of characters of clipped texts as a fraction's part.
fn small(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::MAX, f32::from)
}

/// Whether two folded titles are near and nothing tells them apart: they have four characters or
/// more, the same numerals, and no pair such as 春 and 秋 in one place.
pub(super) fn near_titles(a: &str, b: &str) -> bool {
    let (x, y) = (a.chars().count(), b.chars().count());
    // What differs in length differs at least by that; it spares most comparing.
    x.min(y) >= 3
        && x.max(y) >= 4
        && x.abs_diff(y) * 4 <= x.max(y)
        && likeness(a, b) >= NEAR
        && series::numerals(a) == series::numerals(b)
        && !told_apart(a, b)
}

/// Whether one place holds two characters of a telling set, the rest of the texts being aligned
/// from the front or from the back.
fn told_apart(a: &str, b: &str) -> bool {
    if a.chars().count() != b.chars().count() {
        return false;
    }
    let differing: Vec<(char, char)> = a.chars().zip(b.chars()).filter(|(x, y)| x != y).collect();
    // Two swapped neighbours differ in two places and say nothing new.
    let swapped = matches!(differing[..], [(first, second), (third, last)] if first == last && second == third);
    !swapped
        && differing
            .iter()
            .any(|(x, y)| TELLING.iter().any(|set| set.contains(*x) && set.contains(*y)))
}

/// Whether two folded names of persons are near: equal, two characters swapped, one character
/// changed in three or more, or one added.
pub(super) fn near_names(a: &str, b: &str) -> bool {
    let (long, short) =
        (a.chars().count().max(b.chars().count()), a.chars().count().min(b.chars().count()));
    if a == b {
        return true;
    }
    let swapped = long == short && {
        let (mut left, mut right): (Vec<char>, Vec<char>) =
            (a.chars().collect(), b.chars().collect());
        left.sort_unstable();
        right.sort_unstable();
        left == right
    };
    swapped && long <= 4 || long >= 3 && short >= 3 && strsim::osa_distance(clip(a), clip(b)) == 1
}
