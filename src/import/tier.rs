//! Awards of winners lists as the tiers of sub-projects.
//!
//! A sub-project without any tiers gets those its list names, under the keys of the honour table; one
//! that has some is never given another: a misspelt award would become a new one.

use super::Ground;
use super::matching::fold;
use super::origin::Value;
use super::yaml::Yaml;
use crate::finding::{Code, Finding, Findings};
use crate::id::SubProjectId;
use crate::reference;
use std::collections::{BTreeMap, BTreeSet};

/// Tiers of the campaign, and those that lists bring.
pub(super) struct Tiers<'a> {
    ground: &'a Ground<'a>,
    /// By sub-project: id and title, in the order they came.
    fresh: BTreeMap<SubProjectId, Vec<(String, String)>>,
    /// Awards that were told of, with the finding's place: one for each.
    told: BTreeSet<(SubProjectId, String)>,
}

impl<'a> Tiers<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        Self { ground, fresh: BTreeMap::new(), told: BTreeSet::new() }
    }

    /// The id of an award.
    pub(super) fn find(
        &mut self,
        sub_project: &SubProjectId,
        written: &Value,
        findings: &mut Findings,
    ) -> Option<String> {
        let known = self.known(sub_project);
        let title = fold(&written.text);
        if let Some((id, _)) = known.iter().find(|(_, own)| fold(own) == title) {
            return Some(id.clone());
        }
        if self.own(sub_project).is_empty() {
            return Some(self.add(sub_project, &written.text));
        }
        if self.told.insert((sub_project.clone(), title)) {
            findings.push(self.unknown(sub_project, written, &known));
        }
        None
    }

    /// The tiers of a sub-project itself.
    fn own(&self, sub_project: &SubProjectId) -> Vec<(String, String)> {
        let known = self.ground.catalogue.sub_projects.get(sub_project);
        let tiers = known.map(|one| one.tiers.as_slice()).unwrap_or_default();
        tiers.iter().map(|tier| (tier.id.value.clone(), tier.title.clone())).collect()
    }

    /// The tiers an entry of a sub-project may name: its own, and its campaign's.
    fn known(&self, sub_project: &SubProjectId) -> Vec<(String, String)> {
        let campaign = self.ground.campaign.tiers.iter();
        let campaign = campaign.map(|tier| (tier.id.value.clone(), tier.title.clone()));
        self.own(sub_project).into_iter().chain(campaign).collect()
    }

    fn add(&mut self, sub_project: &SubProjectId, title: &str) -> String {
        let fresh = self.fresh.entry(sub_project.clone()).or_default();
        let folded = fold(title);
        if let Some((id, _)) = fresh.iter().find(|(_, own)| fold(own) == folded) {
            return id.clone();
        }
        let honours = reference::honours();
        let known =
            honours.into_iter().find(|[_, zh]| fold(zh) == folded || fold(zh) + "奖" == folded);
        let number = fresh.len() + 1;
        let id = known.map_or_else(|| format!("tier-{number}"), |[key, _]| key.to_owned());
        fresh.push((id.clone(), title.to_owned()));
        id
    }

    fn unknown(
        &self,
        sub_project: &SubProjectId,
        written: &Value,
        known: &[(String, String)],
    ) -> Finding {
        let titles: Vec<&str> = known.iter().map(|(_, title)| title.as_str()).collect();
        let title = self.ground.title(sub_project);
        let finding = written.from.finding(Code::UnmatchedTier).with("value", &written.text);
        finding.with("sub_project", title).with("candidates", titles.join("、"))
    }

    /// The tiers to add, as `tiers:` of their sub-projects: in the order of the honour table.
    pub(super) fn additions(&self) -> impl Iterator<Item = (&SubProjectId, Yaml)> {
        self.fresh.iter().map(|(id, tiers)| (id, yaml(tiers)))
    }
}

/// Ranked where the awards are those that have ranks everywhere.
fn yaml(tiers: &[(String, String)]) -> Yaml {
    const RANKED: &[&str] = &["first", "second", "third", "merit"];
    let rank = |id: &str| RANKED.iter().position(|ranked| *ranked == id);
    let mut sorted: Vec<&(String, String)> = tiers.iter().collect();
    let order: Vec<&str> = reference::honours().into_iter().map(|[key, _]| key).collect();
    sorted.sort_by_key(|(id, _)| order.iter().position(|key| key == id).unwrap_or(order.len()));
    let tier = |(id, title): &&(String, String)| {
        let rank = rank(id);
        Yaml::map([
            ("id", Some(Yaml::text(id.clone()))),
            ("title", Some(Yaml::text(title.clone()))),
            ("scheme", Some(Yaml::text(if rank.is_some() { "ranked" } else { "flat" }))),
            ("rank", rank.map(|rank| Yaml::text((rank + 1).to_string()))),
        ])
    };
    Yaml::List(sorted.iter().map(tier).collect())
}
