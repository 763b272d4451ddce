//! `.ods`: the file says what each cell shows, so its text is taken as it stands.

use super::super::draft::Draft;
use super::super::xml::{Mark, Marks};
use super::super::{Area, Cell, Document, Fault, Limits, Sort, package};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;

/// Reads a workbook.
pub(in super::super) fn read(path: &Path, limits: &Limits) -> Result<Document, Fault> {
    let mut package = package::open(path, limits)?;
    let mut manifest = String::new();
    if let Ok(part) = package::part(&mut package, "META-INF/manifest.xml") {
        // One that is no text is none that speaks of encryption.
        let _ = part.take(limits.bytes).read_to_string(&mut manifest);
    }
    if manifest.contains("encryption-data") {
        return Err(Fault::Encrypted);
    }
    let mut marks = Marks::new(package::part(&mut package, "content.xml")?);
    let mut sheets = Sheets::new(limits);
    while let Some(mark) = marks.next()? {
        match mark {
            Mark::Open { name, values } => sheets.open(&name, &values)?,
            Mark::Close(name) => sheets.close(&name)?,
            Mark::Text(text) => sheets.text(&text),
        }
    }
    Ok(sheets.draft.finish())
}

/// The workbook while it is read.
struct Sheets<'a> {
    draft: Draft<'a>,
    /// The style that is being read, and those whose tables are out of sight.
    style: String,
    hidden: BTreeSet<String>,
    /// Inside a mark whose text is not the cell's: how many marks deep.
    skipped: usize,
    row: u32,
    column: u32,
    repeated: u32,
    cells: Vec<Placed>,
    cell: Option<Placed>,
    /// How many paragraphs of the cell are open.
    paragraphs: usize,
}

/// A cell and where it goes.
struct Placed {
    column: u32,
    repeated: u32,
    /// How many rows and columns it spans.
    spanned: (u32, u32),
    cell: Cell,
}

impl<'a> Sheets<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            draft: Draft::new(limits),
            style: String::new(),
            hidden: BTreeSet::new(),
            skipped: 0,
            row: 0,
            column: 0,
            repeated: 1,
            cells: Vec::new(),
            cell: None,
            paragraphs: 0,
        }
    }

    fn open(&mut self, name: &str, values: &BTreeMap<String, String>) -> Result<(), Fault> {
        if self.skipped > 0 || is_skipped(name) {
            self.skipped += 1;
            return Ok(());
        }
        let value = |name: &str| values.get(name).map_or("", String::as_str);
        let count = |name: &str| value(name).parse().unwrap_or(1).max(1);
        match name {
            "style" => value("name").clone_into(&mut self.style),
            "table-properties" if value("display") == "false" => {
                self.hidden.insert(self.style.clone());
            }
            "table" => {
                self.draft.table(value("name"), self.hidden.contains(value("style-name")))?;
                self.row = 0;
            }
            "table-row" => {
                self.column = 0;
                self.repeated = count("number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                let spanned = (count("number-rows-spanned"), count("number-columns-spanned"));
                let repeated = count("number-columns-repeated");
                let cell = cell(values);
                self.cell = Some(Placed { column: self.column, repeated, spanned, cell });
                self.column = self.column.saturating_add(repeated);
            }
            "p" | "h" => {
                if let Some(placed) =
                    self.cell.as_mut().filter(|placed| !placed.cell.text.is_empty())
                {
                    placed.cell.text.push('\n');
                }
                self.paragraphs += 1;
            }
            "s" => self.push(&" ".repeat(count("c").try_into().unwrap_or(1).min(1000))),
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Fault> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        match name {
            "p" | "h" => self.paragraphs = self.paragraphs.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                let merged = |placed: &Placed| placed.spanned != (1, 1);
                self.cells
                    .extend(self.cell.take().filter(|it| !it.cell.text.is_empty() || merged(it)));
            }
            "table-row" => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    /// White space counts as one space, as in the format; spaces and line breaks that count stand in
    /// marks of their own.
    fn text(&mut self, text: &str) {
        if self.skipped > 0 || self.paragraphs == 0 {
            return;
        }
        let mut out = String::new();
        for char in text.chars() {
            match char {
                ' ' | '\t' | '\r' | '\n' if out.ends_with(' ') => {}
                ' ' | '\t' | '\r' | '\n' => out.push(' '),
                char => out.push(char),
            }
        }
        self.push(&out);
    }

    fn push(&mut self, text: &str) {
        if let Some(placed) = self.cell.as_mut().filter(|_| self.paragraphs > 0) {
            placed.cell.text.push_str(text);
        }
    }

    /// Puts the cells of a row into the table, as often as the row and each of them is repeated.
    fn end_row(&mut self) -> Result<(), Fault> {
        let cells = std::mem::take(&mut self.cells);
        let repeated = if cells.is_empty() { 0 } else { self.repeated };
        for row in (self.row..).take(repeated.try_into().unwrap_or(usize::MAX)) {
            for placed in &cells {
                self.place(row, placed)?;
            }
        }
        self.row = self.row.saturating_add(self.repeated);
        Ok(())
    }

    fn place(&mut self, row: u32, placed: &Placed) -> Result<(), Fault> {
        let (rows, columns) = placed.spanned;
        if (rows, columns) != (1, 1) {
            let (bottom, right) =
                (row.saturating_add(rows - 1), placed.column.saturating_add(columns - 1));
            self.draft.merge(Area { top: row, left: placed.column, bottom, right })?;
        }
        if placed.cell.text.is_empty() {
            return Ok(());
        }
        for column in (placed.column..).take(placed.repeated.try_into().unwrap_or(usize::MAX)) {
            self.draft.put(row, column, placed.cell.clone())?;
        }
        Ok(())
    }
}

/// Remarks, drawings, pronunciation and deleted text stand inside cells and tables but are not what
/// the cells show.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "annotation" | "shapes" | "ruby-text" | "tracked-changes" | "frame" | "custom-shape"
    )
}

/// A cell without its text: the kind of its value, and the value.
fn cell(values: &BTreeMap<String, String>) -> Cell {
    let value = |name: &str| values.get(name).cloned();
    let (sort, exact) = match values.get("value-type").map_or("", String::as_str) {
        "float" | "percentage" | "currency" => (Sort::Number, value("value")),
        "date" => (Sort::Date, value("date-value").map(|day| day.replace('T', " "))),
        "time" => (Sort::Date, None),
        "boolean" => (Sort::Truth, None),
        "error" => (Sort::Fault, None),
        _ => (Sort::Text, None),
    };
    Cell { text: String::new(), sort, exact }
}
