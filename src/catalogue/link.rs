//! Turns the names that entries write into typed ids, once; a name that leads nowhere is a finding.

use super::draft::Drafts;
use super::work::MediaPath;
use crate::finding::{Code, Finding, Findings};
use crate::id::{
    AuthorId, CampaignId, CategoryKey, OrganiserId, RegionCode, SectorKey, SubProjectId,
};
use crate::reference::Tables;
use crate::source::shape::{nearest, suggest};
use crate::source::{SourceTree, probe::Probe};
use crate::span::Spanned;
use unicode_normalization::UnicodeNormalization;

/// What a file must be to stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A photograph.
    Picture,
    /// A film.
    Film,
    /// A recording.
    Sound,
    /// A caption file.
    Captions,
}

impl Wanted {
    fn as_str(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Film => "film",
            Self::Sound => "recording",
            Self::Captions => "captions",
        }
    }
}

/// Everything links are resolved against.
pub(super) struct Linker<'a> {
    /// Reference tables.
    pub(super) tables: &'a Tables,
    /// Entries as read.
    pub(super) drafts: &'a Drafts,
    /// Files that were found.
    pub(super) tree: &'a SourceTree,
    /// Where dangling links are reported.
    pub(super) findings: &'a mut Findings,
}

impl Linker<'_> {
    /// A region, where one is given.
    pub(super) fn region(&mut self, written: Option<&Spanned<String>>) -> Option<RegionCode> {
        self.tables.regions.resolve(given(written)?, self.findings)
    }

    /// A sector, where one is given.
    pub(super) fn sector(&mut self, written: Option<&Spanned<String>>) -> Option<SectorKey> {
        self.tables.sectors.resolve(given(written)?, self.findings)
    }

    /// A category.
    pub(super) fn category(&mut self, written: &Spanned<String>) -> Option<CategoryKey> {
        self.tables.categories.resolve(written, self.findings)
    }

    /// An organiser, where one is given.
    pub(super) fn organiser(&mut self, written: Option<&Spanned<String>>) -> Option<OrganiserId> {
        let written = given(written)?;
        let id = OrganiserId::new(written.as_str());
        let known = || self.drafts.organisers.keys().map(OrganiserId::as_str).collect::<Vec<_>>();
        if self.drafts.organisers.contains_key(&id) {
            return Some(id);
        }
        if !self.drafts.is_broken(&format!("organisers/{id}")) {
            self.dangling(Code::UnknownOrganiser, written, &known());
        }
        None
    }

    /// An author, where one is given.
    pub(super) fn author(&mut self, written: Option<&Spanned<String>>) -> Option<AuthorId> {
        let written = given(written)?;
        let id = AuthorId::new(written.as_str());
        if self.drafts.authors.contains_key(&id) {
            return Some(id);
        }
        if !self.drafts.is_broken(&format!("authors/{id}")) {
            let known: Vec<_> = self.drafts.authors.keys().map(AuthorId::as_str).collect();
            self.dangling(Code::UnknownAuthor, written, &known);
        }
        None
    }

    /// A campaign, where one is given.
    pub(super) fn campaign(&mut self, written: Option<&Spanned<String>>) -> Option<CampaignId> {
        let written = given(written)?;
        let id = CampaignId::new(written.trim_matches('/'));
        if self.drafts.campaigns.contains_key(&id) {
            return Some(id);
        }
        if !self.drafts.is_broken(id.as_str()) {
            let known: Vec<_> = self.drafts.campaigns.keys().map(CampaignId::as_str).collect();
            self.dangling(Code::UnknownCampaign, written, &known);
        }
        None
    }

    /// A sub-project, where one is given.
    pub(super) fn sub_project(
        &mut self,
        written: Option<&Spanned<String>>,
    ) -> Option<SubProjectId> {
        let written = given(written)?;
        let id = SubProjectId::new(written.trim_matches('/'));
        if self.drafts.sub_projects.contains_key(&id) {
            return Some(id);
        }
        if !self.drafts.is_broken(id.as_str()) {
            let known: Vec<_> = self.drafts.sub_projects.keys().map(SubProjectId::as_str).collect();
            self.dangling(Code::UnknownSubProject, written, &known);
        }
        None
    }

    fn dangling(&mut self, code: Code, written: &Spanned<String>, known: &[&str]) {
        let finding = Finding::new(code, written.span).with("value", &written.value);
        self.findings.push(suggest(finding, written, known));
    }

    /// A file beside the entry. What cannot be shown is reported, and the path still given, so that
    /// its page can say so.
    pub(super) fn media(
        &mut self,
        folder: &str,
        written: &Spanned<String>,
        wanted: Wanted,
    ) -> Option<Spanned<MediaPath>> {
        let written = given(Some(written))?;
        let relative: String = written.nfc().collect();
        if !is_below(&relative) {
            let finding = Finding::new(Code::PathOutside, written.span);
            self.findings.push(finding.with("value", &written.value));
            return None;
        }
        let path = format!("{folder}/{relative}");
        if !self.tree.media.contains_key(&path) {
            self.missing(folder, written);
            return None;
        }
        if !self.fits(&path, written, wanted) {
            return None;
        }
        Some(Spanned::new(MediaPath(path), written.span))
    }

    fn missing(&mut self, folder: &str, written: &Spanned<String>) {
        let beside: Vec<&str> = self.beside(folder).collect();
        let near = nearest(written, &beside).unwrap_or_default();
        let finding = Finding::new(Code::MissingFile, written.span).with("value", &written.value);
        self.findings.push(finding.with("folder", folder).with("near", near));
    }

    fn beside(&self, folder: &str) -> impl Iterator<Item = &str> {
        let prefix = format!("{folder}/");
        self.tree.media.keys().filter_map(move |path| path.strip_prefix(prefix.as_str()))
    }

    /// Whether the file at a path may stand here: right kind, or a kind that is shown as a
    /// placeholder, which is reported.
    pub(super) fn fits(&mut self, path: &str, written: &Spanned<String>, wanted: Wanted) -> bool {
        use super::{playable, probed};
        let Some(file) = self.tree.media.get(path) else { return false };
        match (&file.probe, wanted) {
            (Probe::Picture(picture), Wanted::Picture) => {
                if picture.animated {
                    let finding = Finding::new(Code::AnimatedPicture, written.span);
                    self.findings.push(finding.with("value", &written.value));
                }
                true
            }
            (Probe::Film(_), Wanted::Film)
            | (Probe::Sound(_), Wanted::Sound)
            | (Probe::Captions(_), Wanted::Captions) => {
                playable::report(file, written, self.findings);
                true
            }
            (Probe::Refused(refusal), Wanted::Picture | Wanted::Film | Wanted::Sound) => {
                let picture = wanted == Wanted::Picture;
                self.findings.push(probed::finding(refusal, written, picture));
                true
            }
            (
                Probe::Refused(_)
                | Probe::Picture(_)
                | Probe::Film(_)
                | Probe::Sound(_)
                | Probe::Captions(_),
                _,
            ) => {
                let finding = Finding::new(Code::WrongMedia, written.span);
                let finding = finding.with("value", &written.value).with("wanted", wanted.as_str());
                self.findings.push(finding);
                false
            }
        }
    }
}

/// What an entry wrote, unless it stands in for what is missing: that was reported already.
fn given(written: Option<&Spanned<String>>) -> Option<&Spanned<String>> {
    written.filter(|written| !written.span.is_empty())
}

/// Whether a path stays below its folder: plain names divided by `/`.
fn is_below(path: &str) -> bool {
    !path.contains('\\')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path.contains(':')
}

#[cfg(test)]
mod tests {
    use super::is_below;

    #[test]
    fn only_plain_names_lead_to_files() {
        for good in ["a.jpg", "photos/照片 1.jpg"] {
            assert!(is_below(good), "{good}");
        }
        for bad in
            ["", "/etc/passwd", "../a.jpg", "a/../../b", "C:/a.jpg", "a\\..\\b", "./a", "a//b"]
        {
            assert!(!is_below(bad), "{bad}");
        }
    }
}
