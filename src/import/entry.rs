//! Entries of works: fresh ones written whole, standing ones changed field by field.
//!
//! A value changes when the sheet changed and the entry did not. Where both did, the entry keeps its
//! own and the difference is told. Values that no list states are never touched.

use super::Ground;
use super::attach::{self, Attached, Manuscript};
use super::change::{Changes, Content};
use super::edit::Entry;
use super::field::{ORDER, Statement, Statements};
use super::form::Form;
use super::ledger::{Copied, Known, Ledger, Record, Stated};
use super::origin::Origin;
use super::review::Counts;
use super::work::Work;
use super::yaml::Yaml;
use crate::catalogue::winner::Winner;
use crate::finding::{Code, Findings};
use crate::id::{SubProjectId, WinnerId};
use crate::scaffold::{Kind, schema_line};
use crate::source::CONTENT;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Writes the entries of works.
pub(super) struct Entries<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) ledger: &'a mut Ledger,
    pub(super) changes: &'a mut Changes,
    pub(super) counts: Counts,
    /// The next number of each sub-project.
    numbers: BTreeMap<SubProjectId, u32>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(
        ground: &'a Ground<'a>,
        ledger: &'a mut Ledger,
        changes: &'a mut Changes,
    ) -> Self {
        Self { ground, ledger, changes, counts: Counts::default(), numbers: BTreeMap::new() }
    }

    /// Writes the entry of a work that this import speaks of.
    pub(super) fn write(
        &mut self,
        work: &Work<'_>,
        files: &[Attached],
        text: Option<&Manuscript>,
        findings: &mut Findings,
    ) {
        if work.rows.is_empty() && files.is_empty() && text.is_none() {
            return;
        }
        match work.entry {
            Some(entry) => self.change(&entry.id, work, (files, text), findings),
            None => self.add(work, files, text),
        }
    }

    /// A fresh id: the sub-project's own name and the number after the highest there is.
    fn fresh_id(&mut self, sub_project: &SubProjectId) -> WinnerId {
        let prefix = format!("{sub_project}/{}-", sub_project.leaf());
        let number = |id: &str| id.strip_prefix(&prefix)?.parse::<u32>().ok();
        let (ground, ledger) = (self.ground, &self.ledger);
        let next = self.numbers.entry(sub_project.clone()).or_insert_with(|| {
            // Folders count too: one may hold an entry that could not be read.
            let known = ledger.entries.keys().map(String::as_str);
            ground.ids().chain(known).filter_map(number).max().unwrap_or(0)
        });
        *next += 1;
        WinnerId::new(format!("{prefix}{next:03}"))
    }

    fn add(&mut self, work: &Work<'_>, files: &[Attached], text: Option<&Manuscript>) {
        let kinds = self.ground.kinds(&work.sub_project);
        let mut statements = work.statements.clone();
        attach::state(files, &kinds, &mut statements);
        let photos = count(statements.get("photos"));
        let kind = attach::kind(&kinds, |field| statements.get(field).is_some(), photos);
        let id = self.fresh_id(&work.sub_project);
        let mut record = Record { rows: rows(work), ..Record::default() };
        let mut header = head(work, &id);
        for field in ORDER {
            if *field == "kind" {
                header += &Yaml::text(kind).field(field, 0);
                record.fields.insert("kind".to_owned(), written(&Yaml::text(kind)));
            }
            let Some(by_form) = statements.0.get(field) else { continue };
            if let Some((form, statement)) = by_form.last_key_value() {
                header += &statement.value.field(field, 0);
                let mut known = written(&statement.value);
                known.by = Some(form.as_str().to_owned());
                known.stated = stated(by_form);
                record.fields.insert((*field).to_owned(), known);
            }
        }
        let folder = format!("{CONTENT}/{id}");
        let body = text.map(|text| text.paragraphs.join("\n\n"));
        let (name, whole) = match body {
            Some(body) => ("winner.md", format!("---\n{header}---\n\n{}\n", plain_markdown(&body))),
            None => ("winner.yaml", header),
        };
        self.changes.fresh(format!("{folder}/{name}"), whole);
        self.copy(files, &folder, &mut record);
        self.ledger.entries.insert(id.as_str().to_owned(), record);
        self.counts.added += 1;
    }

    fn copy(&mut self, files: &[Attached], folder: &str, record: &mut Record) {
        for file in files {
            self.changes
                .files
                .insert(format!("{folder}/{}", file.name), Content::Copy(file.absolute.clone()));
            let copied = Copied { from: file.from.clone(), digest: file.digest.clone() };
            record.files.insert(file.name.clone(), copied);
        }
    }

    fn change(
        &mut self,
        id: &WinnerId,
        work: &Work<'_>,
        (files, manuscript): (&[Attached], Option<&Manuscript>),
        findings: &mut Findings,
    ) {
        let mut record = self.ledger.entries.remove(id.as_str()).unwrap_or_default();
        for row in rows(work) {
            if !record.rows.contains(&row) {
                record.rows.push(row);
            }
        }
        record.rows.sort();
        let document = self.ground.document(id);
        let entry = document.as_ref().and_then(|(_, text)| Entry::read(text));
        // An entry that is a row of a hand-made list is left to the hand.
        if let (Some((path, text)), Some(entry)) = (document, entry) {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            let files = self.fresh_files(id, &folder, files, &record);
            let mut statements = work.statements.clone();
            self.state_files(&files, &entry, work, &mut statements);
            let mut change = Change { id, entry, record: &mut record, promoted: false };
            change.all(&statements, findings);
            let Change { entry, promoted, .. } = change;
            let bodied = manuscript.and_then(|manuscript| with_body(&path, &entry, manuscript));
            let changed = entry.into_text();
            let same = changed == text && files.is_empty() && bodied.is_none();
            self.counts.updated += usize::from(!same);
            self.counts.unchanged += usize::from(same);
            self.counts.promoted += usize::from(promoted);
            if let Some((now, whole)) = bodied {
                if now != path {
                    self.changes.files.insert(format!("{CONTENT}/{path}"), Content::Nothing);
                }
                self.changes.text(format!("{CONTENT}/{now}"), whole);
            } else if changed != text {
                self.changes.text(format!("{CONTENT}/{path}"), changed);
            }
            self.copy(&files, &format!("{CONTENT}/{folder}"), &mut record);
        } else {
            self.counts.unchanged += 1;
            tell_by_hand(id, work, files, findings);
        }
        self.ledger.entries.insert(id.as_str().to_owned(), record);
    }

    /// The files that do not lie beside the entry already, under names that are free there.
    fn fresh_files(
        &self,
        id: &WinnerId,
        folder: &str,
        files: &[Attached],
        record: &Record,
    ) -> Vec<Attached> {
        let beside: BTreeMap<&str, &str> = self.ground.beside(folder).collect();
        let known = |file: &&Attached| {
            let lies = beside.values().any(|digest| *digest == file.digest);
            let was = record.files.values().any(|copied| copied.digest == file.digest);
            !lies && !was
        };
        let mut fresh: Vec<Attached> = Vec::new();
        for file in files.iter().filter(known) {
            let (stem, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, ""));
            let names = std::iter::once(file.name.clone())
                .chain((2..).map(|number| format!("{stem}-{number}.{ending}")));
            let free = |name: &String| {
                !beside.contains_key(name.as_str()) && !fresh.iter().any(|one| one.name == *name)
            };
            let name = names.take(beside.len() + files.len() + 1).find(free);
            let name = name.unwrap_or_else(|| format!("{}-{}", id.leaf(), file.name));
            fresh.push(Attached { name, ..file.clone() });
        }
        fresh
    }

    /// States the fields of fresh files: photographs join those the entry has, and the kind follows.
    fn state_files(
        &self,
        files: &[Attached],
        entry: &Entry,
        work: &Work<'_>,
        statements: &mut Statements,
    ) {
        let Some(first) = files.first() else { return };
        let kinds = self.ground.kinds(&work.sub_project);
        let mut own = Statements::default();
        attach::state(files, &kinds, &mut own);
        if let (Some(Yaml::List(new)), Some(Yaml::List(mut photos))) =
            (own.get("photos").cloned(), entry.get("photos"))
        {
            photos.extend(new);
            let from = Origin::file(&first.from);
            own.0.remove("photos");
            own.put("photos", Form::Works, Yaml::List(photos), &from);
        }
        for field in ["video", "audio"] {
            let (Some(Yaml::Map(mut new)), Some(Yaml::Map(before))) =
                (own.get(field).cloned(), entry.get(field))
            else {
                continue;
            };
            let kept = before.into_iter().filter(|(key, _)| !new.iter().any(|(own, _)| own == key));
            let kept: Vec<_> = kept.collect();
            new.extend(kept);
            let from = Origin::file(&first.from);
            own.0.remove(field);
            own.put(field, Form::Works, Yaml::Map(new), &from);
        }
        let photos = count(own.get("photos")).max(count(entry.get("photos").as_ref()));
        let has = |field: &str| own.get(field).is_some() || entry.get(field).is_some();
        let kind = attach::kind(&kinds, has, photos);
        let from = Origin::file(&first.from);
        for (field, by_form) in own.0 {
            statements.0.insert(field, by_form);
        }
        statements.put("kind", Form::Works, Yaml::text(kind), &from);
    }
}

