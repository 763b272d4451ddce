//! The orders a list can be read in: beside its own, which is no ranking, by date, by tier, and by
//! the pinyin and the strokes of titles.
//!
//! Each order is a page of its own, so it works without script; a short list has its own order alone.

use super::pages::PageId;
use crate::catalogue::Catalogue;
use crate::catalogue::vocabulary::WinnerKind;
use crate::catalogue::winner::Winner;
use crate::id::WinnerId;
use crate::vocabulary;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// How a list is ordered. Addresses name an order by its word: `by-pinyin.html`.
    pub enum Order {
        Standard = "standard", "默认", "as listed";
        Date = "date", "日期", "date";
        Tier = "tier", "奖项等级", "tier";
        Pinyin = "pinyin", "拼音", "pinyin";
        Stroke = "stroke", "笔画", "strokes";
    }
}

/// Fewest winners of a list that has other orders: fewer are seen at a glance.
const FEWEST: usize = 6;

/// Lists in other orders than their own.
pub type Sorted = BTreeMap<(PageId, Order), Vec<WinnerId>>;

/// All other orders of some lists, those left out that would tell nothing: a date that all share, a
/// tier that none has.
#[must_use]
pub fn sort(lists: &BTreeMap<PageId, Vec<WinnerId>>, catalogue: &Catalogue) -> Sorted {
    let keys = Keys::of(catalogue);
    let long = lists.iter().filter(|(page, list)| is_sorted(page) && list.len() >= FEWEST);
    let mut sorted = Sorted::new();
    for (page, list) in long {
        for &order in Order::ALL.iter().filter(|&&order| keys.tells(order, page, list, catalogue)) {
            let mut list = list.clone();
            match order {
                Order::Standard => {}
                // Equal keys keep the list's own order.
                Order::Date => {
                    list.sort_by_cached_key(|id| Reverse(catalogue.winners.get(id).and_then(date)));
                }
                Order::Tier => list.sort_by_cached_key(|id| tier(id, catalogue)),
                Order::Pinyin => list.sort_by_key(|id| keys.pinyin.get(id)),
                Order::Stroke => list.sort_by_key(|id| keys.stroke.get(id)),
            }
            sorted.insert((page.clone(), order), list);
        }
    }
    sorted
}

/// Which pages have other orders. Crossed pages are narrow already, and a campaign and the home page
/// show the beginning of their list alone.
fn is_sorted(page: &PageId) -> bool {
    matches!(
        page,
        PageId::Year(_)
            | PageId::SubProject(_)
            | PageId::Region(_)
            | PageId::Category(_)
            | PageId::Honour(_)
            | PageId::Sector(_)
    )
}

/// The day a winner stands for: its own date, else that of its awards.
fn date(winner: &Winner) -> Option<jiff::civil::Date> {
    winner.date.or_else(|| winner.awards.iter().filter_map(|award| award.date).max())
}

/// The best rank among a winner's awards, those without any last.
fn tier(id: &WinnerId, catalogue: &Catalogue) -> u64 {
    let awards = catalogue.winners.get(id).map(|winner| winner.awards.as_slice());
    let ranks = awards.unwrap_or_default().iter().filter_map(|award| award.rank);
    ranks.min().unwrap_or(u64::MAX)
}

/// Where every published winner stands by its title.
struct Keys {
    pinyin: BTreeMap<WinnerId, usize>,
    stroke: BTreeMap<WinnerId, usize>,
}

impl Keys {
    fn of(catalogue: &Catalogue) -> Self {
        let pinyin =
            Collator::try_new(locale!("zh-u-co-pinyin").into(), CollatorOptions::default());
        let stroke =
            Collator::try_new(locale!("zh-u-co-stroke").into(), CollatorOptions::default());
        Self {
            pinyin: places(pinyin.ok(), read_aloud, catalogue),
            stroke: places(stroke.ok(), |winner| winner.title.value.clone(), catalogue),
        }
    }

    /// Whether an order tells something about a list that its own order does not.
    fn tells(&self, order: Order, page: &PageId, list: &[WinnerId], catalogue: &Catalogue) -> bool {
        let winners = || list.iter().filter_map(|id| catalogue.winners.get(id));
        match order {
            Order::Standard => false,
            Order::Date => winners().filter_map(date).collect::<BTreeSet<_>>().len() > 1,
            // A sub-project's own list is by tier.
            Order::Tier => {
                let ranks: BTreeSet<u64> = list.iter().map(|id| tier(id, catalogue)).collect();
                !matches!(page, PageId::SubProject(_)) && ranks.len() > 1
            }
            Order::Pinyin => !self.pinyin.is_empty(),
            Order::Stroke => !self.stroke.is_empty(),
        }
    }
}

fn places(
    collator: Option<CollatorBorrowed<'static>>,
    text: impl Fn(&Winner) -> String,
    catalogue: &Catalogue,
) -> BTreeMap<WinnerId, usize> {
    let Some(collator) = collator else { return BTreeMap::new() };
    let mut all: Vec<(String, &WinnerId)> =
        catalogue.published().map(|winner| (text(winner), &winner.id)).collect();
    all.sort_by(|(one, id), (other, other_id)| {
        collator.compare(one, other).then_with(|| id.cmp(other_id))
    });
    all.into_iter().enumerate().map(|(place, (_, id))| (id.clone(), place)).collect()
}

/// A title with characters of several readings replaced by ones that have the right reading alone,
/// as `reference/data/readings.tsv` lists them; a surname is read as one where the title is a name.
fn read_aloud(winner: &Winner) -> String {
    let title = bare(&winner.title.value);
    let surname = matches!(winner.kind, WinnerKind::Influencer);
    let mut text = title.to_owned();
    for [written, read, place] in crate::reference::readings() {
        match place {
            "surname" if surname => {
                if let Some(rest) = text.strip_prefix(written) {
                    text = format!("{read}{rest}");
                }
            }
            "surname" => {}
            _ => text = text.replace(written, read),
        }
    }
    text
}

/// A title without the marks it begins with: 《 and “ are not read.
fn bare(title: &str) -> &str {
    title.trim_start_matches(|char: char| !char.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(collation: icu_locale_core::Locale, names: &[&str]) -> Vec<String> {
        let collator =
            Collator::try_new(collation.into(), CollatorOptions::default()).expect("data");
        let mut names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        names.sort_by(|one, other| collator.compare(one, other));
        names
    }

    #[test]
    fn the_orders_of_chinese_are_those_of_cldr() {
        let names = ["王一", "安", "丁一", "李", "一心"];
        assert_eq!(sorted(locale!("zh-u-co-pinyin"), &names), ["安", "丁一", "李", "王一", "一心"]);
        assert_eq!(sorted(locale!("zh-u-co-stroke"), &names), ["一心", "丁一", "王一", "安", "李"]);
    }

    #[test]
    fn readings_stand_where_the_usual_one_would_be_wrong() {
        let pinyin = locale!("zh-u-co-pinyin");
        let collator = Collator::try_new(pinyin.into(), CollatorOptions::default()).expect("data");
        for [written, read, _] in crate::reference::readings() {
            assert_eq!(written.chars().count(), read.chars().count(), "{written} {read}");
            assert_ne!(collator.compare(written, read), std::cmp::Ordering::Equal);
        }
    }

    #[test]
    fn a_title_is_read_without_the_marks_around_it() {
        assert_eq!(["《长江之歌》", "“70”你最美", "…"].map(bare), ["长江之歌》", "70”你最美", ""]);
    }
}
