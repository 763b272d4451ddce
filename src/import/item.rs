//! Rows of lists as works: each with its sub-project, its sender and its region.

use super::Ground;
use super::column::Column;
use super::form::{Form, Line, Listing};
use super::origin::Value;
use super::people::{self, Person};
use super::subject::{Subject, unnumbered};
use super::who::Who;
use crate::finding::{Code, Findings};
use crate::id::{OrganiserId, RegionCode, SubProjectId};
use std::collections::{BTreeMap, BTreeSet};

/// A row of a list of works.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The form it stands in.
    pub(super) form: Form,
    /// Its sub-project.
    pub(super) sub_project: SubProjectId,
    /// Title of the work, or name of the person.
    pub(super) title: Value,
    /// Its authors.
    pub(super) authors: Vec<Person>,
    /// What sent the list.
    pub(super) sender: Option<Who>,
    /// The sender as written.
    pub(super) sender_name: String,
    /// Its region.
    pub(super) region: Option<RegionCode>,
    /// The row.
    pub(super) line: Line,
}

/// Sub-projects that lists asked for and the campaign did not have yet, in the order they came, with
/// the longest title that lists give them.
pub(super) type Fresh = Vec<(SubProjectId, String)>;

/// Who sent something: what the name means, and the name as written.
pub(super) type Sent = (Option<Who>, String);

/// Turns rows into works; what cannot be told is a finding, once for all rows that say the same.
pub(super) struct Itemiser<'a> {
    /// What is known.
    pub(super) ground: &'a Ground<'a>,
    /// Sub-projects to make.
    pub(super) fresh: Fresh,
    /// Organisations to make: the federations of regions that sent lists, by id.
    pub(super) organisers: BTreeMap<OrganiserId, RegionCode>,
    /// Where doubts are told.
    pub(super) findings: &'a mut Findings,
    /// Titles and names that were told of already.
    told: BTreeSet<(Code, String)>,
    /// Rows of sub-projects that are not known: where they begin, how many, and near titles.
    unknown: BTreeMap<String, (Value, usize, Vec<String>)>,
}

impl<'a> Itemiser<'a> {
    pub(super) fn new(ground: &'a Ground<'a>, findings: &'a mut Findings) -> Self {
        let (told, unknown) = (BTreeSet::new(), BTreeMap::new());
        let organisers = BTreeMap::new();
        Self { ground, fresh: Fresh::new(), organisers, findings, told, unknown }
    }

    /// The works of a list that somebody sent.
    pub(super) fn items(&mut self, listing: &Listing, sender: &Sent) -> Vec<Item> {
        let mut items = Vec::new();
        let mut sections = listing.sections.clone();
        for line in &listing.lines {
            if self.is_section(line) {
                sections.push((line.from.row, line.text(Column::Title).to_owned()));
                sections.sort_by_key(|(row, _)| *row);
                continue;
            }
            items.extend(self.item(listing, line, &sections, sender));
        }
        items
    }

    /// Tells of the sub-projects that no row found; gives those and the organisations to make.
    pub(super) fn finish(self) -> (Fresh, BTreeMap<OrganiserId, RegionCode>) {
        let made: Vec<String> = self.fresh.iter().map(|(_, title)| title.clone()).collect();
        for (title, (value, rows, near)) in self.unknown {
            // Those that this import makes are there to choose from too.
            let near = if near.is_empty() { &made } else { &near };
            let finding = value.from.finding(Code::UnmatchedSubProject).with("value", title);
            self.findings.push(finding.with("rows", rows).with("candidates", near.join("、")));
        }
        (self.fresh, self.organisers)
    }

