//! `duplicate-media`: several works show the same file, byte for byte.

use super::Subject;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{MediaPath, Work};
use crate::finding::{Code, Finding, Findings};
use crate::plan::media::{film, recording};
use crate::span::Spanned;
use std::collections::BTreeMap;

/// Works that a finding names; the rest are counted.
const NAMED: usize = 5;

type Shown<'a> = (&'a Winner, &'a Spanned<MediaPath>);

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let mut by_digest: BTreeMap<&str, Vec<Shown<'_>>> = BTreeMap::new();
    for winner in subject.catalogue.published() {
        for file in main(winner) {
            let Some(media) = subject.tree.media.get(&file.value.0) else { continue };
            let works = by_digest.entry(&media.digest).or_default();
            // Winners come one after the other: one that shows a file twice is the last.
            if works.last().is_none_or(|(last, _)| last.id != winner.id) {
                works.push((winner, file));
            }
        }
    }
    for works in by_digest.into_values().filter(|works| works.len() > 1) {
        // Invented works share their pictures.
        if works.iter().any(|(winner, _)| !winner.sample) {
            findings.push(tell(&works));
        }
    }
}

/// The files that are the work itself; a poster or a picture beside it may well be shared.
fn main(winner: &Winner) -> Vec<&Spanned<MediaPath>> {
    let pictures: Vec<&Spanned<MediaPath>> = match &winner.work {
        Work::Photo(photo) => vec![&photo.file],
        Work::PhotoSet(photos) => photos.iter().map(|photo| &photo.file).collect(),
        Work::ThenNow { then, now } => vec![&then.file, &now.file],
        Work::Video(_)
        | Work::Audio(_)
        | Work::Article
        | Work::Influencer(_)
        | Work::Platform(_)
        | Work::MediaAccount
        | Work::Case(_)
        | Work::Activity(_)
        | Work::Awaited => Vec::new(),
    };
    let films = film(winner).map(|film| &film.file);
    let sound = recording(winner).map(|audio| &audio.file);
    pictures.into_iter().chain(films).chain(sound).collect()
}

fn tell(works: &[Shown<'_>]) -> Finding {
    let titles = works
        .iter()
        .take(NAMED)
        .map(|(winner, _)| format!("{}（{}）", winner.title.value, winner.id));
    let titles = titles.collect::<Vec<_>>().join("、");
    let (first, file) = works[0];
    let finding = Finding::new(Code::DuplicateMedia, file.span).of(&first.id);
    let finding = finding.with("file", &file.value.0).with("works", titles);
    let finding = finding.with("count", works.len());
    let more = if works.len() > NAMED { "yes" } else { "no" };
    let finding = finding.with("more", more);
    works[1..].iter().take(NAMED - 1).fold(finding, |finding, (_, file)| finding.also(file.span))
}
