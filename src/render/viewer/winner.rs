//! A winner: its card and its page.

use super::Viewer;
use super::facts::{fact, linked, together};
use crate::catalogue::award::Award;
use crate::catalogue::notice::Account;
use crate::catalogue::translation::Translation;
use crate::catalogue::unit::Unit;
use crate::catalogue::vocabulary::{Direction, RuleField};
use crate::catalogue::winner::{Credit, Winner};
use crate::catalogue::work::{Photo, Work};
use crate::id::WinnerId;
use crate::plan::media::{film, photos, recording};
use crate::plan::poster::PosterUse;
use crate::plan::{OutputPath, PageId};
use crate::render::view::{
    AccountView, AwardView, CardView, FactView, LinkView, TranslationView, WinnerView,
};
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
            authors: names(&winner.authors, &self.text("between-names")),
            unit: winner.unit.as_ref().map(|unit| unit.name.clone()),
            region: winner.region.as_ref().map(|code| self.region_short(code)),
            year: winner.id.year().0,
            award: self.honour(winner),
            picture: cover.map(|photo| self.picture(photo, VariantName::Card)),
            full: cover
                .filter(|_| !own_photos(winner).is_empty())
                .map(|photo| self.picture(photo, VariantName::Full)),
            id: winner.id.leaf().to_owned(),
            poster: self.poster(winner, PosterUse::Card),
            sample: winner.sample,
            lang: winner.lang.clone(),
            dir: winner.dir.map(Direction::as_str),
        }
    }

    /// The highest award; where there are several levels, which one gave it.
    fn honour(&self, winner: &Winner) -> Option<String> {
        let first = winner.awards.first()?;
        let levels = winner.awards.iter().any(|award| award.level != first.level);
        if !levels {
            return Some(first.title.clone());
        }
        let (level, title) = (first.level.label(self.lang()), first.title.as_str());
        Some(self.text_with("award-of-level", &[("level", level.into()), ("title", title.into())]))
    }

    /// A winner on its own page.
    #[must_use]
    pub fn winner(&self, winner: &Winner, here: &OutputPath) -> WinnerView {
        let full = |photo: &Photo| self.picture(photo, VariantName::Full);
        let rights = winner.rights.as_ref();
        let (previous, next) = self.neighbours(winner);
        let archived = self.archived(&winner.sub_project.campaign());
        WinnerView {
            card: self.card(winner),
            summary: winner.summary.clone(),
            facts: together(self.winner_facts(winner)),
            awards: self.awards(winner),
            photos: own_photos(winner).into_iter().map(full).collect(),
            pictures: winner.pictures.iter().map(full).collect(),
            video: film(winner).map(|video| self.video(video, winner)),
            audio: recording(winner).map(|audio| self.audio(audio)),
            accounts: winner.accounts.iter().map(|one| account(one, archived)).collect(),
            link: winner.link.as_ref().map(|link| link.value.clone()),
            archived,
            text: lines(winner.text.as_deref()),
            translations: winner.translations.iter().map(translation).collect(),
            html: self.html(&winner.body, here, archived),
            credit: rights.and_then(|rights| rights.credit.clone()),
            statement: rights.and_then(|rights| rights.statement.clone()),
            licence: rights.and_then(|rights| rights.licence.clone()),
            rights_rules: self.rights_rules(winner),
            previous,
            next,
        }
    }

    /// What the campaign and the sub-project say of the rights in every work.
    fn rights_rules(&self, winner: &Winner) -> Vec<String> {
        let campaign = self.catalogue.campaigns.get(&winner.sub_project.campaign());
        let sub_project = self.catalogue.sub_projects.get(&winner.sub_project);
        let rules = campaign.map(|one| &one.rules).into_iter().flatten();
        let rules = rules.chain(sub_project.map(|one| &one.rules).into_iter().flatten());
        let rights = rules.filter(|rule| rule.field.value == RuleField::Rights);
        rights.map(|rule| rule.quote.clone()).collect()
    }

    fn awards(&self, winner: &Winner) -> Vec<AwardView> {
        let numbered = winner.awards.iter().enumerate();
        let view = |(number, award)| {
            let print = self.path(&PageId::Certificate(winner.id.clone(), number));
            AwardView { print, ..self.award(award) }
        };
        numbered.map(view).collect()
    }

    pub(super) fn award(&self, award: &Award) -> AwardView {
        AwardView {
            title: award.title.clone(),
            path: self.path(&PageId::Honour(award.tier.clone())),
            level: award.level.label(self.lang()),
            giver: award.giver.clone(),
            certificate: award.certificate.clone(),
            date: award.date.map(|date| date.to_string()),
            citation: award.citation.clone(),
            print: None,
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
            winner.authors.iter().map(|author| self.author(author, winner)).collect();
        // A unit that is its own author is named once, unless its page is to be linked.
        let own = |unit: &&Unit| {
            let twice = matches!(&winner.authors[..], [only] if only.name == unit.name);
            unit.organiser.is_some() || !twice
        };
        if let Some(unit) = winner.unit.as_ref().filter(own) {
            facts.push(linked(self.text("label-unit"), self.unit_link(unit)));
        }
        if let Some(id) = &winner.organiser {
            facts.push(linked(self.text("label-sender"), self.organiser_link(id)));
        }
        if let Some(code) = &winner.region {
            let link = self.link(self.region_short(code), &PageId::Region(code.clone()));
            facts.push(linked(self.text("label-region"), link));
        }
        if let Some(key) = &winner.sector {
            let link = self.link(self.sector_name(key), &PageId::Sector(key.clone()));
            facts.push(linked(self.text("label-sector"), link));
        }
        let sub_project = self.sub_project_link(&winner.sub_project);
        facts.push(linked(self.text("label-sub-project"), sub_project));
        if let Some(date) = winner.date {
            facts.push(fact(self.text("label-date"), date.to_string()));
        }
        if let Some(place) = &winner.place {
            facts.push(fact(self.text("label-place"), place));
        }
        let own = winner.facts.iter();
        facts.extend(own.map(|one| fact(&one.label, &one.value)));
        facts
    }

    /// An author with their unit, where that is not the work's own, which stands by itself.
    fn author(&self, credit: &Credit, winner: &Winner) -> FactView {
        let label = credit.role.clone().unwrap_or_else(|| self.text("label-author"));
        let known = winner.unit.as_ref().map(|unit| &unit.name);
        let unit = credit.unit.as_ref().map(|unit| &unit.name).filter(|unit| Some(*unit) != known);
        let path = credit.author.as_ref().and_then(|id| self.path(&PageId::Author(id.clone())));
        let alone = || credit.name.clone();
        let name = unit.map_or_else(alone, |unit| self.of_unit(&credit.name, unit));
        FactView { path, ..fact(label, name) }
    }

    /// A person's name with their unit.
    pub(super) fn of_unit(&self, name: &str, unit: &str) -> String {
        self.text_with("name-of-unit", &[("name", name.into()), ("unit", unit.into())])
    }

    pub(super) fn unit_link(&self, unit: &Unit) -> LinkView {
        let page = unit.organiser.as_ref().and_then(|id| self.path(&PageId::Organiser(id.clone())));
        LinkView { title: unit.name.clone(), path: page, count: None }
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
        | Work::Activity(_)
        | Work::Awaited => Vec::new(),
    }
}

fn names(authors: &[Credit], separator: &str) -> String {
    authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>().join(separator)
}

fn lines(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default().lines().map(|line| line.trim_end().to_owned()).collect()
}

fn translation(translation: &Translation) -> TranslationView {
    TranslationView {
        lang: translation.lang.clone(),
        dir: translation.dir.map(Direction::as_str),
        title: translation.title.clone(),
        summary: translation.summary.clone(),
        text: lines(translation.text.as_deref()),
    }
}

fn account(account: &Account, archived: bool) -> AccountView {
    AccountView {
        platform: account.platform.clone(),
        name: account.name.clone(),
        url: account.url.as_ref().map(|url| url.value.clone()),
        followers: account.followers.map(grouped),
        as_of: account.as_of.map(|date| date.to_string()),
        verified: account.verified.unwrap_or(false),
        closed: account.closed.map(|date| date.to_string()),
        archived,
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
