//! A loom and its cloth, upright.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix, ramp, scaled};
use crate::frames::{pen, steps};
use crate::place::{Bounds, Point};
use crate::poses::back_of;
use crate::rng::ease;
use crate::take::Take;

/// A loom: warp threads above, the reed, woven cloth below.
pub(super) fn loom(canvas: &mut Canvas, take: Take) {
    let wide = canvas.aspect();
    canvas.lay(Bounds::ALL, |at| mix(hex(0x0022_1c2a), hex(0x0049_3038), at.1).into());
    for share in steps(56) {
        let shade = ramp(
            &[
                (0.0, 0x00c8_4b3a),
                (0.25, 0x00f0_b35a),
                (0.5, 0x00f6_ead2),
                (0.75, 0x004f_9c98),
                (1.0, 0x002c_4f7c),
            ],
            share,
        );
        let (top, low) = ((wide * (0.5 + (share - 0.5) * 0.62), -0.02), (wide * share, 0.5));
        canvas.limb((top, 0.0016), (low, 0.0040), shade.into());
    }
    canvas.lay(Bounds { from: (0.0, 0.0), to: (9.0, 0.5) }, |at| {
        ink(0x0016_1220).at(0.6 * ease(1.0 - at.1 / 0.34))
    });
    canvas.lay(Bounds { from: (0.0, 0.5), to: (9.0, 1.0) }, |at| cloth(at, wide));
    reed(canvas, wide);
    shuttle(canvas, wide);
    if take.number > 0 {
        weaver(canvas, wide, wide * take.in_round([0.62, 0.66, 0.58]));
    }
}

/// The weaver from behind, one hand at the reed and one at the shuttle.
fn weaver(canvas: &mut Canvas, wide: f32, middle: f32) {
    for (shift, tone) in [(0.006, ink(0x00f6_c98c)), (0.0, ink(0x001d_1724))] {
        let place = |across: f32, y: f32| (middle + across, y - shift);
        let shuttle = (wide * 0.36 + 0.12, 0.615 - shift);
        let arms = [(-0.11, (-0.2, 0.775), shuttle), (0.12, (0.235, 0.72), place(0.16, 0.5))];
        for (shoulder, elbow, hand) in arms {
            let elbow = place(elbow.0, elbow.1);
            canvas.limb((place(shoulder, 0.865), 0.048), (elbow, 0.036), tone);
            canvas.limb((elbow, 0.035), (hand, 0.021), tone);
            canvas.limb((hand, 0.023), ((hand.0 - 0.012, hand.1 - 0.016), 0.016), tone);
        }
        back_of(canvas, place(0.0, 1.02), 0.36, tone);
        canvas.disc(place(0.0, 0.715), 0.034, 0.0, tone);
    }
}

/// One point of the cloth: bands of lozenges in the colours of the warp.
fn cloth(at: Point, wide: f32) -> Ink {
    let down = at.1 - 0.5;
    let (across, band) = (at.0 / wide * 12.0, (down * 14.0).floor());
    let lozenge = ((across.fract() - 0.5).abs() + ((down * 14.0).fract() - 0.5).abs()) * 2.0;
    let warp = ramp(
        &[
            (0.0, 0x00c8_4b3a),
            (0.25, 0x00f0_b35a),
            (0.5, 0x00f6_ead2),
            (0.75, 0x004f_9c98),
            (1.0, 0x002c_4f7c),
        ],
        at.0 / wide,
    );
    let weft = hex([0x0035_2f4e, 0x008f_2f38, 0x00ee_dcb4, 0x002c_5d66][band as usize % 4]);
    let inside = ease((0.86 - lozenge) * 9.0) - ease((0.42 - lozenge) * 9.0) * 0.8;
    let thread = 0.97 + 0.03 * (at.1 * 300.0).sin() * (at.0 * 300.0).sin();
    let fold = 0.9 + 0.1 * (at.0 / wide * 5.0 + down * 3.0).sin();
    scaled(mix(weft, warp, 0.12 + inside * 0.8), thread * fold).into()
}

/// The reed, a bar of wood with fine teeth.
fn reed(canvas: &mut Canvas, wide: f32) {
    canvas.lay(Bounds { from: (0.0, 0.5), to: (9.0, 0.54) }, |at| {
        ink(0).at(0.55 * (1.0 - (at.1 - 0.5) / 0.04))
    });
    for tooth in steps(93) {
        canvas.line((wide * tooth, 0.43), (wide * tooth, 0.49), 0.0016, ink(0x00d9_b98a).at(0.55));
    }
    for (y, tall) in [(0.405, 0.03), (0.482, 0.028)] {
        canvas.tile((-0.1, y), (wide + 0.2, tall), 0.0, ink(0x009a_6238));
        canvas.tile((-0.1, y), (wide + 0.2, tall * 0.3), 0.0, ink(0x00c9_8c55));
        canvas.tile((-0.1, y + tall * 0.85), (wide + 0.2, tall * 0.15), 0.0, ink(0x005d_3820));
    }
}

/// The shuttle that lies on the cloth, its thread running to the edge.
fn shuttle(canvas: &mut Canvas, wide: f32) {
    let (x, y) = (wide * 0.36, 0.6);
    canvas.cable((x + 0.13, y), (wide * 1.05, 0.545), 0.02, pen(0.004, ink(0x00f6_e3b0)));
    canvas.ellipse((x, y + 0.009), (0.142, 0.025), 0.006, ink(0).at(0.35));
    canvas.ellipse((x, y), (0.142, 0.025), 0.0, ink(0x0083_4e2a));
    canvas.ellipse((x, y - 0.004), (0.128, 0.016), 0.01, ink(0x009c_6237));
    canvas.limb(((x - 0.05, y), 0.011), ((x + 0.05, y), 0.011), ink(0x003d_2414));
    canvas.limb(((x - 0.038, y), 0.009), ((x + 0.038, y), 0.009), ink(0x00e9_b85f));
}
