//! Numbers for leaders: sums, bars along one axis, a table along two.
//!
//! Every number is counted from the winners that the pages list, so it cannot differ from them.

use super::Viewer;
use super::facts::fact;
use super::winner::grouped;
use crate::catalogue::campaign::Campaign;
use crate::catalogue::tally::{self, Totals};
use crate::catalogue::winner::Winner;
use crate::id::{CampaignId, RegionCode, SubProjectId};
use crate::plan::{Facets, PageId};
use crate::render::view::{
    BarView, ChartView, FactView, LinkView, MatrixRow, MatrixView, StatisticsView,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Most bars of a chart: those beyond are many and small.
const BARS: usize = 40;

impl Viewer<'_> {
    /// The numbers of a campaign, or of the whole site.
    #[must_use]
    pub fn statistics(&self, id: Option<&CampaignId>) -> StatisticsView {
        let page = PageId::Statistics(id.cloned());
        let winners: Vec<&Winner> =
            self.plan.list(&page).iter().filter_map(|id| self.catalogue.winners.get(id)).collect();
        let campaign = id.and_then(|id| self.catalogue.campaigns.get(id));
        let mut charts = match campaign {
            Some(campaign) => self.charts_of(campaign, &winners),
            None => self.charts_of_all(&winners),
        };
        charts.extend(self.tier_chart(&winners));
        charts.extend(self.sector_chart(&winners));
        charts.retain(|chart| chart.bars.len() > 1);
        StatisticsView {
            title: self.title(&page.owner().unwrap_or(PageId::Home)),
            campaign: id.map(|id| self.campaign_link(id)),
            totals: self.totals(campaign, &winners),
            charts,
            matrix: campaign.and_then(|campaign| self.region_matrix(campaign, &winners)),
        }
    }

    fn totals(&self, campaign: Option<&Campaign>, winners: &[&Winner]) -> Vec<FactView> {
        let Totals { winners, campaigns, sub_projects, authors, units, activities, met } =
            tally::totals(campaign, winners, self.catalogue);
        let counts = [
            (self.text("total-winners"), winners as u64),
            (self.text("campaigns-title"), if campaign.is_some() { 0 } else { campaigns as u64 }),
            (self.text("sub-projects-title"), sub_projects as u64),
            (self.text("total-authors"), authors as u64),
            (self.text("total-units"), units as u64),
            (self.text("offline-title"), activities as u64),
            (self.text("label-met"), met),
        ];
        let some = counts.into_iter().filter(|(_, count)| *count > 0);
        some.map(|(label, count)| fact(label, grouped(count))).collect()
    }

    fn charts_of(&self, campaign: &Campaign, winners: &[&Winner]) -> Vec<ChartView> {
        let counts = tally::by_sub_project(campaign, winners, self.catalogue);
        let sub_projects =
            counts.into_iter().map(|(id, count)| (self.sub_project_link(&id), count));
        let (title, label) = (self.text("chart-sub-projects"), self.text("label-sub-project"));
        let within = tally::root_region(campaign, self.catalogue);
        vec![
            chart("sub-projects", title, label, sub_projects.collect(), true),
            self.region_chart(within.as_ref(), winners),
        ]
    }

    fn charts_of_all(&self, winners: &[&Winner]) -> Vec<ChartView> {
        let counted = |facets: Vec<Facets>| {
            let bar = |facets: Facets| {
                let link = self.facet_link(&facets, &Facets::default());
                let count = link.count.unwrap_or_default();
                (link, count)
            };
            facets.into_iter().map(bar).collect::<Vec<_>>()
        };
        let mut years = counted(self.years());
        years.reverse();
        let categories = counted(self.categories_under(None));
        vec![
            chart("years", self.text("chart-years"), self.text("label-year"), years, true),
            chart(
                "categories",
                self.text("chart-categories"),
                self.text("label-category"),
                categories,
                true,
            ),
            self.region_chart(None, winners),
        ]
    }

    /// Winners by the regions right below one, those with most first.
    fn region_chart(&self, within: Option<&RegionCode>, winners: &[&Winner]) -> ChartView {
        let mut bars: Vec<_> = tally::by_region(within, winners, self.catalogue)
            .into_iter()
            .map(|(code, count)| (self.region_bar(&code), count))
            .collect();
        bars.sort_by_key(|(_, count)| Reverse(*count));
        chart("regions", self.text("chart-regions"), self.text("label-region"), bars, false)
    }

    fn region_bar(&self, code: &RegionCode) -> LinkView {
        let name = self.catalogue.tables.regions.get(code).map(|region| region.short.clone());
        self.link(name.unwrap_or_default(), &PageId::Region(code.clone()))
    }

    /// Winners by their honours, in the order of the table.
    fn tier_chart(&self, winners: &[&Winner]) -> Option<ChartView> {
        let counts = tally::by_honour(winners, self.catalogue).into_iter();
        let bar = |(key, count)| (self.link(self.honour_name(&key), &PageId::Honour(key)), count);
        let bars: Vec<_> = counts.map(bar).collect();
        let (title, label) = (self.text("chart-honours"), self.text("label-honour"));
        (!bars.is_empty()).then(|| chart("honours", title, label, bars, false))
    }

    fn sector_chart(&self, winners: &[&Winner]) -> Option<ChartView> {
        let bar = |(key, count)| (self.link(self.sector_name(&key), &PageId::Sector(key)), count);
        let bars: Vec<_> = tally::by_sector(winners).into_iter().map(bar).collect();
        let (title, label) = (self.text("chart-sectors"), self.text("label-sector"));
        (!bars.is_empty()).then(|| chart("sectors", title, label, bars, false))
    }

    /// Regions by sub-projects of a campaign.
    fn region_matrix(&self, campaign: &Campaign, winners: &[&Winner]) -> Option<MatrixView> {
        let within = tally::root_region(campaign, self.catalogue);
        let own = |id: &SubProjectId| -> Vec<&Winner> {
            winners.iter().copied().filter(|winner| winner.sub_project == *id).collect()
        };
        let columns: Vec<_> = self
            .catalogue
            .sub_projects_of(&campaign.id)
            .into_iter()
            .map(|one| (one, own(&one.id)))
            .filter(|(_, winners)| !winners.is_empty())
            .collect();
        let by_column: Vec<BTreeMap<RegionCode, usize>> = columns
            .iter()
            .map(|(_, winners)| {
                tally::by_region(within.as_ref(), winners, self.catalogue).into_iter().collect()
            })
            .collect();
        let rows: Vec<MatrixRow> = tally::by_region(within.as_ref(), winners, self.catalogue)
            .into_iter()
            .map(|(code, count)| MatrixRow {
                depth: 0,
                head: LinkView { count: Some(count), ..self.region_bar(&code) },
                cells: by_column
                    .iter()
                    .map(|counts| {
                        let count = counts.get(&code)?;
                        Some(LinkView { title: count.to_string(), path: None, count: Some(*count) })
                    })
                    .collect(),
            })
            .collect();
        let column =
            |(one, winners): &(&crate::catalogue::sub_project::SubProject, Vec<&Winner>)| {
                let page = PageId::SubProject(one.id.clone());
                LinkView { count: Some(winners.len()), ..self.link(one.title.value.clone(), &page) }
            };
        (rows.len() > 1 && columns.len() > 1).then(|| MatrixView {
            rows_label: self.text("label-region"),
            columns: columns.iter().map(column).collect(),
            rows,
            total: winners.len(),
        })
    }
}

