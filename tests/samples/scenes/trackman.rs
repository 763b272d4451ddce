//! A track worker beside the line in the fog, a lamp in hand.

use super::railway::fogged;
use crate::canvas::Canvas;
use crate::colour::{Rgb, hex, ink, mix};
use crate::people::{Hat, person};
use crate::poses::STANDING;
use crate::view::View;

/// A track worker beside the line, a lamp in hand.
pub(super) fn worker(canvas: &mut Canvas, view: View, right: f32, fog: Rgb) {
    let (feet, tall) = (view.see(right, 0.0, 12.5), view.metre(12.5) * 1.75);
    let tone = fogged(hex(0x001c_262c), fog, 12.5);
    canvas.ellipse(feet, (tall * 0.24, tall * 0.02), tall * 0.03, ink(0x003a_3a34).at(0.4));
    person(canvas, feet, tall * -right.signum(), (STANDING, Hat::Helmet), tone.into());
    let vest = mix(hex(0x00e8_8a3c), fog, 0.15);
    for side in [-0.045, 0.045] {
        let at = |up: f32| (feet.0 + side * tall, feet.1 - up * tall);
        canvas.line(at(0.8), at(0.56), tall * 0.026, vest.into());
    }
    let lamp = (feet.0 - right.signum() * tall * 0.12, feet.1 - tall * 0.42);
    canvas.glow(lamp, tall * 0.09, hex(0x00ff_e0a0), 0.9);
    canvas.disc(lamp, tall * 0.02, 0.0, ink(0x00ff_f6dc));
}
