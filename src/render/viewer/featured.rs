//! The few works whose pictures open a page.

use super::Viewer;
use crate::catalogue::winner::Winner;
use crate::catalogue::work::Work;
use crate::id::WinnerId;
use crate::plan::media::photos;
use crate::plan::{Page, PageId};
use std::collections::BTreeSet;

/// Most works that open a page: a large one and four beside it.
const MOST: usize = 5;

impl Viewer<'_> {
    /// Works with a picture, one of each sub-project, photographs before films and the like.
    #[must_use]
    pub fn featured(&self, page: &Page) -> Vec<WinnerId> {
        if !matches!(page.id, PageId::Home | PageId::Year(_) | PageId::Campaign(_)) {
            return Vec::new();
        }
        let listed = self.plan.list(&page.id).iter();
        let shown: Vec<&Winner> = listed
            .filter_map(|id| self.catalogue.winners.get(id))
            .filter(|winner| self.has_picture(winner))
            .collect();
        let mut taken = BTreeSet::new();
        let (photographs, others): (Vec<_>, Vec<_>) =
            shown.iter().copied().partition(|winner| is_photograph(winner));
        let one_each = photographs.into_iter().chain(others);
        let one_each = one_each.filter(|winner| taken.insert(winner.sub_project.clone()));
        one_each.take(MOST).map(|winner| winner.id.clone()).collect()
    }

    fn has_picture(&self, winner: &Winner) -> bool {
        let planned = |photo: &crate::catalogue::work::Photo| {
            let key = (photo.file.value.clone(), photo.focus);
            let picture = self.plan.media.pictures.get(&(key, crate::theme::VariantName::Card));
            picture.is_some_and(|picture| !self.media.missing.contains(&picture.jpeg))
        };
        photos(winner).next().is_some_and(planned)
    }
}

fn is_photograph(winner: &Winner) -> bool {
    matches!(winner.work, Work::Photo(_) | Work::PhotoSet(_) | Work::ThenNow { .. })
}
