//! Reciters on a stage, the camera moving slowly along them.

use super::Frames;
use crate::canvas::Canvas;
use crate::cut::shifted;
use crate::film::GRADE;
use crate::finish::finish;
use crate::place::Size;
use crate::rng::ease;
use crate::scenes::stage;
use crate::take::Take;

/// The frames: the stage is drawn once, larger than the film, and seen part by part.
pub(super) fn frames(size: Size) -> Frames {
    let take = Take::new(311, 0);
    let mut whole = Canvas::new(Size { w: size.w * 5 / 4, h: size.h * 5 / 4 });
    stage::scene(&mut whole, take, 5, 1.0);
    finish(&mut whole, GRADE, take.seed);
    Box::new(move |share| {
        let breath = 1.0 + 0.04 * (share * 19.0).sin();
        shifted(&whole, size, (0.05 + 0.9 * ease(share * 0.8 + 0.1), 0.85), breath)
    })
}
