//! Text of fresh entries and of a fresh site, from the same tables that read them.

use crate::catalogue::author::RawAuthor;
use crate::catalogue::campaign::RawCampaign;
use crate::catalogue::offline::RawOfflineList;
use crate::catalogue::organiser::RawOrganiser;
use crate::catalogue::sub_project::RawSubProject;
use crate::catalogue::winner::{RawWinner, RawWinnerList};
use crate::config::RawConfig;
use crate::finding::Lang;
use crate::id::{Year, is_segment};
use crate::source::CONTENT;
use crate::source::shape::{Field, Shape};
use serde_json::Value;

/// A kind of file that entries are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `site.yaml`
    Site,
    /// `campaign.md`
    Campaign,
    /// `sub-project.md`
    SubProject,
    /// `organisers/<id>.md`
    Organiser,
    /// `authors/<id>.md`
    Author,
    /// `<winner>.md`
    Winner,
    /// `winners.yaml`
    Winners,
    /// `offline-activities.yaml`
    OfflineActivities,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Site,
        Self::Campaign,
        Self::SubProject,
        Self::Organiser,
        Self::Author,
        Self::Winner,
        Self::Winners,
        Self::OfflineActivities,
    ];

    /// The word on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Campaign => "campaign",
            Self::SubProject => "sub-project",
            Self::Organiser => "organiser",
            Self::Author => "author",
            Self::Winner => "winner",
            Self::Winners => "winners",
            Self::OfflineActivities => "offline-activities",
        }
    }

    /// Its JSON Schema.
    #[must_use]
    pub fn schema(self) -> Value {
        match self {
            Self::Site => RawConfig::schema(),
            Self::Campaign => RawCampaign::schema(),
            Self::SubProject => RawSubProject::schema(),
            Self::Organiser => RawOrganiser::schema(),
            Self::Author => RawAuthor::schema(),
            Self::Winner => RawWinner::schema(),
            Self::Winners => RawWinnerList::schema(),
            Self::OfflineActivities => RawOfflineList::schema(),
        }
    }

    fn fields(self) -> Vec<Field> {
        match self {
            Self::Site => RawConfig::fields(),
            Self::Campaign => RawCampaign::fields(),
            Self::SubProject => RawSubProject::fields(),
            Self::Organiser => RawOrganiser::fields(),
            Self::Author => RawAuthor::fields(),
            Self::Winner => RawWinner::fields(),
            Self::Winners => RawWinnerList::fields(),
            Self::OfflineActivities => RawOfflineList::fields(),
        }
    }

    /// What a path must look like, for messages.
    #[must_use]
    pub fn place(self) -> &'static str {
        match self {
            Self::Site => ".",
            Self::Campaign | Self::OfflineActivities => "2024/hefei",
            Self::SubProject | Self::Winners => "2024/hefei/photography",
            Self::Organiser => "organisers/hefei-federation",
            Self::Author => "authors/wang-xiaoming",
            Self::Winner => "2024/hefei/photography/photography-001",
        }
    }

    /// The file below `content/` for an entry at `path`; `None` when the path has another form.
    #[must_use]
    pub fn file(self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split('/').collect();
        let clean = parts.iter().all(|part| is_segment(part));
        let dated = parts.first().is_some_and(|year| Year::parse(year).is_some());
        let file = match (self, parts.len()) {
            (Self::Campaign, 2) if dated => format!("{path}/campaign.md"),
            (Self::OfflineActivities, 2) if dated => format!("{path}/offline-activities.yaml"),
            (Self::SubProject, 3) if dated => format!("{path}/sub-project.md"),
            (Self::Winners, 3) if dated => format!("{path}/winners.yaml"),
            (Self::Winner, 4) if dated => format!("{path}/winner.md"),
            (Self::Organiser, 2) if parts[0] == "organisers" => format!("{path}.md"),
            (Self::Author, 2) if parts[0] == "authors" => format!("{path}.md"),
            (Self::Site, _) if path == "." => return Some("site.yaml".to_owned()),
            _ => return None,
        };
        clean.then_some(file)
    }
}

