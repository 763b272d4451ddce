//! The files of works: small photographs that differ, films and recordings, under the names people give.

use super::units::{Form, Naming, UNITS};
use super::works::{Media, Work};
use crate::forge::film::{Film, boxed};
use crate::forge::rng::Rng;
use crate::forge::sound;

/// How many blocks a photograph has from left to right, and from top to bottom.
const BLOCKS: (u32, u32) = (8, 6);

/// A photograph of a seed: coarse blocks of colour, so that those of two seeds look different even
/// when they are made small. The same seed gives the same picture in every size and quality.
pub(crate) fn photograph(seed: usize, (width, height): (u32, u32), quality: u8) -> Vec<u8> {
    let mut rng = Rng::new(u64::try_from(seed).expect("64 bits") + 1);
    let count = usize::try_from(BLOCKS.0 * BLOCKS.1).expect("few blocks");
    let colours: Vec<[u8; 3]> = (0..count).map(|_| [(); 3].map(|()| rng.byte())).collect();
    let pixel = |index: u32| {
        let (x, y) = (index % width * BLOCKS.0 / width, index / width * BLOCKS.1 / height);
        colours[usize::try_from(y * BLOCKS.0 + x).expect("few blocks")]
    };
    let pixels: Vec<u8> = (0..width * height).flat_map(pixel).collect();
    let [width, height] = [width, height].map(|side| u16::try_from(side).expect("small"));
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, quality);
    encoder.encode(&pixels, width, height, jpeg_encoder::ColorType::Rgb).expect("a JPEG");
    jpeg
}

/// The usual photograph of a seed.
pub(crate) fn photo(seed: usize) -> Vec<u8> {
    photograph(seed, (240, 180), 85)
}

/// A film of a seed: the same picture, other bytes.
pub(crate) fn film(seed: usize) -> Vec<u8> {
    let mark = boxed(*b"free", &[format!("film {seed}").as_bytes()]);
    [Film::default().file(), mark].concat()
}

/// A file of a work: its ending and its bytes.
fn file(work: &Work, number: usize) -> (&'static str, Vec<u8>) {
    match work.kind().media {
        Media::Photos => ("jpg", photo(work.index * 10 + number)),
        Media::Film | Media::None => ("mp4", film(work.index)),
        Media::Sound => {
            ("wav", sound::wav(4_000 + i32::try_from(work.index).expect("a small number")))
        }
    }
}

/// The files of a sender's works, by their path below its folder.
pub(crate) fn of_unit(works: &[&Work]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for work in works {
        for number in 0..work.files() {
            let (ending, bytes) = file(work, number);
            if let Some(name) = name(work, number, works) {
                files.push((format!("{name}.{ending}"), bytes));
            }
        }
    }
    files
}

/// The path of a file below the sender's folder, without its ending.
fn name(work: &Work, number: usize, works: &[&Work]) -> Option<String> {
    let Work { title, authors, from, .. } = work;
    let set = match (work.files(), work.unit % 2) {
        (1, _) => String::new(),
        (_, 0) => format!(" {}", number + 1),
        (_, _) => format!("（{}）", number + 1),
    };
    let folder = work.kind().short;
    Some(match UNITS[work.unit].naming {
        Naming::TitleAuthor => format!("作品/《{title}》{authors}{set}"),
        Naming::Number => format!("作品/{folder}/{}.{title}{set}", work.number),
        Naming::UnitTitleAuthor => format!("{folder}/{from}-{title}-{authors}{set}"),
        Naming::AuthorTitle => format!("作品/{authors}+{title}{set}"),
        Naming::Camera if last_of_its_kind(work, works) => {
            format!("{folder}/{}", camera(work, number))
        }
        Naming::Camera => format!("{folder}/{title}{set}"),
        Naming::Missing => return None,
    })
}

/// Whether no later work of the list is of the same sub-project.
fn last_of_its_kind(work: &Work, works: &[&Work]) -> bool {
    let same = works.iter().filter(|one| one.sub_project == work.sub_project);
    same.map(|one| one.number).max() == Some(work.number)
}

/// A name a telephone gives: it tells the time and nothing else.
fn camera(work: &Work, number: usize) -> String {
    let what = match work.kind().media {
        Media::Photos | Media::None => "微信图片",
        Media::Film => "微信视频",
        Media::Sound => "录音",
    };
    format!("{what}_202006181{:05}", work.index * 10 + number)
}

/// Whether the names of files inside a sender's mail are GBK that does not say so.
pub(crate) fn packed(form: Form) -> bool {
    matches!(form, Form::ZipXlsx | Form::ZipDocx)
}
