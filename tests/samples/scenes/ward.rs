//! What stands along the walls of the corridor: doors, handrails, the window at its end.

use super::corridor::{END, HALF};
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::place::{Bounds, Point};
use crate::rng::Rng;
use crate::view::View;

/// The window at the end, with the moon or the lights of a town.
pub(super) fn window(canvas: &mut Canvas, view: View, colours: [Rgb; 5], rng: &mut Rng) {
    let (corner, metre) = (view.see(-1.0, 2.3, END), view.metre(END));
    let bounds = Bounds { from: corner, to: (corner.0 + 2.0 * metre, corner.1 + 1.5 * metre) };
    canvas.glow(view.see(0.0, 1.5, END), 0.09, colours[2], 0.5);
    canvas.lay(bounds, |at| {
        mix(colours[4], hex(0x00d0_a0a8), (at.1 - corner.1) / metre / 1.8).into()
    });
    canvas.disc(view.see(0.5, 2.0, END), metre * 0.13, 0.0, ink(0x00ff_f8e0));
    for _ in 0..9 {
        let at = view.see(rng.range(-0.9, 0.9), rng.range(0.9, 1.3), END);
        canvas.disc(at, metre * 0.035, 0.0, ink(0x00ff_d890));
    }
    for bar in [-0.34, 0.33] {
        canvas.line(
            view.see(bar, 0.8, END),
            view.see(bar, 2.3, END),
            metre * 0.06,
            colours[0].into(),
        );
    }
}

/// One door in a wall, with its pane and a lamp above it.
pub(super) fn door(
    canvas: &mut Canvas,
    view: View,
    place: (f32, f32),
    colours: [Rgb; 5],
    lit: bool,
) {
    let (side, near) = place;
    let corner = |up: f32, ahead: f32| view.see(side * HALF, up, ahead);
    let face = |up: (f32, f32), along: (f32, f32)| {
        [
            corner(up.0, near + along.0),
            corner(up.1, near + along.0),
            corner(up.1, near + along.1),
            corner(up.0, near + along.1),
        ]
    };
    let far = (near / END).sqrt();
    canvas.polygon(&face((0.0, 2.2), (-0.08, 1.28)), mix(colours[0], colours[1], far * 0.5).into());
    canvas.polygon(&face((0.0, 2.12), (0.0, 1.2)), mix(colours[3], colours[1], far * 0.55).into());
    let pane = if lit { hex(0x00ff_dca0) } else { mix(colours[0], colours[1], 0.35) };
    canvas.polygon(&face((1.1, 1.9), (0.3, 0.62)), pane.into());
    canvas.line(
        corner(1.0, near + 1.04),
        corner(1.14, near + 1.04),
        view.metre(near) * 0.04,
        colours[2].into(),
    );
    if lit {
        canvas.glow(corner(2.42, near + 0.6), view.metre(near) * 0.16, hex(0x0070_e8a8), 0.9);
    }
}

/// The handrails at both walls and the skirting.
pub(super) fn rails(canvas: &mut Canvas, view: View, colours: [Rgb; 5]) {
    for side in [-1.0, 1.0] {
        for (low, high, share) in [(0.86, 0.96, 0.75), (0.0, 0.1, 0.1)] {
            let at = |up: f32, ahead: f32| view.see(side * (HALF - 0.04), up, ahead);
            let strip: [Point; 4] = [at(low, 0.9), at(high, 0.9), at(high, END), at(low, END)];
            canvas.polygon(&strip, Ink::from(mix(colours[0], colours[2], share)).at(0.75));
        }
    }
}
