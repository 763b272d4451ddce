//! A winner: its card and its page.

use super::Viewer;
use crate::catalogue::award::Award;
use crate::catalogue::notice::Account;
use crate::catalogue::vocabulary::Direction;
use crate::catalogue::winner::{Author, Winner};
use crate::catalogue::work::{Photo, Work};
use crate::id::WinnerId;
use crate::plan::media::{film, photos, recording};
use crate::plan::{OutputPath, PageId};
use crate::render::view::{AccountView, AwardView, CardView, FactView, LinkView, WinnerView};
use crate::theme::VariantName;

impl Viewer<'_> {
    /// The card of a winner in every list.
    #[must_use]
    pub fn card(&self, winner: &Winner) -> CardView {
        let cover = photos(winner).next();
        CardView {
            path: self.path(&PageId::Winner(winner.id.clone())).unwrap_or_default(),
            title: winner.title.value.clone(),
            kind: winner.kind.as_str(),
            kind_label: winner.kind.label(self.lang()),
            authors: names(&winner.authors, self.say("、", ", ")),
            unit: winner.unit.clone(),
            region: winner.region.as_ref().map(|code| self.region_short(code)),
            year: winner.id.year().0,
            award: self.honour(winner),
            picture: cover.map(|photo| self.picture(photo, VariantName::Card)),
            sample: winner.sample,
            lang: winner.lang.clone(),
            dir: winner.dir.map(Direction::as_str),
        }
    }

    /// The highest award; where there are several levels, which one gave it.
    fn honour(&self, winner: &Winner) -> Option<String> {
        let first = winner.awards.first()?;
        let levels = winner.awards.iter().any(|award| award.level != first.level);
        let level = levels.then(|| first.level.label(self.lang()));
        let level = level.map(|level| self.say(format!("{level} "), format!("{level}: ")));
        Some(format!("{}{}", level.unwrap_or_default(), first.title))
    }

    /// A winner on its own page.
    #[must_use]
    pub fn winner(&self, winner: &Winner, here: &OutputPath) -> WinnerView {
        let full = |photo: &Photo| self.picture(photo, VariantName::Full);
        let rights = winner.rights.as_ref();
        let (previous, next) = self.neighbours(winner);
        WinnerView {
            card: self.card(winner),
            summary: winner.summary.clone(),
            facts: self.winner_facts(winner),
            awards: winner.awards.iter().map(|award| self.award(award)).collect(),
            photos: own_photos(winner).into_iter().map(full).collect(),
            pictures: winner.pictures.iter().map(full).collect(),
            video: film(winner).map(|video| self.video(video)),
            audio: recording(winner).map(|audio| self.audio(audio)),
            accounts: winner.accounts.iter().map(account).collect(),
            link: winner.link.as_ref().map(|link| link.value.clone()),
            text: lines(winner.text.as_deref()),
            html: self.html(&winner.body, here),
            credit: rights.and_then(|rights| rights.credit.clone()),
            statement: rights.and_then(|rights| rights.statement.clone()),
            licence: rights.and_then(|rights| rights.licence.clone()),
            previous,
            next,
        }
    }

    fn award(&self, award: &Award) -> AwardView {
        AwardView {
            title: award.title.clone(),
            level: award.level.label(self.lang()),
            giver: award.giver.clone(),
            certificate: award.certificate.clone(),
            date: award.date.map(|date| date.to_string()),
            citation: award.citation.clone(),
        }
    }

    fn neighbours(&self, winner: &Winner) -> (Option<LinkView>, Option<LinkView>) {
        let link = |id: &WinnerId| {
            let other = self.catalogue.winners.get(id)?;
            Some(self.link(other.title.value.clone(), &PageId::Winner(id.clone())))
        };
        let (before, after) = self.plan.neighbours(winner);
        (before.and_then(link), after.and_then(link))
    }

    fn winner_facts(&self, winner: &Winner) -> Vec<FactView> {
        let mut facts: Vec<FactView> =
            winner.authors.iter().map(|author| self.author(author)).collect();
        if let Some(unit) = &winner.unit {
            facts.push(self.fact("单位", "Unit", unit));
        }
        if let Some(id) = &winner.organiser {
            facts.push(self.linked("推荐单位", "Sent by", self.organiser_link(id)));
        }
        if let Some(code) = &winner.region {
            let link = self.link(self.region_short(code), &PageId::Region(code.clone()));
            facts.push(self.linked("地区", "Region", link));
        }
        if let Some(key) = &winner.sector {
            let link = self.link(self.sector_name(key), &PageId::Sector(key.clone()));
            facts.push(self.linked("行业", "Sector", link));
        }
        let sub_project = self.sub_project_link(&winner.sub_project);
        facts.push(self.linked("子项目", "Sub-project", sub_project));
        if let Some(date) = winner.date {
            facts.push(self.fact("日期", "Date", date.to_string()));
        }
        if let Some(place) = &winner.place {
            facts.push(self.fact("地点", "Place", place));
        }
        let own = winner.facts.iter();
        facts.extend(own.map(|fact| self.fact(&fact.label, &fact.label, &fact.value)));
        facts
    }

    fn author(&self, author: &Author) -> FactView {
        let label = author.role.as_deref().unwrap_or(self.say("作者", "Author"));
        let unit =
            author.unit.as_ref().map(|unit| self.say(format!("（{unit}）"), format!(" ({unit})")));
        self.fact(label, label, format!("{}{}", author.name, unit.unwrap_or_default()))
    }

    pub(super) fn linked(&self, zh: &str, en: &str, link: LinkView) -> FactView {
        FactView { path: link.path, ..self.fact(zh, en, link.title) }
    }
}

/// The photographs of the work itself; of a pair the old one first.
fn own_photos(winner: &Winner) -> Vec<&Photo> {
    match &winner.work {
        Work::Photo(photo) => vec![photo],
        Work::PhotoSet(photos) => photos.iter().collect(),
        Work::ThenNow { then, now } => vec![then, now],
        Work::Video(_)
        | Work::Audio(_)
        | Work::Article
        | Work::Influencer(_)
        | Work::Platform(_)
        | Work::MediaAccount
        | Work::Case(_)
        | Work::Activity(_) => Vec::new(),
    }
}

fn names(authors: &[Author], separator: &str) -> String {
    authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>().join(separator)
}

fn lines(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default().lines().map(|line| line.trim_end().to_owned()).collect()
}

fn account(account: &Account) -> AccountView {
    AccountView {
        platform: account.platform.clone(),
        name: account.name.clone(),
        url: account.url.as_ref().map(|url| url.value.clone()),
        followers: account.followers.map(grouped),
        as_of: account.as_of.map(|date| date.to_string()),
        verified: account.verified.unwrap_or(false),
    }
}

/// 12,345: thousands divided.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_divided() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
