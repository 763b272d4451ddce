//! Tables read as forms: headings wherever they start, two records a line unfolded, totals told from
//! records, notes below a table from its rows.

use super::clean;
use super::column::{Column, Headings};
use super::form::{Form, Line, Listing, Number, Total};
use super::label;
use super::matching::fold;
use super::origin::{Origin, Value};
use super::spoken;
use crate::office::Table;
use std::collections::{BTreeMap, BTreeSet};

/// Words of a row of totals.
const TOTALS: &[&str] = &["合计", "总计", "共计", "小计", "总数", "合计数"];

/// The columns of one record of a line; a line of a folded table has two and more.
#[derive(Debug, Default)]
struct Group {
    columns: BTreeMap<u32, Column>,
    /// Columns with headings that are no known ones.
    other: Vec<u32>,
}

/// The headings of a table.
#[derive(Debug)]
struct Head {
    row: u32,
    form: Form,
    groups: Vec<Group>,
}

/// All forms of a table, from the top. A table without known headings has none.
pub(super) fn listings(table: &Table, file: &str, headings: &Headings) -> Vec<Listing> {
    let heads: Vec<Head> = table.rows().filter_map(|row| head(table, row, headings)).collect();
    let mut listings: Vec<Listing> = Vec::new();
    let mut above = 0;
    for (place, own) in heads.iter().enumerate() {
        let end = heads.get(place + 1).map_or(u32::MAX, |next| next.row);
        let reader = Reader { table, file, headings, head: own };
        let mut listing = reader.read(above, end);
        // A head that is repeated on every printed page begins no other list.
        let before = listings.last_mut().filter(|before| before.form == listing.form);
        match before {
            Some(before)
                if listing.head.is_empty()
                    && before.measures == listing.measures
                    && (listing.title.is_none() || listing.title == before.title) =>
            {
                before.lines.append(&mut listing.lines);
                before.numbers.append(&mut listing.numbers);
                before.total = listing.total.or(before.total.take());
                before.doubled.append(&mut listing.doubled);
            }
            Some(_) | None => listings.push(listing),
        }
        above = table.rows().rfind(|row| *row < end).map_or(own.row, |last| last + 1);
    }
    listings
}

fn head(table: &Table, row: u32, headings: &Headings) -> Option<Head> {
    let mut known = BTreeMap::new();
    let mut other = Vec::new();
    for (column, cell) in table.row(row) {
        match headings.of(&cell.text) {
            Some(kind) => drop(known.insert(column, kind)),
            None => other.push(column),
        }
    }
    as_named(&mut known, table, row);
    let kinds: BTreeSet<Column> = known.values().copied().collect();
    let form = if known.len() >= 2 { Form::of(&kinds) } else { None };
    let form =
        form.or_else(|| is_allocation(table, row, &kinds, &other).then_some(Form::Allocation))?;
    // 联系人 | 张示例 | 电话 | 138…: labels with their values, no headings.
    let spoken = || table.row(row).any(|(_, cell)| !spoken::parts(&cell.text).is_empty());
    if form == Form::Contacts && spoken() {
        return None;
    }
    Some(Head { row, form, groups: groups(known, other) })
}

/// The bare heading 姓名 is that of an author beside a title, of an influencer beside an account, and
/// of a contact person else.
fn as_named(known: &mut BTreeMap<u32, Column>, table: &Table, row: u32) {
    let has = |known: &BTreeMap<u32, Column>, kind: Column| known.values().any(|own| *own == kind);
    let person = if has(known, Column::Title) && !has(known, Column::Author) {
        Column::Author
    } else if has(known, Column::Account) && !has(known, Column::Person) {
        Column::Person
    } else {
        return;
    };
    let bare = |column: &u32| fold(table.text(row, *column)) == "姓名";
    if let Some(column) = known.keys().copied().find(bare) {
        known.insert(column, person);
    }
}

