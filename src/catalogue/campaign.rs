//! A campaign: one level's running of the series in one year.

use super::allocation::{self, Allocation, RawAllocation};
use super::date::Interval;
use super::draft::Draft;
use super::link::Linker;
use super::notice::{self, Channel, Claim, Document, Judging, Quota, Rule, Strand, Target, Tier};
use super::offline::{self, Offline};
use super::vocabulary::{Level, Role};
use super::when;
use super::when::WhenField;
use crate::id::{CampaignId, OrganiserId, RegionCode, SectorKey, Year};
use crate::shape;
use crate::span::{Span, Spanned};
use jiff::civil::Date;

shape! {
    /// `campaign.md` as written.
    pub struct RawCampaign {
        required title: Spanned<String> = "活动全称", "full title";
        optional short_title: String = "简称，用于导航", "short title for navigation";
        required level: Level = "层级", "level";
        optional parent: Spanned<String> = "上级活动，如 2019/acftu", "campaign above, such as 2019/acftu";
        optional series: String = "系列，如 好网民", "series";
        optional slogan: String = "口号", "slogan";
        optional theme: String = "本年主线", "main line of the year";
        optional region: Spanned<String> = "地区，如 anhui 或 340000", "region by path or code";
        optional sector: Spanned<String> = "行业", "sector";
        optional period: WhenField = "活动时间", "overall period";
        many organisers: RawRole = "主办、承办、支持单位", "organisers by role";
        many documents: Document = "通知文件", "documents";
        many strands: Strand = "活动内容的几个部分", "strands";
        many phases: RawPhase = "进度安排", "phases";
        many targets: Target = "“12351+”计划指标", "12351+ targets";
        many allocations: RawAllocation = "任务分配表", "allocation tables";
        many tiers: Tier = "奖项", "award tiers";
        many judging: Judging = "评审环节", "stages of judging";
        many rules: Rule = "作品要求", "submission rules";
        many quotas: Quota = "报送数量", "quotas";
        many channels: Channel = "活动平台", "channels";
        many claims: Claim = "文件之间的分歧", "claims on disputed fields";
        optional archived: Date = "归档日期；填了站外网址都只作记录，不再可点", "archived since; outside addresses are then records, no links";
        optional updated: Date = "更新日期", "date of the last change";
    }
}

shape! {
    /// A date expression as the notice has it, with the dates it means where they are not plain.
    pub struct RawWhen {
        required text: Spanned<String> = "原文的时间，如 2019年6月至10月", "the expression of the notice";
        optional start: Date = "开始日期，读不出时填写", "first day, where it cannot be read";
        optional end: Date = "结束日期，读不出时填写", "last day, where it cannot be read";
    }
}

shape! {
    /// An organisation and what it does here.
    pub struct RawRole {
        required organiser: Spanned<String> = "单位编号，见 organisers/", "id of the organiser";
        required role: Role = "角色", "role";
    }
}

shape! {
    /// A phase of a campaign.
    pub struct RawPhase {
        required title: String = "阶段名称", "name of the phase";
        required when: WhenField = "时间", "when";
        optional summary: String = "内容", "what happens";
        many milestones: RawMilestone = "时间节点", "milestones";
    }
}

shape! {
    /// A day or span within a phase.
    pub struct RawMilestone {
        required when: WhenField = "时间", "when";
        required what: String = "事项", "what is due";
        optional who: String = "由谁", "by whom";
        optional channel: String = "报送途径", "by which way";
    }
}

/// A date expression and what it means.
#[derive(Clone, Debug)]
pub struct When {
    /// The words of the notice.
    pub text: Spanned<String>,
    /// The days they mean, where that is known.
    pub interval: Option<Interval>,
}

/// An organisation in a role.
#[derive(Clone, Debug)]
pub struct Part {
    /// Who.
    pub organiser: OrganiserId,
    /// As what.
    pub role: Role,
}

/// A phase.
#[derive(Clone, Debug)]
pub struct Phase {
    /// Name.
    pub title: String,
    /// When.
    pub when: When,
    /// What happens.
    pub summary: Option<String>,
    /// Days within it.
    pub milestones: Vec<Milestone>,
}

