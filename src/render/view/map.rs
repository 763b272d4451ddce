//! Provinces as a grid of tiles, which is no map.

use serde::Serialize;

/// Winners by province: `map` on home, year, category, honour and region index pages; none where
/// fewer than two provinces have any.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    /// One tile a province, in the order of the table of regions.
    pub tiles: Vec<TileView>,
    /// The provinces that have winners, those with most first.
    pub ranked: Vec<TileView>,
    /// Winners of the page that name no region.
    pub elsewhere: usize,
}

/// A province.
#[derive(Clone, Debug, Serialize)]
pub struct TileView {
    /// Short name.
    pub title: String,
    /// Full name.
    pub name: String,
    /// Its page; none where it has no winner.
    pub path: Option<String>,
    /// Its winners.
    pub count: usize,
    /// Column of the grid, from 1 to 8.
    pub column: u8,
    /// Row of the grid, from 1 to 9.
    pub row: u8,
    /// How many winners it has beside the others: 0 none, 1 few … 4 most.
    pub shade: u8,
}
