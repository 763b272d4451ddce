//! The corpus of the fuzzers: what the forge makes, and every door of the program open to all of it.

use crate::forge::rng::Rng;
use crate::forge::seeds;
use crate::hostile::mutate::mutant;
use crate::site::read_tree;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

/// The files of each target, by path below the corpus.
fn wanted() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    // Lossy WebP comes from the program's own encoder, whose bytes may change with it.
    let pictures = seeds::pictures().into_iter().filter(|seed| !seed.name.starts_with("lossy"));
    for seed in pictures.chain(seeds::media()) {
        let name = format!("{}.{}", seed.name, seed.ending);
        let target = match seed.ending {
            "mp4" | "mov" | "m4a" => "film",
            "mp3" => "mp3",
            "vtt" => "captions",
            _ => "probe",
        };
        files.insert(format!("{target}/{name}"), seed.bytes);
    }
    files
}

#[test]
fn the_corpus_is_what_the_forge_makes_and_small() {
    let wanted = wanted();
    if std::env::var("FENGCAI_CORPUS").is_ok_and(|word| word == "write") {
        for (path, bytes) in &wanted {
            let path = folder().join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
    }
    let stored = read_tree(&folder());
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&stored), names(&wanted));
    // Encoders of pictures may write other bytes one day; the rest is ours to the last byte.
    for (path, bytes) in wanted.iter().filter(|(path, _)| !path.starts_with("probe/")) {
        assert!(stored[path] == *bytes, "{path} is not what the forge makes");
    }
    assert!(stored.values().map(Vec::len).sum::<usize>() < 200_000);
}

#[test]
fn every_door_is_open_to_every_file_of_the_corpus_whole_and_cut() {
    for bytes in read_tree(&folder()).into_values() {
        for end in [bytes.len(), bytes.len() * 3 / 4, bytes.len() / 2, 40.min(bytes.len())] {
            through_all_doors(&bytes[..end]);
        }
    }
}

fn through_all_doors(bytes: &[u8]) {
    fengcai::fuzzing::probe(bytes);
    fengcai::fuzzing::film(bytes);
    fengcai::fuzzing::mp3(bytes);
    fengcai::fuzzing::captions(bytes);
    fengcai::fuzzing::document(bytes);
}

/// `FENGCAI_MUTANTS` sets the number here too, `FENGCAI_SEED` the seed.
#[test]
fn every_door_is_open_to_mutants_of_the_corpus() {
    let number = |name| {
        std::env::var(name).ok().and_then(|text: String| {
            text.split(',').next().and_then(|number| number.parse::<u64>().ok())
        })
    };
    let seed = number("FENGCAI_SEED").unwrap_or(1);
    let corpus: Vec<_> = read_tree(&folder()).into_values().collect();
    for count in 0..number("FENGCAI_MUTANTS").unwrap_or(3_000) {
        let rng = &mut Rng::new(seed << 32 | count);
        let (one, other) = (rng.pick(&corpus).clone(), rng.pick(&corpus).clone());
        let bytes = mutant(&one, &other, rng);
        let opened = std::panic::catch_unwind(|| through_all_doors(&bytes));
        assert!(opened.is_ok(), "mutant {count} of seed {seed}");
    }
}
