//! Contacts: diverted to the private store, merged, with where each came from.
//!
//! Private columns never enter an entry. A number or mailbox that stands in a public column is taken
//! out of it and kept here. The store is a CSV that a spreadsheet opens; reading it back is how the
//! next import merges.

use super::attach::Manuscript;
use super::clean;
use super::column::Column;
use super::form::{Form, Line, Listing};
use super::matching::fold;
use super::origin::{Origin, Value};
use super::spoken;
use crate::export::formula::{escape as quoted, unescape as unquoted};
use crate::finding::{Code, Findings};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of the store.
const HEADINGS: [&str; 8] = ["姓名", "单位", "职务", "电话", "邮箱", "证件号", "地址", "来源"];
/// Between several values of one field.
const AND: &str = "；";

/// The fields of a contact beside name and unit, in the order of the store.
type Fields = [BTreeSet<String>; 6];

/// All contacts, by name and unit.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    known: BTreeMap<(String, String), (String, String, Fields)>,
    /// The ones this import added or met again.
    met: BTreeSet<(String, String)>,
}

/// The field of the store a private column goes to, from `职务` on.
fn field(column: Column) -> usize {
    match column {
        Column::Phone => 1,
        Column::Mailbox => 2,
        Column::IdNumber => 3,
        Column::Address => 4,
        _ => 0,
    }
}

/// The place of `来源` among the fields.
const SOURCE: usize = 5;

