//! Mountains: sharp ranges under snow, and the steep round hills of karst.

use crate::canvas::Canvas;
use crate::colour::{Rgb, mix};
use crate::hours::Hour;
use crate::land::{Ridge, below};
use crate::rng::{Rng, blend, ease, layered, noise};

/// Noise folded so that its crests are sharp, between 0 and 1.
fn folded(x: f32, y: f32, octaves: u32, seed: u64) -> f32 {
    let (mut sum, mut weight, mut scale) = (0.0, 0.0, 1.0_f32);
    for octave in 0..octaves {
        let part = noise(x * scale, y * scale, seed + u64::from(octave));
        sum += (1.0 - (part * 2.0 - 1.0).abs()) / scale;
        weight += 1.0 / scale;
        scale *= 2.1;
    }
    sum / weight
}

/// A snow range; the line it stands on is the ridge's base. Its faces follow the crest above them: bright
/// where it rises towards the sun, in shadow behind, with bare rock lower down.
pub(crate) fn range(canvas: &mut Canvas, ridge: Ridge, hour: &Hour, air: f32) {
    let Ridge { seed, base, rise, waves, octaves } = ridge;
    let high = |x: f32, octaves: u32| rise * folded(x * waves + 7.0, 0.5, octaves, seed);
    let tones =
        [0x00ff_fcf6, 0x0080_9cc8, 0x004c_5a70, 0x0082_8894].map(|code| hour.behind(code, air));
    below(
        canvas,
        |x| base - high(x, octaves),
        |at, depth| {
            let deep = depth / rise;
            let drift = layered(at.0 * waves * 4.4, at.1 * waves * 5.0, 5, seed + 50) - 0.5;
            let x = at.0 + drift * (0.05 + deep * 0.3) / waves;
            let slope = (high(x + 0.012, 5) - high(x - 0.012, 5)) / (0.024 * rise * waves);
            let crag = folded(x * waves * 10.0, at.1 * waves * 5.0, 4, seed + 60) - 0.56;
            let lit = ease(0.56 + slope * 0.4 + crag * 1.7);
            let bare = ease((deep - 0.12) * 1.5 + crag * 2.2 + slope.abs() * 0.2 - 0.16);
            let rock = mix(tones[2], tones[3], lit);
            let face = mix(mix(tones[1], tones[0], lit), rock, bare * 0.85);
            mix(face, hour.haze(), 0.85 * ease((deep - 0.4) / 0.55)).into()
        },
    );
}

/// A row of karst hills.
#[derive(Clone, Copy)]
pub(crate) struct Karst {
    pub seed: u64,
    pub base: f32,
    /// The heights between which they rise.
    pub tall: (f32, f32),
    /// Half the width of one.
    pub broad: f32,
    pub near: f32,
}

/// The colour of a karst hill: bare cliffs among the green, lighter towards its foot.
fn cliff(x: f32, y: f32, tones: (Rgb, Rgb), seed: u64) -> Rgb {
    let streak = layered(x * 34.0, y * 9.0, 3, seed);
    let tree = layered(x * 90.0, y * 80.0, 2, seed + 5) - 0.5;
    mix(tones.0, tones.1, ease((streak - 0.52) * 4.0) * 0.35 + tree * 0.22)
}

/// Draws a row of karst hills with air about their feet.
pub(crate) fn karst(canvas: &mut Canvas, row: Karst, hour: &Hour) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(row.seed));
    let mut hills = Vec::new();
    let mut x = -row.broad;
    while x < wide + row.broad {
        let tall = blend(row.tall.0, row.tall.1, rng.unit().powf(1.4));
        hills.push((x, tall, row.broad * rng.range(0.55, 1.2), rng.range(1.5, 2.6)));
        x += row.broad * rng.range(0.5, 1.9);
    }
    let line = |x: f32| {
        let rough = 0.016 * (layered(x * 60.0, 0.5, 3, row.seed) - 0.5) * (0.4 + row.near);
        let lean = x + 0.05 * (layered(x * 8.0, 0.5, 3, row.seed + 1) - 0.5);
        let high = hills.iter().fold(0.004, |most: f32, &(middle, tall, half, steep)| {
            let side = (lean - middle) / half;
            let away = (side * if side < 0.0 { 1.15 } else { 0.92 }).abs().min(1.0);
            let dome = (1.0 - away.powf(steep)).powf(0.75);
            most.max(tall * blend(dome, (1.0 - away).powf(0.55), 0.35))
        });
        row.base - high - rough
    };
    let top = hour.depth(row.near);
    let bare = mix(top, hour.haze(), 0.35);
    let tall = row.tall.1;
    below(canvas, line, |at, depth| {
        let rise = ((row.base - at.1) / tall).clamp(0.0, 1.0);
        let air = (1.0 - ease(rise * 1.6)) * (0.85 - row.near * 0.45);
        let lit = cliff(at.0, at.1, (top, bare), row.seed + 9);
        let edge = 0.2 * (1.0 - ease(depth * 30.0));
        mix(lit, hour.haze(), (air + edge).min(1.0)).into()
    });
}
