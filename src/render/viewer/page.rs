//! The site and the page itself.

use super::Viewer;
use crate::plan::{Order, OutputPath, Page, PageId, asset_path};
use crate::render::view::{LinkView, PageView, SiteView};
use crate::theme::StaticFile;

/// Longest description of a page, in characters: what search engines show.
const DESCRIPTION: usize = 120;

impl Viewer<'_> {
    /// The site, the same on every page.
    #[must_use]
    pub fn site(&self) -> SiteView {
        let indexes = [
            (self.text("index-home"), PageId::Home),
            (self.text("index-regions"), PageId::Regions),
            (self.text("index-categories"), PageId::Categories),
            (self.text("index-honours"), PageId::Honours),
            (self.text("index-sectors"), PageId::Sectors),
            (self.text("index-organisers"), PageId::Organisers),
            (self.text("index-authors"), PageId::Authors),
        ];
        let more = [PageId::Statistics(None), PageId::Decisions]
            .map(|page| self.link(self.title(&page), &page));
        let nav = indexes.into_iter().map(|(title, page)| self.link(title, &page));
        SiteView {
            title: self.config.title.clone(),
            subtitle: self.config.subtitle.clone(),
            lang: self.tag().to_owned(),
            sponsor: self.config.sponsor.clone(),
            icp: self.config.icp.clone(),
            police: self.config.police.clone(),
            contact: self.config.contact.clone(),
            identity_code: self.config.identity_code.clone(),
            grey: self.config.grey,
            base_url: self.config.base_url.clone(),
            nav: nav.filter(|link| link.path.is_some()).collect(),
            more: more.into_iter().filter(|link| link.path.is_some()).collect(),
            winners: self.plan.list(&PageId::Home).len(),
        }
    }

    /// BCP 47 tag of the pages.
    pub(super) fn tag(&self) -> &'static str {
        self.lang().pick("zh-Hans", "en")
    }

    /// The page being rendered.
    #[must_use]
    pub fn page(&self, page: &Page, path: &OutputPath) -> PageView {
        let year = page.id.year();
        let asset = |file: &StaticFile| asset_path(year, &file.hashed).to_string();
        PageView {
            kind: page.id.kind(self.catalogue).as_str(),
            title: self.numbered_title(page),
            description: self.description(&page.id),
            path: path.to_string(),
            lang: self.tag().to_owned(),
            updated: self.updated(&page.id).map(|date| date.to_string()),
            crumbs: self.crumbs(&page.id),
            style: self.theme.style().map(asset),
            script: self.theme.script().map(asset),
            early_script: self.theme.early_script().map(asset),
            logo: self.config.logo.as_ref().and_then(|mark| self.mark(mark, year)),
            marks: self.config.marks.iter().filter_map(|mark| self.mark(mark, year)).collect(),
            indexed: is_indexed(page),
            canonical: self.config.base_url.as_ref().map(|base| format!("{base}{path}")),
            sample: self.shows_sample(page),
        }
    }

    fn numbered_title(&self, page: &Page) -> String {
        let title = self.title(&page.id);
        if page.number == 1 {
            return title;
        }
        self.text_with("title-page", &[("title", title.into()), ("n", page.number.into())])
    }

    fn description(&self, page: &PageId) -> String {
        let own = match page {
            PageId::Home => self.config.subtitle.clone(),
            PageId::Winner(id) => {
                self.catalogue.winners.get(id).and_then(|winner| winner.summary.clone())
            }
            PageId::Campaign(id) => {
                self.catalogue.campaigns.get(id).map(|one| one.title.value.clone())
            }
            _ => None,
        };
        let path = || self.crumbs(page).iter().map(title_of).collect::<Vec<_>>().join(" · ");
        own.unwrap_or_else(path).chars().take(DESCRIPTION).collect()
    }

    fn shows_sample(&self, page: &Page) -> bool {
        let invented = |id| self.catalogue.winners.get(id).is_some_and(|winner| winner.sample);
        match &page.id {
            PageId::Winner(id) | PageId::Certificate(id, _) => invented(id),
            PageId::Organiser(id) => {
                let organiser = self.catalogue.organisers.get(id);
                let held = |one| self.held(one).iter().any(|activity| activity.sample);
                organiser.is_some_and(|one| one.sample || held(one))
                    || self.plan.slice(page).iter().any(invented)
            }
            PageId::Author(id) => {
                let author = self.catalogue.authors.get(id);
                author.is_some_and(|one| one.sample) || self.plan.slice(page).iter().any(invented)
            }
            PageId::Campaign(id) => {
                let campaign = self.catalogue.campaigns.get(id);
                let offline = campaign.into_iter().flat_map(|one| &one.offline);
                self.plan.slice(page).iter().any(invented)
                    || offline.into_iter().any(|one| one.sample)
            }
            _ => self.plan.slice(page).iter().any(invented),
        }
    }
}

/// Other orders of a list and pages for paper tell again what stands elsewhere.
fn is_indexed(page: &Page) -> bool {
    let again = matches!(
        page.id,
        PageId::Roster(_)
            | PageId::Labels(_)
            | PageId::Slides(_)
            | PageId::Certificate(..)
            | PageId::NotFound
    );
    !again && page.order == Order::Standard
}

fn title_of(link: &LinkView) -> &str {
    &link.title
}
