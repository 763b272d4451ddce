//! A bound put against the facts of a work. Pure: the same bound and facts give the same verdicts.

use super::bound::{Bound, Evidence};
use super::facts::{Captioned, Medium};
use super::file;
use super::format::Kind;
use super::range::Range;
use super::said;
use crate::catalogue::notice::Rule;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{MediaPath, Work};
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
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Where the entry names it.
    pub span: Span,
    /// How it stands.
    pub verdict: Verdict,
    /// What was measured.
    pub measured: Measured,
    /// The file; none for the entry as a whole.
    pub file: Option<MediaPath>,
    /// What is known of its captions where these are judged.
    pub captioned: Option<Captioned>,
}

impl Judgement {
    fn whole(winner: &Winner, verdict: Verdict, measured: Measured) -> Self {
        Self { span: winner.title.span, verdict, measured, file: None, captioned: None }
    }
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
    let whole = |verdict, measured| Judgement::whole(case.winner, verdict, measured);
    match bound {
        Bound::Followers(range) => followers(*range, case).into_iter().collect(),
        Bound::Evidence(kinds) => {
            let one = |&kind: &Evidence| {
                whole(said::evidence(kind, case.winner), Measured::Evidence(kind))
            };
            kinds.iter().map(one).collect()
        }
        Bound::Hashtag(words) => {
            vec![whole(said::hashtag(words, case.winner), Measured::Nothing)]
        }
        Bound::ByHand => vec![whole(Verdict::ByHand, Measured::Nothing)],
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
                let captioned = (*bound == Bound::Captions).then_some(medium.captioned);
                let (span, file) = (medium.file.span, Some(medium.file.value.clone()));
                Some(Judgement { span, verdict, measured, file, captioned })
            };
            concerned.filter_map(one).collect()
        }
    }
}

/// Words of a sentence that speaks of more than films.
const GENERAL: &[&str] = &["含视频", "等作品", "图片", "照片", "海报"];
/// Words for all of something; before films they speak of all films.
const ALL: &[&str] = &["所有", "各类", "全部"];
/// Words for films.
const FILMS: &[&str] = &["视频", "短视频", "微视频"];

/// Whether a sentence of a notice concerns files of a kind: one that speaks of films alone does not
/// concern other files.
fn concerns(quote: &str, kind: Kind) -> bool {
    let own: &[&str] = match kind {
        Kind::Film => return true,
        Kind::Sound => &["音频", "录音", "小样", "歌曲", "音乐"],
        Kind::Photo => &["摄影"],
    };
    let speaks = |words: &[&str]| words.iter().any(|word| quote.contains(word));
    !quote.contains("视频") || speaks(GENERAL) || speaks(own) || of_all(quote)
}

/// Whether a sentence speaks of all of something else than films.
fn of_all(quote: &str) -> bool {
    let films = |rest: &str| FILMS.iter().any(|word| rest.starts_with(word));
    ALL.iter().any(|all| quote.split(all).skip(1).any(|rest| !films(rest)))
}

/// The account with most followers counts; works without accounts are not asked.
fn followers(range: Range, case: Case<'_>) -> Option<Judgement> {
    let people = matches!(case.winner.work, Work::Influencer(_) | Work::MediaAccount);
    if !people && case.winner.accounts.is_empty() {
        return None;
    }
    let most = case.winner.accounts.iter().filter_map(|account| account.followers).max();
    let (verdict, measured) = match most {
        None => (Verdict::Unmeasured(Why::NotRecorded), Measured::Nothing),
        Some(most) => (Verdict::kept(range.holds(most, case.policy.around)), Measured::Count(most)),
    };
    Some(Judgement::whole(case.winner, verdict, measured))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_on_films_alone_concern_no_other_files() {
        for quote in ["视频时长小于三分钟", "所有视频不超过五分钟", "全部短视频为横屏"]
        {
            assert!(concerns(quote, Kind::Film), "{quote}");
            assert!(!concerns(quote, Kind::Sound), "{quote}");
            assert!(!concerns(quote, Kind::Photo), "{quote}");
        }
        for quote in [
            "作品小于50MB",
            "所有参赛作品（视频等）小于50MB",
            "各类作品、视频小于50MB",
            "全部作品含视频小于50MB",
            "文件（含视频）小于50MB",
            "视频、音频等作品小于50MB",
            "视频和图片小于50MB",
            "视频与照片小于50MB",
            "视频、海报小于50MB",
        ] {
            assert!(concerns(quote, Kind::Sound), "{quote}");
            assert!(concerns(quote, Kind::Photo), "{quote}");
        }
        assert!(concerns("视频、录音不超过五分钟", Kind::Sound));
        assert!(!concerns("视频、录音不超过五分钟", Kind::Photo));
    }
}
