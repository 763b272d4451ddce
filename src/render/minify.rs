//! A page's markup made smaller, its words and tags left whole.

use crate::guard::guarded;
use minify_html::Cfg;

/// Minifies markup alone. Should the minifier fail, the page stands as it was rendered.
#[must_use]
pub(super) fn minify(html: &str) -> Vec<u8> {
    let mut settings = Cfg::new();
    settings.keep_closing_tags = true;
    settings.keep_html_and_head_opening_tags = true;
    settings.keep_comments = false;
    settings.minify_css = false;
    settings.minify_js = false;
    settings.minify_doctype = false;
    settings.allow_noncompliant_unquoted_attribute_values = false;
    settings.allow_optimal_entities = false;
    settings.allow_removing_spaces_between_attributes = false;
    let made = guarded(|| minify_html::minify(html.as_bytes(), &settings));
    made.unwrap_or_else(|_| html.as_bytes().to_vec())
}
