//! One file put against a bound.

use super::bound::Bound;
use super::facts::{Captioned, Medium};
use super::format::{self, Format, Kind};
use super::judge::{Measured, Verdict, Why};
use super::range::Range;
use super::sides;
use crate::config::{Policy, Portrait};

/// The verdict on one file; none where the bound does not concern its kind.
pub(super) fn measure(
    bound: &Bound,
    medium: &Medium<'_>,
    policy: &Policy,
) -> Option<(Verdict, Measured)> {
    match bound {
        Bound::Container(formats) => container(formats, medium),
        Bound::Duration(range) => duration(*range, medium, policy),
        Bound::Size(range) => Some(match medium.stored {
            Some(stored) => (
                Verdict::kept(range.holds(stored.bytes, policy.around)),
                Measured::Bytes(stored.bytes),
            ),
            None => UNREADABLE,
        }),
        Bound::Aspect(ratios) => shape(medium, |sides| {
            ratios.iter().any(|&ratio| sides::has_ratio(sides, ratio, policy.aspect_tolerance))
        }),
        Bound::Resolution { sides, exact } => {
            shape(medium, |found| fills(found, *sides, *exact, policy.portrait))
        }
        Bound::Captions => (medium.kind == Kind::Film).then_some(match medium.captioned {
            Captioned::Yes => (Verdict::Kept, Measured::Nothing),
            Captioned::No | Captioned::Empty => (Verdict::Broken, Measured::Nothing),
            Captioned::Unknown => (Verdict::Unmeasured(Why::CaptionsUnknown), Measured::Nothing),
        }),
        Bound::CaptionLength(range) => {
            (medium.kind == Kind::Photo).then(|| caption(*range, medium, policy))
        }
        Bound::Followers(_) | Bound::Evidence(_) | Bound::Hashtag(_) | Bound::ByHand => None,
    }
}

const UNREADABLE: (Verdict, Measured) = (Verdict::Unmeasured(Why::Unreadable), Measured::Nothing);

/// A rule that names formats concerns files of their kind; one that names a kind alone, all files.
fn container(formats: &[Format], medium: &Medium<'_>) -> Option<(Verdict, Measured)> {
    let general = formats.iter().all(|format| format.name.is_none());
    let mut own = formats.iter().filter(|format| format.kind == medium.kind).peekable();
    if own.peek().is_none() && !general {
        return None;
    }
    let Some(found) = medium.stored.and_then(|stored| format::of(&stored.probe)) else {
        return Some(UNREADABLE);
    };
    let fits = own.any(|format| format.name.is_none_or(|name| name == found));
    Some((Verdict::kept(fits), Measured::Format(found)))
}

fn duration(range: Range, medium: &Medium<'_>, policy: &Policy) -> Option<(Verdict, Measured)> {
    if medium.kind == Kind::Photo {
        return None;
    }
    Some(match medium.milliseconds() {
        None => UNREADABLE,
        Some(0) => (Verdict::Unmeasured(Why::NoLength), Measured::Nothing),
        Some(length) => {
            (Verdict::kept(range.holds(length, policy.around)), Measured::Milliseconds(length))
        }
    })
}

fn shape(medium: &Medium<'_>, fits: impl Fn((u32, u32)) -> bool) -> Option<(Verdict, Measured)> {
    if medium.kind == Kind::Sound {
        return None;
    }
    let sides = medium.sides().filter(|sides| sides.0 > 0 && sides.1 > 0);
    Some(sides.map_or(UNREADABLE, |found| {
        (Verdict::kept(fits(found)), Measured::Sides(found.0, found.1))
    }))
}

/// Whether both sides are long enough; an upright picture is compared turned where the site says.
fn fills(found: (u32, u32), wanted: (u32, u32), exact: bool, portrait: Portrait) -> bool {
    let turn = match portrait {
        Portrait::Turned => (found.0 < found.1) != (wanted.0 < wanted.1) && wanted.0 != wanted.1,
        Portrait::AsWritten => false,
    };
    let found = if turn { (found.1, found.0) } else { found };
    if exact { found == wanted } else { found.0 >= wanted.0 && found.1 >= wanted.1 }
}

/// Every character counts but blanks: punctuation does, as in the word counts of office programs.
fn caption(range: Range, medium: &Medium<'_>, policy: &Policy) -> (Verdict, Measured) {
    let Some(text) = medium.caption else {
        return (Verdict::Unmeasured(Why::NoCaption), Measured::Nothing);
    };
    let count = text.chars().filter(|char| !char.is_whitespace()).count() as u64;
    (Verdict::kept(range.holds(count, policy.around)), Measured::Count(count))
}
