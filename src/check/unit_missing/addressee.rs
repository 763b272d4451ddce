//! What one piece of 「各市总工会、省直管县总工会，省产业工会」 means.

/// What a piece of a list of addressees means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Addressee {
    /// All regions of some sorts, by the endings of their names.
    Regions(Vec<&'static str>),
    /// The counties that a province governs directly.
    Counties,
    /// One body.
    Body,
    /// A sort of bodies that no table can hold one by one.
    Sort,
}

/// Endings of bodies that stand for a region or an organisation.
const BODIES: &[&str] = &["工会联合会", "工联合会", "总工会", "网信办", "工会委员会", "工会", "总"];

/// Committees above an office.
const COMMITTEES: &[&str] = &["党委", "省委", "市委", "区委", "州委", "县委", "委"];

/// Words of sorts that have no end: 省产业工会, 各部门, 直属单位.
const SORTS: &[&str] = &[
    "产业",
    "系统",
    "直属",
    "直管",
    "部门",
    "单位",
    "基层",
    "有关",
    "所属",
    "直机关",
    "各",
    "行业",
    "街道",
    "乡镇",
    "委办局",
    "企事业",
];

/// Sorts that are one only where nothing names a body before or behind them: 市属企业, 高校.
const SORTS_ALONE: &[&str] = &["高校", "院校", "机关", "企业", "集团", "公司", "局"];

/// What may stand before such a sort without naming a body.
const BEFORE_SORTS: &[&str] =
    &["省", "市", "区", "县", "州", "级", "属", "直", "大专", "大型", "重点", "驻", "国有", "中央"];

/// Words for levels, with the endings of the names they mean; the longer ones first.
const LEVELS: &[(&str, &[&str])] = &[
    ("自治区", &["自治区"]),
    ("直辖市", &["市"]),
    ("自治州", &["州"]),
    ("地级以上市", &["市"]),
    ("地级市", &["市"]),
    ("省", &["省"]),
    ("市", &["市"]),
    ("州", &["州"]),
    ("盟", &["盟"]),
    ("地", &["地区"]),
    ("区", &["区"]),
    ("县", &["县"]),
    ("旗", &["旗"]),
];

/// A name without the body it is of: 合肥市 of 合肥市总工会.
pub(super) fn stem(name: &str) -> &str {
    let without = BODIES.iter().find_map(|body| name.strip_suffix(body));
    let stem = without.unwrap_or(name);
    COMMITTEES.iter().find_map(|one| stem.strip_suffix(one)).unwrap_or(stem)
}

impl Addressee {
    pub(super) fn of(text: &str) -> Self {
        let stem = stem(text);
        if text.contains("直管县") {
            return Self::Counties;
        }
        let every = stem.strip_prefix('各');
        if let Some(endings) = levels(every.unwrap_or(stem)) {
            // 「市委网信办」 after 「各市总工会」: the offices of the same level, said already.
            let alone = every.is_some() || stem.chars().count() > 1;
            return if alone { Self::Regions(endings) } else { Self::Sort };
        }
        if sort_alone(stem) {
            return Self::Sort;
        }
        let bare = stem.is_empty() || ["省直", "市直", "区直", "州直", "县直"].contains(&stem);
        if bare || SORTS.iter().any(|word| text.contains(word)) { Self::Sort } else { Self::Body }
    }
}

/// Whether a name is a sort and words of level alone: 市级机关, 大型企业集团, 局（公司）. One place may
/// stand behind 驻: 驻肥企业.
fn sort_alone(stem: &str) -> bool {
    let mut rest = stem;
    while !rest.is_empty() {
        let words = BEFORE_SORTS.iter().chain(SORTS_ALONE).chain(&["（", "）", "(", ")"]);
        let Some(after) = words.filter_map(|word| rest.strip_prefix(word)).min_by_key(|s| s.len())
        else {
            return false;
        };
        rest = match rest.strip_prefix('驻') {
            Some(placed) => {
                placed.get(placed.chars().next().map_or(0, char::len_utf8)..).unwrap_or("")
            }
            None => after,
        };
    }
    SORTS_ALONE.iter().any(|sort| stem.contains(sort))
}

/// The endings that a name made of nothing but levels means: 市（州）.
fn levels(stem: &str) -> Option<Vec<&'static str>> {
    let mut rest = stem;
    let mut endings = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(['（', '）', '(', ')']) {
            rest = after;
            continue;
        }
        let (word, own) = LEVELS.iter().find(|(word, _)| rest.starts_with(word))?;
        endings.extend_from_slice(own);
        rest = &rest[word.len()..];
    }
    (!endings.is_empty()).then_some(endings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collective_names_mean_the_regions_of_their_level() {
        assert_eq!(Addressee::of("各市（州）总工会"), Addressee::Regions(vec!["市", "州"]));
        assert_eq!(Addressee::of("各地级以上市总工会"), Addressee::Regions(vec!["市"]));
        assert_eq!(Addressee::of("自治区"), Addressee::Regions(vec!["自治区"]));
        assert_eq!(Addressee::of("直辖市总工会"), Addressee::Regions(vec!["市"]));
        assert_eq!(Addressee::of("各市党委网信办"), Addressee::Regions(vec!["市"]));
        assert_eq!(Addressee::of("省直管县总工会"), Addressee::Counties);
    }

    #[test]
    fn sorts_without_end_say_nothing() {
        for text in [
            "省产业工会",
            "省直",
            "网信办",
            "党委网信办",
            "市委网信办",
            "各全国产业工会",
            "全总各有关单位",
            "区总各部门",
            "直属单位",
            "省总直管基层工会",
            "省直机关工会",
            "市级机关工会",
            "高校工会",
            "大专院校工会",
            "驻肥企业工会",
            "市属企业工会",
            "大型企业集团工会",
            "局（公司）工会",
            "街道（乡镇）总工会",
            "行业工会联合会",
            "",
        ] {
            assert_eq!(Addressee::of(text), Addressee::Sort, "{text}");
        }
    }

    #[test]
    fn bodies_are_known_by_what_stands_before_their_kind() {
        for (text, expected) in [
            ("示例建设兵团网信办", "示例建设兵团"),
            ("中国示例局集团有限公司工会", "中国示例局集团有限公司"),
            ("高新区工联合会", "高新区"),
        ] {
            assert_eq!((Addressee::of(text), stem(text)), (Addressee::Body, expected));
        }
    }
}
