//! Which region, organisation or sector a name in a sheet means.
//!
//! Names are looked for inside the campaign's own region, in its allocation tables and among the
//! organisations, never in the whole country: 海南州 in a campaign of Qinghai is the prefecture, and
//! 海南 in a national one the province. What fits nothing, or two things, is told and not guessed.

use super::matching::fold;
use crate::catalogue::Catalogue;
use crate::catalogue::campaign::Campaign;
use crate::id::{OrganiserId, RegionCode, SectorKey};
use crate::reference::Region;
use std::collections::{BTreeMap, BTreeSet};

/// What a name means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Who {
    /// The organisation, where it has an entry.
    pub(super) organiser: Option<OrganiserId>,
    /// Its region.
    pub(super) region: Option<RegionCode>,
    /// Its sector.
    pub(super) sector: Option<SectorKey>,
}

/// Endings of the bodies that stand for their region.
const BODIES: &[&str] = &[
    "总工会",
    "工会联合会",
    "市总",
    "省总",
    "区总",
    "县总",
    "州总",
    "总",
    "网信办",
    "工联合会",
    "工会",
];

/// All names that are known, folded, with what each may mean.
pub(super) struct Register<'a> {
    catalogue: &'a Catalogue,
    campaign: &'a Campaign,
    organisers: BTreeMap<String, BTreeSet<OrganiserId>>,
    rows: BTreeMap<String, Who>,
    /// The regions of the campaign by name: those right below it first, then all others.
    near: BTreeMap<String, BTreeSet<RegionCode>>,
    far: BTreeMap<String, BTreeSet<RegionCode>>,
}

impl<'a> Register<'a> {
    /// The names that a campaign can mean.
    pub(super) fn new(catalogue: &'a Catalogue, campaign: &'a Campaign) -> Self {
        let mut register = Self {
            catalogue,
            campaign,
            organisers: BTreeMap::new(),
            rows: BTreeMap::new(),
            near: BTreeMap::new(),
            far: BTreeMap::new(),
        };
        for organiser in catalogue.organisers.values() {
            for name in organiser.aliases.iter().chain([&organiser.name.value]) {
                let ids = register.organisers.entry(fold(name)).or_default();
                ids.insert(organiser.id.clone());
            }
        }
        for row in campaign.allocations.iter().flat_map(|table| &table.rows) {
            let who = Who {
                organiser: row.organiser.clone(),
                region: row.region.clone(),
                sector: row.sector.clone(),
            };
            register.rows.entry(fold(&row.unit)).or_insert(who);
        }
        for region in catalogue.tables.regions.iter() {
            register.add_region(region);
        }
        register
    }

    /// Learns the units of a table that comes with this import.
    pub(super) fn learn(&mut self, units: &[(String, Who)]) {
        for (name, who) in units {
            self.rows.entry(fold(name)).or_insert_with(|| who.clone());
        }
    }

    /// The units of all tables, with what they mean.
    pub(super) fn units(&self) -> impl Iterator<Item = (&str, &Who)> {
        self.rows.iter().map(|(name, who)| (name.as_str(), who))
    }

    fn add_region(&mut self, region: &Region) {
        let own = self.campaign.region.as_ref();
        let inside = own.is_none_or(|own| self.catalogue.region_line(&region.code).contains(own));
        if !inside {
            return;
        }
        let near = region.parent.as_ref() == own || Some(&region.code) == own;
        let table = if near { &mut self.near } else { &mut self.far };
        let names = [
            region.name.as_str(),
            &region.short,
            region.short.trim_end_matches(['市', '州', '县', '区']),
        ];
        for name in names.into_iter().filter(|name| name.chars().count() > 1) {
            table.entry(fold(name)).or_default().insert(region.code.clone());
        }
    }

