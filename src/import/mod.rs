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
mod change;
mod clean;
mod column;
mod edit;
mod entry;
mod field;
mod form;
mod formula;
mod ground;
mod item;
mod label;
mod ledger;
mod mail;
mod matching;
mod offline;
mod origin;
mod people;
mod private;
mod quota;
mod recognise;
mod subject;
mod tier;
mod who;
mod work;
mod yaml;

pub use entry::Counts;
pub use form::Form;

use crate::catalogue::Catalogue;
use crate::finding::{Code, Finding, Findings, Place};
use crate::fs::{self, FsError};
use crate::id::{CampaignId, OrganiserId, RegionCode, SubProjectId};
use crate::office::Limits;
use crate::scaffold::Kind;
use crate::source::{CONTENT, SourceTree};
use crate::span::SourceMap;
use allocation::Tables;
use attach::{Attachments, Manuscript};
use change::Changes;
use column::Headings;
use edit::Entry;
use entry::Entries;
use form::Listing;
use ground::Ground;
use item::{Fresh, Item, Itemiser};
use ledger::Ledger;
use mail::{Mail, Reading};
use offline::Activities;
use private::Contacts;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tier::Tiers;
use who::Who;
use work::Works;
use yaml::Yaml;

/// Folder of what nobody publishes, below the site's.
pub const PRIVATE: &str = "private";
/// Where editors find the schema of an entry, below the site's folder.
const SCHEMA: &str = ".fengcai/schema/winner.json";

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
    /// Whether nothing is written.
    pub dry: bool,
}

/// Why there was no import; content is as it was.
#[derive(Debug)]
pub enum ImportError {
    /// The campaign has no entry.
    NoCampaign,
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

/// A table that was read.
#[derive(Clone, Debug)]
pub struct Came {
    /// Its file.
    pub file: String,
    /// Its sheet.
    pub sheet: String,
    /// What it is.
    pub form: Form,
    /// Who sent it.
    pub sender: Option<String>,
    /// How many records it has.
    pub rows: usize,
}

/// What came of an import, beside its findings.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The tables that were read.
    pub came: Vec<Came>,
    /// How many media there were.
    pub media: usize,
    /// What became of the entries.
    pub counts: Counts,
    /// Offline activities that were added.
    pub activities: usize,
}

/// Imports mails into a site that was read. What waits for a decision is in `findings`.
///
/// # Errors
/// When there is no such campaign or heading, or the file system fails. Content is then as it was.
pub fn import(
    root: &Path,
    wish: &Wish,
    catalogue: &Catalogue,
    tree: &SourceTree,
    sources: &SourceMap,
    findings: &mut Findings,
) -> Result<Imported, ImportError> {
    let campaign = catalogue.campaigns.get(&wish.campaign).ok_or(ImportError::NoCampaign)?;
    let headings = Headings::new(&wish.map).map_err(ImportError::NoHeading)?;
    let ground = Ground::new(catalogue, tree, sources, campaign, wish.sub_project.clone());
    let aside = root.join(format!(".fengcai/import-{}", std::process::id()));
    let scratch = aside.join("archives");
    let reading =
        Reading { program: wish.program.as_deref(), scratch: &scratch, limits: Limits::default() };
    let outcome = reading.gather(&wish.files, findings).map_err(ImportError::Fs).and_then(|mail| {
        let mut import = Import { root, aside: &aside, dry: wish.dry, ground, headings };
        import.run(&mail, findings)
    });
    // What archives held is of no use any more, whatever came of it.
    let _ = fs::remove_tree(&aside);
    outcome
}

struct Import<'a> {
    root: &'a Path,
    aside: &'a Path,
    dry: bool,
    ground: Ground<'a>,
    headings: Headings,
}

