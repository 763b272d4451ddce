//! `duplicate-work`: one work in two entries, by its title and an author in common.

use super::Subject;
use super::shared::fold;
use crate::catalogue::vocabulary::{Status, WinnerKind};
use crate::catalogue::winner::{Credit, Winner};
use crate::finding::{Code, Finding, Findings, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// What stands for an author that nobody names.
const NAMELESS: &[&str] = &["集体", "佚名", "匿名", "无名", "集体创作"];

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let mut first: BTreeMap<(String, String), Vec<(&Winner, &Credit)>> = BTreeMap::new();
    let standing = subject.catalogue.winners.values().filter(|one| one.status != Status::Withdrawn);
    for winner in standing {
        let title = fold(&winner.title);
        let mut told = BTreeSet::new();
        let named = |credit: &&Credit| !NAMELESS.contains(&credit.name.trim());
        for credit in winner.authors.iter().filter(named).filter(|_| !title.is_empty()) {
            let known = first.entry((title.clone(), fold(&credit.name))).or_default();
            let same = known.iter().find(|(one, by)| !apart(one, by, winner, credit));
            match same {
                Some((one, _)) if one.id == winner.id => {}
                Some((one, _)) => {
                    if told.insert(&one.id) {
                        findings.push(tell(one, winner, credit));
                    }
                }
                None => known.push((winner, credit)),
            }
        }
    }
}

/// Whether two entries of one title and one name are not the same work after all: the authors are
/// two people of one name, or a person or an account was awarded again in another year.
fn apart(one: &Winner, by: &Credit, other: &Winner, credit: &Credit) -> bool {
    let two = by.author.as_ref().zip(credit.author.as_ref()).is_some_and(|(a, b)| a != b);
    let lasting = match other.kind {
        WinnerKind::Influencer | WinnerKind::Platform | WinnerKind::MediaAccount => true,
        WinnerKind::Photo
        | WinnerKind::PhotoSet
        | WinnerKind::ThenNow
        | WinnerKind::Video
        | WinnerKind::Audio
        | WinnerKind::Article
        | WinnerKind::Case
        | WinnerKind::Activity => false,
    };
    two || (lasting && one.id.year() != other.id.year())
}

fn tell(first: &Winner, second: &Winner, credit: &Credit) -> Finding {
    let (one, other) = (&first.sub_project, &second.sub_project);
    // A work may be sent to several campaigns; its awards then stand in one entry.
    let (within, severity) = if one == other {
        ("sub-project", Severity::Warning)
    } else if one.campaign() == other.campaign() {
        ("campaign", Severity::Warning)
    } else {
        ("site", Severity::Note)
    };
    let finding = Finding::new(Code::DuplicateWork, second.title.span).of(&second.id);
    let finding = finding.with("title", &second.title.value).with("author", &credit.name);
    let finding = finding.with("first", &first.id).with("second", &second.id);
    finding.with("within", within).weighing(severity).also(first.title.span)
}
