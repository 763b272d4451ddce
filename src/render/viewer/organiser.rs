//! Organisers.

use super::Viewer;
use crate::catalogue::organiser::Organiser;
use crate::plan::{OutputPath, PageId};
use crate::render::view::{OfflineView, OrganiserView, PartView};

impl Viewer<'_> {
    /// An organiser on its page.
    #[must_use]
    pub fn organiser(&self, organiser: &Organiser, here: &OutputPath) -> OrganiserView {
        let region = |code| self.link(self.region_name(code), &PageId::Region(code.clone()));
        let sector = |key| self.link(self.sector_name(key), &PageId::Sector(key.clone()));
        OrganiserView {
            name: organiser.name.value.clone(),
            aliases: organiser.aliases.clone(),
            kind: organiser.kind.label(self.lang()),
            region: organiser.region.as_ref().map(region),
            sector: organiser.sector.as_ref().map(sector),
            parent: organiser.parent.as_ref().map(|id| self.organiser_link(id)),
            channels: self.channels(&organiser.channels, false),
            sample: organiser.sample,
            parts: self.parts(organiser),
            offline: self.held(organiser),
            html: self.html(&organiser.body, here, false),
        }
    }

    /// What it did, newest year first: campaigns, then sub-projects.
    fn parts(&self, organiser: &Organiser) -> Vec<PartView> {
        let campaigns = self.catalogue.campaigns.values().map(|campaign| {
            let page = PageId::Campaign(campaign.id.clone());
            (&campaign.parts, self.counted(campaign.short_title.clone(), &page), campaign.id.year())
        });
        let sub_projects = self.catalogue.sub_projects.values().map(|sub_project| {
            let campaign = sub_project.id.campaign();
            let above = self.catalogue.campaigns.get(&campaign);
            let above = above.map(|one| one.short_title.clone()).unwrap_or_default();
            let page = PageId::SubProject(sub_project.id.clone());
            let link = self.counted(format!("{above} · {}", sub_project.title.value), &page);
            (&sub_project.parts, link, campaign.year())
        });
        let mut all: Vec<_> = campaigns.chain(sub_projects).collect();
        all.sort_by_key(|(.., year)| std::cmp::Reverse(*year));
        let views = all.into_iter().flat_map(|(parts, link, year)| {
            let own = parts.iter().filter(|part| part.organiser == organiser.id);
            own.map(move |part| {
                let role = part.role.label(self.lang());
                PartView { year: year.0, role, link: link.clone() }
            })
        });
        views.collect()
    }

    /// Offline activities it held, newest year first.
    pub(super) fn held(&self, organiser: &Organiser) -> Vec<OfflineView> {
        let views = self.campaigns().into_iter().flat_map(|campaign| {
            let all = campaign.offline.iter();
            let own = all.filter(|one| one.organiser.as_ref() == Some(&organiser.id));
            own.map(|activity| self.offline(&campaign.id, activity))
        });
        views.collect()
    }
}