/// A chart of counted links; `parts` where each winner counts in one bar and no more.
fn chart(
    id: &'static str,
    title: String,
    label: String,
    bars: Vec<(LinkView, usize)>,
    parts: bool,
) -> ChartView {
    let longest = bars.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let total: usize = bars.iter().map(|(_, count)| count).sum();
    let bar = |(link, count): (LinkView, usize)| BarView {
        link: LinkView { count: None, ..link },
        count,
        length: count * 1000 / longest,
        share: if parts && total > 0 { per_cent(count, total) } else { String::new() },
    };
    ChartView {
        id,
        title,
        label,
        bars: bars.into_iter().filter(|(_, count)| *count > 0).take(BARS).map(bar).collect(),
        total: parts.then_some(total),
    }
}

/// A share with one decimal, rounded half up.
fn per_cent(count: usize, total: usize) -> String {
    let tenths = (count * 2000 + total) / (2 * total);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{chart, per_cent};
    use crate::render::view::LinkView;

    #[test]
    fn shares_are_rounded_to_a_tenth() {
        let shares =
            [(1, 3), (2, 3), (1, 8), (0, 5), (5, 5)].map(|(count, of)| per_cent(count, of));
        assert_eq!(shares, ["33.3%", "66.7%", "12.5%", "0.0%", "100.0%"]);
    }

    #[test]
    fn bars_are_as_long_as_their_counts() {
        let link = |title: &str| LinkView { title: title.to_owned(), path: None, count: None };
        let bars = vec![(link("a"), 4), (link("b"), 1), (link("c"), 0)];
        let chart = chart("x", String::new(), String::new(), bars, true);
        let lengths: Vec<_> =
            chart.bars.iter().map(|bar| (bar.length, bar.share.as_str())).collect();
        assert_eq!(lengths, [(1000, "80.0%"), (250, "20.0%")]);
        assert_eq!(chart.total, Some(5));
    }
}
