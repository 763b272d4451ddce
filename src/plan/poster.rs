//! Which picture stands for a winner: one of its own, or a drawn one with its title.
//!
//! A drawn poster is known here by all that is drawn on it; `render::poster` draws it.

use super::path::OutputPath;
use crate::catalogue::Catalogue;
use crate::catalogue::vocabulary::Direction;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{Photo, Video};
use crate::finding::{Lang, hides};
use crate::id::Year;

/// Enters every key: raised when the drawing changes, which a test of `render::poster` notices.
const DRAWING_VERSION: &str = "fengcai poster 1";
/// The shorter side of a drawn poster, in the units of its drawing.
const SHORT_SIDE: u32 = 900;
/// The size of posters in lists and of films of that shape.
pub const WIDE: (u32, u32) = (1600, SHORT_SIDE);
/// The most characters of a title that enter a poster; far more than four lines hold.
const LONGEST_TITLE: usize = 200;

/// The picture that stands for a film before it plays, the best there is:
///
/// 1. the one its entry names,
/// 2. the one that lies beside it under the same name,
/// 3. the one that the film carries.
///
/// Without any, [`Poster`] is drawn.
#[must_use]
pub fn still(video: &Video) -> Option<&Photo> {
    video.poster.as_ref().or(video.beside.as_ref())
}

/// What a drawn poster stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PosterUse {
    /// The winner in lists.
    Card,
    /// Its film before it plays.
    Player,
}

/// The quiet drawing behind a title, by the umbrella of the category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Motif {
    /// A strip of film.
    Film,
    /// Hills under a sun.
    Picture,
    /// The swing of a sound.
    Sound,
    /// Ruled letter paper.
    Writing,
    /// Rings that spread.
    Service,
    /// Rays.
    Activity,
    /// Heads and shoulders.
    People,
    /// Waves, for umbrellas of a site's own.
    Plain,
}

impl Motif {
    /// Every motif.
    pub const ALL: [Self; 8] = [
        Self::Film,
        Self::Picture,
        Self::Sound,
        Self::Writing,
        Self::Service,
        Self::Activity,
        Self::People,
        Self::Plain,
    ];

    /// The motif of an umbrella heading of the built-in table.
    fn of(umbrella: &str) -> Self {
        match umbrella {
            "video" => Self::Film,
            "picture" => Self::Picture,
            "audio" => Self::Sound,
            "writing" => Self::Writing,
            "service" => Self::Service,
            "activity" => Self::Activity,
            "people" => Self::People,
            _ => Self::Plain,
        }
    }
}

/// Everything that is drawn on a poster; two that are equal are one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Poster {
    /// Title, on one line, without controls.
    pub title: String,
    /// BCP 47 tag of the title.
    pub lang: String,
    /// Whether the title runs from right to left.
    pub rtl: bool,
    /// Name of the category, in the language of the pages.
    pub category: String,
    /// BCP 47 tag of that name.
    pub category_lang: &'static str,
    /// Year of the campaign.
    pub year: Year,
    /// What is drawn behind.
    pub motif: Motif,
    /// Units across and down.
    pub size: (u32, u32),
}

impl Poster {
    /// The poster of a winner at a size, on pages in `lang`.
    #[must_use]
    pub fn of(winner: &Winner, size: (u32, u32), catalogue: &Catalogue, lang: Lang) -> Self {
        let categories = &catalogue.tables.categories;
        let sub_project = catalogue.sub_projects.get(&winner.sub_project);
        let category = sub_project.and_then(|one| categories.get(&one.category));
        let line = category.map(|own| categories.lineage(&own.key)).unwrap_or_default();
        let title = one_line(&winner.title.value);
        let tag = lang.pick("zh-Hans", "en");
        Self {
            rtl: match winner.dir {
                Some(Direction::Rtl) => true,
                Some(Direction::Ltr) => false,
                None => begins_rtl(&title),
            },
            title,
            lang: winner.lang.clone().unwrap_or_else(|| tag.to_owned()),
            category: category.map(|own| one_line(own.name(lang))).unwrap_or_default(),
            category_lang: tag,
            year: winner.id.year(),
            motif: line.last().map_or(Motif::Plain, |top| Motif::of(top.as_str())),
            size,
        }
    }

    /// Where it is published, below the media of its year.
    #[must_use]
    pub fn path(&self) -> OutputPath {
        OutputPath::new(&format!("{}/media/{}.svg", self.year, self.key()))
    }

    /// 32 lower-case hex digits of BLAKE3 over all that is drawn and the version of the drawing.
    fn key(&self) -> String {
        let Self { title, lang, rtl, category, category_lang, year, motif, size } = self;
        let text = format!(
            "{DRAWING_VERSION}\n{title}\n{lang}\n{rtl}\n{category}\n{category_lang}\n{year}\n{motif:?}\n{size:?}"
        );
        let mut hex = blake3::hash(text.as_bytes()).to_hex();
        hex.truncate(32);
        hex.to_string()
    }
}

/// The size of the poster of a film: its shape, no longer than 12:5, 16:9 where it is nearly that.
#[must_use]
pub fn size_of(width: u32, height: u32) -> (u32, u32) {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let (long, short) = (width.max(height), width.min(height));
    let side = u64::from(SHORT_SIDE);
    let long = ((side * long + short / 2) / short).min(side * 12 / 5);
    let long = u32::try_from(long).unwrap_or(SHORT_SIDE);
    let long = if long.abs_diff(WIDE.0) <= WIDE.0 / 50 { WIDE.0 } else { long };
    if width < height { (SHORT_SIDE, long) } else { (long, SHORT_SIDE) }
}

/// The text with single spaces and without what is not seen or no XML may hold (XML 1.0, section
/// 2.2).
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let seen = |char: &char| !hides(*char) && !matches!(char, '\u{fffe}' | '\u{ffff}');
    words.join(" ").chars().filter(seen).take(LONGEST_TITLE).collect()
}

/// Whether the first letter is of a script that runs from right to left: Hebrew, Arabic and their
/// neighbours.
fn begins_rtl(text: &str) -> bool {
    let first = text.chars().find(|char| char.is_alphabetic());
    first.is_some_and(|char| {
        matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_posters_size_keeps_the_shape_of_its_film() {
        assert_eq!(size_of(1920, 1080), WIDE);
        assert_eq!(size_of(854, 480), WIDE);
        assert_eq!(size_of(720, 1280), (900, 1600));
        assert_eq!(size_of(1080, 1080), (900, 900));
        assert_eq!(size_of(640, 480), (1200, 900));
        assert_eq!(size_of(4000, 10), (2160, 900));
        assert_eq!(size_of(0, u32::MAX), (900, 2160));
    }

    #[test]
    fn titles_are_one_line_without_what_is_not_seen() {
        assert_eq!(one_line(" 甲\n 乙\u{202e}\u{7}丙\u{ffff} "), "甲 乙丙");
        assert_eq!(one_line(&"字".repeat(5000)).chars().count(), LONGEST_TITLE);
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        assert!(begins_rtl("«ئىشچىلار» 2023"));
        assert!(!begins_rtl("2023 新疆 ئىشچىلار"));
        assert!(!begins_rtl("བོད་ཡིག"));
        assert!(!begins_rtl("2023"));
    }
}
