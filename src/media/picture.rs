//! Turns one picture file into bodies at several sizes: decoded once, halved step by step, each
//! body resized from the smallest step that is large enough.
//!
//! Upright exactly once, in sRGB, with nothing of the file but its pixels. A body depends on its
//! source and its own recipe alone, never on what else is wanted or cached: an incremental build
//! gives the same bytes as a full one.

use super::decode::Opened;
use super::pixels::Pixels;
use super::{Cache, Fault, PixelBudget, colour, jpeg, webp};
use crate::plan::recipe::{Encoding, Recipe, height_at};
use std::cmp::Reverse;
use std::path::Path;

/// A JPEG is decoded at a scale that serves this width, also where only smaller ones are wanted:
/// the scale must not depend on the company a recipe is in.
const SERVED_WIDTH: u32 = 1_920;

/// A body to make: size in pixels, encoding and key.
type Wanted<'a> = ((u32, u32), Encoding, &'a str);

/// Puts the bodies of these recipes into the cache; the number of pictures decoded, 1.
pub(super) fn make(
    path: &Path,
    recipes: &[(&str, &Recipe)],
    cache: &Cache,
    budget: &PixelBudget,
) -> Result<usize, Fault> {
    let mut opened = Opened::open(path)?;
    let wanted = largest_first(recipes);
    let own = (opened.header.picture.width, opened.header.picture.height);
    let possible = |&((wide, high), ..): &Wanted<'_>| {
        (1..=own.0).contains(&wide) && (1..=own.1).contains(&high)
    };
    if !wanted.iter().all(possible) {
        return Err(Fault::Source("the picture is smaller than what is asked of it".to_owned()));
    }
    let served = SERVED_WIDTH.min(own.0);
    let served = (served, height_at(own, served));
    let scale = |size: (u32, u32)| {
        opened.scale_for(opened.header.as_stored((size.0.max(served.0), size.1.max(served.1))))
    };
    // One scale unless a recipe is wider than is usual.
    let scales: Vec<_> = wanted.iter().map(|&(size, ..)| scale(size)).collect();
    budget.admit(opened.pixels_in_flight(), || {
        let mut rest = wanted.as_slice();
        for alike in scales.chunk_by(|one, other| one == other) {
            let (now, later) = rest.split_at(alike.len());
            encode_all(&mut opened, alike.first().copied().unwrap_or(8), now, cache)?;
            rest = later;
        }
        Ok(1)
    })
}

fn largest_first<'a>(recipes: &[(&'a str, &Recipe)]) -> Vec<Wanted<'a>> {
    let wanted = recipes.iter().filter_map(|&(key, recipe)| match *recipe {
        Recipe::Picture { width, height, encoding } => Some(((width, height), encoding, key)),
        Recipe::Film | Recipe::Sound { .. } | Recipe::Captions => None,
    });
    let mut wanted: Vec<_> = wanted.collect();
    wanted.sort_by_key(|&wanted| Reverse(wanted));
    wanted
}

fn encode_all(
    opened: &mut Opened,
    eighths: u32,
    wanted: &[Wanted<'_>],
    cache: &Cache,
) -> Result<(), Fault> {
    let (mut step, profile) = opened.decode(eighths)?;
    let mut last: Option<Pixels> = None;
    for &(size, encoding, key) in wanted {
        let same = last.take_if(|last| (last.width, last.height) == size);
        let shown = same.map_or_else(
            || {
                let stored = opened.header.as_stored(size);
                while let Some(half) = half_at_least(&step, stored) {
                    step = step.resized(half)?.into_owned();
                }
                // Colours and way up on the result instead of the whole picture: less work.
                let scaled = step.resized(stored)?.into_owned();
                let coloured = colour::to_srgb(scaled, profile.as_deref())?;
                Ok(coloured.upright(opened.header.picture.orientation).without_idle_alpha())
            },
            Ok::<_, String>,
        )?;
        let body = match encoding {
            Encoding::Webp => webp::encode(&shown)?,
            Encoding::Jpeg => jpeg::encode(&shown.on_white())?,
        };
        cache.put(key, &body)?;
        last = Some(shown);
    }
    Ok(())
}

/// Half the size of a step, when that is still large enough.
fn half_at_least(step: &Pixels, (wide, high): (u32, u32)) -> Option<(u32, u32)> {
    let half = (step.width.div_ceil(2), step.height.div_ceil(2));
    let smaller = half != (step.width, step.height);
    (smaller && half.0 >= wide && half.1 >= high).then_some(half)
}
