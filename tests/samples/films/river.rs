//! A raft that drifts along a river between karst hills.

use super::Frames;
use crate::canvas::Canvas;
use crate::film::GRADE;
use crate::finish::finish;
use crate::hours::MORNING;
use crate::place::Size;
use crate::rng::blend;
use crate::scenes::karst;
use crate::take::Take;

/// The frames: the hills are drawn once, water and raft in each.
pub(super) fn frames(size: Size) -> Frames {
    let take = Take::new(301, 0);
    let mut hills = Canvas::new(size);
    karst::land(&mut hills, &MORNING, take);
    Box::new(move |share| {
        let mut canvas = hills.copy();
        karst::river(&mut canvas, &MORNING, (take.seed, share * 1.6));
        let bob = (share * 26.0).sin() * 0.0012;
        let at = (canvas.aspect() * blend(0.22, 0.62, share), 0.79 + bob);
        karst::raft(&mut canvas, at, 0.17, &MORNING);
        karst::fronds(&mut canvas, &MORNING, take.seed);
        finish(&mut canvas, GRADE, take.seed);
        canvas
    })
}
