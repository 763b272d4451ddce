//! The screen of an account page in blocks without words, upright.

use super::profile::{cover, profile};
use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, mix};
use crate::place::Bounds;
use crate::rng::Rng;
use crate::take::Take;

/// The colours of a page: behind the telephone above and below, cover above and below, accent.
const PAGES: [[u32; 5]; 3] = [
    [0x00e6_ecf0, 0x00b4_c8d8, 0x0038_6f9a, 0x00a8_d4dc, 0x00d8_6a48],
    [0x00f4_eadc, 0x00d8_bc9c, 0x00c0_6a48, 0x00f4_ce94, 0x002f_7f80],
    [0x00e6_efe4, 0x00b0_cbb4, 0x002f_7a5c, 0x00b4_dcae, 0x00d8_963c],
];

/// The page of an account.
pub(super) fn account(canvas: &mut Canvas, take: Take) {
    let (wide, tones) = (canvas.aspect(), take.at(PAGES).map(hex));
    let mut rng = Rng::new(take.seed);
    canvas.lay(Bounds::ALL, |at| mix(tones[0], tones[1], at.1 * 0.75 + at.0 * 0.3).into());
    canvas.disc(
        (wide * take.in_round([0.08, 0.9, 0.5]), 0.16),
        0.22,
        0.0,
        ink(0x00ff_ffff).at(0.25),
    );
    canvas.disc(
        (wide * take.in_round([0.96, 0.1, 0.9]), 0.88),
        0.28,
        0.0,
        Ink::from(tones[2]).at(0.16),
    );
    let left = wide / 2.0 - 0.235;
    canvas.shape(
        Bounds::around(&[(left, 0.05), (left + 0.47, 0.98)], 0.09),
        0.1,
        |p| {
            ((p.0 - wide / 2.0).abs() - 0.175).max(0.0).hypot(((p.1 - 0.515).abs() - 0.4).max(0.0))
                - 0.06
        },
        |_| Ink::from(mix(tones[2], [0.1; 3], 0.5)).at(0.4),
    );
    canvas.tile((left, 0.04), (0.47, 0.92), 0.05, ink(0x0022_2a34));
    canvas.tile((left + 0.011, 0.051), (0.448, 0.898), 0.041, ink(0x00f7_f8f8));
    cover(canvas, left + 0.011, tones, take.seed);
    profile(canvas, left + 0.035, tones, &mut rng);
    tiles(canvas, left + 0.035, tones, &mut rng);
    foot(canvas, left + 0.011, tones);
}

/// Nine small pictures, each a simple landscape or still life, some with a mark of a film.
fn tiles(canvas: &mut Canvas, x: f32, tones: [Rgb; 5], rng: &mut Rng) {
    for place in 0..9_u8 {
        let corner = (x + f32::from(place % 3) * 0.136, 0.525 + f32::from(place / 3) * 0.118);
        let (sky, land) = (
            mix(tones[3], tones[usize::from(rng.chance(0.5)) * 4], rng.range(0.0, 0.6)),
            mix(tones[2], tones[4], rng.range(0.0, 0.8)),
        );
        canvas.tile(corner, (0.13, 0.112), 0.012, sky.into());
        let sun = (corner.0 + rng.range(0.03, 0.1), corner.1 + rng.range(0.025, 0.045));
        canvas.disc(sun, rng.range(0.009, 0.016), 0.0, ink(0x00ff_f6dc));
        for step in 0..2_u8 {
            let peak = (corner.0 + rng.range(0.03, 0.1), corner.1 + 0.05 + f32::from(step) * 0.02);
            let low = corner.1 + 0.1;
            let tone = mix(land, [1.0; 3], 0.4 - f32::from(step) * 0.4);
            canvas.polygon(
                &[
                    (corner.0, low - 0.02),
                    peak,
                    (corner.0 + 0.13, low - 0.024),
                    (corner.0 + 0.13, low),
                    (corner.0, low),
                ],
                tone.into(),
            );
        }
        canvas.tile(
            (corner.0, corner.1 + 0.094),
            (0.13, 0.018),
            0.008,
            mix(land, [0.1; 3], 0.12).into(),
        );
        if rng.chance(0.4) {
            let at = (corner.0 + 0.065, corner.1 + 0.056);
            canvas.disc(at, 0.02, 0.0, ink(0x00ff_ffff).at(0.85));
            canvas.polygon(
                &[(at.0 - 0.006, at.1 - 0.01), (at.0 + 0.011, at.1), (at.0 - 0.006, at.1 + 0.01)],
                land.into(),
            );
        }
    }
}

/// The bar at the foot.
fn foot(canvas: &mut Canvas, left: f32, tones: [Rgb; 5]) {
    canvas.tile((left + 0.002, 0.883), (0.444, 0.03), 0.0, ink(0x00ff_ffff));
    canvas.tile((left + 0.02, 0.895), (0.408, 0.05), 0.02, ink(0x00ff_ffff));
    for place in 0..4_u8 {
        let at = (left + 0.062 + f32::from(place) * 0.108, 0.911);
        let tone = if place == 3 { Ink::from(tones[4]) } else { ink(0x00c3_cbd1) };
        canvas.disc(at, 0.0135, 0.0, tone);
        canvas.tile((at.0 - 0.018, at.1 + 0.019), (0.036, 0.006), 0.003, tone.at(0.6));
    }
}
