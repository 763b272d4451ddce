//! Regions by code and by path: `340100` and `anhui/hefei` are one; 海南 and 海南州 never meet.

use crate::finding::{Code, Finding, Findings};
use crate::id::RegionCode;
use crate::shape;
use crate::span::Spanned;
use std::collections::BTreeMap;

shape! {
    /// `regions.yaml` as written: zones that GB/T 2260 has no code for.
    pub(super) struct RawRegions {
        many regions: RawRegion = "补充的地区", "regions to add";
    }
}

shape! {
    /// A zone as written.
    pub(super) struct RawRegion {
        required id: Spanned<String> = "路径的最后一段，如 gaoxin", "last part of its path";
        required name: String = "全称", "full name";
        optional short: String = "简称", "short name";
        required parent: Spanned<String> = "所在地区，如 guangdong/shantou", "region it lies in";
    }
}

/// A region.
#[derive(Clone, Debug)]
pub struct Region {
    /// Six digits of GB/T 2260, or the path of a zone without a code.
    pub code: RegionCode,
    /// Slugs from the province down: `anhui/hefei`.
    pub path: String,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short: String,
    /// Region above.
    pub parent: Option<RegionCode>,
}

/// The region tree.
#[derive(Clone, Debug, Default)]
pub struct Regions {
    by_code: BTreeMap<RegionCode, Region>,
    by_path: BTreeMap<String, RegionCode>,
    below: BTreeMap<Option<RegionCode>, Vec<RegionCode>>,
}

impl Regions {
    /// The built-in table.
    #[must_use]
    pub fn built_in() -> Self {
        let mut regions = Self::default();
        for row in super::rows(include_str!("data/regions.tsv")) {
            let parent = regions.ancestor(row[0]);
            regions.insert(row, parent);
        }
        regions
    }

    /// The nearest region above a six-digit code: its prefecture, else its province.
    fn ancestor(&self, code: &str) -> Option<RegionCode> {
        let above = [format!("{}00", &code[..4]), format!("{}0000", &code[..2])];
        let found = above.into_iter().filter(|above| above != code).map(RegionCode::new);
        found.into_iter().find(|above| self.by_code.contains_key(above))
    }

    /// Adds a row; an empty code means that the path stands for it.
    fn insert(&mut self, [code, slug, name, short]: [&str; 4], parent: Option<RegionCode>) {
        let above = parent.as_ref().and_then(|parent| self.by_code.get(parent));
        let path = above.map_or_else(|| slug.to_owned(), |above| format!("{}/{slug}", above.path));
        let code = RegionCode::new(if code.is_empty() { path.as_str() } else { code });
        self.by_path.insert(path.clone(), code.clone());
        self.below.entry(parent.clone()).or_default().push(code.clone());
        let region = Region {
            code: code.clone(),
            path,
            name: name.to_owned(),
            short: short.to_owned(),
            parent,
        };
        self.by_code.insert(code, region);
    }

    /// Adds a site's zones; one whose parent is unknown or whose path is taken is reported.
    pub(super) fn add(&mut self, zones: Vec<RawRegion>, findings: &mut Findings) {
        for RawRegion { id, name, short, parent } in zones {
            if !super::usable(&id, findings) {
                continue;
            }
            let Some(above) = self.resolve(&parent, findings) else { continue };
            let path = self.by_code.get(&above).map(|above| format!("{}/{}", above.path, id.value));
            if path.is_some_and(|path| self.by_path.contains_key(&path)) {
                findings.push(Finding::new(Code::DuplicateId, id.span).with("id", &id.value));
                continue;
            }
            let short = short.unwrap_or_else(|| name.clone());
            self.insert(["", &id, &name, &short], Some(above));
        }
    }

    /// The region of a code; `None` for a code of no table.
    #[must_use]
    pub fn get(&self, code: &RegionCode) -> Option<&Region> {
        self.by_code.get(code)
    }

    /// All regions by code.
    pub fn iter(&self) -> impl Iterator<Item = &Region> {
        self.by_code.values()
    }

