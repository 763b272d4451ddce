//! Allocation tables: their rows as `allocations:` of the campaign, their totals checked.

use super::clean;
use super::column::Column;
use super::edit::Entry;
use super::form::{Listing, Number};
use super::item::Itemiser;
use super::ledger::Ledger;
use super::matching::fold;
use super::origin::{Origin, Value};
use super::who::Who;
use super::yaml::Yaml;
use crate::finding::{Code, Findings};

/// The field of a campaign that holds its tables, and those before it.
const KEY: &str = "allocations";
const ORDER: &[&str] = &[
    "title",
    "short_title",
    "level",
    "parent",
    "series",
    "slogan",
    "theme",
    "region",
    "sector",
    "period",
    "organisers",
    "documents",
    "strands",
    "phases",
    "targets",
    "allocations",
];

/// What a heading counts, by the words in it.
const MEASURES: &[(&[&str], &str)] = &[
    (&["工会组织"], "unions"),
    (&["宣传员"], "publicists"),
    (&["企业"], "enterprises"),
    (&["面对面"], "face-to-face"),
    (&["线下活动", "任务数", "场次", "场数", "活动数"], "events"),
];

/// Units that a table names, as they stand in it.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// The tables, by title as it is compared, each with the place it was read from.
    pub(super) items: Vec<(String, Yaml, Origin)>,
    /// The units of all tables that came, with what they mean.
    pub(super) units: Vec<(String, Who)>,
}

impl Tables {
    /// Takes in a table: tells of totals that differ. Of two of one title the first counts.
    pub(super) fn take(&mut self, listing: &Listing, itemiser: &mut Itemiser<'_>) {
        check_total(listing, itemiser);
        let title = listing.title.clone().unwrap_or_else(|| {
            let file = listing.from.file.rsplit('/').next().unwrap_or_default();
            file.split('.').next().unwrap_or_default().to_owned()
        });
        let key = fold(&title);
        if self.items.iter().any(|(own, ..)| *own == key) {
            return;
        }
        let mut rows = Vec::new();
        for (line, numbers) in listing.lines.iter().zip(&listing.numbers) {
            let unit = [Column::Unit, Column::Sender, Column::Region];
            let Some(unit) = unit.iter().find_map(|column| line.get(*column)) else {
                let finding = line.from.finding(Code::MissingCell);
                itemiser.findings.push(finding.with("column", Column::Unit.label()));
                continue;
            };
            // A unit that is no region and no known body keeps its name alone.
            let who = itemiser.ground.register.find(&unit.text).unwrap_or_default();
            rows.push(row(unit, &who, numbers, itemiser));
            self.units.push((unit.text.clone(), who));
        }
        let measures = listing
            .measures
            .iter()
            .enumerate()
            .map(|(at, title)| measure(title, stated(listing, at)));
        let table = Yaml::map([
            ("title", Some(Yaml::text(title))),
            ("measures", Some(Yaml::List(measures.collect()))),
            ("rows", Some(Yaml::List(rows))),
        ]);
        self.items.push((key, table, listing.from.clone()));
    }
}

/// The tables put into the text of a campaign: new ones added, corrected ones replaced where nobody
/// changed them by hand. What was written of each stays in the ledger.
pub(super) fn write(
    tables: &Tables,
    text: &str,
    ledger: &mut Ledger,
    id: &str,
    findings: &mut Findings,
) -> Option<String> {
    let mut entry = Entry::read(text)?;
    for (title, table, from) in &tables.items {
        let Some(Yaml::List(own)) = entry.get(KEY).or(Some(Yaml::List(Vec::new()))) else {
            continue;
        };
        let place = own.iter().position(|one| titled(one).as_ref() == Some(title));
        let record = format!("{id}/{KEY}/{title}");
        let new = table.canonical();
        let written = ledger.rows.get(&record);
        match place.and_then(|place| Some((place, own.get(place)?.canonical()))) {
            None => entry = entry.append(KEY, &table.item(2), ORDER)?,
            // It stands there, or the sheet says what it said.
            Some((_, own)) if own == new || written == Some(&new) => {}
            Some((place, own)) if written == Some(&own) => {
                entry = entry.with_item(KEY, place, &table.item(2))?;
            }
            Some(_) => {
                let finding = from.finding(Code::ImportConflict).with("entry", id);
                let finding = finding.with("field", KEY).with("own", title);
                findings.push(finding.with("new", title));
            }
        }
        ledger.rows.insert(record, new);
    }
    Some(entry.into_text())
}

