//! Works out of rows: the same work named by several rows is one, whatever list it stands in.
//!
//! A winners list names works that were recommended before; title, author and unit tell which. What
//! only looks alike stays apart and is told.

use super::Ground;
use super::attach::listed;
use super::column::Column;
use super::field::{self, Statements};
use super::form::Form;
use super::item::Item;
use super::ledger::Ledger;
use super::matching::{self, fold, likeness};
use super::origin::Origin;
use super::people;
use super::review::Came;
use super::tier::Tiers;
use crate::catalogue::winner::Winner;
use crate::finding::{Code, Finding, Findings, Place};
use crate::id::{SubProjectId, WinnerId};
use std::collections::{BTreeMap, BTreeSet};

/// How like a title must be to be the mended one of the same row.
const MENDED: f32 = 0.5;

/// A work of the campaign: one that has an entry, one that a row names, or both.
#[derive(Debug)]
pub(super) struct Work<'a> {
    /// Its sub-project.
    pub(super) sub_project: SubProjectId,
    /// Its entry.
    pub(super) entry: Option<&'a Winner>,
    /// Title, as the highest list has it.
    pub(super) title: String,
    /// Authors by name.
    pub(super) authors: Vec<String>,
    /// Units it is known by.
    pub(super) units: BTreeSet<String>,
    /// Who sent it, by the names they go by.
    pub(super) senders: BTreeSet<String>,
    /// Its number in the list.
    pub(super) number: Option<String>,
    /// File names that its list gives.
    pub(super) named_files: Vec<String>,
    /// The rows that name it, in this import.
    pub(super) rows: Vec<(Form, Origin)>,
    /// What they say.
    pub(super) statements: Statements,
    /// The cells of those rows but their numbers: a list that came twice says the same.
    said: BTreeSet<Vec<String>>,
}

impl<'a> Work<'a> {
    fn of_entry(winner: &'a Winner, ground: &Ground<'_>) -> Self {
        let organiser =
            winner.organiser.as_ref().and_then(|id| ground.catalogue.organisers.get(id));
        let senders =
            organiser.into_iter().flat_map(|one| one.aliases.iter().chain([&one.name.value]));
        Self {
            sub_project: winner.sub_project.clone(),
            entry: Some(winner),
            title: winner.title.value.clone(),
            authors: winner.authors.iter().map(|author| author.name.clone()).collect(),
            units: winner.unit.iter().map(|unit| unit.name.clone()).collect(),
            senders: senders.cloned().collect(),
            number: None,
            named_files: Vec::new(),
            rows: Vec::new(),
            statements: Statements::default(),
            said: BTreeSet::new(),
        }
    }

    fn of_item(item: &Item) -> Self {
        Self {
            sub_project: item.sub_project.clone(),
            entry: None,
            title: item.title.text.clone(),
            authors: item.authors.iter().map(|person| person.name.clone()).collect(),
            units: BTreeSet::new(),
            senders: BTreeSet::new(),
            number: None,
            named_files: Vec::new(),
            rows: Vec::new(),
            statements: Statements::default(),
            said: BTreeSet::new(),
        }
    }

