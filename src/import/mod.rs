//! From a union's mails to entries: spreadsheets, forms, archives and loose media.
//!
//! ```text
//! files ─ mail ─▶ Mail                 documents as tables, media by content, archives unpacked   (I/O)
//! Mail ─ recognise ─▶ Listings         tables as official forms, cells with their places          (pure)
//! Listings ─ private ─▶ Contacts       what is private goes to its store, the rest goes on        (pure)
//! Listings ─ item, work ─▶ Works       rows as works, the same one named by several rows once     (pure)
//! Works + media ─ attach ─▶            files put to works, or told of                             (pure)
//! Works ─ entry ─▶ Changes             entries made or changed, hand edits kept                   (pure)
//! Changes ─ commit ─▶ content          all or nothing                                             (I/O)
//! ```
//!
//! What is ambiguous is never guessed: it becomes a finding, and the review that lies in `private/`
//! lists them. Nothing is written outside the campaign's folder, `organisers/` and `private/`.

mod allocation;
mod attach;
mod brought;
mod change;
mod clean;
mod column;
mod edit;
mod entry;
mod field;
mod form;
mod ground;
mod item;
mod label;
mod ledger;
mod mail;
mod matching;
mod offline;
mod origin;
pub mod page;
mod people;
mod private;
mod quota;
mod recognise;
pub mod review;
mod run;
mod spoken;
mod subject;
mod tier;
mod twin;
mod who;
mod work;
mod yaml;

pub use form::Form;

use crate::catalogue::Catalogue;
use crate::finding::{Findings, Messages};
use crate::fs::{self, FsError};
use crate::id::{CampaignId, CategoryKey, SubProjectId};
use crate::source::{STATE, SourceTree};
use crate::span::SourceMap;
use change::Changes;
use column::Headings;
use ground::Ground;
use ledger::Ledger;
use private::Contacts;
use review::Counts;
use run::Import;
use std::path::{Path, PathBuf};

/// Folder of what nobody publishes, below the site's.
pub const PRIVATE: &str = "private";

/// What an import is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Files and folders of the mails.
    pub files: Vec<PathBuf>,
    /// The campaign they go into.
    pub campaign: CampaignId,
    /// The sub-project of rows that name none.
    pub sub_project: Option<SubProjectId>,
    /// Headings, each with the official one it stands for.
    pub map: Vec<(String, String)>,
    /// This program, to read documents in processes of it.
    pub program: Option<PathBuf>,
    /// The machine's memory in bytes, where it is known.
    pub memory: Option<u64>,
    /// Whether nothing is written.
    pub dry: bool,
}

/// Why there was no import; content is as it was.
#[derive(Debug)]
pub enum ImportError {
    /// The campaign has no entry.
    NoCampaign,
    /// The sub-project has no entry, and no category has its name.
    NoSubProject(SubProjectId),
    /// `--map` names a heading that there is none of.
    NoHeading(String),
    /// A call on a path failed.
    Fs(FsError),
}

impl From<FsError> for ImportError {
    fn from(error: FsError) -> Self {
        Self::Fs(error)
    }
}

/// Imports mails into a site that was read, and leaves the review in `private/`. What waits for a
/// decision is in `findings`.
///
/// # Errors
/// When there is no such campaign or heading, or the file system fails. Content is then as it was.
pub fn import(
    root: &Path,
    wish: &Wish,
    site: Site<'_>,
    messages: &Messages,
    findings: &mut Findings,
) -> Result<Counts, ImportError> {
    let Site { catalogue, tree, sources } = site;
    let campaign = catalogue.campaigns.get(&wish.campaign).ok_or(ImportError::NoCampaign)?;
    if let Some(id) = &wish.sub_project {
        let known = catalogue.sub_projects.contains_key(id);
        let key = CategoryKey::new(id.leaf());
        if !known && catalogue.tables.categories.get(&key).is_none() {
            return Err(ImportError::NoSubProject(id.clone()));
        }
    }
    let headings = Headings::new(&wish.map).map_err(ImportError::NoHeading)?;
    let aside = root.join(STATE).join(format!("import-{}", std::process::id()));
    let store = format!("{PRIVATE}/{}", campaign.id);
    let kept = |name: &str| fs::read(&root.join(&store).join(name)).unwrap_or_default();
    let mut import = Import {
        root,
        aside,
        ground: Ground::new(catalogue, tree, sources, campaign, wish.sub_project.clone()),
        headings,
        contacts: Contacts::read(&kept("contacts.csv")),
        ledger: Ledger::read(&kept("ledger.json")),
        changes: Changes::default(),
        store,
    };
    let done = import.run(wish, messages, findings);
    // What archives held is of no use any more, whatever came of it.
    let _ = fs::remove_tree(&import.aside);
    let _ = fs::remove_empty(&root.join(STATE));
    done
}

/// A site as it was read.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// Its entries.
    pub catalogue: &'a Catalogue,
    /// Their documents and media.
    pub tree: &'a SourceTree,
    /// The texts.
    pub sources: &'a SourceMap,
}
