//! Pump jacks at sunset.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::hours::{DAWN, EVENING, GILT, Hour};
use crate::land::{Ridge, below, mist};
use crate::people::{Hat, person};
use crate::poses::WALKING;
use crate::pumps::pump;
use crate::rng::{Rng, ease, layered};
use crate::take::Take;

/// Pump jacks on a plain.
pub(super) fn oil(canvas: &mut Canvas, take: Take) {
    let hour = take.at([EVENING, GILT, DAWN]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    hour.sky(canvas, 0.78, take.seed);
    hour.sun(canvas, (wide * 0.36, take.at([0.66, 0.58, 0.7])), 0.085);
    for (step, near) in [(0_u8, 0.3), (1, 0.45)] {
        let ridge = Ridge {
            seed: take.seed + u64::from(step),
            base: 0.8,
            rise: 0.07 - f32::from(step) * 0.02,
            waves: 1.8,
            octaves: 5,
        };
        hour.ridge(canvas, ridge, near, 0.06);
    }
    mist(canvas, 0.78, 0.02, Ink::from(hour.haze()).at(0.6), take.seed);
    for (x, tall, near) in
        [(0.1, 0.12, 0.5), (0.52, 0.1, 0.45), (0.9, 0.15, 0.55), (0.34, 0.2, 0.7)]
    {
        let foot = (wide * (x + rng.range(-0.03, 0.03)), 0.8 + tall * 0.12);
        pump(
            canvas,
            foot,
            tall * rng.pick(&[-1.0, 1.0]),
            rng.range(-0.2, 0.2),
            Ink::from(hour.depth(near)),
        );
    }
    let plain = Ridge { seed: take.seed + 9, base: 0.9, rise: 0.045, waves: 0.8, octaves: 3 };
    let dark = hour.near();
    below(
        canvas,
        |x| plain.at(x),
        |at, depth| {
            let grain = layered(at.0 * 30.0, at.1 * 90.0, 3, take.seed + 2) - 0.5;
            dark.towards(hour.halo(), 0.2 * (1.0 - ease(depth * 11.0)) + grain * 0.08)
        },
    );
    let main = wide * rng.range(0.64, 0.7);
    pump(canvas, (main, plain.at(main) + 0.018), 0.6, rng.range(-0.22, 0.2), dark);
    let walker = wide * rng.range(0.2, 0.3);
    person(canvas, (walker, plain.at(walker) + 0.012), 0.14, (WALKING, Hat::Helmet), dark);
    grass(canvas, &hour, plain, &mut rng);
}

/// Tall grass along the edge of the picture.
fn grass(canvas: &mut Canvas, hour: &Hour, plain: Ridge, rng: &mut Rng) {
    let wide = canvas.aspect();
    for _ in 0..420 {
        let x = rng.range(-0.02, wide + 0.02);
        let y = rng.range(plain.at(x.clamp(0.0, wide)) + 0.02, 1.04);
        let (tall, lean) =
            (rng.range(0.015, 0.06) * (0.4 + (y - 0.85) * 5.0), rng.range(-0.3, 0.5));
        let tone = hour.near().towards(hour.halo(), rng.range(0.0, 0.22));
        let tip = (x + tall * lean, y - tall);
        canvas.limb(((x, y), 0.0014), (tip, 0.0003), tone);
        if rng.chance(0.12) {
            canvas.ellipse(tip, (0.0022, 0.006), 0.0, tone);
        }
    }
}
