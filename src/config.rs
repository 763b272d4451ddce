//! `content/site.yaml` into [`Config`]: what the site is called and how it is built.

use crate::finding::{Code, Finding, Findings, Lang, Place};
use crate::source::shape::Shape;
use crate::source::{CONTENT, SourceTree};
use crate::span::Spanned;
use crate::{shape, vocabulary};

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
        optional limits: RawLimits = "限额", "limits";
    }
}

shape! {
    /// Limits of a build.
    pub struct RawLimits {
        optional memory: u64 = "制作图片时最多占用的内存（MB），默认按本机内存", "megabytes of memory that pictures in the making may take together; by default as the machine has them";
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
    /// Bytes of memory that pictures in the making may take together, where the site says so.
    pub memory: Option<u64>,
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
    Some(lower(RawConfig::read(header, findings)?, findings))
}

fn lower(raw: RawConfig, findings: &mut Findings) -> Config {
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
        limits,
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
        memory: limits.and_then(|limits| limits.memory).map(|most| most.saturating_mul(1 << 20)),
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
