//! `broken-phrase`: an enumeration that has one order, told whole and in another.

use super::Hit;
use crate::finding::Code;
use std::collections::HashMap;
use std::ops::Range;

/// The sign between the members of an enumeration.
const BETWEEN: char = '、';

/// Enumerations that have one order, by their members.
pub(super) struct Orders<'a> {
    lists: &'a [Vec<String>],
    /// The list a member is of, and its place in it.
    members: HashMap<&'a str, (usize, usize)>,
}

impl<'a> Orders<'a> {
    /// Of the table.
    pub(super) fn new(lists: &'a [Vec<String>]) -> Self {
        let each = lists.iter().enumerate();
        let members = each.flat_map(|(list, members)| {
            let place =
                move |(place, member): (usize, &'a String)| (member.as_str(), (list, place));
            members.iter().enumerate().map(place)
        });
        Self { lists, members: members.collect() }
    }

    /// Every whole enumeration that is not in its order. All members must be there: some of them,
    /// in an order of the writer's own, are a sentence like any other.
    pub(super) fn look(&self, text: &str) -> Vec<Hit> {
        if !text.contains(BETWEEN) {
            return Vec::new();
        }
        let items = items(text);
        let mut hits = Vec::new();
        // The second item stands between two signs, so it must be a member as it is.
        for second in 1..items.len() {
            let Some(&(list, _)) = self.members.get(&text[items[second].clone()]) else { continue };
            let window = items.get(second - 1..second - 1 + self.lists[list].len());
            hits.extend(window.and_then(|window| self.judge(text, window, list)));
        }
        hits
    }

    fn judge(&self, text: &str, window: &[Range<usize>], list: usize) -> Option<Hit> {
        let members = &self.lists[list];
        let (first, rest) = window.split_first()?;
        let (last, middle) = rest.split_last()?;
        // Words may stand before the first member and after the last.
        let begins = |member: &&String| text[first.clone()].ends_with(member.as_str());
        let ends = |member: &&String| text[last.clone()].starts_with(member.as_str());
        let (begin, end) = (members.iter().find(begins)?, members.iter().find(ends)?);
        let place = |member: &str| self.members.get(member).filter(|own| own.0 == list);
        let mut places = vec![place(begin)?.1];
        for item in middle {
            places.push(place(&text[item.clone()])?.1);
        }
        places.push(place(end)?.1);
        let mut sorted = places.clone();
        sorted.sort_unstable();
        if places == sorted || !sorted.iter().copied().eq(0..members.len()) {
            return None;
        }
        let range = first.end - begin.len()..last.start + end.len();
        let hit = Hit::new(Code::BrokenPhrase, range.clone(), &text[range]);
        Some(hit.with("right", members.join("、")))
    }
}

/// The pieces between the signs.
fn items(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut items = Vec::new();
    for (at, sign) in text.match_indices(BETWEEN) {
        items.push(start..at);
        start = at + sign.len();
    }
    items.push(start..text.len());
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Wording;

    fn found(text: &str) -> Vec<String> {
        let table = Wording::built_in();
        let hits = Orders::new(&table.orders).look(text);
        hits.iter().map(|hit| text[hit.range.clone()].to_owned()).collect()
    }

    #[test]
    fn only_a_whole_enumeration_out_of_order_is_found() {
        let wrong = "坚定道路自信、制度自信、理论自信、文化自信，继续前进";
        assert_eq!(found(wrong), ["道路自信、制度自信、理论自信、文化自信"]);
        assert!(found("坚定道路自信、理论自信、制度自信、文化自信。").is_empty());
        assert!(found("树立文化自信、制度自信").is_empty());
        assert!(found("文明、和谐、诚信、友善的风尚").is_empty());
        assert!(found("、、、、").is_empty());
    }
}
