//! Summaries of offline activities as rows of `offline-activities.yaml`.

use super::Ground;
use super::change::Changes;
use super::column::Column;
use super::edit::Entry;
use super::form::{Line, Listing};
use super::item::{Itemiser, Sent};
use super::matching::fold;
use super::recognise::number;
use super::who::Who;
use super::yaml::Yaml;
use crate::catalogue::offline::Offline;
use crate::finding::Code;
use crate::scaffold::{Kind, schema_line};
use crate::source::CONTENT;
use std::collections::BTreeSet;

/// What the linkage cell packs beside its text: the words before a number, and the field.
const FACTS: &[(&[&str], &str)] = &[
    (&["阅读量", "阅读", "浏览量", "点击量", "观看量", "播放量"], "reads"),
    (&["新增粉丝", "粉丝新增", "增粉", "新增关注", "粉丝增长"], "followers_gained"),
    (&["新增活跃用户", "活跃用户新增", "活跃用户增长", "新增活跃"], "active_gained"),
];

/// The list of a campaign, with the rows that summaries add.
pub(super) struct Activities<'a> {
    ground: &'a Ground<'a>,
    /// Theme, time and host of the rows there are.
    known: BTreeSet<[String; 3]>,
    next: usize,
    items: String,
    /// How many rows were added.
    pub(super) added: usize,
}

impl<'a> Activities<'a> {
    /// The activities a campaign has.
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        let own = &ground.campaign.offline;
        let host = |one: &Offline| {
            let id = one.organiser.as_ref().map(|id| id.as_str().to_owned());
            id.or_else(|| one.host.as_deref().map(fold)).unwrap_or_default()
        };
        let key = |one: &Offline| [fold(&one.theme), fold(&one.when.text.value), host(one)];
        let known = own.iter().map(key).collect();
        let numbers = own.iter().filter_map(|one| one.id.strip_prefix("activity-")?.parse().ok());
        let next = numbers.max().unwrap_or(0);
        Self { ground, known, next, items: String::new(), added: 0 }
    }

    /// Takes in a summary.
    pub(super) fn take(
        &mut self,
        listing: &Listing,
        (sender, name): &Sent,
        itemiser: &mut Itemiser<'_>,
    ) {
        for line in &listing.lines {
            let (Some(theme), Some(when)) = (line.get(Column::Theme), line.get(Column::Time))
            else {
                let missing =
                    if line.get(Column::Theme).is_none() { Column::Theme } else { Column::Time };
                let finding = line.from.finding(Code::MissingCell);
                itemiser.findings.push(finding.with("column", missing.label()));
                continue;
            };
            let when = day(&when.text);
            let who = line.get(Column::Host).map(|host| itemiser.sent(host));
            let (host, written) = who.unwrap_or_else(|| (sender.clone(), name.clone()));
            let host = host.or_else(|| sender.clone().map(|who| Who { organiser: None, ..who }));
            let id = host.as_ref().and_then(|who| who.organiser.as_ref());
            let by = id.map_or_else(|| fold(&written), |id| id.as_str().to_owned());
            if !self.known.insert([fold(&theme.text), fold(&when), by]) {
                continue;
            }
            self.next += 1;
            self.added += 1;
            self.items += &self.item(line, &when, host.as_ref(), &written).item(2);
        }
    }

    fn item(&self, line: &Line, when: &str, who: Option<&Who>, host: &str) -> Yaml {
        let text = |column: Column| line.get(column).map(|value| Yaml::text(value.text.clone()));
        let organiser = who.and_then(|who| who.organiser.as_ref());
        let region = who.and_then(|who| who.region.as_ref());
        let region = region.and_then(|code| self.ground.catalogue.tables.regions.get(code));
        let sector = who.and_then(|who| who.sector.as_ref());
        let linkage = line.text(Column::Linkage);
        let mut pairs = vec![
            ("id", Some(Yaml::text(format!("activity-{:03}", self.next)))),
            ("when", Some(Yaml::text(when))),
            ("organiser", organiser.map(|id| Yaml::text(id.as_str()))),
            ("host", organiser.is_none().then(|| Yaml::text(host)).filter(|_| !host.is_empty())),
            ("region", region.map(|region| Yaml::text(region.path.clone()))),
            ("sector", sector.map(|key| Yaml::text(key.as_str()))),
            ("form", text(Column::Shape)),
            ("theme", text(Column::Theme)),
            ("linkage", text(Column::Linkage)),
        ];
        pairs.extend(FACTS.iter().map(|(words, field)| (*field, fact(linkage, words))));
        Yaml::map(pairs)
    }

    /// Adds the rows to the file; `false` where it cannot be added to.
    pub(super) fn write(&self, changes: &mut Changes) -> bool {
        if self.items.is_empty() {
            return true;
        }
        let folder = &self.ground.campaign.id;
        let file = ["yaml", "yml", "md"].iter().find_map(|ending| {
            let path = format!("{folder}/offline-activities.{ending}");
            Some((self.ground.text(&path)?, path))
        });
        let (text, path) = file.unwrap_or_else(|| {
            let schema = schema_line(Kind::OfflineActivities, 2);
            (schema, format!("{folder}/offline-activities.yaml"))
        });
        let changed =
            Entry::read(&text).and_then(|entry| entry.append("activities", &self.items, &[]));
        let Some(entry) = changed else { return false };
        changes.text(format!("{CONTENT}/{path}"), entry.into_text());
        true
    }
}

