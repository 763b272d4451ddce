//! The screens of a control room: curves, bars, rings, and a network of lines and nodes.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex};
use crate::frames::{pen, steps};
use crate::place::Point;
use crate::rng::{Rng, noise};

/// The dark glass of a screen.
pub(crate) fn panel(canvas: &mut Canvas, corner: Point, extent: Point, tone: Ink) {
    canvas.tile(corner, extent, 0.004, tone.towards(hex(0x0030_6080), 0.3));
    canvas.tile(
        (corner.0 + 0.002, corner.1 + 0.002),
        (extent.0 - 0.004, extent.1 - 0.004),
        0.003,
        tone,
    );
}

/// Where one screen lies and the inks of its curves.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    pub corner: Point,
    pub extent: Point,
    pub inks: [Ink; 3],
}

impl Screen {
    /// A place of the screen from its shares across and down.
    fn at(&self, across: f32, down: f32) -> Point {
        (self.corner.0 + across * self.extent.0, self.corner.1 + down * self.extent.1)
    }
}

/// One screen: curves, bars or rings over fine lines.
pub(crate) fn readings(canvas: &mut Canvas, screen: Screen, rng: &mut Rng) {
    for line in steps(4) {
        let y = 0.2 + line * 0.65;
        canvas.line(screen.at(0.06, y), screen.at(0.94, y), 0.001, screen.inks[2].at(0.3));
    }
    match rng.bits() % 3 {
        0 => curves(canvas, screen, rng.bits()),
        1 => bars(canvas, screen, rng),
        _ => rings(canvas, screen, rng),
    }
    let head = (screen.extent.0 * rng.range(0.2, 0.4), 0.006);
    canvas.tile(screen.at(0.06, 0.07), head, 0.003, screen.inks[0].at(0.7));
}

/// Three curves, one above the other.
fn curves(canvas: &mut Canvas, screen: Screen, seed: u64) {
    for (place, tone) in screen.inks.into_iter().enumerate() {
        let level = 0.35 + place as f32 * 0.18;
        let curve = |x: f32| {
            let wave = noise(x * 7.0, place as f32 * 3.0, seed) - 0.5;
            screen.at(0.06 + x * 0.88, level + wave * 0.36)
        };
        canvas.path(&steps(36).map(curve).collect::<Vec<_>>(), pen(0.0028, tone));
    }
}

/// A row of bars.
fn bars(canvas: &mut Canvas, screen: Screen, rng: &mut Rng) {
    for bar in 0..14_u8 {
        let (x, tall) = (0.07 + f32::from(bar) * 0.063, rng.range(0.12, 0.62));
        let tone = screen.inks[usize::from(rng.chance(0.2))];
        let extent = (screen.extent.0 * 0.04, screen.extent.1 * tall);
        canvas.tile(screen.at(x, 0.86 - tall), extent, 0.001, tone.at(0.85));
    }
}

/// Two rings, each closed as far as its share goes.
fn rings(canvas: &mut Canvas, screen: Screen, rng: &mut Rng) {
    let round = (screen.extent.1 * 0.25, screen.extent.1 * 0.25);
    for (place, x) in [0.27, 0.72].into_iter().enumerate() {
        let (middle, share) = (screen.at(x, 0.52), rng.range(0.35, 0.9));
        canvas.arc(middle, round, (0.0, 1.0), pen(0.008, screen.inks[2].at(0.25)));
        canvas.arc(middle, round, (-0.25, share - 0.25), pen(0.008, screen.inks[place]));
    }
}

/// The great screen: a network of lines and nodes.
pub(crate) fn network(canvas: &mut Canvas, screen: Screen, rng: &mut Rng) {
    let inks = screen.inks;
    let nodes: Vec<Point> = (0..26_u8)
        .map(|node| {
            let (column, row) = (node % 7, node / 7);
            screen.at(
                0.09 + f32::from(column) * 0.137 + rng.range(-0.04, 0.04),
                0.15 + f32::from(row) * 0.23 + rng.range(-0.06, 0.06),
            )
        })
        .collect();
    for (place, from) in nodes.iter().enumerate() {
        for step in [1, 7] {
            let Some(to) = nodes.get(place + step) else { continue };
            if (step == 1 && place % 7 == 6) || rng.chance(0.22) {
                continue;
            }
            let tone = if rng.chance(0.25) { inks[1] } else { inks[0] };
            canvas.path(&[*from, (to.0, from.1), *to], pen(0.0022, tone.at(0.75)));
        }
    }
    for node in nodes {
        let tone = rng.pick(&inks);
        canvas.disc(node, 0.0052, 0.0, tone.towards(hex(0x00ff_ffff), 0.4));
        canvas.glow(node, 0.013, tone.rgb, 0.7);
    }
}