impl Import<'_> {
    fn run(&mut self, mail: &Mail, findings: &mut Findings) -> Result<Imported, ImportError> {
        let store = format!("{PRIVATE}/{}", self.ground.campaign.id);
        let kept = |name: &str| fs::read(&self.root.join(&store).join(name)).unwrap_or_default();
        let mut contacts = Contacts::read(&kept("contacts.csv"));
        let mut ledger = Ledger::read(&kept("ledger.json"));
        let (listings, manuscripts) = self.listings(mail, &mut contacts, findings);
        let mut changes = Changes::default();
        let units = self.tables(&listings, &mut changes, findings);
        self.ground.register.learn(&units);
        let sorted = self.sort(&listings, &mut changes, findings);
        quota::tell(&sorted.items, &self.ground, findings);
        let counts =
            self.entries(&sorted.items, mail, &manuscripts, &mut changes, &mut ledger, findings);
        if contacts.met > 0 {
            let path = format!("{store}/contacts.csv");
            let finding = Finding::new(Code::PrivateDiverted, Place::File(path.clone()));
            findings.push(finding.with("count", contacts.met).with("store", path));
        }
        if !contacts.is_empty() {
            changes.text(format!("{store}/contacts.csv"), contacts.write());
        }
        changes.text(format!("{store}/ledger.json"), ledger.write());
        for kind in Kind::ALL {
            let path = format!(".fengcai/schema/{}.json", kind.as_str());
            changes.text(path, format!("{:#}\n", kind.schema()));
        }
        if !self.dry {
            changes.without_same(self.root).commit(self.root, self.aside)?;
        }
        Ok(Imported {
            came: sorted.came,
            media: mail.media.len(),
            counts,
            activities: sorted.activities,
        })
    }

    /// The forms of all documents, cleared of what is private; documents without any are manuscripts.
    fn listings(
        &self,
        mail: &Mail,
        contacts: &mut Contacts,
        findings: &mut Findings,
    ) -> (Vec<Listing>, Vec<Manuscript>) {
        let (mut listings, mut manuscripts) = (Vec::new(), Vec::new());
        for paper in &mail.papers {
            let own: Vec<Listing> = paper
                .document
                .tables
                .iter()
                .flat_map(|table| recognise::listings(table, &paper.path, &self.headings))
                .collect();
            if own.is_empty() {
                if paper.document.paragraphs.is_empty() {
                    tell_unknown(paper, findings);
                } else {
                    let paragraphs = paper.document.paragraphs.clone();
                    manuscripts.push(Manuscript { path: paper.path.clone(), paragraphs });
                }
            }
            listings.extend(own);
        }
        for listing in &mut listings {
            if listing.lines.is_empty() {
                let finding = listing.from.finding(Code::BlankForm);
                findings.push(finding.with("form", form_name(listing.form)));
            }
            contacts.clear(listing, findings);
            for (value, proposal) in &listing.doubled {
                let finding = value.from.finding(Code::DoubledCharacter).with("value", &value.text);
                findings.push(finding.with("proposal", proposal));
            }
        }
        (listings, manuscripts)
    }

    /// Allocation tables first: the units they name send the other lists.
    fn tables(
        &self,
        listings: &[Listing],
        changes: &mut Changes,
        findings: &mut Findings,
    ) -> Vec<(String, Who)> {
        let mut itemiser = Itemiser::new(&self.ground, findings);
        let mut tables = Tables::new(&self.ground);
        for listing in listings.iter().filter(|listing| listing.form == Form::Allocation) {
            tables.take(listing, &mut itemiser);
        }
        self.add_tables(&tables, changes);
        tables.units
    }

    /// Sorts the other lists by their form: works, activities.
    fn sort(&self, listings: &[Listing], changes: &mut Changes, findings: &mut Findings) -> Sorted {
        let mut itemiser = Itemiser::new(&self.ground, findings);
        let (mut items, mut came) = (Vec::new(), Vec::new());
        let mut activities = Activities::new(&self.ground);
        for listing in listings {
            let (_, sender) = itemiser.sender(listing);
            came.push(Came {
                file: listing.from.file.clone(),
                sheet: listing.from.sheet.clone(),
                form: listing.form,
                sender: Some(sender).filter(|name| !name.is_empty()),
                rows: listing.lines.len(),
            });
            match listing.form {
                Form::Works | Form::Influencers | Form::Winners => {
                    items.extend(itemiser.items(listing))
                }
                Form::Offline => activities.take(listing, &mut itemiser),
                Form::Allocation | Form::Contacts => {}
            }
        }
        let (fresh, organisers) = itemiser.finish();
        self.make(&fresh, &organisers, changes);
        activities.write(changes);
        Sorted { items, came, activities: activities.added }
    }

    /// Sub-projects and organisations that lists name and the site lacks.
    fn make(
        &self,
        fresh: &Fresh,
        organisers: &BTreeMap<OrganiserId, RegionCode>,
        changes: &mut Changes,
    ) {
        for (id, (_, title)) in fresh {
            let title = Yaml::text(title.clone()).field("title", 0);
            let head = format!("---\n{}{title}---\n", schema_line(3, "sub-project"));
            changes.text(format!("{CONTENT}/{id}/sub-project.md"), head);
        }
        for (id, code) in organisers {
            let Some(region) = self.ground.catalogue.tables.regions.get(code) else { continue };
            let name = Yaml::text(format!("{}总工会", region.name)).field("name", 0);
            let path = Yaml::text(region.path.clone()).field("region", 0);
            let head =
                format!("---\n{}{name}kind: federation\n{path}---\n", schema_line(1, "organiser"));
            changes.text(format!("{CONTENT}/organisers/{id}.md"), head);
        }
    }

    fn add_tables(&self, tables: &Tables, changes: &mut Changes) {
        let path = ["md", "yaml", "yml"]
            .iter()
            .map(|ending| format!("{}/campaign.{ending}", self.ground.campaign.id));
        let Some((path, text)) =
            path.into_iter().find_map(|path| Some((path.clone(), self.ground.text(&path)?)))
        else {
            return;
        };
        let mut entry = Entry::read(&text);
        for item in &tables.items {
            entry =
                entry.and_then(|entry| entry.append("allocations", &item.item(2), CAMPAIGN_ORDER));
        }
        if let Some(entry) = entry.filter(|_| !tables.items.is_empty()) {
            changes.text(format!("{CONTENT}/{path}"), entry.into_text());
        }
    }

    /// The entries of all works.
    fn entries(
        &self,
        items: &[Item],
        mail: &Mail,
        manuscripts: &[Manuscript],
        changes: &mut Changes,
        ledger: &mut Ledger,
        findings: &mut Findings,
    ) -> Counts {
        let mut tiers = Tiers::new(&self.ground);
        let mut works = Works::of_entries(&self.ground, ledger);
        works.take(items, &self.ground, &mut tiers, findings);
        works.tell_twins(findings);
        let attachments =
            attach::attach(&works.list, &mail.media, manuscripts, &self.ground, findings);
        let Attachments { files, texts } = attachments;
        self.add_tiers(&tiers, changes);
        let mut entries = Entries::new(&self.ground, ledger, changes);
        for (place, work) in works.list.iter().enumerate() {
            let files = files.get(&place).map(Vec::as_slice).unwrap_or_default();
            entries.write(work, files, texts.get(&place), findings);
        }
        entries.counts
    }

    /// The tiers a winners list names, in sub-projects that have none.
    fn add_tiers(&self, tiers: &Tiers<'_>, changes: &mut Changes) {
        for (id, yaml) in tiers.additions() {
            let path = format!("{CONTENT}/{id}/sub-project.md");
            let made = match changes.0.get(&path) {
                Some(change::Content::Bytes(bytes)) => {
                    Some(String::from_utf8_lossy(bytes).into_owned())
                }
                Some(change::Content::Copy(_)) | None => {
                    self.ground.text(&format!("{id}/sub-project.md"))
                }
            };
            let entry =
                made.and_then(|text| Entry::read(&text)?.with("tiers", &yaml, SUB_PROJECT_ORDER));
            if let Some(entry) = entry {
                changes.text(path, entry.into_text());
            }
        }
    }
}

