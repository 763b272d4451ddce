//! What a list is made from, and the names that several lists write.

use super::table::{Cell, Row};
use crate::catalogue::Catalogue;
use crate::catalogue::campaign::Campaign;
use crate::catalogue::winner::Winner;
use crate::finding::Lang;
use crate::id::{CampaignId, OrganiserId, RegionCode, SectorKey, SubProjectId};
use crate::span::{SourceMap, Span};
use std::collections::BTreeMap;

/// The language of the official forms.
pub(super) const FORM: Lang = Lang::Zh;

/// Between several names in one cell.
pub(super) const AND: &str = "、";

/// What a list is made from.
pub(super) struct Scope<'a> {
    pub catalogue: &'a Catalogue,
    pub sources: &'a SourceMap,
    /// The campaign; none for all.
    pub campaign: Option<&'a CampaignId>,
}

impl<'a> Scope<'a> {
    /// The campaigns of the list, by id.
    pub(super) fn campaigns(&self) -> impl Iterator<Item = &'a Campaign> {
        let wanted = self.campaign;
        let all = self.catalogue.campaigns.values();
        all.filter(move |one| wanted.is_none_or(|id| one.id == *id))
    }

    /// The headings of a list: of all campaigns, with year and campaign before.
    pub(super) fn columns(&self, own: &[&'static str]) -> Vec<&'static str> {
        let lead: &[&str] = if self.campaign.is_some() { &[] } else { &["年份", "活动"] };
        [lead, own].concat()
    }

    /// A row of a campaign's list, under the headings of [`Self::columns`].
    pub(super) fn row(&self, campaign: &Campaign, own: Vec<Cell>, span: Option<Span>) -> Row {
        let year = u64::try_from(campaign.id.year().0).unwrap_or_default();
        let lead = [Cell::Number(year), campaign.short_title.as_str().into()];
        let lead = lead.into_iter().filter(|_| self.campaign.is_none());
        Row { cells: lead.chain(own).collect(), span }
    }

    /// Entries by sub-project, within one by id.
    pub(super) fn by_sub_project(
        &self,
        wanted: impl Fn(&Winner) -> bool,
    ) -> BTreeMap<&'a SubProjectId, Vec<&'a Winner>> {
        let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for winner in self.catalogue.winners.values().filter(|one| wanted(one)) {
            found.entry(&winner.sub_project).or_default().push(winner);
        }
        found
    }

    pub(super) fn organiser(&self, id: &OrganiserId) -> String {
        let found = self.catalogue.organisers.get(id);
        found.map_or_else(|| id.to_string(), |one| one.name.value.clone())
    }

    pub(super) fn region(&self, code: &RegionCode) -> String {
        let found = self.catalogue.tables.regions.get(code);
        found.map_or_else(|| code.as_str().to_owned(), |region| region.name.clone())
    }

    pub(super) fn sector(&self, key: &SectorKey) -> String {
        let found = self.catalogue.tables.sectors.get(key);
        found.map_or_else(|| key.to_string(), |sector| sector.name(FORM).to_owned())
    }
}
