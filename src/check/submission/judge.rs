//! A bound put against the facts of a work. Pure: the same bound and facts give the same verdicts.

use super::bound::{Bound, Evidence};
use super::facts::Medium;
use super::file;
use super::format::Kind;
use super::range::Range;
use super::said;
use crate::catalogue::notice::Rule;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::Work;
use crate::config::Policy;
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

impl Verdict {
    /// What follows from whether a bound holds.
    #[must_use]
    pub fn kept(holds: bool) -> Self {
        if holds { Self::Kept } else { Self::Broken }
    }
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
                let (verdict, measured) = file::measure(bound, medium, case.policy)?;
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
            let verdict = Verdict::kept(range.holds(most, case.policy.around));
            Judgement { span, verdict, measured: Measured::Count(most) }
        }
    })
}