    fn item(
        &mut self,
        listing: &Listing,
        line: &Line,
        sections: &[(u32, String)],
        sender: &Sent,
    ) -> Option<Item> {
        let titled = match listing.form {
            Form::Influencers => line.get(Column::Person),
            _ => line.get(Column::Title),
        };
        let Some(title) = titled else {
            let label =
                if listing.form == Form::Influencers { Column::Person } else { Column::Title };
            self.findings.push(line.from.finding(Code::MissingCell).with("column", label.label()));
            return None;
        };
        self.tell_faults(line);
        let sub_project = self.sub_project(listing, line, sections)?;
        // A column may say for each row who sent it.
        let own = line.get(Column::Sender).map(|value| self.sent(value));
        let (sender, sender_name) = own.unwrap_or_else(|| sender.clone());
        let region = line.get(Column::Region).and_then(|value| self.region(value));
        let region = region.or_else(|| sender.as_ref().and_then(|who| who.region.clone()));
        Some(Item {
            form: listing.form,
            sub_project,
            title: title.clone(),
            authors: people::people(line.text(Column::Author)),
            sender,
            sender_name,
            region,
            line: line.clone(),
        })
    }

    /// Whether a record is the heading of those below it: a Chinese number and a sub-project.
    fn is_section(&self, line: &Line) -> bool {
        let numeral = |text: &str| {
            !text.is_empty()
                && text.chars().all(|char| "一二三四五六七八九十（）()、".contains(char))
        };
        let known = || self.ground.subjects.find(line.text(Column::Title));
        line.cells.len() == 2
            && numeral(line.text(Column::Number))
            && !matches!(known(), Subject::Unknown(_))
    }

    /// Errors of formulas, and characters that stand twice.
    fn tell_faults(&mut self, line: &Line) {
        for (column, value) in &line.cells {
            let faulty = value.text.starts_with('#') && value.text.ends_with(['!', '?', 'A']);
            if faulty
                && value
                    .text
                    .bytes()
                    .skip(1)
                    .all(|byte| byte.is_ascii_uppercase() || b"/0!?".contains(&byte))
            {
                let finding = value.from.finding(Code::FaultyCell).with("column", column.label());
                self.findings.push(finding.with("value", &value.text));
            }
        }
    }

    /// The sub-project of a row: what its cell says, else what the user said, else what the sheet,
    /// the title above, the file and its folders are called.
    fn sub_project(
        &mut self,
        listing: &Listing,
        line: &Line,
        sections: &[(u32, String)],
    ) -> Option<SubProjectId> {
        if let Some(value) = line.get(Column::SubProject) {
            return self.named(value);
        }
        if let Some(id) = self.section(sections, line.from.row).or_else(|| self.asked()) {
            return Some(id);
        }
        let path = listing.from.file.split('/').rev().map(str::to_owned);
        let hints = [Some(listing.from.sheet.clone()), listing.title.clone()];
        let hints: Vec<String> = hints.into_iter().flatten().chain(path).collect();
        for hint in hints.iter().flat_map(|hint| hint.split(['+', '＋', '_', '-', '—', '.'])) {
            if let Some(id) = self.certain(hint) {
                return Some(id);
            }
        }
        if listing.form == Form::Influencers {
            return self.certain("职工网络达人");
        }
        if self.told.insert((Code::MissingCell, listing.from.shown())) {
            let finding = line.from.finding(Code::MissingCell);
            self.findings.push(finding.with("column", Column::SubProject.label()));
        }
        None
    }

    fn named(&mut self, value: &Value) -> Option<SubProjectId> {
        match self.ground.subjects.find(&value.text) {
            Subject::Unknown(_) if self.ground.sub_project.is_some() => self.asked(),
            Subject::Unknown(near) => {
                let fresh = || (value.clone(), 0, near);
                self.unknown.entry(value.text.clone()).or_insert_with(fresh).1 += 1;
                None
            }
            found => self.taken(found, &value.text),
        }
    }

    /// The sub-project that the nearest line of words above a row names.
    fn section(&mut self, sections: &[(u32, String)], row: u32) -> Option<SubProjectId> {
        let mut above = sections.iter().rev().filter(|(at, _)| *at < row);
        above.find_map(|(_, words)| self.certain(words))
    }

