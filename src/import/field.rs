//! What a row states about the fields of an entry.

use super::Ground;
use super::column::Column;
use super::form::Form;
use super::item::Item;
use super::origin::{Origin, Value};
use super::people;
use super::recognise::number;
use super::tier::Tiers;
use super::yaml::Yaml;
use crate::finding::{Code, Findings};
use std::collections::BTreeMap;

/// The fields of an entry in the order a person reads them.
pub(super) const ORDER: &[&str] = &[
    "id",
    "title",
    "kind",
    "status",
    "sample",
    "authors",
    "unit",
    "organiser",
    "region",
    "sector",
    "lang",
    "dir",
    "awards",
    "summary",
    "photos",
    "then",
    "now",
    "video",
    "audio",
    "link",
    "accounts",
    "facts",
    "text",
    "translations",
    "date",
    "place",
    "rights",
    "remark",
    "withdrawn_because",
    "updated",
];

/// A value that a form states, and where.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// The value.
    pub(super) value: Yaml,
    /// Where it stands.
    pub(super) from: Origin,
}

/// What the forms say, by field: a winners list counts before a recommendation.
#[derive(Clone, Debug, Default)]
pub(super) struct Statements(pub(super) BTreeMap<&'static str, BTreeMap<Form, Statement>>);

impl Statements {
    /// States a value.
    pub(super) fn put(&mut self, field: &'static str, form: Form, value: Yaml, from: &Origin) {
        let statement = Statement { value, from: from.clone() };
        self.0.entry(field).or_default().entry(form).or_insert(statement);
    }

    /// The value that counts.
    pub(super) fn get(&self, field: &str) -> Option<&Yaml> {
        let (_, statement) = self.0.get(field)?.last_key_value()?;
        Some(&statement.value)
    }
}

/// States what a row says.
pub(super) fn state(
    item: &Item,
    ground: &Ground<'_>,
    tiers: &mut Tiers<'_>,
    statements: &mut Statements,
    findings: &mut Findings,
) {
    let row = item.line.from.whole_row();
    let mut put = |field, value: Option<Yaml>, from: &Origin| {
        if let Some(value) = value {
            statements.put(field, item.form, value, from);
        }
    };
    let cell = |column: Column| item.line.get(column);
    put("title", Some(Yaml::text(item.title.text.clone())), &item.title.from);
    if let Some(value) = cell(Column::Author).filter(|_| !item.authors.is_empty()) {
        put("authors", Some(people::yaml(&item.authors)), &value.from);
    }
    if let Some(value) = cell(Column::Unit) {
        put("unit", Some(unit(value, ground)), &value.from);
    }
    if let Some(who) = &item.sender {
        put("organiser", who.organiser.as_ref().map(|id| Yaml::text(id.as_str())), &row);
        put("sector", who.sector.as_ref().map(|key| Yaml::text(key.as_str())), &row);
    }
    let region = item.region.as_ref().and_then(|code| ground.catalogue.tables.regions.get(code));
    let region_from = cell(Column::Region).map_or(&row, |value| &value.from);
    put("region", region.map(|region| Yaml::text(region.path.clone())), region_from);
    for (field, column) in [("summary", Column::Summary), ("remark", Column::Remark)] {
        if let Some(value) = cell(column) {
            put(field, Some(Yaml::text(value.text.clone())), &value.from);
        }
    }
    if let Some(value) = cell(Column::Link) {
        put("link", link(value, findings), &value.from);
    }
    if let Some(value) = cell(Column::Account) {
        put("accounts", Some(accounts(item, value)), &value.from);
    }
    award(item, tiers, statements, findings);
}

/// The status of a work, and its award where a list gives one.
fn award(item: &Item, tiers: &mut Tiers<'_>, statements: &mut Statements, findings: &mut Findings) {
    let row = item.line.from.whole_row();
    let Some(tier) = item.line.get(Column::Tier) else {
        let status = if item.form == Form::Winners { "awarded" } else { "recommended" };
        return statements.put("status", item.form, Yaml::text(status), &row);
    };
    let status = match tier.text.as_str() {
        "入围" | "入围作品" => "shortlisted",
        "展播" | "入围展播" | "展播作品" => "exhibited",
        _ => match tiers.find(&item.sub_project, tier, findings) {
            Some(id) => {
                let award = Yaml::map([("tier", Some(Yaml::text(id)))]);
                statements.put("awards", item.form, Yaml::List(vec![award]), &tier.from);
                "awarded"
            }
            // To whom no award can be given is not awarded.
            None => "recommended",
        },
    };
    statements.put("status", item.form, Yaml::text(status), &tier.from);
}

/// A unit: a link where an organisation has this name, else its name.
fn unit(value: &Value, ground: &Ground<'_>) -> Yaml {
    let Some(id) = ground.register.unit(&value.text) else { return Yaml::text(value.text.clone()) };
    let name = ground.catalogue.organisers.get(id).map(|one| one.name.value.as_str());
    let written = (name != Some(value.text.as_str())).then(|| Yaml::text(value.text.clone()));
    let pairs = Yaml::map([("id", Some(Yaml::text(id.as_str()))), ("name", written)]);
    Yaml::Flow(Box::new(pairs))
}

/// An address; text that is none is told.
fn link(value: &Value, findings: &mut Findings) -> Option<Yaml> {
    let text = value.text.split_whitespace().next().unwrap_or_default();
    if text.starts_with("http://") || text.starts_with("https://") {
        return Some(Yaml::text(text));
    }
    let finding = value.from.finding(Code::FaultyCell).with("column", Column::Link.label());
    findings.push(finding.with("value", &value.text));
    None
}

fn accounts(item: &Item, account: &Value) -> Yaml {
    let platform = item.line.text(Column::Platform);
    let platform = if platform.is_empty() { "待填写" } else { platform };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "followers are counted, and fewer than f64 can count"
    )]
    let followers = number(item.line.text(Column::Followers))
        .filter(|value| (0.0..1e15).contains(value))
        .map(|value| Yaml::text((value as u64).to_string()));
    Yaml::List(vec![Yaml::map([
        ("platform", Some(Yaml::text(platform))),
        ("name", Some(Yaml::text(account.text.clone()))),
        ("followers", followers),
    ])])
}
