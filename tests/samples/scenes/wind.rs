//! Wind turbines along a ridge.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix};
use crate::land::{Clouds, Ridge, below, clouds, hill, sky};
use crate::masts::turbine;
use crate::rng::{ease, layered, noise};
use crate::take::Take;

/// Wind turbines along a ridge.
pub(super) fn turbines(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(canvas, &[(0.0, 0x003f_86bd), (0.4, 0x0092_c3dd), (0.66, 0x00f0_efe0)]);
    clouds(canvas, Clouds::new(seed, (0.02, 0.56), (1.7, 4.2), 0.49, ink(0x00ff_ffff).at(0.9)));
    let far = Ridge { seed: seed + 2, base: 0.76, rise: 0.2, waves: 1.6, octaves: 6 };
    hill(canvas, far, hex(0x0086_a9b8), hex(0x00c4_d4d0), 0.2);
    let spine = Ridge { seed: seed + 4, base: 0.84, rise: 0.24, waves: 0.9, octaves: 5 };
    let machines = [
        (0.1, 0.2, 0.05),
        (0.27, 0.27, 0.21),
        (0.47, 0.34, 0.12),
        (0.7, 0.44, 0.29),
        (0.91, 0.3, 0.02),
    ];
    for (x, tall, turn) in machines {
        let foot = (wide * x, spine.at(wide * x) + 0.015);
        turbine(canvas, foot, tall, turn, (hex(0x00fd_fcf6), hex(0x00a3_b4bf)));
    }
    below(canvas, |x| spine.at(x), |at, depth| meadow(at.0, at.1, depth, seed));
    let fore = Ridge { seed: seed + 9, base: 1.02, rise: 0.2, waves: 0.8, octaves: 9 };
    hill(canvas, fore, hex(0x002c_4f33), hex(0x001d_3a2a), 0.1);
}

/// Grass on a slope, lit along its crest.
fn meadow(x: f32, y: f32, depth: f32, seed: u64) -> Ink {
    let patch = layered(x * 3.0, y * 11.0, 6, seed + 70);
    let field = noise(x * 5.0 + y * 3.0, (depth + 0.06).sqrt() * 26.0, seed + 71);
    let blade = layered(x * 60.0, y * 260.0, 2, seed + 72) - 0.5;
    let grass = mix(
        hex(0x003f_7440),
        hex(0x00ad_b964),
        ease(patch * 0.7 + field * 0.4 + blade * 0.3 - 0.05),
    );
    mix(hex(0x00d3_cf8c), grass, 0.3 + ease(depth * 9.0) * 0.7).into()
}
