//! A theme: compiled templates, the page kinds and picture variants it declares, its texts and
//! static files.
//!
//! The default theme is built into the program; a site's `themes/<name>/` replaces it file by
//! file. Themes declare, templates look up: nothing a template does starts work.

mod bundle;
mod embedded;
mod kind;
mod locale;
mod manifest;

pub use kind::PageKind;
pub use locale::Locale;
pub use manifest::{Manifest, Variant, VariantName};

use crate::finding::{Code, Finding, Findings, Lang, Place};
use crate::fs;
use crate::id::is_segment;
use fluent_bundle::FluentArgs;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use tera::{ErrorKind, Kwargs, State, Tera, TeraResult};
use walkdir::WalkDir;

/// A file of `static/`, named by its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticFile {
    /// Path below `static/`.
    pub path: String,
    /// Name under which it is published: stem, digest, extension.
    pub hashed: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// A theme, ready to render.
pub struct Theme {
    /// The folder it is in, below `themes/`.
    pub folder: String,
    /// Language of its texts, which is that of the pages.
    pub lang: Lang,
    /// What it declares.
    pub manifest: Manifest,
    /// Its templates, checked against each other.
    pub templates: Tera,
    /// Its static files by path.
    pub statics: BTreeMap<String, StaticFile>,
}

/// The files of a theme by path, and where each came from for messages.
type Files = BTreeMap<String, Vec<u8>>;

impl Theme {
    /// Loads `name` for pages in `lang`; what is wrong is reported and no theme given.
    pub fn load(root: &Path, name: &str, lang: Lang, findings: &mut Findings) -> Option<Self> {
        let files = gather(root, name, findings)?;
        let place = |path: &str| Place::File(format!("themes/{name}/{path}"));
        let manifest = manifest::read(&files, &place, findings)?;
        let locale = Locale::load(&files, lang);
        let templates = compile(&files, Arc::new(locale), &place, findings)?;
        for (kind, template) in &manifest.page_kinds {
            if !templates.contains_template(template) {
                let finding = Finding::new(Code::ThemeFault, place("theme.yaml"));
                let cause = format!("page_kinds.{}: {template} ?", kind.as_str());
                findings.push(finding.with("cause", cause));
            }
        }
        let statics = bundle::statics(&files, &manifest, &place, findings);
        let folder = name.to_owned();
        Some(Self { folder, lang, manifest, templates, statics })
    }

    /// A static file by its path below `static/`, or a bundle by its name.
    #[must_use]
    pub fn asset(&self, path: &str) -> Option<&StaticFile> {
        self.statics.get(path)
    }

    /// The style sheets, put together.
    #[must_use]
    pub fn style(&self) -> Option<&StaticFile> {
        self.statics.get(bundle::STYLE)
    }

    /// The scripts that run once the page is there, put together.
    #[must_use]
    pub fn script(&self) -> Option<&StaticFile> {
        self.statics.get(bundle::SCRIPT)
    }

    /// The scripts that run before the page shows, put together.
    #[must_use]
    pub fn early_script(&self) -> Option<&StaticFile> {
        self.statics.get(bundle::EARLY)
    }
}

/// The embedded files, overlaid with those of the site's own folder.
fn gather(root: &Path, name: &str, findings: &mut Findings) -> Option<Files> {
    let mut files: Files =
        embedded::FILES.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect();
    let folder = root.join("themes").join(name);
    // A link would publish files of another folder.
    if !is_segment(name) || folder.is_symlink() || (name != "default" && !folder.is_dir()) {
        let place = Place::File("content/site.yaml".to_owned());
        let cause = format!("themes/{name} ?");
        findings.push(Finding::new(Code::ThemeFault, place).with("cause", cause));
        return None;
    }
    let walk = WalkDir::new(&folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    for entry in walk.filter(|entry| entry.file_type().is_file()) {
        let below = entry.path().strip_prefix(&folder).unwrap_or(entry.path());
        let path = below.to_string_lossy().replace('\\', "/");
        match fs::read(entry.path()) {
            Ok(bytes) => {
                files.insert(path, bytes);
            }
            Err(error) => {
                let place = Place::File(format!("themes/{name}/{path}"));
                findings.push(Finding::new(Code::UnreadableFile, place).with("cause", error.cause));
            }
        }
    }
    Some(files)
}

fn compile(
    files: &Files,
    locale: Arc<Locale>,
    place: &dyn Fn(&str) -> Place,
    findings: &mut Findings,
) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| text(&locale, &kwargs));
    let templates: Vec<(&str, String)> = files
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix("templates/")?, bytes)))
        .map(|(name, bytes)| (name, String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    match tera.add_raw_templates(templates) {
        Ok(()) => Some(tera),
        Err(error) => {
            let file = template_of(&error).unwrap_or_default();
            let finding = Finding::new(Code::ThemeFault, place(&format!("templates/{file}")));
            findings.push(finding.with("cause", cause(&error)));
            None
        }
    }
}

/// What an error says and where, in one line.
#[must_use]
pub fn cause(error: &tera::Error) -> String {
    let text = error.to_string();
    let mut lines = text.lines().map(str::trim);
    let said = lines.next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    let place = lines.find_map(|line| line.strip_prefix("--> "));
    place.map_or(said.clone(), |place| format!("{said} ({place})"))
}

/// The template an error names.
#[must_use]
pub fn template_of(error: &tera::Error) -> Option<&str> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.filename())
        }
        _ => None,
    }
}

/// `t(id="…", n=…)`: a text of the theme in the site's language.
fn text(locale: &Locale, kwargs: &Kwargs) -> TeraResult<String> {
    let id: &str = kwargs.must_get("id")?;
    let args: FluentArgs<'_> =
        kwargs.iter().map(|(key, value)| (key.to_string(), locale::argument(value))).collect();
    locale.text(id, &args).ok_or_else(|| tera::Error::message(format!("text `{id}` ?")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_theme_is_the_folder_and_loads_in_both_languages() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = root.join("themes/default");
        let walk = WalkDir::new(&folder).sort_by_file_name().into_iter().filter_map(Result::ok);
        let on_disk: Vec<_> = walk
            .filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| Some(entry.path().strip_prefix(&folder).ok()?.to_str()?.to_owned()))
            .collect();
        let embedded: Vec<_> = embedded::FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        let sorted: std::collections::BTreeSet<_> = on_disk.into_iter().collect();
        assert_eq!(embedded.into_iter().collect::<std::collections::BTreeSet<_>>(), sorted);
        let nowhere = tempfile::tempdir().expect("a folder");
        for &lang in Lang::ALL {
            let mut findings = Findings::default();
            assert!(
                Theme::load(nowhere.path(), "default", lang, &mut findings).is_some(),
                "{findings:?}"
            );
            assert!(!findings.any_error());
        }
    }
}