    /// Takes in what a row says.
    fn take(
        &mut self,
        item: &Item,
        ground: &Ground<'_>,
        tiers: &mut Tiers<'_>,
        findings: &mut Findings,
    ) {
        self.rows.push((item.form, item.line.from.clone()));
        self.said.insert(said(item));
        self.number = self
            .number
            .take()
            .or_else(|| item.line.get(Column::Number).map(|one| one.text.clone()));
        if let Some(unit) = item.line.get(Column::Unit) {
            self.units.insert(unit.text.clone());
        }
        if !item.sender_name.is_empty() {
            self.senders.insert(item.sender_name.clone());
        }
        let organiser = item.sender.as_ref().and_then(|who| who.organiser.as_ref());
        if let Some(organiser) = organiser.and_then(|id| ground.catalogue.organisers.get(id)) {
            self.senders.extend(organiser.aliases.iter().chain([&organiser.name.value]).cloned());
        }
        let files = item.line.text(Column::File).split(['、', '；', ';', '，', ',', '\n']);
        self.named_files
            .extend(files.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
        field::state(item, ground, tiers, &mut self.statements, findings);
    }

    /// As the matching of files and of twins sees it.
    pub(super) fn row<'b>(
        &'b self,
        subject: &'b [String],
        takes: matching::Takes,
        origin: &'b str,
    ) -> matching::Row<'b> {
        matching::Row {
            number: self.number.as_deref(),
            title: &self.title,
            authors: self.authors.iter().map(String::as_str).collect(),
            units: self.units.iter().map(String::as_str).collect(),
            sender: self.senders.iter().map(String::as_str).collect(),
            subject: subject.iter().map(String::as_str).collect(),
            named_files: self.named_files.iter().map(String::as_str).collect(),
            takes,
            origin,
        }
    }

    /// Whether it is awarded or shown, now or by this import.
    pub(super) fn is_awarded(&self) -> bool {
        let stated = self.statements.get("status").map(super::yaml::Yaml::shown);
        let by_lists =
            stated.is_some_and(|status| matches!(status.as_str(), "awarded" | "exhibited"));
        by_lists || self.entry.is_some_and(Winner::published)
    }

    /// The cell of its title in a form, else in any.
    fn title_cell(&self, form: Option<Form>) -> Option<&Origin> {
        let forms = self.statements.0.get("title")?;
        let own = form.and_then(|form| forms.get(&form)).or_else(|| forms.values().next());
        own.map(|statement| &statement.from)
    }

    /// How a finding names it: the cell of its title, else its entry.
    fn named(&self) -> String {
        let cell = self.title_cell(None).map(Origin::shown);
        cell.or_else(|| self.entry.map(|entry| entry.id.to_string())).unwrap_or_default()
    }
}

/// All works of a campaign.
pub(super) struct Works<'a> {
    /// In the order in which they came: entries by id, then rows.
    pub(super) list: Vec<Work<'a>>,
    by_title: BTreeMap<(SubProjectId, String), Vec<usize>>,
    /// Entries by the rows that earlier imports read them from.
    by_row: BTreeMap<Origin, WinnerId>,
    /// Works whose entries an earlier import made and somebody took away, or that cannot be read now:
    /// they are not made again.
    gone: BTreeSet<(SubProjectId, String, String)>,
}

impl<'a> Works<'a> {
    /// The works that have entries.
    pub(super) fn of_entries(ground: &Ground<'a>, ledger: &Ledger) -> Self {
        let (by_title, by_row, gone) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        let mut works = Self { list: Vec::new(), by_title, by_row, gone };
        for winner in ground.winners() {
            works.put(Work::of_entry(winner, ground));
        }
        for (id, record) in &ledger.entries {
            let id = WinnerId::new(id.as_str());
            for row in &record.rows {
                works.by_row.insert(row.clone(), id.clone());
            }
            if !ground.catalogue.winners.contains_key(&id) {
                let stated = record.fields.get("title").map(|known| known.stated.values());
                let authors = record.fields.get("authors").and_then(|known| known.written.clone());
                let authors = authors.unwrap_or_default();
                let titles = stated.into_iter().flatten().map(|stated| fold(&stated.value));
                works.gone.extend(titles.map(|title| (id.sub_project(), title, authors.clone())));
            }
        }
        works
    }

    fn put(&mut self, work: Work<'a>) -> usize {
        let key = (work.sub_project.clone(), fold(&work.title));
        self.by_title.entry(key).or_default().push(self.list.len());
        self.list.push(work);
        self.list.len() - 1
    }

