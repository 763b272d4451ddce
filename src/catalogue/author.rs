//! An author with an entry: one person, team or unit whose works stand together on a page.
//!
//! Names are no ids: two people of one name have two entries, and one person keeps one through
//! every year.

use super::draft::Draft;
use super::link::Linker;
use super::unit::{self, Unit, UnitField};
use super::vocabulary::AuthorKind;
use crate::id::{AuthorId, RegionCode};
use crate::shape;
use crate::span::{Span, Spanned};
use jiff::civil::Date;

shape! {
    /// `authors/<id>.md` as written; no phone, no mailbox, no number of any document.
    pub struct RawAuthor {
        required name: Spanned<String> = "姓名或名称", "name";
        optional kind: AuthorKind = "个人、团队或单位", "person, team or unit";
        optional unit: UnitField = "所在单位", "unit";
        optional region: Spanned<String> = "地区", "region";
        optional sample: bool = "虚构示例填 true", "true for an invented sample";
        optional updated: Date = "更新日期", "date of the last change";
    }
}

/// An author, validated and linked.
#[derive(Clone, Debug)]
pub struct Author {
    /// File name.
    pub id: AuthorId,
    /// Its entry.
    pub span: Span,
    /// Name.
    pub name: Spanned<String>,
    /// Person, team or unit.
    pub kind: AuthorKind,
    /// Unit.
    pub unit: Option<Unit>,
    /// Region.
    pub region: Option<RegionCode>,
    /// Invented.
    pub sample: bool,
    /// Last change.
    pub updated: Option<Date>,
    /// Markdown below the header: what the public may know.
    pub body: Spanned<String>,
}

pub(super) fn lower(id: &AuthorId, draft: &Draft<RawAuthor>, linker: &mut Linker<'_>) -> Author {
    let RawAuthor { name, kind, unit, region, sample, updated } = draft.raw.clone();
    Author {
        id: id.clone(),
        span: draft.span,
        name,
        kind: kind.unwrap_or(AuthorKind::Person),
        unit: unit::lower(unit, linker),
        region: linker.region(region.as_ref()),
        sample: sample.unwrap_or(false),
        updated,
        body: draft.body.clone(),
    }
}
