//! `theme.yaml`: which template shows which kind of page, and which sizes of a picture exist.

use super::{Files, PageKind};
use crate::finding::{Code, Finding, Findings, Place};
use crate::shape;
use crate::source::shape::{Shape, suggest};
use crate::source::yaml;
use crate::span::SourceMap;
use std::collections::BTreeMap;

shape! {
    /// `theme.yaml` as written.
    struct RawManifest {
        required name: String = "主题名称", "name of the theme";
        required page_kinds: BTreeMap<String, String> = "各类页面所用的模板", "template of each page kind";
        required pictures: BTreeMap<String, RawVariant> = "图片规格", "picture variants";
        many styles: String = "样式表，依次", "style sheets in order";
        many scripts: String = "脚本，依次；页面显示后再运行", "scripts in order, run once the page is there";
        many early_scripts: String = "最先运行的脚本，依次；页面显示前运行，须很小", "scripts in order, run before the page shows; to be tiny";
    }
}

shape! {
    /// A picture variant as written.
    struct RawVariant {
        many widths: u64 = "WebP 各档宽度（像素）", "widths of the WebP files in pixels";
        required jpeg: u64 = "JPEG 宽度（像素）", "width of the JPEG in pixels";
        optional shape: String = "裁切成的宽高比，如 4:3；不填则不裁切", "shape it is cut to, such as 4:3; left out, nothing is cut";
    }
}

/// A picture variant that the program's pages ask for; a theme declares each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VariantName {
    /// In lists.
    Card,
    /// On the page of its entry.
    Full,
    /// Of the site itself: its emblem and marks.
    Mark,
}

impl VariantName {
    /// Every variant.
    pub const ALL: &[Self] = &[Self::Card, Self::Full, Self::Mark];

    /// Its key in `theme.yaml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Full => "full",
            Self::Mark => "mark",
        }
    }
}

/// The sizes of a variant, in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Widths of the WebP files.
    pub widths: Vec<u32>,
    /// Width of the JPEG.
    pub jpeg: u32,
    /// Parts across and down of the shape it is cut to; none shows the whole picture.
    pub shape: Option<(u32, u32)>,
}

/// What a theme declares.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// Name.
    pub name: String,
    /// Template of each page kind; none is missing.
    pub page_kinds: BTreeMap<PageKind, String>,
    /// Picture variants; none is missing.
    pub pictures: BTreeMap<VariantName, Variant>,
    /// Style sheets.
    pub styles: Vec<String>,
    /// Scripts that run once the page is there.
    pub scripts: Vec<String>,
    /// Scripts that run before it shows.
    pub early_scripts: Vec<String>,
}

/// Reads the manifest. A theme is written by its maker, so its faults name the file and the cause.
pub(super) fn read(
    files: &Files,
    place: &dyn Fn(&str) -> Place,
    findings: &mut Findings,
) -> Option<Manifest> {
    let fault =
        |cause: String| Finding::new(Code::ThemeFault, place("theme.yaml")).with("cause", cause);
    let text = files.get("theme.yaml").and_then(|bytes| std::str::from_utf8(bytes).ok());
    let Some(text) = text else {
        findings.push(fault("theme.yaml ?".to_owned()));
        return None;
    };
    // Spans into this text end here: it is not an entry and stands in no source map.
    let mut sources = SourceMap::default();
    let file = sources.add("theme.yaml", text);
    let mut own = Findings::default();
    let node = yaml::parse(text, 0, file, &mut own);
    let raw = node.and_then(|node| RawManifest::read(&node, &mut own));
    for finding in own.sorted(&sources) {
        let args: Vec<_> =
            finding.args.iter().map(|(name, value)| format!("{name} {value}")).collect();
        findings.push(fault(format!("{}: {}", finding.code.as_str(), args.join(", "))));
    }
    lower(raw?, &fault, findings)
}

fn lower(
    raw: RawManifest,
    fault: &dyn Fn(String) -> Finding,
    findings: &mut Findings,
) -> Option<Manifest> {
    let RawManifest {
        name,
        page_kinds: given,
        pictures: raw_pictures,
        styles,
        scripts,
        early_scripts,
    } = raw;
    let known: Vec<&str> = PageKind::ALL.iter().map(|kind| kind.as_str()).collect();
    for kind in given.keys().filter(|kind| !known.contains(&kind.as_str())) {
        findings.push(suggest(fault(format!("page_kinds.{kind} ?")), kind, &known));
    }
    let mut page_kinds = BTreeMap::new();
    for &kind in PageKind::ALL {
        match given.get(kind.as_str()) {
            Some(template) => {
                page_kinds.insert(kind, template.clone());
            }
            None => findings.push(fault(format!("page_kinds.{} ?", kind.as_str()))),
        }
    }
    let mut pictures = BTreeMap::new();
    for &name in VariantName::ALL {
        match raw_pictures.get(name.as_str()) {
            Some(raw) => {
                pictures.insert(name, variant(raw, fault, findings));
            }
            None => findings.push(fault(format!("pictures.{} ?", name.as_str()))),
        }
    }
    let complete =
        page_kinds.len() == PageKind::ALL.len() && pictures.len() == VariantName::ALL.len();
    complete.then_some(Manifest { name, page_kinds, pictures, styles, scripts, early_scripts })
}

/// Widths beyond any screen are cut to the largest a WebP file may have.
fn variant(
    raw: &RawVariant,
    fault: &dyn Fn(String) -> Finding,
    findings: &mut Findings,
) -> Variant {
    let width = |wide: u64| u32::try_from(wide).unwrap_or(u32::MAX).clamp(1, 16_383);
    let widths = raw.widths.iter().map(|&wide| width(wide)).collect();
    let shape = raw.shape.as_ref().and_then(|text| {
        let side = |text: &str| text.trim().parse().ok().filter(|side| (1..=100).contains(side));
        let shape = text.split_once([':', '：']).and_then(|(x, y)| Some((side(x)?, side(y)?)));
        if shape.is_none() {
            findings.push(fault(format!("pictures.*.shape {text} ?")));
        }
        shape
    });
    Variant { widths, jpeg: width(raw.jpeg), shape }
}
