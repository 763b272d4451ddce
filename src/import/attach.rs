//! Files put to works: the fields that name them, and the names they get.

use super::Ground;
use super::field::Statements;
use super::form::Form;
use super::mail::Medium;
use super::matching::{File, Matching, MediaSort, Row, Slot, Takes, assign};
use super::origin::Origin;
use super::work::{Work, file_place};
use super::yaml::Yaml;
use crate::catalogue::work::Work::Awaited;
use crate::finding::{Code, Finding, Findings, Severity};
use crate::id::{CategoryKey, SubProjectId};
use crate::office::Format;
use crate::reference;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// How many names a finding lists.
const SHOWN: usize = 8;

/// A file that a work gets.
#[derive(Clone, Debug)]
pub(super) struct Attached {
    /// Its name beside the entry.
    pub(super) name: String,
    /// Its path in the mails.
    pub(super) from: String,
    /// Where its bytes lie.
    pub(super) absolute: PathBuf,
    /// Its length.
    pub(super) bytes: u64,
    /// Digest of its bytes.
    pub(super) digest: String,
    /// What it is.
    pub(super) format: Format,
}

/// A document without a form: it may be the text of a work.
#[derive(Clone, Debug)]
pub(super) struct Manuscript {
    /// Its path in the mails.
    pub(super) path: String,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<String>,
}

/// What files came to: by place of the work.
#[derive(Debug, Default)]
pub(super) struct Attachments {
    /// Media of each work.
    pub(super) files: BTreeMap<usize, Vec<Attached>>,
    /// The text of each work.
    pub(super) texts: BTreeMap<usize, Manuscript>,
}

/// The media a category takes.
#[must_use]
pub(super) fn takes(kinds: &[&str]) -> Takes {
    let mut takes = Takes::default();
    for kind in kinds {
        match *kind {
            "photo" => takes.picture = Slot::One,
            "photo-set" | "then-now" => takes.picture = Slot::Several,
            "video" => takes.film = Slot::One,
            "audio" => takes.sound = Slot::One,
            "article" => takes.text = Slot::One,
            _ => {
                takes.film = Slot::AsideOne;
                takes.text = Slot::AsideOne;
            }
        }
    }
    // Every work may bring pictures: a poster, a cover, screenshots.
    if takes.picture == Slot::Closed {
        let one = takes.film == Slot::One || takes.sound == Slot::One;
        takes.picture = if one { Slot::AsideOne } else { Slot::AsideSeveral };
    }
    takes
}

