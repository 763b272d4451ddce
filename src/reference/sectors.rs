//! Sectors: the industry axis beside the regions (铁路, 民航, 金融 …).

use crate::finding::{Code, Finding, Findings, Lang};
use crate::id::SectorKey;
use crate::shape;
use crate::source::shape::suggest;
use crate::span::Spanned;
use std::collections::BTreeMap;

shape! {
    /// `sectors.yaml` as written.
    pub(super) struct RawSectors {
        many sectors: RawSector = "补充的行业", "sectors to add";
    }
}

shape! {
    /// A sector as written.
    pub(super) struct RawSector {
        required id: Spanned<String> = "编号", "key";
        required zh: String = "中文名称", "Chinese name";
        optional en: String = "英文名称", "English name";
    }
}

/// A sector.
#[derive(Clone, Debug)]
pub struct Sector {
    /// Key.
    pub key: SectorKey,
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
}

impl Sector {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.zh, &self.en)
    }
}

/// The sector table.
#[derive(Clone, Debug, Default)]
pub struct Sectors(BTreeMap<SectorKey, Sector>);

impl Sectors {
    /// The built-in table.
    #[must_use]
    pub fn built_in() -> Self {
        let rows = super::rows(include_str!("data/sectors.tsv"));
        Self(rows.map(|[key, zh, en]| sector(key, zh, en)).collect())
    }

    pub(super) fn add(&mut self, rows: Vec<RawSector>, findings: &mut Findings) {
        for RawSector { id, zh, en } in rows {
            if !super::usable(&id, findings) {
                continue;
            }
            let en = en.unwrap_or_else(|| zh.clone());
            let (key, row) = sector(&id, &zh, &en);
            self.0.insert(key, row);
        }
    }

    /// All sectors by key.
    pub fn iter(&self) -> impl Iterator<Item = &Sector> {
        self.0.values()
    }

    /// The sector of a key.
    #[must_use]
    pub fn get(&self, key: &SectorKey) -> Option<&Sector> {
        self.0.get(key)
    }

    /// Resolves what an entry wrote.
    pub fn resolve(&self, written: &Spanned<String>, findings: &mut Findings) -> Option<SectorKey> {
        let key = SectorKey::new(written.as_str());
        if self.0.contains_key(&key) {
            return Some(key);
        }
        let known: Vec<&str> = self.0.keys().map(SectorKey::as_str).collect();
        let finding = Finding::new(Code::UnknownSector, written.span).with("value", &written.value);
        findings.push(suggest(finding, written, &known));
        None
    }
}

fn sector(key: &str, zh: &str, en: &str) -> (SectorKey, Sector) {
    let key = SectorKey::new(key);
    (key.clone(), Sector { key, zh: zh.to_owned(), en: en.to_owned() })
}
