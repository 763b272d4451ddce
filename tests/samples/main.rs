//! Draws the sample media: invented photographs, two short films as raw frames, a melody and captions.
//!
//! `cargo run --release --example samples -- OUT_DIR [NAME...]` writes the pictures and `film.vtt` into
//! `OUT_DIR` and the raw film and sound into `OUT_DIR/raw`; with names, only those. The README beside this
//! file gives the ffmpeg commands that pack the raw parts.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "pixels are counted in whole numbers and drawn in fractions, all far from the limits"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the program's file work and its errors are for the crate, which this example is no part of"
)]

mod blocks;
mod canvas;
mod colour;
mod cranes;
mod exif;
mod film;
mod finish;
mod frames;
mod jpeg;
mod land;
mod limbs;
mod masts;
mod people;
mod place;
mod rng;
mod scenes;
mod shapes;
mod sound;
mod view;
mod wav;
mod y4m;

use std::env::args;
use std::error::Error;
use std::fs::{File, create_dir_all, write};
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};

use canvas::Canvas;
use place::Size;

/// The captions of the film.
const CAPTIONS: &str = include_str!("film.vtt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = args().skip(1);
    let out = PathBuf::from(words.next().ok_or("samples: give the folder to write into")?);
    let names: Vec<String> = words.collect();
    let wanted = |name: &str| names.is_empty() || names.iter().any(|other| other == name);
    create_dir_all(out.join("raw"))?;
    for scene in scenes::ALL.iter().filter(|scene| wanted(scene.name)) {
        keep(&out.join(scene.name).with_extension("jpg"), &scene.file(scene.size)?)?;
    }
    if wanted("film") {
        films(&out)?;
    }
    if wanted("recording") {
        keep(&out.join("raw/recording.wav"), &wav::wav(&sound::melody(116), sound::RATE))?;
    }
    Ok(())
}

/// Writes a file and says so.
fn keep(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    write(path, bytes)?;
    writeln!(stdout(), "{} {}", path.display(), bytes.len())?;
    Ok(())
}

/// Writes both films, the poster and the captions.
fn films(out: &Path) -> Result<(), Box<dyn Error>> {
    let poster = film::morning(Size { w: 1280, h: 720 }, 0.62, 117);
    keep(&out.join("film-poster.jpg"), &jpeg::jpeg(&poster, 85, None)?)?;
    keep(&out.join("film.vtt"), CAPTIONS.as_bytes())?;
    let lying = Size { w: 640, h: 360 };
    stream(&out.join("raw/film.y4m"), lying, 6, |share| film::morning(lying, share, 117))?;
    let upright = Size { w: 360, h: 640 };
    stream(&out.join("raw/portrait.y4m"), lying, 3, |share| {
        finish::turned(&film::wind(upright, share, 118), 6)
    })
}

/// Writes a film of some seconds, frame by frame.
fn stream(
    path: &Path,
    size: Size,
    seconds: u16,
    frame: impl Fn(f32) -> Canvas,
) -> Result<(), Box<dyn Error>> {
    let count = seconds * film::RATE;
    let frames = (0..count).map(|place| frame(f32::from(place) / f32::from(count)));
    let mut file = BufWriter::new(File::create(path)?);
    y4m::film(&mut file, size, film::RATE, frames)?;
    Ok(())
}
