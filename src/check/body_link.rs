//! `bad-link`, `body-picture` and `too-deep`: a link of a body that leads nowhere, a picture it
//! cannot show, quotations and lists within each other without end.

use super::Subject;
use crate::catalogue::text::{self, Reference, Target};
use crate::finding::{Code, Finding, Findings};
use crate::plan::PageId;
use crate::span::Spanned;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    let bodies = catalogue.campaigns.values().map(|one| &one.body);
    let bodies = bodies.chain(catalogue.sub_projects.values().map(|one| &one.body));
    let bodies = bodies.chain(catalogue.organisers.values().map(|one| &one.body));
    let bodies = bodies.chain(catalogue.authors.values().map(|one| &one.body));
    for body in bodies.chain(catalogue.published().map(|one| &one.body)) {
        look(body, subject, findings);
    }
}

fn look(body: &Spanned<String>, subject: Subject<'_>, findings: &mut Findings) {
    if let Some(span) = text::too_deep(body) {
        findings.push(Finding::new(Code::TooDeep, span).with("limit", text::MAX_DEPTH));
        return;
    }
    for (reference, span) in text::references(body) {
        match reference {
            Reference::Picture => findings.push(Finding::new(Code::BodyPicture, span)),
            Reference::Link(Target::Outside(_) | Target::Anchor(_)) => {}
            Reference::Link(Target::Refused(target)) => {
                findings.push(Finding::new(Code::BadLink, span).with("value", target));
            }
            // An entry that could not be read has a finding of its own.
            Reference::Link(Target::Entry(id)) if subject.catalogue.broken.contains(&id) => {}
            Reference::Link(Target::Entry(id)) => {
                let page = PageId::of_entry(&id).and_then(|page| subject.plan.link(&page));
                if page.is_none() {
                    findings.push(Finding::new(Code::BadLink, span).with("value", id));
                }
            }
        }
    }
}
