//! `name-title`: a name that the site's dictionary knows, misspelt or with another title beside it.

use super::Hit;
use crate::finding::Code;
use crate::reference::Name;
use std::ops::Range;

/// A wrong spelling of a name.
pub(super) fn wrong(range: Range<usize>, form: &str, name: &Name) -> Hit {
    let hit = Hit::new(Code::NameTitle, range, form).with("name", &name.name);
    hit.with("title", name.title.as_deref().unwrap_or_default()).with("kind", "name")
}

/// A name with a title right before or after it that is none of its own.
pub(super) fn title(text: &str, range: Range<usize>, name: &Name, ranks: &[String]) -> Option<Hit> {
    let title = name.title.as_deref()?;
    let own = within(title, ranks);
    // The longest: 副主席 and not the 主席 in it.
    let longest = |found: Option<&'_ String>| found.map(String::len);
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let before = ranks.iter().filter(|rank| before.ends_with(rank.as_str()));
    let after = ranks.iter().filter(|rank| after.starts_with(rank.as_str()));
    let (before, after) = (before.max_by_key(|one| one.len()), after.max_by_key(|one| one.len()));
    let other = |rank: &&String| !own.contains(&rank.as_str());
    let (wrong_before, wrong_after) = (before.filter(other), after.filter(other));
    if wrong_before.is_none() && wrong_after.is_none() {
        return None;
    }
    let start = range.start - longest(wrong_before).unwrap_or(0);
    let end = range.end + longest(wrong_after).unwrap_or(0);
    let hit = Hit::new(Code::NameTitle, start..end, &text[start..end]);
    Some(hit.with("name", &name.name).with("title", title).with("kind", "title"))
}

/// The titles that a title holds: 党组书记、副主席 holds 书记 and 副主席, not 主席.
fn within<'a>(title: &str, ranks: &'a [String]) -> Vec<&'a str> {
    let mut own = Vec::new();
    let mut rest = title;
    while let Some(first) = rest.chars().next() {
        let here = ranks.iter().filter(|rank| rest.starts_with(rank.as_str()));
        let longest = here.max_by_key(|rank| rank.len());
        own.extend(longest.map(String::as_str));
        rest = &rest[longest.map_or(first.len_utf8(), String::len)..];
    }
    own
}
