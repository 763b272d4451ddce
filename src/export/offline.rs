//! Offline activities in the columns of annex 3 of the national notice, 线下活动汇总表.

use super::scope::Scope;
use super::table::{Group, List, Table};
use crate::catalogue::ledger;
use crate::catalogue::offline::Offline;

const COLUMNS: &[&str] =
    &["序号", "活动时间", "主办单位", "开展形式", "活动主题", "线上线下联动情况"];

/// The activities of a campaign and of those beneath it, or of all campaigns.
pub(super) fn activities(scope: &Scope<'_>) -> Table {
    let mut rows = Vec::new();
    for campaign in scope.campaigns() {
        // Those of campaigns beneath stand under their own where all are listed.
        let held = match scope.campaign {
            Some(_) => ledger::activities(campaign, scope.catalogue),
            None => campaign.offline.iter().collect(),
        };
        for one in held {
            let cells = vec![
                (rows.len() + 1).into(),
                one.when.text.as_str().into(),
                host(one, scope).into(),
                one.form.clone().unwrap_or_default().into(),
                one.theme.as_str().into(),
                linkage(one).into(),
            ];
            rows.push(scope.row(campaign, cells, Some(one.when.text.span)));
        }
    }
    Table {
        list: List::Offline,
        campaign: scope.campaign.cloned(),
        columns: scope.columns(COLUMNS),
        groups: vec![Group { sender: None, rows }],
    }
}

fn host(one: &Offline, scope: &Scope<'_>) -> String {
    let entry = one.organiser.as_ref().map(|id| scope.organiser(id));
    entry.or_else(|| one.host.clone()).unwrap_or_default()
}

/// What happened online and, after it, the numbers that the form asks for in the same cell and that
/// its words do not tell already.
fn linkage(one: &Offline) -> String {
    let numbers = [
        ("阅读量", one.reads),
        ("新增粉丝", one.followers_gained),
        ("新增活跃用户", one.active_gained),
        ("发展宣传员", one.publicists),
        ("面对面接触职工", one.face_to_face),
    ];
    let numbers = numbers
        .into_iter()
        .filter(|(label, _)| !one.linkage.as_ref().is_some_and(|text| text.contains(label)))
        .filter_map(|(label, number)| number.map(|number| format!("{label}{number}")));
    let numbers = numbers.collect::<Vec<_>>().join("，");
    let text = one.linkage.clone().unwrap_or_default();
    match (text.is_empty(), numbers.is_empty()) {
        (_, true) => text,
        (true, false) => numbers,
        (false, false) if text.ends_with(['。', '；', '！']) => format!("{text}{numbers}"),
        (false, false) => format!("{text}；{numbers}"),
    }
}
