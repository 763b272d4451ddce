//! A river with a cable bridge at dusk.

use crate::boats::sampan;
use crate::canvas::Canvas;
use crate::colour::{hex, ink};
use crate::frames::{pen, steps};
use crate::land::{Clouds, Ridge, clouds, hill, sky, sun, water};
use crate::rng::Rng;
use crate::take::Take;

/// A river with a cable bridge at dusk.
pub(super) fn river(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(
        canvas,
        &[
            (0.0, 0x002a_2f5c),
            (0.26, 0x006a_4f83),
            (0.44, 0x00d5_7b78),
            (0.57, 0x00ff_c183),
            (0.62, 0x00ff_dca4),
        ],
    );
    clouds(canvas, Clouds::new(seed, (0.02, 0.5), (1.0, 6.5), 0.47, ink(0x00f0_8f7d).at(0.6)));
    sun(canvas, (wide * 0.3, 0.56), 0.03, 0x00ff_eec4, 0x00ff_9d5c);
    let far = Ridge { seed: seed + 1, base: 0.63, rise: 0.13, waves: 2.0, octaves: 6 };
    hill(canvas, far, hex(0x0085_5a76), hex(0x00c8_8478), 0.12);
    bank(canvas, seed);
    let lamps = bridge(canvas, wide);
    water(canvas, 0.645, (hex(0x00b8_7079), hex(0x001d_2547)), 0.86, seed);
    for lamp in lamps {
        canvas.glow(lamp, 0.014, hex(0x00ff_d68c), 0.9);
        canvas.glow((lamp.0, 1.275 - lamp.1), 0.012, hex(0x00ff_c27a), 0.35);
    }
    if take.number > 0 {
        let mut rng = Rng::new(seed ^ 0xb0a7);
        for boat in 0..3_u8 {
            let near = f32::from(boat) / 2.0;
            let at = (wide * rng.range(0.15, 0.85), 0.69 + near * 0.16);
            let size = (0.02 + near * 0.05) * rng.pick(&[-1.0, 1.0]);
            sampan(canvas, at, size, ink(0x0019_1a34));
        }
    }
}

/// The far bank with its houses and lights.
fn bank(canvas: &mut Canvas, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed ^ 0xba7c));
    let mut x = -0.02;
    while x < wide {
        let (broad, tall) = (rng.range(0.014, 0.04), rng.range(0.008, 0.045));
        canvas.tile((x, 0.638 - tall), (broad, tall + 0.01), 0.0, ink(0x0042_3352));
        for _ in 0..3 {
            let at = (x + broad * rng.range(0.15, 0.85), 0.636 - tall * rng.range(0.1, 0.85));
            canvas.tile(at, (0.0028, 0.0028), 0.0, ink(0x00ff_cd85).at(rng.range(0.2, 0.9)));
        }
        x += broad * rng.range(0.8, 1.3);
    }
    canvas.tile((-0.1, 0.634), (wide + 0.2, 0.02), 0.0, ink(0x002f_2a46));
}

/// A bridge of two towers and their fans of cables; gives where its lamps are.
fn bridge(canvas: &mut Canvas, wide: f32) -> Vec<(f32, f32)> {
    let (tone, deck) =
        (ink(0x0023_2140), |x: f32| 0.572 - 0.035 * (1.0 - (2.0 * x / wide - 1.0).powi(2)));
    for tower in [0.37, 0.73] {
        let x = wide * tower;
        for rope in 1..=11_u8 {
            let away = f32::from(rope) * wide * 0.0158;
            for end in [x - away, x + away] {
                canvas.line(
                    (x, 0.2 + f32::from(11 - rope) * 0.011),
                    (end, deck(end)),
                    0.0016,
                    tone.at(0.85),
                );
            }
        }
        for side in [-1.0, 1.0] {
            canvas.limb(
                ((x + side * 0.001, 0.17), 0.0045),
                ((x + side * 0.021, 0.66), 0.007),
                tone,
            );
        }
        canvas.tile((x - 0.016, 0.43), (0.032, 0.01), 0.0, tone);
        canvas.glow((x, 0.168), 0.01, hex(0x00ff_6a5a), 0.9);
    }
    let line: Vec<(f32, f32)> = steps(48).map(|share| (wide * share, deck(wide * share))).collect();
    canvas.path(&line, pen(0.012, tone));
    for pier in [0.06, 0.17, 0.9, 0.98] {
        canvas.tile((wide * pier - 0.006, 0.56), (0.012, 0.1), 0.0, tone);
    }
    line.iter().skip(1).step_by(2).map(|at| (at.0, at.1 - 0.017)).collect()
}
