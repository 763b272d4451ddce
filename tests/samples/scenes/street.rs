//! What both pictures of one street share: the camera, the sky and hill behind it, walls in perspective.

use crate::canvas::Canvas;
use crate::colour::{Rgb, hex, ink, mix};
use crate::land::{Clouds, Ridge, clouds, hill, sky};
use crate::place::{Bounds, Point};
use crate::rng::{layered, noise};
use crate::view::View;

/// The camera of both pictures.
pub(super) fn view(canvas: &Canvas) -> View {
    View { centre: (canvas.aspect() * 0.5, 0.56), eye: 3.0, zoom: 0.9 }
}

/// What both pictures share: the sky and the hill behind the street.
pub(super) fn back(canvas: &mut Canvas, stops: &[(f32, u32)], top: Rgb, seed: u64) {
    sky(canvas, stops);
    clouds(canvas, Clouds::new(seed, (0.0, 0.45), (1.2, 5.0), 0.48, ink(0x00ff_ffff).at(0.75)));
    let ridge = Ridge { seed: seed + 4, base: 0.6, rise: 0.27, waves: 1.7, octaves: 6 };
    hill(canvas, ridge, top, mix(top, hex(0x00ee_eee6), 0.6), 0.16);
}

/// Four corners of a wall along the street, between two heights and two distances.
pub(super) fn wall(view: View, right: f32, up: (f32, f32), ahead: (f32, f32)) -> [Point; 4] {
    [
        view.see(right, up.0, ahead.0),
        view.see(right, up.1, ahead.0),
        view.see(right, up.1, ahead.1),
        view.see(right, up.0, ahead.1),
    ]
}

/// Four corners of a wall that faces the camera.
pub(super) fn face(view: View, right: (f32, f32), up: (f32, f32), ahead: f32) -> [Point; 4] {
    [
        view.see(right.0, up.0, ahead),
        view.see(right.1, up.0, ahead),
        view.see(right.1, up.1, ahead),
        view.see(right.0, up.1, ahead),
    ]
}

/// The ground of the street.
pub(super) fn paving(canvas: &mut Canvas, view: View, tones: (Rgb, Rgb), seed: u64) {
    let metre = view.zoom * view.eye;
    canvas.lay(Bounds { from: (-1.0, view.centre.1), to: (9.0, 2.0) }, |at| {
        let ahead = metre / (at.1 - view.centre.1).max(0.004);
        let across = (at.0 - view.centre.0) * ahead / view.zoom;
        let stone = noise(across * 1.7, ahead * 0.9, seed) * 0.6
            + layered(across * 6.0, ahead * 4.0, 2, seed) * 0.4;
        mix(tones.0, tones.1, stone).into()
    });
}
