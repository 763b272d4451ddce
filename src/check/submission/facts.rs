//! What a work's files are: told by their content, never by what an entry or a list says of them.

use super::format::Kind;
use crate::catalogue::vocabulary::CaptionState;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{Audio, MediaPath, Photo, Video, Work};
use crate::source::probe::Probe;
use crate::source::{MediaFile, SourceTree};
use crate::span::Spanned;

/// What is known of a film's captions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Captioned {
    /// A caption file, or captions in the picture as the entry says.
    Yes,
    /// None, as the entry says.
    No,
    /// A caption file that holds nothing.
    Empty,
    /// The entry says nothing.
    Unknown,
}

/// A main file of a work.
#[derive(Clone, Copy, Debug)]
pub struct Medium<'a> {
    /// What it is to the work.
    pub kind: Kind,
    /// Where the entry names it.
    pub file: &'a Spanned<MediaPath>,
    /// What was read of it.
    pub stored: Option<&'a MediaFile>,
    /// Captions of a film.
    pub captioned: Captioned,
    /// The caption of a photograph.
    pub caption: Option<&'a str>,
}

impl Medium<'_> {
    /// Width and height as shown.
    #[must_use]
    pub fn sides(&self) -> Option<(u32, u32)> {
        match &self.stored?.probe {
            Probe::Film(film) => Some((film.width, film.height)),
            Probe::Picture(picture) => Some((picture.width, picture.height)),
            Probe::Sound(_) | Probe::Captions(_) | Probe::Refused(_) => None,
        }
    }

    /// Length in milliseconds; 0 where the file does not tell it.
    #[must_use]
    pub fn milliseconds(&self) -> Option<u64> {
        match &self.stored?.probe {
            Probe::Film(film) => Some(film.milliseconds),
            Probe::Sound(sound) => Some(sound.milliseconds),
            Probe::Picture(_) | Probe::Captions(_) | Probe::Refused(_) => None,
        }
    }
}

/// The main files of a work; the pictures beside it and posters are none.
#[must_use]
pub fn media<'a>(winner: &'a Winner, tree: &'a SourceTree) -> Vec<Medium<'a>> {
    match &winner.work {
        Work::Photo(photo) => vec![of_photo(photo, tree)],
        Work::PhotoSet(photos) => photos.iter().map(|one| of_photo(one, tree)).collect(),
        Work::ThenNow { then, now } => vec![of_photo(then, tree), of_photo(now, tree)],
        Work::Video(film) => vec![of_film(film, tree)],
        Work::Audio(recording) => vec![of_recording(recording, tree)],
        Work::Influencer(film) | Work::Platform(film) | Work::Case(film) | Work::Activity(film) => {
            film.iter().map(|film| of_film(film, tree)).collect()
        }
        Work::Article | Work::MediaAccount | Work::Awaited => Vec::new(),
    }
}

fn of_photo<'a>(photo: &'a Photo, tree: &'a SourceTree) -> Medium<'a> {
    let caption = photo.caption.as_deref().filter(|text| !text.trim().is_empty());
    Medium { caption, ..plain(Kind::Photo, &photo.file, tree) }
}

fn of_film<'a>(film: &'a Video, tree: &'a SourceTree) -> Medium<'a> {
    let captioned = match (&film.captions, film.caption_state) {
        (_, Some(CaptionState::BurnedIn)) => Captioned::Yes,
        (Some(file), _) if is_empty(tree.media.get(&file.value.0)) => Captioned::Empty,
        (Some(_), _) => Captioned::Yes,
        (None, Some(CaptionState::None)) => Captioned::No,
        (None, None) => Captioned::Unknown,
    };
    Medium { captioned, ..plain(Kind::Film, &film.file, tree) }
}

/// Whether captions hold no cue that can be shown.
fn is_empty(stored: Option<&MediaFile>) -> bool {
    stored.is_some_and(|stored| match &stored.probe {
        Probe::Captions(captions) => captions.cues == 0,
        Probe::Film(_) | Probe::Sound(_) | Probe::Picture(_) | Probe::Refused(_) => false,
    })
}

fn of_recording<'a>(recording: &'a Audio, tree: &'a SourceTree) -> Medium<'a> {
    plain(Kind::Sound, &recording.file, tree)
}

fn plain<'a>(kind: Kind, file: &'a Spanned<MediaPath>, tree: &'a SourceTree) -> Medium<'a> {
    let stored = tree.media.get(&file.value.0);
    Medium { kind, file, stored, captioned: Captioned::Unknown, caption: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::known::Stamp;
    use crate::source::probe::{CaptionFormat, Captions, TextEncoding};

    fn stored(cues: usize) -> MediaFile {
        let (format, encoding) = (CaptionFormat::Vtt, TextEncoding::Utf8);
        let captions = Captions { format, encoding, faults: Vec::new(), cues };
        let (absolute, digest) = (std::path::PathBuf::new(), String::new());
        let (bytes, stamp) = (6, Stamp::default());
        MediaFile { absolute, bytes, digest, stamp, probe: Probe::Captions(captions) }
    }

    #[test]
    fn a_file_without_a_good_cue_is_no_caption() {
        assert!(is_empty(Some(&stored(0))));
        assert!(!is_empty(Some(&stored(1))));
        assert!(!is_empty(None));
    }
}
