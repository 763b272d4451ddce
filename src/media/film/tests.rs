//! Films built byte by byte, before and after cleaning.

use super::*;
use crate::source::probe::built::{self, PICTURES, Plan, SOUNDS, TELEMETRY};
use crate::source::probe::{Probe, TrackKind, probe_reader};
use proptest::prelude::*;
use std::io::Cursor;

fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut reader = BufReader::new(Cursor::new(bytes.to_vec()));
    copy(&mut reader, bytes.len() as u64, &mut out).map(|()| out)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn facts(bytes: &[u8]) -> Probe {
    probe_reader(&mut BufReader::new(Cursor::new(bytes.to_vec())))
}

#[test]
fn private_data_goes_and_the_film_stays() {
    let film = built::film(&Plan::default());
    let clean = cleaned(&film).expect("a clean film");
    assert_eq!(clean.len(), film.len());
    let secrets: [&[u8]; 9] = [
        b"39.9042", b"\xA9xyz", b"Maker", b"title", b"secret", b"Owner", b"camera", b"GoPr",
        b"XQ-1",
    ];
    for secret in secrets {
        assert!(holds(&film, secret), "{}", secret.escape_ascii());
        assert!(!holds(&clean, secret), "{}", secret.escape_ascii());
    }
    let Probe::Film(mut before) = facts(&film) else { panic!("no film") };
    assert_eq!(before.tracks.pop(), Some(TrackKind::Other), "the telemetry");
    assert_eq!(facts(&clean), Probe::Film(before));
    assert!(holds(&clean, PICTURES) && holds(&clean, SOUNDS) && !holds(&clean, TELEMETRY));
    assert!(holds(&clean, b"avcC") && holds(&clean, b"config"));
}

#[test]
fn cleaning_twice_changes_nothing() {
    let clean = cleaned(&built::film(&Plan::default())).expect("a clean film");
    assert_eq!(cleaned(&clean).expect("a clean film"), clean);
}

#[test]
fn an_index_at_the_end_moves_to_the_front_with_its_offsets() {
    let film = built::film(&Plan { index_first: false, ..Plan::default() });
    let clean = cleaned(&film).expect("a clean film");
    assert_eq!(clean.len(), film.len());
    let Probe::Film(found) = facts(&clean) else { panic!("no film") };
    assert!(found.fast_start);
    for (kind, samples) in [(*b"vide", PICTURES), (*b"soun", SOUNDS)] {
        let (top, index) = index_of(&clean);
        let header = usize::try_from(top.header).expect("small");
        let traks = boxes::children(&index, header..index.len());
        let place = traks
            .filter(|found| &found.kind == b"trak")
            .filter(|found| {
                let media = boxes::child(&index, found.body.clone(), *b"mdia").expect("media");
                boxes::handler(&index, media.body) == Some(kind)
            })
            .flat_map(|found| samples::places(&index, found.body).ranges)
            .next()
            .expect("a chunk");
        let place = usize::try_from(place.start).expect("small")
            ..usize::try_from(place.end).expect("small");
        assert_eq!(&clean[place], samples);
    }
}

fn index_of(bytes: &[u8]) -> (TopBox, Vec<u8>) {
    let mut reader = BufReader::new(Cursor::new(bytes.to_vec()));
    let tops = boxes::top(&mut reader, bytes.len() as u64).expect("boxes");
    boxes::index(&mut reader, &tops).expect("an index")
}

#[test]
fn what_cannot_be_cleaned_is_refused() {
    let film = built::film(&Plan::default());
    assert_eq!(cleaned(&film[..film.len() - 1]), Err("the file ends too early".to_owned()));
    let fragments = [film.clone(), built::boxed(*b"moof", &[])].concat();
    assert!(cleaned(&fragments).is_err_and(|cause| cause.contains("fragments")));
    let place = film.windows(4).position(|word| word == b"url ").expect("a reference");
    let mut elsewhere = film;
    elsewhere[place + 7] = 0;
    assert!(cleaned(&elsewhere).is_err_and(|cause| cause.contains("another file")));
}

proptest! {
    #[test]
    fn damage_never_panics(
        index_first in any::<bool>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let mut film = built::film(&Plan { index_first, ..Plan::default() });
        for (at, value) in flips {
            let at = at.index(film.len());
            film[at] = value;
        }
        if let Ok(clean) = cleaned(&film) {
            prop_assert!(clean.len() <= film.len());
        }
    }
}
