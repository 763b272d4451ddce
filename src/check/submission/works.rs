//! `rule-container`, `rule-duration`, `rule-size`, `rule-aspect`, `rule-resolution`,
//! `rule-captions`, `rule-caption-length`, `rule-followers`, `rule-evidence`, `rule-hashtag` and
//! `rule-unmeasured`: works that break what their notices ask, or of which it cannot be told.

use super::super::Subject;
use super::{Ground, findings, judged, pairs};
use crate::finding::{Code, Findings};

/// What it reports.
pub(in crate::check) const CODES: &[Code] = &[
    Code::RuleContainer,
    Code::RuleDuration,
    Code::RuleSize,
    Code::RuleAspect,
    Code::RuleResolution,
    Code::RuleCaptions,
    Code::RuleCaptionLength,
    Code::RuleFollowers,
    Code::RuleEvidence,
    Code::RuleHashtag,
    Code::RuleUnmeasured,
];

pub(in crate::check) fn run(subject: Subject<'_>, out: &mut Findings) {
    let Subject { catalogue, tree, config, .. } = subject;
    let ground = Ground { catalogue, tree, policy: &config.policy };
    let contests = pairs::contests(catalogue, ground.policy);
    for winner in catalogue.winners.values() {
        // A rule that reaches an entry by two ways is told once.
        let mut told: Vec<*const _> = Vec::new();
        for judged in judged(winner, &contests, ground) {
            let rule = std::ptr::from_ref(judged.held.rule);
            if told.contains(&rule) {
                continue;
            }
            told.push(rule);
            for judgement in &judged.judgements {
                let megabyte = ground.policy.megabyte;
                if let Some(finding) = findings::of(winner, &judged, judgement, megabyte) {
                    out.push(finding);
                }
            }
        }
    }
}