/// A day as the notices write it, where a cell has it in figures: `2020/6/18`, `2020-06-18 0:00:00`.
fn day(text: &str) -> String {
    let date = text.split(' ').next().unwrap_or_default();
    let time = text.get(date.len()..).unwrap_or_default();
    let midnight = time.chars().all(|char| matches!(char, ' ' | '0' | ':'));
    let parts: Vec<Option<u16>> =
        date.split(['/', '-', '.']).map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [Some(year), Some(month), Some(day)] if midnight && (1900..2200).contains(year) => {
            format!("{year}年{month}月{day}日")
        }
        _ => text.to_owned(),
    }
}

/// The number behind one of some words: `阅读量 1.2万`, `新增粉丝：300`.
fn fact(text: &str, words: &[&str]) -> Option<Yaml> {
    let after = words.iter().find_map(|word| Some(&text[text.find(word)? + word.len()..]))?;
    let after = after
        .trim_start_matches(['数', '量', '约', '达', '：', ':', ' ', '为', '超', '过', '到', '了']);
    let part: String = after
        .chars()
        .take_while(|char| char.is_ascii_digit() || ",.，万".contains(*char))
        .collect();
    let part = part.trim_end_matches([',', '.', '，']);
    let times = if part.ends_with('万') { 10_000.0 } else { 1.0 };
    let value = number(part.trim_end_matches('万'))? * times;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "readers are counted, and fewer than f64 can count"
    )]
    let whole = (0.0..1e15).contains(&value).then_some(value.round() as u64)?;
    Some(Yaml::text(whole.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_figures_are_written_as_the_notices_write_them() {
        for text in ["2020/6/18", "2020-06-18 0:00:00", "2020.6.18", "2020年6月18日"] {
            assert_eq!(day(text), "2020年6月18日");
        }
        assert_eq!(day("6月"), "6月");
        assert_eq!(day("2020-06-18 14:30"), "2020-06-18 14:30");
    }

    #[test]
    fn numbers_of_the_linkage_are_found_behind_their_words() {
        let text = "报道3篇；阅读量约1.2万，新增粉丝：1,300人，新增活跃用户 45";
        let facts: Vec<_> = FACTS.iter().map(|(words, _)| fact(text, words)).collect();
        assert_eq!(
            facts,
            [Some(Yaml::text("12000")), Some(Yaml::text("1300")), Some(Yaml::text("45"))]
        );
        assert_eq!(fact("阅读量不详", FACTS[0].0), None);
    }
}
