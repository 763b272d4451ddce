//! How strictly and by which conventions the checks of a site judge, and what its owner accepted.
//!
//! The notices leave some measures open: 50 MB names no base, 高清 no pixels, 1920×1080 no way up.
//! Each has a default here and a field in `site.yaml`.

use crate::finding::{Code, Finding, Findings};
use crate::source::shape::suggest;
use crate::span::Spanned;
use crate::{shape, vocabulary};

vocabulary! {
    /// How many bytes a megabyte of a notice has.
    pub enum Megabyte {
        Binary = "binary", "1 MB 按 1048576 字节，与电脑里显示的一致", "1,048,576 bytes, as computers show it";
        Decimal = "decimal", "1 MB 按 1000000 字节", "1,000,000 bytes";
    }
}

vocabulary! {
    /// How a resolution of a notice binds films that stand upright.
    pub enum Portrait {
        Turned = "turned", "竖着拍的按转过来比", "an upright film is compared turned";
        AsWritten = "as-written", "横竖都照原文的宽×高比", "width and height as the notice has them";
    }
}

shape! {
    /// How the checks judge, as written.
    pub struct RawChecks {
        optional strict: bool = "填 true 时，有警告也不发布", "true: warnings stop publication";
        optional megabyte: Megabyte = "通知里的 1 MB 是多少字节，默认 binary", "bytes of a megabyte; binary by default";
        optional high_definition: Spanned<String> = "“高清”至少是多少像素，默认 1280×720", "pixels that “high definition” needs; 1280×720 by default";
        optional portrait: Portrait = "竖屏视频怎样比分辨率，默认 turned", "how upright films are compared; turned by default";
        optional aspect_tolerance: u64 = "画幅比例允许的出入（百分数），默认 2", "per cent by which a ratio may differ; 2 by default";
        optional around: u64 = "“左右”允许的出入（百分数），默认 50", "per cent that “about” allows; 50 by default";
    }
}

shape! {
    /// A finding that stays as it is, as written.
    pub struct RawAcceptance {
        required code: Spanned<String> = "检查结果的代码，如 allocation-total", "code of the finding";
        required entry: Spanned<String> = "条目，如 2020/guangxi", "entry it judges, such as 2020/guangxi";
        required digest: Spanned<String> = "检查结果里给出的编号；内容一变，编号就不同", "digest that the finding shows; it differs once the values do";
        required reason: String = "理由", "why it may stay";
    }
}

/// How the checks judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Whether warnings stop publication.
    pub strict: bool,
    /// Bytes of a megabyte.
    pub megabyte: u64,
    /// Width and height of high definition.
    pub high_definition: (u32, u32),
    /// How upright films are compared.
    pub portrait: Portrait,
    /// Per cent by which a ratio may differ.
    pub aspect_tolerance: u64,
    /// Per cent that 左右 allows.
    pub around: u64,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            strict: false,
            megabyte: 1 << 20,
            high_definition: (1280, 720),
            portrait: Portrait::Turned,
            aspect_tolerance: 2,
            around: 50,
        }
    }
}

/// A finding that its owner accepted.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// Its code.
    pub code: Spanned<Code>,
    /// The entry it judges.
    pub entry: String,
    /// What its values were.
    pub digest: String,
    /// Why it may stay.
    pub reason: String,
}

/// Width and height out of `1280×720`, with any of the signs people write between.
#[must_use]
pub fn pixels(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once(['×', 'x', 'X', '*', '＊'])?;
    let size = (width.trim().parse().ok()?, height.trim().parse().ok()?);
    (size.0 > 0 && size.1 > 0).then_some(size)
}

pub(super) fn lower(raw: Option<RawChecks>, findings: &mut Findings) -> Policy {
    let Some(raw) = raw else { return Policy::default() };
    let RawChecks { strict, megabyte, high_definition, portrait, aspect_tolerance, around } = raw;
    let default = Policy::default();
    let sized = high_definition.and_then(|text| {
        let size = pixels(&text);
        if size.is_none() && !text.span.is_empty() {
            findings.push(Finding::new(Code::BadNumber, text.span).with("value", &text.value));
        }
        size
    });
    Policy {
        strict: strict.unwrap_or(default.strict),
        megabyte: match megabyte.unwrap_or(Megabyte::Binary) {
            Megabyte::Binary => 1 << 20,
            Megabyte::Decimal => 1_000_000,
        },
        high_definition: sized.unwrap_or(default.high_definition),
        portrait: portrait.unwrap_or(default.portrait),
        aspect_tolerance: aspect_tolerance.unwrap_or(default.aspect_tolerance),
        around: around.unwrap_or(default.around),
    }
}

/// Acceptances whose code exists; one that names none is reported.
pub(super) fn acceptances(raw: Vec<RawAcceptance>, findings: &mut Findings) -> Vec<Acceptance> {
    let known = raw.into_iter().filter_map(|raw| {
        let RawAcceptance { code, entry, digest, reason } = raw;
        let found = Code::parse(&code);
        if found.is_none() && !code.span.is_empty() {
            let names: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
            let finding = Finding::new(Code::UnknownChoice, code.span).with("value", &code.value);
            findings.push(suggest(finding, &code, &names));
        }
        let (entry, digest) = (entry.value, digest.value);
        Some(Acceptance { code: Spanned::new(found?, code.span), entry, digest, reason })
    });
    known.collect()
}

#[cfg(test)]
mod tests {
    use super::pixels;

    #[test]
    fn pixels_are_read_with_any_sign() {
        for text in ["1920×1080", "1920x1080", "1920 * 1080", "1920X1080"] {
            assert_eq!(pixels(text), Some((1920, 1080)), "{text}");
        }
        for text in ["高清", "1920", "0×10", "1920×"] {
            assert_eq!(pixels(text), None, "{text}");
        }
    }
}
