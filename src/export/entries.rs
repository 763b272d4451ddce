//! Lists of entries: the winners, and all works by who sent them.

use super::scope::{AND, Scope};
use super::table::{Group, List, Row, Table};
use crate::catalogue::vocabulary::Status;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::{Photo, Work};
use crate::id::{OrganiserId, RegionCode, SectorKey};
use crate::plan::lists::own_tier;
use crate::source::CONTENT;
use std::collections::{BTreeMap, BTreeSet};

/// Columns of a winners list (product.md A11).
const WINNERS: &[&str] =
    &["序号", "子项目", "奖项", "作品名称", "作者", "单位", "地区", "文件名", "说明"];
/// Columns of annex 4 of the national notice, 各子活动项目推荐清单.
const RECOMMENDATIONS: &[&str] = &["序号", "子活动名称", "作品名称", "作者", "作者单位", "备注"];

/// Published entries by sub-project, tier and id.
pub(super) fn winners(scope: &Scope<'_>) -> Table {
    let mut entries = scope.by_sub_project(Winner::published);
    let mut rows = Vec::new();
    for campaign in scope.campaigns() {
        for sub_project in scope.catalogue.sub_projects_of(&campaign.id) {
            let mut own = entries.remove(&sub_project.id).unwrap_or_default();
            own.sort_by_cached_key(|winner| {
                let place = own_tier(winner, scope.catalogue);
                (place.is_none(), place, winner.id.clone())
            });
            for winner in own {
                let cells = vec![
                    (rows.len() + 1).into(),
                    sub_project.title.as_str().into(),
                    honours(winner).into(),
                    winner.title.as_str().into(),
                    authors(winner).into(),
                    unit(winner).into(),
                    winner
                        .region
                        .as_ref()
                        .map(|code| scope.region(code))
                        .unwrap_or_default()
                        .into(),
                    files(winner, scope).into(),
                    winner.summary.clone().unwrap_or_default().into(),
                ];
                rows.push(scope.row(campaign, cells, Some(winner.span)));
            }
        }
    }
    Table {
        list: List::Winners,
        campaign: scope.campaign.cloned(),
        columns: scope.columns(WINNERS),
        groups: vec![Group { sender: None, rows }],
    }
}

/// Who sent an entry: what orders the sheets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sender {
    Organiser(OrganiserId),
    Region(RegionCode),
    Sector(SectorKey),
    Unknown,
}

impl Sender {
    pub(super) fn of(winner: &Winner) -> Self {
        let organiser = winner.organiser.clone().map(Self::Organiser);
        let region = || winner.region.clone().map(Self::Region);
        let sector = || winner.sector.clone().map(Self::Sector);
        organiser.or_else(region).or_else(sector).unwrap_or(Self::Unknown)
    }

    pub(super) fn name(&self, scope: &Scope<'_>) -> String {
        match self {
            Self::Organiser(id) => scope.organiser(id),
            Self::Region(code) => scope.region(code),
            Self::Sector(key) => scope.sector(key),
            Self::Unknown => "未注明".to_owned(),
        }
    }
}

/// All entries but withdrawn ones by sender, each sender's numbered from one as on its own form.
pub(super) fn recommendations(scope: &Scope<'_>) -> Table {
    let mut entries = scope.by_sub_project(|one| one.status != Status::Withdrawn);
    let mut senders: BTreeMap<Sender, Vec<Row>> = BTreeMap::new();
    for campaign in scope.campaigns() {
        for sub_project in scope.catalogue.sub_projects_of(&campaign.id) {
            for winner in entries.remove(&sub_project.id).unwrap_or_default() {
                let rows = senders.entry(Sender::of(winner)).or_default();
                let cells = vec![
                    (rows.len() + 1).into(),
                    sub_project.title.as_str().into(),
                    winner.title.as_str().into(),
                    authors(winner).into(),
                    unit(winner).into(),
                    winner.remark.clone().unwrap_or_default().into(),
                ];
                rows.push(scope.row(campaign, cells, Some(winner.span)));
            }
        }
    }
    let group = |(sender, rows): (Sender, _)| Group { sender: Some(sender.name(scope)), rows };
    Table {
        list: List::Recommendations,
        campaign: scope.campaign.cloned(),
        columns: scope.columns(RECOMMENDATIONS),
        groups: senders.into_iter().map(group).collect(),
    }
}

/// Titles of the tiers; one that another campaign gave has that campaign before it.
fn honours(winner: &Winner) -> String {
    let home = winner.sub_project.campaign();
    let (own, others): (Vec<_>, Vec<_>) =
        winner.awards.iter().partition(|award| award.campaign == home);
    let own = own.into_iter().map(|award| award.title.clone());
    let others = others.into_iter().map(|award| format!("{} {}", award.giver, award.title));
    own.chain(others).collect::<Vec<_>>().join(AND)
}

fn authors(winner: &Winner) -> String {
    let names: Vec<_> = winner.authors.iter().map(|credit| credit.name.as_str()).collect();
    names.join(AND)
}

/// The entry's unit, else those of its authors, each once.
fn unit(winner: &Winner) -> String {
    if let Some(unit) = &winner.unit {
        return unit.name.clone();
    }
    let mut seen = BTreeSet::new();
    let units = winner.authors.iter().filter_map(|credit| credit.unit.as_ref());
    let names: Vec<_> =
        units.map(|unit| unit.name.as_str()).filter(|name| seen.insert(*name)).collect();
    names.join(AND)
}

/// Names of the files of the work and of the pictures beside it, as the entry writes them.
fn files(winner: &Winner, scope: &Scope<'_>) -> String {
    let work: Vec<&str> = match &winner.work {
        Work::Photo(photo) => vec![path(photo)],
        Work::PhotoSet(photos) => photos.iter().map(path).collect(),
        Work::ThenNow { then, now } => vec![path(then), path(now)],
        Work::Video(film) => vec![film.file.0.as_str()],
        Work::Audio(recording) => vec![recording.file.0.as_str()],
        Work::Influencer(film) | Work::Platform(film) | Work::Case(film) | Work::Activity(film) => {
            film.iter().map(|film| film.file.0.as_str()).collect()
        }
        Work::Article | Work::MediaAccount | Work::Awaited => Vec::new(),
    };
    let entry = scope.sources.file(winner.span.file).path.as_str();
    let folder = entry.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folder = folder.strip_prefix(CONTENT).unwrap_or(folder).trim_start_matches('/');
    let relative = |path: &'_ str| {
        let below = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        below.unwrap_or(path).to_owned()
    };
    let all = work.into_iter().chain(winner.pictures.iter().map(path));
    all.map(relative).collect::<Vec<_>>().join(AND)
}

fn path(photo: &Photo) -> &str {
    &photo.file.value.0
}
