//! A sub-project: one competition inside a campaign.

use super::campaign::{self, Part, RawRole};
use super::draft::Draft;
use super::link::Linker;
use super::notice::{self, Channel, Claim, Quota, Rule, Tier};
use crate::finding::{Code, Finding};
use crate::id::{CampaignId, CategoryKey, SubProjectId};
use crate::shape;
use crate::source::shape::suggest;
use crate::span::{Span, Spanned};
use jiff::civil::Date;

shape! {
    /// `sub-project.md` as written.
    pub struct RawSubProject {
        required title: Spanned<String> = "子项目名称，照通知原文", "title as the notice has it";
        optional category: Spanned<String> = "类别，默认与文件夹同名", "category; the folder's name when left out";
        optional participates: Spanned<String> = "参加的上级子项目，如 2019/acftu/song", "sub-project of another campaign it takes part in";
        optional strand: Spanned<String> = "属于活动的哪一部分", "strand of the campaign";
        optional order: u64 = "在活动中的次序", "place in the campaign's list";
        optional theme: String = "主题", "theme";
        many organisers: RawRole = "承办、主办单位", "organisers by role";
        many tiers: Tier = "奖项", "award tiers";
        many rules: Rule = "作品要求", "submission rules";
        many quotas: Quota = "报送数量", "quotas";
        many channels: Channel = "平台入口", "channels";
        many claims: Claim = "文件之间的分歧", "claims on disputed fields";
        optional updated: Date = "更新日期", "date of the last change";
    }
}

/// A sub-project, validated and linked.
#[derive(Clone, Debug)]
pub struct SubProject {
    /// Campaign and folder.
    pub id: SubProjectId,
    /// Its entry.
    pub span: Span,
    /// Title.
    pub title: Spanned<String>,
    /// Category.
    pub category: CategoryKey,
    /// The sub-project of another campaign it takes part in; none when it is held here.
    pub participates: Option<SubProjectId>,
    /// Strand of its campaign.
    pub strand: Option<String>,
    /// Place in its campaign's list.
    pub order: u64,
    /// Theme.
    pub theme: Option<String>,
    /// Organisers.
    pub parts: Vec<Part>,
    /// Tiers.
    pub tiers: Vec<Tier>,
    /// Rules.
    pub rules: Vec<Rule>,
    /// Quotas.
    pub quotas: Vec<Quota>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Disputed fields.
    pub claims: Vec<Claim>,
    /// Last change.
    pub updated: Option<Date>,
    /// Markdown below the header.
    pub body: Spanned<String>,
}

pub(super) fn lower(
    id: &SubProjectId,
    draft: &Draft<RawSubProject>,
    linker: &mut Linker<'_>,
) -> Option<SubProject> {
    let RawSubProject {
        title,
        category,
        participates,
        strand,
        order,
        theme,
        organisers,
        tiers,
        rules,
        quotas,
        channels,
        claims,
        updated,
    } = draft.raw.clone();
    notice::check_channels(&channels, linker.findings);
    notice::check_tiers(&tiers, linker.findings);
    let category = category.unwrap_or_else(|| Spanned::new(id.leaf().to_owned(), draft.span));
    // Each is looked at before a category that is unknown ends this.
    let category = linker.category(&category);
    let own = participates.as_ref().filter(|written| written.trim_matches('/') == id.as_str());
    if let Some(written) = own {
        linker.findings.push(Finding::new(Code::ParentCircle, written.span).with("id", id));
    }
    let participates = linker.sub_project(participates.as_ref());
    let strand = known_strand(&id.campaign(), strand, linker);
    let parts = campaign::parts(organisers, linker);
    Some(SubProject {
        id: id.clone(),
        span: draft.span,
        title,
        category: category?,
        participates,
        strand,
        order: order.unwrap_or(u64::MAX),
        theme,
        parts,
        tiers,
        rules,
        quotas,
        channels,
        claims,
        updated,
        body: draft.body.clone(),
    })
}

fn known_strand(
    campaign: &CampaignId,
    strand: Option<Spanned<String>>,
    linker: &mut Linker<'_>,
) -> Option<String> {
    let strand = strand?;
    let strands = &linker.drafts.campaigns.get(campaign)?.raw.strands;
    let known: Vec<&str> = strands.iter().map(|one| one.id.as_str()).collect();
    if known.contains(&strand.as_str()) {
        return Some(strand.value);
    }
    let finding = Finding::new(Code::UnknownStrand, strand.span).with("value", &strand.value);
    linker.findings.push(suggest(finding, &strand, &known));
    None
}