/// The comments at the top of a fresh entry.
fn head(work: &Work<'_>, id: &WinnerId) -> String {
    let mut head = schema_line(Kind::Winner, id.as_str().split('/').count());
    for (_, row) in &work.rows {
        // Writing to a string does not fail.
        let _ = writeln!(head, "# 来源 source: {}", row.shown());
    }
    head
}

/// An entry with the text that came for it, where it has none: its path, which ends in `.md`, and
/// itself.
fn with_body(path: &str, entry: &Entry, text: &Manuscript) -> Option<(String, String)> {
    let (header, body) = entry.parts();
    let (stem, _) = path.rsplit_once('.')?;
    let text = plain_markdown(&text.paragraphs.join("\n\n"));
    body.trim().is_empty().then(|| (format!("{stem}.md"), format!("---\n{header}---\n\n{text}\n")))
}

/// What an entry in a list that somebody keeps by hand does not say, and the sheets do.
fn tell_by_hand(id: &WinnerId, work: &Work<'_>, files: &[Attached], findings: &mut Findings) {
    let Some((_, row)) = work.rows.last() else { return };
    let promoted = work.is_awarded() && !work.entry.is_some_and(Winner::published);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let status = work.entry.map_or("", |entry| entry.status.as_str());
    let new = work.statements.get("awards").map_or_else(|| "awarded".to_owned(), Yaml::shown);
    let told = [
        (promoted, "status", status.to_owned(), new),
        (!names.is_empty(), "photos", String::new(), names.join("、")),
    ];
    for (_, field, own, new) in told.into_iter().filter(|(differs, ..)| *differs) {
        let finding = row.finding(Code::ImportConflict).with("entry", id).with("field", field);
        findings.push(finding.with("own", own).with("new", new));
    }
}

