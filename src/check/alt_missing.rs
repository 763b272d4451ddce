//! `alt-missing`: a photograph without a description for those who cannot see it.

use super::Subject;
use crate::finding::{Code, Finding, Findings};
use crate::plan::media::photos;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for photo in subject.catalogue.published().flat_map(photos) {
        if photo.alt.as_deref().is_none_or(|alt| alt.trim().is_empty()) {
            let finding = Finding::new(Code::AltMissing, photo.file.span);
            findings.push(finding.with("file", &photo.file.value.0));
        }
    }
}
