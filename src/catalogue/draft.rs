//! Sorts documents by where they stand and reads each into its raw shape.
//!
//! A folder's name is an id. An entry whose reading failed is kept as known by its id, so that
//! links to it raise no second finding.

use super::author::RawAuthor;
use super::campaign::RawCampaign;
use super::offline::{RawOffline, RawOfflineList};
use super::organiser::RawOrganiser;
use super::sub_project::RawSubProject;
use super::winner::{RawWinner, RawWinnerList};
use crate::finding::{Code, Finding, Findings, Place};
use crate::id::{
    AuthorId, CampaignId, OrganiserId, SubProjectId, WinnerId, Year, is_segment, propose,
};
use crate::source::shape::Shape;
use crate::source::yaml::{self, Node};
use crate::source::{CONTENT, Document, SourceTree};
use crate::span::{SourceMap, Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};

/// An entry as read, with its place, its body and the folder its files lie in.
#[derive(Debug)]
pub(super) struct Draft<T> {
    /// The raw shape.
    pub(super) raw: T,
    /// The entry or row as a whole.
    pub(super) span: Span,
    /// Markdown below the header.
    pub(super) body: Spanned<String>,
    /// Folder below `content/` that file names are relative to.
    pub(super) folder: String,
}

/// All entries as read.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    /// Campaigns.
    pub(super) campaigns: BTreeMap<CampaignId, Draft<RawCampaign>>,
    /// Sub-projects.
    pub(super) sub_projects: BTreeMap<SubProjectId, Draft<RawSubProject>>,
    /// Organisers.
    pub(super) organisers: BTreeMap<OrganiserId, Draft<RawOrganiser>>,
    /// Authors.
    pub(super) authors: BTreeMap<AuthorId, Draft<RawAuthor>>,
    /// Winners.
    pub(super) winners: BTreeMap<WinnerId, Draft<RawWinner>>,
    /// Offline activities by campaign.
    pub(super) offline: BTreeMap<CampaignId, Vec<RawOffline>>,
    /// Ids whose entry stands in the folder but could not be read.
    pub(super) broken: BTreeSet<String>,
    /// Where an id was first given, for the second that takes it.
    places: BTreeMap<String, Span>,
}

impl Drafts {
    /// Whether an entry of this id exists, broken or not.
    #[must_use]
    pub(super) fn is_broken(&self, id: &str) -> bool {
        self.broken.contains(id)
    }
}

/// Reads every document of the tree.
pub(super) fn read(tree: &SourceTree, sources: &SourceMap, findings: &mut Findings) -> Drafts {
    let mut drafts = Drafts::default();
    for document in &tree.documents {
        Sorter { document, sources, drafts: &mut drafts, findings }.sort();
    }
    report_orphans(tree, &drafts, findings);
    drafts
}

/// Files beside the entries, under the only names they are looked for.
const TABLES: &[&str] =
    &["site.yaml", "regions.yaml", "sectors.yaml", "categories.yaml", "wording.yaml"];

/// Splits `name.md` into `name` when it is an entry.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

struct Sorter<'a> {
    document: &'a Document,
    sources: &'a SourceMap,
    drafts: &'a mut Drafts,
    findings: &'a mut Findings,
}

