//! The campaign an import goes into, and all that is known around it.

use super::attach::kinds_of;
use super::subject::Subjects;
use super::who::Register;
use crate::catalogue::Catalogue;
use crate::catalogue::campaign::Campaign;
use crate::catalogue::winner::Winner;
use crate::id::{CategoryKey, SubProjectId, WinnerId};
use crate::source::SourceTree;
use crate::span::SourceMap;

/// What rows are read against.
pub(super) struct Ground<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) tree: &'a SourceTree,
    pub(super) sources: &'a SourceMap,
    pub(super) campaign: &'a Campaign,
    /// The sub-project of rows that name none, as the user said.
    pub(super) sub_project: Option<SubProjectId>,
    pub(super) subjects: Subjects,
    pub(super) register: Register<'a>,
}

impl<'a> Ground<'a> {
    /// The ground of a campaign.
    pub(super) fn new(
        catalogue: &'a Catalogue,
        tree: &'a SourceTree,
        sources: &'a SourceMap,
        campaign: &'a Campaign,
        sub_project: Option<SubProjectId>,
    ) -> Self {
        let subjects = Subjects::new(catalogue, &campaign.id);
        let register = Register::new(catalogue, campaign);
        Self { catalogue, tree, sources, campaign, sub_project, subjects, register }
    }

    /// The entries of the campaign, by id.
    pub(super) fn winners(&self) -> impl Iterator<Item = &'a Winner> {
        let campaign = &self.campaign.id;
        let own = move |winner: &&Winner| winner.sub_project.campaign() == *campaign;
        self.catalogue.winners.values().filter(own)
    }

    /// What may be an id of an entry: entries of the campaign, and files and folders where they stand.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> {
        let prefix = format!("{}/", self.campaign.id);
        let documents = self.tree.documents.iter().map(|document| document.path.as_str());
        let media = self.tree.media.keys().map(String::as_str);
        let below = documents.chain(media).filter(move |path| path.starts_with(&prefix));
        let part = |path: &'a str| {
            let end = path.match_indices('/').nth(3).map_or(path.len(), |(end, _)| end);
            let id = path.get(..end)?;
            Some(id.split_once('.').map_or(id, |(stem, _)| stem))
        };
        let listed = self.winners().map(|winner| winner.id.as_str());
        below.filter_map(part).chain(listed)
    }

    /// The document of a stem, whatever its ending, readable or not: its path.
    pub(super) fn stands(&self, stem: &str) -> Option<&'a str> {
        let own = |path: &str| path.rsplit_once('.').is_some_and(|(own, _)| own == stem);
        self.tree.documents.iter().map(|document| document.path.as_str()).find(|path| own(path))
    }

    /// The category of a sub-project; of one that is not made yet, its own name.
    pub(super) fn category(&self, id: &SubProjectId) -> CategoryKey {
        let known = self.catalogue.sub_projects.get(id).map(|one| one.category.clone());
        known.unwrap_or_else(|| CategoryKey::new(id.leaf()))
    }

    /// The title of a sub-project.
    pub(super) fn title(&self, id: &SubProjectId) -> String {
        let own = self.catalogue.sub_projects.get(id).map(|one| one.title.value.clone());
        let category =
            || Some(self.catalogue.tables.categories.get(&self.category(id))?.zh.clone());
        own.or_else(category).unwrap_or_else(|| id.leaf().to_owned())
    }

    /// The names a folder of its works may have: its title and category, with and without what does
    /// not count.
    pub(super) fn names(&self, id: &SubProjectId) -> Vec<String> {
        let title = self.title(id);
        let category =
            self.catalogue.tables.categories.get(&self.category(id)).map(|one| one.zh.clone());
        let whole: Vec<String> = std::iter::once(title).chain(category).collect();
        let cores = whole
            .iter()
            .map(|name| super::subject::core(name))
            .filter(|core| core.chars().count() > 1);
        let mut names: Vec<String> = cores.chain(whole.iter().cloned()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The kinds of entry a sub-project takes.
    pub(super) fn kinds(&self, id: &SubProjectId) -> Vec<&'static str> {
        kinds_of(&self.category(id))
    }

    /// The text of a document below `content/`.
    pub(super) fn text(&self, path: &str) -> Option<String> {
        let document = self.tree.documents.iter().find(|document| document.path == path)?;
        Some(self.sources.file(document.file).text.to_string())
    }

    /// The document of an entry that is a file of its own: its path and text.
    pub(super) fn document(&self, id: &WinnerId) -> Option<(String, String)> {
        let winner = self.catalogue.winners.get(id)?;
        let file = self.sources.file(winner.span.file);
        let path = file.path.strip_prefix("content/")?;
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let own = stem == id.as_str() || stem.strip_suffix("/winner") == Some(id.as_str());
        own.then(|| (path.to_owned(), file.text.to_string()))
    }

    /// The media that lie in a folder: names and digests.
    pub(super) fn beside(&self, folder: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let prefix = format!("{folder}/");
        let media = self.tree.media.range(prefix.clone()..);
        media.map_while(move |(path, file)| {
            Some((path.strip_prefix(&prefix)?, file.digest.as_str()))
        })
    }
}
