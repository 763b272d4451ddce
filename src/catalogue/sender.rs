//! Which sender a quota speaks of: by name, by the names of regions, or by the sort of unit.

use super::Catalogue;
use super::notice::Quota;
use crate::id::{RegionCode, SectorKey};

/// Words of quotas that speak of the federations of regions, and of all other unions.
const REGIONAL: &[&str] = &["市总", "各市", "市（州）", "各省", "各地级", "区县", "县总", "各区"];
const SECTORAL: &[&str] = &["产业", "系统", "直管", "直属", "单列"];

/// Who sends works, as far as a quota can tell.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// Its name as shown.
    pub name: &'a str,
    /// Its region, below that of the campaign.
    pub region: Option<&'a RegionCode>,
    /// Its sector.
    pub sector: Option<&'a SectorKey>,
}

/// Whether a quota is one of this sender: it names it or its region, or the sort of unit it is.
///
/// `within` is the region of the campaign; one who stands for no region below it and for no sector
/// is meant only by name. A quota that names regions speaks of these alone:
/// 「金平区、龙湖区总工会」 is not said of 南澳县.
#[must_use]
pub fn concerns(
    quota: &Quota,
    sender: Sender<'_>,
    within: Option<&RegionCode>,
    catalogue: &Catalogue,
) -> bool {
    if quota.who.contains(sender.name) {
        return true;
    }
    let named = |code: &RegionCode| {
        let region = catalogue.tables.regions.get(code);
        region.is_some_and(|region| quota.who.contains(&region.name))
    };
    let below = sender.region.map(|code| catalogue.region_line(code)).unwrap_or_default();
    let below = below.iter().take_while(|code| Some(*code) != within);
    let below: Vec<&RegionCode> = below.collect();
    if sender.sector.is_none() && below.iter().any(|code| named(code)) {
        return true;
    }
    if sender.sector.is_none() && below.is_empty() {
        return false;
    }
    let says = |part: &str, words: &[&str]| words.iter().any(|word| part.contains(word));
    let sort = |part: &str| match sender.sector {
        Some(_) => says(part, SECTORAL),
        None => says(part, REGIONAL) && !says(part, SECTORAL),
    };
    let mut others = catalogue.tables.regions.children(within);
    quota.who.split(['、', '，', '；', '和']).any(sort)
        && (sender.sector.is_some() || !others.any(|region| named(&region.code)))
}
