//! The frames of two short films: a morning on a building site, and a turbine in the wind, filmed upright.

use std::f32::consts::PI;

use crate::blocks::row_of_blocks;
use crate::canvas::Canvas;
use crate::colour::{hex, ink, mix};
use crate::cranes::crane;
use crate::finish::{Grade, finish};
use crate::land::{Clouds, Ridge, clouds, hill, sky, sun};
use crate::masts::turbine;
use crate::place::Size;
use crate::rng::{blend, ease};
use crate::scenes::hills::birds;

/// Frames to the second in both films.
pub(crate) const RATE: u16 = 24;

/// How the films are graded: without grain, which would cost bytes in every frame.
pub(crate) const GRADE: Grade =
    Grade { contrast: 0.1, colour: 1.05, warmth: 0.01, vignette: 0.15, grain: 0.0 };

/// Sunrise over a building site, at a share of the film.
pub(crate) fn morning(size: Size, share: f32, seed: u64) -> Canvas {
    let mut canvas = Canvas::new(size);
    let (wide, day) = (canvas.aspect(), ease(share));
    let tone = |night: u32, light: u32| mix(hex(night), hex(light), day);
    let code = |night: u32, light: u32| {
        tone(night, light)
            .map(|band| (band * 255.0).round() as u32)
            .iter()
            .fold(0, |sum, band| sum * 256 + band)
    };
    sky(
        &mut canvas,
        &[
            (0.0, code(0x0029_3560, 0x006a_a2c8)),
            (0.45, code(0x00a0_6f80, 0x00d6_dcd0)),
            (0.72, code(0x00f0_a070, 0x00ff_e4b4)),
        ],
    );
    let drift =
        Clouds::new(seed, (0.0, 0.52), (1.2, 6.0), 0.47, tone(0x00c0_7f86, 0x00ff_f6e8).into());
    clouds(&mut canvas, drift);
    sun(&mut canvas, (wide * 0.26, blend(0.74, 0.36, day)), 0.05, 0x00ff_f4d8, 0x00ff_b468);
    let far = Ridge { seed: seed + 1, base: 0.82, rise: 0.2, waves: 1.7, octaves: 5 };
    hill(&mut canvas, far, tone(0x0056_4a68, 0x008f_a9ae), tone(0x00c0_8078, 0x00e0_dcc8), 0.2);
    row_of_blocks(&mut canvas, 0.95, (0.12, 0.29), tone(0x0045_4060, 0x0098_a5a6).into(), seed + 2);
    let swing = (share * 0.85 + 0.02) * PI;
    crane(
        &mut canvas,
        (wide * 0.62, 0.92),
        0.66,
        0.52 * swing.cos() + 0.001,
        tone(0x0038_2c34, 0x00a8_7028).into(),
    );
    crane(&mut canvas, (wide * 0.86, 0.92), 0.5, -0.3, tone(0x0040_3a50, 0x006a_7a80).into());
    let ground = Ridge { seed: seed + 5, base: 0.97, rise: 0.1, waves: 1.1, octaves: 6 };
    hill(&mut canvas, ground, tone(0x0029_222c, 0x0070_5c42), tone(0x0014_1118, 0x0034_2b24), 0.16);
    birds(&mut canvas, (wide * (0.1 + share * 0.35), 0.25 - share * 0.06), seed);
    finish(&mut canvas, GRADE, seed);
    canvas
}

/// A turbine in the wind, at a share of the film.
pub(crate) fn wind(size: Size, share: f32, seed: u64) -> Canvas {
    let mut canvas = Canvas::new(size);
    let middle = canvas.aspect() / 2.0;
    sky(&mut canvas, &[(0.0, 0x0048_8fc4), (0.5, 0x009f_cbe0), (0.8, 0x00f4_ecd6)]);
    clouds(
        &mut canvas,
        Clouds::new(seed, (0.05, 0.66), (2.6, 6.0), 0.48, ink(0x00ff_ffff).at(0.85)),
    );
    let far = Ridge { seed: seed + 1, base: 0.86, rise: 0.14, waves: 2.6, octaves: 5 };
    hill(&mut canvas, far, hex(0x0084_a8b4), hex(0x00cf_dcd2), 0.14);
    turbine(
        &mut canvas,
        (middle * 1.62, 0.92),
        0.32,
        share * 0.8 + 0.1,
        (hex(0x00f2_f3ee), hex(0x00a9_bac4)),
    );
    turbine(
        &mut canvas,
        (middle * 0.9, 0.93),
        0.5,
        share * 0.66,
        (hex(0x00fd_fcf6), hex(0x009c_aeba)),
    );
    let near = Ridge { seed: seed + 3, base: 0.97, rise: 0.14, waves: 1.6, octaves: 6 };
    hill(&mut canvas, near, hex(0x006c_9a52), hex(0x002b_5636), 0.12);
    finish(&mut canvas, GRADE, seed);
    canvas
}
