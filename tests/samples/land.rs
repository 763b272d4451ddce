//! Skies, clouds, sun, ridges, mist and water.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, mix, ramp};
use crate::place::{Bounds, Point};
use crate::rng::{blend, ease, layered, noise};

/// A ridge line: where it stands, how far it rises, how long its waves are.
#[derive(Clone, Copy)]
pub(crate) struct Ridge {
    pub seed: u64,
    pub base: f32,
    pub rise: f32,
    pub waves: f32,
    pub octaves: u32,
}

impl Ridge {
    /// The height of the line above a place.
    pub(crate) fn at(&self, x: f32) -> f32 {
        self.base - self.rise * layered(x * self.waves + 31.0, 0.5, self.octaves, self.seed)
    }
}

/// A band of clouds.
#[derive(Clone, Copy)]
pub(crate) struct Clouds {
    seed: u64,
    /// The rows between which they hang.
    rows: (f32, f32),
    /// Waves to the unit, across and down.
    waves: Point,
    /// The share of the sky left open.
    open: f32,
    ink: Ink,
}

impl Clouds {
    pub(crate) const fn new(
        seed: u64,
        rows: (f32, f32),
        waves: Point,
        open: f32,
        ink: Ink,
    ) -> Self {
        Self { seed, rows, waves, open, ink }
    }
}

/// A sky as a ramp from top to bottom.
pub(crate) fn sky(canvas: &mut Canvas, stops: &[(f32, u32)]) {
    canvas.lay(Bounds::ALL, |at| ramp(stops, at.1).into());
}

/// Soft clouds within a band of rows.
pub(crate) fn clouds(canvas: &mut Canvas, clouds: Clouds) {
    let (top, bottom) = clouds.rows;
    let bounds = Bounds { from: (-1.0, top), to: (9.0, bottom) };
    canvas.lay(bounds, |at| {
        let warp = 0.4 * noise(at.0 * 2.1, at.1 * 5.0, clouds.seed ^ 0xc10d);
        let thick =
            layered(at.0 * clouds.waves.0 + warp, at.1 * clouds.waves.1 + warp, 6, clouds.seed);
        let place = (at.1 - top) / (bottom - top);
        let fade = ease(place * 2.5) * ease((1.0 - place) * 2.0);
        clouds.ink.at(clouds.ink.alpha * fade * ease((thick - clouds.open) / 0.27))
    });
}

/// The sun or the moon with its halo.
pub(crate) fn sun(canvas: &mut Canvas, at: Point, radius: f32, core: u32, halo: u32) {
    canvas.glow(at, radius * 9.0, hex(halo), 0.42);
    canvas.glow(at, radius * 3.2, hex(halo), 0.55);
    canvas.disc(at, radius, radius * 0.12, hex(core).into());
}

/// Everything below a line, each place painted by how deep it lies below.
pub(crate) fn below(
    canvas: &mut Canvas,
    line: impl Fn(f32) -> f32,
    paint: impl Fn(Point, f32) -> Ink,
) {
    let (pixel, width) = (canvas.pixel(), canvas.size.w);
    let heights: Vec<f32> = (0..width).map(|column| line((column as f32 + 0.5) * pixel)).collect();
    let top = heights.iter().copied().fold(1.0, f32::min) - pixel;
    let place = |x: f32| heights[((x / pixel) as usize).min(width - 1)];
    canvas.lay(Bounds { from: (-1.0, top), to: (9.0, 2.0) }, |at| {
        let depth = at.1 - place(at.0);
        let cover = (depth / pixel + 0.5).clamp(0.0, 1.0);
        if cover <= 0.0 {
            return Ink { rgb: [0.0; 3], alpha: 0.0 };
        }
        let ink = paint(at, depth.max(0.0));
        ink.at(ink.alpha * cover)
    });
}

/// A ridge that sinks into mist towards its foot.
pub(crate) fn hill(canvas: &mut Canvas, ridge: Ridge, top: Rgb, foot: Rgb, depth: f32) {
    let smooth = Ridge { octaves: 2, ..ridge };
    below(
        canvas,
        |x| ridge.at(x),
        |at, down| {
            let even = at.1 - smooth.at(at.0) + ridge.rise * 0.1;
            mix(top, foot, ease(blend(down, even.max(0.0), ease(down * 16.0)) / depth)).into()
        },
    );
}

/// A horizontal veil of mist, uneven along its length.
pub(crate) fn mist(canvas: &mut Canvas, row: f32, thick: f32, ink: Ink, seed: u64) {
    let bounds = Bounds { from: (-1.0, row - thick * 2.0), to: (9.0, row + thick * 2.0) };
    canvas.lay(bounds, |at| {
        let drift = layered(at.0 * 2.5, at.1 * 9.0, 4, seed) - 0.5;
        let far = (at.1 - row + drift * thick * 0.9) / thick;
        let strength = (-far * far * 1.6).exp() - 0.002;
        ink.at(ink.alpha * strength.clamp(0.0, 1.0) * blend(0.7, 1.0, drift + 0.5))
    });
}

/// Water from a row down: what stands above it, mirrored in small waves and tinted.
pub(crate) fn water(canvas: &mut Canvas, shore: f32, tint: (Rgb, Rgb), clear: f32, seed: u64) {
    water_at(canvas, shore, tint, clear, (seed, 0.0));
}

/// Water as its waves stand after some drifting.
pub(crate) fn water_at(
    canvas: &mut Canvas,
    shore: f32,
    tint: (Rgb, Rgb),
    clear: f32,
    waves: (u64, f32),
) {
    let (seed, drift) = waves;
    let above = canvas.copy();
    let bounds = Bounds { from: (-1.0, shore), to: (9.0, 2.0) };
    canvas.lay(bounds, |at| {
        let down = at.1 - shore;
        let near = down / (1.0 - shore);
        let wave = layered(
            at.0 * blend(16.0, 5.0, near) + drift,
            90.0 * (down + 0.05).sqrt() - drift * 0.6,
            3,
            seed,
        ) - 0.5;
        let back = shore - down * 0.92 + wave * (0.004 + 0.14 * down);
        let mirrored =
            above.sample((at.0 + wave * 0.02 * (1.0 + near * 3.0), back.clamp(0.0, shore - 0.002)));
        let deep = mix(tint.0, tint.1, near);
        mix(mirrored, deep, blend(1.0 - clear, 1.0 - clear * 0.45, near) + wave * 0.12).into()
    });
}