/// Whether a row heads a table of units and numbers: a column of units, at least one of another
/// heading, and nothing but numbers below that.
fn is_allocation(table: &Table, row: u32, kinds: &BTreeSet<Column>, other: &[u32]) -> bool {
    let units = [Column::Unit, Column::Sender, Column::Region];
    let only = kinds.iter().all(|kind| units.contains(kind) || *kind == Column::Number);
    let has_unit = kinds.iter().any(|kind| units.contains(kind));
    only && has_unit && other.iter().any(|column| is_numeric(table, row, *column))
}

/// Whether what stands below a heading are numbers, one at least.
fn is_numeric(table: &Table, head: u32, column: u32) -> bool {
    let below = table.rows().filter(|row| *row > head).filter_map(|row| table.written(row, column));
    // The error of a formula stands in the place of a number.
    let texts: Vec<&str> =
        below.map(|cell| cell.text.as_str()).filter(|text| !text.starts_with('#')).collect();
    let numbers = texts.iter().filter(|text| number(text).is_some()).count();
    numbers > 0 && numbers * 2 > texts.len()
}

/// Parts the columns where a kind comes again: the records of a folded line.
fn groups(known: BTreeMap<u32, Column>, other: Vec<u32>) -> Vec<Group> {
    let mut groups: Vec<Group> = vec![Group::default()];
    let all = known.into_iter().map(|(at, kind)| (at, Some(kind)));
    let all: BTreeMap<u32, Option<Column>> =
        all.chain(other.into_iter().map(|at| (at, None))).collect();
    for (at, kind) in all {
        let taken =
            |group: &Group| kind.is_some_and(|kind| group.columns.values().any(|one| *one == kind));
        if groups.last().is_some_and(taken) {
            groups.push(Group::default());
        }
        if let Some(group) = groups.last_mut() {
            match kind {
                Some(kind) => drop(group.columns.insert(at, kind)),
                None => group.other.push(at),
            }
        }
    }
    // One kind twice without a second record, such as a second 备注, is no folded table.
    let kinds = |group: &Group| group.columns.values().copied().collect::<BTreeSet<_>>();
    let alike = groups.windows(2).all(|two| kinds(&two[0]) == kinds(&two[1]));
    if alike { groups } else { vec![join(groups)] }
}

fn join(groups: Vec<Group>) -> Group {
    let mut joined = Group::default();
    for group in groups {
        joined.other.extend(group.other);
        for (at, kind) in group.columns {
            if !joined.columns.values().any(|one| *one == kind) {
                joined.columns.insert(at, kind);
            }
        }
    }
    joined
}

/// Records of a folded table in the order of their numbers, where all have one: some tables run down
/// their first half and then down the second.
fn sort_by_number(listing: &mut Listing) {
    let number = |line: &Line| line.text(Column::Number).parse::<u32>().ok();
    let numbers: Option<Vec<u32>> = listing.lines.iter().map(number).collect();
    let Some(numbers) = numbers else { return };
    let lines = std::mem::take(&mut listing.lines).into_iter();
    let values = std::mem::take(&mut listing.numbers);
    let mut records: Vec<_> = numbers.into_iter().zip(lines.zip(values)).collect();
    records.sort_by_key(|(number, _)| *number);
    (listing.lines, listing.numbers) = records.into_iter().map(|(_, record)| record).unzip();
}

/// A whole number as sheets write it: with commas, or a unit behind it.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = fold(text).replace([',', '，'], "");
    let plain = plain.trim_end_matches(['场', '家', '人', '个', '名', '件', '次', '篇']);
    let (digits, times) = match plain.strip_suffix('万') {
        Some(digits) => (digits, 10_000.0),
        None => (plain, 1.0),
    };
    // Folding drops points, so the decimals are read from the text itself.
    let decimal = text.trim().replace([',', '，', ' '], "");
    let decimal = decimal.trim_end_matches(|char: char| !char.is_ascii_digit());
    let value: f64 = decimal.parse().or_else(|_| digits.parse()).ok()?;
    value.is_finite().then_some(value * times)
}

