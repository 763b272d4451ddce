//! `rights-missing`: works of a sub-project that asks for rights or originality have no statement.
//!
//! Told once a sub-project: the statement is asked of the sender, who has it for all works or none.

use super::super::Subject;
use super::pairs::{self, Contest, Held};
use super::{by_sub_project, is_judged};
use crate::catalogue::vocabulary::{Operator, RuleField, Strength};
use crate::catalogue::winner::Winner;
use crate::finding::{Code, Finding, Findings};

pub(in crate::check) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let works = by_sub_project(subject.catalogue, lacks);
    let contests = pairs::contests(subject.catalogue, &subject.config.policy);
    for (id, works) in works {
        let Some(contest) = contests.get(id) else { continue };
        if contest.rules.iter().any(declares_all) {
            continue;
        }
        if let Some(held) = contest.rules.iter().find(|held| asks(held)) {
            findings.push(finding(contest, held, &works));
        }
    }
}

/// Whether an entry that is no invented sample lacks the statement.
fn lacks(winner: &Winner) -> bool {
    let statement = winner.rights.as_ref().and_then(|rights| rights.statement.as_ref());
    is_judged(winner) && !winner.sample && statement.is_none_or(|text| text.trim().is_empty())
}

fn asks(held: &Held<'_>) -> bool {
    let field = matches!(held.rule.field.value, RuleField::Originality | RuleField::Rights);
    field && held.rule.strength == Strength::Must
}

/// Whether a notice itself states the rights in all works, as Qinghai's does; one that makes the
/// sender promise them states nothing.
fn declares_all(held: &Held<'_>) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| held.rule.quote.contains(word));
    held.rule.field.value == RuleField::Rights
        && held.rule.operator == Operator::Declared
        && has(&["所有", "全部", "均"])
        && !has(&["保证", "必须", "承诺"])
}

fn finding(contest: &Contest<'_>, held: &Held<'_>, works: &[&Winner]) -> Finding {
    let (sub_project, rule) = (contest.sub_project, held.rule);
    let finding = Finding::new(Code::RightsMissing, sub_project.title.span).of(&sub_project.id);
    let finding = finding.with("sub-project", &sub_project.title.value).with("count", works.len());
    let first = works.first().map_or("", |first| first.title.as_str());
    let finding = finding.with("first", first).with("rule", held.owner).with("quote", &rule.quote);
    finding.also(rule.field.span)
}