    /// Takes in the rows of lists: recommendations first, then what won. Of each kind of list the
    /// titles that stand as they were are found before a row is taken for a mended one.
    pub(super) fn take(
        &mut self,
        items: &[Item],
        ground: &Ground<'_>,
        tiers: &mut Tiers<'_>,
        findings: &mut Findings,
    ) {
        for form in [Form::Works, Form::Influencers, Form::Winners] {
            let own = items.iter().filter(|item| item.form == form);
            let mut claimed = BTreeSet::new();
            for item in own.clone() {
                if let Found::One(place) = self.find(item) {
                    claimed.insert(place);
                }
            }
            for item in own {
                let place = match self.find(item) {
                    Found::One(place) if self.is_repeated(place, item, findings) => continue,
                    Found::One(place) => place,
                    Found::Several(places) => {
                        findings.push(self.unclear(item, &places));
                        continue;
                    }
                    Found::None => match self.mended(item, &claimed) {
                        Some(place) => place,
                        None if self.is_gone(item) => continue,
                        None => self.put(Work::of_item(item)),
                    },
                };
                self.list[place].take(item, ground, tiers, findings);
            }
        }
    }

    fn unclear(&self, item: &Item, places: &[usize]) -> Finding {
        let name = |place: &usize| {
            let work = &self.list[*place];
            let units: Vec<&str> = work.units.iter().map(String::as_str).collect();
            format!("《{}》{} {}", work.title, work.authors.join("、"), units.join("、"))
        };
        let names: Vec<String> = places.iter().map(name).collect();
        let finding = item.title.from.finding(Code::UnclearRow).with("title", &item.title.text);
        finding.with("candidates", names.join("；"))
    }

    /// The works a row may name: by title, then by what authors, units and senders say.
    fn find(&self, item: &Item) -> Found {
        let key = (item.sub_project.clone(), fold(&item.title.text));
        let same = self.by_title.get(&key).into_iter().flatten().copied();
        let fitting: Vec<usize> = same.filter(|place| self.fits(*place, item)).collect();
        let by_unit = || {
            let of_unit = |place: &&usize| self.has_unit(**place, item);
            fitting.iter().filter(of_unit).copied().collect::<Vec<_>>()
        };
        match fitting.as_slice() {
            [] => Found::None,
            [one] => Found::One(*one),
            _ => match by_unit().as_slice() {
                [one] => Found::One(*one),
                _ => Found::Several(fitting),
            },
        }
    }

    /// Whether authors do not speak against a work; where one side names none, units decide.
    fn fits(&self, place: usize, item: &Item) -> bool {
        let work = &self.list[place];
        let own: BTreeSet<String> = work.authors.iter().map(|name| fold(name)).collect();
        let new: BTreeSet<String> = item.authors.iter().map(|one| fold(&one.name)).collect();
        if own.is_empty() || new.is_empty() {
            let silent = item.line.text(Column::Unit).is_empty() || work.units.is_empty();
            // A winners list names what was recommended, though it may name the unit otherwise.
            let won = item.form == Form::Winners && own.is_empty() != new.is_empty();
            return silent || won || self.has_unit(place, item);
        }
        own == new
    }

    /// Whether a row's unit is one of a work's, as units are written: 甲厂 and 甲厂工会 are one.
    fn has_unit(&self, place: usize, item: &Item) -> bool {
        let unit = fold(item.line.text(Column::Unit));
        let near = |own: &String| {
            let own = fold(own);
            !unit.is_empty() && (own.contains(&unit) || unit.contains(&own))
        };
        self.list[place].units.iter().any(near)
    }