/// The fields of a campaign and of a sub-project before those that imports add.
const CAMPAIGN_ORDER: &[&str] = &[
    "title",
    "short_title",
    "level",
    "parent",
    "series",
    "slogan",
    "theme",
    "region",
    "sector",
    "period",
    "organisers",
    "documents",
    "strands",
    "phases",
    "targets",
    "allocations",
];
const SUB_PROJECT_ORDER: &[&str] =
    &["title", "category", "participates", "strand", "order", "theme", "organisers", "tiers"];

/// What lists came to.
struct Sorted {
    items: Vec<Item>,
    came: Vec<Came>,
    activities: usize,
}

/// The comment that leads an editor to the schema of an entry so many folders below `content/`.
fn schema_line(depth: usize, kind: &str) -> String {
    let up = "../".repeat(depth + 1);
    format!("# yaml-language-server: $schema={up}.fengcai/schema/{kind}.json\n")
}

/// The name of a form in messages.
fn form_name(form: Form) -> &'static str {
    match form {
        Form::Works => "各子活动项目推荐清单",
        Form::Influencers => "达人推荐表",
        Form::Winners => "获奖名单",
        Form::Offline => "线下活动汇总表",
        Form::Allocation => "任务分配表",
        Form::Contacts => "联络表",
    }
}

/// A document whose tables have no known headings.
fn tell_unknown(paper: &mail::Paper, findings: &mut Findings) {
    for table in paper.document.tables.iter().filter(|table| !table.is_empty() && !table.hidden) {
        let first =
            table.rows().max_by_key(|row| (table.row(*row).count(), std::cmp::Reverse(*row)));
        let headings: Vec<String> = first
            .into_iter()
            .flat_map(|row| table.row(row))
            .map(|(_, cell)| clean::name(&cell.text))
            .collect();
        let names: Vec<&str> = headings.iter().map(String::as_str).collect();
        let place = Place::Sheet {
            file: paper.path.clone(),
            sheet: table.name.clone(),
            row: first.unwrap_or(0),
            column: None,
        };
        let shown = private::harmless_name(&attach::listed(&names));
        findings.push(Finding::new(Code::UnknownTable, place).with("headings", shown));
    }
}
