//! Awards: which tier of which sub-project or campaign, at which level.

use super::link::Linker;
use super::notice::Tier;
use super::vocabulary::{Level, Scheme};
use crate::finding::{Code, Finding};
use crate::id::{CampaignId, HonourKey, SubProjectId};
use crate::shape;
use crate::source::shape::suggest;
use crate::span::Spanned;
use jiff::civil::Date;

shape! {
    /// An award as written.
    pub struct RawAward {
        required tier: Spanned<String> = "奖项编号，见子项目或活动的 tiers", "id of the tier";
        optional of: Spanned<String> = "颁奖的子项目或活动，默认本子项目", "sub-project or campaign that gave it; this one when left out";
        optional certificate: String = "证书编号", "number of the certificate";
        optional date: Date = "颁奖日期", "date";
        optional citation: String = "颁奖词", "citation";
    }
}

/// An award, its tier found.
#[derive(Clone, Debug)]
pub struct Award {
    /// Title of the tier.
    pub title: String,
    /// Id of the tier, under which the honour is indexed.
    pub tier: HonourKey,
    /// Scheme of the tier.
    pub scheme: Scheme,
    /// Rank, 1 is highest.
    pub rank: Option<u64>,
    /// Campaign that gave it, by itself or in one of its sub-projects.
    pub campaign: CampaignId,
    /// Sub-project that gave it; none when a campaign did by itself.
    pub sub_project: Option<SubProjectId>,
    /// Level of the campaign that gave it.
    pub level: Level,
    /// Title of the campaign that gave it.
    pub giver: String,
    /// Number of the certificate.
    pub certificate: Option<String>,
    /// Date.
    pub date: Option<Date>,
    /// Citation.
    pub citation: Option<String>,
}

/// Finds each award's tier; one that no list holds is reported and left out. Highest level first,
/// then by rank.
pub(super) fn lower(
    sub_project: &SubProjectId,
    awards: Vec<RawAward>,
    linker: &mut Linker<'_>,
) -> Vec<Award> {
    let found = awards.into_iter().filter_map(|award| lower_one(sub_project, award, linker));
    let mut found: Vec<Award> = found.collect();
    found.sort_by_key(|award| (award.level, award.rank.unwrap_or(u64::MAX)));
    found
}

fn lower_one(own: &SubProjectId, raw: RawAward, linker: &mut Linker<'_>) -> Option<Award> {
    let RawAward { tier, of, certificate, date, citation } = raw;
    let giver = giver(own, of.as_ref(), linker)?;
    // A tier that is missing was reported already.
    if tier.span.is_empty() {
        return None;
    }
    let campaign = linker.drafts.campaigns.get(&giver.campaign)?;
    let known = giver.tiers(linker);
    let Some(found) = known.iter().find(|one| one.id.value == tier.value).copied().cloned() else {
        let ids: Vec<&str> = known.iter().map(|one| one.id.as_str()).collect();
        let finding = Finding::new(Code::UnknownTier, tier.span).with("value", &tier.value);
        let finding = suggest(finding, &tier, &ids);
        linker.findings.push(finding);
        return None;
    };
    let title = campaign.raw.short_title.clone();
    Some(Award {
        title: found.title,
        tier: HonourKey::new(tier.value),
        scheme: found.scheme,
        rank: found.rank,
        campaign: giver.campaign.clone(),
        sub_project: giver.sub_project,
        level: campaign.raw.level,
        giver: title.unwrap_or_else(|| campaign.raw.title.value.clone()),
        certificate,
        date,
        citation,
    })
}

/// Who gives an award: a campaign, by itself or in one of its sub-projects.
struct Giver {
    campaign: CampaignId,
    sub_project: Option<SubProjectId>,
}

impl Giver {
    /// The sub-project's tiers, then its campaign's.
    fn tiers<'a>(&self, linker: &Linker<'a>) -> Vec<&'a Tier> {
        let own = self.sub_project.as_ref().and_then(|id| linker.drafts.sub_projects.get(id));
        let own = own.map(|draft| draft.raw.tiers.as_slice()).unwrap_or_default();
        let campaign = linker.drafts.campaigns.get(&self.campaign);
        let general = campaign.map(|draft| draft.raw.tiers.as_slice()).unwrap_or_default();
        own.iter().chain(general).collect()
    }
}

fn giver(
    own: &SubProjectId,
    of: Option<&Spanned<String>>,
    linker: &mut Linker<'_>,
) -> Option<Giver> {
    let Some(of) = of else {
        linker.drafts.sub_projects.get(own)?;
        return Some(Giver { campaign: own.campaign(), sub_project: Some(own.clone()) });
    };
    if of.trim_matches('/').split('/').count() == 2 {
        return Some(Giver { campaign: linker.campaign(Some(of))?, sub_project: None });
    }
    let sub_project = linker.sub_project(Some(of))?;
    Some(Giver { campaign: sub_project.campaign(), sub_project: Some(sub_project) })
}
