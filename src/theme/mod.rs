//! A theme: compiled templates, the page kinds and picture variants it declares, its texts and
//! static files.
//!
//! The default theme is built into the program; a site's `themes/<name>/` replaces it file by
//! file, and its texts one by one. Themes declare, templates look up: nothing a template does
//! starts work.

mod asked;
mod bundle;
mod embedded;
mod fault;
mod kind;
mod locale;
mod manifest;
mod original;
mod words;

pub use asked::asked;
pub use fault::Fault;
pub use kind::PageKind;
pub use locale::Locale;
pub use manifest::{Manifest, Variant, VariantName};

use crate::finding::{Code, Finding, Findings, Lang, Place};
use crate::fs;
use crate::id::is_segment;
use crate::span::SourceMap;
use fluent_bundle::FluentArgs;
use original::Originals;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use tera::{Kwargs, State, Tera, TeraResult};
use walkdir::WalkDir;
use words::{NO_TEMPLATE, NO_THEME, Said};

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
    /// Its texts, which hold every one that pages are made with.
    pub locale: Arc<Locale>,
    /// Its templates, checked against each other.
    pub templates: Tera,
    /// Its static files by path.
    pub statics: BTreeMap<String, StaticFile>,
    /// Its templates and texts as they are written.
    originals: Originals,
}

/// The files of a theme by path, and where each came from for messages.
type Files = BTreeMap<String, Vec<u8>>;

impl Theme {
    /// Loads `name` for pages in `lang`; what is wrong is reported and no theme given.
    pub fn load(
        root: &Path,
        name: &str,
        lang: Lang,
        sources: &mut SourceMap,
        findings: &mut Findings,
    ) -> Option<Self> {
        let files = gather(root, name, findings)?;
        let place = |path: &str| Place::File(format!("themes/{name}/{path}"));
        let manifest = manifest::read(&files, &place, findings)?;
        let originals = Originals::take(&files, name, sources, findings);
        let locale = Arc::new(Locale::load(&originals, lang, findings));
        let templates = compile(&originals, Arc::clone(&locale), findings)?;
        for (kind, template) in &manifest.page_kinds {
            if !templates.contains_template(template) {
                let finding = Finding::new(Code::ThemeFault, place("theme.yaml"));
                let cause = Said::about(NO_TEMPLATE, format!("{}: {template}", kind.as_str()));
                findings.push(finding.with("cause", cause));
            }
        }
        let statics = bundle::statics(&files, &manifest, &place, findings);
        let folder = name.to_owned();
        Some(Self { folder, lang, manifest, locale, templates, statics, originals })
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

    /// What an error says that one of its templates met while rendering a page.
    #[must_use]
    pub fn fault(&self, error: &tera::Error, template: &str) -> Fault {
        fault::of_rendering(error, template, &self.originals)
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
        let cause = Said::about(NO_THEME, format!("themes/{name}"));
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

fn compile(originals: &Originals, locale: Arc<Locale>, findings: &mut Findings) -> Option<Tera> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| text(&locale, &kwargs));
    match tera.add_raw_templates(originals.templates()) {
        Ok(()) => Some(tera),
        Err(error) => {
            let faults = fault::of_loading(&error, originals);
            for fault in faults {
                findings.push(fault.finding(Code::ThemeFault));
            }
            None
        }
    }
}

/// `t(id="…", n=…)`: a text of the theme in the site's language.
fn text(locale: &Locale, kwargs: &Kwargs) -> TeraResult<String> {
    let id: &str = kwargs.must_get("id")?;
    let args: FluentArgs<'_> =
        kwargs.iter().map(|(key, value)| (key.to_string(), locale::argument(value))).collect();
    locale.text(id, &args).map_err(tera::Error::message)
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
            let (mut sources, mut findings) = (SourceMap::default(), Findings::default());
            let theme = Theme::load(nowhere.path(), "default", lang, &mut sources, &mut findings);
            assert!(theme.is_some(), "{findings:?}");
            assert!(!findings.any_error());
        }
    }
}
