//! What can be drawn, found by its name: a picture, a film, its poster, its captions, a song.

use std::error::Error;

use crate::films::{self, Film};
use crate::scenes::{self, Scene};
use crate::songs::{SONGS, song};
use crate::sound::RATE;
use crate::stored::{Block, file};
use crate::take::TAKES;
use crate::wav::wav;

/// Raw frames or samples, and how the name of their file ends.
type Raw = (Vec<u8>, &'static str);

/// One thing.
#[derive(Clone, Copy)]
pub(crate) enum Thing {
    Picture(&'static Scene, u8),
    Film(&'static Film),
    Poster(&'static Film),
    Captions(&'static Film),
    Song(u8),
}

/// A number of one digit, from 1 up to a bound.
fn number(text: &str, most: u8) -> Option<u8> {
    match text.as_bytes() {
        &[digit @ b'1'..=b'9'] if digit - b'0' <= most => Some(digit - b'0'),
        _ => None,
    }
}

/// The thing of a name: `scene-n`, `film-…`, `poster-…`, `captions-…`, `song-n`, or a scene alone.
pub(crate) fn named(name: &str) -> Option<Thing> {
    if let Some(scene) = scenes::named(name) {
        return Some(Thing::Picture(scene, 0));
    }
    let film = |kind: &str| name.strip_prefix(kind).and_then(films::named);
    let picture = || {
        let (scene, take) = name.rsplit_once('-')?;
        Some(Thing::Picture(scenes::named(scene)?, number(take, TAKES)?))
    };
    let song = || Some(Thing::Song(number(name.strip_prefix("song-")?, SONGS)?));
    film("film-")
        .map(Thing::Film)
        .or_else(|| film("poster-").map(Thing::Poster))
        .or_else(|| film("captions-").map(Thing::Captions))
        .or_else(song)
        .or_else(picture)
}

impl Thing {
    /// How the names of its files end.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Picture(..) | Self::Poster(_) => "jpg",
            Self::Film(_) => "mp4",
            Self::Captions(_) => "vtt",
            Self::Song(_) => "m4a",
        }
    }

    /// Its file, if it is ready as drawn; a film or a song has to be packed.
    pub(crate) fn ready(self) -> Option<Result<Vec<u8>, Box<dyn Error>>> {
        match self {
            Self::Picture(scene, number) => Some(scene.file(number, scene.seen_at(number))),
            Self::Poster(film) => Some(file(&film.poster(), Block::Nothing, 80)),
            Self::Captions(film) => Some(Ok(film.captions.as_bytes().to_vec())),
            Self::Film(_) | Self::Song(_) => None,
        }
    }

    /// What has to be packed.
    pub(crate) fn raw(self) -> Result<Option<Raw>, Box<dyn Error>> {
        match self {
            Self::Film(film) => {
                let mut bytes = Vec::new();
                film.raw(&mut bytes)?;
                Ok(Some((bytes, "y4m")))
            }
            Self::Song(number) => Ok(song(number).map(|track| (wav(&track, RATE), "wav"))),
            Self::Picture(..) | Self::Poster(_) | Self::Captions(_) => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_their_things() {
        assert!(
            matches!(named("tea-terraces-5"), Some(Thing::Picture(scene, 5)) if scene.name == "tea-terraces")
        );
        assert!(matches!(named("street-now"), Some(Thing::Picture(_, 0))));
        assert!(matches!(named("film-train"), Some(Thing::Film(film)) if film.name == "train"));
        assert!(matches!(named("poster-river"), Some(Thing::Poster(_))));
        assert!(matches!(named("captions-wind"), Some(Thing::Captions(_))));
        assert!(matches!(named("song-4"), Some(Thing::Song(4))));
    }

    #[test]
    fn other_names_lead_nowhere() {
        for name in
            ["", "dam-0", "dam-10", "dam-x", "dame-1", "song-5", "film-dam", "poster-", "dam-"]
        {
            assert!(named(name).is_none(), "{name}");
        }
    }
}
