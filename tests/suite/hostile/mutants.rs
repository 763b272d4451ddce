//! Mutants of every kind of media file, built as sites.
//!
//! `FENGCAI_MUTANTS=10000,1000 FENGCAI_SEED=1 cargo test --release --test suite mutants -- --nocapture`
//! makes so many pictures and so many other media files; without, a few. A mutant that breaks a rule
//! is told by its number and saved in `target/tmp/mutants`.
#![expect(clippy::print_stdout, reason = "a long hunt tells how far it is")]

use super::{mutate, watch};
use crate::forge::rng::Rng;
use crate::forge::seeds::{self, Seed};
use crate::gallery::{Gallery, Role, Work, decoded};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Files of a site.
const SITE: usize = 500;
/// Memory of the whole process tree, in bytes.
const MOST_MEMORY: u64 = 512 << 20;
/// The longest that one file may take.
const LONGEST: Duration = Duration::from_secs(10);
/// The longest that a site may take: past it its files are tried one by one.
const LONGEST_SITE: Duration = Duration::from_mins(5);

/// What came of some mutants.
#[derive(Default, Debug)]
struct Tally {
    published: usize,
    refused: usize,
    /// Refused as another kind of file than its entry says: an error of its own.
    mistaken: usize,
    peak: u64,
    longest_site: Duration,
    faults: Vec<String>,
}

/// A run over mutants of one family.
struct Hunt {
    seeds: Vec<Seed>,
    seed: u64,
    tally: Tally,
}

impl Hunt {
    fn over(seeds: Vec<Seed>, count: usize) -> Tally {
        let seed = std::env::var("FENGCAI_SEED").ok().and_then(|text| text.parse().ok());
        let mut hunt = Self { seeds, seed: seed.unwrap_or(1), tally: Tally::default() };
        for start in (0..count).step_by(SITE) {
            hunt.site(start..count.min(start + SITE));
            println!("{} of {count}: {:?}", count.min(start + SITE), hunt.tally);
        }
        hunt.tally
    }

    fn mutant(&self, number: usize) -> Work {
        let rng = &mut Rng::new(self.seed << 32 | number as u64);
        let original = &self.seeds[number % self.seeds.len()];
        let other = rng.pick(&self.seeds).bytes.clone();
        let bytes = mutate::mutant(&original.bytes, &other, rng);
        Work::new(format!("m-{number:05}"), original.ending, bytes)
    }

    /// Builds the mutants of these numbers as one site. Files that are refused by an error, which
    /// stops publication, are taken out, and the rest is built again.
    fn site(&mut self, numbers: Range<usize>) {
        let mut works: Vec<Work> = numbers.map(|number| self.mutant(number)).collect();
        for _ in 0..4 {
            let gallery = Gallery::of(&works);
            let run = watch::build(gallery.site.path(), LONGEST_SITE);
            self.tally.peak = self.tally.peak.max(run.peak);
            self.tally.longest_site = self.tally.longest_site.max(run.took);
            match fault(&run) {
                None if run.code == Some(0) => return self.judge(&works, &gallery, &run.stderr),
                None => {}
                Some(_) => return self.blame(&works),
            }
            let before = works.len();
            works.retain(|work| !named_by_error(&run.stderr, &work.file()));
            self.tally.mistaken += before - works.len();
            if works.len() == before {
                let told: String = run.stderr.chars().take(400).collect();
                return self.tally.faults.push(format!("stopped, naming none: {told}"));
            }
        }
    }

    /// Every file is published as planned or named.
    fn judge(&mut self, works: &[Work], gallery: &Gallery, said: &str) {
        for work in works {
            let shown = match work.role() {
                Role::Picture => gallery.picture(&work.id).map(|shown| wrong(&shown)),
                Role::Film | Role::Sound | Role::Captions => gallery.media(work).map(|_| None),
            };
            let named = said.contains(&work.file());
            match shown {
                Some(None) => self.tally.published += 1,
                None if named => self.tally.refused += 1,
                Some(Some(why)) => self.keep(work, &why),
                None => self.keep(work, "neither published nor named"),
            }
        }
    }

    /// Finds which file of a site that went wrong is to blame.
    fn blame(&mut self, works: &[Work]) {
        let before = self.tally.faults.len();
        for work in works {
            let alone = Gallery::of(std::slice::from_ref(work));
            if let Some(why) = fault(&watch::build(alone.site.path(), LONGEST)) {
                self.keep(work, &why);
            }
        }
        if self.tally.faults.len() == before {
            let (first, last) = (&works[0].id, &works[works.len() - 1].id);
            self.tally.faults.push(format!("{first} to {last}: together, none alone"));
        }
    }

    fn keep(&mut self, work: &Work, why: &str) {
        let folder = kept();
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join(format!("seed{}-{}", self.seed, work.file()));
        std::fs::write(&path, &work.bytes).expect("a file");
        let fault = format!("seed {}, {}: {why}", self.seed, path.display());
        println!("{fault}");
        self.tally.faults.push(fault);
    }
}

fn kept() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("mutants")
}

/// What a run did that none may.
fn fault(run: &watch::Watched) -> Option<String> {
    let last = || run.stderr.lines().last().unwrap_or_default().to_owned();
    if run.late {
        return Some(format!("still at work after {:?}", run.took));
    }
    if !matches!(run.code, Some(0 | 1)) || run.stderr.contains("panicked") {
        return Some(format!("ended with {:?}: {}", run.code, last()));
    }
    (run.peak > MOST_MEMORY).then(|| format!("{} MB at once", run.peak >> 20))
}

/// Whether an error, not a warning, is about this file. Its block ends at an empty line.
fn named_by_error(said: &str, file: &str) -> bool {
    said.split("\n\n").any(|block| block.trim_start().starts_with("error") && block.contains(file))
}

/// What is wrong with a published picture.
fn wrong(shown: &crate::gallery::Shown) -> Option<String> {
    let (width, height) = shown.size;
    let shape = |wide: u32| {
        let exact = f64::from(wide) * f64::from(height) / f64::from(width);
        exact.round().max(1.0)
    };
    let bodies = shown.webp.iter().map(|(wide, body)| (Some(*wide), body));
    for (wide, body) in bodies.chain([(None, &shown.jpeg)]) {
        let picture = match decoded(body) {
            Ok(picture) => picture,
            Err(error) => return Some(format!("a body does not decode: {error}")),
        };
        let wide = wide.unwrap_or(picture.width());
        let far = (f64::from(picture.height()) - shape(wide)).abs();
        if picture.width() != wide || far > 1.0 {
            return Some(format!("{:?} where {wide} wide was planned", picture.dimensions()));
        }
    }
    None
}

fn counts() -> (usize, usize) {
    let text = std::env::var("FENGCAI_MUTANTS").unwrap_or_default();
    let mut numbers = text.split(',').filter_map(|number| number.parse().ok());
    (numbers.next().unwrap_or(220), numbers.next().unwrap_or(100))
}

#[test]
fn mutants_of_pictures_are_published_or_named_and_break_nothing() {
    let tally = Hunt::over(seeds::pictures(), counts().0);
    assert!(tally.faults.is_empty(), "{:#?}", tally.faults);
    assert!(tally.published > 0 && tally.refused > 0, "{tally:?}");
}

#[test]
fn mutants_of_films_and_recordings_are_published_or_named_and_break_nothing() {
    let tally = Hunt::over(seeds::media(), counts().1);
    assert!(tally.faults.is_empty(), "{:#?}", tally.faults);
    assert!(tally.published > 0 && tally.refused > 0, "{tally:?}");
}