struct Reader<'a> {
    table: &'a Table,
    file: &'a str,
    headings: &'a Headings,
    head: &'a Head,
}

impl Reader<'_> {
    fn origin(&self, row: u32, column: Option<u32>) -> Origin {
        Origin { file: self.file.to_owned(), sheet: self.table.name.clone(), row, column }
    }

    /// Reads the rows from `above` to `end`, the headings between.
    fn read(&self, above: u32, end: u32) -> Listing {
        let rows =
            |from: u32, to: u32| self.table.rows().filter(move |row| (from..to).contains(row));
        let mut listing = Listing {
            form: self.head.form,
            title: self.title(rows(above, self.head.row)),
            head: BTreeMap::new(),
            lines: Vec::new(),
            from: self.origin(self.head.row, None),
            measures: Vec::new(),
            numbers: Vec::new(),
            total: None,
            doubled: Vec::new(),
            sections: Vec::new(),
            unread: self.unread(rows(self.head.row + 1, end)),
        };
        let measures = self.measures();
        listing.measures = self.measure_titles(&measures);
        let mut notes = Vec::new();
        for row in rows(self.head.row + 1, end) {
            for (group, measures) in self.head.groups.iter().zip(&measures) {
                self.record(row, (group, measures), &mut listing, &mut notes);
            }
        }
        if self.head.groups.len() > 1 {
            sort_by_number(&mut listing);
        }
        let around = rows(above, self.head.row).chain(notes);
        label::read(self.table, around, self.file, self.headings, &mut listing.head);
        listing
    }

    fn record(
        &self,
        row: u32,
        (group, measures): (&Group, &[u32]),
        listing: &mut Listing,
        notes: &mut Vec<u32>,
    ) {
        if let Some(label) = self.total_label(row, group) {
            listing.total = Some(self.total(row, label, measures));
            return;
        }
        let cells = self.cells(row, group);
        if cells.keys().all(|column| *column == Column::Number) && self.is_alone(row) {
            let words = self.table.row(row).map(|(_, cell)| clean::name(&cell.text));
            listing.sections.push((row, words.collect()));
        }
        // A number counts the empty lines of a form too.
        if cells.keys().all(|column| *column == Column::Number) {
            return;
        }
        if self.is_note(row) {
            notes.push(row);
            let words = self.table.row(row).map(|(_, cell)| clean::name(&cell.text));
            listing.sections.push((row, words.collect()));
            return;
        }
        // The second line of a heading of two lines.
        if cells.iter().any(|(column, value)| self.headings.label(&value.text) == Some(*column)) {
            return;
        }
        listing.doubled.extend(self.doubled(row, &cells));
        let at = |column: &u32| self.number(row, *column);
        listing.numbers.push(measures.iter().map(at).collect());
        listing.lines.push(Line { cells, from: self.origin(row, None) });
    }

    /// The cells of a record; those of an area merged over several rows stand in each of them.
    fn cells(&self, row: u32, group: &Group) -> BTreeMap<Column, Value> {
        let cell = |(&at, &column): (&u32, &Column)| {
            let shown = self.table.text(row, at);
            let text = match column {
                Column::Title => clean::title(shown),
                // Names are parted by spaces too.
                Column::Summary | Column::Linkage | Column::Remark | Column::Author => {
                    clean::tidy(shown)
                }
                _ if column.is_private() => clean::tidy(shown),
                _ => clean::name(shown),
            };
            let from = self.origin(row, Some(at));
            (!text.is_empty()).then_some((column, Value { text, from }))
        };
        group.columns.iter().filter_map(cell).collect()
    }

    /// The headings of columns that are not known and hold something.
    fn unread(&self, rows: impl Iterator<Item = u32>) -> Vec<String> {
        let filled: BTreeSet<u32> =
            rows.flat_map(|row| self.table.row(row)).map(|(column, _)| column).collect();
        let other = self.head.groups.iter().flat_map(|group| &group.other);
        let held = other.filter(|column| filled.contains(column));
        held.map(|column| clean::name(self.table.text(self.head.row, *column))).collect()
    }

    /// Names of a record that hold a character twice, with what may be meant.
    fn doubled(&self, row: u32, cells: &BTreeMap<Column, Value>) -> Vec<(Value, String)> {
        let names = cells.iter().filter(|(column, _)| !column.is_private());
        let doubled = names.filter_map(|(_, value)| {
            let written = self.table.written(row, value.from.column?)?;
            let text = clean::tidy(&written.text).replace('\n', " ");
            Some((Value { text, ..value.clone() }, clean::doubled(&written.text)?))
        });
        doubled.collect()
    }

    /// Whether one cell of a row alone holds something.
    fn is_alone(&self, row: u32) -> bool {
        self.table.row(row).count() == 1
    }

    /// A line of words between or below the records: one cell, where a record has several.
    fn is_note(&self, row: u32) -> bool {
        let columns: usize = self.head.groups.iter().map(|group| group.columns.len()).sum();
        columns > 2 && self.is_alone(row)
    }

    /// The column of the word that makes a row one of totals, in this record's part of it.
    fn total_label(&self, row: u32, group: &Group) -> Option<u32> {
        let columns = group.columns.keys().chain(&group.other);
        let is_total = |column: &&u32| {
            let text = self.table.written(row, **column).map(|cell| fold(&cell.text));
            text.is_some_and(|text| TOTALS.contains(&text.as_str()))
        };
        columns.copied().collect::<BTreeSet<_>>().iter().find(is_total).copied()
    }

    fn total(&self, row: u32, label: u32, measures: &[u32]) -> Total {
        let right = self.table.row(row).filter(|(column, _)| *column > label);
        let numbers = right.filter_map(|(column, _)| self.number(row, column)).collect();
        Total { numbers, columns: measures.to_vec() }
    }

    fn number(&self, row: u32, column: u32) -> Option<Number> {
        let cell = self.table.written(row, column)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the number is whole and within the range in which f64 counts"
        )]
        let whole = |value: f64| {
            let fits = value >= 0.0 && value.fract() == 0.0 && value <= 9e15;
            fits.then_some(value as u64)
        };
        let value = number(cell.value()).and_then(whole);
        Some(Number { text: clean::name(&cell.text), value, from: self.origin(row, Some(column)) })
    }

    /// The columns of numbers of each record of an allocation table.
    fn measures(&self) -> Vec<Vec<u32>> {
        let numeric = |group: &Group| {
            let columns = group.other.iter().copied();
            columns.filter(|column| is_numeric(self.table, self.head.row, *column)).collect()
        };
        match self.head.form {
            Form::Allocation => self.head.groups.iter().map(numeric).collect(),
            _ => vec![Vec::new(); self.head.groups.len()],
        }
    }

    fn measure_titles(&self, measures: &[Vec<u32>]) -> Vec<String> {
        let first = measures.first().into_iter().flatten();
        first.map(|column| clean::name(self.table.text(self.head.row, *column))).collect()
    }

    /// The longest text above the headings that is no label: 各子活动项目推荐清单.
    fn title(&self, rows: impl Iterator<Item = u32>) -> Option<String> {
        let cells =
            rows.flat_map(|row| self.table.row(row)).map(|(_, cell)| clean::name(&cell.text));
        let titles =
            cells.filter(|text| !text.contains([':', '：']) && self.headings.of(text).is_none());
        let titles = titles.filter(|text| number(text).is_none() && !label::is_of_persons(text));
        titles.reduce(
            |best, next| if next.chars().count() > best.chars().count() { next } else { best },
        )
    }
}
