//! A winner: an awarded work, person, account, platform, case or unit.

use super::award::{self, Award, RawAward};
use super::draft::Draft;
use super::link::Linker;
use super::notice::{self, Account, Fact, Rights};
use super::translation::{self, RawTranslation, Translation};
use super::unit::{self, Unit, UnitField};
use super::vocabulary::{AuthorKind, Direction, Status, WinnerKind};
use super::work::{self, Photo, RawAudio, RawPhoto, RawVideo, Work};
use crate::finding::{Code, Finding};
use crate::id::{AuthorId, OrganiserId, RegionCode, SectorKey, SubProjectId, WinnerId};
use crate::shape;
use crate::span::{Span, Spanned};
use jiff::civil::Date;
use std::collections::BTreeSet;

shape! {
    /// `winners.yaml` as written.
    pub struct RawWinnerList {
        many winners: RawWinner = "获奖名单", "winners";
    }
}

shape! {
    /// A winner as written: `<winner>.md`, `<winner>/winner.md`, or a row of `winners.yaml`.
    pub struct RawWinner {
        optional id: Spanned<String> = "编号；名单中必填，单独成文件时即文件名", "id; needed in a list, else the file's name";
        required title: Spanned<String> = "作品名称或姓名", "title or name";
        required kind: Spanned<WinnerKind> = "类型", "kind";
        required status: Status = "状态", "status";
        optional sample: bool = "虚构示例填 true，页面会标“示例”", "true for an invented sample";
        many authors: RawCredit = "作者", "authors";
        optional unit: UnitField = "作者单位：名称，或 organisers/ 里的编号", "unit: its name, or the id of its entry";
        optional organiser: Spanned<String> = "推荐单位编号", "id of the organisation that sent it";
        optional region: Spanned<String> = "地区，如 anhui/hefei", "region";
        optional sector: Spanned<String> = "行业，如 railway", "sector";
        optional lang: Spanned<String> = "作品语言，如 zh-Hans、bo、ug、za", "language of the entry";
        optional dir: Direction = "文字方向", "which way its text runs";
        many awards: RawAward = "奖项；可有多个层级", "awards, at one or several levels";
        optional summary: String = "一两句话的介绍", "summary in a sentence or two";
        many photos: RawPhoto = "照片", "photographs";
        optional then: RawPhoto = "旧照片", "the old photograph of a pair";
        optional now: RawPhoto = "新照片", "the new photograph of a pair";
        optional video: RawVideo = "视频", "film";
        optional audio: RawAudio = "音频", "recording";
        optional link: Spanned<String> = "网址", "address";
        many accounts: Account = "账号", "accounts";
        many facts: Fact = "基本信息", "facts";
        optional text: String = "歌词、诗文或讲稿", "lyrics, poem or script";
        many translations: RawTranslation = "其他语言文字的标题与文本", "the entry in other languages";
        optional date: Date = "创作或举办日期", "date of the work or event";
        optional place: String = "地点", "place";
        optional rights: Rights = "版权", "rights";
        optional remark: String = "备注；只写进导出的名单，不上网页", "remark for the office's own lists; no page shows it";
        optional withdrawn_because: String = "撤下原因", "why it was withdrawn";
        optional updated: Date = "更新日期", "date of the last change";
    }
}

shape! {
    /// An author as one work names them; no phone, no mailbox, no number of any document.
    pub struct RawCredit {
        required name: String = "姓名", "name";
        optional id: Spanned<String> = "作者编号，见 authors/；填了就有作者页", "id of the author's entry; with it the work is on the author's page";
        optional kind: AuthorKind = "个人、团队或单位", "person, team or unit";
        optional role: String = "分工，如 作词、导演", "part played";
        optional unit: UnitField = "单位", "unit";
    }
}

/// An author as one work names them.
#[derive(Clone, Debug)]
pub struct Credit {
    /// Name.
    pub name: String,
    /// Their entry.
    pub author: Option<AuthorId>,
    /// Person, team or unit.
    pub kind: AuthorKind,
    /// Part played.
    pub role: Option<String>,
    /// Unit.
    pub unit: Option<Unit>,
}

