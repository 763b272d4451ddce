//! Typed reading of YAML nodes, and the description of what may be written.
//!
//! [`shape!`] declares a record once: its fields, their explanations in two languages, which must
//! be given. From that one table come the reader (which reports every fault of a record, not the
//! first), the JSON Schema and the skeleton of a fresh entry, so the three cannot disagree.

use super::yaml::{Kind, Node};
use crate::finding::{Code, Finding, Findings};
use crate::span::{Span, Spanned};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Longest single value, in bytes; a poem or a transcript fits many times.
const MAX_TEXT: usize = 200_000;

/// Something that can be read from a node.
pub trait Shape: Sized {
    /// Reads the node; on a fault it says so in `findings` and gives `None`.
    fn read(node: &Node, findings: &mut Findings) -> Option<Self>;

    /// The JSON Schema of what [`Shape::read`] takes.
    fn schema() -> Value;

    /// What stands for a required value that is missing or broken, so that the rest of its record
    /// is still looked at. Its fault is an error, so no stand-in is ever published; `span` is empty.
    #[must_use]
    fn stand_in(_span: Span) -> Option<Self> {
        None
    }

    /// The fields of a record, for skeletons; empty for single values.
    #[must_use]
    fn fields() -> Vec<Field> {
        Vec::new()
    }
}

/// A field of a record as documentation shows it.
#[derive(Clone, Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Explanation in Chinese.
    pub zh: &'static str,
    /// Explanation in English.
    pub en: &'static str,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it holds a list.
    pub many: bool,
    /// What it holds: the schema of one value.
    pub schema: Value,
    /// The fields beneath, when it holds records.
    pub fields: Vec<Field>,
}

/// The fault of a node that is not what a field wants.
pub fn wrong_type(node: &Node, wanted: &'static str) -> Finding {
    let found = match &node.kind {
        Kind::Scalar { .. } => "text",
        Kind::List(_) => "list",
        Kind::Map(_) => "map",
    };
    Finding::new(Code::WrongType, node.span).with("wanted", wanted).with("found", found)
}

/// The text of a scalar, within bounds.
pub fn scalar<'a>(
    node: &'a Node,
    wanted: &'static str,
    findings: &mut Findings,
) -> Option<&'a str> {
    let Kind::Scalar { text, .. } = &node.kind else {
        findings.push(wrong_type(node, wanted));
        return None;
    };
    if text.len() > MAX_TEXT {
        let finding = Finding::new(Code::TextTooLong, node.span);
        findings.push(finding.with("length", text.len()).with("limit", MAX_TEXT));
        return None;
    }
    Some(text)
}

impl Shape for String {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        scalar(node, "text", findings).map(|text| text.trim().to_owned())
    }

    fn schema() -> Value {
        json!({ "type": ["string", "number"] })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::new())
    }
}

impl Shape for u64 {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let text = scalar(node, "number", findings)?;
        let parsed = text.replace([',', '_'], "").parse().ok();
        if parsed.is_none() {
            findings.push(Finding::new(Code::BadNumber, node.span).with("value", text));
        }
        parsed
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl Shape for f64 {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let text = scalar(node, "number", findings)?;
        let parsed = text.parse::<f64>().ok().filter(|number| number.is_finite());
        if parsed.is_none() {
            findings.push(Finding::new(Code::BadNumber, node.span).with("value", text));
        }
        parsed
    }

    fn schema() -> Value {
        json!({ "type": "number" })
    }
}

impl Shape for bool {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let parsed = scalar(node, "true-or-false", findings)?.parse().ok();
        if parsed.is_none() {
            findings.push(wrong_type(node, "true-or-false"));
        }
        parsed
    }

    fn schema() -> Value {
        json!({ "type": "boolean" })
    }
}

impl Shape for jiff::civil::Date {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let text = scalar(node, "date", findings)?;
        let parsed = text.parse().ok().filter(|_| text.len() == "2019-05-01".len());
        if parsed.is_none() {
            findings.push(Finding::new(Code::BadDate, node.span).with("value", text));
        }
        parsed
    }

    fn schema() -> Value {
        json!({ "type": "string", "format": "date" })
    }
}

impl<T: Shape> Shape for Spanned<T> {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        T::read(node, findings).map(|value| Spanned::new(value, node.span))
    }

    fn schema() -> Value {
        T::schema()
    }

    fn stand_in(span: Span) -> Option<Self> {
        T::stand_in(span).map(|value| Spanned::new(value, span))
    }

    fn fields() -> Vec<Field> {
        T::fields()
    }
}

