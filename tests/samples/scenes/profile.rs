//! The upper part of an account page: the picture at its head, the round picture, bars for words.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::land::Ridge;
use crate::place::{Bounds, Point};
use crate::rng::Rng;

/// The picture at the head of the page: layered hills under a sun.
pub(super) fn cover(canvas: &mut Canvas, left: f32, tones: [Rgb; 5], seed: u64) {
    let (top, low) = (0.051, 0.245);
    let inside = move |at: Point| {
        let (x, y) = ((at.0 - left - 0.224).abs() - 0.183, 0.092 - at.1);
        x.max(0.0).hypot(y.max(0.0)) < 0.041
    };
    let hills = [0_u8, 1, 2].map(|step| Ridge {
        seed: seed + u64::from(step),
        base: 0.2 + f32::from(step) * 0.02,
        rise: 0.08 - f32::from(step) * 0.012,
        waves: 6.0,
        octaves: 4,
    });
    canvas.lay(Bounds { from: (left, top), to: (left + 0.447, low) }, |at| {
        let mut rgb = mix(tones[2], tones[3], (at.1 - top) / (low - top) * 1.2);
        let far = (at.0 - left - 0.33).hypot(at.1 - 0.12);
        rgb = mix(rgb, hex(0x00ff_f4d8), (0.03 - far).clamp(0.0, 0.001) * 900.0);
        for (step, hill) in hills.iter().enumerate() {
            let depth = (at.1 - hill.at(at.0)) * 900.0;
            rgb = mix(rgb, mix(tones[2], tones[3], 0.6 - step as f32 * 0.3), depth);
        }
        Ink { rgb, alpha: f32::from(u8::from(inside(at))) }
    });
}

/// The round picture, name, numbers, buttons and lines of text as bars.
pub(super) fn profile(canvas: &mut Canvas, x: f32, tones: [Rgb; 5], rng: &mut Rng) {
    let (grey, dark) = (ink(0x00d3_d9dd), ink(0x004a_5660));
    let (face, accent) = ((x + 0.058, 0.252), Ink::from(tones[4]));
    canvas.disc(face, 0.062, 0.0, ink(0x00f7_f8f8));
    canvas.disc(face, 0.054, 0.0, Ink::from(mix(tones[3], [1.0; 3], 0.2)));
    let within = Bounds::around(&[face], 0.054);
    canvas.shape(
        within,
        0.0,
        |p| {
            ((p.0 - face.0).hypot(p.1 - face.1) - 0.054)
                .max((p.0 - face.0).hypot(p.1 - face.1 - 0.056) - 0.043)
        },
        |_| Ink::from(tones[2]),
    );
    canvas.disc((face.0, face.1 - 0.012), 0.021, 0.0, Ink::from(tones[2]));
    canvas.tile((x + 0.265, 0.266), (0.137, 0.04), 0.02, accent);
    canvas.tile((x + 0.305, 0.281), (0.057, 0.01), 0.005, ink(0x00ff_ffff));
    canvas.tile((x, 0.328), (rng.range(0.13, 0.18), 0.02), 0.01, dark);
    canvas.disc((x + 0.2, 0.338), 0.011, 0.0, accent);
    for (y, long) in [(0.362, 0.35), (0.382, 0.29)] {
        canvas.tile((x, y), (long * rng.range(0.85, 1.0), 0.011), 0.0055, grey);
    }
    for count in 0..4_u8 {
        let at = x + f32::from(count) * 0.104;
        canvas.tile((at + 0.012, 0.414), (rng.range(0.03, 0.056), 0.018), 0.009, dark);
        canvas.tile((at + 0.012, 0.441), (0.04, 0.01), 0.005, grey);
    }
    for tab in 0..4_u8 {
        let tone = if tab == 0 { accent } else { grey };
        canvas.tile((x + 0.02 + f32::from(tab) * 0.104, 0.483), (0.05, 0.012), 0.006, tone);
    }
    canvas.tile((x + 0.03, 0.502), (0.03, 0.005), 0.0025, accent);
    canvas.tile((x - 0.024, 0.51), (0.448, 0.0016), 0.0, grey);
}