/// A winner, validated and linked.
#[derive(Clone, Debug)]
pub struct Winner {
    /// Sub-project and own id.
    pub id: WinnerId,
    /// Sub-project it stands in.
    pub sub_project: SubProjectId,
    /// Its entry or row.
    pub span: Span,
    /// Title or name.
    pub title: Spanned<String>,
    /// Kind.
    pub kind: WinnerKind,
    /// Status.
    pub status: Status,
    /// Invented.
    pub sample: bool,
    /// Authors.
    pub authors: Vec<Credit>,
    /// Unit.
    pub unit: Option<Unit>,
    /// Organisation that sent it.
    pub organiser: Option<OrganiserId>,
    /// Region.
    pub region: Option<RegionCode>,
    /// Sector.
    pub sector: Option<SectorKey>,
    /// Language of the entry, a BCP 47 tag.
    pub lang: Option<String>,
    /// Which way its text runs.
    pub dir: Option<Direction>,
    /// Awards, highest first.
    pub awards: Vec<Award>,
    /// Summary.
    pub summary: Option<String>,
    /// What was awarded.
    pub work: Work,
    /// Pictures beside the work: screenshots, a portrait, a scene.
    pub pictures: Vec<Photo>,
    /// Address.
    pub link: Option<Spanned<String>>,
    /// Accounts.
    pub accounts: Vec<Account>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Lyrics, poem or script.
    pub text: Option<String>,
    /// The entry in other languages.
    pub translations: Vec<Translation>,
    /// Date of the work or event.
    pub date: Option<Date>,
    /// Place.
    pub place: Option<String>,
    /// Rights.
    pub rights: Option<Rights>,
    /// Remark for the office's own lists; no page shows it.
    pub remark: Option<String>,
    /// Last change.
    pub updated: Option<Date>,
    /// Markdown below the header.
    pub body: Spanned<String>,
}

impl Winner {
    /// Organisations with an entry that its makers belong to, each once.
    #[must_use]
    pub fn units(&self) -> BTreeSet<&OrganiserId> {
        let authors = self.authors.iter().filter_map(|credit| credit.unit.as_ref());
        let units = self.unit.iter().chain(authors);
        units.filter_map(|unit| unit.organiser.as_ref()).collect()
    }

    /// Whether it has a page and counts: awarded and exhibited entries do.
    #[must_use]
    pub fn published(&self) -> bool {
        self.status.is_published()
    }
}

#[expect(clippy::too_many_lines, reason = "one line a field, twice: a list, not a procedure")]
pub(super) fn lower(id: &WinnerId, draft: &Draft<RawWinner>, linker: &mut Linker<'_>) -> Winner {
    let (work, pictures) = work::lower(draft, linker);
    let sub_project = id.sub_project();
    let RawWinner {
        id: _,
        title,
        kind,
        status,
        sample,
        authors,
        unit,
        organiser,
        region,
        sector,
        lang,
        dir,
        awards,
        summary,
        photos: _,
        then: _,
        now: _,
        video: _,
        audio: _,
        link,
        accounts,
        facts,
        text,
        translations,
        date,
        place,
        rights,
        remark,
        withdrawn_because,
        updated,
    } = draft.raw.clone();
    check_addresses(link.as_ref(), &accounts, linker);
    if withdrawn_because.is_some() && status != Status::Withdrawn {
        let finding = Finding::new(Code::UnusedContent, title.span);
        linker
            .findings
            .push(finding.with("field", "withdrawn_because").with("kind", status.as_str()));
    }
    Winner {
        id: id.clone(),
        span: draft.span,
        title,
        kind: kind.value,
        status,
        sample: sample.unwrap_or(false),
        authors: authors.into_iter().map(|raw| credit(raw, linker)).collect(),
        unit: unit::lower(unit, linker),
        organiser: linker.organiser(organiser.as_ref()),
        region: linker.region(region.as_ref()),
        sector: linker.sector(sector.as_ref()),
        lang: translation::known_lang(lang, linker),
        dir,
        awards: award::lower(&sub_project, awards, linker),
        sub_project,
        summary,
        work,
        pictures,
        link,
        accounts,
        facts,
        text,
        translations: translation::lower(translations, linker),
        date,
        place,
        rights,
        remark,
        updated,
        body: draft.body.clone(),
    }
}

fn credit(raw: RawCredit, linker: &mut Linker<'_>) -> Credit {
    let RawCredit { name, id, kind, role, unit } = raw;
    let kind = kind.unwrap_or(AuthorKind::Person);
    let author = linker.author(id.as_ref());
    Credit { name, author, kind, role, unit: unit::lower(unit, linker) }
}

fn check_addresses(link: Option<&Spanned<String>>, accounts: &[Account], linker: &mut Linker<'_>) {
    for url in link.into_iter().chain(accounts.iter().filter_map(|one| one.url.as_ref())) {
        notice::check_url(url, linker.findings);
    }
}
