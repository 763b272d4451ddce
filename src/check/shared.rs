//! What several rules need: names folded for comparing, winners by sub-project, outside addresses.

use crate::catalogue::Catalogue;
use crate::catalogue::notice::{Account, Channel};
use crate::catalogue::winner::Winner;
use crate::id::{CampaignId, SubProjectId};
use crate::span::Spanned;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// A name for comparing only: one width, small letters, no blanks and no punctuation.
pub(super) fn fold(text: &str) -> String {
    text.nfkc().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Winners by the sub-project they stand in, in the order of their ids.
pub(super) fn by_sub_project(catalogue: &Catalogue) -> BTreeMap<&SubProjectId, Vec<&Winner>> {
    let mut groups: BTreeMap<&SubProjectId, Vec<&Winner>> = BTreeMap::new();
    for winner in catalogue.winners.values() {
        groups.entry(&winner.sub_project).or_default().push(winner);
    }
    groups
}

/// An address outside the site.
pub(super) struct Address<'a> {
    /// As written.
    pub(super) url: &'a Spanned<String>,
    /// Id of the entry it stands in.
    pub(super) entry: &'a str,
    /// The campaign it belongs to; none for an organiser's own.
    pub(super) campaign: Option<CampaignId>,
    /// Whether it is told to be out of use.
    pub(super) closed: bool,
}

/// Every outside address of a field: channels, accounts and links, campaigns first.
pub(super) fn addresses(catalogue: &Catalogue) -> impl Iterator<Item = Address<'_>> {
    let of_campaigns = catalogue
        .campaigns
        .values()
        .flat_map(|one| channels(&one.channels, one.id.as_str(), Some(one.id.clone())));
    let of_sub_projects = catalogue
        .sub_projects
        .values()
        .flat_map(|one| channels(&one.channels, one.id.as_str(), Some(one.id.campaign())));
    let of_organisers = catalogue
        .organisers
        .values()
        .flat_map(|one| channels(&one.channels, one.id.as_str(), None));
    let of_winners = catalogue.published().flat_map(of_winner);
    of_campaigns.chain(of_sub_projects).chain(of_organisers).chain(of_winners)
}

fn channels<'a>(
    channels: &'a [Channel],
    entry: &'a str,
    campaign: Option<CampaignId>,
) -> impl Iterator<Item = Address<'a>> {
    channels.iter().filter_map(move |one| {
        let (url, closed) = (one.url.as_ref()?, one.closed.is_some());
        Some(Address { url, entry, campaign: campaign.clone(), closed })
    })
}

fn of_winner(winner: &Winner) -> impl Iterator<Item = Address<'_>> {
    let account = |one: &'_ Account| one.closed.is_some();
    let accounts = winner.accounts.iter();
    let accounts = accounts.filter_map(move |one| Some((one.url.as_ref()?, account(one))));
    let all = accounts.chain(winner.link.iter().map(|link| (link, false)));
    all.map(|(url, closed)| {
        let campaign = Some(winner.sub_project.campaign());
        Address { url, entry: winner.id.as_str(), campaign, closed }
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_are_compared_without_width_blanks_and_signs() {
        assert_eq!(fold("《灯　下》"), fold("灯下"));
        assert_eq!(fold("Ａ-1"), fold("a1"));
        assert_ne!(fold("灯下（一）"), fold("灯下（二）"));
    }
}
