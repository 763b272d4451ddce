//! A theme's own texts in the site's language: those of the default theme, and over them, one by
//! one, those that the site's own file gives.

use super::asked::asked;
use super::embedded;
use super::original::{LOCALES, Originals};
use super::words::{NO_TEXT, Said};
use crate::finding::{Findings, Lang};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::ops::Range;
use tera::Value;
use unic_langid::langid;

/// The texts of one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// Lays `locales/<lang>.ftl` over the default theme's; what cannot be read of it is reported.
    pub(super) fn load(originals: &Originals, lang: Lang, findings: &mut Findings) -> Self {
        let path = format!("{LOCALES}{}.ftl", lang.as_str());
        let tag = lang.pick(langid!("zh-Hans"), langid!("en"));
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let embedded = embedded::FILES.iter().find(|(name, _)| *name == path);
        let default = embedded.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        let own = originals.text(&path).filter(|&own| default.as_deref() != Some(own));
        // The built-in texts are tested; only a site's own can be at fault.
        bundle
            .add_resource_overriding(read(default.as_deref().unwrap_or_default(), &mut |_, _| ()));
        if let Some(own) = own {
            let mut report = |range, said| findings.push(originals.finding(&path, range, &said));
            bundle.add_resource_overriding(read(own, &mut report));
        }
        let locale = Self { bundle };
        locale.hold(originals, &path, findings);
        locale
    }

    /// Reports what pages cannot be made without, so that no page can fail by it: texts that are
    /// not there, and values that no page gives them.
    fn hold(&self, originals: &Originals, path: &str, findings: &mut Findings) {
        for (id, values) in asked() {
            // One and many, as both may have a wording of their own.
            let faults = [1, 2].map(|n| {
                let values = values.iter().map(|&value| (value, n)).collect();
                self.fill(id, &values).1
            });
            if let Some(said) = faults.into_iter().flatten().next() {
                let range = place(originals.text(path).unwrap_or_default(), id);
                findings.push(originals.finding(path, range, &said.of_pages()));
            }
        }
    }

    /// The text of an id, filled in.
    ///
    /// # Errors
    /// What is missing: the text, or a value that it shows.
    pub fn text(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, String> {
        match self.fill(id, args) {
            (text, None) => Ok(text),
            (_, Some(said)) => Err(said.to_string()),
        }
    }

    /// The text of an id that [`asked`] lists, filled in.
    #[must_use]
    pub fn shown(&self, id: &str, args: &FluentArgs<'_>) -> String {
        self.fill(id, args).0
    }

    /// A text as far as it can be filled in, and what it lacks.
    fn fill(&self, id: &str, args: &FluentArgs<'_>) -> (String, Option<Said>) {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return (String::new(), Some(Said::about(NO_TEXT, id)));
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        (text, errors.iter().find_map(|error| Said::of_filling(id, error)))
    }
}

/// Where a text begins in a file.
fn place(text: &str, id: &str) -> Range<usize> {
    let named = |line: &str| line.split_once('=').is_some_and(|(name, _)| name.trim_end() == id);
    let before = text.split_inclusive('\n').take_while(|line| !named(line));
    let start: usize = before.map(str::len).sum();
    if start < text.len() { start..start + id.len() } else { 0..0 }
}

/// The texts of a file that can be read; the rest is told of and left out.
fn read(text: &str, report: &mut dyn FnMut(Range<usize>, Said)) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                report(error.pos, Said::of_texts(&error.kind.to_string()));
            }
            resource
        }
    }
}

/// A template's value as an argument: numbers choose plural forms, everything else is text.
pub(super) fn argument(value: &Value) -> FluentValue<'static> {
    match value.as_u64().filter(|_| value.is_number()) {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value.to_string()),
    }
}
