//! Photographs, films and recordings as templates see them.

use super::Viewer;
use super::facts::fact;
use crate::catalogue::timecode::Timecode;
use crate::catalogue::vocabulary::CaptionState;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{Audio, Chapter, MediaPath, Photo, Video};
use crate::config::Mark;
use crate::id::Year;
use crate::plan::OutputPath;
use crate::plan::media::Picture;
use crate::plan::poster::{PosterUse, still};
use crate::plan::recipe::DRAWING;
use crate::render::view::{
    AudioView, BlurView, ChapterView, DrawingView, MarkView, PictureView, SizeView, TrackView,
    VideoView,
};
use crate::source::probe::{Probe, SoundFormat};
use crate::theme::VariantName;

/// Size of the box that stands for a picture which cannot be shown.
const PLACEHOLDER: (u32, u32) = (3, 2);

impl Viewer<'_> {
    /// A photograph in the sizes of a variant.
    pub(super) fn picture(&self, photo: &Photo, variant: VariantName) -> PictureView {
        let source = &photo.file.value;
        let photo_key = (source.clone(), photo.focus);
        let planned = self.plan.media.pictures.get(&(photo_key, variant));
        let shown = planned.filter(|picture| !self.media.missing.contains(&picture.jpeg));
        let glance = shown.and_then(|_| self.media.glances.get(source));
        PictureView {
            blur: glance.and_then(|glance| {
                let src = glance.blur.clone()?;
                Some(BlurView { src, width: glance.size.0, height: glance.size.1 })
            }),
            colour: glance.map(|glance| glance.colour.clone()),
            alt: photo.alt.clone().unwrap_or_default(),
            caption: photo.caption.clone(),
            place: photo.place.clone(),
            taken: photo.taken.clone(),
            ..sizes(shown)
        }
    }

    /// A picture of the site itself among the files of a year, or of the shared pages.
    pub(super) fn mark(&self, mark: &Mark, year: Option<Year>) -> Option<MarkView> {
        let planned = self.plan.media.marks.get(&(MediaPath(mark.file.value.clone()), year))?;
        let shown = Some(planned).filter(|one| !self.media.missing.contains(&one.jpeg))?;
        let picture = PictureView { alt: mark.alt.clone(), ..sizes(Some(shown)) };
        Some(MarkView { picture, url: mark.url.clone() })
    }

    fn file(&self, source: &MediaPath) -> Option<String> {
        let path = self.plan.media.files.get(source);
        path.filter(|path| !self.media.missing.contains(path)).map(OutputPath::to_string)
    }

    fn probe(&self, source: &MediaPath) -> Option<&Probe> {
        self.tree.media.get(&source.0).map(|file| &file.probe)
    }

    /// The poster drawn for a use; none where a picture serves.
    pub(super) fn poster(&self, winner: &Winner, used: PosterUse) -> Option<String> {
        let path = self.plan.media.posters.get(&(winner.id.clone(), used));
        path.map(OutputPath::to_string)
    }

    /// The film of a winner with its facts.
    pub(super) fn video(&self, video: &Video, winner: &Winner) -> VideoView {
        let Video { file, poster: _, beside: _, captions, caption_state, chapters, transcript } =
            video;
        let film = match self.probe(file) {
            Some(Probe::Film(film)) => Some(film),
            _ => None,
        };
        let still = still(video).and_then(|photo| self.picture(photo, VariantName::Full).src);
        let captions = captions.as_ref().and_then(|captions| self.file(captions));
        let captions = captions.map(|src| TrackView {
            src,
            lang: winner.lang.clone().unwrap_or_else(|| self.tag().to_owned()),
            shown: *caption_state != Some(CaptionState::BurnedIn),
        });
        let mut facts = Vec::new();
        if let Some(film) = film {
            facts.push(fact(self.text("label-duration"), duration(film.milliseconds)));
            facts.push(fact(self.text("label-picture"), format!("{}×{}", film.width, film.height)));
        }
        if let Some(state) = self.captions(captions.is_some(), *caption_state) {
            facts.push(fact(self.text("label-captions"), state));
        }
        VideoView {
            src: self.file(file),
            // Browsers refuse QuickTime by its name and play the H.264 inside by the other.
            mime: "video/mp4",
            width: film.map_or(16, |film| film.width),
            height: film.map_or(9, |film| film.height),
            shape: film.map_or("16-9", |film| shape(film.width, film.height)),
            poster: still.or_else(|| self.poster(winner, PosterUse::Player)),
            captions,
            chapters: chapters.iter().map(chapter).collect(),
            transcript: transcript.clone(),
            facts,
        }
    }

    fn captions(&self, track: bool, state: Option<CaptionState>) -> Option<String> {
        if track {
            return Some(self.text("captions-track"));
        }
        state.map(|state| state.label(self.lang()).to_owned())
    }

    /// A recording with its facts.
    pub(super) fn audio(&self, audio: &Audio) -> AudioView {
        let Audio { file, cover: _, carried: _, transcript } = audio;
        let sound = match self.probe(file) {
            Some(Probe::Sound(sound)) => Some(sound),
            _ => None,
        };
        let length = sound.filter(|sound| sound.milliseconds > 0);
        let length =
            length.map(|sound| fact(self.text("label-duration"), duration(sound.milliseconds)));
        AudioView {
            src: self.file(file),
            mime: sound.map_or(SoundFormat::Mp3, |sound| sound.format).mime(),
            cover: audio.shown().map(|cover| self.picture(cover, VariantName::Full)),
            waveform: self.waveform(file),
            transcript: transcript.clone(),
            facts: length.into_iter().collect(),
        }
    }

    /// The drawing of a recording that can be heard.
    fn waveform(&self, source: &MediaPath) -> Option<DrawingView> {
        let path = self.plan.media.waveforms.get(source)?;
        let shown = self.file(source).is_some() && !self.media.missing.contains(path);
        let (width, height) = DRAWING;
        shown.then(|| DrawingView { src: path.to_string(), width, height })
    }
}

