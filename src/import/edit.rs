//! Changes to an entry that stands already: a field replaced or added, all else kept byte for byte.

use super::yaml::Yaml;
use crate::finding::Findings;
use crate::source::front_matter;
use crate::source::yaml::{Kind, Node, parse};
use crate::span::{SourceMap, Spanned};

/// An entry's text with its header as read.
pub(super) struct Entry {
    text: String,
    /// Where the header ends.
    end: usize,
    pairs: Vec<(Spanned<String>, Node)>,
}

impl Entry {
    /// Reads an entry: Markdown with a header, or YAML alone. `None` for one that cannot be read.
    pub(super) fn read(text: &str) -> Option<Self> {
        let header = front_matter::split(text).map_or(0..text.len(), |parts| parts.header);
        let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
        let file = sources.add("entry", text);
        let node = parse(text.get(header.clone())?, header.start, file, &mut findings);
        let pairs = match node.map(|node| node.kind) {
            Some(Kind::Map(pairs)) => pairs,
            None if !findings.any_error() => Vec::new(),
            Some(_) | None => return None,
        };
        Some(Self { text: text.to_owned(), end: header.end, pairs })
    }

    /// The value of a field as it stands.
    pub(super) fn get(&self, key: &str) -> Option<Yaml> {
        let (_, node) = self.pairs.iter().find(|(own, _)| own.value == key)?;
        (!node.is_empty()).then(|| Yaml::of(node))
    }

    /// The text with a field replaced, or added after the ones that `order` puts before it.
    pub(super) fn with(&self, key: &str, value: &Yaml, order: &[&str]) -> Option<Self> {
        let field = value.field(key, 0);
        let place = self.pairs.iter().position(|(own, _)| own.value == key);
        let range = if let Some(place) = place {
            self.start(place)..self.stop(place)
        } else {
            let before = before(key, order);
            let at =
                self.pairs.iter().rposition(before).map_or(self.head(), |last| self.stop(last));
            at..at
        };
        self.changed(range, &field)
    }

    /// The text with an item added at the end of a list, which is made where there is none.
    pub(super) fn append(&self, key: &str, item: &str, order: &[&str]) -> Option<Self> {
        let place = self.pairs.iter().position(|(own, _)| own.value == key);
        match place.map(|place| (place, &self.pairs[place].1)) {
            Some((place, node)) if !node.is_empty() => {
                // A list on one line cannot take lines.
                matches!(&node.kind, Kind::List(_)).then_some(())?;
                let written = self.text.get(node.span.start as usize..)?;
                (!written.starts_with('[')).then_some(())?;
                let at = self.stop(place);
                self.changed(at..at, item)
            }
            Some((place, _)) => {
                self.changed(self.start(place)..self.stop(place), &format!("{key}:\n{item}"))
            }
            None => {
                let before = before(key, order);
                let at =
                    self.pairs.iter().rposition(before).map_or(self.end, |last| self.stop(last));
                self.changed(at..at, &format!("{key}:\n{item}"))
            }
        }
    }

    /// The text with one item of a list replaced.
    pub(super) fn with_item(&self, key: &str, place: usize, item: &str) -> Option<Self> {
        let (_, node) = self.pairs.iter().find(|(own, _)| own.value == key)?;
        let Kind::List(items) = &node.kind else { return None };
        let node = items.get(place)?;
        let start = self.text.get(..node.span.start as usize)?.rfind('\n').map_or(0, |end| end + 1);
        let last = last(node);
        let rest = self.text.get(last..)?;
        let end = rest.find('\n').map_or(self.text.len(), |end| last + end + 1);
        // Items that share a line with others are left alone.
        self.text.get(start..)?.trim_start().starts_with("- ").then_some(())?;
        self.changed(start..end, item)
    }

    /// The YAML and the body below it.
    pub(super) fn parts(&self) -> (&str, &str) {
        match front_matter::split(&self.text) {
            Some(parts) => (
                self.text.get(parts.header).unwrap_or_default(),
                self.text.get(parts.body).unwrap_or_default(),
            ),
            None => (&self.text, ""),
        }
    }

