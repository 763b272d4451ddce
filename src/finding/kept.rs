//! Findings as a later run reads them back: what was found in pages need not be found again while
//! all that went into them stays the same.

use super::{Code, Finding, Findings, Lang, Place, Severity};
use crate::span::{SourceMap, Span};
use serde::{Deserialize, Serialize};

/// One finding; spans by the path of their file, as ids differ from run to run.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    code: String,
    severity: String,
    place: KeptPlace,
    also: Vec<KeptSpan>,
    args: Vec<(String, String)>,
    entry: Option<String>,
}

#[derive(Serialize, Deserialize)]
enum KeptPlace {
    At(KeptSpan),
    File(String),
    Sheet { file: String, sheet: String, row: u32, column: Option<u32> },
}

#[derive(Serialize, Deserialize)]
struct KeptSpan {
    file: String,
    start: u32,
    end: u32,
}

/// All findings that are not accepted, in the order in which they came.
#[must_use]
pub fn keep(findings: &Findings, sources: &SourceMap) -> Vec<Kept> {
    let span = |span: &Span| KeptSpan {
        file: sources.file(span.file).path.clone(),
        start: span.start,
        end: span.end,
    };
    let kept = findings.list.iter().map(|one| Kept {
        code: one.code.as_str().to_owned(),
        severity: one.severity.as_str().to_owned(),
        place: match &one.place {
            Place::At(at) => KeptPlace::At(span(at)),
            Place::File(file) => KeptPlace::File(file.clone()),
            Place::Sheet { file, sheet, row, column } => KeptPlace::Sheet {
                file: file.clone(),
                sheet: sheet.clone(),
                row: *row,
                column: *column,
            },
        },
        also: one.also.iter().map(span).collect(),
        args: one.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        entry: one.entry.clone(),
    });
    kept.collect()
}

/// The findings again; `None` when one names what this program does not know.
#[must_use]
pub fn take(kept: Vec<Kept>, sources: &SourceMap) -> Option<Findings> {
    let mut findings = Findings::default();
    let files = sources.by_path();
    for Kept { code, severity, place, also, args, entry } in kept {
        let known = [Severity::Error, Severity::Warning, Severity::Note];
        let severity = known.into_iter().find(|one| one.as_str() == severity)?;
        let span = |at: KeptSpan| {
            let file = *files.get(at.file.as_str())?;
            Some(Span { file, start: at.start, end: at.end })
        };
        let place = match place {
            KeptPlace::At(at) => Place::At(span(at)?),
            KeptPlace::File(file) => Place::File(file),
            KeptPlace::Sheet { file, sheet, row, column } => {
                Place::Sheet { file, sheet, row, column }
            }
        };
        let also = also.into_iter().map(span).collect::<Option<Vec<_>>>()?;
        let named = args.into_iter().map(|(name, value)| Some((Lang::variable(&name)?, value)));
        let args = named.collect::<Option<Vec<_>>>()?;
        let code = Code::parse(&code)?;
        findings.push(Finding { code, severity, place, also, args, entry });
    }
    Some(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_come_back_as_they_were() {
        let mut sources = SourceMap::default();
        let file = sources.add("content/a.md", "text of it");
        let mut findings = Findings::default();
        let finding = Finding::new(Code::PrivateData, Place::File("public/a.html".to_owned()));
        findings.push(finding.with("kind", "phone").with("sample", "138****0000"));
        let finding = Finding::new(Code::UnknownKey, Span::new(file, 1, 4)).of("2023/acftu");
        findings.push(finding.also(Span::new(file, 5, 6)).weighing(Severity::Note));
        let text = serde_json::to_string(&keep(&findings, &sources)).expect("JSON");
        let again = take(serde_json::from_str(&text).expect("findings"), &sources);
        assert_eq!(format!("{:?}", again.expect("known").list), format!("{:?}", findings.list));
    }

    #[test]
    fn what_is_not_known_is_not_believed() {
        let sources = SourceMap::default();
        let mut other = SourceMap::default();
        let file = other.add("content/gone.md", "text");
        let mut findings = Findings::default();
        findings.push(Finding::new(Code::UnknownKey, Span::new(file, 0, 1)));
        assert!(take(keep(&findings, &other), &sources).is_none());
    }
}
