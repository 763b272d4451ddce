//! Line workers on a pylon at sunset.

use crate::canvas::Canvas;
use crate::colour::{hex, ink};
use crate::frames::{between, pen};
use crate::land::{Clouds, Ridge, clouds, hill, mist, sky, sun};
use crate::masts::pylon;
use crate::people::{CLIMBING, Hat, LEANING, POINTING, person};
use crate::take::Take;

/// Line workers on a pylon at sunset.
pub(super) fn pylons(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(
        canvas,
        &[(0.0, 0x003b_3566), (0.3, 0x00a4_5575), (0.55, 0x00f0_8a5b), (0.78, 0x00ff_cf86)],
    );
    clouds(canvas, Clouds::new(seed, (0.03, 0.7), (0.9, 6.0), 0.46, ink(0x00ff_b07a).at(0.6)));
    sun(canvas, (wide * 0.29, 0.63), 0.07, 0x00ff_f0c2, 0x00ff_9a4e);
    let far = Ridge { seed: seed + 1, base: 0.86, rise: 0.15, waves: 1.7, octaves: 6 };
    hill(canvas, far, hex(0x0096_5560), hex(0x00df_8c66), 0.16);
    mist(canvas, 0.83, 0.03, ink(0x00ff_c08a).at(0.5), seed);
    let tone = ink(0x001d_1626);
    let small = pylon(canvas, (wide * 0.075, 0.86), 0.26, tone.towards(hex(0x00c0_6a58), 0.35));
    let middle = pylon(canvas, (wide * 0.27, 0.92), 0.46, tone.towards(hex(0x00a0_5050), 0.15));
    let great = pylon(canvas, (wide * 0.68, 1.06), 1.0, tone);
    for (place, &from) in great.iter().enumerate() {
        canvas.cable(middle[place], from, 0.035, pen(0.0022, tone));
        canvas.cable(small[place], middle[place], 0.012, pen(0.0013, tone.at(0.8)));
        canvas.cable(from, between(from, (wide * 1.4, from.1 + 0.1), 1.0), 0.06, pen(0.003, tone));
    }
    let near = Ridge { seed: seed + 7, base: 1.03, rise: 0.13, waves: 1.4, octaves: 8 };
    hill(canvas, near, hex(0x0025_1b26), hex(0x0012_0e15), 0.1);
    for (x, y, tall, pose) in [
        (0.68 - 0.062, 0.43, 0.105, CLIMBING),
        (0.68 + 0.075, 0.295, 0.1, POINTING),
        (0.68 - 0.085, 0.18, -0.1, LEANING),
    ] {
        person(canvas, (wide * x, y), tall, (pose, Hat::Helmet), tone);
    }
}
