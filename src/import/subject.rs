//! Which sub-project a title in a sheet means (product.md A4).

use super::matching::{fold, likeness};
use crate::catalogue::Catalogue;
use crate::id::{CampaignId, CategoryKey, SubProjectId};
use crate::reference;
use std::collections::{BTreeMap, BTreeSet};

/// What does not count in a title, before and after.
const PREFIXES: &[&str] = &["网络正能量"];
const SUFFIXES: &[&str] =
    &["作品征集活动", "作品征集", "征集活动", "征集", "活动", "作品类", "作品", "类"];
/// How like a title must be to be named as a near one.
const NEAR: f32 = 0.4;

/// How many titles a finding names.
const NAMED: usize = 6;

/// What a title means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A sub-project of the campaign.
    Known(SubProjectId),
    /// A category that the campaign has no sub-project of yet.
    Fresh(CategoryKey),
    /// Nothing, or several; the titles of near ones.
    Unknown(Vec<String>),
}

/// The titles of a campaign's sub-projects and of all categories.
pub(super) struct Subjects {
    own: BTreeMap<String, BTreeSet<SubProjectId>>,
    categories: BTreeMap<String, BTreeSet<CategoryKey>>,
    of_category: BTreeMap<CategoryKey, Vec<SubProjectId>>,
    titles: BTreeSet<String>,
    /// The titles of the campaign's own, in their order.
    shown: Vec<String>,
}

impl Subjects {
    /// The titles that a campaign can mean.
    pub(super) fn new(catalogue: &Catalogue, campaign: &CampaignId) -> Self {
        let mut subjects = Self {
            own: BTreeMap::new(),
            categories: BTreeMap::new(),
            of_category: BTreeMap::new(),
            titles: BTreeSet::new(),
            shown: Vec::new(),
        };
        for one in catalogue.sub_projects_of(campaign) {
            let ids = subjects.own.entry(core(&one.title)).or_default();
            ids.insert(one.id.clone());
            subjects.of_category.entry(one.category.clone()).or_default().push(one.id.clone());
            subjects.titles.insert(one.title.value.clone());
            subjects.shown.push(one.title.value.clone());
        }
        let named = catalogue.tables.categories.tree().into_iter();
        // Umbrella headings take no works.
        let named =
            named.filter(|one| reference::kinds(&one.key).is_none_or(|kinds| !kinds.is_empty()));
        let named = named.map(|one| (one.key.clone(), one.zh.clone()));
        let other = reference::category_titles().map(|(key, title)| (key, title.to_owned()));
        for (key, title) in named.chain(other) {
            subjects.categories.entry(core(&title)).or_default().insert(key);
            subjects.titles.insert(title);
        }
        subjects
    }

    /// What a title means: a sub-project's own title, else the one sub-project of its category, else
    /// the category.
    pub(super) fn find(&self, written: &str) -> Subject {
        let title = core(written);
        if let Some(ids) = self.own.get(&title) {
            return one(ids).map_or_else(|| self.unknown(&title), Subject::Known);
        }
        let Some(key) = self.categories.get(&title).and_then(one) else {
            return self.unknown(&title);
        };
        match self.of_category.get(&key).map(Vec::as_slice) {
            None | Some([]) => Subject::Fresh(key),
            Some([own]) => Subject::Known(own.clone()),
            Some(_) => self.unknown(&title),
        }
    }

    fn unknown(&self, title: &str) -> Subject {
        let like = |other: &&String| likeness(title, &core(other));
        let mut near: Vec<&String> = self.titles.iter().filter(|one| like(one) >= NEAR).collect();
        near.sort_by(|one, other| like(other).total_cmp(&like(one)).then(one.cmp(other)));
        // Where none is near, the campaign's own are what there is to choose from.
        if near.is_empty() {
            near = self.shown.iter().collect();
        }
        Subject::Unknown(near.into_iter().take(NAMED).cloned().collect())
    }
}

fn one<T: Clone>(set: &BTreeSet<T>) -> Option<T> {
    set.iter().next().filter(|_| set.len() == 1).cloned()
}

/// A title without what does not count.
#[must_use]
pub(super) fn core(title: &str) -> String {
    let folded = fold(unnumbered(title));
    let mut rest = folded.as_str();
    if let Some(after) = PREFIXES.iter().find_map(|prefix| rest.strip_prefix(prefix)) {
        rest = after;
    }
    while let Some(before) = SUFFIXES.iter().find_map(|suffix| rest.strip_suffix(suffix)) {
        if before.is_empty() {
            break;
        }
        rest = before;
    }
    rest.to_owned()
}

/// A title without the number it has in a list: （一）, 1.
#[must_use]
pub(super) fn unnumbered(title: &str) -> &str {
    match title.split_once(['）', ')', '、', '.']) {
        Some((head, after)) if is_number(head) => after.trim(),
        Some(_) | None => title,
    }
}

fn is_number(head: &str) -> bool {
    let digit = |char: char| char.is_ascii_digit() || "一二三四五六七八九十（(".contains(char);
    !head.is_empty() && head.chars().all(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_count_in_a_title_is_left_out() {
        for (one, other) in [
            ("诵读作品征集", "网络正能量诵读作品征集"),
            ("“网络正能量微视频”征集", "微视频"),
            ("互联网＋普惠服务优秀平台征集", "互联网+普惠服务优秀平台"),
            ("网络正能量专题活动征集", "专题活动"),
            ("（五）网络正能量微电影征集", "微电影"),
            ("歌曲类", "歌曲"),
        ] {
            assert_eq!(core(one), core(other), "{one}");
        }
        assert_ne!(core("微视频"), core("微电影"));
        assert_eq!(core("活动"), "活动");
    }
}
