//! An organiser: an organisation that campaigns and sub-projects name in a role, or that authors
//! belong to.

use super::draft::Draft;
use super::link::Linker;
use super::notice::{self, Channel};
use super::vocabulary::OrganiserKind;
use crate::finding::{Code, Finding};
use crate::id::{OrganiserId, RegionCode, SectorKey};
use crate::shape;
use crate::span::{Span, Spanned};
use jiff::civil::Date;

shape! {
    /// `organisers/<id>.md` as written.
    pub struct RawOrganiser {
        required name: Spanned<String> = "全称", "full name";
        many aliases: String = "简称和别名", "short names";
        required kind: OrganiserKind = "单位类型", "kind";
        optional region: Spanned<String> = "地区", "region";
        optional sector: Spanned<String> = "行业", "sector";
        optional parent: Spanned<String> = "上级单位编号", "id of the organisation above";
        optional sample: bool = "虚构示例填 true", "true for an invented sample";
        many channels: Channel = "公开的网站和账号", "public sites and accounts";
        optional updated: Date = "更新日期", "date of the last change";
    }
}

/// An organiser, validated and linked.
#[derive(Clone, Debug)]
pub struct Organiser {
    /// File name.
    pub id: OrganiserId,
    /// Its entry.
    pub span: Span,
    /// Full name.
    pub name: Spanned<String>,
    /// Short names.
    pub aliases: Vec<String>,
    /// Kind.
    pub kind: OrganiserKind,
    /// Region.
    pub region: Option<RegionCode>,
    /// Sector.
    pub sector: Option<SectorKey>,
    /// Organisation above.
    pub parent: Option<OrganiserId>,
    /// Invented.
    pub sample: bool,
    /// Public sites and accounts.
    pub channels: Vec<Channel>,
    /// Last change.
    pub updated: Option<Date>,
    /// Markdown below the header.
    pub body: Spanned<String>,
}

pub(super) fn lower(
    id: &OrganiserId,
    draft: &Draft<RawOrganiser>,
    linker: &mut Linker<'_>,
) -> Organiser {
    let RawOrganiser { name, aliases, kind, region, sector, parent, sample, channels, updated } =
        draft.raw.clone();
    notice::check_channels(&channels, linker.findings);
    if let Some(written) = parent.as_ref().filter(|written| written.as_str() == id.as_str()) {
        linker.findings.push(Finding::new(Code::ParentCircle, written.span).with("id", id));
    }
    Organiser {
        id: id.clone(),
        span: draft.span,
        name,
        aliases,
        kind,
        region: linker.region(region.as_ref()),
        sector: linker.sector(sector.as_ref()),
        parent: linker.organiser(parent.as_ref()),
        sample: sample.unwrap_or(false),
        channels,
        updated,
        body: draft.body.clone(),
    }
}
