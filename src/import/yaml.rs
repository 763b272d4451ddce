//! YAML as a person writes it: Chinese as it is, lists indented, long text in blocks, quotes only
//! where YAML would read something else.

use crate::source::yaml::{Kind, Node};

/// A piece of YAML to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Yaml {
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Yaml>),
    /// Keys and values in their order.
    Map(Vec<(String, Yaml)>),
    /// A list of short scalars, or a map of such, on one line.
    Flow(Box<Yaml>),
}

impl Yaml {
    /// Text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A map of the keys that hold something.
    pub(super) fn map(pairs: impl IntoIterator<Item = (&'static str, Option<Yaml>)>) -> Self {
        let given = |(key, value): (&str, Option<Yaml>)| Some((key.to_owned(), value?));
        Self::Map(pairs.into_iter().filter_map(given).collect())
    }

    /// A node that was read.
    pub(super) fn of(node: &Node) -> Self {
        match &node.kind {
            Kind::Scalar { text, .. } => Self::Text(text.clone()),
            Kind::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Kind::Map(pairs) => Self::Map(
                pairs.iter().map(|(key, node)| (key.value.clone(), Self::of(node))).collect(),
            ),
        }
    }

    /// `key: value`, with the lines of the value beneath where it has several.
    #[must_use]
    pub(super) fn field(&self, key: &str, indent: usize) -> String {
        let pad = " ".repeat(indent);
        match self {
            Self::Text(text) => format!("{pad}{key}: {}\n", scalar(text, indent + 2)),
            Self::Flow(inner) => format!("{pad}{key}: {}\n", inner.flow()),
            Self::List(items) if items.is_empty() => format!("{pad}{key}: []\n"),
            Self::List(items) => {
                let items: String = items.iter().map(|item| item.item(indent + 2)).collect();
                format!("{pad}{key}:\n{items}")
            }
            Self::Map(pairs) => {
                let pairs: String =
                    pairs.iter().map(|(key, value)| value.field(key, indent + 2)).collect();
                format!("{pad}{key}:\n{pairs}")
            }
        }
    }

    /// `- item`.
    #[must_use]
    pub(super) fn item(&self, indent: usize) -> String {
        let pad = " ".repeat(indent);
        match self {
            Self::Text(text) => format!("{pad}- {}\n", scalar(text, indent + 2)),
            Self::Flow(inner) => format!("{pad}- {}\n", inner.flow()),
            Self::List(_) => format!("{pad}- {}\n", self.flow()),
            Self::Map(pairs) => {
                let fields: String =
                    pairs.iter().map(|(key, value)| value.field(key, indent + 2)).collect();
                format!("{pad}- {}", fields.trim_start_matches(' '))
            }
        }
    }

    fn flow(&self) -> String {
        match self {
            Self::Text(text) if text.contains(['\n', ',', '[', ']', '{', '}']) => quoted(text),
            Self::Text(text) => scalar(text, 0),
            Self::Flow(inner) => inner.flow(),
            Self::List(items) => {
                format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", "))
            }
            Self::Map(pairs) => {
                let pair = |(key, value): &(String, Yaml)| format!("{key}: {}", value.flow());
                format!("{{ {} }}", pairs.iter().map(pair).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// One form for equal values, whatever their style: to compare what was written with what is.
    #[must_use]
    pub(super) fn canonical(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Flow(inner) => inner.canonical(),
            Self::List(items) => {
                format!("[{}]", items.iter().map(Self::canonical).collect::<Vec<_>>().join(","))
            }
            Self::Map(pairs) => {
                let pair = |(key, value): &(String, Yaml)| {
                    format!("{}:{}", quoted(key), value.canonical())
                };
                format!("{{{}}}", pairs.iter().map(pair).collect::<Vec<_>>().join(","))
            }
        }
    }

    /// The value as a person reads it in a message.
    #[must_use]
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Flow(inner) => inner.shown(),
            Self::List(items) => items.iter().map(Self::shown).collect::<Vec<_>>().join("、"),
            Self::Map(pairs) => {
                pairs.iter().map(|(_, value)| value.shown()).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

/// A scalar in the plainest style that keeps it.
fn scalar(text: &str, indent: usize) -> String {
    if text.contains('\n') && is_block(text) {
        let pad = " ".repeat(indent);
        let lines: Vec<String> = text
            .split('\n')
            .map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") })
            .collect();
        return format!("|-\n{}", lines.join("\n"));
    }
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Whether a literal block gives the text back: no space before its first line, none at its ends.
fn is_block(text: &str) -> bool {
    let clean =
        text.chars().all(|char| char == '\n' || !char.is_control()) && !text.contains('\u{feff}');
    let first = text.chars().next();
    clean
        && !text.ends_with('\n')
        && first.is_some_and(|char| !char.is_whitespace())
        && !text.lines().any(|line| line.starts_with('\t'))
}

/// Whether text may stand without quotes, for every reader of YAML 1.1 and 1.2.
fn is_plain(text: &str) -> bool {
    const SIGNS: &str = "-?:,[]{}#&*!|>'\"%@`~=<";
    let Some(first) = text.chars().next() else { return false };
    let edges = text.trim() == text;
    let starts = SIGNS.contains(first);
    let inside = [": ", " #", ", ", "] ", "} "].iter().any(|mark| text.contains(mark))
        || text.ends_with(':');
    let unsafe_char = |char: char| {
        char.is_control() || matches!(char, '\u{feff}' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    let word = text.to_ascii_lowercase();
    let keyword =
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"]
            .contains(&word.as_str());
    // What looks like a number, a date or a time, but for plain whole numbers.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = digits && (text.len() == 1 || !text.starts_with('0')) && text.len() < 16;
    let numeric = first.is_ascii_digit() || matches!(first, '.' | '+');
    let lone = numeric
        && text.bytes().all(|byte| byte.is_ascii_digit() || b".:-+_eExXoOTZ ".contains(&byte));
    edges && !starts && !inside && !text.chars().any(unsafe_char) && !keyword && (whole || !lone)
}

/// A scalar in double quotes, on one line.
fn quoted(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::from("\"");
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            char if char.is_control()
                || matches!(char, '\u{feff}' | '\u{85}' | '\u{2028}' | '\u{2029}') =>
            {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04X}", u32::from(char));
            }
            char => out.push(char),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Findings;
    use crate::source::yaml::parse;
    use crate::span::SourceMap;
    use proptest::prelude::*;

    fn read_back(text: &str) -> Option<Yaml> {
        let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
        let file = sources.add("a.yaml", text);
        let node = parse(text, 0, file, &mut findings)?;
        Some(Yaml::of(&node))
    }

    fn any_yaml() -> impl Strategy<Value = Yaml> {
        let text = prop_oneof![
            any::<String>(),
            "[-?:,#&*!|>'\"%@~= 0-9a-z中文《》\n]{0,12}",
            Just("no".to_owned()),
            Just("2020-01-02".to_owned()),
            Just("007".to_owned()),
        ];
        // A byte order mark inside a scalar is the one character the parser drops.
        let text = text.prop_map(|text| Yaml::Text(text.replace(['\u{feff}', '\r', '\0'], "")));
        text.prop_recursive(3, 16, 4, |inner| {
            let pairs = prop::collection::btree_map("[a-z]{1,4}", inner.clone(), 1..4);
            prop_oneof![
                prop::collection::vec(inner, 1..4).prop_map(Yaml::List),
                pairs.prop_map(|pairs| Yaml::Map(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in any_yaml()) {
            let text = value.field("key", 0);
            let back = read_back(&text);
            prop_assert_eq!(back, Some(Yaml::Map(vec![("key".to_owned(), value)])), "{}", text);
        }
    }

    #[test]
    fn text_reads_as_a_person_would_write_it() {
        for (text, expected) in [
            ("晨曲", "k: 晨曲\n"),
            ("《劳动者之歌》（一）", "k: 《劳动者之歌》（一）\n"),
            ("no", "k: \"no\"\n"),
            ("2020-06-18", "k: \"2020-06-18\"\n"),
            ("007", "k: \"007\"\n"),
            ("12", "k: 12\n"),
            ("一\n二", "k: |-\n  一\n  二\n"),
            ("#追光 ", "k: \"#追光 \"\n"),
        ] {
            assert_eq!(Yaml::text(text).field("k", 0), expected);
        }
    }
}
