//! Which files are made of each photograph, film and recording.

use super::artifact::Artifact;
use super::path::OutputPath;
use super::poster::{self, Poster, PosterUse};
use super::recipe::{self, Encoding, Recipe};
use crate::catalogue::Catalogue;
use crate::catalogue::focus::Focus;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{Audio, MediaPath, Photo, Video, Work};
use crate::config::Config;
use crate::id::{WinnerId, Year};
use crate::source::probe::{Probe, SoundCodec};
use crate::source::{MediaFile, SourceTree};
use crate::span::Spanned;
use crate::theme::{Theme, Variant, VariantName};
use std::collections::{BTreeMap, BTreeSet};

/// The longest recording that is drawn, in milliseconds: four hours.
const LONGEST_DRAWN: u64 = 4 * 3_600_000;

/// A picture in the sizes of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Upright size of the source in pixels.
    pub size: (u32, u32),
    /// WebP files with their widths, ascending.
    pub webp: Vec<(OutputPath, u32)>,
    /// The JPEG every browser shows.
    pub jpeg: OutputPath,
}

/// The planned media of a site.
#[derive(Debug, Default)]
pub struct Media {
    /// Files to make, by path.
    pub artifacts: BTreeMap<OutputPath, Artifact>,
    /// Pictures by source, focus and variant; one that cannot be shown is not here.
    pub pictures: BTreeMap<((MediaPath, Focus), VariantName), Picture>,
    /// Films, recordings and captions by source.
    pub files: BTreeMap<MediaPath, OutputPath>,
    /// Keys of what pages show while a picture loads, by source.
    pub glances: BTreeMap<MediaPath, String>,
    /// Drawn posters of winners that have no picture for that use.
    pub posters: BTreeMap<(WinnerId, PosterUse), OutputPath>,
    /// Drawings of recordings by source.
    pub waveforms: BTreeMap<MediaPath, OutputPath>,
    /// Pictures of the site itself, once for every year and once for the pages all years share.
    pub marks: BTreeMap<(MediaPath, Option<Year>), Picture>,
}

/// Plans the media of every published winner, and the pictures of the site for every year.
#[must_use]
pub fn plan(
    catalogue: &Catalogue,
    config: &Config,
    theme: &Theme,
    tree: &SourceTree,
    years: &BTreeSet<Year>,
) -> Media {
    let mut planner = Planner { catalogue, theme, tree, media: Media::default() };
    for winner in catalogue.published() {
        planner.winner(winner);
    }
    for mark in config.logo.iter().chain(&config.marks) {
        let source = MediaPath(mark.file.value.clone());
        for year in std::iter::once(None).chain(years.iter().copied().map(Some)) {
            if let Some(picture) = planner.sizes(&source, None, VariantName::Mark, year) {
                planner.media.marks.insert((source.clone(), year), picture);
            }
        }
    }
    planner.media
}

/// All photographs that a winner's page shows, with the first the one its card shows.
pub fn photos(winner: &Winner) -> impl Iterator<Item = &Photo> {
    let work: Vec<&Photo> = match &winner.work {
        Work::Photo(photo) => vec![photo],
        Work::PhotoSet(photos) => photos.iter().collect(),
        Work::ThenNow { then, now } => vec![now, then],
        Work::Video(video) => poster::still(video).into_iter().collect(),
        Work::Audio(audio) => audio.shown().into_iter().collect(),
        Work::Influencer(video)
        | Work::Platform(video)
        | Work::Case(video)
        | Work::Activity(video) => video.iter().filter_map(poster::still).collect(),
        Work::Article | Work::MediaAccount | Work::Awaited => Vec::new(),
    };
    work.into_iter().chain(&winner.pictures)
}

/// The film of a winner, whatever its kind.
#[must_use]
pub fn film(winner: &Winner) -> Option<&Video> {
    match &winner.work {
        Work::Video(video) => Some(video),
        Work::Influencer(video)
        | Work::Platform(video)
        | Work::Case(video)
        | Work::Activity(video) => video.as_ref(),
        Work::Photo(_)
        | Work::PhotoSet(_)
        | Work::ThenNow { .. }
        | Work::Audio(_)
        | Work::Article
        | Work::MediaAccount
        | Work::Awaited => None,
    }
}

/// The recording of a winner.
#[must_use]
pub fn recording(winner: &Winner) -> Option<&Audio> {
    match &winner.work {
        Work::Audio(audio) => Some(audio),
        Work::Photo(_)
        | Work::PhotoSet(_)
        | Work::ThenNow { .. }
        | Work::Video(_)
        | Work::Article
        | Work::Influencer(_)
        | Work::Platform(_)
        | Work::MediaAccount
        | Work::Case(_)
        | Work::Activity(_)
        | Work::Awaited => None,
    }
}

struct Planner<'a> {
    catalogue: &'a Catalogue,
    theme: &'a Theme,
    tree: &'a SourceTree,
    media: Media,
}

