//! Draws the sample media: invented photographs, short films as raw frames, melodies and captions.
//!
//! `cargo run --release --example samples -- OUT_DIR [NAME...]` writes the pictures and `film.vtt` into
//! `OUT_DIR` and the raw films and sounds into `OUT_DIR/raw`; with names, only those. `--list FILES...
//! --into FOLDER --work FOLDER [--force]` draws what the lists name; the script `draw` does that and packs
//! films and sounds. `--photographs COUNT --into FOLDER` takes photographs for measuring. The README beside this file gives the ffmpeg commands and the names.

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

mod bicycle;
mod blocks;
mod boats;
mod canvas;
mod colour;
mod cranes;
mod cut;
mod exif;
mod film;
mod films;
mod finish;
mod frames;
mod gamut;
mod harvester;
mod hours;
mod icc;
mod jpeg;
mod land;
mod leaves;
mod limbs;
mod list;
mod masts;
mod mood;
mod peaks;
mod people;
mod photograph;
mod place;
mod planes;
mod poses;
mod pumps;
mod rng;
mod scenes;
mod screens;
mod sensor;
mod shapes;
mod showcase;
mod songs;
mod sound;
mod sparks;
mod stencil;
mod stored;
mod take;
mod thing;
mod train;
mod view;
mod wav;
mod y4m;

use std::env::args;
use std::error::Error;
use std::fs::{File, create_dir_all, write};
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};

use canvas::Canvas;
use jpeg::{Extras, jpeg};
use photograph::Album;
use place::Size;
use showcase::Showcase;

/// The captions of the film.
const CAPTIONS: &str = include_str!("film.vtt");

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = args().skip(1).collect();
    let (first, names) = words.split_first().ok_or("samples: give the folder to write into")?;
    if first == "--list" {
        return Showcase::from_words(&words)?.draw();
    }
    if first == "--photographs" {
        return Album::from_words(&words)?.take();
    }
    let out = PathBuf::from(first);
    create_dir_all(out.join("raw"))?;
    let all = scenes::ALL.iter().map(|scene| scene.name).chain(["film", "recording"]);
    let wanted: Vec<&str> =
        if names.is_empty() { all.collect() } else { names.iter().map(String::as_str).collect() };
    wanted.into_iter().try_for_each(|name| make(&out, name))
}

/// Draws what one name asks for.
fn make(out: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    match name {
        "film" => return films(out),
        "recording" => {
            let track = sound::melody(116);
            return keep(&out.join("raw/recording.wav"), &wav::wav(&track, sound::RATE));
        }
        _ => {}
    }
    let thing = thing::named(name).ok_or_else(|| format!("samples: nothing is called {name:?}"))?;
    if let Some(file) = thing.ready() {
        return keep(&out.join(name).with_extension(thing.ending()), &file?);
    }
    let Some((bytes, ending)) = thing.raw()? else { return Ok(()) };
    keep(&out.join("raw").join(name).with_extension(ending), &bytes)
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
    keep(&out.join("film-poster.jpg"), &jpeg(&poster, 85, &Extras::default())?)?;
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
