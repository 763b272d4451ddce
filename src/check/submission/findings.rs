//! Verdicts as findings.

use super::facts::Captioned;
use super::judge::{Judgement, Measured, Verdict, Why};
use super::{Judged, words};
use crate::catalogue::vocabulary::{RuleField, Strength};
use crate::catalogue::winner::Winner;
use crate::finding::{Code, Finding, Severity};

/// The code of a broken rule; none for fields that nobody measures.
fn code(field: RuleField) -> Option<Code> {
    match field {
        RuleField::Container => Some(Code::RuleContainer),
        RuleField::Duration => Some(Code::RuleDuration),
        RuleField::Size => Some(Code::RuleSize),
        RuleField::Captions => Some(Code::RuleCaptions),
        RuleField::Aspect => Some(Code::RuleAspect),
        RuleField::Resolution => Some(Code::RuleResolution),
        RuleField::CaptionLength => Some(Code::RuleCaptionLength),
        RuleField::Followers => Some(Code::RuleFollowers),
        RuleField::Evidence => Some(Code::RuleEvidence),
        RuleField::Hashtag => Some(Code::RuleHashtag),
        RuleField::Media
        | RuleField::Theme
        | RuleField::Quality
        | RuleField::Originality
        | RuleField::Rights
        | RuleField::Membership
        | RuleField::Route
        | RuleField::Form => None,
    }
}

/// The finding of a judgement; none for what is kept, looked at by hand, or told elsewhere.
pub(super) fn of(
    winner: &Winner,
    judged: &Judged<'_, '_>,
    judgement: &Judgement,
    megabyte: u64,
) -> Option<Finding> {
    let rule = judged.held.rule;
    let (code, severity) = match judgement.verdict {
        Verdict::Kept | Verdict::ByHand | Verdict::Unmeasured(Why::Unreadable) => return None,
        Verdict::Broken => (code(rule.field.value)?, weight(rule.strength, judged.held.relaxed)),
        Verdict::Unmeasured(Why::CaptionsUnknown) => (Code::RuleCaptions, Severity::Note),
        Verdict::Unmeasured(_) => (Code::RuleUnmeasured, Severity::Note),
    };
    let finding = Finding::new(code, judgement.span).of(&winner.id).weighing(severity);
    let finding = finding.with("work", &winner.title.value);
    let finding = finding.with("campaign", &judged.held.notice.short_title);
    let finding = finding.with("field", rule.field.value.as_str());
    let finding = match &judgement.file {
        Some(file) => finding.with("file", &file.0),
        None => finding,
    };
    let finding = finding.with("measured", words::measured(judgement.measured, megabyte));
    let finding = match judgement.measured {
        Measured::Bytes(bytes) => finding.with("bytes", bytes),
        Measured::Nothing
        | Measured::Milliseconds(_)
        | Measured::Sides(..)
        | Measured::Format(_)
        | Measured::Count(_)
        | Measured::Evidence(_) => finding,
    };
    let why = match judgement.verdict {
        Verdict::Unmeasured(why) => why.as_str(),
        Verdict::Broken if judgement.captioned == Some(Captioned::Empty) => "empty",
        Verdict::Kept | Verdict::ByHand | Verdict::Broken => "broken",
    };
    let bound = words::bound(judged.held.bound.as_ref(), rule, megabyte);
    let finding = finding.with("why", why).with("operator", rule.operator.as_str());
    let finding = finding.with("bound", bound).with("strength", rule.strength.as_str());
    let relaxed = if judged.held.relaxed { "yes" } else { "no" };
    Some(
        finding.with("relaxed", relaxed).with("rule", judged.held.owner).with("quote", &rule.quote),
    )
}

/// What must be is a warning, unless the same notice says that it may be relaxed.
fn weight(strength: Strength, relaxed: bool) -> Severity {
    match strength {
        Strength::Must if !relaxed => Severity::Warning,
        Strength::Must | Strength::Suggested | Strength::Preferred | Strength::Relaxed => {
            Severity::Note
        }
    }
}
