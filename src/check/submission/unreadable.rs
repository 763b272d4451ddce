//! `rule-unreadable`: a rule that a program should be able to measure, written so that it cannot.

use super::super::Subject;
use super::bound;
use crate::catalogue::notice::Rule;
use crate::finding::{Code, Finding, Findings};

pub(in crate::check) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    let campaigns = catalogue.campaigns.values().map(|one| (one.id.as_str(), &one.rules));
    let sub_projects = catalogue.sub_projects.values().map(|one| (one.id.as_str(), &one.rules));
    for (owner, rules) in campaigns.chain(sub_projects) {
        // A value that was no rule at all has an error of its own and an empty place.
        let written = rules.iter().filter(|rule| !rule.field.span.is_empty());
        let policy = &subject.config.policy;
        for rule in written.filter(|rule| bound::read(rule, policy).is_none()) {
            findings.push(finding(owner, rule));
        }
    }
}

fn finding(owner: &str, rule: &Rule) -> Finding {
    let finding = Finding::new(Code::RuleUnreadable, rule.field.span).of(owner);
    let finding = finding.with("field", rule.field.value.as_str());
    let finding = finding.with("operator", rule.operator.as_str());
    finding.with("written", written(rule)).with("quote", &rule.quote)
}

/// The value, with its unit if there is one.
fn written(rule: &Rule) -> String {
    let unit = rule.unit.iter().filter(|unit| !unit.trim().is_empty());
    let parts: Vec<_> = std::iter::once(rule.value.join(" / ")).chain(unit.cloned()).collect();
    parts.join(" ")
}
