//! `host-conflict` between a table and an entry: an allocation table says that a unit undertakes a
//! sub-project whose own entry names others.
//!
//! Qinghai 2020 gives its micro-films to one prefecture in the table and to another in the annex.

use super::Subject;
use crate::catalogue::allocation::Row;
use crate::catalogue::sub_project::SubProject;
use crate::catalogue::vocabulary::Role;
use crate::finding::{Code, Finding, Findings};
use crate::span::Span;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let tables = subject.catalogue.campaigns.values().flat_map(|campaign| &campaign.allocations);
    for row in tables.flat_map(|table| &table.rows) {
        for stated in &row.undertakes {
            if let Some(own) = subject.catalogue.sub_projects.get(&stated.value) {
                compare(row, stated.span, own, subject, findings);
            }
        }
    }
}

fn compare(row: &Row, span: Span, own: &SubProject, subject: Subject<'_>, findings: &mut Findings) {
    let runs = own.parts.iter().filter(|part| match part.role {
        Role::Host | Role::Undertake => true,
        Role::Support | Role::Assist | Role::Guide => false,
    });
    let hosts: Vec<_> = runs.map(|part| &part.organiser).collect();
    // A row without an entry of its organisation cannot be told from its hosts.
    let Some(unit) = row.organiser.as_ref().filter(|_| !hosts.is_empty()) else { return };
    if hosts.contains(&unit) {
        return;
    }
    let names = hosts.into_iter().filter_map(|id| subject.catalogue.organisers.get(id));
    let names: Vec<&str> = names.map(|organiser| organiser.name.as_str()).collect();
    let finding = Finding::new(Code::HostConflict, span).of(&own.id).also(own.title.span);
    let finding = finding.with("field", &own.title.value).with("unit", &row.unit.value);
    findings.push(finding.with("says", names.join("、")).with("lacks", "agreement"));
}