impl<T: Shape> Shape for Vec<T> {
    /// A single value where a list may stand is a list of one: clerks leave the dash out.
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Kind::List(items) = &node.kind else {
            return T::read(node, findings).map(|one| vec![one]);
        };
        Some(items.iter().filter_map(|item| T::read(item, findings)).collect())
    }

    fn schema() -> Value {
        json!({ "type": "array", "items": T::schema() })
    }

    fn fields() -> Vec<Field> {
        T::fields()
    }
}

/// A map with free keys, such as variants by name.
impl<T: Shape> Shape for BTreeMap<String, T> {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Kind::Map(pairs) = &node.kind else {
            findings.push(wrong_type(node, "map"));
            return None;
        };
        let read = |(key, node): &(Spanned<String>, Node)| {
            Some((key.value.clone(), T::read(node, findings)?))
        };
        Some(pairs.iter().filter_map(read).collect())
    }

    fn schema() -> Value {
        json!({ "type": "object", "additionalProperties": T::schema() })
    }
}

/// Takes the fields of a map one by one, by name.
pub struct Reader<'a> {
    pairs: &'a [(Spanned<String>, Node)],
    span: Span,
}

impl<'a> Reader<'a> {
    /// Opens a map; reports keys that are not in `known`, each with the nearest that is.
    pub fn open(node: &'a Node, known: &[&'static str], findings: &mut Findings) -> Option<Self> {
        let Kind::Map(pairs) = &node.kind else {
            findings.push(wrong_type(node, "map"));
            return None;
        };
        for (key, _) in pairs.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            let finding = Finding::new(Code::UnknownKey, key.span).with("key", &key.value);
            findings.push(suggest(finding, key, known));
        }
        Some(Self { pairs, span: node.span })
    }

    /// The value of a key under which something was written.
    fn filled(&self, key: &str) -> Option<&'a Node> {
        let (_, node) = self.pairs.iter().find(|(known, _)| known.value == key)?;
        let blank = matches!(&node.kind, Kind::Scalar { text, .. } if text.trim().is_empty());
        (!blank && !node.is_empty()).then_some(node)
    }

    /// A field that must be there and hold something. When it does not, that is reported, and a
    /// stand-in given where its kind has one.
    pub fn required<T: Shape>(&self, key: &'static str, findings: &mut Findings) -> Option<T> {
        let stand_in = || T::stand_in(Span { end: self.span.start, ..self.span });
        if let Some(node) = self.filled(key) {
            return T::read(node, findings).or_else(stand_in);
        }
        let key_at = self.pairs.iter().find(|(known, _)| known.value == key);
        let start = Span { end: self.span.start, ..self.span };
        let span = key_at.map_or(start, |(key, _)| key.span);
        findings.push(Finding::new(Code::MissingField, span).with("key", key));
        stand_in()
    }

    /// A field that may be left out; a broken value is reported and counts as left out.
    pub fn optional<T: Shape>(&self, key: &'static str, findings: &mut Findings) -> Option<T> {
        T::read(self.filled(key)?, findings)
    }
}

/// Adds the nearest known word and the list of all to a finding about an unknown one.
#[must_use]
pub fn suggest(finding: Finding, word: &str, known: &[&str]) -> Finding {
    let near = nearest(word, known).unwrap_or_default();
    finding.with("near", near).with("known", known.join(", "))
}

/// The known word most like `word`, if one is like it at all.
#[must_use]
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let scored = known.iter().map(|one| (strsim::jaro_winkler(word, one), *one));
    scored.filter(|(score, _)| *score > 0.7).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, one)| one)
}

/// The JSON Schema of a record from its fields.
#[must_use]
pub fn record_schema(title: &str, fields: &[Field]) -> Value {
    let mut properties = Map::new();
    for field in fields {
        let mut schema = field.schema.clone();
        if let Some(object) = schema.as_object_mut() {
            let text = format!("{} · {}", field.zh, field.en);
            object.insert("description".to_owned(), text.into());
        }
        properties.insert(field.key.to_owned(), schema);
    }
    let required: Vec<_> =
        fields.iter().filter(|field| field.required).map(|one| one.key).collect();
    json!({
        "title": title,
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "required": required,
    })
}