impl Contacts {
    /// Reads the store of earlier imports; one that cannot be read is an empty one.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut contacts = Self::default();
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        for record in csv::Reader::from_reader(text).into_records().flatten() {
            let cell = |at: usize| record.get(at).unwrap_or_default();
            let values = |at: usize| {
                let parts = cell(at).split(AND).filter(|part| !part.is_empty());
                parts.map(|part| unquoted(part).to_owned()).collect::<BTreeSet<_>>()
            };
            let fields = std::array::from_fn(|at| values(at + 2));
            contacts.add(unquoted(cell(0)), unquoted(cell(1)), fields);
        }
        contacts.met.clear();
        contacts
    }

    fn add(&mut self, name: &str, unit: &str, fields: Fields) {
        let key = (fold(name), fold(unit));
        self.met.insert(key.clone());
        let fresh = || (name.to_owned(), unit.to_owned(), Fields::default());
        let (_, _, own) = self.known.entry(key).or_insert_with(fresh);
        for (own, new) in own.iter_mut().zip(fields) {
            own.extend(new);
        }
    }

    /// Takes the private values of a list: of the lines around it, and of each of its records.
    pub(super) fn take(&mut self, listing: &Listing) {
        let unit = [Column::Sender, Column::Unit];
        let unit = unit.iter().find_map(|column| listing.head.get(column));
        let unit = unit.map_or("", |value| value.text.as_str());
        self.take_cells(&listing.head, None, unit);
        for line in &listing.lines {
            let of_line = [Column::Unit, Column::Sender, Column::Host];
            let own = of_line.iter().find_map(|column| line.get(*column));
            let own = own.map_or(unit, |value| value.text.as_str());
            let name = [Column::Person, Column::Author].iter().find_map(|column| line.get(*column));
            self.take_cells(&line.cells, name, own);
        }
    }

    fn take_cells(&mut self, cells: &BTreeMap<Column, Value>, name: Option<&Value>, unit: &str) {
        let private = cells.iter().filter(|(column, _)| column.is_private());
        let mut fields = Fields::default();
        for (column, value) in private {
            fields[SOURCE].insert(value.from.shown());
            if *column != Column::Contact {
                fields[field(*column)].insert(value.text.replace('\n', " "));
            }
        }
        if !fields[SOURCE].is_empty() {
            let name = cells.get(&Column::Contact).or(name).map_or("", |value| value.text.as_str());
            self.add(&clean::name(name), unit, fields);
        }
    }

    /// Takes private values out of a public text; what is left, where something was taken.
    fn withhold(
        &mut self,
        column: Column,
        value: &Value,
        unit: &str,
        findings: &mut Findings,
    ) -> Option<String> {
        let parts = spoken::parts(&value.text);
        let (first, _) = parts.first()?;
        let finding = value.from.finding(Code::PrivateWithheld).with("column", column.label());
        findings.push(finding.with("kind", first));
        let mut left = value.text.clone();
        for (kind, range) in parts.iter().rev() {
            let mut fields = Fields::default();
            let text = value.text.get(range.clone()).unwrap_or_default().trim().to_owned();
            let (name, at) = match *kind {
                "mailbox" => ("", field(Column::Mailbox)),
                "phone" => ("", field(Column::Phone)),
                "contact" => (text.as_str(), field(Column::Post)),
                _ => ("", field(Column::IdNumber)),
            };
            if name.is_empty() {
                fields[at].insert(text.clone());
            }
            fields[SOURCE].insert(value.from.shown());
            self.add(name, unit, fields);
            left.replace_range(range.clone(), "");
        }
        Some(spoken::mended(&clean::tidy(&left)))
    }

    /// Clears a list of private values: its private columns go, and what stands in public ones is
    /// taken out. What is private whole is emptied.
    pub(super) fn clear(&mut self, listing: &mut Listing, findings: &mut Findings) {
        self.take(listing);
        if listing.form == Form::Contacts {
            listing.lines.clear();
        }
        let unit =
            listing.head.get(&Column::Unit).map_or_else(String::new, |value| value.text.clone());
        self.clear_cells(&mut listing.head, &unit, findings);
        for Line { cells, .. } in &mut listing.lines {
            self.clear_cells(cells, &unit, findings);
        }
        for number in listing.numbers.iter_mut().flatten().flatten() {
            let value = Value { text: number.text.clone(), from: number.from.clone() };
            if self.withhold(Column::Number, &value, &unit, findings).is_some() {
                (number.text, number.value) = (String::new(), Some(0));
            }
        }
        listing.doubled.retain(|(value, _)| spoken::parts(&value.text).is_empty());
        if let Some(title) = &mut listing.title {
            // A title above a table is no cell of a form; it is only ever shown in the review.
            if !spoken::parts(title).is_empty() {
                listing.title = None;
            }
        }
    }

    /// Clears the text of a manuscript.
    pub(super) fn clear_text(&mut self, manuscript: &mut Manuscript, findings: &mut Findings) {
        for (row, paragraph) in (0_u32..).zip(&mut manuscript.paragraphs) {
            let from = Origin { file: manuscript.path.clone(), row, ..Origin::default() };
            let value = Value { text: paragraph.clone(), from };
            if let Some(left) = self.withhold(Column::Summary, &value, "", findings) {
                *paragraph = left;
            }
        }
    }

    fn clear_cells(
        &mut self,
        cells: &mut BTreeMap<Column, Value>,
        unit: &str,
        findings: &mut Findings,
    ) {
        cells.retain(|column, _| !column.is_private());
        for (column, value) in cells.iter_mut() {
            if let Some(left) = self.withhold(*column, value, unit, findings) {
                value.text = left;
            }
        }
        cells.retain(|_, value| !value.text.is_empty());
    }

    /// The store as a spreadsheet opens it: UTF-8 with a mark, one contact a line, nothing that a
    /// spreadsheet would take for a formula.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = "\u{feff}".as_bytes().to_vec();
        let mut writer =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
        let mut put = |cells: Vec<String>| {
            // Writing to memory does not fail.
            let _ = writer.write_record(cells);
        };
        put(HEADINGS.map(str::to_owned).to_vec());
        for (name, unit, fields) in self.known.values() {
            let joined = fields.iter().map(|values| {
                values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(AND)
            });
            put([quoted(name), quoted(unit)].into_iter().chain(joined).collect());
        }
        drop(writer);
        bytes
    }

    /// How many this import added or met again.
    pub(super) fn met(&self) -> usize {
        self.met.len()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// A file's name without what is private in it.
pub(super) fn harmless_name(name: &str) -> String {
    let mut left = name.to_owned();
    for (_, range) in spoken::parts(name).into_iter().rev() {
        left.replace_range(range, "");
    }
    left
}