/// The widest common shape that is no wider than a film, or the narrowest. Style sheets know the
/// shapes by these names, as no page can carry the shape of its film in a style of its own.
fn shape(width: u32, height: u32) -> &'static str {
    const SHAPES: [(u64, u64, &str); 9] = [
        (21, 9, "21-9"),
        (16, 9, "16-9"),
        (3, 2, "3-2"),
        (4, 3, "4-3"),
        (1, 1, "1-1"),
        (3, 4, "3-4"),
        (2, 3, "2-3"),
        (9, 16, "9-16"),
        (9, 21, "9-21"),
    ];
    // Sizes are whole and often even, so 854 × 480 is 16:9: a hundredth is let pass.
    let fits = |&&(across, down, _): &&(u64, u64, &str)| {
        u64::from(width) * down * 101 >= u64::from(height) * across * 100
    };
    SHAPES.iter().find(fits).map_or("9-21", |&(_, _, name)| name)
}

/// The files of a picture that can be shown, or the size of the box that stands for one.
fn sizes(shown: Option<&Picture>) -> PictureView {
    let (width, height) = shown.map_or(PLACEHOLDER, |picture| picture.size);
    let webp = shown.map(|picture| picture.webp.as_slice()).unwrap_or_default();
    let webp = webp.iter().map(|(path, width)| SizeView { path: path.to_string(), width: *width });
    PictureView {
        src: shown.map(|picture| picture.jpeg.to_string()),
        webp: webp.collect(),
        width,
        height,
        ratio: (10 * width + height / 2).checked_div(height).unwrap_or(10).clamp(4, 30),
        blur: None,
        colour: None,
        alt: String::new(),
        caption: None,
        place: None,
        taken: None,
    }
}

fn chapter(chapter: &Chapter) -> ChapterView {
    let Chapter { at, title } = chapter;
    ChapterView { seconds: at.0, at: at.to_string(), title: title.clone() }
}

/// Minutes and seconds, hours where there are any.
fn duration(milliseconds: u64) -> String {
    Timecode((milliseconds + 500) / 1000).to_string()
}

#[cfg(test)]
mod tests {
    use super::{duration, shape};

    #[test]
    fn a_films_shape_is_the_common_one_just_below() {
        let found = [(1920, 1080), (854, 480), (720, 1280), (2048, 858), (1000, 999), (50, 999)];
        let found = found.map(|(width, height)| shape(width, height));
        assert_eq!(found, ["16-9", "16-9", "9-16", "21-9", "1-1", "9-21"]);
    }

    #[test]
    fn durations_read_as_clocks() {
        let read = [0, 999, 65_000, 3_605_000].map(duration);
        assert_eq!(read, ["0:00", "0:01", "1:05", "1:00:05"]);
    }
}
