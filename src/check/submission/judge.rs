//! A bound put against the facts of a work. Pure: the same bound and facts give the same verdicts.

use super::bound::{Bound, Evidence};
use super::facts::{Captioned, Medium};
use super::format::{self, Format, Kind};
use super::range::Range;
use super::{said, sides};
use crate::catalogue::notice::Rule;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::Work;
use crate::config::Policy;
use crate::config::Portrait;
use crate::span::Span;

/// Why something could not be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The file could not be read; a finding of its own says so.
    Unreadable,
    /// The file does not tell its length.
    NoLength,
    /// The entry does not say whether a film has captions.
    CaptionsUnknown,
    /// The photograph has no caption.
    NoCaption,
    /// The entry does not record it.
    NotRecorded,
    /// The entry states no hashtag at all.
    NoHashtag,
}

impl Why {
    /// The word that messages choose by.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoLength => "no-length",
            Self::CaptionsUnknown => "captions-unknown",
            Self::NoCaption => "no-caption",
            Self::NotRecorded => "not-recorded",
            Self::NoHashtag => "no-hashtag",
        }
    }
}

/// How a work stands to a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It keeps it.
    Kept,
    /// A person looks at it.
    ByHand,
    /// It cannot be told.
    Unmeasured(Why),
    /// It breaks it.
    Broken,
}

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Nothing with a number.
    Nothing,
    /// A length.
    Milliseconds(u64),
    /// A size.
    Bytes(u64),
    /// Width and height as shown.
    Sides(u32, u32),
    /// A format.
    Format(&'static str),
    /// A number of characters or people.
    Count(u64),
    /// A piece of evidence.
    Evidence(Evidence),
}

/// How a file, or the entry as a whole, stands to a bound.
#[derive(Clone, Copy, Debug)]
pub struct Judgement {
    /// Where the entry names it.
    pub span: Span,
    /// How it stands.
    pub verdict: Verdict,
    /// What was measured.
    pub measured: Measured,
}

/// What is judged.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The entry.
    pub winner: &'a Winner,
    /// Its main files.
    pub media: &'a [Medium<'a>],
    /// The conventions.
    pub policy: &'a Policy,
}

/// How an entry stands to a rule with that bound; empty where the rule does not concern it.
#[must_use]
pub fn judge(bound: &Bound, rule: &Rule, case: Case<'_>) -> Vec<Judgement> {
    let whole = case.winner.title.span;
    match bound {
        Bound::Followers(range) => followers(*range, case).into_iter().collect(),
        Bound::Evidence(kinds) => {
            let one = |&kind: &Evidence| {
                let verdict = said::evidence(kind, case.winner);
                Judgement { span: whole, verdict, measured: Measured::Evidence(kind) }
            };
            kinds.iter().map(one).collect()
        }
        Bound::Hashtag(words) => {
            let verdict = said::hashtag(words, case.winner);
            vec![Judgement { span: whole, verdict, measured: Measured::Nothing }]
        }
        Bound::ByHand => {
            let verdict = Verdict::ByHand;
            vec![Judgement { span: whole, verdict, measured: Measured::Nothing }]
        }
        Bound::Container(_)
        | Bound::Duration(_)
        | Bound::Size(_)
        | Bound::Aspect(_)
        | Bound::Resolution { .. }
        | Bound::Captions
        | Bound::CaptionLength(_) => {
            let concerned = case.media.iter().filter(|medium| concerns(&rule.quote, medium.kind));
            let one = |medium: &Medium<'_>| {
                let (verdict, measured) = of_file(bound, medium, case.policy)?;
                Some(Judgement { span: medium.file.span, verdict, measured })
            };
            concerned.filter_map(one).collect()
        }
    }
}

/// Whether a sentence of a notice concerns files of a kind: one that speaks of films, and neither
/// of all works nor of that kind, does not concern other files.
fn concerns(quote: &str, kind: Kind) -> bool {
    let own: &[&str] = match kind {
        Kind::Film => return true,
        Kind::Sound => &["音频", "录音", "小样", "歌曲", "音乐"],
        Kind::Photo => &["图片", "照片", "摄影"],
    };
    let speaks = |words: &[&str]| words.iter().any(|word| quote.contains(word));
    !quote.contains("视频") || speaks(&["所有作品", "全部作品"]) || speaks(own)
}

/// The verdict on one file; none where the bound does not concern its kind.
fn of_file(bound: &Bound, medium: &Medium<'_>, policy: &Policy) -> Option<(Verdict, Measured)> {
    match bound {
        Bound::Container(formats) => container(formats, medium),
        Bound::Duration(range) => duration(*range, medium, policy),
        Bound::Size(range) => Some(match medium.stored {
            Some(stored) => {
                (kept(range.holds(stored.bytes, policy.around)), Measured::Bytes(stored.bytes))
            }
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
            Captioned::No => (Verdict::Broken, Measured::Nothing),
            Captioned::Unknown => (Verdict::Unmeasured(Why::CaptionsUnknown), Measured::Nothing),
        }),
        Bound::CaptionLength(range) => {
            (medium.kind == Kind::Photo).then(|| caption(*range, medium, policy))
        }
        Bound::Followers(_) | Bound::Evidence(_) | Bound::Hashtag(_) | Bound::ByHand => None,
    }
}

const UNREADABLE: (Verdict, Measured) = (Verdict::Unmeasured(Why::Unreadable), Measured::Nothing);

fn kept(holds: bool) -> Verdict {
    if holds { Verdict::Kept } else { Verdict::Broken }
}

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
    Some((kept(fits), Measured::Format(found)))
}

fn duration(range: Range, medium: &Medium<'_>, policy: &Policy) -> Option<(Verdict, Measured)> {
    if medium.kind == Kind::Photo {
        return None;
    }
    Some(match medium.milliseconds() {
        None => UNREADABLE,
        Some(0) => (Verdict::Unmeasured(Why::NoLength), Measured::Nothing),
        Some(length) => (kept(range.holds(length, policy.around)), Measured::Milliseconds(length)),
    })
}

fn shape(medium: &Medium<'_>, fits: impl Fn((u32, u32)) -> bool) -> Option<(Verdict, Measured)> {
    if medium.kind == Kind::Sound {
        return None;
    }
    let sides = medium.sides().filter(|sides| sides.0 > 0 && sides.1 > 0);
    Some(sides.map_or(UNREADABLE, |found| (kept(fits(found)), Measured::Sides(found.0, found.1))))
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
    (kept(range.holds(count, policy.around)), Measured::Count(count))
}

/// The account with most followers counts; works without accounts are not asked.
fn followers(range: Range, case: Case<'_>) -> Option<Judgement> {
    let span = case.winner.title.span;
    let people = matches!(case.winner.work, Work::Influencer(_) | Work::MediaAccount);
    if !people && case.winner.accounts.is_empty() {
        return None;
    }
    let most = case.winner.accounts.iter().filter_map(|account| account.followers).max();
    Some(match most {
        None => {
            let verdict = Verdict::Unmeasured(Why::NotRecorded);
            Judgement { span, verdict, measured: Measured::Nothing }
        }
        Some(most) => {
            let verdict = kept(range.holds(most, case.policy.around));
            Judgement { span, verdict, measured: Measured::Count(most) }
        }
    })
}
