//! A small studio: a ring light, a telephone on its stand, and a presenter in silhouette.

use super::studio::{plant, shelves, table};
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::frames::{pen, steps};
use crate::place::{Bounds, Point};
use crate::rng::{Rng, ease, layered};
use crate::take::Take;

/// The colours of a room: wall in light and in shadow, the ring, the shelf, the figure.
const ROOMS: [[u32; 5]; 3] = [
    [0x00d8_a58c, 0x0040_2a3c, 0x00ff_f4e2, 0x006a_4038, 0x001c_1220],
    [0x0074_a8a8, 0x0016_2c3a, 0x00f4_fff8, 0x0030_5058, 0x000a_1620],
    [0x00a8_98c8, 0x0026_2248, 0x00fb_f4ff, 0x0048_3e70, 0x0014_1028],
];

/// A studio for going on air.
pub(super) fn live(canvas: &mut Canvas, take: Take) {
    let (wide, [wall, deep, ring, shelf, dark]) = (canvas.aspect(), take.at(ROOMS));
    let mut rng = Rng::new(take.seed);
    let light = (wide * 0.62, 0.4);
    canvas.lay(Bounds::ALL, |at| {
        let far = (at.0 - light.0).hypot(at.1 - light.1);
        let paper = 0.04 * (layered(at.0 * 4.0, at.1 * 4.0, 4, take.seed) - 0.5);
        mix(hex(wall), hex(deep), ease(far * 0.95) + paper).into()
    });
    shelves(canvas, (ink(shelf), hex(deep)), &mut rng);
    plant(canvas, (wide * 0.94, 0.86), ink(dark).towards(hex(0x003a_7a5a), 0.5), &mut rng);
    lamp(canvas, light, (ink(ring), ink(dark)));
    phone(canvas, light, (ink(dark), [hex(wall), hex(deep)]));
    table(canvas, wide, (ink(dark), hex(ring)), &mut rng);
    for (shift, tone) in [(0.007, ink(ring).at(0.85)), (0.0, ink(dark))] {
        presenter(canvas, (wide * 0.27 + shift, 0.9 - shift * 0.4), 0.5, tone);
    }
}

/// The ring light on its stand.
fn lamp(canvas: &mut Canvas, at: Point, tones: (Ink, Ink)) {
    let (light, dark) = tones;
    canvas.line((at.0, at.1 + 0.2), (at.0, 0.98), 0.011, dark);
    for side in [-1.0, 1.0] {
        canvas.line((at.0, 0.86), (at.0 + side * 0.11, 1.0), 0.008, dark);
    }
    canvas.glow(at, 0.36, light.rgb, 0.5);
    canvas.arc(at, (0.205, 0.205), (0.0, 1.0), pen(0.05, dark));
    canvas.arc(at, (0.205, 0.205), (0.0, 1.0), pen(0.038, light));
    canvas.arc(at, (0.205, 0.205), (0.0, 1.0), pen(0.018, ink(0x00ff_ffff)));
    for lamp in steps(48).skip(1) {
        let angle = lamp * std::f32::consts::TAU;
        let spot = (at.0 + 0.205 * angle.cos(), at.1 + 0.205 * angle.sin());
        canvas.glow(spot, 0.022, light.rgb, 0.35);
    }
}

/// The telephone in the middle of the ring; its screen shows a small bust and hearts of light.
fn phone(canvas: &mut Canvas, at: Point, tones: (Ink, [Rgb; 2])) {
    let (dark, [wall, deep]) = tones;
    canvas.line((at.0, at.1 + 0.14), (at.0, at.1 + 0.22), 0.012, dark);
    canvas.tile((at.0 - 0.068, at.1 - 0.128), (0.136, 0.262), 0.016, dark);
    let (corner, extent) = ((at.0 - 0.061, at.1 - 0.12), (0.122, 0.246));
    canvas.tile(corner, extent, 0.011, Ink::from(mix(wall, [1.0; 3], 0.35)));
    let low = corner.1 + extent.1;
    canvas.limb(((at.0, low - 0.03), 0.034), ((at.0, low - 0.055), 0.03), Ink::from(deep));
    canvas.disc((at.0, low - 0.125), 0.025, 0.0, Ink::from(deep));
    for (x, y, long) in
        [(0.01, 0.02, 0.05), (0.01, 0.19, 0.045), (0.01, 0.205, 0.06), (0.01, 0.22, 0.038)]
    {
        canvas.tile((corner.0 + x, corner.1 + y), (long, 0.008), 0.004, ink(0x00ff_ffff).at(0.85));
    }
    for (x, y, size) in [(0.1, 0.21, 0.008), (0.106, 0.185, 0.006), (0.098, 0.165, 0.005)] {
        canvas.disc((corner.0 + x, corner.1 + y), size, 0.0, ink(0x00f0_7a6a));
    }
}

/// The presenter from the side, seated, a hand lifted.
fn presenter(canvas: &mut Canvas, at: Point, tall: f32, tone: Ink) {
    let place = |across: f32, up: f32| (at.0 + across * tall, at.1 - up * tall);
    let bones = [
        ((-0.04, -0.4, 0.24), (0.0, 0.5, 0.165)),
        ((0.0, 0.55, 0.15), (-0.01, 0.62, 0.11)),
        ((0.02, 0.6, 0.07), (0.035, 0.78, 0.062)),
        ((0.03, 0.92, 0.118), (0.055, 0.98, 0.112)),
        ((0.075, 0.84, 0.07), (0.1, 0.86, 0.06)),
        ((-0.05, 1.0, 0.105), (-0.1, 0.86, 0.085)),
        ((0.06, 0.52, 0.085), (0.24, 0.3, 0.062)),
        ((0.24, 0.3, 0.06), (0.44, 0.53, 0.045)),
        ((0.44, 0.53, 0.045), (0.49, 0.62, 0.04)),
        ((0.02, 0.4, 0.08), (0.2, 0.12, 0.062)),
        ((0.2, 0.12, 0.06), (0.45, 0.08, 0.045)),
    ];
    for (one, two) in bones {
        canvas.limb((place(one.0, one.1), one.2 * tall), (place(two.0, two.1), two.2 * tall), tone);
    }
    let nose = [place(0.15, 0.96), place(0.192, 0.89), place(0.15, 0.87)];
    canvas.polygon(&nose, tone);
    for finger in [-0.02, 0.012, 0.045] {
        canvas.line(place(0.49, 0.62), place(0.5 + finger, 0.72), tall * 0.026, tone);
    }
}
