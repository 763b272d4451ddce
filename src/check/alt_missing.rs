//! `alt-missing`: a photograph without a description for those who cannot see it.

use super::Subject;
use crate::catalogue::work::Photo;
use crate::finding::{Code, Finding, Findings};
use crate::plan::media::{film, photos, recording};

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for winner in subject.catalogue.published() {
        // A picture found beside or inside a work is described by the title it stands for.
        let beside = film(winner).and_then(|video| video.beside.as_ref());
        let found = beside.or(recording(winner).and_then(|audio| audio.carried.as_ref()));
        let own = |photo: &&Photo| found.is_none_or(|found| !std::ptr::eq(*photo, found));
        for photo in photos(winner).filter(own) {
            if photo.alt.as_deref().is_none_or(|alt| alt.trim().is_empty()) {
                let finding = Finding::new(Code::AltMissing, photo.file.span).of(&winner.id);
                findings.push(finding.with("file", &photo.file.value.0));
            }
        }
    }
}