/// Puts media and manuscripts to works; tells of those that fit none or several, and of works that
/// wait for theirs.
pub(super) fn attach(
    works: &[Work<'_>],
    media: &[Medium],
    manuscripts: &[Manuscript],
    ground: &Ground<'_>,
    findings: &mut Findings,
) -> Attachments {
    let subjects: BTreeMap<&SubProjectId, Vec<String>> =
        works.iter().map(|work| (&work.sub_project, ground.names(&work.sub_project))).collect();
    let origins: Vec<&str> = works.iter().map(|work| origin(work)).collect();
    let rows: Vec<Row<'_>> = works
        .iter()
        .zip(&origins)
        .map(|(work, origin)| work.row(&subjects[&work.sub_project], needs(work, ground), origin))
        .collect();
    let sort = |format: Format| match format {
        Format::Film => MediaSort::Film,
        Format::Sound => MediaSort::Sound,
        _ => MediaSort::Picture,
    };
    let files: Vec<File<'_>> = media
        .iter()
        .map(|one| File { path: &one.path, sort: sort(one.format) })
        .chain(manuscripts.iter().map(|one| File { path: &one.path, sort: MediaSort::Text }))
        .collect();
    let matching = assign(&rows, &files);
    let matching = without_copies(matching, media, findings);
    tell(&matching, works, &files, findings);
    let mut attachments = Attachments::default();
    for one in &matching.matches {
        match media.get(one.file) {
            Some(medium) => {
                let own = attachments.files.entry(one.row).or_default();
                if let Some(first) = own.iter().find(|file| file.digest == medium.digest) {
                    findings.push(repeated(medium, &first.from));
                    continue;
                }
                let name = name(medium, own);
                own.push(Attached {
                    name,
                    from: medium.path.clone(),
                    absolute: medium.absolute.clone(),
                    bytes: medium.bytes,
                    digest: medium.digest.clone(),
                    format: medium.format,
                });
            }
            None => {
                if let Some(text) = manuscripts.get(one.file - media.len()) {
                    attachments.texts.entry(one.row).or_insert_with(|| text.clone());
                }
            }
        }
    }
    attachments
}

/// The path of the list a work came from.
fn origin<'a>(work: &'a Work<'_>) -> &'a str {
    work.rows.first().map_or("", |(_, row)| row.file.as_str())
}

/// The media a work may still get.
fn needs(work: &Work<'_>, ground: &Ground<'_>) -> Takes {
    takes(&ground.kinds(&work.sub_project))
}

fn repeated(medium: &Medium, first: &str) -> Finding {
    let finding = Finding::new(Code::RepeatedFile, file_place(&medium.path));
    finding.with("file", last(&medium.path)).with("other", first)
}

/// What fits no work, or several, but is a copy of a file that fits one, is only named.
fn without_copies(mut matching: Matching, media: &[Medium], findings: &mut Findings) -> Matching {
    let mut used: BTreeMap<&str, &str> = BTreeMap::new();
    for medium in matching.matches.iter().filter_map(|one| media.get(one.file)) {
        used.entry(&medium.digest).or_insert(&medium.path);
    }
    let mut is_copy = |file: usize| {
        let medium = media.get(file);
        let first = medium.and_then(|medium| used.get(medium.digest.as_str()));
        if let (Some(medium), Some(first)) = (medium, first) {
            findings.push(repeated(medium, first));
            return true;
        }
        // Of copies that fit nothing the first is asked about.
        medium.is_some_and(|medium| used.insert(&medium.digest, &medium.path).is_some())
    };
    matching.unmatched_files.retain(|file| !is_copy(*file));
    matching.unclear.retain(|unclear| !is_copy(unclear.file));
    matching
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A name for the file beside its entry: its own, made safe on every system; a second of that name
/// gets a number.
fn name(medium: &Medium, taken: &[Attached]) -> String {
    let own = last(&medium.path);
    let safe: String =
        own.chars()
            .map(|char| {
                if "\\/:*?\"<>|".contains(char) || crate::finding::hides(char) { '_' } else { char }
            })
            .collect();
    let (stem, ending) = safe.rsplit_once('.').unwrap_or((safe.as_str(), ""));
    let stem = stem.trim_matches([' ', '.']);
    // A name may take 255 bytes on most systems; a number and an ending follow.
    let stem: String = stem.chars().take(60).collect();
    let stem = if stem.is_empty() { "file" } else { stem.trim_end() };
    let candidates = (1_usize..).map(|number| match number {
        1 => format!("{stem}.{ending}"),
        number => format!("{stem}-{number}.{ending}"),
    });
    let is_free = |name: &String| !taken.iter().any(|one| one.name.eq_ignore_ascii_case(name));
    candidates.take(taken.len() + 1).find(is_free).unwrap_or_else(|| format!("{stem}.{ending}"))
}

fn tell(matching: &Matching, works: &[Work<'_>], files: &[File<'_>], findings: &mut Findings) {
    for unclear in &matching.unclear {
        let path = files[unclear.file].path;
        let titles: BTreeSet<&str> = unclear
            .candidates
            .iter()
            .filter_map(|(row, _)| Some(works.get(*row)?.title.as_str()))
            .collect();
        let titles: Vec<String> = titles.into_iter().map(|title| format!("《{title}》")).collect();
        let finding = Finding::new(Code::UnclearFile, file_place(path));
        findings.push(finding.with("file", last(path)).with("candidates", titles.join("、")));
    }
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in &matching.unmatched_files {
        let File { path, sort } = files[*file];
        if sort == MediaSort::Text && is_table(path) {
            let finding = Finding::new(Code::UnknownTable, file_place(path));
            findings.push(finding.with("headings", ""));
        } else if sort == MediaSort::Picture && is_table(path) {
            let finding = Finding::new(Code::ConvertDocument, file_place(path));
            findings.push(finding.with("format", "picture"));
        } else if sort != MediaSort::Text {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            folders.entry(folder).or_default().push(last(path));
        }
    }
    for (folder, names) in folders {
        let finding = Finding::new(Code::UnmatchedFiles, file_place(folder));
        findings.push(finding.with("count", names.len()).with("files", listed(&names)));
    }
    tell_waiting(matching, works, findings);
}

/// Works of this import that lack their files, once for each list: what is only recommended can wait,
/// what is awarded cannot be published.
fn tell_waiting(matching: &Matching, works: &[Work<'_>], findings: &mut Findings) {
    let mut lists: BTreeMap<(&str, &str, bool), Vec<&Work<'_>>> = BTreeMap::new();
    for work in matching.rows_without.iter().map(|row| &works[*row]) {
        let has_entry = work.entry.is_some_and(|entry| !matches!(entry.work, Awaited));
        if let Some((_, from)) = work.rows.last().filter(|_| !has_entry) {
            let list = (from.file.as_str(), from.sheet.as_str(), work.is_awarded());
            lists.entry(list).or_default().push(work);
        }
    }
    for ((.., awarded), works) in lists {
        let Some((_, first)) = works.first().and_then(|work| work.rows.last()) else { continue };
        let titles: Vec<&str> = works.iter().map(|work| work.title.as_str()).collect();
        let finding = first.finding(Code::RowsWithoutFiles).with("count", titles.len());
        let finding = finding.with("titles", listed(&titles));
        let severity = if awarded { Severity::Warning } else { Severity::Note };
        findings.push(Finding { severity, ..finding });
    }
}

/// Some names, and that there are more.
pub(super) fn listed(names: &[&str]) -> String {
    let some: Vec<&str> = names.iter().take(SHOWN).copied().collect();
    let more = if names.len() > SHOWN { " …" } else { "" };
    format!("{}{more}", some.join("、"))
}

/// Whether a picture's name says that it is one of a table.
fn is_table(path: &str) -> bool {
    ["清单", "名单", "汇总", "推荐表", "报名表", "统计表", "表格", "一览表"]
        .iter()
        .any(|word| last(path).contains(word))
}

/// States the fields that name a work's files: `known` are the names its entry has already.
pub(super) fn state(files: &[Attached], kinds: &[&str], statements: &mut Statements) {
    let of = |format: Format| files.iter().filter(move |file| file.format == format);
    let Some(first) = files.first() else { return };
    let from = Origin::file(&first.from);
    let mut put = |field, value| statements.put(field, Form::Works, value, &from);
    let mut pictures: Vec<&Attached> = of(Format::Picture).collect();
    if let Some(film) = of(Format::Film).next() {
        // A picture beside a film is its poster.
        let poster = (kinds.contains(&"video") && !pictures.is_empty()).then(|| pictures.remove(0));
        put(
            "video",
            Yaml::map([
                ("file", Some(Yaml::text(film.name.clone()))),
                ("poster", poster.map(|picture| Yaml::text(picture.name.clone()))),
            ]),
        );
    } else if let Some(sound) = of(Format::Sound).next() {
        let cover = (kinds.contains(&"audio") && !pictures.is_empty()).then(|| pictures.remove(0));
        let cover =
            cover.map(|picture| Yaml::map([("file", Some(Yaml::text(picture.name.clone())))]));
        put("audio", Yaml::map([("file", Some(Yaml::text(sound.name.clone()))), ("cover", cover)]));
    }
    if kinds.contains(&"then-now") {
        for (field, words) in
            [("then", &["旧", "过去", "昔", "原"][..]), ("now", &["新", "现在", "今"])]
        {
            let named = |picture: &&Attached| words.iter().any(|word| picture.name.contains(word));
            if let Some(at) = pictures.iter().position(named) {
                let picture = pictures.remove(at);
                put(field, Yaml::map([("file", Some(Yaml::text(picture.name.clone())))]));
            }
        }
    }
    if !pictures.is_empty() {
        let photo =
            |picture: &&Attached| Yaml::map([("file", Some(Yaml::text(picture.name.clone())))]);
        put("photos", Yaml::List(pictures.iter().map(photo).collect()));
    }
}

/// The kind of an entry: by its category, and what it has.
#[must_use]
pub(super) fn kind(
    kinds: &[&'static str],
    has: impl Fn(&str) -> bool,
    photos: usize,
) -> &'static str {
    let fits = |kind: &str| match kind {
        "video" => has("video"),
        "audio" => has("audio"),
        "photo" => photos == 1,
        "photo-set" => photos > 1,
        "then-now" => has("then") || has("now"),
        _ => false,
    };
    let fitting = kinds.iter().copied().find(|kind| fits(kind));
    fitting.or_else(|| kinds.first().copied()).unwrap_or("case")
}

/// The kinds of a category; one of a site's own takes cases.
#[must_use]
pub(super) fn kinds_of(category: &CategoryKey) -> Vec<&'static str> {
    reference::kinds(category).filter(|kinds| !kinds.is_empty()).unwrap_or_else(|| vec!["case"])
}
