//! Which picture of a scene is drawn: its number, and the seed, hour and side that follow from it.

use crate::place::Point;

/// How many numbered pictures a scene has.
pub(crate) const TAKES: u8 = 9;

/// One picture of a scene; number 0 is the picture whose name has no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Take {
    pub seed: u64,
    pub number: u8,
}

impl Take {
    /// A take of the scene with a seed of its own.
    pub(crate) fn new(seed: u64, number: u8) -> Self {
        Self { seed: seed + u64::from(number) * 7_919, number }
    }

    /// Which of three hours or seasons it shows.
    pub(crate) fn hour(self) -> usize {
        usize::from(self.number.saturating_sub(1) % 3)
    }

    /// What belongs to its hour.
    pub(crate) fn at<T: Copy>(self, hours: [T; 3]) -> T {
        hours[self.hour()]
    }

    /// Which round through the hours it belongs to.
    fn round(self) -> usize {
        usize::from(self.number.saturating_sub(1) / 3)
    }

    /// What belongs to its round.
    pub(crate) fn in_round<T: Copy>(self, rounds: [T; 3]) -> T {
        rounds[self.round()]
    }

    /// Whether it is shown mirrored, if the scene allows it.
    pub(crate) fn mirrored(self) -> bool {
        self.number > 0 && self.number.is_multiple_of(2)
    }

    /// How much closer the camera stands.
    pub(crate) fn zoom(self) -> f32 {
        self.in_round([1.0, 1.09, 1.18])
    }

    /// Which part of the spare room lies left of and above what is shown.
    pub(crate) fn pan(self) -> Point {
        (self.at([0.5, 0.25, 0.8]), 0.6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_without_a_number_is_drawn_plainly() {
        let plain = Take::new(7, 0);
        assert_eq!((plain.seed, plain.hour(), plain.mirrored()), (7, 0, false));
        assert!((plain.zoom() - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn no_two_takes_share_hour_side_and_distance_and_seed() {
        let all: Vec<_> = (1..=TAKES).map(|number| Take::new(7, number)).collect();
        for (place, one) in all.iter().enumerate() {
            let same = |two: &&Take| (one.hour(), one.round()) == (two.hour(), two.round());
            assert!(!all[place + 1..].iter().any(|two| same(&two) || one.seed == two.seed));
        }
    }
}
