//! What an import did and what it leaves to decide, for the clerk who ran it.

use super::form::Form;
use crate::finding::{Findings, Messages, json};
use crate::id::CampaignId;
use crate::span::SourceMap;
use serde_json::{Value, json};

/// All that is told of an import.
#[derive(Debug)]
pub struct Review {
    /// The campaign that was imported into.
    pub campaign: CampaignId,
    /// Its title.
    pub title: String,
    /// What came in, in the order to be shown.
    pub sources: Vec<Came>,
    /// What became of the entries.
    pub entries: Counts,
    /// Entries by sub-project, in the order of the campaign.
    pub tally: Vec<Tally>,
    /// Warnings are the decisions that wait, notes are information.
    pub findings: Findings,
}

/// A table, or a folder of media, that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// The file: the name of what was given, and the path inside it.
    pub file: String,
    /// The sheet; empty where the file is one table or none.
    pub sheet: String,
    /// What it is.
    pub what: What,
    /// Who sent it, where that is known.
    pub sender: Option<String>,
    /// Rows that hold something; files, where it is media.
    pub rows: usize,
}

/// What came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A list or table.
    List(Form),
    /// A known form that nobody filled in.
    Blank,
    /// Pictures, films and recordings, so many.
    Media(usize),
}

impl What {
    /// The word of the JSON form; its name in a language is the text `review-form-<word>`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::List(form) => form.as_str(),
            Self::Blank => "blank",
            Self::Media(_) => "media",
        }
    }

    /// What readers call it.
    #[must_use]
    pub fn name(self, messages: &Messages) -> String {
        let count = match self {
            Self::Media(count) => count,
            Self::List(_) | Self::Blank => 0,
        };
        let id = format!("review-form-{}", self.as_str());
        messages.text(&id, &[("count", count.to_string())])
    }
}

/// What became of the entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New ones.
    pub added: usize,
    /// Those whose values changed.
    pub updated: usize,
    /// Those that were recommended and are awarded now.
    pub promoted: usize,
    /// Those that came again as they were.
    pub unchanged: usize,
    /// Offline activities that were added.
    pub activities: usize,
}

/// Entries of a sub-project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Its title.
    pub sub_project: String,
    /// Recommended ones.
    pub recommended: usize,
    /// Awarded ones.
    pub awarded: usize,
}

/// The review for programs: `review.json`, its findings as `check --format json` writes them.
#[must_use]
pub fn json(review: &Review, sources: &SourceMap, messages: &Messages) -> Value {
    let came = |one: &Came| {
        json!({
            "file": one.file,
            "sheet": one.sheet,
            "form": one.what.as_str(),
            "sender": one.sender,
            "rows": one.rows,
        })
    };
    let Counts { added, updated, promoted, unchanged, activities } = review.entries;
    let told = json::render(&review.findings, sources, messages);
    let summary = review.findings.summary();
    json!({
        "campaign": review.campaign.as_str(),
        "title": review.title,
        "sources": review.sources.iter().map(came).collect::<Vec<_>>(),
        "entries": {
            "added": added,
            "updated": updated,
            "promoted": promoted,
            "unchanged": unchanged,
            "activities": activities,
        },
        "findings": told["findings"],
        "summary": {
            "errors": summary.errors,
            "warnings": summary.warnings,
            "notes": summary.notes,
        },
    })
}
