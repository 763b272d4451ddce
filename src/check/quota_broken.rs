//! `quota-broken`: a sender has fewer or more works in a sub-project than the notice lets it send.

use super::Subject;
use super::shared::by_sub_project;
use crate::catalogue::Catalogue;
use crate::catalogue::sender::{Sender, concerns};
use crate::catalogue::sub_project::SubProject;
use crate::catalogue::vocabulary::Status;
use crate::catalogue::winner::Winner;
use crate::finding::{Code, Finding, Findings};
use std::collections::BTreeMap;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    for (id, winners) in by_sub_project(catalogue) {
        // Invented entries are an excerpt of what no unit sent.
        if winners.iter().all(|winner| winner.sample) {
            continue;
        }
        let works: Vec<&Winner> =
            winners.into_iter().filter(|one| one.status != Status::Withdrawn).collect();
        if let Some(sub_project) = catalogue.sub_projects.get(id) {
            look(sub_project, &works, catalogue, findings);
        }
    }
}

/// A sender and its works.
struct Sent<'a> {
    sender: Sender<'a>,
    works: Vec<&'a Winner>,
}

fn look(
    sub_project: &SubProject,
    works: &[&Winner],
    catalogue: &Catalogue,
    findings: &mut Findings,
) {
    let Some(campaign) = catalogue.campaigns.get(&sub_project.id.campaign()) else { return };
    let own = &sub_project.quotas;
    let quotas = if own.is_empty() { &campaign.quotas } else { own };
    if quotas.is_empty() {
        return;
    }
    // Where only winners are kept, what did not win is not here: too few says nothing then.
    let sent =
        works.iter().any(|one| matches!(one.status, Status::Recommended | Status::Shortlisted));
    for Sent { sender, works } in senders(works, catalogue).values() {
        let found = works.len() as u64;
        let within = campaign.region.as_ref();
        for quota in quotas.iter().filter(|one| concerns(one, *sender, within, catalogue)) {
            let few = quota.min.filter(|least| sent && found < *least).map(|bound| ("min", bound));
            let many = quota.max.filter(|most| found > *most).map(|bound| ("max", bound));
            if let Some((bound, wanted)) = few.or(many) {
                let finding = Finding::new(Code::QuotaBroken, works[0].title.span);
                let finding = finding.of(&sub_project.id).with("unit", sender.name);
                let finding = finding.with("sub_project", &sub_project.title.value);
                let finding = finding.with("found", found).with("bound", bound);
                findings.push(finding.with("wanted", wanted).with("quote", &quota.quote));
                break;
            }
        }
    }
}

/// The works by who sent them: the organisation; else the unit they come from, which is meant by its
/// name alone; else their region or sector.
fn senders<'a>(works: &[&'a Winner], catalogue: &'a Catalogue) -> BTreeMap<String, Sent<'a>> {
    let mut senders: BTreeMap<String, Sent<'a>> = BTreeMap::new();
    for &winner in works {
        if let Some((key, sender)) = sender(winner, catalogue) {
            let fresh = || Sent { sender, works: Vec::new() };
            senders.entry(key).or_insert_with(fresh).works.push(winner);
        }
    }
    senders
}

fn sender<'a>(winner: &'a Winner, catalogue: &'a Catalogue) -> Option<(String, Sender<'a>)> {
    if let Some(id) = &winner.organiser {
        let one = catalogue.organisers.get(id)?;
        let (region, sector) = (one.region.as_ref(), one.sector.as_ref());
        return Some((format!("organiser {id}"), Sender { name: &one.name, region, sector }));
    }
    if let Some(unit) = &winner.unit {
        let sender = Sender { name: &unit.name, region: None, sector: None };
        return Some((format!("unit {}", unit.name), sender));
    }
    let code = winner.region.as_ref()?;
    let name = &catalogue.tables.regions.get(code)?.name;
    let sender = Sender { name, region: Some(code), sector: None };
    winner.sector.is_none().then(|| (format!("region {}", code.as_str()), sender))
}
