//! The texts that the program itself asks for while it makes pages, each with the values it gives.
//!
//! A theme lacks none of them: loading it holds that, so that rendering cannot fail by one.

/// Texts that show no value.
const PLAIN: &[&str] = &[
    "between-addressees",
    "between-facts",
    "between-names",
    "campaigns-title",
    "captions-track",
    "categories-within",
    "chart-categories",
    "chart-honours",
    "chart-regions",
    "chart-sectors",
    "chart-sub-projects",
    "chart-years",
    "claims-title",
    "index-authors",
    "index-categories",
    "index-home",
    "index-honours",
    "index-organisers",
    "index-regions",
    "index-sectors",
    "index-years",
    "label-active-gained",
    "label-author",
    "label-captions",
    "label-category",
    "label-category-above",
    "label-crossed",
    "label-date",
    "label-duration",
    "label-followers-gained",
    "label-honour",
    "label-met",
    "label-picture",
    "label-place",
    "label-publicists",
    "label-reads",
    "label-region",
    "label-region-code",
    "label-sector",
    "label-sender",
    "label-sub-project",
    "label-unit",
    "label-year",
    "not-found-title",
    "offline-title",
    "order-date",
    "order-pinyin",
    "order-standard",
    "order-stroke",
    "order-tier",
    "ordered-date",
    "ordered-honour",
    "ordered-number",
    "ordered-pinyin",
    "ordered-stroke",
    "ordered-tier",
    "ordered-year",
    "regions-within",
    "section-flat",
    "section-others",
    "section-others-note",
    "section-ranked",
    "section-titled",
    "statistics-title",
    "sub-projects-title",
    "tool-labels",
    "tool-roster",
    "tool-slides",
    "total-authors",
    "total-units",
    "total-winners",
];

/// Texts with values. A language need not show every value: a date is given in words and figures.
const FILLED: &[(&str, &[&str])] = &[
    ("award-of-level", &["level", "title"]),
    ("judging-text", &["panel", "stage"]),
    ("name-of-unit", &["name", "unit"]),
    ("notice-states", &["n", "sum", "title"]),
    ("overlap", &["from", "one", "other", "to"]),
    ("overlap-day", &["date", "day", "month"]),
    ("overlap-month", &["date", "month"]),
    ("overlap-once", &["one", "other", "when"]),
    ("quota-least", &["n"]),
    ("quota-most", &["n"]),
    ("quota-text", &["bound", "who"]),
    ("rule-text", &["field", "figures", "operator", "unit", "value"]),
    ("table-states", &["n", "sum", "title"]),
    ("tier-text", &["n", "title"]),
    ("timeline-january", &["year"]),
    ("timeline-month", &["n"]),
    ("title-certificate", &["title"]),
    ("title-labels", &["title"]),
    ("title-page", &["n", "title"]),
    ("title-roster", &["title"]),
    ("title-slides", &["title"]),
    ("title-statistics", &["title"]),
    ("title-year", &["n"]),
    ("year", &["n"]),
];

/// Every text the program asks for, with the names of the values it gives.
pub fn asked() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let plain = PLAIN.iter().map(|&id| (id, [].as_slice()));
    plain.chain(FILLED.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::asked;
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;
    use walkdir::WalkDir;

    /// What stands up to the bracket that closes a call.
    fn call(text: &str) -> &str {
        let mut depth = 1;
        let end = text.find(|char| {
            depth += i32::from(char == '(') - i32::from(char == ')');
            depth == 0
        });
        &text[..end.expect("a bracket that closes")]
    }

    /// What a call asks for. Every id and every name of a value stands in the call itself.
    fn asks(call: &str) -> (String, BTreeSet<String>) {
        let quoted = |text: &str| text.split('"').next().map(str::to_owned);
        let id = call.trim_start().strip_prefix('"').and_then(quoted);
        let given = call.split("(\"").skip(1).filter_map(quoted).collect();
        (id.unwrap_or_else(|| panic!("an id in its place: {call}")), given)
    }

    /// Calls of the two ways to a text; a method of another type takes nothing.
    fn calls(source: &str) -> impl Iterator<Item = (String, BTreeSet<String>)> {
        let calls = [".text(", ".text_with("].into_iter();
        let calls = calls.flat_map(|way| source.split(way).skip(1)).map(call);
        calls.filter(|call| !call.is_empty() && *call != "id, &[]").map(asks)
    }

    #[test]
    fn the_list_is_what_the_source_asks_for() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render");
        let files = WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry"));
        let files = files.filter(|entry| entry.file_type().is_file());
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in files {
            let source = std::fs::read_to_string(file.path()).expect("a source");
            for (id, given) in calls(&source) {
                let known = found.entry(id.clone()).or_insert_with(|| given.clone());
                assert_eq!(*known, given, "{id} is given the same everywhere");
            }
        }
        let named = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect();
        let listed: BTreeMap<_, _> =
            asked().map(|(id, values)| (id.to_owned(), named(values))).collect();
        assert_eq!(found, listed);
        assert_eq!(listed.len(), asked().count());
    }
}
