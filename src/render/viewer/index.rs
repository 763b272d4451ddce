//! Index tables: counts along two axes, who ran a category when, what was decided.

use super::Viewer;
use super::notice::claim;
use crate::catalogue::ClaimPlace;
use crate::catalogue::sub_project::SubProject;
use crate::id::{CampaignId, CategoryKey};
use crate::plan::{Facets, PageId};
use crate::render::view::{DecisionView, DecisionsView, LinkView, MatrixRow, MatrixView, RunView};
use std::cmp::Reverse;

impl Viewer<'_> {
    /// Counts of a page along two axes, where both have at least two values.
    #[must_use]
    pub fn matrix(&self, page: &PageId) -> Option<MatrixView> {
        let open = Facets::default();
        let (label, base, rows, columns) = match page {
            PageId::Regions => {
                (self.text("label-region"), open, self.regions(&Facets::default()), self.years())
            }
            PageId::Categories => {
                (self.text("label-category"), open, self.all_categories(), self.years())
            }
            PageId::Honours => (self.text("label-honour"), open, self.all_honours(), self.years()),
            PageId::Category(_) => {
                let base = Facets::of(page)?;
                (self.text("label-region"), base.clone(), self.regions(&base), self.years())
            }
            PageId::Region(_) | PageId::Honour(_) | PageId::Year(_) => {
                let base = Facets::of(page)?;
                let regions = self.regions(&base);
                (self.text("label-region"), base, regions, self.categories_under(None))
            }
            _ => return None,
        };
        self.crossed(label, &base, rows, columns)
    }

    fn crossed(
        &self,
        label: String,
        base: &Facets,
        rows: Vec<Facets>,
        columns: Vec<Facets>,
    ) -> Option<MatrixView> {
        let count = |facets: &Facets| self.plan.list(&facets.page()).len();
        let columns = columns.into_iter().filter(|column| count(&column.within(base)) > 0);
        let columns: Vec<Facets> = columns.collect();
        let rows = rows.into_iter().map(|row| row.within(base)).filter(|row| count(row) > 0);
        let above = |row: &Facets| {
            let key = row.category.as_ref().filter(|_| base.category.is_none());
            key.map_or(0, |key| self.catalogue.tables.categories.lineage(key).len() - 1)
        };
        let row = |row: Facets| MatrixRow {
            depth: above(&row),
            head: self.facet_link(&row, base),
            cells: columns.iter().map(|column| self.cell(&column.within(&row))).collect(),
        };
        let rows: Vec<MatrixRow> = rows.map(row).collect();
        (rows.len() > 1 && columns.len() > 1).then(|| MatrixView {
            rows_label: label,
            columns: columns
                .iter()
                .map(|column| self.facet_link(&column.within(base), base))
                .collect(),
            rows,
            total: count(base),
        })
    }

    fn cell(&self, facets: &Facets) -> Option<LinkView> {
        let page = facets.page();
        let count = self.plan.list(&page).len();
        (count > 0).then(|| self.counted(count.to_string(), &page))
    }

    /// Sub-projects of a category, newest year first: who ran it when.
    pub(super) fn runs(&self, key: &CategoryKey) -> Vec<RunView> {
        let within = |id: &CategoryKey| self.catalogue.tables.categories.lineage(id).contains(key);
        let all = self.catalogue.sub_projects.values();
        let mut own: Vec<_> = all.filter(|one| within(&one.category)).collect();
        let level = |id: &CampaignId| self.catalogue.campaigns.get(id).map(|one| one.level);
        own.sort_by_key(|one| {
            let campaign = one.id.campaign();
            (Reverse(campaign.year()), level(&campaign), one.id.clone())
        });
        own.into_iter().map(|one| self.run(one)).collect()
    }

    fn run(&self, sub_project: &SubProject) -> RunView {
        let campaign = sub_project.id.campaign();
        let page = PageId::SubProject(sub_project.id.clone());
        RunView {
            year: campaign.year().0,
            campaign: self.campaign_link(&campaign),
            sub_project: self.counted(sub_project.title.value.clone(), &page),
            hosts: self.hosts(sub_project),
            participates: sub_project.participates.is_some(),
        }
    }

    /// Every disputed field with what was decided, by campaign, newest year first.
    #[must_use]
    pub fn decisions(&self) -> Vec<DecisionsView> {
        let view = |id: &CampaignId| DecisionsView {
            campaign: self.campaign_link(id),
            claims: self.claims_of(id),
        };
        let all = self.campaigns().into_iter().map(|campaign| view(&campaign.id));
        all.filter(|one| !one.claims.is_empty()).collect()
    }

    fn claims_of(&self, id: &CampaignId) -> Vec<DecisionView> {
        let campaign = |place: &ClaimPlace<'_>| match place {
            ClaimPlace::Campaign(one) => one.id.clone(),
            ClaimPlace::SubProject(one) => one.id.campaign(),
        };
        let own = self.catalogue.claims().filter(|(place, _)| campaign(place) == *id);
        let view = |(place, one)| DecisionView { place: self.place(place), claim: claim(one) };
        own.map(view).collect()
    }

    fn place(&self, place: ClaimPlace<'_>) -> LinkView {
        match place {
            ClaimPlace::Campaign(one) => self.campaign_link(&one.id),
            ClaimPlace::SubProject(one) => self.sub_project_link(&one.id),
        }
    }
}
