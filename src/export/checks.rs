//! Every work against every measured rule that holds for it, one row each, so that a work which
//! keeps one campaign's rule and breaks another's is seen with both sentences.

use super::entries::Sender;
use super::scope::{FORM, Scope};
use super::table::{Group, List, Table};
use crate::catalogue::winner::Winner;
use crate::check::submission::judge::{Judgement, Measured, Verdict, Why};
use crate::check::submission::{Ground, Judged, judged, pairs, words};

const COLUMNS: &[&str] = &["推荐单位", "作品", "子项目", "要求", "实测", "结论", "约束力", "原文"];

/// The verdicts by campaign, sub-project that judges and entry.
pub(super) fn verdicts(scope: &Scope<'_>, ground: Ground<'_>) -> Table {
    let contests = pairs::contests(ground.catalogue, ground.policy);
    let mut found = Vec::new();
    for winner in ground.catalogue.winners.values() {
        let all = judged(winner, &contests, ground);
        let wanted = |id| scope.campaign.is_none_or(|campaign| *campaign == id);
        let own = all.into_iter().filter(|one| wanted(one.contest.campaign.id.clone()));
        found.extend(own.map(|judged| (winner, judged)));
    }
    // Entries and rules keep their order within each sub-project.
    found.sort_by_key(|(_, judged)| {
        let contest = judged.contest;
        (&contest.campaign.id, contest.sub_project.order, &contest.sub_project.id)
    });
    let row = |(winner, judged): &(&Winner, Judged<'_, '_>)| {
        let cells = cells(winner, judged, scope, ground.policy.megabyte);
        let cells = cells.map(Into::into).into_iter().collect();
        scope.row(judged.held.notice, cells, Some(winner.span))
    };
    Table {
        list: List::Checks,
        campaign: scope.campaign.cloned(),
        columns: scope.columns(COLUMNS),
        groups: vec![Group { sender: None, rows: found.iter().map(row).collect() }],
    }
}

fn cells(
    winner: &Winner,
    judged: &Judged<'_, '_>,
    scope: &Scope<'_>,
    megabyte: u64,
) -> [String; 8] {
    let rule = judged.held.rule;
    // Of several files the one that stands worst is told.
    let worst = judged.judgements.iter().max_by_key(|judgement| judgement.verdict);
    let verdict = worst.map_or(Verdict::ByHand, |worst| worst.verdict);
    let strength = rule.strength.label(FORM);
    let relaxed = if judged.held.relaxed { "（可放宽）" } else { "" };
    [
        Sender::of(winner).name(scope),
        winner.title.value.clone(),
        judged.contest.sub_project.title.value.clone(),
        words::asked(judged.held.bound.as_ref(), rule, megabyte),
        worst.map(|worst| found(worst, judged, megabyte)).unwrap_or_default(),
        conclusion(verdict).to_owned(),
        format!("{strength}{relaxed}"),
        rule.quote.clone(),
    ]
}

fn conclusion(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "符合",
        Verdict::Broken => "不符合",
        Verdict::Unmeasured(_) => "无法判断",
        Verdict::ByHand => "须人工核对",
    }
}

/// What was measured with its unit, or why nothing was.
fn found(judgement: &Judgement, judged: &Judged<'_, '_>, megabyte: u64) -> String {
    let value = words::measured(judgement.measured, megabyte);
    match (judgement.verdict, judgement.measured) {
        (Verdict::Unmeasured(why), _) => reason(why).to_owned(),
        (_, Measured::Nothing | Measured::Evidence(_)) => String::new(),
        (_, Measured::Bytes(bytes)) => format!("{value} MB（{bytes} 字节）"),
        (_, Measured::Milliseconds(_) | Measured::Count(_)) => {
            format!("{value} {}", words::unit(judged.held.rule.field.value))
        }
        (_, Measured::Sides(..) | Measured::Format(_)) => value,
    }
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::Unreadable => "文件读不出来",
        Why::NoLength => "文件里没有写时长",
        Why::CaptionsUnknown => "没有写明有无字幕",
        Why::NoCaption => "照片没有说明",
        Why::NotRecorded => "条目里没有填",
        Why::NoHashtag => "条目里没有写话题",
    }
}
