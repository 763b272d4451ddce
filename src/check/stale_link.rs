//! `stale-link`: campaigns of long ago whose outside addresses still work as links.

use super::Subject;
use super::shared::addresses;
use crate::catalogue::Catalogue;
use crate::catalogue::text::{self, Reference, Target};
use crate::finding::{Code, Finding, Findings};
use crate::id::CampaignId;
use crate::span::Spanned;
use std::collections::BTreeMap;

/// Years after which nobody looks after the links of a campaign any more.
const YEARS: i16 = 3;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let catalogue = subject.catalogue;
    let Some(newest) = catalogue.campaigns.keys().map(|id| id.year().0).max() else { return };
    let old = |id: &CampaignId| newest.saturating_sub(id.year().0) >= YEARS;
    let mut counts: BTreeMap<CampaignId, usize> = BTreeMap::new();
    for address in addresses(catalogue).filter(|one| !one.closed) {
        if let Some(id) = address.campaign.filter(&old) {
            *counts.entry(id).or_default() += 1;
        }
    }
    for (id, body) in bodies(catalogue).filter(|(id, _)| old(id)) {
        let links = outside(body);
        if links > 0 {
            *counts.entry(id).or_default() += links;
        }
    }
    for (id, count) in counts {
        let Some(campaign) = catalogue.campaigns.get(&id) else { continue };
        if campaign.archived.is_none() {
            let finding = Finding::new(Code::StaleLink, campaign.title.span).of(&id);
            let finding = finding.with("campaign", &campaign.short_title).with("count", count);
            findings.push(finding.with("newest", newest));
        }
    }
}

/// The bodies of campaigns and of what stands below them.
fn bodies(catalogue: &Catalogue) -> impl Iterator<Item = (CampaignId, &Spanned<String>)> {
    let campaigns = catalogue.campaigns.values().map(|one| (one.id.clone(), &one.body));
    let below = catalogue.sub_projects.values().map(|one| (one.id.campaign(), &one.body));
    let winners = catalogue.published().map(|one| (one.sub_project.campaign(), &one.body));
    campaigns.chain(below).chain(winners)
}

/// How many links of a body lead outside; most bodies hold none and are not taken apart.
fn outside(body: &Spanned<String>) -> usize {
    if !body.to_ascii_lowercase().contains("http") {
        return 0;
    }
    let found = text::references(body).into_iter();
    found.filter(|(one, _)| matches!(one, Reference::Link(Target::Outside(_)))).count()
}
