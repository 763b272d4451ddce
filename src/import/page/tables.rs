//! Tables of the page: what became of the entries, and what came in.

use super::Page;
use super::html::escape;
use crate::import::review::{Came, Tally};

impl Page<'_> {
    /// What became of the entries, and how many there are now by sub-project.
    pub(super) fn results(&self) -> String {
        let counts = self.review.entries;
        let counts = [
            ("review-added", counts.added),
            ("review-activities", counts.activities),
            ("review-updated", counts.updated),
            ("review-promoted", counts.promoted),
            ("review-unchanged", counts.unchanged),
        ];
        let counts = counts
            .map(|(id, count)| format!("<div><dt>{}</dt><dd>{count}</dd></div>\n", self.text(id)));
        let columns = ["review-sub-project", "review-recommended", "review-awarded"];
        let tally = &self.review.tally;
        let sum =
            |of: fn(&Tally) -> usize| -> String { tally.iter().map(of).sum::<usize>().to_string() };
        let total = vec![
            self.messages.text("review-total", &[]),
            sum(|one| one.recommended),
            sum(|one| one.awarded),
        ];
        let rows = tally.iter().map(|one| {
            vec![one.sub_project.clone(), one.recommended.to_string(), one.awarded.to_string()]
        });
        let rows: Vec<_> = rows.chain((tally.len() > 1).then_some(total)).collect();
        format!(
            "<section class=\"results\">\n<h2>{}</h2>\n<dl>\n{}</dl>\n{}</section>\n",
            self.text("review-results"),
            counts.concat(),
            self.table(&columns, &rows),
        )
    }

    /// What came in.
    pub(super) fn came(&self) -> String {
        let columns =
            ["review-file", "review-sheet", "review-form", "review-sender", "review-rows"];
        let row = |one: &Came| {
            vec![
                one.file.clone(),
                one.sheet.clone(),
                one.what.name(self.messages),
                one.sender.clone().unwrap_or_default(),
                one.rows.to_string(),
            ]
        };
        let rows: Vec<_> = self.review.sources.iter().map(row).collect();
        format!(
            "<section class=\"came\">\n<h2>{} <small>{}</small></h2>\n{}</section>\n",
            self.text("review-came"),
            rows.len(),
            self.table(&columns, &rows),
        )
    }

    /// A table whose first cell heads its row; each cell carries its heading for narrow screens.
    fn table<const N: usize>(&self, columns: &[&str; N], rows: &[Vec<String>]) -> String {
        if rows.is_empty() {
            return String::new();
        }
        let names: Vec<String> = columns.iter().map(|id| self.text(id)).collect();
        let heads = names.iter().map(|name| format!("<th scope=\"col\">{name}</th>"));
        let rows = rows.iter().map(|row| {
            let cells =
                row.iter().zip(&names).enumerate().map(|(place, (cell, name))| match place {
                    0 => format!("<th scope=\"row\">{}</th>", escape(cell)),
                    _ => format!("<td data-name=\"{name}\">{}</td>", escape(cell)),
                });
            format!("<tr>{}</tr>\n", cells.collect::<Vec<_>>().concat())
        });
        format!(
            "<table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
            heads.collect::<Vec<_>>().concat(),
            rows.collect::<Vec<_>>().concat(),
        )
    }
}
