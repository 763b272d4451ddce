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
mod subject;
mod tier;
mod twin;
mod who;
mod work;
mod yaml;

pub use form::Form;

use crate::catalogue::Catalogue;
use crate::finding::{Code, Finding, Findings, Messages, Place};
use crate::fs::{self, FsError};
use crate::id::{CampaignId, CategoryKey, OrganiserId, RegionCode, SubProjectId};
use crate::media::{Budget, Cache, Workers, Workshop};
use crate::office::Limits;
use crate::scaffold::{self, Kind, schema_line};
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
use review::{Came, Counts, Review, Tally, What};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tier::Tiers;
use work::Works;
use yaml::Yaml;

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
    let aside = root.join(format!(".fengcai/import-{}", std::process::id()));
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

struct Import<'a> {
    root: &'a Path,
    /// A folder of this import alone, below the site's.
    aside: PathBuf,
    ground: Ground<'a>,
    headings: Headings,
    contacts: Contacts,
    ledger: Ledger,
    changes: Changes,
    /// The folder of the campaign's private records.
    store: String,
}

/// What lists came to.
#[derive(Default)]
struct Sorted {
    items: Vec<Item>,
    came: Vec<Came>,
    activities: usize,
}

impl<'a> Import<'a> {
    fn run(
        &mut self,
        wish: &Wish,
        messages: &Messages,
        findings: &mut Findings,
    ) -> Result<Counts, ImportError> {
        let (root, aside) = (self.root, self.aside.clone());
        let scratch = aside.join("archives");
        let program = wish.program.as_deref();
        let mail = Reading { program, scratch: &scratch, limits: Limits::default() }
            .gather(&wish.files, findings)?;
        let (listings, manuscripts) = self.listings(&mail, findings);
        self.tables(&listings, findings);
        let sorted = self.sort(&listings, &mail, findings);
        quota::tell(&sorted.items, &self.ground, findings);
        let works = self.works(&sorted.items, findings);
        let attachments =
            attach::attach(&works.list, &mail.media, &manuscripts, &self.ground, findings);
        twin::tell(&attachments.files, &workshop(wish, root, &aside), findings)?;
        let counts = self.entries(&works, &attachments, findings);
        let counts = Counts { activities: sorted.activities, ..counts };
        works.tell_gone(&sorted.came, &self.ledger, findings);
        self.keep(findings);
        let tally = self.tally(&works);
        self.review(sorted.came, (counts, tally), messages, findings);
        if !wish.dry {
            std::mem::take(&mut self.changes).without_same(root).commit(root, &aside)?;
        }
        Ok(counts)
    }

    /// The forms of all documents, cleared of what is private; documents without any are manuscripts.
    fn listings(
        &mut self,
        mail: &Mail,
        findings: &mut Findings,
    ) -> (Vec<Listing>, Vec<Manuscript>) {
        let (mut listings, mut manuscripts) = (Vec::new(), Vec::new());
        for paper in &mail.papers {
            let own = self.forms(paper);
            match own.is_empty() {
                true if paper.document.paragraphs.is_empty() => tell_unknown(paper, findings),
                true => manuscripts.push(Manuscript {
                    path: paper.path.clone(),
                    paragraphs: paper.document.paragraphs.clone(),
                }),
                false => listings.extend(own),
            }
        }
        for listing in &mut listings {
            if listing.lines.is_empty() {
                let finding = listing.from.finding(Code::BlankForm);
                findings.push(finding.with("form", form_name(listing.form)));
            }
            self.contacts.clear(listing, findings);
            for (value, proposal) in &listing.doubled {
                let finding = value.from.finding(Code::DoubledCharacter).with("value", &value.text);
                findings.push(finding.with("proposal", proposal));
            }
        }
        for manuscript in &mut manuscripts {
            self.contacts.clear_text(manuscript, findings);
        }
        (listings, manuscripts)
    }

    /// The forms of a document. In a text document what tables say of themselves stands around them.
    fn forms(&self, paper: &mail::Paper) -> Vec<Listing> {
        let mut forms: Vec<Listing> = Vec::new();
        for table in &paper.document.tables {
            forms.extend(recognise::listings(table, &paper.path, &self.headings));
        }
        let paragraphs = &paper.document.paragraphs;
        for form in forms.iter_mut().filter(|_| !paragraphs.is_empty()) {
            let title = label::read_text(paragraphs, &paper.path, &self.headings, &mut form.head);
            form.title = form.title.take().or(title);
        }
        forms
    }

