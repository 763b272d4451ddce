//! `content/site.yaml` into [`Config`]: what the site is called and how it is built.

mod mark;
mod policy;

pub use mark::Mark;
pub use policy::{Acceptance, Policy, Portrait, pixels};

use crate::finding::{Code, Finding, Findings, Lang, Place};
use crate::source::shape::Shape;
use crate::source::{CONTENT, SourceTree};
use crate::span::Spanned;
use crate::{shape, vocabulary};
use policy::{RawAcceptance, RawChecks};

vocabulary! {
    /// Language of the pages.
    pub enum SiteLang {
        Zh = "zh", "中文", "Chinese";
        En = "en", "英文", "English";
    }
}

shape! {
    /// `site.yaml` as written.
    pub struct RawConfig {
        required title: Spanned<String> = "站点名称", "name of the site";
        optional subtitle: String = "副标题", "second line";
        optional lang: SiteLang = "页面语言", "language of the pages";
        optional base_url: Spanned<String> = "站点网址，可不填；如 https://www.example.org/haowangmin/", "address the site will stand at; may be left out";
        optional theme: Spanned<String> = "主题，默认 default", "theme";
        optional sponsor: String = "主办单位，显示在页脚", "body that answers for the site, in the footer";
        optional icp: String = "ICP备案号", "ICP filing number";
        optional police: String = "公安备案号", "police filing number";
        optional page_size: u64 = "每页获奖数，默认 48", "winners on a page";
        optional grey: bool = "悼念期间填 true，整站变灰", "true turns the whole site grey, in times of mourning";
        optional contact: String = "联系方式，显示在页脚；只写对外公开的", "how to reach the sponsor, in the footer; public ways only";
        optional identity_code: String = "网站标识码", "identity code of the site";
        optional logo: RawMark = "站点标志，显示在站名前；图片放在 content 里", "emblem before the name of the site; the picture lies in content";
        many marks: RawMark = "页脚的标识图，如党政机关网站标识、适老化标识", "marks in the footer, such as those of official or accessible sites";
        optional outputs: RawOutputs = "不需要的页面填 false，默认都生成", "families of pages, all made by default; false leaves one out";
        optional limits: RawLimits = "限额", "limits";
        optional checks: RawChecks = "检查的口径", "how the checks judge";
        many accepted: RawAcceptance = "核实过、不必修改的检查结果", "findings that stay as they are";
        many mailboxes: String = "可以公开的邮箱，其他邮箱一律不发布", "mailboxes that may be published; no other is";
        many phones: String = "可以公开的电话，其他电话一律不发布", "telephone numbers that may be published; no other is";
    }
}

shape! {
    /// A picture of the site itself as written.
    pub struct RawMark {
        required file: Spanned<String> = "图片文件，相对 content", "picture, relative to content";
        required alt: String = "图片上写着什么", "what the picture says";
        optional url: Spanned<String> = "点击后打开的网址", "address it leads to";
    }
}

shape! {
    /// Families of pages as written.
    pub struct RawOutputs {
        optional sorted: bool = "按日期、等级、拼音、笔画排列的列表", "lists by date, tier, pinyin and strokes";
        optional statistics: bool = "统计页", "statistics";
        optional rosters: bool = "可打印的获奖名单", "lists of winners for paper";
        optional labels: bool = "展签", "wall labels";
        optional slides: bool = "大屏展示", "slideshows";
        optional certificates: bool = "证书", "certificates";
    }
}

shape! {
    /// Limits of a build.
    pub struct RawLimits {
        optional memory: u64 = "制作图片时最多占用的内存（MB），默认按本机内存", "megabytes of memory that pictures in the making may take together; by default as the machine has them";
    }
}

/// Which families a site has. Entries and indexes are always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a list of switches, as site.yaml has it")]
pub struct Outputs {
    /// Lists by date, tier, pinyin and strokes.
    pub sorted: bool,
    /// Numbers of the site and of every campaign.
    pub statistics: bool,
    /// Lists of winners for paper.
    pub rosters: bool,
    /// Wall labels.
    pub labels: bool,
    /// Slideshows.
    pub slides: bool,
    /// Certificates.
    pub certificates: bool,
}

impl Outputs {
    /// Every family.
    pub const ALL: Self = Self {
        sorted: true,
        statistics: true,
        rosters: true,
        labels: true,
        slides: true,
        certificates: true,
    };
}

