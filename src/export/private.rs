//! Looks through lists for what may not leave the office, as the audit looks through pages.

use super::table::{Cell, Table};
use crate::finding::{Code, Finding, Findings, Place};
use crate::output::private_in;
use std::collections::BTreeSet;

/// Reports what is private in lists: once for each entry and number. The names of senders stand in
/// the lists too and are looked at with them.
pub(super) fn look(tables: &[Table], findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for table in tables {
        let content = crate::source::CONTENT.to_owned();
        for group in &table.groups {
            let sender = group.sender.iter().map(|sender| (None, sender.as_str()));
            let cells = group.rows.iter().flat_map(|row| {
                row.cells.iter().filter_map(|cell| match cell {
                    Cell::Text(text) => Some((row.span, text.as_str())),
                    Cell::Number(_) => None,
                })
            });
            for (span, text) in sender.chain(cells) {
                for (kind, sample) in private_in(text) {
                    if seen.insert((span, kind, sample.clone())) {
                        let place = span.map_or(Place::File(content.clone()), Place::At);
                        findings.push(finding(place, kind, &sample));
                    }
                }
            }
        }
    }
}

fn finding(place: Place, kind: &str, sample: &str) -> Finding {
    let finding = Finding::new(Code::PrivateData, place).with("kind", kind);
    finding.with("sample", sample).with("pages", "list")
}
