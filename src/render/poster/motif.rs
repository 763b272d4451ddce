//! What is drawn behind the text, low on the paper and hardly darker than it.
//!
//! A digest of the title moves each drawing a little, so that neighbours in a list differ and the
//! same work always looks the same.

use super::{BLUSH, DEEP, PAPER, TONE};
use crate::plan::poster::{Motif, Poster};
use std::fmt::{self, Write};

/// The ground a motif is drawn on.
struct Ground {
    width: u32,
    height: u32,
    seed: [u8; 32],
}

impl Ground {
    /// A number below `count` that the title alone decides; `at` tells one choice from another.
    fn pick(&self, at: usize, count: u32) -> u32 {
        u32::from(self.seed[at % self.seed.len()]) * count / 256
    }
}

/// Draws the motif of a poster.
pub(super) fn draw(poster: &Poster, out: &mut impl Write) -> fmt::Result {
    let (width, height) = poster.size;
    let ground = Ground { width, height, seed: *blake3::hash(poster.title.as_bytes()).as_bytes() };
    match poster.motif {
        Motif::Film => film(&ground, out),
        Motif::Picture => picture(&ground, out),
        Motif::Sound => sound(&ground, out),
        Motif::Writing => writing(&ground, out),
        Motif::Service => service(&ground, out),
        Motif::Activity => activity(&ground, out),
        Motif::People => people(&ground, out),
        Motif::Plain => plain(&ground, out),
    }
}

/// A strip of film that rises or falls a little.
fn film(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let (middle, turn) = (height - 95, ground.pick(0, 9));
    write!(
        out,
        "<g transform=\"rotate({} {} {middle})\" fill=\"none\">",
        i64::from(turn) - 4,
        width / 2
    )?;
    let mut line = |y: u32, colour: &str, thick: u32, dashes: &str| {
        write!(
            out,
            "<path d=\"M-80 {y}H{}\" stroke=\"{colour}\" stroke-width=\"{thick}\"{dashes}/>",
            width + 80
        )
    };
    line(middle, DEEP, 190, "")?;
    let dashes = |long: u32, gap: u32, at: usize| {
        format!(
            " stroke-dasharray=\"{long} {gap}\" stroke-dashoffset=\"{}\"",
            ground.pick(at, long + gap)
        )
    };
    line(middle - 76, PAPER, 20, &dashes(26, 30, 1))?;
    line(middle + 76, PAPER, 20, &dashes(26, 30, 1))?;
    line(middle, PAPER, 110, &dashes(6, 218, 2))?;
    out.write_str("</g>")
}

/// Three rows of hills under a low sun.
fn picture(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let sun = (width * (60 + ground.pick(0, 26)) / 100, height * (66 + ground.pick(1, 8)) / 100);
    write!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"78\" fill=\"{BLUSH}\"/>", sun.0, sun.1)?;
    for (row, colour) in [(0, TONE), (1, DEEP), (2, "#dccdb4")] {
        let rise =
            |at: usize| height - 60 - (2 - row) * 55 - ground.pick(row as usize * 7 + at, 130);
        let (first, last) = (rise(2), rise(3));
        let (near, far) = (width * (20 + ground.pick(row as usize + 20, 25)) / 100, width * 7 / 10);
        write!(
            out,
            "<path d=\"M0 {height}V{first}C{near} {} {} {} {far} {}S{} {last} {width} {last}V{height}z\" fill=\"{colour}\"/>",
            rise(4).saturating_sub(90),
            near + width / 10,
            rise(5) + 40,
            rise(6),
            width * 9 / 10
        )?;
    }
    Ok(())
}

/// Bars that swell and fade.
fn sound(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let (step, middle) = (36, height - 120);
    write!(out, "<path d=\"")?;
    for bar in 1..width / step {
        let x = bar * step;
        // Low at both edges, high in between.
        let swell = 20 + 80 * x.min(width - x) * 2 / width;
        let half = (12 + ground.pick(bar as usize * 5 + 1, 110)) * swell / 100;
        write!(out, "M{x} {}v{}", middle - half, 2 * half)?;
    }
    write!(out, "\" fill=\"none\" stroke=\"{DEEP}\" stroke-width=\"14\" stroke-linecap=\"round\"/>")
}

/// Letter paper: columns between red rules.
fn writing(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let (gap, middle) = (66 + ground.pick(0, 16), height / 2);
    write!(
        out,
        "<g fill=\"none\" stroke=\"{BLUSH}\"><path d=\"M40 {middle}H{}\" stroke-width=\"{}\" stroke-dasharray=\"3 {gap}\"/>",
        width - 40,
        height - 80
    )?;
    write!(
        out,
        "<path d=\"M26 26H{}V{}H26zM38 38H{}V{}H38z\" stroke-width=\"4\"/></g>",
        width - 26,
        height - 26,
        width - 38,
        height - 38
    )
}

/// Rings that spread from a point low on one side.
fn service(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let (x, y) = (width * (66 + ground.pick(0, 20)) / 100, height - ground.pick(1, 60));
    write!(out, "<g fill=\"none\" stroke=\"{DEEP}\" stroke-width=\"15\">")?;
    for ring in 1..=7_u32 {
        let fade = 100 - ring * 11;
        write!(
            out,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" opacity=\".{fade:02}\"/>",
            ring * 62 - 10
        )?;
    }
    write!(out, "</g><circle cx=\"{x}\" cy=\"{y}\" r=\"24\" fill=\"{BLUSH}\"/>")
}

/// Rays from below the foot.
fn activity(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let (x, y) = (width * (30 + ground.pick(0, 41)) / 100, height + 60);
    // Where the rays meet a line above the paper, every second step of it between two of them.
    let (line, step) = (-i64::from(height) / 4, i64::from(width) / 5);
    let first = i64::from(x) - 11 * step - i64::from(ground.pick(1, width / 5));
    write!(out, "<path d=\"")?;
    for ray in 0..11 {
        let from = first + ray * 2 * step;
        write!(out, "M{x} {y}L{from} {line}H{}z", from + step)?;
    }
    write!(out, "\" fill=\"{TONE}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"170\" fill=\"{BLUSH}\"/>")
}

/// A row of heads and shoulders, two deep.
fn people(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    for (row, colour, back) in [(0_u32, TONE, 74), (1, DEEP, 0)] {
        write!(out, "<path d=\"")?;
        let step = 190;
        for one in 0..=width / step {
            let (tall, at) = (ground.pick((row * 13 + one) as usize, 46), one as usize + 9);
            let x = one * step + row * step / 2 + ground.pick(at, 34);
            let y = height - 118 - back - tall;
            write!(out, "M{} {y}a46 46 0 1 0 92 0 46 46 0 1 0-92 0", i64::from(x) - 46)?;
            write!(out, "M{} {height}V{}a92 84 0 0 1 184 0V{height}z", i64::from(x) - 92, y + 140)?;
        }
        write!(out, "\" fill=\"{colour}\"/>")?;
    }
    Ok(())
}

/// Waves as fans of rings, row over row.
fn plain(ground: &Ground, out: &mut impl Write) -> fmt::Result {
    let &Ground { width, height, .. } = ground;
    let shift = ground.pick(0, 100);
    for row in 0..3_u32 {
        let y = height - 130 + row * 55;
        for one in 0..=width / 200 + 1 {
            let x = i64::from(one * 200 + row % 2 * 100) - i64::from(shift);
            for (radius, colour) in [(100, DEEP), (88, PAPER), (60, DEEP), (50, PAPER), (24, DEEP)]
            {
                write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{colour}\"/>")?;
            }
        }
    }
    Ok(())
}
