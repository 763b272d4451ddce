//! Wording of findings in two languages, from Fluent resources built into the program.

use super::{Code, Finding};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

/// A language fengcai speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: &[Self] = &[Self::Zh, Self::En];

    /// The tag that `--lang` and `site.yaml` use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// Chooses one of two texts.
    #[must_use]
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    fn source(self) -> &'static str {
        self.pick(include_str!("messages/zh.ftl"), include_str!("messages/en.ftl"))
    }

    /// A variable that messages use, by its name: what a kept finding names its values by.
    #[must_use]
    pub(super) fn variable(name: &str) -> Option<&'static str> {
        let source = Self::En.source();
        let mut uses = source.match_indices("{ $").map(|(at, found)| &source[at + found.len()..]);
        let ends = |rest: &str| rest.starts_with([' ', ',']);
        let used = uses.find(|rest| rest.strip_prefix(name).is_some_and(ends))?;
        Some(&used[..name.len()])
    }

    fn tag(self) -> LanguageIdentifier {
        self.pick(langid!("zh-Hans"), langid!("en"))
    }
}

/// The texts of one language, ready to be filled in.
pub struct Messages {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Loads the built-in texts; a test holds that both languages have every one.
    #[must_use]
    pub fn load(lang: Lang) -> Self {
        let resource = match FluentResource::try_new(lang.source().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new(vec![lang.tag()]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// The language of these texts.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        self.format(finding.code.as_str(), None, &finding.args).unwrap_or_default()
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self, finding: &Finding) -> String {
        self.format(finding.code.as_str(), Some("help"), &finding.args).unwrap_or_default()
    }

    /// What a code means and how it comes about, for `fengcai explain`.
    #[must_use]
    pub fn explanation(&self, code: Code) -> String {
        self.format(code.as_str(), Some("explain"), &[]).unwrap_or_default()
    }

    /// Any other text of the resource, by its id.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.format(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &[(&'static str, String)],
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let said = |(name, value): &(&'static str, String)| match *name {
            "cause" => (*name, self.lang.pick(cause_in_chinese(value), value.clone())),
            _ => (*name, value.clone()),
        };
        let args: FluentArgs = args.iter().map(said).collect();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

/// Causes are told as English clauses where files are read; this is the table of what they are in
/// Chinese, one a line: clause, tab, translation.
const CAUSES: &str = include_str!("messages/causes-zh.tsv");

/// A cause in Chinese: the clause translated, what a library added in brackets kept. One that the
/// table does not have, such as the words of the system, stays as it is.
fn cause_in_chinese(cause: &str) -> String {
    let found = |clause: &str| {
        CAUSES.lines().filter_map(|line| line.split_once('\t')).find(|(own, _)| *own == clause)
    };
    if let Some((_, chinese)) = found(cause) {
        return chinese.to_owned();
    }
    let parts = cause.strip_suffix(')').and_then(|cause| cause.split_once(" ("));
    match parts.and_then(|(clause, detail)| Some((found(clause)?.1, detail))) {
        Some((chinese, detail)) => format!("{chinese}（{detail}）"),
        None => cause.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_told_in_chinese_and_what_libraries_add_is_kept() {
        assert_eq!(cause_in_chinese("the file is empty"), "文件是空的");
        assert_eq!(cause_in_chinese("it cannot be decoded (a (b))"), "内容已损坏，解不开（a (b)）");
        assert_eq!(cause_in_chinese("No such file (os error 2)"), "No such file (os error 2)");
    }

    #[test]
    fn each_cause_is_one_line_of_two_parts_and_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for line in CAUSES.lines() {
            let (clause, chinese) = line.split_once('\t').expect("two parts");
            assert!(seen.insert(clause), "{clause}");
            assert!(!chinese.is_empty() && !clause.ends_with(')'), "{line}");
        }
    }

    #[test]
    fn every_code_has_message_help_and_explanation_in_both_languages() {
        for &lang in Lang::ALL {
            assert!(FluentResource::try_new(lang.source().to_owned()).is_ok(), "{lang:?} parses");
            let messages = Messages::load(lang);
            for &code in Code::ALL {
                for attribute in [None, Some("help"), Some("explain")] {
                    let text = messages.format(code.as_str(), attribute, &[]);
                    assert!(
                        text.is_some_and(|text| text.len() > 5),
                        "{lang:?} {code:?} {attribute:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn both_languages_use_the_same_variables() {
        for &code in Code::ALL {
            let used =
                Lang::ALL.iter().map(|lang| variables(lang.source(), code)).collect::<Vec<_>>();
            assert_eq!(used[0], used[1], "{code:?}");
        }
    }

    fn variables(source: &str, code: Code) -> std::collections::BTreeSet<&str> {
        let entry = format!("\n{} =", code.as_str());
        let start = source.find(&entry).unwrap_or_default() + 1;
        let end = source[start..].find("\n\n").map_or(source.len(), |length| start + length);
        let pieces = source[start..end].split("{ $").skip(1);
        pieces.filter_map(|piece| piece.split([' ', ',']).next()).collect()
    }
}
