//! Style sheets and scripts of a theme, put together: one style sheet made small, one script for
//! once the page is there, one for before it shows. What stands in none of these lists is published
//! by itself.

use super::{Files, Manifest, StaticFile};
use crate::finding::{Code, Finding, Findings, Place};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
use std::collections::BTreeMap;

/// The names of the bundles among the static files; none where a theme has nothing for one.
pub(super) const STYLE: &str = "style.css";
pub(super) const SCRIPT: &str = "script.js";
pub(super) const EARLY: &str = "early.js";

/// The static files to publish, bundles among them. A style sheet with a fault is reported and
/// taken as it is: the page is still better with it.
pub(super) fn statics(
    files: &Files,
    manifest: &Manifest,
    place: &dyn Fn(&str) -> Place,
    findings: &mut Findings,
) -> BTreeMap<String, StaticFile> {
    let bundles =
        [(STYLE, &manifest.styles), (SCRIPT, &manifest.scripts), (EARLY, &manifest.early_scripts)];
    let mut statics = BTreeMap::new();
    for (name, parts) in bundles {
        let mut bundle = String::new();
        for part in parts {
            let path = format!("static/{part}");
            let Some(bytes) = files.get(&path) else {
                let finding = Finding::new(Code::ThemeFault, place("theme.yaml"));
                findings.push(finding.with("cause", format!("{path} ?")));
                continue;
            };
            let text = String::from_utf8_lossy(bytes);
            let small = if name == STYLE { minified(&text) } else { Ok(text.to_string()) };
            bundle.push_str(&small.unwrap_or_else(|cause| {
                let finding = Finding::new(Code::ThemeFault, place(&path));
                findings.push(finding.with("cause", cause));
                text.to_string()
            }));
            bundle.push('\n');
        }
        if !bundle.is_empty() {
            statics.insert(name.to_owned(), named(name, bundle.into_bytes()));
        }
    }
    let bundled = |path: &str| bundles.iter().any(|(_, parts)| parts.iter().any(|one| one == path));
    for (path, bytes) in files {
        if let Some(path) = path.strip_prefix("static/").filter(|path| !bundled(path)) {
            statics.insert(path.to_owned(), named(path, bytes.clone()));
        }
    }
    statics
}

/// A style sheet without what only its writers need. It is read and written again, and nothing in
/// it is put together: the library's own minifying writes `animation-timeline` into the shorthand,
/// where browsers refuse it.
fn minified(css: &str) -> Result<String, String> {
    let sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| error.to_string())?.code)
}

/// A static file under a name that changes with its content.
fn named(path: &str, bytes: Vec<u8>) -> StaticFile {
    let digest = blake3::hash(&bytes).to_hex();
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, "bin"));
    let hashed = format!("{stem}.{}.{extension}", &digest[..12]);
    StaticFile { path: path.to_owned(), hashed, bytes }
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn style_sheets_keep_their_meaning_and_new_words_survive() {
        let small = minified(
            "@layer a, b;\n/* why */\n@layer a { p { color: #ffffff; text-spacing-trim: trim-start } }\n\
             :root:has(#elder:checked) { --paper: var(--light, #fff) var(--dark, #000) }\n\
             q { animation: show linear both; animation-timeline: --contents }",
        );
        let small = small.expect("good style sheet");
        assert!(small.contains("text-spacing-trim:trim-start"), "{small}");
        assert!(small.contains(":root:has(#elder:checked)"), "{small}");
        assert!(small.contains("var(--light,#fff) var(--dark,#000)"), "{small}");
        assert!(small.contains("animation-timeline:--contents"), "{small}");
        assert!(!small.contains("why"), "{small}");
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        let cause = minified("p { color: red }\n}\n").expect_err("a stray brace");
        assert!(cause.contains('1') || cause.contains('2'), "{cause}");
    }
}