/// The title of a table as it is compared.
fn titled(table: &Yaml) -> Option<String> {
    let Yaml::Map(pairs) = table else { return None };
    let (_, title) = pairs.iter().find(|(key, _)| key == "title")?;
    Some(fold(&title.shown()))
}

fn row(unit: &Value, who: &Who, numbers: &[Option<Number>], itemiser: &mut Itemiser<'_>) -> Yaml {
    let regions = &itemiser.ground.catalogue.tables.regions;
    let region = who.region.as_ref().and_then(|code| regions.get(code));
    let region = region.map(|region| Yaml::text(region.path.clone()));
    let sector = who.sector.as_ref().map(|key| Yaml::text(key.as_str()));
    let organiser = who.organiser.as_ref().filter(|_| region.is_none());
    let organiser = organiser.map(|id| Yaml::text(id.as_str()));
    let value = |number: &Option<Number>| {
        if let Some(one) = number.as_ref().filter(|one| one.value.is_none()) {
            let finding = one.from.finding(Code::FaultyCell).with("column", "数");
            itemiser.findings.push(finding.with("value", &one.text));
        }
        let value = number.as_ref().and_then(|one| one.value).unwrap_or(0);
        Yaml::text(value.to_string())
    };
    let values: Vec<Yaml> = numbers.iter().map(value).collect();
    Yaml::Flow(Box::new(Yaml::map([
        ("unit", Some(Yaml::text(unit.text.clone()))),
        ("region", region),
        ("sector", sector),
        ("organiser", organiser),
        ("values", Some(Yaml::List(values))),
    ])))
}

fn measure(title: &str, total: Option<u64>) -> Yaml {
    let known = MEASURES.iter().find(|(words, _)| words.iter().any(|word| title.contains(word)));
    Yaml::map([
        ("title", Some(Yaml::text(clean::name(title)))),
        ("measure", known.map(|(_, key)| Yaml::text(*key))),
        ("total", total.map(|total| Yaml::text(total.to_string()))),
    ])
}

/// The sum of a column.
fn sum(listing: &Listing, measure: usize) -> u64 {
    let values = listing.numbers.iter().filter_map(|row| row.get(measure)?.as_ref()?.value);
    values.fold(0, u64::saturating_add)
}

/// The total a table states of a column: the number in that column, else the one that slipped beside
/// it and equals the sum, else the one number there is for the one column there is.
fn stated(listing: &Listing, measure: usize) -> Option<u64> {
    found(listing, measure).and_then(|(number, _)| number.value)
}

/// The stated total of a column, and whether it stands in another one.
fn found(listing: &Listing, measure: usize) -> Option<(&Number, bool)> {
    let total = listing.total.as_ref()?;
    let column = total.columns.get(measure).copied();
    if let Some(number) = total.numbers.iter().find(|number| number.from.column == column) {
        return Some((number, false));
    }
    let mut stray = total
        .numbers
        .iter()
        .filter(|number| number.from.column.is_some_and(|column| !total.columns.contains(&column)));
    let computed = sum(listing, measure);
    let equal = stray.clone().find(|number| number.value == Some(computed));
    let only = || stray.next().filter(|_| listing.measures.len() == 1);
    equal.or_else(only).map(|number| (number, true))
}

fn check_total(listing: &Listing, itemiser: &mut Itemiser<'_>) {
    for (measure, title) in listing.measures.iter().enumerate() {
        let Some((number, slipped)) = found(listing, measure) else { continue };
        let Some(stated) = number.value else { continue };
        let computed = sum(listing, measure);
        let finding = if stated != computed {
            let finding = number.from.finding(Code::TotalDiffers).with("column", title);
            finding.with("stated", stated).with("computed", computed)
        } else if slipped {
            number.from.finding(Code::TotalSlipped).with("value", stated).with("column", title)
        } else {
            continue;
        };
        itemiser.findings.push(finding);
    }
}
