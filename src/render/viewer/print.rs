//! What is for paper and for the hall: certificates, wall labels, slides, lists.

use super::Viewer;
use crate::catalogue::vocabulary::Role;
use crate::catalogue::winner::Winner;
use crate::id::{CampaignId, SubProjectId, WinnerId};
use crate::plan::media::photos;
use crate::plan::{Page, PageId};
use crate::render::view::{
    CertificateView, LabelView, QrView, RosterPartView, RosterRow, RosterView, ShowView, SlideView,
};
use crate::theme::VariantName;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// Modules that must stay light around a code (ISO/IEC 18004).
const QUIET: usize = 4;

/// Longest text of a wall label, in characters.
const LABEL: usize = 120;

impl Viewer<'_> {
    /// The certificate of one of a winner's awards.
    #[must_use]
    pub fn certificate(&self, id: &WinnerId, number: usize) -> Option<CertificateView> {
        let winner = self.catalogue.winners.get(id)?;
        let award = winner.awards.get(number)?;
        let giver = self.catalogue.campaigns.get(&award.campaign);
        let parts = giver.map(|one| one.parts.as_slice()).unwrap_or_default();
        let hosts: Vec<_> = parts.iter().filter(|part| part.role == Role::Host).cloned().collect();
        Some(CertificateView {
            card: self.card(winner),
            winner: self.link(winner.title.value.clone(), &PageId::Winner(id.clone())),
            award: self.award(award),
            sub_project: self.sub_project_link(&winner.sub_project).title,
            givers: self.roles(&hosts),
            qr: self.qr(id),
        })
    }

    /// Labels of a part of a sub-project's list.
    #[must_use]
    pub fn labels(&self, page: &Page) -> Vec<LabelView> {
        let winners = self.plan.slice(page).iter().filter_map(|id| self.catalogue.winners.get(id));
        winners.map(|winner| self.label(winner)).collect()
    }

    fn label(&self, winner: &Winner) -> LabelView {
        let photo = photos(winner).next();
        let caption = photo.and_then(|photo| photo.caption.clone());
        let made = photo.map(|photo| [photo.place.clone(), photo.taken.clone()]);
        let made: Vec<String> = made.into_iter().flatten().flatten().collect();
        LabelView {
            card: self.card(winner),
            text: winner.summary.clone().or(caption).map(|text| shortened(&text)),
            made: (!made.is_empty()).then(|| made.join(&self.text("between-facts"))),
            qr: self.qr(&winner.id),
        }
    }

    /// Slides of a part of a sub-project's list.
    #[must_use]
    pub fn slides(&self, page: &Page) -> Vec<SlideView> {
        let winners = self.plan.slice(page).iter().filter_map(|id| self.catalogue.winners.get(id));
        let slide = |winner: &Winner| SlideView {
            card: self.card(winner),
            picture: photos(winner).next().map(|photo| self.picture(photo, VariantName::Full)),
            citation: winner.awards.iter().find_map(|award| award.citation.clone()),
        };
        winners.map(slide).collect()
    }

    /// What stands around the slides of a sub-project.
    #[must_use]
    pub fn show(&self, id: &SubProjectId, page: &Page) -> ShowView {
        let campaign = self.catalogue.campaigns.get(&id.campaign());
        let sub_project = self.catalogue.sub_projects.get(id);
        let theme = sub_project.and_then(|one| one.theme.clone());
        ShowView {
            campaign: self.campaign_link(&id.campaign()),
            sub_project: self.sub_project_link(id),
            theme: theme.or_else(|| campaign.and_then(|one| one.slogan.clone())),
            total: self.plan.list(&page.id).len(),
            next: self.next_slides(id, page),
        }
    }

    /// The next part of the slides, else those of the next sub-project that has some.
    fn next_slides(&self, id: &SubProjectId, page: &Page) -> Option<String> {
        if page.number < page.of {
            return Some(page.id.file(page.order, page.number + 1, self.catalogue).to_string());
        }
        let all = self.catalogue.sub_projects_of(&id.campaign());
        let after = all.iter().skip_while(|one| one.id != *id).skip(1);
        after.map(|one| PageId::Slides(one.id.clone())).find_map(|page| self.path(&page))
    }

    /// A part of the winners of a campaign as lines.
    #[must_use]
    pub fn roster(&self, id: &CampaignId, page: &Page) -> RosterView {
        let winners = self.plan.slice(page).iter().filter_map(|id| self.catalogue.winners.get(id));
        let mut parts: Vec<(&SubProjectId, Vec<RosterRow>)> = Vec::new();
        for winner in winners {
            let row = self.roster_row(self.plan.place(winner), winner);
            match parts.last_mut().filter(|(id, _)| **id == winner.sub_project) {
                Some((_, rows)) => rows.push(row),
                None => parts.push((&winner.sub_project, vec![row])),
            }
        }
        let part = |(id, rows)| RosterPartView { sub_project: self.sub_project_link(id), rows };
        let campaign = self.catalogue.campaigns.get(id);
        RosterView {
            campaign: self.campaign_link(id),
            title: campaign.map(|one| one.title.value.clone()).unwrap_or_default(),
            total: self.plan.list(&page.id).len(),
            parts: parts.into_iter().map(part).collect(),
        }
    }

    fn roster_row(&self, number: usize, winner: &Winner) -> RosterRow {
        let card = self.card(winner);
        RosterRow {
            number,
            award: card.award,
            title: card.title,
            lang: card.lang,
            authors: card.authors,
            unit: card.unit,
            region: card.region,
            path: card.path,
            sample: card.sample,
        }
    }

    /// The address of a winner's page as a code. Only an address that is known can be printed.
    fn qr(&self, id: &WinnerId) -> Option<QrView> {
        let base = self.config.base_url.as_ref()?;
        let url = format!("{base}{}", self.path(&PageId::Winner(id.clone()))?);
        let code = QrCode::with_error_correction_level(&url, EcLevel::M).ok()?;
        let width = code.width();
        let path = dark_runs(&code.to_colors(), width);
        Some(QrView { size: width + 2 * QUIET, path, url })
    }
}

