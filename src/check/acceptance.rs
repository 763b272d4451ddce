//! `stale-acceptance`: an accepted finding that is not found any more, or with other values.

use crate::config::Acceptance;
use crate::finding::{Code, Finding, Findings};

/// Moves the findings that `site.yaml` accepts to the accepted ones, and tells of acceptances that
/// meet none.
pub(super) fn settle(accepted: &[Acceptance], findings: &mut Findings) {
    let mut met = vec![false; accepted.len()];
    findings.settle(|finding| {
        let digest = finding.digest();
        let is = |one: &Acceptance| {
            one.code.value == finding.code
                && finding.entry.as_ref() == Some(&one.entry)
                && one.digest == digest
        };
        // One acceptance is for one finding: a second one like it is told.
        let index = accepted.iter().zip(&met).position(|(one, met)| !met && is(one))?;
        met[index] = true;
        Some(accepted[index].reason.clone())
    });
    for (one, _) in accepted.iter().zip(met).filter(|(_, met)| !met) {
        let finding = Finding::new(Code::StaleAcceptance, one.code.span);
        let finding = finding.with("code", one.code.value.as_str()).with("entry", &one.entry);
        findings.push(finding);
    }
}
