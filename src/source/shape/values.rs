//! Single values, lists and free maps: what a field may hold besides a record.

use super::{Field, Shape};
use crate::finding::{Code, Finding, Findings};
use crate::source::yaml::{Kind, Node};
use crate::span::{Span, Spanned};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Longest single value, in bytes; a poem or a transcript fits many times.
const MAX_TEXT: usize = 200_000;

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
        let parsed = ungrouped(text).and_then(|digits| digits.parse().ok());
        if parsed.is_none() {
            findings.push(Finding::new(Code::BadNumber, node.span).with("value", text));
        }
        parsed
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 0 })
    }
}

/// The digits of `12000` or `12,000`; anything else, such as `1,2`, is no whole number.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    let clean = digits(first) && rest.iter().all(|group| digits(group));
    (clean && grouped).then(|| format!("{first}{}", rest.concat()))
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