    /// What a name means.
    ///
    /// # Errors
    /// The names of what it may mean; none where nothing fits.
    pub(super) fn find(&self, written: &str) -> Result<Who, Vec<String>> {
        let name = fold(written);
        if let Some(ids) = self.organisers.get(&name) {
            return self.organiser(ids);
        }
        if let Some(who) = self.rows.get(&name) {
            return Ok(who.clone());
        }
        let mut stems: Vec<&str> = stems(&name).collect();
        stems.sort_by_key(|stem| std::cmp::Reverse(stem.len()));
        stems.dedup();
        if let Some(who) = stems.iter().find_map(|stem| self.rows.get(*stem)) {
            return Ok(who.clone());
        }
        // The fullest name counts first: 吉林市总 is the city's, whatever the province is called.
        for stem in &stems {
            for table in [&self.near, &self.far] {
                let found: Vec<&RegionCode> = table.get(*stem).into_iter().flatten().collect();
                match found.as_slice() {
                    [] => {}
                    [one] => return Ok(self.of_region(Some((*one).clone()))),
                    several => return Err(several.iter().map(|code| self.path(code)).collect()),
                }
            }
        }
        match self.sector(&stems) {
            Some(sector) => Ok(Who { sector: Some(sector), ..Who::default() }),
            None => Err(Vec::new()),
        }
    }

    /// The region of a name: that of the country's table inside the campaign's own.
    ///
    /// # Errors
    /// As [`Register::find`].
    pub(super) fn region(&self, written: &str) -> Result<RegionCode, Vec<String>> {
        let region = self.find(written)?.region;
        region.ok_or_else(Vec::new)
    }

    /// The organisation of a name, where exactly one has it.
    pub(super) fn unit(&self, written: &str) -> Option<&OrganiserId> {
        let ids = self.organisers.get(&fold(written))?;
        ids.iter().next().filter(|_| ids.len() == 1)
    }

    /// One of several organisations of a name: the one in the campaign's region.
    fn organiser(&self, ids: &BTreeSet<OrganiserId>) -> Result<Who, Vec<String>> {
        let all = ids.iter().filter_map(|id| self.catalogue.organisers.get(id));
        let inside = |region: &RegionCode| {
            let line = self.catalogue.region_line(region);
            self.campaign.region.as_ref().is_none_or(|own| line.contains(own))
        };
        let fitting = |code: Option<&RegionCode>| ids.len() == 1 || code.is_some_and(inside);
        let fitting: Vec<_> = all.filter(|one| fitting(one.region.as_ref())).collect();
        match fitting.as_slice() {
            [one] => Ok(Who {
                organiser: Some(one.id.clone()),
                region: one.region.clone(),
                sector: one.sector.clone(),
            }),
            several => Err(several.iter().map(|one| format!("organisers/{}", one.id)).collect()),
        }
    }

    /// A region with its federation, where that has an entry.
    fn of_region(&self, region: Option<RegionCode>) -> Who {
        use crate::catalogue::vocabulary::OrganiserKind;
        let federation = |one: &&crate::catalogue::organiser::Organiser| {
            one.kind == OrganiserKind::Federation && one.region == region
        };
        let organiser = self.catalogue.organisers.values().find(federation);
        Who { organiser: organiser.map(|one| one.id.clone()), region, sector: None }
    }

    fn sector(&self, stems: &[&str]) -> Option<SectorKey> {
        let sectors = self.catalogue.tables.sectors.iter();
        let named = |name: &str| stems.iter().any(|stem| *stem == fold(name));
        let mut found = sectors.filter(|sector| named(&sector.zh)).map(|sector| sector.key.clone());
        found.next()
    }

    fn path(&self, code: &RegionCode) -> String {
        self.catalogue.tables.regions.get(code).map_or_else(String::new, |one| one.path.clone())
    }
}

/// A folded name and what is left of it without the body it names.
fn stems(name: &str) -> impl Iterator<Item = &str> {
    let without = BODIES.iter().filter_map(move |body| name.strip_suffix(body));
    // 柳州市总: the city's own ending stays with its name.
    let city = name.strip_suffix('总');
    let stems = std::iter::once(name).chain(without).chain(city);
    stems.filter(|stem| stem.chars().count() > 1)
}
