//! `platform-name`: one notice names two platforms that are taken for each other, as a retelling
//! does that has turned a name into a more famous one. Neither is ever put right here: the famous
//! one may be the slip.

use super::tally::campaign;
use super::text::Text;
use crate::catalogue::Catalogue;
use crate::finding::{Code, Finding, Findings};
use crate::id::CampaignId;
use crate::reference::Wording;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Campaigns above one another that are looked at.
const ABOVE: usize = 8;

/// A name where it stands.
struct Named {
    name: String,
    entry: String,
    place: Span,
    reason: Option<String>,
}

/// The names so far, by campaign and group.
#[derive(Default)]
pub(super) struct Platforms(BTreeMap<(String, usize), Vec<Named>>);

impl Platforms {
    /// Takes a name in. A work may stand on another platform than those of its notice.
    pub(super) fn take(&mut self, text: &Text<'_>, group: usize, range: &Range<usize>) {
        if text.work {
            return;
        }
        let named = Named {
            name: text.value[range.clone()].to_owned(),
            entry: text.entry.clone(),
            place: text.place(range),
            reason: text.reason.map(str::to_owned),
        };
        let key = (campaign(&text.entry).to_owned(), group);
        self.0.entry(key).or_default().push(named);
    }

    /// Reports campaigns that name more than one of a group, themselves or beside those above them.
    pub(super) fn finish(&self, table: &Wording, catalogue: &Catalogue, findings: &mut Findings) {
        for id in catalogue.campaigns.keys() {
            for group in 0..table.platforms.len() {
                self.judge(id, group, catalogue, findings);
            }
        }
    }

    fn judge(&self, id: &CampaignId, group: usize, catalogue: &Catalogue, findings: &mut Findings) {
        let all = self.of(id, group);
        let open: Vec<&Named> = all.iter().filter(|one| one.reason.is_none()).collect();
        let own = names(&open);
        let parent = |id: &CampaignId| catalogue.campaigns.get(id)?.parent.clone();
        let above = std::iter::successors(parent(id), parent).take(ABOVE);
        let above = above.flat_map(|id| self.of(&id, group).iter());
        let above: Vec<&Named> = above.filter(|one| one.reason.is_none()).collect();
        let known = names(&above);
        let told = if own.len() > 1 {
            finding(id, &open)
        } else if !own.is_empty() && !known.is_empty() && own.is_disjoint(&known) {
            finding(id, &open.into_iter().chain(above).collect::<Vec<_>>())
        } else {
            None
        };
        match told {
            Some(finding) => findings.push(finding),
            None if names(&all.iter().collect::<Vec<_>>()).len() > 1 => settle(id, all, findings),
            None => {}
        }
    }

    fn of(&self, id: &CampaignId, group: usize) -> &[Named] {
        self.0.get(&(id.as_str().to_owned(), group)).map_or(&[], Vec::as_slice)
    }
}

/// Accepts what a decided claim records, one that holds both names before one that holds one.
fn settle(id: &CampaignId, all: &[Named], findings: &mut Findings) {
    let mut claims: Vec<(&str, BTreeSet<&str>)> = Vec::new();
    for (named, reason) in all.iter().filter_map(|one| Some((one, one.reason.as_deref()?))) {
        // The names of a claim follow each other.
        match claims.last_mut().filter(|(last, _)| *last == reason) {
            Some((_, names)) => drop(names.insert(&named.name)),
            None => claims.push((reason, BTreeSet::from([named.name.as_str()]))),
        }
    }
    let both = claims.iter().find(|(_, names)| names.len() > 1).or(claims.first());
    let finding = finding(id, &all.iter().collect::<Vec<_>>());
    if let Some((finding, (reason, _))) = finding.zip(both) {
        findings.accept(finding, *reason);
    }
}

fn names<'a>(named: &[&'a Named]) -> BTreeSet<&'a str> {
    named.iter().map(|one| one.name.as_str()).collect()
}

/// Says which name stands where, and points at the first place of each.
fn finding(id: &CampaignId, named: &[&Named]) -> Option<Finding> {
    let first = named.first()?;
    let mut places: BTreeMap<&str, (Span, BTreeSet<&str>)> = BTreeMap::new();
    for one in named {
        let (_, entries) = places.entry(&one.name).or_insert((one.place, BTreeSet::new()));
        entries.insert(&one.entry);
    }
    let shown = places.iter().map(|(name, (_, entries))| {
        let entries: Vec<&str> = entries.iter().copied().collect();
        format!("{name}（{}）", entries.join("、"))
    });
    let shown = shown.collect::<Vec<_>>().join("；");
    let (first, place) = (first.name.as_str(), first.place);
    let others = places.iter().filter(|(name, _)| **name != first).map(|(_, (span, _))| *span);
    let finding = Finding::new(Code::PlatformName, place).of(id).with("names", shown);
    Some(others.fold(finding, Finding::also))
}
