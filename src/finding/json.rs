//! Findings as a program reads them: the form of `check --format json`.

use super::{Finding, Findings, Messages, Place, cell_name};
use crate::span::SourceMap;
use serde_json::{Map, Value, json};

/// All findings with their summary; a field that does not apply is absent.
#[must_use]
pub fn render(findings: &Findings, sources: &SourceMap, messages: &Messages) -> Value {
    let list: Vec<Value> =
        findings.sorted(sources).into_iter().map(|one| entry(one, sources, messages)).collect();
    let accepted = findings.sorted_accepted(sources).into_iter().map(|one| {
        let mut fields = entry(&one.finding, sources, messages);
        if let Value::Object(fields) = &mut fields {
            fields.insert("reason".to_owned(), one.reason.as_str().into());
        }
        fields
    });
    let accepted: Vec<Value> = accepted.collect();
    let summary = findings.summary();
    json!({
        "findings": list,
        "accepted": accepted,
        "summary": {
            "errors": summary.errors,
            "warnings": summary.warnings,
            "notes": summary.notes,
            "accepted": summary.accepted,
        },
    })
}

fn entry(finding: &Finding, sources: &SourceMap, messages: &Messages) -> Value {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    put("code", finding.code.as_str().into());
    put("severity", finding.severity.as_str().into());
    match &finding.place {
        Place::File(path) => {
            put("file", path.as_str().into());
        }
        Place::Sheet { file, sheet, row, column } => {
            put("file", file.as_str().into());
            if !sheet.is_empty() {
                put("sheet", sheet.as_str().into());
            }
            put("row", (u64::from(*row) + 1).into());
            if let Some(column) = column {
                put("cell", cell_name(*row, *column).into());
            }
        }
        Place::At(span) => {
            let file = sources.file(span.file);
            let position = file.position(span.start);
            put("file", file.path.as_str().into());
            put("line", position.line.into());
            put("column", position.column.into());
        }
    }
    if let Some(entry) = &finding.entry {
        put("entry", entry.as_str().into());
        put("digest", finding.digest().into());
    }
    put("message", messages.message(finding).into());
    put("help", messages.help(finding).into());
    if let Some((_, quote)) = finding.args.iter().find(|(name, _)| *name == "quote") {
        put("quote", quote.as_str().into());
    }
    Value::Object(fields)
}
