//! Which films a frame is taken of.

use crate::catalogue::Catalogue;
use crate::catalogue::winner::Winner;
use crate::pipeline::Site;
use crate::plan::media::film;
use crate::plan::poster::still;
use crate::source::MediaFile;
use crate::source::probe::{Film, Probe};
use std::collections::BTreeMap;

/// A film to take a frame of.
pub(super) struct Task<'a> {
    /// Its path below `content/`.
    pub(super) path: &'a str,
    /// What was found there.
    pub(super) file: &'a MediaFile,
    /// Its facts.
    pub(super) film: &'a Film,
    /// What stands where its poster goes.
    beside: Option<&'a MediaFile>,
}

impl Task<'_> {
    /// Where its poster goes, below `content/`.
    pub(super) fn poster(&self) -> String {
        beside(self.path)
    }

    /// Whether something has that name already.
    pub(super) fn taken(&self) -> bool {
        self.file.absolute.with_extension("jpg").exists()
    }

    /// Whether what has that name is no picture; it may be this very film.
    pub(super) fn would_lose(&self) -> bool {
        self.beside.is_some_and(|file| match &file.probe {
            Probe::Film(_) | Probe::Sound(_) | Probe::Captions(_) => true,
            Probe::Picture(_) | Probe::Refused(_) => false,
        })
    }
}

/// The films to take a frame of, each once, in the order of their paths. With `force` also those
/// whose frame was taken before; never those with a poster from elsewhere.
pub(super) fn tasks<'a>(site: &'a Site, wanted: &[String], force: bool) -> Vec<Task<'a>> {
    let mut tasks = BTreeMap::new();
    let chosen = |winner: &&Winner| {
        wanted.is_empty() || wanted.iter().any(|id| is_within(winner.id.as_str(), id))
    };
    for winner in site.catalogue.winners.values().filter(chosen) {
        let Some(video) = film(winner) else { continue };
        let path = video.file.value.0.as_str();
        let own = |poster: &str| force && poster == beside(path);
        if still(video).is_some_and(|photo| !own(&photo.file.value.0)) {
            continue;
        }
        if let Some((file, film)) = facts(site, path) {
            let beside = site.tree.media.get(&beside(path));
            tasks.insert(path, Task { path, file, film, beside });
        }
    }
    tasks.into_values().collect()
}

fn facts<'a>(site: &'a Site, path: &str) -> Option<(&'a MediaFile, &'a Film)> {
    let file = site.tree.media.get(path)?;
    match &file.probe {
        Probe::Film(film) => Some((file, film)),
        Probe::Picture(_) | Probe::Sound(_) | Probe::Captions(_) | Probe::Refused(_) => None,
    }
}

/// `a/film.jpg` for `a/film.mp4`.
fn beside(film: &str) -> String {
    format!("{}.jpg", film.rsplit_once('.').map_or(film, |(stem, _)| stem))
}

/// The id that a clerk may write as a path of the entry's file or page.
pub(super) fn id_of(written: &str) -> String {
    let path = written.replace('\\', "/");
    let path = path.trim_matches('/').trim_start_matches("./");
    let path = path.strip_prefix("content/").unwrap_or(path);
    let ends = ["/winner.md", "/sub-project.md", "/campaign.md", "/winners.yaml", ".md"];
    let end = ends.iter().find_map(|end| path.strip_suffix(end));
    end.unwrap_or(path).to_owned()
}

fn is_within(id: &str, above: &str) -> bool {
    id.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether an id names an entry, or something that holds entries.
pub(super) fn known(id: &str, catalogue: &Catalogue) -> bool {
    catalogue.winners.keys().any(|winner| is_within(winner.as_str(), id))
        || catalogue.sub_projects.keys().any(|one| is_within(one.as_str(), id))
        || catalogue.campaigns.keys().any(|one| is_within(one.as_str(), id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_may_be_written_as_its_file() {
        for written in [
            "2023/a/b/c",
            "/2023/a/b/c/",
            "content/2023/a/b/c.md",
            "content\\2023\\a\\b\\c\\winner.md",
        ] {
            assert_eq!(id_of(written), "2023/a/b/c", "{written}");
        }
        assert!(is_within("2023/a/b/c", "2023/a") && !is_within("2023/ab/c", "2023/a"));
    }
}
