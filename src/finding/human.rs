//! Findings as a person reads them: code, place, the source line with a caret, advice.

use super::{Accepted, Code, Finding, Messages, Place, Severity, cell_name};
use crate::span::{SourceMap, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// Longest line that is shown, in bytes.
const LONGEST_LINE: usize = 1_000;

/// One finding as lines of text; `color` adds terminal colours and changes no character.
#[must_use]
pub fn render(finding: &Finding, sources: &SourceMap, messages: &Messages, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let message = messages.message(finding);
    let help = messages.help(finding);
    let name = messages.text(finding.severity.as_str(), &[]);
    let title =
        level(finding.severity).with_name(name).primary_title(message).id(finding.code.as_str());
    let group = match &finding.place {
        Place::File(path) => title.element(Origin::path(path.as_str())),
        Place::Sheet { file, sheet, row, column } => {
            let cell = match column {
                Some(column) => cell_name(*row, *column),
                None => messages.text("row", &[("row", (u64::from(*row) + 1).to_string())]),
            };
            let parts = [file, sheet, &cell].into_iter().filter(|part| !part.is_empty());
            title.element(Origin::path(parts.cloned().collect::<Vec<_>>().join(" › ")))
        }
        Place::At(span) => snippets(title.elements(Vec::<Origin>::new()), *span, finding, sources),
    };
    let line = |name, text| Level::HELP.with_name(messages.text(name, &[])).message(text);
    let group = group.element(line("help", help));
    let group = match &finding.entry {
        Some(entry) => group.element(line("accept", acceptance(finding, entry, messages))),
        None => group,
    };
    renderer.render(&[group])
}

/// The line of `site.yaml` that accepts a finding, to be copied.
fn acceptance(finding: &Finding, entry: &str, messages: &Messages) -> String {
    let (code, digest) = (finding.code.as_str(), finding.digest());
    let reason = messages.text("accept-reason", &[]);
    format!("- {{ code: {code}, entry: {entry}, digest: {digest}, reason: {reason} }}")
}

/// One accepted finding as a line: code, place, what was found, why it may stay.
#[must_use]
pub fn accepted(one: &Accepted, sources: &SourceMap, messages: &Messages) -> String {
    let finding = &one.finding;
    let place = match &finding.place {
        Place::At(span) => {
            let file = sources.file(span.file);
            format!("{}:{}", file.path, file.position(span.start).line)
        }
        Place::File(file) | Place::Sheet { file, .. } => file.clone(),
    };
    let values = [
        ("code", finding.code.as_str().to_owned()),
        ("place", place),
        ("message", messages.message(finding)),
        ("reason", one.reason.clone()),
    ];
    messages.text("accepted", &values)
}

fn snippets<'a>(
    mut group: Group<'a>,
    span: Span,
    finding: &Finding,
    sources: &'a SourceMap,
) -> Group<'a> {
    let primary = std::iter::once((span, AnnotationKind::Primary));
    let context = finding.also.iter().map(|&span| (span, AnnotationKind::Context));
    for (span, kind) in primary.chain(context) {
        let file = sources.file(span.file);
        let range = visible(&file.text, span);
        let (number, line) = file.line(range.start);
        // A whole article in one line says less than its place, and a snippet of a snippet of the
        // text is found at once however long the text is.
        // A line with private data is not repeated: reports are copied and kept.
        if line.len() > LONGEST_LINE || finding.code == Code::PrivateData {
            let position = file.position(span.start);
            let place = Origin::path(file.path.as_str()).line(number);
            group = group.element(place.char_column(position.column));
            continue;
        }
        let text = file.text.get(line.clone()).unwrap_or_default();
        let snippet = Snippet::source(text).path(file.path.as_str()).line_start(number);
        let range = range.start - line.start..range.end - line.start;
        group = group.element(snippet.annotation(kind.span(range)));
    }
    group
}

/// A span shown as one line: a long one stops at the end of its first line.
fn visible(text: &str, span: Span) -> std::ops::Range<usize> {
    let start = (span.start as usize).min(text.len());
    let end = (span.end as usize).min(text.len());
    let line = text.get(start..end).unwrap_or_default().lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}
