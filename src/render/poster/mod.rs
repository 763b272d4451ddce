//! Draws a poster as SVG: the title of a work, its category and year on paper, a seal, and behind
//! them a quiet motif.
//!
//! Colours and letters stand in attributes alone: no style, no script, no link, nothing a browser
//! would refuse in a picture. The letters are set in the fonts of whoever looks. Whole numbers
//! only, so that every machine draws the same bytes.

mod lines;
mod motif;
mod seal;

use crate::plan::poster::Poster;
use lines::Set;
use std::fmt::{self, Write};

/// Colours of the default theme by day: a poster is paper, also at night.
const PAPER: &str = "#f7f1e5";
const TONE: &str = "#ede3d1";
const DEEP: &str = "#e4d7c1";
const BLUSH: &str = "#edd3c4";
const INK: &str = "#2a221e";
const SOFT: &str = "#665850";
const RED: &str = "#a5211b";

/// Song typefaces, then those of the other scripts, as the theme names them.
const FONTS: &str = "Songti SC,Noto Serif CJK SC,Source Han Serif SC,STZhongsong,STSong,SimSun,\
    Microsoft Himalaya,Kailasa,Noto Serif Tibetan,Microsoft Uyghur,UKIJ Tuz,Noto Naskh Arabic,\
    Mongolian Baiti,serif";

/// The sides a list may cut off a wide poster, and the margin of text inside them.
const LIST_SHAPE: (u32, u32) = (4, 3);
const MARGIN: u32 = 72;
/// Side of the seal.
const SEAL: u32 = 76;
/// Size of the letters of category and year, and the smallest they may get.
const META: (u32, u32) = (44, 34);
/// Widths are guessed, so lines are set this much narrower, in hundredths.
const CARE: u32 = 95;

/// The poster as an SVG file.
#[must_use]
pub fn draw(poster: &Poster) -> Vec<u8> {
    let mut out = String::new();
    // Writing to a text cannot fail.
    Drawing::new(poster).write(&mut out).unwrap_or_default();
    out.into_bytes()
}

/// A poster with its places worked out.
struct Drawing<'a> {
    poster: &'a Poster,
    set: Set,
    /// Left edge and width of what text may take.
    left: u32,
    room: u32,
    /// Size of the title's letters, distance of its lines.
    size: u32,
    leading: u32,
}

impl<'a> Drawing<'a> {
    fn new(poster: &'a Poster) -> Self {
        let (width, height) = poster.size;
        let seen = width.min(height * LIST_SHAPE.0 / LIST_SHAPE.1);
        let room = seen - 2 * MARGIN;
        let set = lines::set(&poster.title);
        let count = u32::try_from(set.lines.len()).unwrap_or(1).max(1);
        let spread = spread(&poster.title);
        // Four fifths of the height, as players lay their buttons over the foot.
        let tall = (height * 4 / 5 - 3 * MARGIN - SEAL) * 100 / (count * spread);
        let size = (room * CARE / set.widest).min(room / 6).min(tall);
        let leading = size * spread / 100;
        Self { poster, set, left: (width - room) / 2, room, size, leading }
    }

    fn write(&self, out: &mut impl Write) -> fmt::Result {
        let (width, height) = self.poster.size;
        write!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">"
        )?;
        write!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>")?;
        motif::draw(self.poster, out)?;
        let count = u32::try_from(self.set.lines.len()).unwrap_or(1);
        let whole = count * self.leading + MARGIN + SEAL;
        let top = (height * 4 / 5 + MARGIN / 2).saturating_sub(whole) / 2;
        write!(out, "<g font-family=\"{FONTS}\">")?;
        self.title(top, out)?;
        self.meta(top + count * self.leading + MARGIN / 2, out)?;
        out.write_str("</g></svg>\n")
    }

    /// The lines of the title, its edge where its script begins.
    fn title(&self, top: u32, out: &mut impl Write) -> fmt::Result {
        let Poster { lang, rtl, .. } = self.poster;
        let (x, direction) = if *rtl { (self.left + self.room, "rtl") } else { (self.left, "ltr") };
        write!(
            out,
            "<g xml:lang=\"{}\" direction=\"{direction}\" text-anchor=\"start\" font-size=\"{}\" font-weight=\"700\" fill=\"{INK}\">",
            Escaped(lang),
            self.size
        )?;
        // The foot of full-width characters lies an eighth below the line they stand on.
        let mut y = top + self.leading - (self.leading - self.size) / 2 - self.size / 8;
        for line in &self.set.lines {
            write!(out, "<text x=\"{x}\" y=\"{y}\">{}</text>", Escaped(line))?;
            y += self.leading;
        }
        out.write_str("</g>")
    }

    /// Seal, category and year on one line.
    fn meta(&self, top: u32, out: &mut impl Write) -> fmt::Result {
        let Poster { category, category_lang, year, rtl, motif, .. } = self.poster;
        let year = format!("{year}");
        let gap = SEAL / 3;
        let room = self.room - SEAL - 2 * gap - lines::width(&year) * META.0 / 100;
        let wide = lines::width(category).max(1);
        let size = (room * 100 / wide).clamp(META.1, META.0);
        let category = lines::one(category, room * 100 / size);
        let (seal, x, anchor) = if *rtl {
            let right = self.left + self.room;
            (right - SEAL, right - SEAL - gap, "end")
        } else {
            (self.left, self.left + SEAL + gap, "start")
        };
        seal::draw(*motif, (seal, top), SEAL, out)?;
        let y = top + SEAL / 2 + size * 3 / 8;
        write!(
            out,
            "<text xml:lang=\"{category_lang}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"{RED}\">{}",
            Escaped(&category)
        )?;
        write!(out, "<tspan dx=\"{gap}\" fill=\"{SOFT}\">{year}</tspan></text>")
    }
}

/// Distance of lines in hundredths of the letters' size: more for scripts with marks above and below.
fn spread(title: &str) -> u32 {
    let any = |from: char, to: char| title.chars().any(|char| (from..=to).contains(&char));
    if any('\u{f00}', '\u{fff}') {
        170
    } else if any('\u{590}', '\u{8ff}') {
        150
    } else {
        132
    }
}

/// Text whose every character stands for itself in XML.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|char| match char {
            '&' => out.write_str("&amp;"),
            '<' => out.write_str("&lt;"),
            '>' => out.write_str("&gt;"),
            '"' => out.write_str("&quot;"),
            '\'' => out.write_str("&#39;"),
            _ => out.write_char(char),
        })
    }
}

#[cfg(test)]
mod tests;