    /// Allocation tables first: the units they name send the other lists.
    fn tables(&mut self, listings: &[Listing], findings: &mut Findings) {
        let mut itemiser = Itemiser::new(&self.ground, findings);
        let mut tables = Tables::default();
        for listing in listings.iter().filter(|listing| listing.form == Form::Allocation) {
            tables.take(listing, &mut itemiser);
        }
        drop(itemiser);
        let folder = &self.ground.campaign.id;
        let paths = ["md", "yaml", "yml"].map(|ending| format!("{folder}/campaign.{ending}"));
        let file = paths.into_iter().find_map(|path| Some((self.ground.text(&path)?, path)));
        if let Some((text, path)) = file.filter(|_| !tables.items.is_empty()) {
            let id = folder.as_str();
            let written = allocation::write(&tables, &text, &mut self.ledger, id, findings);
            if let Some(written) = written {
                self.changes.text(format!("{CONTENT}/{path}"), written);
            }
        }
        self.ground.register.learn(&tables.units);
    }

    /// Sorts the other lists by their form: works, activities.
    fn sort(&mut self, listings: &[Listing], mail: &Mail, findings: &mut Findings) -> Sorted {
        let mut itemiser = Itemiser::new(&self.ground, findings);
        let mut sorted = Sorted::default();
        let mut activities = Activities::new(&self.ground);
        for listing in listings {
            sorted.came.push(came(listing, itemiser.sender(listing).1));
            match listing.form {
                Form::Works | Form::Influencers | Form::Winners => {
                    sorted.items.extend(itemiser.items(listing));
                }
                Form::Offline => activities.take(listing, &mut itemiser),
                Form::Allocation | Form::Contacts => {}
            }
        }
        sorted.came.extend(folders(mail));
        let (fresh, organisers) = itemiser.finish();
        sorted.activities = activities.added;
        activities.write(&mut self.changes);
        self.make(&fresh, &organisers);
        sorted
    }

    /// Sub-projects and organisations that lists name and the site lacks.
    fn make(&mut self, fresh: &Fresh, organisers: &BTreeMap<OrganiserId, RegionCode>) {
        let own = self.ground.catalogue.sub_projects_of(&self.ground.campaign.id);
        let last = own.iter().map(|one| one.order).filter(|order| *order < 1_000).max();
        for (order, (id, title)) in (last.unwrap_or(0) + 1..).zip(fresh) {
            let title = Yaml::text(title.clone()).field("title", 0);
            let schema = schema_line(Kind::SubProject, 3);
            let head = format!("---\n{schema}{title}order: {order}\n---\n");
            self.changes.text(format!("{CONTENT}/{id}/sub-project.md"), head);
        }
        for (id, code) in organisers {
            let Some(region) = self.ground.catalogue.tables.regions.get(code) else { continue };
            let name = Yaml::text(format!("{}总工会", region.name)).field("name", 0);
            let path = Yaml::text(region.path.clone()).field("region", 0);
            let schema = schema_line(Kind::Organiser, 1);
            let head = format!("---\n{schema}{name}kind: federation\n{path}---\n");
            self.changes.text(format!("{CONTENT}/organisers/{id}.md"), head);
        }
    }

