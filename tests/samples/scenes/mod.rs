//! The list of pictures: name, size, how it is stored, how it is drawn.

mod app;
mod harbour;
pub(crate) mod hills;
mod loom;
mod night;
mod portrait;
mod pylons;
mod railway;
mod river;
mod site;
mod street;
mod street_now;
mod street_then;
mod tea;
mod wind;
mod workshop;

use std::error::Error;

use crate::canvas::Canvas;
use crate::finish::{Grade, finish, turned};
use crate::place::Size;
use crate::{exif, jpeg};

/// What a picture's EXIF block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Nothing,
    /// An orientation, for which the pixels are stored turned.
    Turned(u16),
    /// A made-up camera and place.
    Camera,
}

/// One picture.
pub(crate) struct Scene {
    pub name: &'static str,
    /// The size it is seen at.
    pub size: Size,
    pub block: Block,
    draw: fn(&mut Canvas, u64),
    seed: u64,
}

/// A picture as the list below gives it.
const fn scene(
    name: &'static str,
    size: (usize, usize),
    block: Block,
    draw: fn(&mut Canvas, u64),
    seed: u64,
) -> Scene {
    Scene { name, size: Size { w: size.0, h: size.1 }, block, draw, seed }
}

/// All pictures.
pub(crate) const ALL: [Scene; 15] = [
    scene("sunrise", (2400, 1600), Block::Nothing, hills::sunrise, 101),
    scene("river-dusk", (1800, 1200), Block::Nothing, river::river, 102),
    scene("building-site", (1800, 1200), Block::Nothing, site::site, 103),
    scene("steel-workshop", (1800, 1200), Block::Nothing, workshop::workshop, 104),
    scene("railway-fog", (1600, 1067), Block::Nothing, railway::railway, 105),
    scene("tea-terraces", (1600, 1067), Block::Nothing, tea::tea, 106),
    scene("night-city", (1800, 1200), Block::Camera, night::night, 107),
    scene("pylon-workers", (1800, 1200), Block::Nothing, pylons::pylons, 108),
    scene("portrait", (1200, 1800), Block::Turned(6), portrait::portrait, 109),
    scene("loom", (1200, 1800), Block::Turned(8), loom::loom, 110),
    scene("wind-turbines", (2100, 1400), Block::Nothing, wind::turbines, 111),
    scene("street-then", (1600, 1067), Block::Nothing, street_then::then, 112),
    scene("street-now", (1600, 1067), Block::Nothing, street_now::now, 112),
    scene("service-app", (1200, 1800), Block::Nothing, app::app, 114),
    scene("harbour", (1800, 1200), Block::Nothing, harbour::harbour, 115),
];

impl Scene {
    /// The picture at a size, upright.
    pub(crate) fn drawn(&self, size: Size) -> Canvas {
        let mut canvas = Canvas::new(size);
        (self.draw)(&mut canvas, self.seed);
        finish(&mut canvas, Grade::default(), self.seed);
        canvas
    }

    /// The picture as a file.
    pub(crate) fn file(&self, size: Size) -> Result<Vec<u8>, Box<dyn Error>> {
        let canvas = self.drawn(size);
        match self.block {
            Block::Nothing => jpeg::jpeg(&canvas, 85, None),
            Block::Turned(way) => {
                jpeg::jpeg(&turned(&canvas, way), 85, Some(&exif::orientation(way)))
            }
            Block::Camera => jpeg::jpeg(&canvas, 85, Some(&exif::camera())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scene_gives_the_same_bytes_again() -> Result<(), Box<dyn Error>> {
        for scene in &ALL {
            let size = Size { w: scene.size.w / 20, h: scene.size.h / 20 };
            assert_eq!(scene.file(size)?, scene.file(size)?, "{}", scene.name);
        }
        Ok(())
    }

    #[test]
    fn names_differ_and_sizes_keep_to_the_plan() {
        let mut names: Vec<_> = ALL.iter().map(|scene| scene.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
        assert!(ALL.iter().all(|scene| (1067..=2400).contains(&scene.size.w.max(scene.size.h))));
    }

    #[test]
    fn a_turned_picture_is_stored_lying() {
        for scene in ALL.iter().filter(|scene| matches!(scene.block, Block::Turned(_))) {
            let Block::Turned(way) = scene.block else { continue };
            let upright = scene.drawn(Size { w: 20, h: 30 });
            assert_eq!(turned(&upright, way).size, Size { w: 30, h: 20 });
        }
    }
}
