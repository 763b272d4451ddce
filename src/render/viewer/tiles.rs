//! Winners by province, as tiles.

use super::Viewer;
use crate::id::RegionCode;
use crate::plan::{Facets, PageId};
use crate::reference::tiles;
use crate::render::view::{MapView, TileView};
use std::cmp::Reverse;

/// Shades of a tile that has winners.
const SHADES: usize = 4;

impl Viewer<'_> {
    /// The provinces of a page's winners, where at least two have any.
    #[must_use]
    pub fn map(&self, page: &PageId) -> Option<MapView> {
        let base = match page {
            PageId::Regions => Facets::default(),
            PageId::Home | PageId::Year(_) | PageId::Category(_) | PageId::Honour(_) => {
                Facets::of(page)?
            }
            _ => return None,
        };
        let within = |code: &RegionCode| Facets { region: Some(code.clone()), ..base.clone() };
        let count = |code: &RegionCode| self.plan.list(&within(code).page()).len();
        let most = tiles().map(|(code, ..)| count(&code)).max()?;
        let tile = |(code, column, row): (RegionCode, u8, u8)| {
            let region = self.catalogue.tables.regions.get(&code);
            let count = count(&code);
            TileView {
                title: region.map(|one| one.short.clone()).unwrap_or_default(),
                name: self.region_name(&code),
                path: self.path(&within(&code).page()).filter(|_| count > 0),
                count,
                column,
                row,
                shade: shade(count, most),
            }
        };
        let mut tiles: Vec<TileView> = tiles().map(tile).collect();
        tiles.sort_by_key(|tile| (tile.row, tile.column));
        let mut ranked: Vec<_> = tiles.iter().filter(|tile| tile.count > 0).cloned().collect();
        ranked.sort_by_key(|tile| Reverse(tile.count));
        let placed: usize = ranked.iter().map(|tile| tile.count).sum();
        let elsewhere = self.plan.list(&base.page()).len().saturating_sub(placed);
        (ranked.len() > 1).then_some(MapView { tiles, ranked, elsewhere })
    }
}

/// 0 for none, else 1 to 4 by the share of the most.
fn shade(count: usize, most: usize) -> u8 {
    let share = (count * SHADES).div_ceil(most.max(1));
    u8::try_from(share.min(SHADES)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn shades_part_the_counts_evenly() {
        assert_eq!([0, 1, 25, 26, 99, 100].map(|count| shade(count, 100)), [0, 1, 1, 2, 4, 4]);
        assert_eq!([0, 1].map(|count| shade(count, 1)), [0, 4]);
        assert_eq!(shade(0, 0), 0);
    }
}
