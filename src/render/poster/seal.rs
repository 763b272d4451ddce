//! The seal beside the category: a red square with a mark cut out of it.

use super::{PAPER, RED};
use crate::plan::poster::Motif;
use std::fmt::{self, Write};

/// Draws the seal with its corner at a place.
pub(super) fn draw(
    motif: Motif,
    (x, y): (u32, u32),
    side: u32,
    out: &mut impl Write,
) -> fmt::Result {
    write!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" rx=\"9\" fill=\"{RED}\"/>"
    )?;
    // Marks are drawn in a square of 24.
    let (inset, scale) = (side / 8, (side - side / 4) * 100 / 24);
    write!(
        out,
        "<path transform=\"translate({} {}) scale({}.{:02})\" d=\"{}\" fill=\"none\" stroke=\"{PAPER}\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
        x + inset,
        y + inset,
        scale / 100,
        scale % 100,
        mark(motif)
    )
}

fn mark(motif: Motif) -> &'static str {
    match motif {
        Motif::Film => "M3 5h18v14H3zM10 9v6l5-3z",
        Motif::Picture => "M3 5h18v14H3zM3 17l6-6 4 4 3-3 5 5M16 9h.01",
        Motif::Sound => "M4 10v4M8 6v12M12 3v18M16 7v10M20 10v4",
        Motif::Writing => "M5 21l1.500-5L17 5.500l3.500 3.500L10 19.500zM4 21h16",
        Motif::Service => {
            "M12 19h.01M8.500 15.500a5 5 0 0 1 7 0M5.500 12a9.500 9.500 0 0 1 13 0M2.500 8.500a14 14 0 0 1 19 0"
        }
        Motif::Activity => "M5 22V3M5 4h14l-3.500 4L19 12H5",
        Motif::People => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.500-4 3.500-6 8-6s7.500 2 8 6",
        Motif::Plain => "M12 3l2.500 6.500L21 12l-6.500 2.500L12 21l-2.500-6.500L3 12l6.500-2.500z",
    }
}
