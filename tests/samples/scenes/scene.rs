//! A scene: its name, size and seed, and how one of its pictures is drawn and stored.

use std::error::Error;

use crate::canvas::Canvas;
use crate::cut::cut;
use crate::finish::{Grade, finish};
use crate::mood::Mood;
use crate::place::Size;
use crate::stored::{self, Block};
use crate::take::Take;

/// One scene.
pub(crate) struct Scene {
    pub name: &'static str,
    /// The size at which its picture without a number is seen.
    pub size: Size,
    /// How that picture is stored.
    pub(super) block: Block,
    pub(super) draw: fn(&mut Canvas, Take),
    pub(super) seed: u64,
    /// The three hours or seasons of its numbered pictures.
    pub(super) moods: [Mood; 3],
    /// Whether some of them are mirrored.
    pub(super) mirrored: bool,
}

impl Scene {
    /// The size at which one of its pictures is seen.
    pub(crate) fn seen_at(&self, number: u8) -> Size {
        match (number, self.size.w > self.size.h) {
            (0, _) => self.size,
            (_, true) => Size { w: 1600, h: 1067 },
            (_, false) => Size { w: 1067, h: 1600 },
        }
    }

    /// One of its pictures at a size, upright.
    pub(crate) fn drawn(&self, number: u8, size: Size) -> Canvas {
        let take = Take::new(self.seed, number);
        let wide = |side: usize| (side as f32 * take.zoom()) as usize;
        let mut canvas = Canvas::new(Size { w: wide(size.w), h: wide(size.h) });
        (self.draw)(&mut canvas, take);
        if number == 0 {
            finish(&mut canvas, Grade::default(), self.seed);
            return canvas;
        }
        take.at(self.moods).lay(&mut canvas);
        let mirrored = self.mirrored && take.mirrored();
        let mut shown = cut(&canvas, size, take.pan(), mirrored);
        finish(&mut shown, Grade { grain: 0.003, ..Grade::default() }, take.seed);
        shown
    }

    /// One of its pictures as a JPEG.
    pub(crate) fn file(&self, number: u8, size: Size) -> Result<Vec<u8>, Box<dyn Error>> {
        let canvas = self.drawn(number, size);
        match number {
            0 => stored::file(&canvas, self.block, 85),
            _ => stored::small(&canvas, stored::of(self.name, number)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::turned;
    use crate::scenes::{ALL, named};
    use crate::take::TAKES;

    /// A size a twentieth of what a picture is seen at.
    fn little(scene: &Scene) -> Size {
        Size { w: scene.size.w / 20, h: scene.size.h / 20 }
    }

    /// How far two pictures of one size differ in the mean, from 0 to 1.
    fn apart(one: &Canvas, two: &Canvas) -> f32 {
        let (one, two) = (one.bytes(), two.bytes());
        let sum: u32 = one.iter().zip(&two).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
        sum as f32 / one.len() as f32 / 255.0
    }

    #[test]
    fn a_scene_gives_the_same_bytes_again() -> Result<(), Box<dyn Error>> {
        for scene in &ALL {
            for number in [0, 5] {
                let one = scene.file(number, little(scene))?;
                assert_eq!(one, scene.file(number, little(scene))?, "{}", scene.name);
            }
        }
        Ok(())
    }

    #[test]
    fn the_pictures_of_a_scene_differ_clearly() {
        for scene in &ALL {
            let all: Vec<_> =
                (1..=TAKES).map(|number| scene.drawn(number, little(scene))).collect();
            for (place, one) in all.iter().enumerate() {
                for (other, two) in all.iter().enumerate().skip(place + 1) {
                    let far = apart(one, two);
                    assert!(far > 0.02, "{} {} {}: {far}", scene.name, place + 1, other + 1);
                }
            }
        }
    }

    #[test]
    fn every_odd_picture_is_one_of_a_scene() {
        for (name, number, _) in stored::ODD {
            assert!(named(name).is_some() && (1..=TAKES).contains(&number), "{name}-{number}");
        }
    }

    #[test]
    fn a_turned_picture_is_stored_lying() {
        for scene in ALL.iter().filter(|scene| matches!(scene.block, Block::Turned(_))) {
            let Block::Turned(way) = scene.block else { continue };
            let upright = scene.drawn(0, Size { w: 20, h: 30 });
            assert_eq!(turned(&upright, way).size, Size { w: 30, h: 20 });
        }
    }
}
