//! Plain blocks of houses, the background of several scenes.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::rng::Rng;

/// Plain blocks along a ground line, their heights between two bounds.
pub(crate) fn row_of_blocks(
    canvas: &mut Canvas,
    ground: f32,
    heights: (f32, f32),
    tone: Ink,
    seed: u64,
) {
    let (wide, mut rng) = (canvas.aspect(), Rng::new(seed));
    let mut x = -0.03;
    while x < wide {
        let (broad, tall) = (rng.range(0.03, 0.075), rng.range(heights.0, heights.1));
        canvas.tile((x, ground - tall), (broad, tall + 0.02), 0.0, tone);
        if rng.chance(0.3) {
            canvas.tile((x + broad * 0.3, ground - tall - 0.012), (broad * 0.4, 0.02), 0.0, tone);
        }
        x += broad * rng.range(0.9, 1.4);
    }
}
