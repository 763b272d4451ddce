//! Photographs as a phone stores them, for measuring: twelve megapixels each, with the detail, the
//! noise and the size in bytes of real ones. The scenes are those of the sample site.

use std::error::Error;
use std::fs::create_dir_all;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::canvas::Canvas;
use crate::exif::{camera, orientation};
use crate::finish::turned;
use crate::jpeg::{Extras, plain};
use crate::keep;
use crate::leaves::detailed;
use crate::place::Size;
use crate::rng::Rng;
use crate::scenes::ALL;
use crate::sensor::{Sensor, taken};
use crate::take::TAKES;

/// The longer and the shorter side in pixels.
const SIDES: (usize, usize) = (4000, 3000);
/// The share of that at which a scene is drawn; leaves and noise are laid on at full size.
const DRAWN: f32 = 0.6;

/// What is asked for.
pub(crate) struct Album {
    count: usize,
    folder: PathBuf,
}

impl Album {
    /// Reads `--photographs COUNT --into FOLDER`.
    pub(crate) fn from_words(words: &[String]) -> Result<Self, Box<dyn Error>> {
        match words {
            [_, count, into, folder] if into == "--into" => {
                Ok(Self { count: count.parse()?, folder: folder.into() })
            }
            _ => Err("samples: --photographs COUNT --into FOLDER".into()),
        }
    }

    /// Takes the photographs that the folder lacks.
    pub(crate) fn take(&self) -> Result<(), Box<dyn Error>> {
        create_dir_all(&self.folder)?;
        let place = |number: usize| self.folder.join(format!("photo-{number:04}.jpg"));
        let missing: Vec<usize> =
            (1..=self.count).filter(|number| !place(*number).exists()).collect();
        let store =
            |number: usize| store(&place(number), number).map_err(|error| error.to_string());
        Ok(missing.into_par_iter().try_for_each(store)?)
    }
}

/// Writes under another name first, so that an interrupted run leaves no half photograph.
fn store(path: &Path, number: usize) -> Result<(), Box<dyn Error>> {
    let unfinished = path.with_extension("part");
    keep(&unfinished, &photograph(number, SIDES)?)?;
    Ok(std::fs::rename(unfinished, path)?)
}

/// The EXIF orientation of a photograph: a third are held upright, some upside down.
fn way(number: usize) -> u16 {
    [1, 6, 1, 1, 8, 1, 3, 1, 6, 1][number % 10]
}

/// The bytes of a photograph.
fn photograph(number: usize, sides: (usize, usize)) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut rng = Rng::new(number as u64 * 104_729);
    let way = way(number);
    let size = match way {
        6 | 8 => Size { w: sides.1, h: sides.0 },
        _ => Size { w: sides.0, h: sides.1 },
    };
    let seen = enlarged(&drawn(number, size), size);
    let seen = detailed(&seen, rng.range(0.18, 0.78), rng.bits());
    let sensor = Sensor {
        falloff: rng.range(0.08, 0.3),
        noise: rng.range(1.8, 4.0),
        sharpening: rng.range(0.5, 1.2),
    };
    let seen = taken(&seen, sensor, rng.bits());
    let exif = Some(if number.is_multiple_of(2) { camera(way) } else { orientation(way) });
    let quality = rng.range(90.0, 93.9) as u8;
    plain(&turned(&seen, way), quality, &Extras { exif, icc: None })
}

/// The scene of a photograph, drawn small.
fn drawn(number: usize, size: Size) -> Canvas {
    let scene = &ALL[number % ALL.len()];
    let take = number / ALL.len() % usize::from(TAKES) + 1;
    let small = |side: usize| (side as f32 * DRAWN) as usize;
    scene.drawn(take as u8, Size { w: small(size.w), h: small(size.h) })
}

/// A drawing at a larger size of the same shape.
fn enlarged(canvas: &Canvas, size: Size) -> Canvas {
    let pixels = (0..size.w * size.h).map(|place| {
        let (column, row) = ((place % size.w) as f32 + 0.5, (place / size.w) as f32 + 0.5);
        canvas.sample((column / size.h as f32, row / size.h as f32))
    });
    Canvas::of(size, pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_repeats_itself_and_differs_from_the_next() -> Result<(), Box<dyn Error>> {
        let sides = (160, 120);
        let first = photograph(1, sides)?;
        assert_eq!(first, photograph(1, sides)?);
        assert_ne!(first, photograph(35, sides)?);
        Ok(())
    }

    #[test]
    fn lying_and_upright_photographs_are_stored_lying() -> Result<(), Box<dyn Error>> {
        for number in 1..=10 {
            let bytes = photograph(number, (160, 120))?;
            let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).ok_or("a frame")?;
            assert_eq!(bytes[frame + 5..frame + 9], [0, 120, 0, 160], "photograph {number}");
            let tag = [0x12, 0x01, 3, 0, 1, 0, 0, 0, way(number) as u8, 0];
            assert!(bytes.windows(10).any(|part| part == tag), "photograph {number}");
        }
        Ok(())
    }
}
