//! What came in, as the review and findings tell of it.

use super::form::{Form, Listing};
use super::mail::{Mail, Paper};
use super::review::{Came, What};
use super::{attach, clean, private};
use crate::finding::{Code, Finding, Findings, Place};
use crate::office::Table;
use std::collections::BTreeMap;

/// A list as the review tells of it.
pub(super) fn came(listing: &Listing, sender: String) -> Came {
    let blank = listing.lines.is_empty() && listing.form != Form::Contacts;
    Came {
        file: listing.from.file.clone(),
        sheet: listing.from.sheet.clone(),
        what: if blank { What::Blank } else { What::List(listing.form) },
        sender: Some(sender).filter(|name| !name.is_empty()),
        rows: listing.lines.len(),
    }
}

/// The folders of media, as the review tells of them.
pub(super) fn folders(mail: &Mail) -> Vec<Came> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for medium in &mail.media {
        let folder = medium.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder).or_default() += 1;
    }
    let came = |(folder, count): (&str, usize)| Came {
        file: folder.to_owned(),
        sheet: String::new(),
        what: What::Media(count),
        sender: None,
        rows: count,
    };
    folders.into_iter().map(came).collect()
}

/// The name of a form in messages.
pub(super) fn form_name(form: Form) -> &'static str {
    match form {
        Form::Works => "各子活动项目推荐清单",
        Form::Influencers => "达人推荐表",
        Form::Winners => "获奖名单",
        Form::Offline => "线下活动汇总表",
        Form::Allocation => "任务分配表",
        Form::Contacts => "联络表",
    }
}

/// Tables of a document that are no known form: those that have columns and records, and any where
/// the document holds nothing else.
pub(super) fn tell_unknown(paper: &Paper, forms: &[Listing], findings: &mut Findings) {
    let alone = forms.is_empty() && paper.document.paragraphs.is_empty();
    let read = |table: &Table| forms.iter().any(|form| form.from.sheet == table.name);
    let tabular = |table: &Table| table.rows().count() >= 2 && table.columns() >= 3;
    let tables = paper.document.tables.iter().filter(|table| !table.is_empty() && !table.hidden);
    for table in tables.filter(|table| !read(table) && (alone || tabular(table))) {
        let count = |row: &u32| (table.row(*row).count(), std::cmp::Reverse(*row));
        let first = table.rows().max_by_key(count);
        let cells = first.into_iter().flat_map(|row| table.row(row));
        let headings: Vec<String> = cells.map(|(_, cell)| clean::name(&cell.text)).collect();
        let names: Vec<&str> = headings.iter().map(String::as_str).collect();
        let place = Place::Sheet {
            file: paper.path.clone(),
            sheet: table.name.clone(),
            row: first.unwrap_or(0),
            column: None,
        };
        let shown = private::harmless_name(&attach::listed(&names));
        findings.push(Finding::new(Code::UnknownTable, place).with("headings", shown));
    }
}

/// Columns of a form whose headings say nothing that is known, and that hold something.
pub(super) fn tell_unread(listing: &Listing, findings: &mut Findings) {
    if !listing.unread.is_empty() && listing.form != Form::Allocation {
        let names: Vec<&str> = listing.unread.iter().map(String::as_str).collect();
        let shown = private::harmless_name(&attach::listed(&names));
        findings.push(listing.from.finding(Code::UnreadColumns).with("headings", shown));
    }
}
