//! What is missing: units that should have sent a list, and sub-projects with too few or too many
//! works of a unit.

use super::Ground;
use super::item::Item;
use super::matching::fold;
use super::who::Who;
use crate::catalogue::sender::{Sender, concerns};
use crate::finding::{Code, Finding, Findings, Place};
use crate::id::SubProjectId;
use crate::source::CONTENT;
use std::collections::{BTreeMap, BTreeSet};

/// A sender as it counts: by organisation, region and sector, with a name to show.
type Senders<'a> = BTreeMap<String, (&'a Who, BTreeMap<&'a SubProjectId, u64>)>;

/// Tells of units of the allocation tables without a list, and of quotas that are not met by the
/// works of this import.
pub(super) fn tell(items: &[Item], ground: &Ground<'_>, findings: &mut Findings) {
    let mut senders: Senders<'_> = BTreeMap::new();
    for item in items {
        let Some(who) = &item.sender else { continue };
        let fresh = || (who, BTreeMap::new());
        let (_, works) = senders.entry(item.sender_name.clone()).or_insert_with(fresh);
        *works.entry(&item.sub_project).or_default() += 1;
    }
    let file = Place::File(format!("{CONTENT}/{}", ground.campaign.id));
    tell_missing(&senders, ground, &file, findings);
    tell_quotas(&senders, ground, &file, findings);
}

fn tell_missing(senders: &Senders<'_>, ground: &Ground<'_>, file: &Place, findings: &mut Findings) {
    // Lists of earlier imports count by the works that came with them.
    let earlier: Vec<Who> = ground
        .winners()
        .map(|winner| Who {
            organiser: winner.organiser.clone(),
            region: winner.region.clone().filter(|_| winner.organiser.is_some()),
            sector: winner.sector.clone(),
        })
        .collect();
    let came = |unit: &str, own: &Who| {
        let is = |who: &Who| {
            let region = own.region.is_some() && who.region == own.region;
            let organiser = own.organiser.is_some() && who.organiser == own.organiser;
            let sector = own.sector.is_some() && who.sector == own.sector;
            region || organiser || sector
        };
        if earlier.iter().any(is) {
            return true;
        }
        senders.iter().any(|(name, (who, _))| is(who) || fold(name) == unit)
    };
    let units = ground.register.units();
    let missing: BTreeSet<&str> =
        units.filter(|(unit, who)| !came(unit, who)).map(|(unit, _)| unit).collect();
    // Where no list names its sender nothing can be missed.
    if missing.is_empty() || senders.is_empty() {
        return;
    }
    let names: Vec<&str> = missing.into_iter().collect();
    findings.push(Finding::new(Code::ListMissing, file.clone()).with("units", names.join("、")));
}

fn tell_quotas(senders: &Senders<'_>, ground: &Ground<'_>, file: &Place, findings: &mut Findings) {
    for (name, (who, works)) in senders {
        for (sub_project, found) in works {
            let own = ground.catalogue.sub_projects.get(*sub_project);
            let own = own.map(|one| one.quotas.as_slice()).unwrap_or_default();
            let quotas = if own.is_empty() { &ground.campaign.quotas } else { own };
            let sender = Sender { name, region: who.region.as_ref(), sector: who.sector.as_ref() };
            let within = ground.campaign.region.as_ref();
            let catalogue = ground.catalogue;
            for quota in quotas.iter().filter(|one| concerns(one, sender, within, catalogue)) {
                let bounds = [
                    ("min", quota.min.filter(|least| found < least)),
                    ("max", quota.max.filter(|most| found > most)),
                ];
                for (bound, wanted) in bounds {
                    let Some(wanted) = wanted else { continue };
                    let finding = Finding::new(Code::QuotaUnmet, file.clone()).with("unit", name);
                    let finding = finding.with("sub_project", ground.title(sub_project));
                    findings.push(
                        finding.with("found", found).with("bound", bound).with("wanted", wanted),
                    );
                }
            }
        }
    }
}
