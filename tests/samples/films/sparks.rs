//! A welder at work, the arc flickering.

use super::Frames;
use crate::canvas::Canvas;
use crate::film::GRADE;
use crate::finish::finish;
use crate::place::Size;
use crate::rng::noise;
use crate::scenes::welder;
use crate::take::Take;

/// The frames: the hall is drawn once, the light and the sparks in each.
pub(super) fn frames(size: Size) -> Frames {
    let take = Take::new(309, 0);
    let mut hall = Canvas::new(size);
    let at = (hall.aspect() * 0.56, 0.645);
    welder::hall(&mut hall, take, at);
    Box::new(move |share| {
        let mut canvas = hall.copy();
        let time = share * 6.0;
        let flicker = 0.72 + 0.36 * noise(time * 9.0, 0.5, take.seed);
        welder::work(&mut canvas, take, at, (flicker, time));
        finish(&mut canvas, GRADE, take.seed);
        canvas
    })
}