/// Declares a record of an entry: reader, schema and skeleton in one.
///
/// Each field is `required`, `optional` or `many`, and carries its Chinese and English explanation.
#[macro_export]
macro_rules! shape {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($mode:ident $field:ident: $kind:ty = $zh:literal, $en:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name {
            $(#[doc = $en] $vis $field: $crate::shape!(@holds $mode $kind),)*
        }

        impl $crate::source::shape::Shape for $name {
            fn read(
                node: &$crate::source::yaml::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                let known = [$(stringify!($field)),*];
                let fields = $crate::source::shape::Reader::open(node, &known, findings)?;
                $(let $field = $crate::shape!(@read $mode fields $field findings);)*
                Some(Self { $($field: $crate::shape!(@take $mode $field),)* })
            }

            fn schema() -> serde_json::Value {
                let fields = <Self as $crate::source::shape::Shape>::fields();
                $crate::source::shape::record_schema(stringify!($name), &fields)
            }

            fn fields() -> Vec<$crate::source::shape::Field> {
                use $crate::source::shape::{Field, Shape};
                vec![$(Field {
                    key: stringify!($field),
                    zh: $zh,
                    en: $en,
                    required: stringify!($mode).as_bytes()[0] == b'r',
                    many: stringify!($mode).as_bytes()[0] == b'm',
                    schema: <$crate::shape!(@one $mode $kind) as Shape>::schema(),
                    fields: <$kind as Shape>::fields(),
                },)*]
            }
        }
    };
    (@holds required $kind:ty) => { $kind };
    (@holds optional $kind:ty) => { Option<$kind> };
    (@holds many $kind:ty) => { Vec<$kind> };
    (@one many $kind:ty) => { Vec<$kind> };
    (@one $mode:ident $kind:ty) => { $kind };
    (@read required $fields:ident $field:ident $findings:ident) => {
        $fields.required(stringify!($field), $findings)
    };
    (@read $mode:ident $fields:ident $field:ident $findings:ident) => {
        $fields.optional(stringify!($field), $findings)
    };
    (@take required $field:ident) => { $field? };
    (@take optional $field:ident) => { $field };
    (@take many $field:ident) => { $field.unwrap_or_default() };
}

/// Declares a closed vocabulary: each word with its Chinese and English name.
#[macro_export]
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($variant:ident = $word:literal, $zh:literal, $en:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $vis enum $name {
            $(#[doc = $en] $variant,)*
        }

        impl $name {
            /// Every word, in the order of the table.
            $vis const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word as files write it.
            #[must_use]
            $vis fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// What readers see.
            #[must_use]
            $vis fn label(self, lang: $crate::finding::Lang) -> &'static str {
                match self { $(Self::$variant => lang.pick($zh, $en),)* }
            }
        }

        impl $crate::source::shape::Shape for $name {
            fn read(
                node: &$crate::source::yaml::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                use $crate::source::shape::{scalar, suggest};
                let text = scalar(node, "text", findings)?;
                let found = Self::ALL.iter().copied().find(|one| one.as_str() == text);
                if found.is_none() {
                    let code = $crate::finding::Code::UnknownChoice;
                    let finding = $crate::finding::Finding::new(code, node.span).with("value", text);
                    findings.push(suggest(finding, text, &[$($word),*]));
                }
                found
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({ "enum": [$($word),*] })
            }

            fn stand_in(_: $crate::span::Span) -> Option<Self> {
                Self::ALL.first().copied()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::SourceMap;

    vocabulary! {
        /// Colours.
        enum Colour { Red = "red", "红", "red"; Green = "green", "绿", "green"; }
    }

    shape! {
        /// A record with every kind of field.
        struct Sample {
            required title: Spanned<String> = "标题", "title";
            optional colour: Colour = "颜色", "colour";
            many names: String = "名字", "names";
            optional count: u64 = "数量", "count";
        }
    }

    fn read(text: &str) -> (Option<Sample>, Vec<String>) {
        let mut sources = SourceMap::default();
        let file = sources.add("a.yaml", text);
        let mut findings = Findings::default();
        let node = super::super::yaml::parse(text, 0, file, &mut findings).expect("a node");
        let sample = Sample::read(&node, &mut findings);
        let list =
            findings.sorted(&sources).iter().map(|one| one.code.as_str().to_owned()).collect();
        (sample, list)
    }

    #[test]
    fn every_fault_of_a_record_is_reported() {
        let (sample, codes) = read("titel: x\ncolour: gren\ncount: many\n");
        assert_eq!(codes, ["missing-field", "unknown-key", "unknown-choice", "bad-number"]);
        let sample = sample.expect("the rest is still looked at");
        assert_eq!((sample.title.as_str(), sample.title.span.start), ("", sample.title.span.end));
    }

    #[test]
    fn a_single_value_is_a_list_of_one() {
        let (sample, codes) = read("title: 2019\nnames: 李明\n");
        assert_eq!(codes, [""; 0]);
        let sample = sample.expect("a sample");
        assert_eq!((sample.title.as_str(), sample.names.len()), ("2019", 1));
        assert_eq!((sample.colour, sample.count), (None, None));
        assert_eq!(Colour::Red.label(crate::finding::Lang::Zh), "红");
    }

    #[test]
    fn schema_lists_fields_with_both_explanations() {
        let schema = Sample::schema();
        assert_eq!(schema["required"], json!(["title"]));
        assert_eq!(schema["properties"]["title"]["description"], "标题 · title");
        assert_eq!(schema["properties"]["colour"]["enum"], json!(["red", "green"]));
    }
}
