//! Campaigns and sub-projects.

use super::Viewer;
use super::notice::{claims, phase};
use crate::catalogue::campaign::{Campaign, Part};
use crate::catalogue::sub_project::SubProject;
use crate::catalogue::vocabulary::Role;
use crate::id::CampaignId;
use crate::plan::media::photos;
use crate::plan::{OutputPath, PageId};
use crate::render::view::{
    CampaignCard, CampaignView, LinkView, PictureView, StrandView, SubProjectCard, SubProjectView,
};
use crate::theme::VariantName;
use std::cmp::Reverse;

impl<'a> Viewer<'a> {
    /// All campaigns, newest year first, the highest level before those beneath.
    #[must_use]
    pub fn campaigns(&self) -> Vec<&'a Campaign> {
        let mut all: Vec<_> = self.catalogue.campaigns.values().collect();
        all.sort_by_key(|one| (Reverse(one.id.year()), one.level, one.id.clone()));
        all
    }
}

impl Viewer<'_> {
    /// A campaign in lists.
    #[must_use]
    pub fn campaign_card(&self, campaign: &Campaign) -> CampaignCard {
        let page = PageId::Campaign(campaign.id.clone());
        CampaignCard {
            path: self.path(&page).unwrap_or_default(),
            title: campaign.short_title.clone(),
            level: campaign.level.label(self.lang()),
            year: campaign.id.year().0,
            slogan: campaign.slogan.clone(),
            period: campaign.period.as_ref().map(|when| when.text.value.clone()),
            count: self.plan.list(&page).len(),
            sub_projects: self.catalogue.sub_projects_of(&campaign.id).len(),
            picture: self.lead(&page),
        }
    }

    /// The picture of the first winner of a list that has one.
    fn lead(&self, page: &PageId) -> Option<PictureView> {
        let winners = self.plan.list(page).iter().filter_map(|id| self.catalogue.winners.get(id));
        let mut covers = winners.filter_map(|winner| photos(winner).next());
        covers.find_map(|photo| {
            let picture = self.picture(photo, VariantName::Card);
            picture.src.is_some().then_some(picture)
        })
    }

    pub(super) fn campaign_link(&self, id: &CampaignId) -> LinkView {
        let title = self.catalogue.campaigns.get(id).map(|one| one.short_title.clone());
        self.link(title.unwrap_or_else(|| id.to_string()), &PageId::Campaign(id.clone()))
    }

    /// A campaign on its page.
    #[must_use]
    pub fn campaign(&self, campaign: &Campaign, here: &OutputPath) -> CampaignView {
        let children = self.catalogue.campaigns.values();
        let children = children.filter(|one| one.parent.as_ref() == Some(&campaign.id));
        let region = |code| self.link(self.region_name(code), &PageId::Region(code.clone()));
        CampaignView {
            title: campaign.title.value.clone(),
            level: campaign.level.label(self.lang()),
            year: campaign.id.year().0,
            slogan: campaign.slogan.clone(),
            theme: campaign.theme.clone(),
            period: campaign.period.as_ref().map(|when| when.text.value.clone()),
            chain: self.chain(campaign),
            children: children.map(|one| self.campaign_link(&one.id)).collect(),
            region: campaign.region.as_ref().map(region),
            roles: self.roles(&campaign.parts),
            documents: self.documents(&campaign.documents),
            strands: self.strands(campaign),
            phases: campaign.phases.iter().map(phase).collect(),
            timeline: self.timeline(campaign),
            targets: self.targets(campaign),
            allocations: self.tables(campaign),
            offline: campaign.offline.iter().map(|one| self.offline(&campaign.id, one)).collect(),
            tiers: self.tiers(&campaign.tiers),
            judging: self.judging(&campaign.judging),
            rules: self.rules(&campaign.rules),
            quotas: self.quotas(&campaign.quotas),
            channels: self.channels(&campaign.channels, campaign.archived.is_some()),
            claims: claims(&campaign.claims),
            count: self.plan.list(&PageId::Campaign(campaign.id.clone())).len(),
            tools: self.tools(vec![
                (self.text("statistics-title"), PageId::Statistics(Some(campaign.id.clone()))),
                (self.text("tool-roster"), PageId::Roster(campaign.id.clone())),
            ]),
            html: self.html(&campaign.body, here, campaign.archived.is_some()),
        }
    }

    /// Links to pages that a site may leave out, where they are.
    fn tools(&self, pages: Vec<(String, PageId)>) -> Vec<LinkView> {
        let links = pages.into_iter().map(|(title, page)| self.link(title, &page));
        links.filter(|link| link.path.is_some()).collect()
    }

    /// From the highest campaign down to this one, itself without a link. A circle was refused when
    /// loading.
    fn chain(&self, campaign: &Campaign) -> Vec<LinkView> {
        let above = |id: &CampaignId| self.catalogue.campaigns.get(id)?.parent.clone();
        let line = std::iter::successors(Some(campaign.id.clone()), above);
        let mut chain: Vec<_> = line.take(8).map(|id| self.campaign_link(&id)).collect();
        if let Some(own) = chain.first_mut() {
            own.path = None;
        }
        chain.reverse();
        chain
    }

    fn strands(&self, campaign: &Campaign) -> Vec<StrandView> {
        let all = self.catalogue.sub_projects_of(&campaign.id);
        let within = |strand: Option<&str>| {
            let own = all.iter().filter(|one| one.strand.as_deref() == strand);
            own.map(|one| self.sub_project_card(one)).collect::<Vec<_>>()
        };
        let named = campaign.strands.iter().map(|strand| StrandView {
            title: Some(strand.title.clone()),
            summary: strand.summary.clone(),
            sub_projects: within(Some(&strand.id)),
        });
        let rest = within(None);
        let rest = (!rest.is_empty()).then_some(StrandView {
            title: None,
            summary: None,
            sub_projects: rest,
        });
        named.chain(rest).collect()
    }

    fn sub_project_card(&self, sub_project: &SubProject) -> SubProjectCard {
        let page = PageId::SubProject(sub_project.id.clone());
        let hosts: Vec<_> = self.hosts(sub_project).into_iter().map(|host| host.title).collect();
        SubProjectCard {
            path: self.path(&page).unwrap_or_default(),
            title: sub_project.title.value.clone(),
            category: self.category_link(sub_project),
            participates: sub_project.participates.is_some(),
            hosts: hosts.join(&self.text("between-names")),
            count: self.plan.list(&page).len(),
            picture: self.lead(&page),
        }
    }

    /// Who hosts or undertakes a sub-project.
    pub(super) fn hosts(&self, sub_project: &SubProject) -> Vec<LinkView> {
        let hosting = |part: &&Part| matches!(part.role, Role::Host | Role::Undertake);
        let hosts = sub_project.parts.iter().filter(hosting);
        hosts.map(|part| self.organiser_link(&part.organiser)).collect()
    }

    fn category_link(&self, sub_project: &SubProject) -> LinkView {
        let key = &sub_project.category;
        self.link(self.category_name(key), &PageId::Category(key.clone()))
    }

    /// A sub-project on its page.
    #[must_use]
    pub fn sub_project(&self, sub_project: &SubProject, here: &OutputPath) -> SubProjectView {
        let archived = self.archived(&sub_project.id.campaign());
        let others = self.catalogue.sub_projects.values();
        let others = others.filter(|one| one.participates.as_ref() == Some(&sub_project.id));
        let participant = |one: &SubProject| {
            let campaign = self.campaign_link(&one.id.campaign()).title;
            self.link(
                format!("{campaign} · {}", one.title.value),
                &PageId::SubProject(one.id.clone()),
            )
        };
        SubProjectView {
            title: sub_project.title.value.clone(),
            campaign: self.campaign_link(&sub_project.id.campaign()),
            category: self.category_link(sub_project),
            participates: sub_project.participates.as_ref().map(|id| {
                let campaign = self.campaign_link(&id.campaign()).title;
                let own = self.sub_project_link(id);
                LinkView { title: format!("{campaign} · {}", own.title), ..own }
            }),
            participants: others.map(participant).collect(),
            tools: self.tools(vec![
                (self.text("tool-slides"), PageId::Slides(sub_project.id.clone())),
                (self.text("tool-labels"), PageId::Labels(sub_project.id.clone())),
            ]),
            theme: sub_project.theme.clone(),
            roles: self.roles(&sub_project.parts),
            rules: self.rules(&sub_project.rules),
            quotas: self.quotas(&sub_project.quotas),
            tiers: self.tiers(&sub_project.tiers),
            channels: self.channels(&sub_project.channels, archived),
            claims: claims(&sub_project.claims),
            html: self.html(&sub_project.body, here, archived),
        }
    }
}
