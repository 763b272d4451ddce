//! A theme's own texts in the site's language: those of the default theme, and over them, one by
//! one, those that the site's own file gives.

use super::embedded;
use super::original::{LOCALES, Originals};
use super::words::{NO_TEXT, Said};
use crate::finding::{Findings, Lang};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
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
        Self { bundle }
    }

    /// The text of an id, filled in.
    ///
    /// # Errors
    /// What is missing: the text, or a value that it shows.
    pub fn text(&self, id: &str, args: &FluentArgs<'_>) -> Result<String, String> {
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| Said::about(NO_TEXT, id).to_string())?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.iter().find_map(|error| Said::of_filling(id, error)) {
            Some(said) => Err(said.to_string()),
            None => Ok(text),
        }
    }
}

/// The texts of a file that can be read; the rest is told of and left out.
fn read(text: &str, report: &mut dyn FnMut(std::ops::Range<usize>, Said)) -> FluentResource {
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