/// A day or span within a phase.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// When.
    pub when: When,
    /// What is due.
    pub what: String,
    /// By whom.
    pub who: Option<String>,
    /// By which way.
    pub channel: Option<String>,
}

/// A campaign, validated and linked.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Year and folder.
    pub id: CampaignId,
    /// Its entry.
    pub span: Span,
    /// Full title.
    pub title: Spanned<String>,
    /// Title for navigation.
    pub short_title: String,
    /// Level.
    pub level: Level,
    /// Campaign above it.
    pub parent: Option<CampaignId>,
    /// Series.
    pub series: Option<String>,
    /// Slogan.
    pub slogan: Option<String>,
    /// Main line of the year.
    pub theme: Option<String>,
    /// Region it runs in; none for a national one.
    pub region: Option<RegionCode>,
    /// Sector it runs in.
    pub sector: Option<SectorKey>,
    /// Overall period.
    pub period: Option<When>,
    /// Organisers.
    pub parts: Vec<Part>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Strands.
    pub strands: Vec<Strand>,
    /// Phases in the order of the notice.
    pub phases: Vec<Phase>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Allocation tables.
    pub allocations: Vec<Allocation>,
    /// Tiers that any sub-project may give.
    pub tiers: Vec<Tier>,
    /// Judging.
    pub judging: Vec<Judging>,
    /// Rules for every sub-project.
    pub rules: Vec<Rule>,
    /// Quotas for every sub-project.
    pub quotas: Vec<Quota>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Disputed fields.
    pub claims: Vec<Claim>,
    /// Offline activities held.
    pub offline: Vec<Offline>,
    /// Archived: its outside addresses are shown as text.
    pub archived: Option<Date>,
    /// Last change.
    pub updated: Option<Date>,
    /// Markdown below the header.
    pub body: Spanned<String>,
}

pub(super) fn lower(
    id: &CampaignId,
    draft: &Draft<RawCampaign>,
    linker: &mut Linker<'_>,
) -> Campaign {
    let RawCampaign {
        title,
        short_title,
        level,
        parent,
        series,
        slogan,
        theme,
        region,
        sector,
        period,
        organisers,
        documents,
        strands,
        phases,
        targets,
        allocations,
        tiers,
        judging,
        rules,
        quotas,
        channels,
        claims,
        archived,
        updated,
    } = draft.raw.clone();
    let year = id.year();
    notice::check_channels(&channels, linker.findings);
    notice::check_tiers(&tiers, linker.findings);
    Campaign {
        id: id.clone(),
        span: draft.span,
        short_title: short_title.unwrap_or_else(|| title.value.clone()),
        title,
        level,
        parent: linker.campaign(parent.as_ref()),
        series,
        slogan,
        theme,
        region: linker.region(region.as_ref()),
        sector: linker.sector(sector.as_ref()),
        period: period.map(|period| when::lower(period, year, linker.findings)),
        parts: parts(organisers, linker),
        documents,
        strands,
        phases: phases.into_iter().map(|phase| lower_phase(phase, year, linker)).collect(),
        targets,
        allocations: allocations.into_iter().map(|raw| allocation::lower(raw, linker)).collect(),
        tiers,
        judging,
        rules,
        quotas,
        channels,
        claims,
        offline: offline::lower(id, linker),
        archived,
        updated,
        body: draft.body.clone(),
    }
}

/// Organisers in their roles; one that does not exist is reported and left out.
pub(super) fn parts(raw: Vec<RawRole>, linker: &mut Linker<'_>) -> Vec<Part> {
    raw.into_iter()
        .filter_map(|RawRole { organiser, role }| {
            Some(Part { organiser: linker.organiser(Some(&organiser))?, role })
        })
        .collect()
}

fn lower_phase(raw: RawPhase, year: Year, linker: &mut Linker<'_>) -> Phase {
    let RawPhase { title, when, summary, milestones } = raw;
    let milestones = milestones.into_iter().map(|raw| {
        let RawMilestone { when, what, who, channel } = raw;
        Milestone { when: when::lower(when, year, linker.findings), what, who, channel }
    });
    let milestones = milestones.collect();
    Phase { title, when: when::lower(when, year, linker.findings), summary, milestones }
}
