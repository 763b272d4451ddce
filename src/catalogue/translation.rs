//! An entry in another language beside the Chinese: Tibetan, Uyghur, Zhuang …

use super::link::Linker;
use super::vocabulary::Direction;
use crate::finding::{Code, Finding};
use crate::shape;
use crate::span::Spanned;

shape! {
    /// What an entry says in another language, as written.
    pub struct RawTranslation {
        required lang: Spanned<String> = "语言，如 bo、ug、za", "language, such as bo, ug, za";
        optional dir: Direction = "文字方向", "which way its text runs";
        required title: String = "作品名称", "title";
        optional summary: String = "介绍", "summary";
        optional text: String = "歌词、诗文或讲稿", "lyrics, poem or script";
    }
}

/// What an entry says in another language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// BCP 47 tag.
    pub lang: String,
    /// Which way its text runs.
    pub dir: Option<Direction>,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: Option<String>,
    /// Lyrics, poem or script.
    pub text: Option<String>,
}

/// Translations whose language is one; the others are reported and left out.
pub(super) fn lower(raw: Vec<RawTranslation>, linker: &mut Linker<'_>) -> Vec<Translation> {
    let mut known = |raw: RawTranslation| {
        let RawTranslation { lang, dir, title, summary, text } = raw;
        Some(Translation { lang: known_lang(Some(lang), linker)?, dir, title, summary, text })
    };
    raw.into_iter().filter_map(&mut known).collect()
}

/// A language tag stands in an attribute: letters, digits and hyphens, as BCP 47 has it.
pub(super) fn known_lang(lang: Option<Spanned<String>>, linker: &mut Linker<'_>) -> Option<String> {
    // A tag that is missing was reported already.
    let lang = lang.filter(|lang| !lang.span.is_empty())?;
    let parts = || lang.split('-');
    let fits = parts().all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let primary = parts().next().is_some_and(|part| (2..=3).contains(&part.len()));
    if fits && primary {
        return Some(lang.value);
    }
    linker.findings.push(Finding::new(Code::BadLang, lang.span).with("value", &lang.value));
    None
}
