//! Fields that hold a date expression: the words alone, or the words with their days.

use super::campaign::{RawWhen, When};
use super::date::{self, Interval, Precision};
use crate::finding::{Code, Finding, Findings};
use crate::id::Year;
use crate::source::shape::{Field, Shape};
use crate::source::yaml::{Kind, Node};
use crate::span::Spanned;
use serde_json::{Value, json};

/// A [`RawWhen`] that may also be written as its text alone.
#[derive(Clone, Debug)]
pub struct WhenField(pub RawWhen);

impl Shape for WhenField {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.kind {
            Kind::Scalar { .. } => {
                let text = Spanned::<String>::read(node, findings)?;
                Some(Self(RawWhen { text, start: None, end: None }))
            }
            Kind::List(_) | Kind::Map(_) => RawWhen::read(node, findings).map(Self),
        }
    }

    fn schema() -> Value {
        json!({ "anyOf": [String::schema(), RawWhen::schema()] })
    }

    fn fields() -> Vec<Field> {
        RawWhen::fields()
    }
}

/// Finds the days of an expression; given ones win over read ones.
pub(super) fn lower(raw: WhenField, year: Year, findings: &mut Findings) -> When {
    let RawWhen { text, start, end } = raw.0;
    let given = (start.is_some() || end.is_some()).then_some(Interval {
        start,
        end,
        precision: Precision::Day,
    });
    let interval = given.or_else(|| date::parse(&text, year.0));
    if interval.is_none() {
        findings.push(Finding::new(Code::UnclearDate, text.span).with("value", &text.value));
    }
    When { text, interval }
}
