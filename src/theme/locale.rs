//! A theme's own texts in the site's language.

use super::Files;
use crate::finding::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use tera::Value;
use unic_langid::langid;

/// The texts of one language.
pub struct Locale {
    bundle: FluentBundle<FluentResource>,
}

impl Locale {
    /// Loads `locales/<lang>.ftl`.
    pub(super) fn load(files: &Files, lang: Lang) -> Self {
        let path = format!("locales/{}.ftl", lang.as_str());
        let text = files.get(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let resource = match FluentResource::try_new(text.unwrap_or_default()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let tag = lang.pick(langid!("zh-Hans"), langid!("en"));
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The text of an id, filled in; `None` when the theme has no such text.
    #[must_use]
    pub fn text(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// A template's value as an argument: numbers choose plural forms, everything else is text.
pub(super) fn argument(value: &Value) -> FluentValue<'static> {
    match value.as_u64().filter(|_| value.is_number()) {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value.to_string()),
    }
}
