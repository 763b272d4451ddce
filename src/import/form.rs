//! The forms that come by mail, and a table read as one of them.

use super::column::Column;
use super::origin::{Origin, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A form of the notices (product.md A11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// 推荐清单: works that a unit recommends.
    Works,
    /// 达人推荐表: persons with their accounts.
    Influencers,
    /// 获奖名单: what won, with tiers. What it says counts before what a recommendation says.
    Winners,
    /// 线下活动汇总表: events held.
    Offline,
    /// 任务分配表: tasks shared out to units.
    Allocation,
    /// 联络表: persons to call; private whole.
    Contacts,
}

impl Form {
    /// Every form.
    pub const ALL: &[Self] = &[
        Self::Works,
        Self::Influencers,
        Self::Winners,
        Self::Offline,
        Self::Allocation,
        Self::Contacts,
    ];

    /// The word of the review and the ledger.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Influencers => "influencers",
            Self::Winners => "winners",
            Self::Offline => "offline",
            Self::Allocation => "allocation",
            Self::Contacts => "contacts",
        }
    }

    /// The form whose headings these are. Allocation tables have none of their own and are told by
    /// their numbers.
    #[must_use]
    pub(super) fn of(columns: &BTreeSet<Column>) -> Option<Self> {
        let has = |column| columns.contains(&column);
        let any = |wanted: &[Column]| wanted.iter().any(|column| has(*column));
        if has(Column::Person)
            && any(&[Column::Account, Column::Platform, Column::Unit, Column::Tier])
        {
            return Some(Self::Influencers);
        }
        if has(Column::Theme) && any(&[Column::Time, Column::Host, Column::Shape]) {
            return Some(Self::Offline);
        }
        if has(Column::Title) && has(Column::Tier) {
            return Some(Self::Winners);
        }
        let beside =
            [Column::Author, Column::Unit, Column::SubProject, Column::File, Column::Number];
        if has(Column::Title) && any(&beside) {
            return Some(Self::Works);
        }
        let reachable = any(&[Column::Phone, Column::Mailbox]);
        (has(Column::Contact) && reachable).then_some(Self::Contacts)
    }
}

/// One record of a list.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// What its cells say, by column; empty cells are absent.
    pub(super) cells: BTreeMap<Column, Value>,
    /// Its row.
    pub(super) from: Origin,
}

impl Line {
    /// What a column says.
    #[must_use]
    pub(super) fn get(&self, column: Column) -> Option<&Value> {
        self.cells.get(&column)
    }

    /// What a column says, empty where it says nothing.
    #[must_use]
    pub(super) fn text(&self, column: Column) -> &str {
        self.get(column).map_or("", |value| value.text.as_str())
    }
}

/// A table read as a form.
#[derive(Clone, Debug)]
pub(super) struct Listing {
    /// Which form.
    pub(super) form: Form,
    /// What stands above it as its title.
    pub(super) title: Option<String>,
    /// What the lines above and below say: 单位, 联系人 …
    pub(super) head: BTreeMap<Column, Value>,
    /// Its records.
    pub(super) lines: Vec<Line>,
    /// The row of its headings.
    pub(super) from: Origin,
    /// Columns of numbers with their headings, of an allocation table.
    pub(super) measures: Vec<String>,
    /// The numbers of each line, in the order of `measures`.
    pub(super) numbers: Vec<Vec<Option<Number>>>,
    /// The row of totals.
    pub(super) total: Option<Total>,
    /// Lines of words among the records, by row: 一、微视频.
    pub(super) sections: Vec<(u32, String)>,
    /// Headings of columns that hold something and were not read.
    pub(super) unread: Vec<String>,
    /// Names that hold a character twice, each with what may be meant.
    pub(super) doubled: Vec<(Value, String)>,
}

/// A number of an allocation table.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// As written.
    pub(super) text: String,
    /// Its value, where it is a whole number.
    pub(super) value: Option<u64>,
    /// Where it stands.
    pub(super) from: Origin,
}

/// What a row of totals states.
#[derive(Clone, Debug)]
pub(super) struct Total {
    /// The numbers of the row, from the left.
    pub(super) numbers: Vec<Number>,
    /// The columns of the sheet the measures stand in, in the record the total belongs to.
    pub(super) columns: Vec<u32>,
}