    /// The works of all rows and entries; awards that their sub-projects lack are added to these.
    fn works(&mut self, items: &[Item], findings: &mut Findings) -> Works<'a> {
        let mut tiers = Tiers::new(&self.ground);
        let mut works = Works::of_entries(&self.ground, &self.ledger);
        works.take(items, &self.ground, &mut tiers, findings);
        works.tell_twins(findings);
        for (id, yaml) in tiers.additions() {
            let path = format!("{CONTENT}/{id}/sub-project.md");
            let made = self.changes.written(&path);
            let text = made.or_else(|| self.ground.text(&format!("{id}/sub-project.md")));
            let entry =
                text.and_then(|text| Entry::read(&text)?.with("tiers", &yaml, SUB_PROJECT_ORDER));
            if let Some(entry) = entry {
                self.changes.text(path, entry.into_text());
            }
        }
        works
    }

    fn entries(
        &mut self,
        works: &Works<'_>,
        attached: &Attachments,
        findings: &mut Findings,
    ) -> Counts {
        let mut entries = Entries::new(&self.ground, &mut self.ledger, &mut self.changes);
        for (place, work) in works.list.iter().enumerate() {
            let files = attached.files.get(&place).map(Vec::as_slice).unwrap_or_default();
            entries.write(work, files, attached.texts.get(&place), findings);
        }
        entries.counts
    }

    /// The private records, and the schemas that entries name.
    fn keep(&mut self, findings: &mut Findings) {
        let path = format!("{}/contacts.csv", self.store);
        if self.contacts.met() > 0 {
            let finding = Finding::new(Code::PrivateDiverted, Place::File(path.clone()));
            findings.push(finding.with("count", self.contacts.met()).with("store", &path));
        }
        if !self.contacts.is_empty() {
            self.changes.text(path, self.contacts.write());
        }
        self.changes.text(format!("{}/ledger.json", self.store), self.ledger.write());
        for (path, text) in scaffold::schemas() {
            self.changes.text(path, text);
        }
    }

    /// How many works each sub-project has now.
    fn tally(&self, works: &Works<'_>) -> Vec<Tally> {
        let mut tally: BTreeMap<&SubProjectId, (usize, usize)> = BTreeMap::new();
        for work in &works.list {
            let (recommended, awarded) = tally.entry(&work.sub_project).or_default();
            *(if work.is_awarded() { awarded } else { recommended }) += 1;
        }
        let order =
            |id: &SubProjectId| self.ground.catalogue.sub_projects.get(id).map(|one| one.order);
        let mut tally: Vec<_> = tally.into_iter().collect();
        tally.sort_by_key(|(id, _)| (order(id), *id));
        let named = |(id, (recommended, awarded)): (&SubProjectId, (usize, usize))| Tally {
            sub_project: self.ground.title(id),
            recommended,
            awarded,
        };
        tally.into_iter().map(named).collect()
    }

    fn review(
        &mut self,
        came: Vec<Came>,
        (counts, tally): (Counts, Vec<Tally>),
        messages: &Messages,
        findings: &Findings,
    ) {
        let campaign = self.ground.campaign;
        let review = Review {
            campaign: campaign.id.clone(),
            title: campaign.title.value.clone(),
            sources: came,
            entries: counts,
            tally,
            findings: findings.clone(),
        };
        let json = review::json(&review, self.ground.sources, messages);
        self.changes.text(format!("{}/review.json", self.store), format!("{json:#}\n"));
        let page = page::page(&review, self.ground.sources, messages);
        self.changes.text(format!("{}/review.html", self.store), page);
    }
}

/// Where pictures are looked at: a trial leaves nothing behind.
fn workshop(wish: &Wish, root: &Path, aside: &Path) -> Workshop {
    let cache = if wish.dry { aside.join("cache") } else { root.join(".fengcai/cache") };
    Workshop {
        cache: Cache::open(&cache),
        budget: wish.memory.map_or_else(Budget::default, Budget::of_machine),
        workers: wish.program.clone().map_or_else(Workers::here, Workers::processes),
        anew: false,
    }
}

/// A list as the review tells of it.
fn came(listing: &Listing, sender: String) -> Came {
    let blank = listing.lines.is_empty() && listing.form != Form::Contacts;
    Came {
        file: listing.from.file.clone(),
        sheet: listing.from.sheet.clone(),
        what: if blank { What::Blank } else { What::List(listing.form) },
        sender: Some(sender).filter(|name| !name.is_empty()),
        rows: listing.lines.len(),
    }
}

/// The folders of media, as the review tells of them.
fn folders(mail: &Mail) -> Vec<Came> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for medium in &mail.media {
        let folder = medium.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder).or_default() += 1;
    }
    let came = |(folder, count): (&str, usize)| Came {
        file: folder.to_owned(),
        sheet: String::new(),
        what: What::Media(count),
        sender: None,
        rows: count,
    };
    folders.into_iter().map(came).collect()
}

/// The fields of a sub-project up to those that imports add.
const SUB_PROJECT_ORDER: &[&str] =
    &["title", "category", "participates", "strand", "order", "theme", "organisers", "tiers"];

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
