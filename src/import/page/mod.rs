//! The review as one page to read, tick off and print: `review.html` in the site's private folder.
//!
//! It is opened from disk, so it is one file: no script, nothing fetched, every text escaped.

mod findings;
mod html;
mod tables;

use super::review::Review;
use crate::finding::{Lang, Messages, Severity};
use crate::span::SourceMap;
use html::escape;

/// The whole look of the page.
const STYLE: &str = include_str!("review.css");

/// The page, in the language of the messages.
#[must_use]
pub fn page(review: &Review, sources: &SourceMap, messages: &Messages) -> String {
    Page { review, sources, messages }.whole()
}

/// What the page is made from.
struct Page<'a> {
    review: &'a Review,
    sources: &'a SourceMap,
    messages: &'a Messages,
}

impl Page<'_> {
    fn whole(&self) -> String {
        let lang = match self.messages.lang() {
            Lang::Zh => "zh-Hans",
            Lang::En => "en",
        };
        let title = format!("{} · {}", self.text("review-title"), escape(&self.review.title));
        let parts = [
            self.head(),
            self.findings("errors", |one| one.severity == Severity::Error),
            self.findings("decisions", |one| one.severity == Severity::Warning),
            self.findings("missing", findings::is_missing),
            self.results(),
            self.came(),
            self.findings("notes", findings::is_worth_knowing),
        ];
        let body = parts.concat();
        let foot = self.text("review-private");
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\
             </main>\n<footer>{foot}</footer>\n</body>\n</html>\n"
        )
    }

    /// Title, campaign, and in one line what waits.
    fn head(&self) -> String {
        let summary = self.review.findings.summary();
        let id = if summary.errors > 0 {
            "review-refused"
        } else if summary.warnings > 0 {
            "review-waiting"
        } else {
            "review-clear"
        };
        let args = [
            ("errors", summary.errors.to_string()),
            ("warnings", summary.warnings.to_string()),
            ("notes", summary.notes.to_string()),
        ];
        format!(
            "<header>\n<h1>{}</h1>\n<p class=\"campaign\">{} <code>{}</code></p>\n\
             <p class=\"lead\">{}</p>\n</header>\n",
            self.text("review-title"),
            escape(&self.review.title),
            escape(self.review.campaign.as_str()),
            escape(&self.messages.text(id, &args)),
        )
    }

    /// A text of the page, escaped.
    fn text(&self, id: &str) -> String {
        escape(&self.messages.text(id, &[]))
    }
}

#[cfg(test)]
mod tests;
