//! Records: taking their fields by name, and their JSON Schema.

use super::near::suggest;
use super::values::wrong_type;
use super::{Field, Shape};
use crate::finding::{Code, Finding, Findings};
use crate::source::yaml::{Kind, Node};
use crate::span::{Span, Spanned};
use serde_json::{Map, Value, json};

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