fn count(list: Option<&Yaml>) -> usize {
    match list {
        Some(Yaml::List(items)) => items.len(),
        Some(Yaml::Text(_) | Yaml::Map(_) | Yaml::Flow(_)) | None => 0,
    }
}

fn rows(work: &Work<'_>) -> Vec<Origin> {
    let mut rows: Vec<Origin> = work.rows.iter().map(|(_, row)| row.clone()).collect();
    rows.sort();
    rows
}

fn written(value: &Yaml) -> Known {
    Known { written: Some(value.canonical()), by: None, stated: BTreeMap::new() }
}

fn stated(by_form: &BTreeMap<Form, Statement>) -> BTreeMap<String, Stated> {
    let one = |(form, statement): (&Form, &Statement)| {
        let value = statement.value.canonical();
        (form.as_str().to_owned(), Stated { value, from: statement.from.clone() })
    };
    by_form.iter().map(one).collect()
}

/// Text as Markdown that means nothing but itself: a line that would begin a list, a heading or a
/// block is escaped.
fn plain_markdown(text: &str) -> String {
    let line = |line: &str| {
        let marks = line.starts_with(['#', '>', '-', '+', '*', '=', '|', '`', '~', ' ', '\t']);
        let number = line.split_once(['.', ')']).is_some_and(|(head, _)| {
            !head.is_empty() && head.bytes().all(|byte| byte.is_ascii_digit())
        });
        let escape = |char: char| {
            let mark = "\\*_<[`".contains(char).then_some('\\');
            mark.into_iter().chain([char])
        };
        let line: String = line.trim_start().chars().flat_map(escape).collect();
        match (marks, number) {
            (true, _) => format!("\\{line}"),
            (false, true) => line.replacen(['.', ')'], "\\.", 1),
            (false, false) => line,
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// An entry that is being changed.
struct Change<'a> {
    id: &'a WinnerId,
    entry: Entry,
    record: &'a mut Record,
    promoted: bool,
}

impl Change<'_> {
    fn all(&mut self, statements: &Statements, findings: &mut Findings) {
        for (field, by_form) in &statements.0 {
            let Some((form, statement)) = by_form.last_key_value() else { continue };
            let mut known = self.record.fields.remove(*field).unwrap_or_default();
            // What a lower list says does not count against what a higher one wrote.
            let outranked = known.writer().is_some_and(|writer| writer > *form);
            if !outranked {
                self.one(field, (*form, statement), &mut known, findings);
            }
            known.stated.extend(stated(by_form));
            self.record.fields.insert((*field).to_owned(), known);
        }
    }

    /// One field: `known` is what imports wrote of it, the entry what stands there now.
    fn one(
        &mut self,
        field: &'static str,
        (form, statement): (Form, &Statement),
        known: &mut Known,
        findings: &mut Findings,
    ) {
        let new = statement.value.canonical();
        let own = self.entry.get(field);
        let own_text = own.as_ref().map(Yaml::canonical);
        let same = own_text.as_ref() == Some(&new)
            || field == "authors"
                && own.as_ref().is_some_and(|own| names(own) == names(&statement.value));
        if same {
            known.written = own_text;
            known.by = Some(form.as_str().to_owned());
            return;
        }
        let stated = known.stated.get(form.as_str());
        if stated.is_some_and(|stated| stated.value == new) {
            // The sheet says what it said: the entry was changed by hand, and stays.
            return;
        }
        // Nothing moves an entry back: who is awarded is no longer only recommended.
        let demotes = field == "status"
            && own.as_ref().is_some_and(|own| rank(&own.shown()) > rank(&statement.value.shown()));
        if demotes {
            return;
        }
        let untouched = own_text == known.written || own.is_none() && known.written.is_none();
        let promotes = field == "status" && own_text.is_some() && known.written.is_none();
        if untouched || promotes {
            self.promoted |= field == "status" && statement.value == Yaml::text("awarded");
            if let Some(changed) = self.entry.with(field, &statement.value, ORDER) {
                self.entry = changed;
                known.written = Some(new);
                known.by = Some(form.as_str().to_owned());
            }
            return;
        }
        let finding = statement.from.finding(Code::ImportConflict).with("entry", self.id);
        let finding = finding
            .with("field", field)
            .with("own", own.map_or_else(String::new, |own| own.shown()));
        findings.push(finding.with("new", statement.value.shown()));
    }
}

/// The names of authors, whatever else is said of them.
fn names(authors: &Yaml) -> Vec<String> {
    let Yaml::List(authors) = authors else { return Vec::new() };
    let name = |author: &Yaml| {
        let Yaml::Map(pairs) = author else { return None };
        pairs.iter().find(|(key, _)| key == "name").map(|(_, name)| name.shown())
    };
    authors.iter().filter_map(name).collect()
}

/// How far a status has come.
fn rank(status: &str) -> usize {
    ["recommended", "shortlisted", "awarded", "exhibited", "withdrawn"]
        .iter()
        .position(|one| *one == status)
        .unwrap_or(0)
}