impl Sorter<'_> {
    fn sort(&mut self) {
        let path = self.document.path.clone();
        let parts: Vec<&str> = path.split('/').collect();
        let (folders, name) = parts.split_at(parts.len() - 1);
        match (folders, stem(name.first().copied().unwrap_or_default())) {
            ([], _) if TABLES.contains(&path.as_str()) => {}
            (["organisers"], id) => self.organiser(id),
            (["authors"], id) => self.author(id),
            ([year, ..], _) if Year::parse(year).is_none() => self.stray(),
            ([_, _, ..], _) if !self.segments(&folders[1..]) => {}
            ([year, campaign], "campaign") => self.campaign(&format!("{year}/{campaign}")),
            ([year, campaign], "offline-activities") => self.offline(&format!("{year}/{campaign}")),
            ([year, campaign, own], "sub-project") => {
                self.sub_project(&format!("{year}/{campaign}/{own}"));
            }
            ([_, _, _], "winners") => self.winner_list(&folders.join("/")),
            ([_, _, _], id) => self.winner(&folders.join("/"), id),
            ([year, campaign, own, id], "winner") => {
                self.winner(&format!("{year}/{campaign}/{own}"), id);
            }
            _ => self.stray(),
        }
    }

    fn stray(&mut self) {
        let place = Place::File(format!("{CONTENT}/{}", self.document.path));
        self.findings.push(Finding::new(Code::StrayFile, place));
    }

    /// Whether every folder's name may be part of an address.
    fn segments(&mut self, names: &[&str]) -> bool {
        let bad = names.iter().find(|name| !is_segment(name));
        if let Some(name) = bad {
            let place = Place::File(format!("{CONTENT}/{}", self.document.path));
            let finding = Finding::new(Code::BadId, place).with("value", name);
            self.findings.push(finding.with("proposal", propose(name)));
        }
        bad.is_none()
    }

    /// Takes an id for this document; a second taker is reported beside the first.
    fn claim(&mut self, id: &str, span: Span) -> bool {
        if let Some(first) = self.drafts.places.get(id) {
            let finding = Finding::new(Code::DuplicateId, span).with("id", id).also(*first);
            self.findings.push(finding);
            return false;
        }
        self.drafts.places.insert(id.to_owned(), span);
        true
    }

    /// Reads the header as `T`; a broken entry leaves its id behind.
    fn entry<T: Shape>(&mut self, id: &str) -> Option<Draft<T>> {
        let span = self.document.span();
        if !self.claim(id, span) {
            return None;
        }
        let read = self.header::<T>();
        if read.is_none() {
            self.drafts.broken.insert(id.to_owned());
        }
        let folder = self.document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let (body, folder) = (self.document.body(self.sources), folder.to_owned());
        read.map(|raw| Draft { raw, span, body, folder })
    }

    fn header<T: Shape>(&mut self) -> Option<T> {
        if let Some(header) = &self.document.header {
            return T::read(header, self.findings);
        }
        // An empty header is its own fault; a broken one has been reported already.
        if !self.findings.is_clear_of(self.document.file) {
            return None;
        }
        let nothing = Node { span: self.document.span(), kind: yaml::Kind::Map(Vec::new()) };
        T::read(&nothing, self.findings)
    }

    fn campaign(&mut self, id: &str) {
        if let Some(draft) = self.entry(id) {
            self.drafts.campaigns.insert(CampaignId::new(id), draft);
        }
    }

    fn sub_project(&mut self, id: &str) {
        if let Some(draft) = self.entry(id) {
            self.drafts.sub_projects.insert(SubProjectId::new(id), draft);
        }
    }

    fn organiser(&mut self, id: &str) {
        if !self.segments(&[id]) {
            return;
        }
        if let Some(draft) = self.entry(&format!("organisers/{id}")) {
            self.drafts.organisers.insert(OrganiserId::new(id), draft);
        }
    }

    fn author(&mut self, id: &str) {
        if !self.segments(&[id]) {
            return;
        }
        if let Some(draft) = self.entry(&format!("authors/{id}")) {
            self.drafts.authors.insert(AuthorId::new(id), draft);
        }
    }

    fn winner(&mut self, sub_project: &str, id: &str) {
        if !self.segments(&[id]) {
            return;
        }
        let whole = format!("{sub_project}/{id}");
        if let Some(draft) = self.entry::<RawWinner>(&whole) {
            // The file's name is the id; another one inside would be passed over.
            if let Some(own) = draft.raw.id.as_ref().filter(|own| own.value != id) {
                let finding = Finding::new(Code::BadId, own.span).with("value", &own.value);
                self.findings.push(finding.with("proposal", id));
            }
            self.drafts.winners.insert(WinnerId::new(whole), draft);
        }
    }

    fn winner_list(&mut self, sub_project: &str) {
        let Some(list) = self.header::<RawWinnerList>() else { return };
        let mut free = self.free_ids(sub_project, &list.winners).into_iter();
        for raw in list.winners {
            let Some(id) = self.row_id(&raw, &mut free) else { continue };
            let id = format!("{sub_project}/{id}");
            let span = raw.id.as_ref().map_or(raw.title.span, |id| id.span);
            if self.claim(&id, span) {
                let body = Spanned::new(String::new(), span);
                let folder = sub_project.to_owned();
                self.drafts.winners.insert(WinnerId::new(id), Draft { raw, span, body, folder });
            }
        }
    }

    /// Ids that neither a row nor an entry has, one for each row without.
    fn free_ids(&self, sub_project: &str, rows: &[RawWinner]) -> Vec<String> {
        let stem = sub_project.rsplit('/').next().unwrap_or("winner");
        let taken = |id: &String| {
            let listed = |row: &RawWinner| row.id.as_ref().is_some_and(|own| own.value == *id);
            rows.iter().any(listed)
                || self.drafts.places.contains_key(&format!("{sub_project}/{id}"))
        };
        let wanted = rows.iter().filter(|row| row.id.is_none()).count();
        let all = (1_usize..).map(|number| format!("{stem}-{number:03}"));
        all.filter(|id| !taken(id)).take(wanted).collect()
    }

    /// The id of a list row; a row without one is an error that proposes a free one.
    fn row_id(
        &mut self,
        raw: &RawWinner,
        free: &mut impl Iterator<Item = String>,
    ) -> Option<String> {
        let Some(id) = &raw.id else {
            let proposal = free.next().unwrap_or_default();
            let finding = Finding::new(Code::MissingId, raw.title.span);
            self.findings.push(finding.with("title", &raw.title.value).with("proposal", proposal));
            return None;
        };
        if !is_segment(id) {
            let finding = Finding::new(Code::BadId, id.span).with("value", &id.value);
            self.findings.push(finding.with("proposal", propose(id)));
            return None;
        }
        Some(id.value.clone())
    }

    fn offline(&mut self, campaign: &str) {
        if !self.claim(&format!("{campaign}/offline-activities.yaml"), self.document.span()) {
            return;
        }
        let list = self.header::<RawOfflineList>();
        let rows = list.map(|list| list.activities).unwrap_or_default();
        self.drafts.offline.insert(CampaignId::new(campaign), rows);
    }
}

/// Entries in a folder that has no `campaign.md` or `sub-project.md`: one finding a folder.
fn report_orphans(tree: &SourceTree, drafts: &Drafts, findings: &mut Findings) {
    let mut reported = BTreeSet::new();
    let mut report = |folder: String, file: &str, findings: &mut Findings| {
        if !drafts.places.contains_key(&folder) && reported.insert(folder.clone()) {
            let place = Place::File(format!("{CONTENT}/{folder}"));
            findings.push(Finding::new(Code::MissingEntry, place).with("file", file));
        }
    };
    for document in &tree.documents {
        let parts: Vec<&str> = document.path.split('/').collect();
        let year = parts.first().and_then(|name| Year::parse(name));
        if year.is_some()
            && parts.len() >= 3
            && parts[1..parts.len() - 1].iter().all(|p| is_segment(p))
        {
            report(parts[..2].join("/"), "campaign.md", findings);
            if parts.len() >= 4 {
                report(parts[..3].join("/"), "sub-project.md", findings);
            }
        }
    }
}
