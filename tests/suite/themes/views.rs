//! The structs of `src/render/view/` as templates know them: read line by line from the source.

use super::repository;
use std::collections::BTreeSet;

/// Files of `src/render/view/`, in the order a reader of the document meets them.
const FIRST: &[&str] = &["page", "list", "campaign", "winner"];

/// A struct that templates see.
pub(super) struct View {
    pub(super) name: String,
    doc: String,
    fields: Vec<Field>,
}

/// A value of a struct.
struct Field {
    name: String,
    kind: String,
    doc: String,
}

/// The views of one file, with what its header says of it.
pub(super) struct Part {
    title: String,
    pub(super) views: Vec<View>,
}

impl View {
    /// Names of its values.
    pub(super) fn keys(&self) -> BTreeSet<&str> {
        self.fields.iter().map(|field| field.name.as_str()).collect()
    }

    fn table(&self) -> String {
        let rows = self.fields.iter().map(|field| {
            let kind = if field.name == "html" { "HTML, shown with `safe`" } else { &field.kind };
            format!("| `{}` | {kind} | {} |\n", field.name, field.doc.replace('|', "\\|"))
        });
        let rows: String = rows.collect();
        format!(
            "#### {}\n\n{}\n\n| value | is | meaning |\n|---|---|---|\n{rows}\n",
            self.name, self.doc
        )
    }
}

/// Every part, those that all pages share first.
pub(super) fn parts() -> Vec<Part> {
    let modules = repository("src/render/view/mod.rs");
    let named: Vec<&str> =
        modules.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let rest = named.iter().filter(|name| !FIRST.contains(name));
    let ordered = FIRST.iter().filter(|name| named.contains(name)).chain(rest);
    ordered.map(|name| part(&repository(&format!("src/render/view/{name}.rs")))).collect()
}

/// All of it as the document shows it.
pub(super) fn tables() -> String {
    let parts = parts().into_iter().map(|part| {
        let tables: String = part.views.iter().map(View::table).collect();
        format!("### {}\n\n{tables}", part.title)
    });
    parts.collect::<String>().trim_end().to_owned()
}

fn part(text: &str) -> Part {
    let header: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).collect();
    let title =
        sentence(header.join(" ").split_once(". ").map_or(&header.join(" "), |(one, _)| one));
    let title = title.trim_end_matches('.').to_owned();
    let (mut views, mut doc) = (Vec::<View>::new(), Vec::new());
    for line in text.lines() {
        let code = line.trim();
        assert!(!code.starts_with("#[serde"), "{title}: values have the names of their fields");
        if let Some(said) = code.strip_prefix("///") {
            doc.push(said);
        } else if let Some(name) = code.strip_prefix("pub struct ") {
            let name = name.trim_end_matches(" {").to_owned();
            views.push(View { name, doc: sentence(&doc.join(" ")), fields: Vec::new() });
            doc.clear();
        } else if let Some((name, kind)) = field(code) {
            let view = views.last_mut().expect("a field stands in a struct");
            let kind = in_words(kind, &view.name);
            view.fields.push(Field { name: name.to_owned(), kind, doc: sentence(&doc.join(" ")) });
            doc.clear();
        }
    }
    assert!(views.iter().all(|view| !view.doc.is_empty()), "{title}: every struct is explained");
    Part { title, views }
}

/// `pub name: Type,` of a struct; other items have another shape.
fn field(code: &str) -> Option<(&str, &str)> {
    code.strip_prefix("pub ")?.strip_suffix(',')?.split_once(": ")
}

/// A doc comment as prose: one line, without links into the code.
fn sentence(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("[`", "`").replace("`]", "`")
}

/// A type as the author of a template knows it.
fn in_words(kind: &str, place: &str) -> String {
    let inside = |wrap: &str| kind.strip_prefix(wrap)?.strip_suffix('>');
    if let Some(inner) = inside("Option<") {
        return format!("{}, may be missing", in_words(inner, place));
    }
    if let Some(inner) = inside("Vec<") {
        let each = in_words(inner, place).replace(", may be missing", ", each may be missing");
        return format!("list of {each}");
    }
    match kind {
        "String" | "&'static str" => "text".to_owned(),
        "usize" | "u64" | "u32" | "u16" | "u8" | "i64" | "i32" | "i16" => "number".to_owned(),
        "bool" => "yes/no".to_owned(),
        view if view.ends_with("View") || view.ends_with("Card") || view.ends_with("Row") => {
            format!("[{view}](#{})", view.to_lowercase())
        }
        other => panic!("{place}: how is {other} said in words? tests/suite/themes/views.rs"),
    }
}
