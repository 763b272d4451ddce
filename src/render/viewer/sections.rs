//! A sub-project's winners by tier: ranked tiers in their order, flat and titled ones without any.

use super::Viewer;
use crate::catalogue::vocabulary::Scheme;
use crate::id::{SubProjectId, WinnerId};
use crate::plan::lists::{TierPlace, own_tier};
use crate::plan::{Order, Page, PageId};
use crate::render::view::SectionView;
use std::collections::BTreeMap;

impl Viewer<'_> {
    /// The winners of a part of a sub-project's list by tier, each with its section; empty on other
    /// pages, and where no tier was given.
    #[must_use]
    pub fn sections(&self, page: &Page) -> Vec<(SectionView, Vec<WinnerId>)> {
        let PageId::SubProject(id) = &page.id else { return Vec::new() };
        if page.order != Order::Standard {
            return Vec::new();
        }
        let whole = self.plan.list(&page.id);
        if whole.iter().all(|id| self.tier_of(id).is_none()) {
            return Vec::new();
        }
        let mut sections: Vec<(Option<TierPlace>, Vec<WinnerId>)> = Vec::new();
        for winner in self.plan.slice(page) {
            let tier = self.tier_of(winner);
            match sections.last_mut().filter(|(last, _)| *last == tier) {
                Some((_, winners)) => winners.push(winner.clone()),
                None => sections.push((tier, vec![winner.clone()])),
            }
        }
        let mut totals: BTreeMap<Option<TierPlace>, usize> = BTreeMap::new();
        for id in whole {
            *totals.entry(self.tier_of(id)).or_default() += 1;
        }
        let view = |(tier, winners): (Option<TierPlace>, Vec<WinnerId>)| {
            let total = totals.get(&tier).copied().unwrap_or_default();
            let layout = self.layout(&winners);
            (SectionView { layout, ..self.section(id, tier, total) }, winners)
        };
        sections.into_iter().map(view).collect()
    }

    fn tier_of(&self, id: &WinnerId) -> Option<TierPlace> {
        own_tier(self.catalogue.winners.get(id)?, self.catalogue)
    }

    fn section(&self, id: &SubProjectId, tier: Option<TierPlace>, total: usize) -> SectionView {
        let sub_project = self.catalogue.sub_projects.get(id);
        let campaign = self.catalogue.campaigns.get(&id.campaign());
        let own = sub_project.map(|one| one.tiers.as_slice()).unwrap_or_default();
        let general = campaign.map(|one| one.tiers.as_slice()).unwrap_or_default();
        let found = tier.and_then(|(_, place)| own.iter().chain(general).nth(place));
        SectionView {
            title: found.map_or_else(|| self.text("section-others"), |tier| tier.title.clone()),
            note: self.section_note(found.map(|tier| tier.scheme)),
            cards: Vec::new(),
            layout: "cards",
            total,
        }
    }

    fn section_note(&self, scheme: Option<Scheme>) -> String {
        match scheme {
            Some(Scheme::Ranked) => self.text("section-ranked"),
            Some(Scheme::Flat) => self.text("section-flat"),
            Some(Scheme::Titled) => self.text("section-titled"),
            Some(Scheme::Organisation | Scheme::Individual) | None => {
                self.text("section-others-note")
            }
        }
    }

    /// Whether a sub-project's list has a tier with a rank.
    pub(super) fn is_ranked(&self, page: &PageId) -> bool {
        let ranked = |id: &WinnerId| {
            let winner = self.catalogue.winners.get(id);
            let place = winner.and_then(|winner| own_tier(winner, self.catalogue));
            place.is_some_and(|(rank, _)| rank != u64::MAX)
        };
        matches!(page, PageId::SubProject(_)) && self.plan.list(page).iter().any(ranked)
    }
}
