//! The steps of an import in their order; nothing else knows it.

use super::allocation::{self, Tables};
use super::attach::{self, Attachments, Manuscript};
use super::brought::{came, folders, form_name, tell_unknown, tell_unread};
use super::change::Changes;
use super::column::Headings;
use super::edit::Entry;
use super::entry::Entries;
use super::form::{Form, Listing};
use super::ground::Ground;
use super::item::{Fresh, Item, Itemiser};
use super::ledger::Ledger;
use super::mail::{self, Mail, Reading};
use super::offline::Activities;
use super::private::Contacts;
use super::review::{self, Came, Counts, Review, Tally};
use super::tier::Tiers;
use super::work::Works;
use super::yaml::Yaml;
use super::{ImportError, Wish, label, page, quota, recognise, twin};
use crate::finding::{Code, Finding, Findings, Messages, Place};
use crate::id::{OrganiserId, RegionCode, SubProjectId};
use crate::media::{Budget, Cache, Workers, Workshop};
use crate::office::Limits;
use crate::scaffold::{self, Kind, schema_line};
use crate::source::{CONTENT, STATE};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The fields of a sub-project up to those that imports add.
const SUB_PROJECT_ORDER: &[&str] =
    &["title", "category", "participates", "strand", "order", "theme", "organisers", "tiers"];

/// An import and all it gathers until it is written.
pub(super) struct Import<'a> {
    pub(super) root: &'a Path,
    /// A folder of this import alone, below the site's.
    pub(super) aside: PathBuf,
    pub(super) ground: Ground<'a>,
    pub(super) headings: Headings,
    pub(super) contacts: Contacts,
    pub(super) ledger: Ledger,
    pub(super) changes: Changes,
    /// The folder of the campaign's private records.
    pub(super) store: String,
}

/// What lists came to.
#[derive(Default)]
struct Sorted {
    items: Vec<Item>,
    came: Vec<Came>,
    activities: usize,
}

impl<'a> Import<'a> {
    pub(super) fn run(
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
            tell_unknown(paper, &own, findings);
            if own.is_empty() && !paper.document.paragraphs.is_empty() {
                let paragraphs = paper.document.paragraphs.clone();
                manuscripts.push(Manuscript { path: paper.path.clone(), paragraphs });
            }
            listings.extend(own);
        }
        for listing in &mut listings {
            if listing.lines.is_empty() {
                let finding = listing.from.finding(Code::BlankForm);
                findings.push(finding.with("form", form_name(listing.form)));
            }
            tell_unread(listing, findings);
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
        let parts = label::parts(paragraphs, forms.len(), &self.headings);
        for (form, part) in forms.iter_mut().zip(parts).filter(|(_, part)| !part.is_empty()) {
            let title = label::read_text(part, &paper.path, &self.headings, &mut form.head);
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
            let sender = itemiser.sender(listing);
            sorted.came.push(came(listing, sender.1.clone()));
            match listing.form {
                Form::Works | Form::Influencers | Form::Winners => {
                    sorted.items.extend(itemiser.items(listing, &sender));
                }
                Form::Offline => activities.take(listing, &sender, &mut itemiser),
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
            self.changes.fresh(format!("{CONTENT}/{id}/sub-project.md"), head);
        }
        for (id, code) in organisers {
            let Some(region) = self.ground.catalogue.tables.regions.get(code) else { continue };
            let name = Yaml::text(format!("{}总工会", region.name)).field("name", 0);
            let path = Yaml::text(region.path.clone()).field("region", 0);
            let schema = schema_line(Kind::Organiser, 1);
            let head = format!("---\n{schema}{name}kind: federation\n{path}---\n");
            self.changes.fresh(format!("{CONTENT}/organisers/{id}.md"), head);
        }
    }

    /// The works of all rows and entries; awards that their sub-projects lack are added to these.
    fn works(&mut self, items: &[Item], findings: &mut Findings) -> Works<'a> {
        let mut tiers = Tiers::new(&self.ground);
        let mut works = Works::of_entries(&self.ground, &self.ledger);
        works.take(items, &self.ground, &mut tiers, findings);
        works.tell_twins(findings);
        for (id, yaml) in tiers.additions() {
            let own = self.ground.stands(&format!("{id}/sub-project"));
            let own = own.map_or_else(|| format!("{id}/sub-project.md"), str::to_owned);
            let path = format!("{CONTENT}/{own}");
            let made = self.changes.written(&path);
            let text = made.or_else(|| self.ground.text(&own));
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
    let cache = if wish.dry { aside.join("cache") } else { root.join(STATE).join("cache") };
    Workshop {
        cache: Cache::open(&cache),
        budget: wish.memory.map_or_else(Budget::default, Budget::of_machine),
        workers: wish.program.clone().map_or_else(Workers::here, Workers::processes),
        anew: false,
    }
}