/// The dark modules of a code, row by row, as one path of rectangles.
fn dark_runs(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (row, modules) in modules.chunks(width).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|one, other| one == other) {
            if run[0] == Color::Dark {
                let (x, y, long) = (column + QUIET, row + QUIET, run.len());
                let _ = write!(path, "M{x} {y}h{long}v1h-{long}z"); // text takes every write
            }
            column += run.len();
        }
    }
    path
}

/// The beginning of a text, with an ellipsis where more follows.
fn shortened(text: &str) -> String {
    let mut start: String = text.chars().take(LABEL).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::{LABEL, QUIET, dark_runs, shortened};
    use qrcode::{Color, QrCode};

    #[test]
    fn a_path_covers_the_dark_modules_and_no_other() {
        let code =
            QrCode::new("https://example.org/2019/anhui/then-now/a/index.html").expect("fits");
        let (width, colors) = (code.width(), code.to_colors());
        let mut drawn = vec![Color::Light; width * width];
        for run in dark_runs(&colors, width).split('z').filter(|run| !run.is_empty()) {
            let numbers: Vec<usize> = run
                .split(['M', ' ', 'h', 'v', '-'])
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, long, ..] = numbers[..] else { panic!("{run}") };
            let start = (y - QUIET) * width + x - QUIET;
            drawn[start..start + long].fill(Color::Dark);
        }
        assert!(drawn == colors);
    }

    #[test]
    fn long_texts_end_in_an_ellipsis() {
        assert_eq!(shortened("短"), "短");
        assert_eq!(shortened(&"长".repeat(LABEL + 1)), format!("{}…", "长".repeat(LABEL)));
    }
}