    /// The entry that an earlier import read from the same row, where the row still speaks of it: its
    /// title or its authors were mended, not both, and the unit is the same.
    fn mended(&self, item: &Item, claimed: &BTreeSet<usize>) -> Option<usize> {
        let id = self.by_row.get(&item.line.from)?;
        let place =
            self.list.iter().position(|work| work.entry.is_some_and(|entry| entry.id == *id))?;
        let work = &self.list[place];
        let free = work.rows.is_empty() && !claimed.contains(&place);
        let authors: BTreeSet<String> = work.authors.iter().map(|name| fold(name)).collect();
        let own: BTreeSet<String> = item.authors.iter().map(|one| fold(&one.name)).collect();
        let (before, now) = (fold(&work.title), fold(&item.title.text));
        let near = before == now || (authors == own && likeness(&before, &now) >= MENDED);
        let unit = self.has_unit(place, item) || item.line.text(Column::Unit).is_empty();
        (free && near && unit && work.sub_project == item.sub_project).then_some(place)
    }

    fn is_gone(&self, item: &Item) -> bool {
        let authors = people::yaml(&item.authors).canonical();
        let authors = if item.authors.is_empty() { String::new() } else { authors };
        self.gone.contains(&(item.sub_project.clone(), fold(&item.title.text), authors))
    }

    /// Whether a row names a work that another row of the same kind of list named in this import;
    /// told, unless the same list came twice.
    fn is_repeated(&self, place: usize, item: &Item, findings: &mut Findings) -> bool {
        let work = &self.list[place];
        let Some((_, first)) = work.rows.iter().find(|(form, _)| *form == item.form) else {
            return false;
        };
        let again = work.senders.contains(&item.sender_name)
            && first.file != item.line.from.file
            && work.said.contains(&said(item));
        if !again {
            let finding =
                item.title.from.finding(Code::RepeatedRow).with("title", &item.title.text);
            let cell = work.title_cell(Some(item.form)).unwrap_or(first);
            findings.push(finding.with("other", cell.shown()));
        }
        true
    }

    /// Tells of works that came from a sheet which is here again without them.
    pub(super) fn tell_gone(&self, came: &[Came], ledger: &Ledger, findings: &mut Findings) {
        let mut sheets: BTreeMap<(&str, &str), (&Origin, Vec<&str>)> = BTreeMap::new();
        for work in self.list.iter().filter(|work| work.rows.is_empty()) {
            let record = work.entry.and_then(|entry| ledger.entries.get(entry.id.as_str()));
            let rows = record.into_iter().flat_map(|record| &record.rows);
            let here = |row: &&Origin| {
                came.iter().any(|one| one.file == row.file && one.sheet == row.sheet)
            };
            if let Some(row) = rows.rev().find(here) {
                let sheet = sheets.entry((&row.file, &row.sheet));
                sheet.or_insert_with(|| (row, Vec::new())).1.push(&work.title);
            }
        }
        for (row, titles) in sheets.into_values() {
            let finding = row.finding(Code::RowGone).with("count", titles.len());
            findings.push(finding.with("titles", listed(&titles)));
        }
    }

    /// Tells of works that are much alike, one of which at least came in this import.
    pub(super) fn tell_twins(&self, findings: &mut Findings) {
        let rows: Vec<matching::Row<'_>> =
            self.list.iter().map(|work| work.row(&[], matching::Takes::default(), "")).collect();
        for (one, other, _) in matching::duplicates(&rows) {
            let (one, other) = (&self.list[one], &self.list[other]);
            if one.sub_project != other.sub_project {
                continue;
            }
            let (first, second) = if other.rows.is_empty() { (other, one) } else { (one, other) };
            let Some((_, row)) = second.rows.first() else { continue };
            let place = second.title_cell(None).unwrap_or(row);
            let finding = place.finding(Code::SimilarRows).with("title", &second.title);
            findings.push(finding.with("other", first.named()));
        }
    }
}

/// The cells of a row but its number.
fn said(item: &Item) -> Vec<String> {
    let cells = item.line.cells.iter().filter(|(column, _)| **column != Column::Number);
    cells.map(|(_, value)| value.text.clone()).collect()
}

/// What a row's title leads to.
enum Found {
    None,
    One(usize),
    Several(Vec<usize>),
}

/// A place in the mails as a file alone.
pub(super) fn file_place(path: &str) -> Place {
    Place::File(path.to_owned())
}
