//! The works of the campaign: titles, names and units are invented, and no two titles are near.

use super::units::UNITS;

/// What the works of a sub-project are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Media {
    Photos,
    Film,
    Sound,
    /// Text and links; nothing comes with it.
    None,
}

/// A sub-project of the notice.
#[derive(Debug)]
pub(crate) struct SubProject {
    /// Its category and its folder.
    pub(crate) id: &'static str,
    /// How senders write it; the first is the title of the notice.
    pub(crate) written: [&'static str; 3],
    /// The name a folder of its works has.
    pub(crate) short: &'static str,
    pub(crate) media: Media,
}

const fn sub_project(
    id: &'static str,
    written: [&'static str; 3],
    short: &'static str,
    media: Media,
) -> SubProject {
    SubProject { id, written, short, media }
}

/// The eight of them.
pub(crate) const SUB_PROJECTS: [SubProject; 8] = [
    sub_project(
        "micro-video",
        ["网络正能量微视频征集", "微视频征集", "网络正能量微视频"],
        "微视频",
        Media::Film,
    ),
    sub_project(
        "thematic-activity",
        ["网络正能量专题活动征集", "专题活动征集", "“网络正能量”专题活动"],
        "专题活动",
        Media::None,
    ),
    sub_project(
        "recitation",
        ["网络正能量诵读作品征集", "诵读作品征集", "诵读作品"],
        "诵读",
        Media::Film,
    ),
    sub_project(
        "photography",
        ["网络正能量摄影作品征集", "摄影作品征集", "摄 影 作 品"],
        "摄影",
        Media::Photos,
    ),
    sub_project(
        "service-platform",
        ["互联网+普惠服务优秀平台征集", "互联网＋普惠服务优秀平台", "“互联网+”普惠服务优秀平台"],
        "优秀平台",
        Media::None,
    ),
    sub_project(
        "micro-film",
        ["网络正能量微电影征集", "微电影征集", "微电影"],
        "微电影",
        Media::Film,
    ),
    sub_project("song", ["网络正能量歌曲征集", "歌曲征集", "歌曲"], "歌曲", Media::Sound),
    sub_project("micro-course", ["网络正能量微课征集", "微课征集", "微课"], "微课", Media::Film),
];

/// A work on a unit's list.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    /// The place of its sender in [`UNITS`].
    pub(crate) unit: usize,
    /// The place of its sub-project in [`SUB_PROJECTS`].
    pub(crate) sub_project: usize,
    /// Its number on the list, from 1.
    pub(crate) number: usize,
    /// Its number in the campaign: the seed of its files.
    pub(crate) index: usize,
    pub(crate) title: String,
    pub(crate) authors: String,
    pub(crate) from: String,
    pub(crate) remark: String,
}

impl Work {
    pub(crate) fn kind(&self) -> &'static SubProject {
        &SUB_PROJECTS[self.sub_project]
    }

    /// How many files it has.
    pub(crate) fn files(&self) -> usize {
        match self.kind().media {
            Media::Photos => 1 + self.index % 3,
            Media::Film | Media::Sound => 1,
            Media::None => 0,
        }
    }
}

/// Four words make a title. They run through the lists so that two titles share one word at most:
/// the number is read as two digits of base 17, and the words after them are sums of both.
const WORDS: [[&str; 17]; 4] = [
    [
        "清晨", "黄昏", "深夜", "雨后", "初雪", "仲夏", "寒露", "春分", "立秋", "正午", "霜降",
        "惊蛰", "暮色", "黎明", "星光", "晴日", "薄雾",
    ],
    [
        "码头", "车间", "桥墩", "矿井", "茶山", "站台", "糖厂", "船坞", "苗圃", "机房", "渔港",
        "工棚", "隧道", "班组", "蔗田", "电塔", "炉前",
    ],
    [
        "焊花", "汗水", "马灯", "扳手", "图纸", "头盔", "号子", "钢索", "口哨", "手套", "竹筐",
        "油漆", "铁轨", "吊钩", "算盘", "围裙", "脚印",
    ],
    [
        "飞扬", "闪亮", "接力", "回响", "守望", "起航", "绽放", "歌唱", "出发", "沸腾", "生长",
        "相逢", "归来", "奔跑", "追梦", "传承", "攀登",
    ],
];
const SURNAMES: [&str; 20] = [
    "李", "王", "张", "韦", "黄", "陆", "覃", "蒙", "罗", "莫", "梁", "农", "蓝", "石", "廖", "卢",
    "欧阳", "吴", "潘", "龙",
];
const KINDS: [&str; 7] = ["糖业公司", "港务公司", "供电局", "公交公司", "机械厂", "茶场", "环卫站"];

/// The title of a number below 289.
pub(crate) fn title(index: usize) -> String {
    let (high, low) = (index / 17, index % 17);
    let places = [high, low, (high + low) % 17, (high + 2 * low) % 17];
    let [when, place, thing, act] = [0, 1, 2, 3].map(|list| WORDS[list][places[list]]);
    format!("{when}{place}的{thing}{act}")
}

/// An invented person.
pub(crate) fn person(index: usize) -> String {
    let surname = SURNAMES[index % SURNAMES.len()];
    let given = if (index / SURNAMES.len()).is_multiple_of(2) { "样本" } else { "示例" };
    format!("{surname}{given}")
}

/// Every work, in the order of units and lists: 199 of them.
pub(crate) fn works() -> Vec<Work> {
    let mut works = Vec::new();
    for (unit, sender) in UNITS.iter().enumerate() {
        let count = sender.works(unit);
        for place in 0..count {
            let index = works.len();
            let from = format!("{}示例{}", sender.city, KINDS[index % KINDS.len()]);
            works.push(Work {
                unit,
                sub_project: place * SUB_PROJECTS.len() / count,
                number: place + 1,
                index,
                title: title(index),
                authors: authors(index, &from),
                remark: if index % 11 == 5 {
                    "已在平台报送".to_owned()
                } else {
                    String::new()
                },
                from,
            });
        }
    }
    works
}

/// One author, two, or a team.
fn authors(index: usize, from: &str) -> String {
    match index % 6 {
        4 => format!("{}、{}", person(index), person(index + 7)),
        5 => format!("{from}工会"),
        _ => person(index),
    }
}
