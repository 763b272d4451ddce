//! The unit a work comes from: its name as the certificate has it, and its entry where it has one.

use super::link::Linker;
use crate::finding::Findings;
use crate::id::OrganiserId;
use crate::shape;
use crate::source::shape::{Field, Shape};
use crate::source::yaml::{Kind, Node};
use crate::span::{Span, Spanned};
use serde_json::{Value, json};

shape! {
    /// A unit that has an entry under `organisers/`.
    pub struct RawUnit {
        required id: Spanned<String> = "单位编号，见 organisers/", "id of the organisation";
        optional name: String = "当时的名称，与现名不同才填", "its name then, where it differs";
    }
}

/// A unit as written: its name alone, or a [`RawUnit`].
#[derive(Clone, Debug)]
pub enum UnitField {
    /// The name; no page is linked.
    Name(String),
    /// An organisation with an entry.
    Entry(RawUnit),
}

impl Shape for UnitField {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        match &node.kind {
            Kind::Map(_) => RawUnit::read(node, findings).map(Self::Entry),
            Kind::Scalar { .. } | Kind::List(_) => String::read(node, findings).map(Self::Name),
        }
    }

    fn schema() -> Value {
        json!({ "anyOf": [String::schema(), RawUnit::schema()] })
    }

    fn stand_in(span: Span) -> Option<Self> {
        String::stand_in(span).map(Self::Name)
    }

    fn fields() -> Vec<Field> {
        RawUnit::fields()
    }
}

/// The unit of a work or an author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name to show.
    pub name: String,
    /// Its entry.
    pub organiser: Option<OrganiserId>,
}

/// Finds the unit's entry and the name to show: the one of the time, else the entry's.
pub(super) fn lower(raw: Option<UnitField>, linker: &mut Linker<'_>) -> Option<Unit> {
    match raw? {
        UnitField::Name(name) => Some(Unit { name, organiser: None }),
        UnitField::Entry(RawUnit { id, name }) => {
            let organiser = linker.organiser(Some(&id))?;
            let entry = linker.drafts.organisers.get(&organiser)?;
            let name = name.unwrap_or_else(|| entry.raw.name.value.clone());
            Some(Unit { name, organiser: Some(organiser) })
        }
    }
}