    fn begin(&mut self, id: &SubProjectId, title: &str) {
        // One that stands but could not be read is for its owner to mend.
        if self.ground.stands(&format!("{id}/sub-project")).is_some() {
            return;
        }
        match self.fresh.iter_mut().find(|(own, _)| own == id) {
            // The longest title is the most official one.
            Some((_, own)) if own.chars().count() < title.chars().count() => title.clone_into(own),
            Some(_) => {}
            None => self.fresh.push((id.clone(), title.to_owned())),
        }
    }

    /// The sub-project the user named; one that is not there yet is made.
    fn asked(&mut self) -> Option<SubProjectId> {
        let id = self.ground.sub_project.clone()?;
        if !self.ground.catalogue.sub_projects.contains_key(&id) {
            let title = self.ground.title(&id);
            self.begin(&id, &title);
        }
        Some(id)
    }

    fn certain(&mut self, hint: &str) -> Option<SubProjectId> {
        let found = self.ground.subjects.find(hint);
        self.taken(found, hint)
    }

    fn taken(&mut self, subject: Subject, title: &str) -> Option<SubProjectId> {
        match subject {
            Subject::Known(id) => Some(id),
            Subject::Fresh(key) => {
                let id = SubProjectId::new(format!("{}/{key}", self.ground.campaign.id));
                self.begin(&id, unnumbered(title));
                Some(id)
            }
            Subject::Unknown(_) => None,
        }
    }

    /// Who sent a list: the line above it, else the names of the file and its folders.
    pub(super) fn sender(&mut self, listing: &Listing) -> Sent {
        let written =
            [Column::Sender, Column::Unit].iter().find_map(|column| listing.head.get(column));
        if let Some(value) = written {
            return self.sent(value);
        }
        let parts = listing
            .from
            .file
            .split('/')
            .rev()
            .flat_map(|part| part.split(['+', '＋', '_', '-', '—', '.', ' ']));
        for part in parts {
            // 西宁市总工会线下活动汇总: the name ends where the body does.
            let ends = ["总工会", "工会", "市总"]
                .iter()
                .filter_map(|body| Some(part.find(body)? + body.len()));
            let names = std::iter::once(part).chain(ends.filter_map(|end| part.get(..end)));
            for name in names.filter(|name| name.chars().count() > 1) {
                if let Ok(who) = self.ground.register.find(name) {
                    return (Some(self.enrol(who)), name.to_owned());
                }
            }
        }
        (None, String::new())
    }

    /// Whom a name means, and the name; a federation without an entry gets one.
    pub(super) fn sent(&mut self, value: &Value) -> Sent {
        let who = self.who(value);
        (who.map(|who| self.enrol(who)), value.text.clone())
    }

    /// The federation of a region that sent a list and has no entry yet gets one.
    fn enrol(&mut self, who: Who) -> Who {
        let (None, Some(code)) = (&who.organiser, &who.region) else { return who };
        let Some(region) = self.ground.catalogue.tables.regions.get(code) else { return who };
        let id = OrganiserId::new(format!("{}-federation", region.path.replace('/', "-")));
        if self.ground.stands(&format!("organisers/{id}")).is_none() {
            self.organisers.insert(id.clone(), code.clone());
        }
        Who { organiser: Some(id), ..who }
    }

    /// Whom a name means; a doubt is told once.
    fn who(&mut self, value: &Value) -> Option<Who> {
        self.ground.register.find(&value.text).map_err(|near| self.tell(value, &near)).ok()
    }

    fn region(&mut self, value: &Value) -> Option<RegionCode> {
        self.ground.register.region(&value.text).map_err(|near| self.tell(value, &near)).ok()
    }

    fn tell(&mut self, value: &Value, near: &[String]) {
        if self.told.insert((Code::UnmatchedUnit, value.text.clone())) {
            let finding = value.from.finding(Code::UnmatchedUnit).with("value", &value.text);
            self.findings.push(finding.with("candidates", near.join("、")));
        }
    }
}