    /// The regions right below one, or the provinces, by code; a site's own zones last.
    pub fn children(&self, above: Option<&RegionCode>) -> impl Iterator<Item = &Region> {
        let codes = self.below.get(&above.cloned()).into_iter().flatten();
        codes.filter_map(|code| self.by_code.get(code))
    }

    /// The regions a region lies in, nearest first, without itself.
    #[must_use]
    pub fn ancestors(&self, code: &RegionCode) -> Vec<RegionCode> {
        let up =
            |code: &RegionCode| self.by_code.get(code).and_then(|region| region.parent.clone());
        std::iter::successors(up(code), up).collect()
    }

    /// Resolves what an entry wrote: a path or a code. A name alone is never enough: the finding
    /// proposes the paths of all regions of that name.
    pub fn resolve(
        &self,
        written: &Spanned<String>,
        findings: &mut Findings,
    ) -> Option<RegionCode> {
        let text = written.trim_matches('/');
        if let Some(code) = self.by_path.get(text) {
            return Some(code.clone());
        }
        let code = RegionCode::new(text);
        if self.by_code.contains_key(&code) {
            return Some(code);
        }
        findings.push(self.unknown(text, written));
        None
    }

    fn unknown(&self, text: &str, written: &Spanned<String>) -> Finding {
        let leaf = format!("/{text}");
        let alike = |region: &&Region| {
            let stem = region.short.strip_suffix('州').unwrap_or(&region.short);
            [&region.name, &region.short, stem].contains(&text) || region.path.ends_with(&leaf)
        };
        let candidates: Vec<_> = self.iter().filter(alike).map(|one| one.path.as_str()).collect();
        if candidates.is_empty() {
            let paths: Vec<&str> = self.by_path.keys().map(String::as_str).collect();
            let near = crate::source::shape::nearest(text, &paths).unwrap_or_default();
            return Finding::new(Code::UnknownRegion, written.span)
                .with("value", text)
                .with("near", near);
        }
        let finding = Finding::new(Code::AmbiguousRegion, written.span).with("value", text);
        finding.with("candidates", candidates.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::is_segment;
    use std::collections::BTreeSet;

    #[test]
    fn homonyms_and_homophones_never_meet() {
        let regions = Regions::built_in();
        let path = |path: &str| regions.by_path.get(path).map(|code| code.as_str().to_owned());
        assert_eq!(path("hainan").as_deref(), Some("460000"));
        assert_eq!(path("qinghai/hainan").as_deref(), Some("632500"));
        assert_eq!(path("anhui/suzhou").as_deref(), Some("341300"));
        assert_eq!(path("jiangsu/suzhou").as_deref(), Some("320500"));
        assert_eq!(path("shaanxi").as_deref(), Some("610000"));
        assert_eq!(path("shanxi").as_deref(), Some("140000"));
        assert_eq!(path("anhui/luan").as_deref(), Some("341500"));
        assert_eq!(path("anhui/bozhou").as_deref(), Some("341600"));
    }

    #[test]
    fn every_region_has_a_parent_and_a_clean_unique_path() {
        let regions = Regions::built_in();
        assert!(regions.by_code.len() > 3000, "{}", regions.by_code.len());
        assert_eq!(regions.by_code.len(), regions.by_path.len());
        let provinces = regions.iter().filter(|region| region.parent.is_none()).count();
        assert_eq!(provinces, 34);
        let parts: BTreeSet<_> = regions.iter().flat_map(|one| one.path.split('/')).collect();
        assert!(parts.into_iter().all(is_segment));
    }

    #[test]
    fn a_name_is_answered_with_the_paths_it_may_mean() {
        let regions = Regions::built_in();
        let mut sources = crate::span::SourceMap::default();
        let file = sources.add("a", "");
        let written =
            |text: &str| Spanned::new(text.to_owned(), crate::span::Span::new(file, 0, 0));
        let mut findings = Findings::default();
        assert_eq!(regions.resolve(&written("海南"), &mut findings), None);
        let finding = findings.sorted(&sources)[0].clone();
        assert_eq!(finding.code, Code::AmbiguousRegion);
        assert_eq!(finding.args[1].1, "neimenggu/wuhai/hainan, hainan, qinghai/hainan");
    }
}
