//! `consent-missing`: works that show people as themselves do not say whether these agreed.

use super::super::Subject;
use super::{by_sub_project, is_judged};
use crate::catalogue::winner::Winner;
use crate::catalogue::work::Work;
use crate::finding::{Code, Finding, Findings};

pub(in crate::check) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    for (id, works) in by_sub_project(catalogue, lacks) {
        let Some(sub_project) = catalogue.sub_projects.get(id) else { continue };
        if catalogue.tables.categories.is_portrait(&sub_project.category) {
            let finding = Finding::new(Code::ConsentMissing, sub_project.title.span);
            let finding = finding.of(id).with("sub-project", &sub_project.title.value);
            let first = works.first().map_or("", |first| first.title.as_str());
            findings.push(finding.with("count", works.len()).with("first", first));
        }
    }
}

/// Whether an entry that is no invented sample shows something and says nothing of consent.
fn lacks(winner: &Winner) -> bool {
    let consent = winner.rights.as_ref().and_then(|rights| rights.consent);
    is_judged(winner) && !winner.sample && shows(winner) && consent.is_none()
}

/// Whether it has a picture or a film.
fn shows(winner: &Winner) -> bool {
    !winner.pictures.is_empty()
        || match &winner.work {
            Work::Photo(_) | Work::PhotoSet(_) | Work::ThenNow { .. } | Work::Video(_) => true,
            Work::Influencer(film)
            | Work::Platform(film)
            | Work::Case(film)
            | Work::Activity(film) => film.is_some(),
            Work::Audio(_) | Work::Article | Work::MediaAccount | Work::Awaited => false,
        }
}
