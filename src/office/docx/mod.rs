//! `.docx`: the tables of a text document and the paragraphs around them.

mod symbols;
mod table;

use super::draft::Draft;
use super::package::{self, Package};
use super::xml::{Mark, Marks};
use super::{Document, Fault, Limits};
use std::collections::BTreeMap;
use std::path::Path;
use symbols::symbol;
use table::Open;

/// Reads a document as it reads with all changes accepted: what was deleted is gone, what was
/// inserted stays. Tables inside a cell become text of that cell.
pub(super) fn read(path: &Path, limits: &Limits) -> Result<Document, Fault> {
    let mut package = package::open(path, limits)?;
    let name = main_part(&package)?;
    let mut marks = Marks::new(package::part(&mut package, &name)?);
    let mut body = Body::new(limits);
    while let Some(mark) = marks.next()? {
        match mark {
            Mark::Open { name, values } => body.open(&name, &values)?,
            Mark::Close(name) => body.close(&name)?,
            Mark::Text(text) => body.text(&text),
        }
    }
    Ok(body.draft.finish())
}

/// The part with the text: `word/document.xml`, which some programs number.
fn main_part(package: &Package) -> Result<String, Fault> {
    let names = package.file_names().flatten();
    let mut parts: Vec<String> = names
        .filter(|name| name.starts_with("word/document") && name.ends_with(".xml"))
        .map(std::borrow::Cow::into_owned)
        .collect();
    parts.sort_by_key(|name| (name.len(), name.clone()));
    parts.into_iter().next().ok_or_else(|| Fault::damaged("the part word/document.xml is missing"))
}

/// The document while it is read.
struct Body<'a> {
    draft: Draft<'a>,
    /// Inside a mark that is left out: how many marks deep.
    skipped: usize,
    /// Open paragraphs; a text box has its own inside the one it hangs on.
    paragraphs: Vec<String>,
    /// Open tables, the outermost first.
    tables: Vec<Open>,
    /// How many runs of text are open, and whether one of them is in a mark of text.
    runs: usize,
    texts: usize,
}

/// Deleted text, text moved elsewhere, the instructions of fields, how things look, and the second
/// form of a drawing for programs that do not know the first.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "delText"
            | "instrText"
            | "delInstrText"
            | "Fallback"
            | "rPr"
            | "sectPr"
            | "rt"
            | "tblPr"
            | "tblGrid"
            | "pPr"
            | "sdtPr"
    )
}

impl<'a> Body<'a> {
    fn new(limits: &'a Limits) -> Self {
        let draft = Draft::new(limits);
        Self { draft, skipped: 0, paragraphs: Vec::new(), tables: Vec::new(), runs: 0, texts: 0 }
    }

    fn open(&mut self, name: &str, values: &BTreeMap<String, String>) -> Result<(), Fault> {
        if self.skipped > 0 || is_left_out(name) {
            self.skipped += 1;
            return Ok(());
        }
        let value = |name: &str| values.get(name).map_or("", String::as_str);
        let count = || value("val").parse::<u32>().unwrap_or(1);
        match name {
            "p" => self.paragraphs.push(String::new()),
            "r" => self.runs += 1,
            "t" => self.texts += 1,
            "tab" | "ptab" if self.runs > 0 => self.push("\t"),
            "br" | "cr" if self.runs > 0 => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.push(symbol(value("font"), value("char"))),
            "tbl" => {
                if self.tables.is_empty() {
                    self.draft.table(format!("表 {}", self.draft.tables() + 1), false)?;
                }
                self.tables.push(Open::default());
            }
            _ => {
                if let Some(table) = self.tables.last_mut() {
                    match name {
                        "tr" => table.row(),
                        "gridBefore" => table.shift(count()),
                        "tc" => table.cell(),
                        "gridSpan" => table.span(count()),
                        "vMerge" => table.vertical(value("val") == "restart"),
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Fault> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        match name {
            "r" => self.runs = self.runs.saturating_sub(1),
            "t" => self.texts = self.texts.saturating_sub(1),
            "p" => {
                let paragraph = self.paragraphs.pop().unwrap_or_default();
                match self.tables.last_mut() {
                    Some(table) => table.paragraph(&paragraph),
                    None => self.draft.paragraph(&paragraph)?,
                }
            }
            "tc" => {
                let outermost = self.tables.len() == 1;
                if let Some(table) = self.tables.last_mut() {
                    let cell = table.end_cell();
                    if let Some((row, column, text)) = cell.filter(|_| outermost) {
                        self.draft.put(row, column, text)?;
                    }
                }
            }
            "tr" => self.tables.last_mut().map(Open::end_row).unwrap_or_default(),
            "tbl" => self.end_table()?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.skipped == 0 && self.texts > 0 {
            self.push(text);
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.push_str(text);
        }
    }

    /// Ends a table: the outermost is a table of the document, another is text of its cell.
    fn end_table(&mut self) -> Result<(), Fault> {
        let Some(table) = self.tables.pop() else { return Ok(()) };
        match self.tables.last_mut() {
            Some(outer) => outer.paragraph(&table.flat()),
            None => {
                for area in table.areas() {
                    self.draft.merge(area)?;
                }
            }
        }
        Ok(())
    }
}
