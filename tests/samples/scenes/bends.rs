//! The bends of the mountain road.

use crate::canvas::Canvas;
use crate::frames::{between, steps};
use crate::hours::Hour;
use crate::place::Point;
use crate::rng::{Rng, blend};

/// The corners of the road, from the foot of the picture to the pass.
pub(super) fn road(seed: u64) -> Vec<Point> {
    let mut rng = Rng::new(seed ^ 0x90ad);
    let turns: [(f32, f32); 7] = [
        (0.3, 1.04),
        (0.8, 0.93),
        (1.4, 0.84),
        (0.9, 0.765),
        (0.72, 0.725),
        (1.2, 0.672),
        (1.6, 0.61),
    ];
    let corners: Vec<Point> = turns.map(|(x, y)| (x + rng.range(-0.05, 0.05), y)).to_vec();
    rounded(&rounded(&rounded(&corners)))
}

/// A run of lines with its corners cut.
fn rounded(points: &[Point]) -> Vec<Point> {
    let cuts = points
        .windows(2)
        .flat_map(|pair| [0.25, 0.75].map(|share| between(pair[0], pair[1], share)));
    let ends = |place: usize| points.get(place).copied();
    ends(0).into_iter().chain(cuts).chain(ends(points.len() - 1)).collect()
}

/// The place a share of the way along the points.
pub(super) fn along(points: &[Point], share: f32) -> Point {
    let place = share.clamp(0.0, 0.999) * (points.len() - 1) as f32;
    between(points[place as usize], points[place as usize + 1], place.fract())
}

/// The road: its cut into the slope, its surface, its line and its guard posts.
pub(super) fn pave(canvas: &mut Canvas, turns: &[Point], hour: &Hour) {
    let broad = |y: f32| blend(0.012, 0.062, ((y - 0.6) / 0.42).clamp(0.0, 1.0));
    let layers = [
        (1.35, 0.16, 0x008a_7a5c),
        (1.12, 0.0, 0x00d8_d0bc),
        (0.96, 0.0, 0x0066_6c70),
        (0.045, 0.0, 0x00f4_eedc),
    ];
    for (share, drop, code) in layers {
        for part in steps(260).collect::<Vec<_>>().windows(2) {
            let (one, two) = (along(turns, part[0]), along(turns, part[1]));
            let (a, b) = (broad(one.1), broad(two.1));
            let ends = ((one.0, one.1 + drop * a), (two.0, two.1 + drop * b));
            canvas.limb(
                (ends.0, a * share * 0.5),
                (ends.1, b * share * 0.5),
                hour.lit(code).into(),
            );
        }
    }
    for post in steps(64) {
        let at = along(turns, post);
        let size = broad(at.1);
        let foot = (at.0, at.1 + size * 0.56);
        canvas.line(foot, (foot.0, foot.1 - size * 0.3), size * 0.1, hour.lit(0x00fa_f4e8).into());
    }
}
