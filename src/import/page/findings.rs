//! Findings on the page: by file, each with its place, what it says and what to do.

use super::Page;
use super::html::escape;
use crate::finding::{Code, Finding, Place, Severity, cell_name};

/// What a section of findings looks for.
pub(super) type Wanted = fn(&Finding) -> bool;

impl Page<'_> {
    /// Findings of one sort by file; nothing where there are none.
    pub(super) fn findings(&self, sort: &str, wanted: Wanted) -> String {
        let sorted = self.review.findings.sorted(self.sources);
        let own: Vec<&Finding> = sorted.into_iter().filter(|one| wanted(one)).collect();
        if own.is_empty() {
            return String::new();
        }
        let files = own.chunk_by(|one, other| self.file(one) == self.file(other));
        let groups: Vec<String> = files.map(|group| self.group(group, sort)).collect();
        let title = self.text(&format!("review-{sort}"));
        let hint = self.text(&format!("review-{sort}-hint"));
        format!(
            "<section class=\"{sort}\">\n<h2>{title} <small>{}</small></h2>\n<p>{hint}</p>\n{}\
             </section>\n",
            own.len(),
            groups.concat(),
        )
    }

    fn group(&self, group: &[&Finding], sort: &str) -> String {
        let file = group.first().map(|one| self.file(one)).unwrap_or_default();
        let items: Vec<String> = group.iter().map(|one| self.item(one, sort)).collect();
        format!("<h3>{}</h3>\n<ul>\n{}</ul>\n", escape(file), items.concat())
    }

    /// A finding; one that waits for a decision has a box to tick.
    fn item(&self, one: &Finding, sort: &str) -> String {
        let place = self.place(one);
        let place = if place.is_empty() {
            String::new()
        } else {
            format!("<span class=\"place\">{}</span> ", escape(&place))
        };
        let said = format!(
            "{place}<strong>{}</strong> <code>{}</code>",
            escape(&self.messages.message(one)),
            one.code.as_str(),
        );
        let said = match sort {
            "decisions" => format!("<label><input type=\"checkbox\"> <span>{said}</span></label>"),
            _ => format!("<p class=\"said\">{said}</p>"),
        };
        let help = escape(&self.messages.help(one));
        format!("<li>\n{said}\n<p class=\"help\">{help}</p>\n</li>\n")
    }

    fn file<'a>(&'a self, one: &'a Finding) -> &'a str {
        match &one.place {
            Place::At(span) => &self.sources.file(span.file).path,
            Place::File(path) => path,
            Place::Sheet { file, .. } => file,
        }
    }

    /// The place within the file: a sheet and cell, a row, a line.
    fn place(&self, one: &Finding) -> String {
        let row = |row: u64| self.messages.text("row", &[("row", row.to_string())]);
        match &one.place {
            Place::File(_) => String::new(),
            Place::At(span) => row(self.sources.file(span.file).position(span.start).line as u64),
            Place::Sheet { sheet, row: number, column, .. } => {
                let cell = match column {
                    Some(column) => cell_name(*number, *column),
                    None => row(u64::from(*number) + 1),
                };
                let parts = [sheet.as_str(), cell.as_str()].into_iter();
                parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" › ")
            }
        }
    }
}

/// Notes of what has not come yet.
pub(super) fn is_missing(one: &Finding) -> bool {
    one.severity == Severity::Note
        && matches!(one.code, Code::ListMissing | Code::RowsWithoutFiles | Code::QuotaUnmet)
}

/// All other notes.
pub(super) fn is_worth_knowing(one: &Finding) -> bool {
    one.severity == Severity::Note && !is_missing(one)
}
