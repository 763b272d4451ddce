//! The list of scenes: name, size, how the picture without a number is stored, how it is drawn.

use super::{
    Scene, account, airport, app, bay, classroom, control, corridor, cotton, dam, grassland,
    harbour, hills, karst, live, loess, loom, mail, night, oil, portrait, pylons, railway, rider,
    river, salt, site, snow, stage, street_now, street_then, tea, welder, wind, workshop,
};
use crate::canvas::Canvas;
use crate::mood::{AUTUMN, BLUE, DUSK, EMBER, GOLD, MIST, Mood, PLAIN, STEEL, hued};
use crate::place::Size;
use crate::stored::Block;
use crate::take::Take;

/// How a scene is drawn.
type Draw = fn(&mut Canvas, Take);

/// A scene as the list below gives it.
const fn scene(name: &'static str, size: (usize, usize), draw: Draw, seed: u64) -> Scene {
    let size = Size { w: size.0, h: size.1 };
    Scene {
        name,
        size,
        block: Block::Nothing,
        draw,
        seed,
        moods: [PLAIN; 3],
        mirrored: size.w > size.h,
    }
}

impl Scene {
    /// The scene with its hours.
    const fn by(self, moods: [Mood; 3]) -> Self {
        Self { moods, ..self }
    }

    /// The scene, never mirrored.
    const fn straight(self) -> Self {
        Self { mirrored: false, ..self }
    }

    /// The scene, its picture without a number stored in a way of its own.
    const fn stored(self, block: Block) -> Self {
        Self { block, ..self }
    }
}

/// The sizes of most pictures.
const BROAD: (usize, usize) = (1600, 1067);
const LARGE: (usize, usize) = (1800, 1200);
const TALL: (usize, usize) = (1200, 1800);

/// All scenes.
pub(crate) const ALL: [Scene; 34] = [
    scene("sunrise", (2400, 1600), hills::sunrise, 101).by([PLAIN, MIST, DUSK]),
    scene("river-dusk", LARGE, river::river, 102).by([PLAIN, BLUE, GOLD]),
    scene("building-site", LARGE, site::site, 103).by([PLAIN, DUSK, MIST]),
    scene("steel-workshop", LARGE, workshop::workshop, 104).by([PLAIN, STEEL, EMBER]),
    scene("railway-fog", BROAD, railway::railway, 105).by([PLAIN, BLUE, GOLD]),
    scene("tea-terraces", BROAD, tea::tea, 106).by([PLAIN, GOLD, MIST]),
    scene("night-city", LARGE, night::night, 107).by([PLAIN, STEEL, EMBER]).stored(Block::Camera),
    scene("pylon-workers", LARGE, pylons::pylons, 108).by([PLAIN, BLUE, GOLD]),
    scene("portrait", TALL, portrait::portrait, 109)
        .by([PLAIN, hued(0.52, 0.7), hued(0.92, 0.8)])
        .stored(Block::Turned(6)),
    scene("loom", TALL, loom::loom, 110)
        .by([PLAIN, hued(0.55, 0.7), hued(0.9, 0.75)])
        .stored(Block::Turned(8)),
    scene("wind-turbines", (2100, 1400), wind::turbines, 111).by([PLAIN, AUTUMN, DUSK]),
    scene("street-then", BROAD, street_then::then, 112).by([PLAIN, GOLD, STEEL]),
    scene("street-now", BROAD, street_now::now, 112).by([PLAIN, AUTUMN, DUSK]),
    scene("service-app", TALL, app::app, 114).by([PLAIN, hued(0.14, 0.85), hued(-0.17, 0.8)]),
    scene("harbour", LARGE, harbour::harbour, 115).by([PLAIN, DUSK, MIST]),
    scene("karst-river", BROAD, karst::karst, 201),
    scene("salt-lake", BROAD, salt::salt, 202),
    scene("grassland", BROAD, grassland::grassland, 203).by([PLAIN, AUTUMN, DUSK]),
    scene("snow-railway", BROAD, snow::snow, 204),
    scene("dam", BROAD, dam::dam, 205).by([PLAIN, GOLD, MIST]),
    scene("bay-bridge", BROAD, bay::bay, 206),
    scene("loess-solar", BROAD, loess::loess, 207),
    scene("cotton-field", BROAD, cotton::cotton, 208).by([PLAIN, PLAIN, DUSK]),
    scene("welder", BROAD, welder::welder, 209),
    scene("classroom", BROAD, classroom::classroom, 210).straight(),
    scene("reading-stage", BROAD, stage::stage, 211),
    scene("control-room", BROAD, control::control, 212),
    scene("rider-dawn", BROAD, rider::rider, 213),
    scene("corridor-night", BROAD, corridor::corridor, 214),
    scene("airport-apron", BROAD, airport::airport, 215),
    scene("mail-road", BROAD, mail::mail, 216).by([PLAIN, AUTUMN, MIST]),
    scene("oil-pumps", BROAD, oil::oil, 217),
    scene("live-room", BROAD, live::live, 218),
    scene("account-screen", (1067, 1600), account::account, 219),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The scenes that the brief of the sample site names.
    const WANTED: [&str; 34] = [
        "sunrise",
        "river-dusk",
        "building-site",
        "steel-workshop",
        "railway-fog",
        "tea-terraces",
        "night-city",
        "pylon-workers",
        "portrait",
        "loom",
        "wind-turbines",
        "street-then",
        "street-now",
        "service-app",
        "harbour",
        "karst-river",
        "salt-lake",
        "grassland",
        "snow-railway",
        "dam",
        "bay-bridge",
        "loess-solar",
        "cotton-field",
        "welder",
        "classroom",
        "reading-stage",
        "control-room",
        "rider-dawn",
        "corridor-night",
        "airport-apron",
        "mail-road",
        "oil-pumps",
        "live-room",
        "account-screen",
    ];

    #[test]
    fn every_wanted_scene_is_there_once() {
        let names: Vec<_> = ALL.iter().map(|scene| scene.name).collect();
        assert_eq!(names, WANTED);
    }

    #[test]
    fn sizes_keep_to_the_plan() {
        assert!(ALL.iter().all(|scene| (1067..=2400).contains(&scene.size.w.max(scene.size.h))));
    }
}