    /// The text as it stands now.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn changed(&self, range: std::ops::Range<usize>, field: &str) -> Option<Self> {
        let (before, after) = (self.text.get(..range.start)?, self.text.get(range.end..)?);
        let line = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
        Self::read(&format!("{before}{line}{field}{after}"))
    }

    /// Where a new first field goes: after the comments at the top.
    fn head(&self) -> usize {
        self.pairs.first().map_or(self.end, |(key, _)| key.span.start as usize)
    }

    fn start(&self, place: usize) -> usize {
        self.pairs[place].0.span.start as usize
    }

    /// The end of a field: past its last line. What stands between it and the next field, such as
    /// comments, belongs to the next.
    fn stop(&self, place: usize) -> usize {
        let (key, node) = &self.pairs[place];
        let last = last(node).max(key.span.end as usize);
        let rest = self.text.get(last..).unwrap_or_default();
        rest.find('\n').map_or(self.text.len(), |end| last + end + 1).min(self.end)
    }
}

/// Whether a field is one that `order` puts before another.
fn before(key: &str, order: &[&str]) -> impl Fn(&(Spanned<String>, Node)) -> bool {
    let rank = |key: &str| order.iter().position(|one| *one == key);
    let own = rank(key);
    let ranks: Vec<String> =
        order.iter().take(own.unwrap_or(0)).map(|one| (*one).to_owned()).collect();
    move |(field, _)| ranks.contains(&field.value)
}

/// The last byte of what a node holds: its own span may reach over blank lines and comments.
fn last(node: &Node) -> usize {
    match &node.kind {
        Kind::Scalar { .. } => node.span.end as usize,
        Kind::List(items) => items.last().map_or(node.span.end as usize, last),
        Kind::Map(pairs) => pairs
            .last()
            .map_or(node.span.end as usize, |(key, node)| last(node).max(key.span.end as usize)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "---\n# 来源\ntitle: 晨曲 # 已核对\nkind: photo\n\n# 作者\nauthors:\n  - name: 张示例\n    id: zhang\nsummary: |-\n  一\n  二\nregion: guangxi\n---\n\n正文\n";
    const ORDER: &[&str] = &["title", "kind", "status", "authors", "unit", "region"];

    #[test]
    fn a_field_is_replaced_and_everything_else_stays() {
        let entry = Entry::read(TEXT).expect("an entry");
        assert_eq!(entry.get("summary"), Some(Yaml::text("一\n二")));
        let changed = entry.with("kind", &Yaml::text("photo-set"), ORDER).expect("an entry");
        assert_eq!(changed.into_text(), TEXT.replace("kind: photo\n", "kind: photo-set\n"));
        let changed = entry.with("summary", &Yaml::text("三"), ORDER).expect("an entry");
        assert_eq!(changed.into_text(), TEXT.replace("summary: |-\n  一\n  二\n", "summary: 三\n"));
    }

    #[test]
    fn a_new_field_goes_where_it_belongs() {
        let entry = Entry::read(TEXT).expect("an entry");
        let changed = entry.with("status", &Yaml::text("awarded"), ORDER).expect("an entry");
        assert_eq!(
            changed.into_text(),
            TEXT.replace("kind: photo\n", "kind: photo\nstatus: awarded\n")
        );
        let changed = entry.with("unit", &Yaml::text("示例厂"), ORDER).expect("an entry");
        assert_eq!(
            changed.into_text(),
            TEXT.replace("    id: zhang\n", "    id: zhang\nunit: 示例厂\n")
        );
    }

    #[test]
    fn an_item_of_a_list_is_replaced() {
        let text = "a:\n  - t: 1\n    r:\n      - { u: x }\n  - t: 2\nb: 3\n";
        let entry = Entry::read(text).expect("a map");
        let changed = entry.with_item("a", 0, "  - t: 9\n").expect("a map").into_text();
        assert_eq!(changed, "a:\n  - t: 9\n  - t: 2\nb: 3\n");
        assert!(Entry::read("a: [1, 2]\n").expect("a map").with_item("a", 0, "  - 3\n").is_none());
    }

    #[test]
    fn items_are_added_to_a_list() {
        let entry = Entry::read("activities:\n  - id: a\n    theme: x").expect("a list");
        let changed = entry.append("activities", "  - id: b\n", &[]).expect("a list");
        assert_eq!(changed.into_text(), "activities:\n  - id: a\n    theme: x\n  - id: b\n");
        let empty = Entry::read("a: 1\n").expect("a map");
        assert_eq!(
            empty.append("b", "  - c\n", &[]).expect("a map").into_text(),
            "a: 1\nb:\n  - c\n"
        );
        assert!(Entry::read("b: [1, 2]\n").expect("a map").append("b", "  - 3\n", &[]).is_none());
    }
}