/// Folder of the schemas that entries name for editors, below the site's; they are made anew with
/// every entry.
pub const SCHEMAS: &str = ".fengcai/schema";

/// The comment that leads an editor from an entry so many folders below `content/` to its schema.
#[must_use]
pub fn schema_line(kind: Kind, depth: usize) -> String {
    let up = "../".repeat(depth + 1);
    format!("# yaml-language-server: $schema={up}{SCHEMAS}/{}.json\n", kind.as_str())
}

/// The schema of every kind, by its path below the site's folder.
pub fn schemas() -> impl Iterator<Item = (String, String)> {
    Kind::ALL
        .iter()
        .map(|kind| (format!("{SCHEMAS}/{}.json", kind.as_str()), format!("{:#}\n", kind.schema())))
}

/// The text of an entry with the comment that names its schema as the first line of its YAML.
#[must_use]
pub fn with_schema(kind: Kind, file: &str, text: &str) -> String {
    let line = schema_line(kind, file.matches('/').count());
    match text.strip_prefix("---\n") {
        Some(rest) => format!("---\n{line}{rest}"),
        None => format!("{line}{text}"),
    }
}

/// A fresh entry: what must be given stands open, the rest is commented out.
#[must_use]
pub fn entry(kind: Kind, lang: Lang) -> String {
    let lines: Vec<String> = kind.fields().iter().flat_map(|field| lines(field, lang)).collect();
    let text = format!("{}\n", lines.join("\n"));
    match kind {
        Kind::Site | Kind::Winners | Kind::OfflineActivities => text,
        Kind::Campaign | Kind::SubProject | Kind::Organiser | Kind::Author | Kind::Winner => {
            format!("---\n{text}---\n\n{}\n", lang.pick("正文写在这里。", "Text goes here."))
        }
    }
}

/// One field with its explanation; one that may be left out is commented out.
fn lines(field: &Field, lang: Lang) -> Vec<String> {
    let hash = if field.required { "" } else { "# " };
    let mut lines = vec![format!("# {}{}", words(field, lang), listed(field))];
    if field.fields.is_empty() {
        let value = if field.required { placeholder(field, lang) } else { String::new() };
        lines.push(format!("{hash}{}: {value}", field.key).trim_end().to_owned());
        return lines;
    }
    lines.push(format!("{hash}{}:", field.key));
    let own = field.fields.iter().enumerate();
    lines.extend(own.map(|(index, own)| {
        let dash = match (field.many, index) {
            (false, _) => "",
            (true, 0) => "- ",
            (true, _) => "  ",
        };
        format!("{hash}  {dash}{}:   # {}", own.key, words(own, lang))
    }));
    lines
}

/// A field's explanation, and whether it must be given.
fn words(field: &Field, lang: Lang) -> String {
    let must = if field.required { lang.pick("（必填）", " (required)") } else { "" };
    format!("{}{must}", lang.pick(field.zh, field.en))
}

fn listed(field: &Field) -> String {
    let choices = choices(&field.schema);
    if choices.is_empty() { String::new() } else { format!(": {}", choices.join(" | ")) }
}

/// The words of a closed vocabulary, if the field has one.
fn choices(schema: &Value) -> Vec<&str> {
    let listed = schema.get("enum").and_then(Value::as_array);
    listed.into_iter().flatten().filter_map(Value::as_str).collect()
}

/// A value that reads well and passes: the first word of a vocabulary, else an open place.
fn placeholder(field: &Field, lang: Lang) -> String {
    let first = choices(&field.schema).first().map(|word| (*word).to_owned());
    first.unwrap_or_else(|| lang.pick("待填写", "to be filled in").to_owned())
}

