//! Offline activities: events that count towards the plan, with what they reached.

use super::campaign::When;
use super::link::Linker;
use super::when::{self, WhenField};
use crate::finding::{Code, Finding};
use crate::id::{CampaignId, OrganiserId, RegionCode, SectorKey};
use crate::shape;
use crate::span::{Span, Spanned};
use std::collections::BTreeMap;

shape! {
    /// `offline-activities.yaml` as written.
    pub struct RawOfflineList {
        many activities: RawOffline = "线下活动", "offline activities";
    }
}

shape! {
    /// One row of the list; the columns are those of the official summary form.
    pub struct RawOffline {
        required id: Spanned<String> = "编号", "id";
        required when: WhenField = "活动时间", "when";
        optional organiser: Spanned<String> = "主办单位编号", "id of the organiser";
        optional host: String = "主办单位，未建档时填名称", "host by name, where it has no entry";
        optional region: Spanned<String> = "地区", "region";
        optional sector: Spanned<String> = "行业", "sector";
        optional form: String = "开展形式", "form";
        required theme: String = "活动主题", "theme";
        optional linkage: String = "线上线下联动情况", "what happened online";
        optional reads: u64 = "阅读量", "reads";
        optional followers_gained: u64 = "新增粉丝", "followers gained";
        optional active_gained: u64 = "新增活跃用户", "active users gained";
        optional publicists: u64 = "发展宣传员", "publicists won";
        optional face_to_face: u64 = "面对面接触职工", "workers met";
        optional sample: bool = "示例数据", "invented sample";
    }
}

/// An offline activity, validated and linked.
#[derive(Clone, Debug)]
pub struct Offline {
    /// Row id.
    pub id: String,
    /// When.
    pub when: When,
    /// Organiser with an entry.
    pub organiser: Option<OrganiserId>,
    /// Host by name.
    pub host: Option<String>,
    /// Region.
    pub region: Option<RegionCode>,
    /// Sector.
    pub sector: Option<SectorKey>,
    /// Form.
    pub form: Option<String>,
    /// Theme.
    pub theme: String,
    /// What happened online.
    pub linkage: Option<String>,
    /// Reads.
    pub reads: Option<u64>,
    /// Followers gained.
    pub followers_gained: Option<u64>,
    /// Active users gained.
    pub active_gained: Option<u64>,
    /// Publicists won.
    pub publicists: Option<u64>,
    /// Workers met.
    pub face_to_face: Option<u64>,
    /// Invented.
    pub sample: bool,
}

/// The offline activities of a campaign; rows that take an id twice are reported.
pub(super) fn lower(campaign: &CampaignId, linker: &mut Linker<'_>) -> Vec<Offline> {
    let rows = linker.drafts.offline.get(campaign).cloned().unwrap_or_default();
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.id.span.is_empty()) {
        if let Some(first) = seen.insert(row.id.value.clone(), row.id.span) {
            let finding = Finding::new(Code::DuplicateId, row.id.span).with("id", &row.id.value);
            linker.findings.push(finding.also(first));
        }
    }
    rows.into_iter().map(|row| lower_one(row, campaign, linker)).collect()
}

fn lower_one(raw: RawOffline, campaign: &CampaignId, linker: &mut Linker<'_>) -> Offline {
    let RawOffline {
        id,
        when,
        organiser,
        host,
        region,
        sector,
        form,
        theme,
        linkage,
        reads,
        followers_gained,
        active_gained,
        publicists,
        face_to_face,
        sample,
    } = raw;
    Offline {
        id: id.value,
        when: when::lower(when, campaign.year(), linker.findings),
        organiser: linker.organiser(organiser.as_ref()),
        host,
        region: linker.region(region.as_ref()),
        sector: linker.sector(sector.as_ref()),
        form,
        theme,
        linkage,
        reads,
        followers_gained,
        active_gained,
        publicists,
        face_to_face,
        sample: sample.unwrap_or(false),
    }
}
