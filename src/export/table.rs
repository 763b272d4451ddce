//! A list as rows of cells, before it has a file format.

use crate::id::CampaignId;
use crate::span::Span;
use crate::vocabulary;

vocabulary! {
    /// The lists there are.
    pub enum List {
        Winners = "winners", "获奖名单", "winners";
        Recommendations = "recommendations", "推荐清单", "recommendations";
        Offline = "offline", "线下活动汇总表", "offline activities";
        Statistics = "statistics", "统计表", "statistics";
        Checks = "checks", "规则核对表", "works against rules";
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A whole number.
    Number(u64),
}

impl Cell {
    /// The cell as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// A row, with the entry it tells of.
#[derive(Clone, Debug)]
pub struct Row {
    /// One cell a column.
    pub cells: Vec<Cell>,
    /// The entry; none for a count over many.
    pub span: Option<Span>,
}

/// Rows that stand on one sheet.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Who sent them, where the list is parted by senders.
    pub sender: Option<String>,
    /// The rows in order.
    pub rows: Vec<Row>,
}

/// A list.
#[derive(Clone, Debug)]
pub struct Table {
    /// Which.
    pub list: List,
    /// Of which campaign; none for all of them.
    pub campaign: Option<CampaignId>,
    /// Headings in the words of the official form.
    pub columns: Vec<&'static str>,
    /// Its rows, parted by sender where the form is.
    pub groups: Vec<Group>,
}

/// Heading of the column that names the sender where all rows stand in one table.
const SENDER: &str = "报送单位";

impl Table {
    /// Headings of the list as one table.
    #[must_use]
    pub fn flat_columns(&self) -> Vec<&'static str> {
        let sender = self.parted().then_some(SENDER);
        sender.into_iter().chain(self.columns.iter().copied()).collect()
    }

    /// Rows of the list as one table, the sender before each row where it is parted by senders.
    pub fn flat_rows(&self) -> impl Iterator<Item = Vec<Cell>> + '_ {
        self.groups.iter().flat_map(|group| {
            group.rows.iter().map(|row| {
                let sender = group.sender.clone().map(Cell::Text);
                sender.into_iter().chain(row.cells.iter().cloned()).collect()
            })
        })
    }

    /// Whether each sender has rows of its own.
    fn parted(&self) -> bool {
        match self.list {
            List::Recommendations => true,
            List::Winners | List::Offline | List::Statistics | List::Checks => false,
        }
    }
}
