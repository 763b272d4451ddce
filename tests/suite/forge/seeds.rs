//! One small file of every kind: what mutants are made of, and the first inputs of the fuzzers.

use super::film::{Film, QUARTER};
use super::png::Png;
use super::{exif, film, gif, icc, jpeg, png, sound, webp};

/// A file: a name that tells what it is, its extension, its bytes.
#[derive(Clone)]
pub(crate) struct Seed {
    pub(crate) name: String,
    pub(crate) ending: &'static str,
    pub(crate) bytes: Vec<u8>,
}

fn seed(name: impl Into<String>, ending: &'static str, bytes: Vec<u8>) -> Seed {
    Seed { name: name.into(), ending, bytes }
}

const SIZE: (u32, u32) = (61, 43);

/// Pictures.
pub(crate) fn pictures() -> Vec<Seed> {
    [jpegs(), pngs(), gifs(), webps()].concat()
}

fn jpegs() -> Vec<Seed> {
    let one = |coding| (format!("{coding:?}").to_lowercase(), jpeg::patterned(coding, SIZE));
    let mut all: Vec<_> = jpeg::CODINGS.map(one).into();
    let plain = jpeg::patterned(jpeg::Coding::Baseline, SIZE);
    let profile =
        jpeg::profile(&icc::primaries([[0.4, 0.3, 0.2]; 3], &icc::Curve::Power(512), "P"));
    all.push(("turned".to_owned(), jpeg::with(&plain, &[jpeg::exif(&exif::turned(6))])));
    all.push(("profile".to_owned(), jpeg::with(&plain, &profile)));
    let inks = icc::inks(&|[c, m, y, k]| [100.0 - 90.0 * k, 60.0 * (m - c), 60.0 * (y - c)]);
    let cmyk = jpeg::patterned(jpeg::Coding::Cmyk, SIZE);
    all.push(("inks".to_owned(), jpeg::with(&cmyk, &jpeg::profile(&inks))));
    all.into_iter().map(|(name, bytes)| seed(name, "jpg", bytes)).collect()
}

fn pngs() -> Vec<Seed> {
    let kinds = [
        (1, 0),
        (2, 0),
        (4, 0),
        (8, 0),
        (16, 0),
        (8, 2),
        (16, 2),
        (1, 3),
        (4, 3),
        (8, 3),
        (8, 4),
        (16, 4),
        (8, 6),
        (16, 6),
    ];
    let one = |(depth, colour)| {
        let file = Png::new(SIZE, depth, colour).file(&png::pattern);
        seed(format!("colour{colour}-{depth}bit"), "png", file)
    };
    let mut all: Vec<_> = kinds.map(one).into();
    let woven = Png { interlaced: true, ..Png::rgb(SIZE) };
    all.push(seed("interlaced", "png", woven.file(&png::pattern)));
    all.push(seed("animated", "png", png::animated(SIZE)));
    let profile = [b"p\0\0".to_vec(), super::packed(&icc::grey(461))].concat();
    let rich = Png::rgb(SIZE)
        .before(*b"iCCP", profile)
        .before(*b"tRNS", vec![0, 1, 0, 2, 0, 3])
        .after(*b"eXIf", exif::turned(8));
    all.push(seed("rich", "png", rich.file(&png::pattern)));
    all
}

fn gifs() -> Vec<Seed> {
    let dots = [gif::opening((5, 4), true), gif::dot(), gif::dot(), vec![0x3B]].concat();
    vec![
        seed("still", "gif", gif::file((40, 30), 1)),
        seed("moving", "gif", gif::file((40, 30), 3)),
        seed("dots", "gif", dots),
    ]
}

fn webps() -> Vec<Seed> {
    let clear: Vec<u8> = super::pixels(SIZE.0, SIZE.1)
        .as_chunks::<3>()
        .0
        .iter()
        .flat_map(|&[r, g, b]| [r, g, b, r])
        .collect();
    let plain = webp::lossless(SIZE, &super::pixels(SIZE.0, SIZE.1));
    let mut all = vec![
        seed("lossless", "webp", plain.clone()),
        seed("clear", "webp", webp::lossless(SIZE, &clear)),
        seed("moving", "webp", webp::animated(&plain, SIZE)),
        seed(
            "dressed",
            "webp",
            webp::dressed(&plain, SIZE, (&icc::grey(461), &exif::turned(5), b"<x/>")),
        ),
    ];
    // Lossy ones come out of the program itself: nothing else here writes them.
    let (opaque, clear) = crate::gallery::lossy();
    all.push(seed("lossy", "webp", opaque.clone()));
    all.push(seed("lossy-clear", "webp", clear.clone()));
    all
}

/// Films, recordings and captions.
pub(crate) fn media() -> Vec<Seed> {
    let film = |name: &str, ending, film: Film| seed(name, ending, film.file());
    let plain = Film::default;
    let mut all = vec![
        film("index-first", "mp4", plain()),
        film("index-last", "mp4", Film { index_first: false, ..plain() }),
        film("wide", "mp4", Film { wide_offsets: true, index_first: false, ..plain() }),
        film("turned", "mov", Film { brand: *b"qt  ", turn: QUARTER, ..plain() }),
        film("heard", "m4a", Film { picture: false, ..plain() }),
        film("heard-last", "m4a", Film { picture: false, index_first: false, ..plain() }),
        seed("tagged", "mp3", sound::mp3(12)),
        seed("plain", "mp3", sound::frames(12)),
        seed("captions", "vtt", sound::captions()),
        seed("pcm", "wav", sound::wav(900)),
        seed("silence", "flac", sound::flac()),
        seed("opus", "ogg", sound::ogg()),
    ];
    all.push(seed("empty-box", "mp4", film::boxed(*b"ftyp", &[b"isom\0\0\0\0"])));
    all
}
