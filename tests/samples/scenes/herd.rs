//! White sheep and dark horses at pasture.

use super::grassland::way;
use crate::canvas::Canvas;
use crate::colour::{Ink, hex};
use crate::frames::steps;
use crate::hours::Hour;
use crate::place::Point;
use crate::rng::Rng;

/// White sheep and dark horses on both sides of the road.
pub(super) fn herd(canvas: &mut Canvas, hour: &Hour, seed: u64) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed ^ 0x6e2d));
    let middle = (wide * rng.pick(&[0.2, 0.8]), 0.76);
    let mut beasts: Vec<(Point, bool)> = (0..64_u8)
        .map(|beast| {
            let away = (rng.range(-1.0, 1.0) * rng.unit(), rng.range(-1.0, 1.0) * rng.unit());
            ((middle.0 + away.0 * 0.5, middle.1 + away.1 * 0.17), beast % 9 == 0)
        })
        .filter(|(at, _)| {
            steps(60).all(|share| {
                let (lane, half) = way(share, seed);
                (lane.1 - at.1).abs() > 0.03 || (lane.0 - at.0).abs() > half * 1.2 + 0.03
            })
        })
        .collect();
    beasts.sort_by(|one, two| one.0.1.total_cmp(&two.0.1));
    for (at, horse) in beasts {
        let size = (at.1 - 0.52) * if horse { 0.075 } else { 0.05 };
        let code = if horse { 0x005a_3d2a } else { 0x00fb_f6ea };
        grazer(canvas, at, (size, rng.pick(&[-1.0, 1.0])), hour.lit(code).into(), horse);
    }
}

/// One grazing animal, its head down.
fn grazer(canvas: &mut Canvas, at: Point, look: (f32, f32), ink: Ink, horse: bool) {
    let (size, side) = look;
    let place = |across: f32, up: f32| (at.0 + across * size * side, at.1 - up * size);
    canvas.ellipse(
        place(0.0, -0.02),
        (size * 1.1, size * 0.14),
        size * 0.1,
        Ink::from(hex(0x0020_3a1c)).at(0.4),
    );
    for leg in [-0.6, -0.35, 0.4, 0.6] {
        canvas.line(place(leg, 0.6), place(leg, 0.0), size * 0.13, ink.towards([0.1; 3], 0.6));
    }
    let round = if horse { 0.3 } else { 0.42 };
    canvas.limb((place(-0.5, 0.85), size * round), (place(0.5, 0.88), size * round), ink);
    let head = if horse { place(1.25, 0.25) } else { place(1.0, 0.5) };
    canvas.limb(
        (place(0.65, 0.95), size * 0.24),
        (head, size * 0.15),
        ink.towards([0.1; 3], if horse { 0.0 } else { 0.55 }),
    );
}