impl From<RawOutputs> for Outputs {
    fn from(raw: RawOutputs) -> Self {
        let RawOutputs { sorted, statistics, rosters, labels, slides, certificates } = raw;
        let on = |switch: Option<bool>| switch.unwrap_or(true);
        Self {
            sorted: on(sorted),
            statistics: on(statistics),
            rosters: on(rosters),
            labels: on(labels),
            slides: on(slides),
            certificates: on(certificates),
        }
    }
}

/// The site's settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// Name of the site.
    pub title: String,
    /// Second line.
    pub subtitle: Option<String>,
    /// Language of the pages.
    pub lang: Lang,
    /// Address with a slash at its end.
    pub base_url: Option<String>,
    /// Theme.
    pub theme: String,
    /// Body that answers for the site.
    pub sponsor: Option<String>,
    /// ICP filing number.
    pub icp: Option<String>,
    /// Police filing number.
    pub police: Option<String>,
    /// Winners on a page, at least 1.
    pub page_size: usize,
    /// The whole site in grey.
    pub grey: bool,
    /// How to reach the sponsor.
    pub contact: Option<String>,
    /// Identity code of the site.
    pub identity_code: Option<String>,
    /// Emblem before the name of the site.
    pub logo: Option<Mark>,
    /// Marks in the footer.
    pub marks: Vec<Mark>,
    /// Families of pages it has.
    pub outputs: Outputs,
    /// Bytes of memory that pictures in the making may take together, where the site says so.
    pub memory: Option<u64>,
    /// How the checks judge.
    pub policy: Policy,
    /// Findings that stay as they are.
    pub accepted: Vec<Acceptance>,
    /// Mailboxes that may be published.
    pub mailboxes: Vec<String>,
    /// Telephone numbers that may be published.
    pub phones: Vec<String>,
}

/// Finds and reads `site.yaml`; a site without one is no site.
pub fn read(tree: &SourceTree, findings: &mut Findings) -> Option<Config> {
    let path = "site.yaml";
    let Some(document) = tree.documents.iter().find(|one| one.path == path) else {
        let place = Place::File(format!("{CONTENT}/{path}"));
        findings.push(Finding::new(Code::EmptySite, place));
        return None;
    };
    let Some(header) = &document.header else {
        if findings.is_clear_of(document.file) {
            findings.push(Finding::new(Code::EmptySite, document.span()));
        }
        return None;
    };
    Some(lower(RawConfig::read(header, findings)?, tree, findings))
}

fn lower(raw: RawConfig, tree: &SourceTree, findings: &mut Findings) -> Config {
    let RawConfig {
        title,
        subtitle,
        lang,
        base_url,
        theme,
        sponsor,
        icp,
        police,
        page_size,
        grey,
        contact,
        identity_code,
        logo,
        marks,
        outputs,
        limits,
        checks,
        accepted,
        mailboxes,
        phones,
    } = raw;
    let base_url = base_url.and_then(|url| base(&url, findings));
    let theme = theme.map_or_else(|| "default".to_owned(), |theme| theme.value);
    let page_size = page_size.and_then(|size| usize::try_from(size).ok()).unwrap_or(48);
    Config {
        title: title.value,
        subtitle,
        lang: match lang.unwrap_or(SiteLang::Zh) {
            SiteLang::Zh => Lang::Zh,
            SiteLang::En => Lang::En,
        },
        base_url,
        theme,
        sponsor,
        icp,
        police,
        page_size: page_size.clamp(1, 500),
        grey: grey.unwrap_or(false),
        contact,
        identity_code,
        logo: logo.and_then(|logo| mark::lower(logo, tree, findings)),
        marks: marks.into_iter().filter_map(|one| mark::lower(one, tree, findings)).collect(),
        outputs: outputs.map_or(Outputs::ALL, Outputs::from),
        memory: limits.and_then(|limits| limits.memory).map(|most| most.saturating_mul(1 << 20)),
        policy: policy::lower(checks, findings),
        accepted: policy::acceptances(accepted, findings),
        mailboxes,
        phones,
    }
}

/// A base address as every page uses it, with a slash at its end; `None` when it is no plain http
/// or https address.
#[must_use]
pub fn base_address(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let odd = |char: char| char.is_whitespace() || char.is_control() || "\"<>\\".contains(char);
    let plain = !rest.starts_with('/') && !rest.is_empty() && !rest.contains(odd);
    plain.then(|| format!("{}/", url.trim_end_matches('/')))
}

fn base(url: &Spanned<String>, findings: &mut Findings) -> Option<String> {
    let base = base_address(url);
    if base.is_none() {
        findings.push(Finding::new(Code::BadUrl, url.span).with("value", &url.value));
    }
    base
}