impl Planner<'_> {
    fn winner(&mut self, winner: &Winner) {
        let year = winner.id.year();
        for (index, photo) in photos(winner).enumerate() {
            self.picture(photo, VariantName::Full, year);
            if index == 0 {
                self.picture(photo, VariantName::Card, year);
            }
        }
        if let Some(video) = film(winner) {
            self.file(&video.file, year);
            if let Some(captions) = &video.captions {
                self.file(captions, year);
            }
        }
        if let Some(audio) = recording(winner) {
            self.file(&audio.file, year);
            self.waveform(&audio.file, year);
        }
        self.posters(winner);
    }

    /// Posters to draw: for the card of a winner without any picture, for the player of a film
    /// without one that can be shown.
    fn posters(&mut self, winner: &Winner) {
        if photos(winner).next().is_none() {
            self.poster(winner, PosterUse::Card, poster::WIDE);
        }
        let Some(video) = film(winner) else { return };
        let Some(Probe::Film(facts)) =
            self.tree.media.get(&video.file.value.0).map(|file| &file.probe)
        else {
            return;
        };
        let shown = |photo: &Photo| {
            let key = (photo.file.value.clone(), photo.focus);
            self.media.pictures.contains_key(&(key, VariantName::Full))
        };
        if !poster::still(video).is_some_and(shown) {
            let size = poster::size_of(facts.width, facts.height);
            self.poster(winner, PosterUse::Player, size);
        }
    }

    fn poster(&mut self, winner: &Winner, used: PosterUse, size: (u32, u32)) {
        let poster = Poster::of(winner, size, self.catalogue, self.theme.lang);
        let path = poster.path();
        self.media.artifacts.insert(path.clone(), Artifact::Poster(poster));
        self.media.posters.insert((winner.id.clone(), used), path);
    }

    fn picture(&mut self, photo: &Photo, name: VariantName, year: Year) {
        let source = &photo.file.value;
        let Some(picture) = self.sizes(source, Some(photo.focus), name, Some(year)) else { return };
        self.media.pictures.insert(((source.clone(), photo.focus), name), picture);
        if let Some(file) = self.tree.media.get(&source.0) {
            self.media.glances.insert(source.clone(), Recipe::Glance.key(&file.digest));
        }
    }

    /// All sizes of a picture in a variant, around its focus where the variant cuts.
    fn sizes(
        &mut self,
        source: &MediaPath,
        focus: Option<Focus>,
        name: VariantName,
        year: Option<Year>,
    ) -> Option<Picture> {
        let file = self.tree.media.get(&source.0)?;
        let facts = file.probe.picture()?;
        let Variant { widths, jpeg, shape } = self.theme.manifest.pictures.get(&name)?.clone();
        let size = recipe::cropped((facts.width, facts.height), shape);
        let crop = shape.and(focus);
        let webp = recipe::sizes(size, &widths);
        let webp = webp.into_iter().map(|size| {
            let recipe = picture(size, crop, Encoding::Webp);
            (self.derivative(source, file, recipe, year), size.0)
        });
        let webp = webp.collect();
        let fallback = *recipe::sizes(size, &[jpeg]).first()?;
        let jpeg = self.derivative(source, file, picture(fallback, crop, Encoding::Jpeg), year);
        Some(Picture { size, webp, jpeg })
    }

    fn file(&mut self, source: &MediaPath, year: Year) {
        let Some(file) = self.tree.media.get(&source.0) else { return };
        let recipe = match &file.probe {
            Probe::Film(_) => Recipe::Film,
            Probe::Sound(sound) => Recipe::Sound { format: sound.format },
            Probe::Captions(_) => Recipe::Captions,
            Probe::Picture(_) | Probe::Refused(_) => return,
        };
        let path = self.derivative(source, file, recipe, Some(year));
        self.media.files.insert(source.clone(), path);
    }

    /// A drawing of a recording that a decoder is at hand for.
    fn waveform(&mut self, source: &MediaPath, year: Year) {
        let Some(file) = self.tree.media.get(&source.0) else { return };
        let Probe::Sound(sound) = &file.probe else { return };
        if sound.codec != SoundCodec::Opus && sound.milliseconds <= LONGEST_DRAWN {
            let path = self.derivative(source, file, Recipe::Waveform, Some(year));
            self.media.waveforms.insert(source.clone(), path);
        }
    }

    fn derivative(
        &mut self,
        source: &MediaPath,
        file: &MediaFile,
        recipe: Recipe,
        year: Option<Year>,
    ) -> OutputPath {
        let key = recipe.key(&file.digest);
        let folder = year.map_or_else(String::new, |year| format!("{year}/"));
        let path = OutputPath::new(&format!("{folder}media/{key}.{}", recipe.extension()));
        // Two entries with the same bytes share one file: the first source stands for both.
        let artifact = Artifact::Derivative { source: source.clone(), recipe, key };
        self.media.artifacts.entry(path.clone()).or_insert(artifact);
        path
    }
}

fn picture((width, height): (u32, u32), crop: Option<Focus>, encoding: Encoding) -> Recipe {
    Recipe::Picture { width, height, crop, encoding }
}

/// Every file a winner's page uses, with its place and whether it is a picture.
#[must_use]
pub fn files(winner: &Winner) -> Vec<(&Spanned<MediaPath>, bool)> {
    let pictures = photos(winner).map(|photo| (&photo.file, true));
    let video = film(winner).into_iter().flat_map(|video| {
        std::iter::once(&video.file).chain(video.captions.as_ref()).map(|file| (file, false))
    });
    let audio = recording(winner).map(|audio| (&audio.file, false));
    pictures.chain(video).chain(audio).collect()
}
