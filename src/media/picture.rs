//! Turns one picture file into bodies at several sizes: decoded once, brought to the widest usual
//! size, halved step by step, each body resized from the smallest step that is large enough.
//!
//! Upright exactly once, in sRGB, with nothing of the file but its pixels. A body depends on its
//! source and its own recipe alone, never on what else is wanted or cached: an incremental build
//! gives the same bytes as a full one.

use super::crop::Region;
use super::decode::Opened;
use super::pixels::Pixels;
use super::task::Part;
use super::{Cache, Fault, colour, glance, jpeg, webp};
use crate::catalogue::focus::Focus;
use crate::plan::recipe::{Encoding, Recipe, height_at};
use std::cmp::Reverse;
use std::path::Path;

/// A JPEG is decoded at a scale that serves this width, also where only smaller ones are wanted:
/// the scale must not depend on the company a recipe is in.
const SERVED_WIDTH: u32 = 1_920;
/// Memory for the sizes below the decoded one and for the encoders' own, in bytes.
const WORKING_MEMORY: u64 = 20 << 20;

/// What decoding a picture takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    /// Bytes of memory at the peak.
    pub memory: u64,
    /// Pixels as stored.
    pub pixels: u64,
}

/// What making these bodies will take, from the header alone.
///
/// # Errors
/// The cause, when the file cannot be read or its header refuses it.
pub(super) fn weight(
    path: &Path,
    part: Option<Part>,
    wanted: &[(String, Recipe)],
) -> Result<Weight, String> {
    let opened = Opened::open(path, part)?;
    let wanted = wanted.iter().map(|(key, recipe)| (key.as_str(), recipe)).collect::<Vec<_>>();
    let largest = largest_first(&opened, &wanted).first().map_or(8, |one| one.eighths);
    let memory = opened.memory(largest) + WORKING_MEMORY;
    Ok(Weight { memory, pixels: opened.pixels() })
}

/// A body to make.
struct Wanted<'a> {
    /// The scale it is decoded at.
    eighths: u32,
    /// The size that the whole upright picture has when the body is a part of it.
    whole: (u32, u32),
    size: (u32, u32),
    crop: Option<Focus>,
    /// None for a glance.
    encoding: Option<Encoding>,
    key: &'a str,
}

/// Puts the bodies of these recipes into the cache.
pub(super) fn make(
    path: &Path,
    part: Option<Part>,
    recipes: &[(&str, &Recipe)],
    cache: &Cache,
) -> Result<(), Fault> {
    let mut opened = Opened::open(path, part)?;
    let wanted = largest_first(&opened, recipes);
    let own = own_size(&opened);
    let possible = |one: &Wanted<'_>| {
        let (wide, high) = one.size;
        (1..=own.0).contains(&wide) && (1..=own.1).contains(&high)
    };
    if !wanted.iter().all(possible) {
        return Err(Fault::Source("the picture is smaller than what is asked of it".to_owned()));
    }
    // One scale unless a recipe is wider than is usual.
    for alike in wanted.chunk_by(|one, other| one.eighths == other.eighths) {
        encode_all(&mut opened, alike, cache)?;
    }
    Ok(())
}

fn own_size(opened: &Opened) -> (u32, u32) {
    (opened.header.picture.width, opened.header.picture.height)
}

fn largest_first<'a>(opened: &Opened, recipes: &[(&'a str, &Recipe)]) -> Vec<Wanted<'a>> {
    let own = own_size(opened);
    let served = served(own);
    let wanted = recipes.iter().filter_map(|&(key, recipe)| {
        let (size, crop, encoding) = match *recipe {
            Recipe::Picture { width, height, crop, encoding } => {
                ((width, height), crop, Some(encoding))
            }
            Recipe::Glance => (glance::size(own), None, None),
            Recipe::Film | Recipe::Sound { .. } | Recipe::Captions | Recipe::Waveform => {
                return None;
            }
        };
        let whole = crop.map_or(size, |focus| {
            let region = Region::around(focus, own, size);
            let times = f64::from(size.0) / region.width;
            (rounded(f64::from(own.0) * times), rounded(f64::from(own.1) * times))
        });
        let least = opened.header.as_stored((whole.0.max(served.0), whole.1.max(served.1)));
        let eighths = opened.scale_for(least);
        Some(Wanted { eighths, whole, size, crop, encoding, key })
    });
    let mut wanted: Vec<_> = wanted.collect();
    wanted.sort_by_key(|one| Reverse((one.whole, one.size, one.crop, one.encoding, one.key)));
    wanted
}

/// A positive size in whole pixels.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn rounded(side: f64) -> u32 {
    side.round().max(1.0) as u32
}

