//! Numbers for leaders: sums, bars along one axis, a table along two.
//!
//! Every number is counted from the winners that the pages list, so it cannot differ from them.

use super::Viewer;
use super::facts::fact;
use super::winner::grouped;
use crate::catalogue::campaign::Campaign;
use crate::catalogue::ledger::{activities, reached};
use crate::catalogue::vocabulary::Measure;
use crate::catalogue::winner::Winner;
use crate::id::{CampaignId, RegionCode, SubProjectId};
use crate::plan::{Facets, PageId};
use crate::render::view::{
    BarView, ChartView, FactView, LinkView, MatrixRow, MatrixView, StatisticsView,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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
        let different = |key: &dyn Fn(&Winner) -> Option<String>| {
            winners.iter().filter_map(|one| key(one)).collect::<BTreeSet<_>>().len()
        };
        let campaigns = different(&|one| Some(one.sub_project.campaign().to_string()));
        let mut counts = vec![
            (self.text("total-winners"), winners.len()),
            (self.text("campaigns-title"), if campaign.is_some() { 0 } else { campaigns }),
            (self.text("sub-projects-title"), different(&|one| Some(one.sub_project.to_string()))),
            (
                self.text("total-authors"),
                winners
                    .iter()
                    .flat_map(|one| one.authors.iter().map(|author| &author.name))
                    .collect::<BTreeSet<_>>()
                    .len(),
            ),
            (self.text("total-units"), different(&|one| Some(one.unit.as_ref()?.name.clone()))),
        ];
        let held = campaign.map(|one| activities(one, self.catalogue)).unwrap_or_default();
        counts.push((self.text("offline-title"), held.len()));
        let reach = reached(Measure::FaceToFace, &held).unwrap_or(0);
        let sum = |(label, count): (String, usize)| {
            (count > 0).then(|| fact(label, grouped(count as u64)))
        };
        let met = (reach > 0).then(|| fact(self.text("label-met"), grouped(reach)));
        counts.into_iter().filter_map(sum).chain(met).collect()
    }

    fn charts_of(&self, campaign: &Campaign, winners: &[&Winner]) -> Vec<ChartView> {
        let sub_projects = self.catalogue.sub_projects_of(&campaign.id).into_iter().map(|one| {
            let count = winners.iter().filter(|winner| winner.sub_project == one.id).count();
            (self.link(one.title.value.clone(), &PageId::SubProject(one.id.clone())), count)
        });
        let (title, label) = (self.text("chart-sub-projects"), self.text("label-sub-project"));
        vec![
            chart("sub-projects", title, label, sub_projects.collect(), true),
            self.region_chart(self.root_region(campaign).as_ref(), winners),
        ]
    }

    /// The region within which a campaign's winners are counted: its own, else the country.
    fn root_region(&self, campaign: &Campaign) -> Option<RegionCode> {
        // A county has nothing below it to count by.
        let parted =
            |own: &RegionCode| self.catalogue.tables.regions.children(Some(own)).next().is_some();
        campaign.region.clone().filter(parted)
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
        let mut bars: Vec<_> = self
            .counts_by_region(within, winners)
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

    fn counts_by_region(
        &self,
        within: Option<&RegionCode>,
        winners: &[&Winner],
    ) -> Vec<(RegionCode, usize)> {
        let children = self.catalogue.tables.regions.children(within);
        let mut counts: Vec<_> = children.map(|region| (region.code.clone(), 0)).collect();
        let places: BTreeMap<RegionCode, usize> =
            counts.iter().enumerate().map(|(place, (code, _))| (code.clone(), place)).collect();
        for code in winners.iter().filter_map(|winner| winner.region.as_ref()) {
            let line = self.catalogue.region_line(code);
            if let Some(&place) = line.iter().find_map(|code| places.get(code)) {
                counts[place].1 += 1;
            }
        }
        counts.retain(|(_, count)| *count > 0);
        counts
    }

    /// Winners by their honours, in the order of the table.
    fn tier_chart(&self, winners: &[&Winner]) -> Option<ChartView> {
        let bars = self.all_honours().into_iter().filter_map(|facets| {
            let key = facets.honour?;
            let has = |one: &&&Winner| one.awards.iter().any(|award| award.tier == key);
            let count = winners.iter().filter(has).count();
            let link = self.link(self.honour_name(&key), &PageId::Honour(key));
            (count > 0).then_some((link, count))
        });
        let bars: Vec<_> = bars.collect();
        let (title, label) = (self.text("chart-honours"), self.text("label-honour"));
        (!bars.is_empty()).then(|| chart("honours", title, label, bars, false))
    }

    fn sector_chart(&self, winners: &[&Winner]) -> Option<ChartView> {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for key in winners.iter().filter_map(|winner| winner.sector.clone()) {
            *counts.entry(key).or_default() += 1;
        }
        let bar = |(key, count)| (self.link(self.sector_name(&key), &PageId::Sector(key)), count);
        let mut bars: Vec<_> = counts.into_iter().map(bar).collect();
        bars.sort_by_key(|(_, count)| Reverse(*count));
        let (title, label) = (self.text("chart-sectors"), self.text("label-sector"));
        (!bars.is_empty()).then(|| chart("sectors", title, label, bars, false))
    }

    /// Regions by sub-projects of a campaign.
    fn region_matrix(&self, campaign: &Campaign, winners: &[&Winner]) -> Option<MatrixView> {
        let within = self.root_region(campaign);
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
                self.counts_by_region(within.as_ref(), winners).into_iter().collect()
            })
            .collect();
        let rows: Vec<MatrixRow> = self
            .counts_by_region(within.as_ref(), winners)
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
