//! How a picture is stored: which files carry what publication has to deal with.

use std::error::Error;

use crate::canvas::Canvas;
use crate::finish::turned;
use crate::gamut::recoded;
use crate::jpeg::{Extras, jpeg};
use crate::{exif, icc};

/// What a picture's EXIF block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Nothing,
    /// An orientation, for which the pixels are stored turned.
    Turned(u16),
    /// A made-up camera and place.
    Camera,
    /// No EXIF block, but pixels in Display P3 with its profile.
    Wide,
}

/// The numbered pictures that are stored in a way of their own.
pub(crate) const ODD: [(&str, u8, Block); 18] = [
    ("bay-bridge", 1, Block::Turned(1)),
    ("dam", 3, Block::Turned(1)),
    ("cotton-field", 3, Block::Turned(3)),
    ("mail-road", 2, Block::Turned(3)),
    ("oil-pumps", 1, Block::Turned(5)),
    ("tea-terraces", 5, Block::Turned(5)),
    ("grassland", 3, Block::Turned(6)),
    ("welder", 5, Block::Turned(6)),
    ("portrait", 4, Block::Turned(8)),
    ("snow-railway", 2, Block::Turned(8)),
    ("loess-solar", 3, Block::Wide),
    ("sunrise", 3, Block::Wide),
    ("karst-river", 1, Block::Wide),
    ("reading-stage", 5, Block::Wide),
    ("harbour", 2, Block::Camera),
    ("rider-dawn", 2, Block::Camera),
    ("night-city", 5, Block::Camera),
    ("account-screen", 4, Block::Camera),
];

/// How a numbered picture is stored.
pub(crate) fn of(name: &str, number: u8) -> Block {
    ODD.iter().find(|odd| (odd.0, odd.1) == (name, number)).map_or(Block::Nothing, |odd| odd.2)
}

/// The largest file wanted of a numbered picture, and the qualities tried for it in turn.
const WANTED: usize = 150_000;
const QUALITIES: [u8; 4] = [82, 77, 71, 64];

/// A picture as a JPEG no larger than wanted, if one of the qualities allows it.
pub(crate) fn small(canvas: &Canvas, block: Block) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = Vec::new();
    for quality in QUALITIES {
        bytes = file(canvas, block, quality)?;
        if bytes.len() <= WANTED {
            break;
        }
    }
    Ok(bytes)
}

/// A picture as a JPEG of a quality.
pub(crate) fn file(canvas: &Canvas, block: Block, quality: u8) -> Result<Vec<u8>, Box<dyn Error>> {
    let exif = |block: Vec<u8>| Extras { exif: Some(block), icc: None };
    match block {
        Block::Nothing => jpeg(canvas, quality, &Extras::default()),
        Block::Turned(way) => jpeg(&turned(canvas, way), quality, &exif(exif::orientation(way))),
        Block::Camera => jpeg(canvas, quality, &exif(exif::camera(1))),
        Block::Wide => {
            jpeg(&recoded(canvas), quality, &Extras { exif: None, icc: Some(icc::display_p3()) })
        }
    }
}
