//! A building site in the morning.

use crate::blocks::row_of_blocks;
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink};
use crate::cranes::crane;
use crate::frames::steps;
use crate::land::{Clouds, Ridge, clouds, hill, sky, sun};
use crate::people::{Hat, LEANING, POINTING, person};
use crate::place::Point;
use crate::take::Take;

/// A building site with tower cranes in the morning.
pub(super) fn site(canvas: &mut Canvas, take: Take) {
    let seed = take.seed;
    let wide = canvas.aspect();
    sky(canvas, &[(0.0, 0x0076_a7c7), (0.45, 0x00d9_dfd3), (0.7, 0x00ff_e3b4)]);
    clouds(canvas, Clouds::new(seed, (0.0, 0.5), (1.3, 6.0), 0.48, ink(0x00ff_fbf2).at(0.8)));
    sun(canvas, (wide * 0.12, 0.5), 0.034, 0x00ff_f8e2, 0x00ff_d08a);
    row_of_blocks(canvas, 0.93, (0.14, 0.29), ink(0x00b9_c1bd), seed + 1);
    row_of_blocks(canvas, 0.93, (0.08, 0.2), ink(0x0098_a7a8), seed + 2);
    crane(canvas, (wide * 0.17, 0.93), 0.54, 0.3, ink(0x0066_7b86));
    shell(canvas, (wide * 0.3, 0.9), (0.3, 0.44), ink(0x0058_5f63));
    shell(canvas, (wide * 0.66, 0.9), (0.36, 0.6), ink(0x0041_4a51));
    crane(canvas, (wide * 0.585, 0.91), 0.74, -0.5, ink(0x00b0_7420));
    crane(canvas, (wide * 0.93, 0.91), 0.82, -0.27, ink(0x0042_3a35));
    let ground = Ridge { seed: seed + 5, base: 0.93, rise: 0.05, waves: 1.2, octaves: 5 };
    hill(canvas, ground, hex(0x007c_6246), hex(0x0037_2d26), 0.14);
    canvas.line((wide * 0.63 - 0.05, 0.964), (wide * 0.63 + 0.006, 0.85), 0.003, ink(0x0021_2429));
    for (x, tall, pose) in [(0.535, 0.145, POINTING), (0.63, -0.14, LEANING)] {
        person(canvas, (wide * x, 0.955), tall, (pose, Hat::Helmet), ink(0x0021_2429));
    }
}

/// A building of which the frame stands: slabs, columns and some finished walls.
fn shell(canvas: &mut Canvas, foot: Point, extent: Point, tone: Ink) {
    let floors = (extent.1 / 0.05) as u8;
    for floor in 0..floors {
        let y = foot.1 - f32::from(floor + 1) * 0.05;
        let done = f32::from(floor) < f32::from(floors) * 0.45;
        let wall = if done { tone.towards(hex(0x00d8_c6a8), 0.4) } else { tone.at(0.25) };
        canvas.tile((foot.0, y), (extent.0, 0.05), 0.0, wall);
        for bay in steps(8) {
            let x = foot.0 + bay * (extent.0 - 0.007);
            canvas.tile((x, y), (0.007, 0.05), 0.0, tone);
            if done && bay < 1.0 {
                canvas.tile(
                    (x + 0.013, y + 0.016),
                    (extent.0 * 0.07, 0.024),
                    0.001,
                    tone.towards(hex(0x0023_3440), 0.5),
                );
            }
        }
        canvas.tile(
            (foot.0 - 0.006, y),
            (extent.0 + 0.012, 0.008),
            0.0,
            tone.towards(hex(0x00ff_e6bc), 0.22),
        );
    }
    let top = foot.1 - f32::from(floors) * 0.05;
    for post in steps(8) {
        let x = foot.0 + 0.002 + post * (extent.0 - 0.004);
        canvas.line((x, top), (x, top - 0.03), 0.0025, tone);
    }
}
