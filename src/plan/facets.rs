//! Facets: winners looked at along several axes at once, region × category × honour × year.
//!
//! One axis is a page of its own kind (a region's, a category's …), several make a crossed page.
//! The address names the axes in one order, so every combination has one address:
//! `regions/anhui/by-category/song/by-honour/first/by-year/2019`.

use super::pages::PageId;
use crate::id::{CategoryKey, HonourKey, RegionCode, Year};

/// What winners have in common; an axis that is not set leaves them all in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Facets {
    /// The region they come from, with all in it.
    pub region: Option<RegionCode>,
    /// The category of their sub-project, with all under it.
    pub category: Option<CategoryKey>,
    /// An honour among theirs.
    pub honour: Option<HonourKey>,
    /// Their year.
    pub year: Option<Year>,
}

/// An axis of [`Facets`], in the order of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Regions.
    Region,
    /// Categories.
    Category,
    /// Honours.
    Honour,
    /// Years.
    Year,
}

impl Axis {
    /// Every axis.
    pub const ALL: [Self; 4] = [Self::Region, Self::Category, Self::Honour, Self::Year];
}

impl Facets {
    /// The axes that are set, in the order of the address.
    pub fn axes(&self) -> impl Iterator<Item = Axis> {
        let set = [
            self.region.is_some(),
            self.category.is_some(),
            self.honour.is_some(),
            self.year.is_some(),
        ];
        Axis::ALL.into_iter().zip(set).filter_map(|(axis, set)| set.then_some(axis))
    }

    /// The same facets with an axis left open.
    #[must_use]
    pub fn without(&self, axis: Axis) -> Self {
        let mut wider = self.clone();
        match axis {
            Axis::Region => wider.region = None,
            Axis::Category => wider.category = None,
            Axis::Honour => wider.honour = None,
            Axis::Year => wider.year = None,
        }
        wider
    }

    /// These facets among others: what is open here is taken from there.
    #[must_use]
    pub fn within(&self, outer: &Self) -> Self {
        Self {
            region: self.region.clone().or_else(|| outer.region.clone()),
            category: self.category.clone().or_else(|| outer.category.clone()),
            honour: self.honour.clone().or_else(|| outer.honour.clone()),
            year: self.year.or(outer.year),
        }
    }

    /// What these facets say that others do not.
    #[must_use]
    pub fn beyond(&self, outer: &Self) -> Self {
        Self {
            region: self.region.clone().filter(|_| self.region != outer.region),
            category: self.category.clone().filter(|_| self.category != outer.category),
            honour: self.honour.clone().filter(|_| self.honour != outer.honour),
            year: self.year.filter(|_| self.year != outer.year),
        }
    }

    /// The next wider facets: the last axis of the address left open.
    #[must_use]
    pub fn wider(&self) -> Self {
        self.axes().last().map_or_else(Self::default, |axis| self.without(axis))
    }

    /// The page that lists them.
    #[must_use]
    pub fn page(&self) -> PageId {
        match (&self.region, &self.category, &self.honour, self.year) {
            (None, None, None, None) => PageId::Home,
            (Some(code), None, None, None) => PageId::Region(code.clone()),
            (None, Some(key), None, None) => PageId::Category(key.clone()),
            (None, None, Some(key), None) => PageId::Honour(key.clone()),
            (None, None, None, Some(year)) => PageId::Year(year),
            _ => PageId::Crossed(self.clone()),
        }
    }

    /// The facets of a page that lists winners by them.
    #[must_use]
    pub fn of(page: &PageId) -> Option<Self> {
        let open = Self::default();
        match page {
            PageId::Home => Some(open),
            PageId::Region(code) => Some(Self { region: Some(code.clone()), ..open }),
            PageId::Category(key) => Some(Self { category: Some(key.clone()), ..open }),
            PageId::Honour(key) => Some(Self { honour: Some(key.clone()), ..open }),
            PageId::Year(year) => Some(Self { year: Some(*year), ..open }),
            PageId::Crossed(facets) => Some(facets.clone()),
            _ => None,
        }
    }
}