/// The files of a fresh site, by path: it builds at once and shows where everything goes.
#[must_use]
pub fn site(year: i16, lang: Lang) -> Vec<(String, String)> {
    let campaign = format!("{year}/example");
    let entries = [
        (Kind::Site, "site.yaml".to_owned(), lang.pick(ZH.site, EN.site)),
        (
            Kind::Organiser,
            "organisers/example-federation.md".to_owned(),
            lang.pick(ZH.organiser, EN.organiser),
        ),
        (Kind::Campaign, format!("{campaign}/campaign.md"), lang.pick(ZH.campaign, EN.campaign)),
        (
            Kind::SubProject,
            format!("{campaign}/rights-case/sub-project.md"),
            lang.pick(ZH.sub_project, EN.sub_project),
        ),
        (
            Kind::Winner,
            format!("{campaign}/rights-case/first-case.md"),
            lang.pick(ZH.winner, EN.winner),
        ),
    ];
    let entry = |(kind, file, text): (Kind, String, &str)| {
        let text = text.replace("YEAR", &year.to_string());
        (format!("{CONTENT}/{file}"), with_schema(kind, &file, &text))
    };
    let plain = [
        (".gitignore", "/.fengcai/\n/private/\n/public/*\n!/public/.gitignore\n"),
        ("public/.gitignore", "*\n!.gitignore\n"),
    ];
    let plain = plain.map(|(path, text)| (path.to_owned(), text.to_owned()));
    entries.into_iter().map(entry).chain(plain).chain(schemas()).collect()
}

/// The texts of a fresh site in one language.
struct Texts {
    site: &'static str,
    organiser: &'static str,
    campaign: &'static str,
    sub_project: &'static str,
    winner: &'static str,
}

const ZH: Texts = Texts {
    site: "title: 获奖作品展示\nsubtitle: 示例站点\nlang: zh\n",
    organiser: "---\nname: 示例市总工会\nkind: federation\nregion: anhui/hefei\nupdated: YEAR-01-01\n---\n",
    campaign: "---\ntitle: 示例活动\nlevel: city\nregion: anhui/hefei\norganisers:\n  - organiser: example-federation\n    role: host\nupdated: YEAR-01-01\n---\n\n活动介绍写在这里。\n",
    sub_project: "---\ntitle: 工会维权服务案例征集\ncategory: rights-case\norganisers:\n  - organiser: example-federation\n    role: undertake\ntiers:\n  - id: excellent\n    title: 优秀案例\n    scheme: flat\n---\n\n征集要求写在这里。\n",
    winner: "---\ntitle: 示例案例\nkind: case\nstatus: awarded\nsample: true\nunit: 示例单位工会\nregion: anhui/hefei\nawards:\n  - tier: excellent\n---\n\n案例正文写在这里。这是一条示例，可以删除。\n",
};

const EN: Texts = Texts {
    site: "title: Award showcase\nsubtitle: Sample site\nlang: en\n",
    organiser: "---\nname: Sample City Federation of Trade Unions\nkind: federation\nregion: anhui/hefei\nupdated: YEAR-01-01\n---\n",
    campaign: "---\ntitle: Sample campaign\nlevel: city\nregion: anhui/hefei\norganisers:\n  - organiser: example-federation\n    role: host\nupdated: YEAR-01-01\n---\n\nWhat the campaign is about.\n",
    sub_project: "---\ntitle: Rights protection cases\ncategory: rights-case\norganisers:\n  - organiser: example-federation\n    role: undertake\ntiers:\n  - id: excellent\n    title: Excellent case\n    scheme: flat\n---\n\nWhat is asked for.\n",
    winner: "---\ntitle: Sample case\nkind: case\nstatus: awarded\nsample: true\nunit: Sample unit\nregion: anhui/hefei\nawards:\n  - tier: excellent\n---\n\nThe text of the case. This is a sample and may be deleted.\n",
};
