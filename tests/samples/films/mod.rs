//! The films: how each is drawn frame by frame, which frame is its poster, what its captions say.

mod reading;
mod river;
mod sparks;
mod train;

use std::error::Error;
use std::io::Write;

use crate::canvas::Canvas;
use crate::film;
use crate::finish::turned;
use crate::place::Size;
use crate::y4m;

/// Gives the frame at a share of a film.
pub(crate) type Frames = Box<dyn Fn(f32) -> Canvas>;

/// One film.
pub(crate) struct Film {
    pub name: &'static str,
    /// The size at which it is seen.
    size: Size,
    /// Whether it is stored lying and turned by its display matrix.
    lying: bool,
    seconds: u16,
    frames: fn(Size) -> Frames,
    /// The share of the film that the poster shows.
    poster: f32,
    pub captions: &'static str,
}

/// A film of six seconds as the list below gives it.
const fn film_of(
    name: &'static str,
    frames: fn(Size) -> Frames,
    poster: f32,
    captions: &'static str,
) -> Film {
    Film { name, size: Size { w: 640, h: 360 }, lying: false, seconds: 6, frames, poster, captions }
}

/// All films.
pub(crate) const ALL: [Film; 6] = [
    film_of("morning", morning, 0.62, include_str!("../film.vtt")),
    Film {
        size: Size { w: 360, h: 640 },
        lying: true,
        ..film_of("wind", wind, 0.3, include_str!("wind.vtt"))
    },
    film_of("train", train::frames, 0.45, include_str!("train.vtt")),
    film_of("sparks", sparks::frames, 0.3, include_str!("sparks.vtt")),
    film_of("reading", reading::frames, 0.5, include_str!("reading.vtt")),
    film_of("river", river::frames, 0.5, include_str!("river.vtt")),
];

/// The film of a name.
pub(crate) fn named(name: &str) -> Option<&'static Film> {
    ALL.iter().find(|film| film.name == name)
}

/// Sunrise over a building site.
fn morning(size: Size) -> Frames {
    Box::new(move |share| film::morning(size, share, 117))
}

/// A turbine in the wind.
fn wind(size: Size) -> Frames {
    Box::new(move |share| film::wind(size, share * 2.0, 118))
}

impl Film {
    /// The poster, twice the size of the film.
    pub(crate) fn poster(&self) -> Canvas {
        let size = Size { w: self.size.w * 2, h: self.size.h * 2 };
        (self.frames)(size)(self.poster)
    }

    /// Writes the raw frames.
    pub(crate) fn raw(&self, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
        let frame = (self.frames)(self.size);
        let count = self.seconds * film::RATE;
        let drawn = (0..count).map(|place| {
            let upright = frame(f32::from(place) / f32::from(count));
            if self.lying { turned(&upright, 6) } else { upright }
        });
        let (w, h) =
            if self.lying { (self.size.h, self.size.w) } else { (self.size.w, self.size.h) };
        y4m::film(out, Size { w, h }, film::RATE, drawn)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_film_moves_and_gives_the_same_frames_again() {
        for film in &ALL {
            let size = Size { w: film.size.w / 8, h: film.size.h / 8 };
            let (one, two) = ((film.frames)(size), (film.frames)(size));
            assert!(one(0.3).bytes() == two(0.3).bytes(), "{}", film.name);
            assert!(one(0.3).bytes() != one(0.4).bytes(), "{}", film.name);
            assert_eq!(one(0.0).size, size);
        }
    }

    #[test]
    fn captions_are_two_or_three_cues_within_the_film() -> Result<(), Box<dyn Error>> {
        for film in &ALL {
            assert!(film.captions.starts_with("WEBVTT\n\n"), "{}", film.name);
            let times = film.captions.lines().filter_map(|line| line.split_once(" --> "));
            let mut last = 0.0;
            let mut count = 0;
            for (from, to) in times {
                let second = |text: &str| text.trim_start_matches("00:00:").parse::<f32>();
                let (from, to) = (second(from)?, second(to)?);
                assert!(last <= from && from < to && to <= f32::from(film.seconds));
                (last, count) = (to, count + 1);
            }
            assert!((2..=3).contains(&count), "{}", film.name);
        }
        Ok(())
    }
}
