//! A whole mail of two hundred works: every seeded fault is found, none is invented, and what won is shown.

use super::{GUANGXI, Place, Review, catalogue, entries, files, guangxi, import, same};
use crate::mail::{self, Mail, winners};
use crate::site::SiteTest;
use fengcai::catalogue::vocabulary::Status;
use std::collections::BTreeSet;

/// A site with the mail beside it, not yet imported.
fn mailed() -> (SiteTest, Mail) {
    let (site, mail) = (guangxi(), Mail::guangxi());
    mail.put(&site);
    (site, mail)
}

#[test]
fn every_fault_of_the_mail_is_found_and_none_invented() {
    let (site, mail) = mailed();
    import(&site, GUANGXI, &[]);
    let review = Review::read(&site, GUANGXI);
    let mut wanted: Vec<Place> =
        mail.expected.iter().filter(|one| one.warning).map(Place::from).collect();
    wanted.sort();
    assert_eq!(review.findings("warning"), wanted);
    assert!(wanted.len() <= 10, "a clerk has ten decisions at most");
    let notes = review.findings("note");
    for one in mail.expected.iter().filter(|one| !one.warning) {
        let place = Place::from(one);
        let told = |note: &Place| *note == place || one.file.is_none() && note.code == place.code;
        assert!(notes.iter().any(told), "{place:?} is not among {notes:?}");
    }
    assert_eq!(review.findings("error"), []);
}

#[test]
fn what_won_has_a_page_and_what_was_recommended_has_none() {
    let (site, mail) = mailed();
    import(&site, GUANGXI, &[]);
    let people = usize::try_from(mail::PEOPLE).expect("few people");
    assert_eq!(entries(&site, GUANGXI).len(), mail::WORKS + people);
    let catalogue = catalogue(&site);
    let own =
        || catalogue.winners.values().filter(|one| one.sub_project.campaign().as_str() == GUANGXI);
    let won = own().filter(|one| one.status == Status::Awarded);
    let titles: BTreeSet<&str> = won.map(|one| one.title.value.as_str()).collect();
    let wanted = winners::won(&mail.works).into_iter().map(|work| work.title.as_str());
    let wanted: BTreeSet<&str> = wanted.chain(winners::ADDED.map(|[title, ..]| title)).collect();
    assert_eq!(titles, wanted);
    assert_eq!(wanted.len(), mail::WON);
    assert!(own().all(|one| matches!(one.status, Status::Awarded | Status::Recommended)));
    site.build(&[]);
    let public = site.public();
    for one in own() {
        let page = format!("{}/index.html", one.id.as_str());
        let has = public.contains_key(&page);
        assert_eq!(has, one.status == Status::Awarded, "{} {page}", one.title.value);
    }
}

#[test]
fn works_know_their_sender_their_region_and_their_files() {
    let (site, mail) = mailed();
    import(&site, GUANGXI, &[]);
    let catalogue = catalogue(&site);
    for work in &mail.works {
        let unit = &mail::units::UNITS[work.unit];
        let mut of = catalogue.winners.values().filter(|one| one.title.value == work.title);
        let (one, more) = (of.next().expect("an entry"), of.next());
        assert!(more.is_none(), "{} is there once", work.title);
        assert_eq!(one.sub_project.leaf(), work.kind().id, "{}", work.title);
        let sender = one.organiser.as_ref().map(fengcai::id::OrganiserId::as_str);
        let wanted = format!("guangxi-{}-federation", unit.id);
        assert_eq!(sender, Some(wanted.as_str()), "{}", work.title);
        let region = one.region.as_ref().and_then(|code| catalogue.tables.regions.get(code));
        assert_eq!(
            region.map(|region| region.path.as_str()),
            Some(format!("guangxi/{}", unit.id).as_str())
        );
        let folder = format!("content/{}", one.id.as_str());
        let came = files(&site, &[&folder]).len() - 1;
        let sent = unit.naming != mail::units::Naming::Missing;
        assert_eq!(came, if sent { work.files() } else { 0 }, "files of {}", work.title);
    }
}

#[test]
fn the_same_mail_once_more_changes_nothing() {
    let (site, _) = mailed();
    import(&site, GUANGXI, &[]);
    // The review tells of its own run, so it alone may differ.
    let kept = || {
        let all = files(&site, &["content", "private"]).into_iter();
        all.filter(|(path, _)| !path.contains("/review.")).collect()
    };
    let before = kept();
    import(&site, GUANGXI, &[]);
    same(&before, &kept());
}

#[test]
fn a_dry_run_writes_nothing() {
    let (site, _) = mailed();
    let before = files(&site, &["."]);
    let run = import(&site, GUANGXI, &["--dry-run"]);
    assert!(run.stderr.contains("repeated-row"), "what would be found is told: {}", run.stderr);
    same(&before, &files(&site, &["."]));
}

#[test]
fn the_other_papers_reach_the_campaign() {
    let (site, _) = mailed();
    import(&site, GUANGXI, &[]);
    let catalogue = catalogue(&site);
    let campaign = &catalogue.campaigns[&fengcai::id::CampaignId::new(GUANGXI)];
    let mut rows: Vec<usize> = campaign.allocations.iter().map(|one| one.rows.len()).collect();
    rows.sort_unstable();
    assert_eq!(rows, [14, 14, 16], "three tables of tasks");
    let themes: Vec<&str> = campaign.offline.iter().map(|one| one.theme.as_str()).collect();
    assert_eq!(themes, ["争做中国好网民进车间", "网络安全知识走进班组", "码头上的诵读"]);
    for made in ["review.html", "ledger.json"] {
        assert!(site.path().join(format!("private/{GUANGXI}/{made}")).is_file(), "{made}");
    }
    let contacts = std::fs::read(site.path().join(format!("private/{GUANGXI}/contacts.csv")));
    let contacts = String::from_utf8(contacts.expect("contacts")).expect("UTF-8");
    assert!(contacts.starts_with('\u{FEFF}'), "Excel needs the mark to read UTF-8");
    for phone in [mail::lists::phone(0), mail::lists::phone(7), "13800138091".to_owned()] {
        assert!(contacts.contains(&phone), "{phone} is kept for the office");
    }
}
