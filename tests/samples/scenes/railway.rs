//! A railway line in morning fog, in one-point perspective.

use super::trackman::worker;
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::land::{Ridge, below, hill, mist, sky};
use crate::rng::{Rng, ease, layered};
use crate::take::Take;
use crate::view::View;

/// A railway line with overhead masts in morning fog.
pub(super) fn railway(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    let fog = hex(0x00e9_e4d8);
    let view = View { centre: (wide * 0.5, 0.53), eye: 2.6, zoom: 0.85 };
    sky(
        canvas,
        &[(0.0, 0x00a9_bcc6), (0.35, 0x00d9_dcd6), (0.53, 0x00f4_e9d4), (0.6, 0x00e9_e4d8)],
    );
    canvas.glow((wide * 0.6, 0.4), 0.33, hex(0x00ff_e2ae), 0.75);
    canvas.disc((wide * 0.6, 0.4), 0.038, 0.012, ink(0x00ff_f9e6).at(0.9));
    for step in 0..3_u8 {
        let near = f32::from(step) / 2.0;
        let ridge = Ridge {
            seed: seed + u64::from(step),
            base: 0.56 + near * 0.01,
            rise: 0.15 - near * 0.05,
            waves: 2.2 + near * 4.0,
            octaves: 6 + u32::from(step),
        };
        hill(canvas, ridge, mix(fog, hex(0x006f_8484), 0.25 + near * 0.22), fog, 0.09);
    }
    ground(canvas, view, fog, seed);
    track(canvas, view, -2.4, fog);
    track(canvas, view, 2.4, fog);
    for mast in (0..18_u8).rev() {
        if mast == 2 {
            mist(canvas, 0.55, 0.05, Ink::from(fog).at(0.75), seed + 9);
            train(canvas, view, fog);
        }
        portal(canvas, view, 9.0 + f32::from(mast) * 14.0, fog);
    }
    wires(canvas, view);
    if take.number > 0 {
        worker(canvas, view, Rng::new(seed).pick(&[-4.2, 4.3]), fog);
    }
}

/// The front of a train that comes out of the fog.
fn train(canvas: &mut Canvas, view: View, fog: Rgb) {
    let (ahead, tone) = (46.0, |share| Ink::from(mix(fog, hex(0x0033_4a5c), share)));
    let (corner, metre) = (view.see(-4.0, 4.4, ahead), view.metre(ahead));
    canvas.tile(corner, (3.2 * metre, 4.0 * metre), 0.9 * metre, tone(0.62));
    canvas.tile(
        (corner.0 + 0.45 * metre, corner.1 + 0.55 * metre),
        (2.3 * metre, 1.1 * metre),
        0.4 * metre,
        tone(0.95),
    );
    canvas.tile(
        (corner.0 + 0.1 * metre, corner.1 + 2.1 * metre),
        (3.0 * metre, 0.3 * metre),
        0.1 * metre,
        tone(0.35),
    );
    for side in [-3.4, -1.4] {
        canvas.glow(view.see(side, 1.6, ahead), 0.014, hex(0x00ff_f0c0), 1.0);
    }
}

/// A colour as the fog leaves it at a distance.
pub(super) fn fogged(rgb: Rgb, fog: Rgb, ahead: f32) -> Rgb {
    mix(fog, rgb, (-ahead / 60.0).exp())
}

/// Grass at the sides and the ballast bed between.
fn ground(canvas: &mut Canvas, view: View, fog: Rgb, seed: u64) {
    let metre = view.zoom * view.eye;
    let (left, right) = (view.centre.0, view.centre.1);
    below(
        canvas,
        |_| right,
        |at, depth| {
            let ahead = metre / depth.max(0.004);
            let across = (at.0 - left) * ahead / view.zoom;
            let grain = layered(across * 1.6, ahead * 1.6, 3, seed) - 0.5;
            let bed = ease((6.4 - across.abs() + grain) * 1.2);
            let stone = mix(hex(0x0067_625a), hex(0x0094_8b7e), grain * 1.6 + 0.5);
            let grass = mix(hex(0x0050_603f), hex(0x0085_8c5c), grain * 1.5 + 0.5);
            fogged(mix(grass, stone, bed), fog, ahead).into()
        },
    );
}

/// Sleepers and two rails.
fn track(canvas: &mut Canvas, view: View, middle: f32, fog: Rgb) {
    for sleeper in (0..110_u8).rev() {
        let ahead = 3.4 + f32::from(sleeper) * 0.7;
        let corners = view.level((middle - 1.25, middle + 1.25), 0.12, (ahead, ahead + 0.28));
        canvas.polygon(&corners, fogged(hex(0x0045_3f3a), fog, ahead).into());
    }
    for side in [-0.72, 0.72] {
        rail(canvas, view, (middle + side - 0.075, middle + side + 0.075), (0x0039_3330, fog));
        rail(canvas, view, (middle + side - 0.035, middle + side + 0.035), (0x00d5_d2cc, fog));
    }
}

/// One rail between two sides, in a colour that the fog takes.
fn rail(canvas: &mut Canvas, view: View, sides: (f32, f32), tones: (u32, Rgb)) {
    canvas.polygon_with(&view.level(sides, 0.3, (3.0, 160.0)), |at| {
        let ahead = view.zoom * (view.eye - 0.3) / (at.1 - view.centre.1).max(0.004);
        fogged(hex(tones.0), tones.1, ahead).into()
    });
}

/// Two masts with their brackets over the tracks.
fn portal(canvas: &mut Canvas, view: View, ahead: f32, fog: Rgb) {
    let tone = fogged(hex(0x002a_3338), fog, ahead).into();
    let metre = view.metre(ahead);
    for side in [-1.0, 1.0] {
        let at = |right: f32, up: f32| view.see(side * right, up, ahead);
        canvas.limb((at(5.3, 0.0), 0.15 * metre), (at(5.3, 8.2), 0.1 * metre), tone);
        canvas.line(at(5.3, 6.6), at(2.2, 6.6), 0.09 * metre, tone);
        canvas.line(at(5.3, 8.0), at(2.6, 6.6), 0.06 * metre, tone);
        canvas.line(at(3.1, 6.6), at(2.4, 5.7), 0.07 * metre, tone);
        canvas.line(at(5.3, 7.4), at(4.5, 6.75), 0.16 * metre, tone);
    }
}

/// The wires over both tracks.
fn wires(canvas: &mut Canvas, view: View) {
    let mut rng = Rng::new(1);
    for side in [-2.4, 2.4] {
        for (up, width) in [(5.7, 0.0022), (6.7, 0.0018)] {
            let tone = ink(0x003a_4448).at(rng.range(0.7, 0.75));
            canvas.line(view.see(side, up, 1.5), view.see(side, up, 70.0), width, tone);
        }
    }
}
