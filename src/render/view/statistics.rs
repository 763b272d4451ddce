//! Numbers as bars: every chart is its table, drawn.

use super::{FactView, LinkView, MatrixView};
use serde::Serialize;

/// Numbers of a campaign, or of the whole site: `statistics`.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsView {
    /// Title of what is counted.
    pub title: String,
    /// The campaign; none for the whole site.
    pub campaign: Option<LinkView>,
    /// Sums: winners, sub-projects, regions, units …
    pub totals: Vec<FactView>,
    /// Counts along one axis each.
    pub charts: Vec<ChartView>,
    /// Counts along two axes, where both have at least two values.
    pub matrix: Option<MatrixView>,
}

/// Counts along one axis.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    /// Name of the axis as a word, unlike the page's others: `category`, `region` …
    pub id: &'static str,
    /// Title.
    pub title: String,
    /// What each bar counts: region, category …
    pub label: String,
    /// The bars in order.
    pub bars: Vec<BarView>,
    /// Sum of the bars, where they part the whole; none where a winner counts in several or in none.
    pub total: Option<usize>,
}

/// A bar.
#[derive(Clone, Debug, Serialize)]
pub struct BarView {
    /// What it counts, with its page and count.
    pub link: LinkView,
    /// The count.
    pub count: usize,
    /// Length in thousandths of the longest bar's.
    pub length: usize,
    /// Share of the chart's total as per cent with one decimal; empty where the chart has none.
    pub share: String,
}
