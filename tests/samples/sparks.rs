//! The light of welding: an arc with its glare, and a shower of sparks at a moment.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, ink, mix, ramp};
use crate::place::{Bounds, Point};
use crate::rng::{Rng, ease, layered, noise};

/// The glare of an arc.
pub(crate) fn arc_light(canvas: &mut Canvas, at: Point, strength: f32) {
    canvas.glow(at, 0.5, hex(0x003a_6ab0), 0.55 * strength);
    canvas.glow(at, 0.22, hex(0x0078_a8f0), 0.6 * strength);
    canvas.glow(at, 0.08, hex(0x00cf_e4ff), 0.9 * strength);
    canvas.glow(at, 0.028, hex(0x00ff_ffff), 1.0);
    for (dx, dy) in [(0.17, 0.02), (0.05, 0.12), (0.11, -0.09)] {
        let reach = 0.5 + 0.5 * strength;
        for side in [-1.0, 1.0] {
            let tip = (at.0 + dx * side * reach, at.1 + dy * side * reach);
            canvas.limb((at, 0.0028), (tip, 0.0002), ink(0x00e8_f2ff).at(0.5 * strength));
        }
    }
}

/// Smoke that rises from the arc and takes its light.
pub(crate) fn smoke(canvas: &mut Canvas, at: Point, time: f32, seed: u64) {
    let bounds = Bounds { from: (at.0 - 0.4, at.1 - 0.55), to: (at.0 + 0.4, at.1 + 0.02) };
    canvas.lay(bounds, |p| {
        let up = (at.1 - p.1) / 0.55;
        let sway = 0.08 * (noise(up * 3.0 - time * 0.7, 0.5, seed) - 0.5) * up * 4.0;
        let far = (p.0 - at.0 - sway).abs() / (0.025 + up.max(0.0) * 0.17);
        let puff = layered(p.0 * 8.0, p.1 * 6.0 + time * 1.6, 4, seed + 1);
        let thick = ease((1.0 - far) * 1.2) * ease((puff - 0.3) * 2.0) * (1.0 - up).clamp(0.0, 1.0);
        ink(0x0086_a8d4).at(0.42 * thick * ease(up * 9.0))
    });
}

/// A shower of sparks at a time in seconds; each falls, strikes the floor and jumps.
pub(crate) fn shower(canvas: &mut Canvas, from: Point, floor: f32, time: f32, seed: u64) {
    for spark in 0..260_u64 {
        let mut rng = Rng::new(seed.wrapping_mul(977).wrapping_add(spark));
        let life = rng.range(0.5, 1.25);
        let age = (time + rng.unit() * life).rem_euclid(life);
        let aim = (rng.range(-0.62, 0.5) - 0.12, rng.range(-0.55, 0.08));
        let haste = rng.range(0.35, 1.0);
        let place = |age: f32| {
            let y = from.1 + aim.1 * haste * age + 0.85 * age * age;
            let over = (y - floor).max(0.0);
            (from.0 + aim.0 * haste * age, if over > 0.0 { floor - over * 0.22 } else { y })
        };
        let (head, tail) = (place(age), place((age - 0.035).max(0.0)));
        let old = age / life;
        let code = ramp(
            &[(0.0, 0x00ff_ffff), (0.25, 0x00ff_e9a8), (0.6, 0x00ff_a23c), (1.0, 0x00c0_3c14)],
            old,
        );
        canvas.limb((head, 0.0021), (tail, 0.0005), Ink::from(code).at(1.0 - old * 0.5));
        if spark % 3 == 0 {
            canvas.glow(head, 0.009, mix(code, hex(0x00ff_8a2c), 0.4), 0.7 * (1.0 - old));
        }
    }
}
