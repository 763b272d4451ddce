//! Typed reading of YAML nodes, and the description of what may be written.
//!
//! [`shape!`](crate::shape) declares a record once: its fields, their explanations in two languages,
//! which must be given. From that one table come the reader (which reports every fault of a record,
//! not the first), the JSON Schema and the skeleton of a fresh entry, so the three cannot disagree.

mod macros;
mod near;
mod reader;
#[cfg(test)]
mod tests;
mod values;

pub use near::{nearest, suggest};
pub use reader::{Reader, record_schema};
pub use values::{scalar, wrong_type};

use super::yaml::Node;
use crate::finding::Findings;
use crate::span::Span;
use serde_json::Value;

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