fn encode_all(opened: &mut Opened, wanted: &[Wanted<'_>], cache: &Cache) -> Result<(), Fault> {
    let eighths = wanted.first().map_or(8, |one| one.eighths);
    let (decoded, profile) = Step::decoded(opened, eighths)?;
    let served = served(own_size(opened));
    let wider = |one: &Wanted<'_>| one.whole.0 > served.0 || one.whole.1 > served.1;
    // The usual widths are taken from one step made for them, so that the pixels of a large picture
    // are gone over once, and dropped before anything is encoded.
    let usual = decoded.at(opened.header.as_stored(served))?;
    let (wide, rest): (Vec<_>, Vec<_>) = wanted.iter().partition(|one| wider(one));
    if wide.is_empty() {
        drop(decoded);
    } else {
        encode_run(opened, decoded, &wide, profile.as_deref(), cache)?;
    }
    encode_run(opened, usual, &rest, profile.as_deref(), cache)
}

/// Encodes bodies, largest first, from a step that is large enough for all.
fn encode_run(
    opened: &Opened,
    mut step: Step,
    wanted: &[&Wanted<'_>],
    profile: Option<&[u8]>,
    cache: &Cache,
) -> Result<(), Fault> {
    let mut last: Option<(&Wanted<'_>, Pixels)> = None;
    for &one in wanted {
        let same = last.take_if(|(last, _)| (last.size, last.crop) == (one.size, one.crop));
        let shown = match same {
            Some((_, shown)) => shown,
            None => shown(opened, &mut step, one, profile)?,
        };
        let body = match one.encoding {
            Some(Encoding::Webp) => webp::encode(&shown)?,
            Some(Encoding::Jpeg) => jpeg::encode(&shown.on_white())?,
            None => glance::encode(&shown)?,
        };
        cache.put(one.key, &body)?;
        last = Some((one, shown));
    }
    Ok(())
}

/// The size at which a picture serves the usual widths.
fn served(own: (u32, u32)) -> (u32, u32) {
    let wide = SERVED_WIDTH.min(own.0);
    (wide, height_at(own, wide))
}

/// A picture on its way down in size.
struct Step {
    pixels: Pixels,
    /// The pixels across and down that the picture really fills. A JPEG of 3841 pixels is decoded
    /// at half size to 1921, of which the last one is filled by half: taken for whole, all details
    /// would move by up to half a pixel.
    extent: (f64, f64),
}

impl Step {
    fn decoded(opened: &mut Opened, eighths: u32) -> Result<(Self, Option<Vec<u8>>), String> {
        let (pixels, profile) = opened.decode(eighths)?;
        let share = |stored: u32| f64::from(stored) * f64::from(eighths) / 8.0;
        let extent = (share(opened.header.stored.0), share(opened.header.stored.1));
        Ok((Self { pixels, extent }, profile))
    }

    /// All that is filled.
    fn region(&self) -> Region {
        Region { left: 0.0, top: 0.0, width: self.extent.0, height: self.extent.1 }
    }

    /// The picture at a size.
    fn at(&self, size: (u32, u32)) -> Result<Self, String> {
        let pixels = self.pixels.resized(self.region(), size)?;
        Ok(Self { pixels, extent: (f64::from(size.0), f64::from(size.1)) })
    }

    /// Shrinks by halves while it stays large enough.
    fn shrink(&mut self, (wide, high): (u32, u32)) -> Result<(), String> {
        loop {
            let own = (self.pixels.width, self.pixels.height);
            let half = (own.0.div_ceil(2), own.1.div_ceil(2));
            if half == own || half.0 < wide || half.1 < high {
                return Ok(());
            }
            *self = self.at(half)?;
        }
    }
}

/// One body's pixels, upright and in sRGB; `step` shrinks to the smallest that is large enough.
fn shown(
    opened: &Opened,
    step: &mut Step,
    one: &Wanted<'_>,
    profile: Option<&[u8]>,
) -> Result<Pixels, String> {
    let (header, own) = (&opened.header, own_size(opened));
    let orientation = header.picture.orientation;
    step.shrink(header.as_stored(one.whole))?;
    let region = one.crop.map_or(step.region(), |focus| {
        let region = Region::around(focus, own, one.size).as_stored(own, orientation);
        region.scaled(header.stored, step.extent)
    });
    let scaled = step.pixels.resized(region, header.as_stored(one.size))?;
    // Colours and way up on the result instead of the whole picture: less work.
    Ok(colour::to_srgb(scaled, profile)?.upright(orientation).without_idle_alpha())
}

/// The pixels of whole bodies of these sizes, largest first, as they are before they are encoded.
#[cfg(test)]
pub(super) fn before_encoding(path: &Path, sizes: &[(u32, u32)]) -> Result<Vec<Pixels>, String> {
    let mut opened = Opened::open(path, None)?;
    let recipe = |&(width, height): &(u32, u32)| Recipe::Picture {
        width,
        height,
        crop: None,
        encoding: Encoding::Webp,
    };
    let recipes: Vec<_> = sizes.iter().map(recipe).collect();
    let recipes: Vec<_> = recipes.iter().map(|recipe| ("", recipe)).collect();
    let wanted = largest_first(&opened, &recipes);
    let (decoded, profile) = Step::decoded(&mut opened, wanted[0].eighths)?;
    let mut step = decoded.at(opened.header.as_stored(served(own_size(&opened))))?;
    wanted.iter().map(|one| shown(&opened, &mut step, one, profile.as_deref())).collect()
}
