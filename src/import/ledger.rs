//! What imports wrote: for every value where it came from, what lists stated, and what was written.
//!
//! With it an import run again knows a changed sheet from a changed entry. It lies in the private
//! store; without it nothing is lost but that knowledge, and every difference is then told.

use super::form::Form;
use super::origin::Origin;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All entries that imports wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ledger {
    /// By id of the entry.
    #[serde(default)]
    pub(super) entries: BTreeMap<String, Record>,
    /// Rows of tables that are lists inside other files (offline activities, allocation tables), by
    /// place: what was written of each.
    #[serde(default)]
    pub(super) rows: BTreeMap<String, String>,
}

/// What is known of one entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The rows it came from.
    pub(super) rows: Vec<Origin>,
    /// Its values by field.
    pub(super) fields: BTreeMap<String, Known>,
    /// Its files by name.
    #[serde(default)]
    pub(super) files: BTreeMap<String, Copied>,
}

/// What is known of one value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {
    /// What an import wrote last, in canonical form.
    pub(super) written: Option<String>,
    /// The form that said so.
    pub(super) by: Option<String>,
    /// What each form stated last, and where.
    pub(super) stated: BTreeMap<String, Stated>,
}

/// What a form stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stated {
    /// The value in canonical form.
    pub(super) value: String,
    /// Where it stands.
    pub(super) from: Origin,
}

/// A file that was copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Copied {
    /// Its path in the mails.
    pub(super) from: String,
    /// BLAKE3 of its bytes.
    pub(super) digest: String,
}

impl Ledger {
    /// Reads a ledger; one that cannot be read is an empty one.
    pub(super) fn read(bytes: &[u8]) -> Self {
        serde_json::from_slice(bytes).unwrap_or_default()
    }

    /// Its bytes.
    pub(super) fn write(&self) -> Vec<u8> {
        // Maps of text and numbers always have a JSON form.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

impl Known {
    /// The form whose word was written, where one is known.
    pub(super) fn writer(&self) -> Option<Form> {
        let by = self.by.as_deref()?;
        Form::ALL.iter().copied().find(|form| form.as_str() == by)
    }
}
