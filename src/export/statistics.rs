//! The numbers of a campaign's page of statistics as a list.

use super::scope::{FORM, Scope};
use super::table::{Cell, Group, List, Row, Table};
use crate::catalogue::campaign::Campaign;
use crate::catalogue::tally;
use crate::catalogue::winner::Winner;
use crate::id::{HonourKey, SubProjectId};

const COLUMNS: &[&str] = &["统计项", "名称", "数量"];

/// The numbers of each campaign: sums, then by sub-project, region, honour and sector. What counts
/// nothing is left out, as on the page.
pub(super) fn numbers(scope: &Scope<'_>) -> Table {
    let published: Vec<&Winner> = scope.catalogue.published().collect();
    let rows = scope.campaigns().flat_map(|campaign| {
        let own = published.iter().copied();
        let own: Vec<_> = own.filter(|one| one.sub_project.campaign() == campaign.id).collect();
        let rows = if own.is_empty() { Vec::new() } else { of_campaign(campaign, &own, scope) };
        rows.into_iter()
    });
    Table {
        list: List::Statistics,
        campaign: scope.campaign.cloned(),
        columns: scope.columns(COLUMNS),
        groups: vec![Group { sender: None, rows: rows.collect() }],
    }
}

fn of_campaign(campaign: &Campaign, winners: &[&Winner], scope: &Scope<'_>) -> Vec<Row> {
    let sums = sums(campaign, winners, scope);
    let sub_projects = tally::by_sub_project(campaign, winners, scope.catalogue).into_iter();
    let sub_projects = sub_projects.map(|(id, count)| (title(&id, scope), count as u64));
    let within = tally::root_region(campaign, scope.catalogue);
    let regions = tally::by_region(within.as_ref(), winners, scope.catalogue).into_iter();
    let regions = regions.map(|(code, count)| (scope.region(&code), count as u64));
    let honours = tally::by_honour(winners, scope.catalogue).into_iter();
    let honours = honours.map(|(key, count)| (honour(&key, winners, scope), count as u64));
    let sectors = tally::by_sector(winners).into_iter();
    let sectors = sectors.map(|(key, count)| (scope.sector(&key), count as u64));
    let parts = [
        ("合计", sums),
        ("子项目", sub_projects.collect()),
        ("地区", regions.collect()),
        ("奖项", honours.collect()),
        ("行业", sectors.collect()),
    ];
    let rows = parts.into_iter().flat_map(|(part, counts): (&str, Vec<(String, u64)>)| {
        let some = counts.into_iter().filter(|(_, count)| *count > 0);
        some.map(move |(name, count)| vec![part.into(), name.into(), Cell::Number(count)])
    });
    rows.map(|cells| scope.row(campaign, cells, None)).collect()
}

fn sums(campaign: &Campaign, winners: &[&Winner], scope: &Scope<'_>) -> Vec<(String, u64)> {
    let totals = tally::totals(Some(campaign), winners, scope.catalogue);
    let sums = [
        ("获奖作品和个人", totals.winners as u64),
        ("子项目", totals.sub_projects as u64),
        ("作者和达人", totals.authors as u64),
        ("单位", totals.units as u64),
        ("线下活动", totals.activities as u64),
        ("面对面接触职工", totals.met),
    ];
    sums.map(|(name, count)| (name.to_owned(), count)).into()
}

fn title(id: &SubProjectId, scope: &Scope<'_>) -> String {
    let found = scope.catalogue.sub_projects.get(id);
    found.map_or_else(|| id.to_string(), |one| one.title.value.clone())
}

/// An honour's name: that of the table, else the title of a tier with its id.
fn honour(key: &HonourKey, winners: &[&Winner], scope: &Scope<'_>) -> String {
    if let Some(honour) = scope.catalogue.tables.honours.get(key) {
        return honour.name(FORM).to_owned();
    }
    let mut awards = winners.iter().flat_map(|winner| &winner.awards);
    let award = awards.find(|award| award.tier == *key);
    award.map_or_else(|| key.to_string(), |award| award.title.clone())
}
